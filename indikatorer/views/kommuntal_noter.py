"""What stands under the tables of kommuntal, of the columns that are there, and what a card on a phone folds."""

from core import svenska
from core.svenska import Saknas
from indikatorer.kallor.kallord import kallord
from indikatorer.views import kommuntal_ord

KVOT = "Delat med kommuntal"
RAKNAS = {
    "Per 1 000 invånare": "mottagna per 1 000 invånare",
    KVOT: "mottagna delat med kommuntalet",
    "Minus kommuntal": "mottagna minus kommuntalet",
}
AV_KOMMUNTALET = (KVOT, "Minus kommuntal")
VAGAR = {
    kommuntal_ord.KORTA["abo"]: "från anläggningsboende",
    kommuntal_ord.KORTA["ebo"]: "från eget boende",
    kommuntal_ord.KORTA["kvot"]: "kvotflyktingar",
    kommuntal_ord.KORTA["anknytning"]: "anknytning och övriga",
}


def om_egna(columns, rader, *, tillsammans=False):
    """What the mark refers to: which of the columns the portal has worked out, and from what. `tillsammans` when the
    table has a row of sums."""
    names = [kolumn.namn for kolumn in columns if kolumn.egen]
    sentences = []
    if names:
        sources = kommuntal_ord.underlag(rader)
        sources += ["kommuntalen"] if set(names) & set(AV_KOMMUNTALET) else []
        based = kallord(svenska.lista(sources), bearbetat=True)
        sentences.append(f"{based}: {svenska.lista(RAKNAS[name] for name in names)}.")
    if tillsammans:
        sentences.append(f"{kallord('kommunernas antal i tabellen', bearbetat=True)}: kommunerna tillsammans.")
    return " ".join(sentences)


def forklaringar(columns):
    """The words of the headings, of those that are shown."""
    names = {kolumn.namn for kolumn in columns}
    ways = [words for name, words in VAGAR.items() if name in names]
    sentences = ["Är kommuntalet 0 går det inte att dela." if KVOT in names else ""]
    sentences.append(f"Vägarna är {svenska.lista(ways)}." if ways else "")
    sentences.append("Anvisade räknas också bland de mottagna." if {"Anvisade", "Mottagna"} <= names else "")
    return " ".join(filter(None, sentences))


def fold_all(rader):
    """The rows of a table (dicts with `celler`) with what `fold` says of each."""
    return [rad | fold(rad["celler"]) for rad in rader]


def fold(celler):
    """Marks the cells that a card leaves out (`tyst`) and gives {"saknas": which of them are missing, in a sentence;
    "tom": whether nothing is left}. Hidden, not applicable and not to be calculated are told of as ever."""
    for cell in celler:
        cell["tyst"] = not (cell.get("linje") or cell["liten"]) and cell["text"] in ("", "–", Saknas.SAKNAS.text)
    lacking = [cell["kolumn"].namn for cell in celler if cell["tyst"] and cell["text"] == Saknas.SAKNAS.text]
    words = svenska.lista(name[0].lower() + name[1:] for name in lacking)
    return {"saknas": f"Uppgift saknas: {words}" if words else "", "tom": all(cell["tyst"] for cell in celler)}
