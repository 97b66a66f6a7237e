"""The sections that people write, in the report's order. Everything else in it follows the data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Avsnitt:
    """`nyckel` names the text in the database; `ledning` tells the writer what belongs here."""

    nyckel: str
    rubrik: str
    ledning: str


FORE = (
    Avsnitt("sammanfattning", "Sammanfattning", "Det viktigaste på en sida: vad har hänt, vad har det lett till?"),
    Avsnitt("inledning", "Inledning", "Varför rapporten skrivs och vilka år den gäller."),
    Avsnitt("bakgrund", "Bakgrund", "Hur samverkan växte fram och vilka behov den skulle möta."),
    Avsnitt(
        "underlag", "Metod och underlag", "Vad bedömningarna bygger på: statistik, enkäter, intervjuer, redovisningar."
    ),
)
EFTER = (
    Avsnitt("reflektioner", "Reflektioner", "Vad har samverkan betytt, och vad har vi lärt oss?"),
    Avsnitt("framatblick", "Framåtblick", "Vad väntar, och vad behöver länet vara berett på?"),
)


def omradestext(nyckel):
    return f"omrade:{nyckel}"


def utvecklingstext(nyckel):
    return f"delmal:{nyckel}:utveckling"


def kommentartext(nyckel):
    return f"delmal:{nyckel}:kommentar"


def alla(struktur):
    """Every section to write, in order, for the agreement's structure of the report's last year."""
    sections = list(FORE)
    for omrade in struktur.omraden:
        sections.append(
            Avsnitt(omradestext(omrade.nyckel), omrade.namn, "Hur området har utvecklats i stort under perioden.")
        )
        for delmal in omrade.gallande_delmal:
            sections += _for_delmal(omrade, delmal)
    return [*sections, *EFTER]


def _for_delmal(omrade, delmal):
    where = f"{omrade.namn}, delmål {delmal.nummer}"
    return [
        Avsnitt(
            utvecklingstext(delmal.nyckel),
            f"Så här har det gått – {where}",
            "Text före och om insatserna. Insatser, utfall och figurer läggs in av sig själva.",
        ),
        Avsnitt(
            kommentartext(delmal.nyckel),
            f"Sammanfattande kommentarer – {where}",
            "Er samlade bedömning. Skriv ”kan ha bidragit till” när orsaken inte är visad.",
        ),
    ]
