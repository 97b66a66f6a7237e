"""Where in a section an answer stands, in the words of the form."""

from statsbidrag.formular.schema import KONSKOLUMNER

DELAR = {
    "utfall": "utfall", "bedomning": "bedömning", "motivering": "motivering", "kommentar": "kommentar",
    "start": "första dagen", "slut": "sista dagen", "belopp": "belopp", "dag": "dag", "referens": "referens",
    "namn": "namn", "funktion": "funktion",
}  # fmt: skip


def i_klartext(falt, namn):
    """aktiviteter-0-skal → Aktivitet 1, Om det blev annorlunda – varför?; a simple field is its own label."""
    delar = namn.split("-")[1:]
    if not delar:
        return falt.etikett
    return f"{_rad(falt, delar)}{_kolumn(falt, delar[-1])}"


def _rad(falt, delar):
    if len(delar) == 1:
        return f"{falt.etikett}, "
    if falt.typ == "lista":
        return f"{falt.radnamn} {int(delar[0]) + 1}, "
    if falt.typ == "mal":
        return f"Mål {delar[0]}, "
    if falt.ar_tabell:
        return f"{next((rad.namn for rad in falt.rader if rad.id == delar[0]), delar[0])}, "
    return f"{falt.etikett}, post {delar[0]}, "


def _kolumn(falt, kolumn):
    if falt.typ == "lista":
        return next((k.etikett for k in falt.kolumner if k.id == kolumn), kolumn)
    return DELAR.get(kolumn) or KONSKOLUMNER.get(kolumn, kolumn).lower()
