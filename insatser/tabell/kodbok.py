"""What every column means: a sheet beside the table, so that the file explains itself."""

from core.kalkyl import Kolumnform, mall
from insatser.tabell.celler import TOM
from insatser.tabell.kolumner import BLADNAMN, KOLUMNER, NR, VERSION

BLAD = "Kodbok"
RUBRIKER = ("Blad", "Rubrik", "Vad den betyder", "Vad som kan stå där")
FORMER = tuple(Kolumnform(namn, bredd) for namn, bredd in zip(RUBRIKER, (12, 30, 60, 80), strict=True))
REGLER = (
    ("Tom cell", "En tom cell betyder att uppgiften saknas eller inte anges i källan. Den är aldrig noll."),
    ("Tom cell när filen läses in", "Det som står i portalen lämnas som det är."),
    (TOM, "Skriv så i en cell för att tömma det som står i portalen."),
    ("Flera värden", "Skiljs med semikolon i samma cell. Ett värde som innehåller semikolon står inom citattecken."),
    ("[…]", "Det som hör till ett värde står inom hakparentes efter det. En parentes i ett namn får \\ framför sig."),
    ("_x0007_", "Så skrivs ett tecken som inte kan stå i en tabell."),
    ("Datum", "År, år-månad eller år-månad-dag, så noga som är känt."),
    ("uppgift saknas, anges ej i källan, ej tillämpligt", "De orden läses aldrig in som uppgifter."),
    ("Rader med Nr", "Hör till det som har numret i portalen. Rader utan Nr är nya, om inte samma rad redan finns."),
    ("Allt eller inget", "En fil med något fel sparas inte alls. Rätta felen och läs in filen igen."),
)


def rader(slag_lista, uppslag):
    for slag in slag_lista:
        for kolumn in KOLUMNER[slag]:
            heading = uppslag.rubrik(kolumn.rubrik)
            yield BLADNAMN[slag], heading, kolumn.forklaring, kolumn.typ.tillatet(uppslag)
    for rubrik, text in REGLER:
        yield "Alla", rubrik, text, ""
    for namn, text in uppslag.malets_lydelse().items():
        yield "Mål", namn, text, ""


def form(kolumn, uppslag):
    return Kolumnform(uppslag.rubrik(kolumn.rubrik), kolumn.bredd, kolumn.typ.text)


def tom_mall(uppslag):
    """A workbook to fill in: headings, lists of what can be chosen, and the code book."""
    lists, sheets = {}, []
    for slag, kolumner in KOLUMNER.items():
        own = [kolumn for kolumn in kolumner if kolumn.lases and kolumn.kod != VERSION]
        chosen = {n: name for n, kolumn in enumerate(own, start=1) if (name := _list(kolumn, uppslag, lists))}
        sheets.append((BLADNAMN[slag], [form(kolumn, uppslag) for kolumn in own], [], chosen))
    sheets.append((BLAD, FORMER, rader(KOLUMNER, uppslag), {}))
    return mall(sheets, lists)


def _list(kolumn, uppslag, lists):
    """The name of the list to choose from in the column, made when it is first needed; empty when there is none."""
    if kolumn.kod == NR:
        return ""
    if hasattr(kolumn.typ, "orden"):
        words = kolumn.typ.orden()
    elif kolumn.kod == "ansvarig":
        words = list(uppslag.organisationer.namn.values())
    elif kolumn.kod == "mal":
        words = list(uppslag.mal.namn.values())
    elif kolumn.kod == "platser":
        words = [uppslag.platser.namn[row.kod] for row in uppslag.val.platser]
    else:
        return ""
    lists[kolumn.kod] = words
    return kolumn.kod
