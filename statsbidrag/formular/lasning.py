"""Reads what was typed into typed values, and says in Swedish what cannot be read or is missing.

`rat` is the section as typed: text by field name. A simple field's name is its id; a table's cells are
named id-row-column. Every reader returns (value, remarks); None is a value that has not been given.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from core import svenska
from statsbidrag.formular import bilagor
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.formular.schema import KONSKOLUMNER

SAKNAS, FEL, VARNING = "saknas", "fel", "varning"
STORSTA_TAL = 2_000_000_000
MAL_DELAR = ("utfall", "bedomning", "motivering")


@dataclass(frozen=True)
class Anmarkning:
    """A remark on one field: something missing or wrong stops the submission, a warning does not."""

    falt: str
    text: str
    slag: str = FEL

    @property
    def hindrar(self):
        return self.slag != VARNING


def las_falt(falt, rat, underlag):
    return LASARE[falt.typ](falt, rat, underlag)


def _typed(rat, namn):
    return rat.get(namn, "").replace("\r\n", "\n").strip()


def _missing(falt, namn=None, text=None):
    if not falt.obligatoriskt:
        return []
    return [Anmarkning(namn or falt.id, text or f"”{falt.etikett}” är inte ifyllt.", SAKNAS)]


def _beslut(falt, rat, underlag):
    return underlag.beslut[falt.kalla], []


def las_text(etikett, namn, text, langst):
    """A text within its length, as (value, remarks)."""
    if langst and len(text) > langst:
        fel = (
            f"”{etikett}” har {svenska.tal(len(text))} tecken, men högst {svenska.tal(langst)} får plats. "
            f"Korta texten med {svenska.tal(len(text) - langst)} tecken."
        )
        return text, [Anmarkning(namn, fel)]
    return text or None, []


def _text(falt, rat, underlag):
    text = _typed(rat, falt.id)
    if not text:
        return None, _missing(falt, text=f"”{falt.etikett}” saknar text.")
    return las_text(falt.etikett, falt.id, text, falt.max)


def las_heltal(etikett, namn, text):
    """A whole number from zero up: "1 234" and "18 400 kr" are read, "sjuttio" and "12,5" are told."""
    plain = text.removesuffix("kr").strip()
    if not plain:
        return None, []
    try:
        number = svenska.las_tal(plain)
    except svenska.IngetTal:
        number = None
    if number is None or number != number.to_integral_value():
        return None, [Anmarkning(namn, f"{etikett}: ”{text}” är inget helt tal. Skriv siffror, till exempel 12.")]
    if not 0 <= number <= STORSTA_TAL:
        return None, [Anmarkning(namn, f"{etikett}: {svenska.tal(number)} går inte. Skriv 0 eller mer.")]
    return int(number), []


def _heltal(falt, rat, underlag):
    text = _typed(rat, falt.id)
    if not text:
        return None, _missing(falt)
    return las_heltal(falt.etikett, falt.id, text)


def _ja_nej(falt, rat, underlag):
    varde = {"ja": True, "nej": False}.get(_typed(rat, falt.id))
    return varde, _missing(falt, text=f"Svara ja eller nej på ”{falt.etikett}”") if varde is None else []


def _val(falt, rat, underlag):
    varde = _typed(rat, falt.id)
    if varde not in falt.namn_pa:
        return None, _missing(falt, text=f"Välj ett svar på ”{falt.etikett}”")
    return varde, []


def _period(falt, rat, underlag):
    dagar, fynd = {}, []
    for del_, ord_ in (("start", "första dagen"), ("slut", "sista dagen")):
        namn, text = f"{falt.id}-{del_}", _typed(rat, f"{falt.id}-{del_}")
        dagar[del_] = _day(text)
        if not text:
            fynd += _missing(falt, namn, f"”{falt.etikett}”: {ord_} saknas.")
        elif dagar[del_] is None:
            fynd.append(Anmarkning(namn, f"”{falt.etikett}”: ”{text}” är inget datum. Skriv som 2025-03-27."))
    if None not in dagar.values() and dagar["slut"] < dagar["start"]:
        fynd.append(Anmarkning(f"{falt.id}-slut", f"”{falt.etikett}”: sista dagen är före den första."))
    return {key: day and day.isoformat() for key, day in dagar.items()}, fynd


def _day(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _tabell(falt, rat, underlag):
    tabell, fynd, tomma = {}, [], []
    for rad in falt.rader:
        tabell[rad.id] = {}
        for kolumn, namn_pa in KONSKOLUMNER.items():
            namn = f"{falt.id}-{rad.id}-{kolumn}"
            text = _typed(rat, namn)
            tabell[rad.id][kolumn], fel = las_heltal(f"{rad.namn}, {namn_pa.lower()}", namn, text)
            fynd += fel
            tomma += [namn] if not text else []
    if tomma:
        rutor = svenska.antal(len(tomma), "ruta är tom", "rutor är tomma")
        fynd += _missing(falt, tomma[0], f"”{falt.etikett}”: {rutor}. Skriv 0 där ingen deltog.")
    return tabell, fynd


def _mal(falt, rat, underlag):
    rader, fynd = [], []
    for mal in underlag.mal:
        rad = dict(mal)
        for del_ in MAL_DELAR:
            namn = f"{falt.id}-{mal['nummer']}-{del_}"
            text = _typed(rat, namn)
            rad[del_] = text if del_ != "bedomning" or text in falt.namn_pa else None
            if not rad[del_]:
                rad[del_] = None
                ord_ = {"utfall": "utfallet", "bedomning": "bedömningen", "motivering": "motiveringen"}[del_]
                fynd += _missing(falt, namn, f"Mål {mal['nummer']}: {ord_} saknas.")
        rader.append(rad)
    return rader, fynd


def _budget(falt, rat, underlag):
    rader, fynd = [], []
    for post in underlag.budget:
        namn = f"{falt.id}-{post['nummer']}-utfall"
        text = _typed(rat, namn)
        utfall, fel = las_heltal(post["post"], namn, text)
        if not text:
            fel = _missing(falt, namn, f"{post['post']}: utfallet saknas. Skriv 0 om inget användes.")
        kommentar = _typed(rat, f"{falt.id}-{post['nummer']}-kommentar") or None
        rader.append({**post, "utfall": utfall, "kommentar": kommentar})
        fynd += fel
    return rader, fynd


def antal_rader(falt, rat):
    """How many rows of a list have been typed in, counted to the last one that holds anything."""
    anvanda = [0]
    for namn, text in rat.items():
        delar = namn.split("-")
        if delar[0] == falt.id and len(delar) == 3 and delar[1].isdecimal() and text.strip():
            anvanda.append(int(delar[1]) + 1)
    return min(max(anvanda), 100)


def _lista(falt, rat, underlag):
    rader, fynd = [], []
    for nummer in range(antal_rader(falt, rat)):
        rad = {kolumn.id: _typed(rat, f"{falt.id}-{nummer}-{kolumn.id}") or None for kolumn in falt.kolumner}
        if not any(rad.values()):
            continue
        rader.append(rad)
        for kolumn in falt.kolumner:
            fynd += _cell(falt, nummer, kolumn, rad)
    if not rader:
        forsta = f"{falt.id}-0-{falt.kolumner[0].id}"
        fynd = _missing(falt, forsta, f"”{falt.etikett}” är tom. Fyll i minst en rad.")
    return rader, fynd


def _cell(falt, nummer, kolumn, rad):
    """The remarks on one cell; `rad` is its row as typed, whose choices and amounts become values."""
    namn, vad = f"{falt.id}-{nummer}-{kolumn.id}", f"{falt.radnamn} {nummer + 1}"
    if kolumn.typ == "val" and rad[kolumn.id] not in kolumn.namn_pa:
        rad[kolumn.id] = None
    if rad[kolumn.id] is None:
        saknas = Anmarkning(namn, f"{vad}: ”{kolumn.etikett}” är inte ifyllt.", SAKNAS)
        return [saknas] if _must_be_given(kolumn, rad) else []
    if kolumn.typ == "belopp":
        rad[kolumn.id], fel = las_heltal(f"{vad}, {kolumn.etikett}", namn, rad[kolumn.id])
        return fel
    return las_text(f"{vad}, {kolumn.etikett}", namn, rad[kolumn.id], kolumn.max)[1]


def _must_be_given(kolumn, rad):
    om = kolumn.kravs_om
    return kolumn.obligatoriskt or bool(om and rad[om.kolumn] in om.varden)


def _aterbetalning(falt, rat, underlag):
    """How much is paid back, on which day and with which reference. What must be there follows from the sums."""
    belopp, fynd = las_heltal("Belopp att betala tillbaka", f"{falt.id}-belopp", _typed(rat, f"{falt.id}-belopp"))
    text = _typed(rat, f"{falt.id}-dag")
    dag = _day(text)
    if text and dag is None:
        fynd.append(
            Anmarkning(f"{falt.id}-dag", f"Dag för återbetalning: ”{text}” är inget datum. Skriv som 2025-03-27.")
        )
    referens, fel = las_text("Referens", f"{falt.id}-referens", _typed(rat, f"{falt.id}-referens"), 60)
    return {"belopp": belopp, "dag": dag and dag.isoformat(), "referens": referens}, fynd + fel


def _bilagor(falt, rat, underlag):
    fynd = bilagor.anmarkningar(falt, rat, underlag.bilagor, timezone.localdate())
    return underlag.bilagor.varden, [Anmarkning(*each) for each in fynd]


def _forsakran(falt, rat, underlag):
    """The declaration: who signs, as what. It is made while handing in and never lies in a draft."""
    varde = {del_: _typed(rat, f"{falt.id}-{del_}") or None for del_ in ("namn", "funktion")}
    fynd = []
    if not varde["namn"]:
        fynd += _missing(falt, f"{falt.id}-namn", "Skriv ert namn.")
    if not varde["funktion"]:
        fynd += _missing(falt, f"{falt.id}-funktion", "Skriv er funktion, till exempel förvaltningschef.")
    for del_, ord_ in (("namn", "Namn"), ("funktion", "Funktion")):
        if innehaller_personnummer(varde[del_] or ""):
            text = f"”{ord_}” ser ut att innehålla ett personnummer. Ta bort det innan ni skickar in."
            fynd.append(Anmarkning(f"{falt.id}-{del_}", text))
    varde["intygar"] = _typed(rat, f"{falt.id}-intygar") in ("on", "ja", "true")
    if not varde["intygar"]:
        fynd += _missing(falt, f"{falt.id}-intygar", "Kryssa i försäkran för att kunna skicka in.")
    return varde, fynd


LASARE = {
    "beslut": _beslut,
    "text": _text,
    "langtext": _text,
    "tal": _heltal,
    "belopp": _heltal,
    "ja_nej": _ja_nej,
    "val": _val,
    "period": _period,
    "tabell_alder_kon": _tabell,
    "tabell_malgrupp_kon": _tabell,
    "mal": _mal,
    "budget": _budget,
    "lista": _lista,
    "aterbetalning": _aterbetalning,
    "bilagor": _bilagor,
    "forsakran": _forsakran,
}
