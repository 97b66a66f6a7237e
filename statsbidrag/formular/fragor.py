"""A form's questions as they will be met, before anything is written: what is asked and how it is answered."""

from core import svenska
from statsbidrag.formular.schema import KONSKOLUMNER

SVARAS = {
    "beslut": "Står redan där, från beslutet.",
    "text": "Svaras med en rad text.",
    "langtext": "Svaras med text.",
    "tal": "Svaras med ett antal.",
    "belopp": "Svaras med ett belopp i kronor.",
    "ja_nej": "Svaras med ja eller nej.",
    "period": "Svaras med första och sista dagen.",
    "mal": "För vart och ett av målen: vad det blev, er bedömning och varför.",
    "budget": "För varje budgetpost: vad det kostade, och varför om det skiljer sig från beslutet.",
    "aterbetalning": "Belopp, dag och referens, när pengar är kvar.",
    "bilagor": "Filer, eller dagen då de kommer.",
    "forsakran": "Namn, funktion och ett kryss av den som skickar in.",
}


def i_ord(formular):
    """Every section with its questions: label, help, how it is answered and whether it must be."""
    return [
        {"avsnitt": avsnitt, "fragor": [_fraga(falt) for falt in avsnitt.falt if falt.typ != "beslut"]}
        for avsnitt in formular.avsnitt
    ]


def _fraga(falt):
    return {"etikett": falt.etikett, "hjalp": falt.hjalp, "svar": _svar(falt), "maste": falt.obligatoriskt}


def _svar(falt):
    if falt.typ == "langtext" and falt.max:
        return f"Svaras med text, högst {svenska.tal(falt.max)} tecken."
    if falt.typ == "val":
        return f"Välj ett av: {svenska.lista([val.namn for val in falt.alternativ], 'eller')}."
    if falt.typ == "tabell_alder_kon":
        kon = svenska.lista([namn.lower() for namn in KONSKOLUMNER.values()])
        return f"Antal per ålder ({svenska.lista([rad.namn for rad in falt.rader])}): {kon}."
    if falt.typ == "tabell_malgrupp_kon":
        return "Antal per målgrupp, kvinnor, män och annat eller ej uppgett."
    if falt.typ == "lista":
        return f"En rad för var och en, med {svenska.lista([kolumn.etikett.lower() for kolumn in falt.kolumner])}."
    return SVARAS.get(falt.typ, "")
