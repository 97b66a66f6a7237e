"""What has been added, changed and struck since the plan was adopted: row by row and field by field."""

from dataclasses import dataclass, field

from core.svenska import antal, lista
from insatser.services.handlingsplan.innehall import innehall

INGET = "ingenting"


@dataclass(frozen=True)
class Faltskillnad:
    namn: str
    fore: str
    efter: str


@dataclass(frozen=True)
class Radskillnad:
    """`rad` is the row as plain data (see innehall): as it stands now, or as it stood when it has been struck."""

    rad: dict
    falt: tuple = ()


@dataclass(frozen=True)
class Planskillnad:
    """`antagande` is what the plan is compared with."""

    antagande: object
    tillagda: list = field(default_factory=list)
    andrade: list = field(default_factory=list)
    strukna: list = field(default_factory=list)
    planen: list = field(default_factory=list)

    @property
    def i_ord(self):
        """1 tillagd, 2 ändrade, 0 strukna."""
        words = [
            antal(len(self.tillagda), "tillagd", "tillagda"),
            antal(len(self.andrade), "ändrad", "ändrade"),
            antal(len(self.strukna), "struken", "strukna"),
        ]
        return ", ".join(words + (["ändrad inledning"] if self.planen else []))

    @property
    def antal(self):
        return len(self.tillagda) + len(self.andrade) + len(self.strukna)

    def __bool__(self):
        return bool(self.antal or self.planen)


def skillnad(plan, antagande=None, nu=None):
    """The plan as it stands beside an adopted one, the latest unless another is given; None when it was never
    adopted. `nu` is innehall(plan) when somebody has it already."""
    antagande = antagande or plan.antaganden.order_by("-nummer").first()
    if antagande is None:
        return None
    fore, efter = antagande.innehall, nu or innehall(plan)
    old, new = _by_row(fore), _by_row(efter)
    changed = [Radskillnad(row, falt) for pk, row in new.items() if pk in old and (falt := _fields(old[pk], row))]
    return Planskillnad(
        antagande,
        tillagda=[Radskillnad(row) for pk, row in new.items() if pk not in old],
        andrade=changed,
        strukna=[Radskillnad(row) for pk, row in old.items() if pk not in new],
        planen=[
            Faltskillnad(name, fore.get(key) or INGET, efter.get(key) or INGET)
            for key, name in (("titel", "Titel"), ("inledning", "Inledning"))
            if (fore.get(key) or "") != (efter.get(key) or "")
        ],
    )


def _by_row(content):
    return {row["rad"]: row for row in content["rader"]}


def _fields(old, new):
    """A new wording of an area or a group's new name is no change of the plan: what is pointed at is compared by its
    key, and shown by its name."""
    rows = []
    for name, key, words in FALT:
        if key(old) != key(new):
            rows.append(Faltskillnad(name, words(old) or INGET, words(new) or INGET))
    return tuple(rows)


def _pointed(name, word):
    def key(row):
        return (row.get(name) or {}).get("id")

    def words(row):
        return (row.get(name) or {}).get(word, "")

    return key, words


def _text(name):
    def read(row):
        return row.get(name) or ""

    return read, read


def _goals(row):
    return lista(goal["ord"] for goal in row.get("mal", ()))


def _period(row):
    return (row.get("insats") or {}).get("period", "")


FALT = (
    ("Område", *_pointed("omrade", "namn")),
    ("Samverkansområde", *_pointed("samverkansomrade", "text")),
    ("Delmål", *_pointed("delmal", "text")),
    ("Insats eller uppdrag", *_text("titel")),
    ("Vald insats", *_pointed("insats", "titel")),
    ("Period", _period, _period),
    ("Genomförande", *_text("genomforande")),
    ("Mål", _goals, _goals),
    ("Indikatorer", *_text("indikatorer")),
    ("Uppföljning", *_text("uppfoljning")),
    ("Bakgrund", *_text("bakgrund")),
    ("Grupp som redovisar", *_pointed("organ", "namn")),
    ("Andra som får redovisningen", *_text("mottagare")),
    ("Läsbarhet i källan", *_text("lasbarhet_ord")),
    ("Anmärkning", *_text("anmarkning")),
)
