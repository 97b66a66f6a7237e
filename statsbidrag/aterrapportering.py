"""The national account of one year's grants: applied for, granted, reported and what the approved reports add up to,
per kind of grant, area of work and municipality. Read only."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.conf import settings

from core import svenska
from core.doljning import Summa, dolda_celler, forklaring
from core.svenska import Saknas, sorteringsnyckel
from insatser.models import KON
from sok.permissions import ar_lansstrateg
from statsbidrag.models import GODKANDA, Ansokan, Aterkrav, Bidrag, Resultat, Status
from statsbidrag.permissions import myndigheter
from statsbidrag.services.kontroll import las_formular

OKAND = "uppgift saknas"
VISADE = {**KON, "deltagartillfallen": "Tillfällen"}
SUMMOR = (*KON, "deltagartillfallen", "utfall", "oforbrukat", "medfinansiering")
KOLUMNER = [
    ("bidragstyp", "Bidragstyp"), ("forfattning", "Författning"), ("insatsomrade", "Insatsområde"),
    ("kommun", "Kommun"), ("bidrag", "Beviljade bidrag"), ("beviljat", "Beviljat belopp, kr"),
    ("godkanda", "Godkända redovisningar"), ("kvinnor", "Kvinnor"), ("man", "Män"),
    ("annat", "Annat eller ej uppgett"), ("deltagartillfallen", "Deltagartillfällen"), ("utfall", "Använt belopp, kr"),
    ("oforbrukat", "Oförbrukat, kr"), ("medfinansiering", "Medfinansiering, kr"), ("aterkravt", "Återkrävt, kr"),
    ("ofullstandig", "Uppgift saknas i någon redovisning"), ("dolt", "Något antal är dolt för att skydda enskilda"),
    ("demodata", "Demodata"),
]  # fmt: skip


@dataclass
class Rad:
    """One kind of grant, area of work and municipality. A sum is of what is known; `saknas` names the columns in which
    some approved report says nothing, and a column that nobody has told is None, not 0. `dolda` are the columns whose
    number is too small to show, or would give such a number away."""

    bidragstyp: str
    forfattning: str
    insatsomrade: str
    kommun: str
    bidrag: int = 0
    beviljat: int = 0
    godkanda: int = 0
    aterkravt: int = 0
    summor: dict = field(default_factory=lambda: dict.fromkeys(SUMMOR))
    saknas: set = field(default_factory=set)
    dolda: frozenset = frozenset()
    demodata: bool = False

    def add(self, other):
        """Another row's numbers on top of these."""
        for name in ("bidrag", "beviljat", "godkanda", "aterkravt"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, n in other.summor.items():
            if n is not None:
                self.summor[name] = (self.summor[name] or 0) + n
        self.saknas |= other.saknas
        self.demodata |= other.demodata

    @property
    def personer(self):
        """Everyone that is known, of all sexes; None when nobody has told."""
        known = [self.summor[kon] for kon in KON if self.summor[kon] is not None]
        return sum(known) if known else None

    def visade(self):
        """The cells of the page: people by sex and attendances, each with whether some report is silent."""
        return [
            {"namn": VISADE[namn], "tal": tal, "dolt": namn in self.dolda, "ofullstandig": namn in self.saknas}
            for namn, tal in self.visat().items()
            if namn in VISADE
        ]

    def visat(self):
        """The sums as anyone may read them."""
        return {namn: Saknas.DOLT if namn in self.dolda else n for namn, n in self.summor.items()}

    @property
    def slag(self):
        """Which kind of grant: two rules may call theirs the same."""
        return self.bidragstyp, self.forfattning

    def celler(self):
        """{column: value} for a table or a file."""
        own = {namn: getattr(self, namn) for namn, _ in KOLUMNER if namn in vars(self)}
        return own | self.visat() | {"dolt": bool(self.dolda), "ofullstandig": bool(self.saknas)}


@dataclass(frozen=True)
class Aterrapport:
    """`rader` by kind, area of work and municipality; `typer` the sum of each kind; `alla` of everything."""

    artal: int
    rader: list
    typer: list
    alla: Rad
    ansokningar: list

    @property
    def forklaring(self):
        return forklaring(settings.SMA_TAL_GRANS)

    @property
    def grupper(self):
        """Each kind of grant with its rows."""
        names = _names(typ.slag for typ in self.typer)
        return [self._group(typ, names[typ.slag]) for typ in self.typer]

    def _group(self, typ, namn):
        rader = [rad for rad in self.rader if rad.slag == typ.slag]
        return {"namn": namn, "summa": typ, "rader": rader, "dolt": typ.dolda or any(rad.dolda for rad in rader)}

    @property
    def nyckeltal(self):
        """The year in four numbers."""
        alla = self.alla
        return [
            {"tal": svenska.tal(alla.bidrag), "vad": "beviljade bidrag"},
            {"tal": svenska.belopp(alla.beviljat), "vad": "beviljat"},
            {"tal": svenska.tal(alla.godkanda), "vad": "godkända slutredovisningar"},
            {"tal": svenska.tal(Saknas.DOLT if "alla" in alla.dolda else alla.personer), "vad": "unika deltagare"},
        ]


def artal_med_bidrag(bidrag):
    """The grant years there is anything to tell of, the latest first."""
    return list(bidrag.order_by("-beviljandear").values_list("beviljandear", flat=True).distinct())


def senaste_artal(bidrag):
    """The latest grant year with an approved report, else the latest with a grant; None without any."""
    approved = bidrag.filter(redovisningar__utgang__in=GODKANDA)
    return next(iter(artal_med_bidrag(approved) or artal_med_bidrag(bidrag)), None)


def sammanstall(bidrag, ansokningar, artal):
    """The account of the grants decided in the year, of those the reader follows: five queries at any number."""
    grants = list(bidrag.filter(beviljandear=artal).select_related("bidragstyp", "mottagare__geografi").order_by("pk"))
    results = _results(grants)
    demanded = _demanded(grants)
    rows = {}
    for ett in grants:
        _add(rows, _row(ett, results.get(ett.pk), demanded.get(ett.pk, 0)))
    rader = sorted(rows.values(), key=lambda rad: [sorteringsnyckel(text) for text in _key(rad)])
    typer, alla = _per_kind(rader), _total(rader, "Alla")
    _hide(rader, typer, alla)
    return Aterrapport(artal, rader, typer, alla, _applications(ansokningar, artal))


def _hide(rader, typer, alla):
    """Small numbers of people, and what would give them away: in the rows, in each kind's sum and in the whole. A sum
    is of what is known, so a row that says nothing adds nothing to it."""
    rows = {("rad", n): rad for n, rad in enumerate(rader)} | {("typ", n): typ for n, typ in enumerate(typer)}
    rows["alla", 0] = alla
    cells = {(key, kon): rad.summor[kon] for key, rad in rows.items() for kon in KON if rad.summor[kon] is not None}
    cells[("alla", 0), "alla"] = alla.personer
    hidden = dolda_celler(cells, _sums(rows, cells), grans=settings.SMA_TAL_GRANS)
    for key, rad in rows.items():
        rad.dolda = frozenset(kon for place, kon in hidden if place == key)


def _sums(rows, cells):
    """What adds up to what: the rows to their kind, the kinds to the whole, women, men and others to everyone."""
    for kon in KON:
        for key, rad in rows.items():
            parts = [part for part, other in rows.items() if _adds_to(part, other, key, rad) and (part, kon) in cells]
            if parts:
                yield Summa((key, kon), tuple((part, kon) for part in parts))
    yield Summa((("alla", 0), "alla"), tuple((("alla", 0), kon) for kon in KON if (("alla", 0), kon) in cells))


def _adds_to(part, other, key, rad):
    if key[0] == "typ":
        return part[0] == "rad" and other.slag == rad.slag
    return key[0] == "alla" and part[0] == "typ"


def _key(rad):
    return (*rad.slag, rad.insatsomrade, rad.kommun)


def _rule(typ):
    return f"{typ.paragraf} {typ.forfattning}".strip()


def _names(kinds):
    """{(name, rule): what it is called}: by its name, and by its rule too where another kind is called the same."""
    kinds = set(kinds)
    times = Counter(namn for namn, _ in kinds)
    return {(namn, rule): f"{namn}, {rule}" if times[namn] > 1 and rule else namn for namn, rule in kinds}


def _add(rows, rad):
    if _key(rad) in rows:
        rows[_key(rad)].add(rad)
    else:
        rows[_key(rad)] = rad


def _results(grants):
    """{grant: its approved result}."""
    rows = Resultat.objects.gallande().filter(redovisning__bidrag__in=grants, redovisning__utgang__in=GODKANDA)
    rows = rows.select_related("redovisning", "inlamning__formularversion")
    return {rad.redovisning.bidrag_id: rad for rad in rows}


def _demanded(grants):
    """{grant: kronor to be repaid by decision}."""
    sums = defaultdict(int)
    rows = Aterkrav.objects.filter(redovisning__bidrag__in=grants, beslutat_at__isnull=False)
    rows = rows.filter(redovisning__utgang=Status.ATERKRAV)
    for bidrag, belopp in rows.values_list("redovisning__bidrag", "beslutat_belopp"):
        sums[bidrag] += belopp
    return sums


def _row(bidrag, resultat, aterkravt):
    typ = bidrag.bidragstyp
    rad = Rad(
        typ.namn,
        _rule(typ),
        _area_of_work(resultat),
        bidrag.mottagare.geografi.namn if bidrag.mottagare.geografi else OKAND,
        bidrag=1,
        beviljat=bidrag.beviljat_belopp,
        aterkravt=aterkravt,
        demodata=bidrag.is_demo,
    )
    if resultat:
        rad.godkanda = 1
        rad.summor = {namn: getattr(resultat, namn) for namn in SUMMOR}
        rad.saknas = {namn for namn, n in rad.summor.items() if n is None}
    return rad


def _area_of_work(resultat):
    """The name of the answered area, as the form of that submission has it."""
    if resultat is None or not resultat.insatsomrade:
        return OKAND
    form = las_formular(resultat.inlamning.formularversion)
    fields = (falt for avsnitt in form.avsnitt for falt in avsnitt.falt if (falt.kod or falt.id) == "insatsomrade")
    return next((falt.namn_pa.get(resultat.insatsomrade, OKAND) for falt in fields), OKAND)


def _per_kind(rader):
    kinds = {}
    for rad in rader:
        kinds.setdefault(rad.slag, []).append(rad)
    return [_total(rows, namn, forfattning) for (namn, forfattning), rows in kinds.items()]


def _total(rader, namn, forfattning=""):
    total = Rad(namn, forfattning, "", "")
    for rad in rader:
        total.add(rad)
    return total


def _applications(ansokningar, artal):
    """Per kind: how many were registered, granted and refused, and the money asked for. The year is the call's, else
    that of the day it came in."""
    kinds = {}
    for ansokan in ansokningar.select_related("bidragstyp", "utlysning"):
        if _year(ansokan) != artal:
            continue
        slag = (ansokan.bidragstyp.namn, _rule(ansokan.bidragstyp))
        row = kinds.setdefault(slag, {"antal": 0, "beviljade": 0, "avslagna": 0, "sokt": None})
        row["antal"] += 1
        row["beviljade"] += ansokan.beslut in ("beviljad", "delvis")
        row["avslagna"] += ansokan.beslut == "avslagen"
        if ansokan.sokt_belopp is not None:
            row["sokt"] = (row["sokt"] or 0) + ansokan.sokt_belopp
    named = [(namn, kinds[slag]) for slag, namn in _names(kinds).items()]
    return [{"bidragstyp": namn} | row for namn, row in sorted(named, key=lambda par: sorteringsnyckel(par[0]))]


def _year(ansokan):
    if ansokan.utlysning:
        return ansokan.utlysning.artal
    return ansokan.inkom.year if ansokan.inkom else None


def foljda(user, overenskommelse):
    """The agreement's grants whose account the person may read."""
    return Bidrag.objects.foljs_av(user).filter(overenskommelse=overenskommelse)


def foljda_ansokningar(user, overenskommelse):
    """The applications the person may read the number of: the strategist all, an officer those to the own authority."""
    rows = Ansokan.objects.filter(overenskommelse=overenskommelse)
    if ar_lansstrateg(user, overenskommelse):
        return rows
    return rows.filter(utlysning__beviljande__in=myndigheter(user, overenskommelse))
