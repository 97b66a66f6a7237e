"""The list of municipalities that depart, each with what was expected and how that was found."""

from dataclasses import dataclass, field

from core import svenska
from core.diagram import Roll, Serie
from indikatorer.models import Avvikelse, Jamfort, Kon, Riktning
from indikatorer.services import malord
from indikatorer.services.avvikelser import lasning, metod
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.platser import Platser

KORT_METOD = {
    Jamfort.TREND: "kommunens egen utveckling",
    Jamfort.LIKNANDE: "liknande kommuner",
    Jamfort.LANET: "länets kommuner",
}


@dataclass(frozen=True)
class Rad:
    """One municipality, measure and year that departs, with the comparison where it is furthest off. `samre` is True
    or False where somebody has decided which way is better, otherwise None. `andra` are the other comparisons in
    which it departs too, `tagen` what somebody has already made of it (Avvikelse or None)."""

    indikator: object
    kon: str
    plats: object
    artal: int
    jamfort: str
    varde: float
    vantat: float
    matt: float
    grans: float
    metod: str
    samre: bool | None
    demo: bool
    url: str
    serie: Serie
    andra: tuple = ()
    tagen: object = None
    farskhet: dict | None = None
    egen_berakning: str = ""

    @property
    def vem(self):
        return "" if self.kon == Kon.TOTALT else Kon(self.kon).label.lower()

    @property
    def nyckel(self):
        """What the form sends back; the figures are computed anew."""
        return f"{self.indikator.nyckel}.{self.plats.nyckel}.{self.artal}.{self.kon}.{self.jamfort}"

    @property
    def hur_langt(self):
        """ "8,1 procentenheter lägre än väntat"."""
        return hur_langt(self.varde, self.vantat, self.indikator)


@dataclass(frozen=True)
class Avvikelselista:
    """`prov` is how many tests were made; `kan_inte` sentences on what could not be tested."""

    rader: list
    prov: int = 0
    matt: int = 0
    kan_inte: list = field(default_factory=list)

    @property
    def indikatorer(self):
        return list({rad.indikator.pk: rad.indikator for rad in self.rader}.values())


def avvikelselista(overenskommelse, datum):
    """What departs on the day, furthest off first. For a measure with a direction only what departs for the worse."""
    kommuner = Platser(overenskommelse).kommuner
    matt_lista = lasning.matt_i(overenskommelse, datum)
    found = lasning.underlag(matt_lista, kommuner, datum.year)
    tests = [prov for _, underlag, _ in found for prov in metod.prova(underlag)]
    limits = metod.Granser(tests)
    hits = [prov for prov in tests if abs(prov.matt) > limits.for_prov(prov)]
    hits.sort(key=lambda prov: -abs(prov.matt))
    context = _Context(overenskommelse, {matt.nyckel: (matt, tal) for matt, _, tal in found}, kommuner, limits, datum)
    rader = context.rows([prov for prov in hits if context.samre(prov) is not False])
    return Avvikelselista(rader, len(tests), len(found), _kan_inte(matt_lista, found, tests))


class _Context:
    def __init__(self, overenskommelse, matt, kommuner, limits, datum):
        self.overenskommelse, self.matt, self.limits, self.datum = overenskommelse, matt, limits, datum
        self.hamtningar = senaste_hamtningar()
        self.platser = {plats.nyckel: plats for plats in kommuner}
        taken = Avvikelse.objects.filter(overenskommelse=overenskommelse).order_by("pk")
        self.tagna = {(a.indikator_id, a.geografi_id, a.artal, a.kon): a for a in taken}

    def samre(self, prov):
        """True when the departure is for the worse, False for the better, None when nobody has said which is which."""
        wanted = {Riktning.HOGRE: 1, Riktning.LAGRE: -1}.get(self.matt[prov.nyckel][0].riktning)
        return None if wanted is None else (prov.varde - prov.vantat) * wanted < 0

    def rows(self, hits):
        together = {}
        for prov in hits:
            together.setdefault((prov.nyckel, prov.plats), []).append(prov)
        return [self._row(first, rest) for first, *rest in together.values()]

    def _row(self, prov, rest):
        matt, tal = self.matt[prov.nyckel]
        years = tal[prov.plats]
        demo = any(values.demo for values in years.values())
        course = tuple((year, values.varde) for year, values in sorted(years.items()) if year > prov.artal - 10)
        return Rad(
            indikator=matt.indikator,
            kon=matt.kon,
            plats=self.platser[prov.plats],
            artal=prov.artal,
            jamfort=prov.jamfort,
            varde=prov.varde,
            vantat=prov.vantat,
            matt=prov.matt,
            grans=self.limits.for_prov(prov),
            metod=metodmening(prov, self.limits.for_prov(prov)),
            samre=self.samre(prov),
            demo=demo,
            url=f"{matt.indikator.url(self.overenskommelse)}?visa={matt.kon}&kommun={prov.plats}",
            serie=Serie(self.platser[prov.plats].namn, Roll.EGEN, course),
            andra=tuple(KORT_METOD[other.jamfort] for other in rest),
            tagen=self.tagna.get((matt.indikator.pk, prov.plats, prov.artal, matt.kon)),
            farskhet=self._fresh(matt.serie, prov.artal, demo),
            egen_berakning=matt.serie.egen_berakning,
        )

    def _fresh(self, serie, artal, demo):
        pull = self.hamtningar.get(serie.kalla)
        return farskhet(serie, pull, senaste_ar=artal, demo=demo, idag=self.datum)


def hur_langt(varde, vantat, indikator):
    size = malord.skillnad(round(abs(varde - vantat), indikator.decimaler), indikator)
    return f"{size} {'lägre' if varde < vantat else 'högre'} än väntat"


def metodmening(prov, limit):
    """How the expectation was made, and how far off the value is, in words that stand on their own."""
    years = svenska.antal(prov.ar, "tidigare år", "tidigare år")
    expected = {
        Jamfort.TREND: f"linjen genom kommunens egna {years} (Theil och Sens lutning), dragen till {prov.artal}",
        Jamfort.LIKNANDE: f"kommunens vanliga nivå under {years}, ändrad så som liknande kommuner har ändrats",
        Jamfort.LANET: f"kommunens vanliga nivå under {years}, ändrad så som mitten av länets {prov.andra} andra "
        "kommuner har ändrats",
    }[prov.jamfort]
    off = svenska.tal(abs(prov.matt), 1)
    return (
        f"Väntat värde: {expected}. Värdet ligger {off} gånger den vanliga spridningen från det väntade; "
        f"gränsen är {svenska.tal(limit, 1)}."
    )


def _kan_inte(matt_lista, found, tests):
    """What the reader may otherwise believe was tested."""
    words = []
    left_out = [f"{m.indikator.kort_titel} ({why})" for m in matt_lista if (why := lasning.provas_inte(m.indikator))]
    if left_out:
        words.append(f"Prövas inte: {svenska.lista(dict.fromkeys(left_out))}.")
    tested = {prov.nyckel for prov in tests}
    short = [
        m.indikator.kort_titel for m in matt_lista if not lasning.provas_inte(m.indikator) and m.nyckel not in tested
    ]
    if short:
        words.append(f"Har för få år med jämförbara värden: {svenska.lista(dict.fromkeys(short))}.")
    if found and not any(prov.jamfort == Jamfort.LIKNANDE for prov in tests):
        words.append("Liknande kommuner kan inte jämföras: källans grupper av liknande kommuner är inte hämtade.")
    return words
