"""The page of one indicator: which series the reader has chosen to see, and the table of them."""

from dataclasses import dataclass
from functools import cached_property

from core import svenska
from core.diagram import Target
from indikatorer.models import Kon, OmradeIndikator
from indikatorer.services import familj, serieval
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import brist, vardenas_farskhet
from indikatorer.services.malord import trendmening
from indikatorer.services.malstatus import malstatus
from indikatorer.services.platser import Platser
from indikatorer.services.serieval import ALDER, BADA_KONEN, BAKGRUND
from indikatorer.services.trend import vardenas_trend
from indikatorer.tabeller import tabell


@dataclass(frozen=True)
class Val:
    """What the reader has chosen: `visa` kon, K, M or T; `jamfor` "", a key of serieval.PLATSER, bakgrund or alder;
    `kommun` a code or ""."""

    visa: str = BADA_KONEN
    jamfor: str = ""
    kommun: str = ""

    @property
    def kon(self):
        """Sex and comparison are never mixed in one chart: a comparison of both sexes shows the total."""
        return Kon.TOTALT if self.visa == BADA_KONEN else self.visa

    @property
    def med_platser(self):
        return self.jamfor in serieval.PLATSER


class Utveckling:
    """One indicator as the agreement reads it. `tabell` is what everything on the page is drawn from."""

    def __init__(self, indikator, overenskommelse, val=None, *, idag, platser=None, matt=None):
        self.indikator, self.overenskommelse, self.idag = indikator, overenskommelse, idag
        self.val = val if val and indikator.per_kon else Val("T", val.jamfor if val else "", val.kommun if val else "")
        self.platser = platser or Platser(overenskommelse)
        self.serie = indikator.serier.med_brott(overenskommelse).order_by("-aktiv", "pk").first()
        self.lanet = self.platser.lanet(self.serie)
        self.plats = self.platser.kommun(self.val.kommun) or self.lanet
        self.brott = tuple((rad["artal"], rad["text"]) for rad in self.serie.brottrader)
        self.liknande = self.platser.liknande(self.val.kommun) if self.plats else None
        self.familj = matt or familj.familjen(indikator)
        self._varden = self._read()
        self.kopplingar = _ties(indikator, overenskommelse)
        self.status = self._status()
        self.tabell = self._table()

    def _read(self):
        """The values of the measure; those of its family beside, when the choice asks for them."""
        platser = [*self.platser.alla(), *([self.liknande] if self.liknande else [])]
        others = {ett.serier.all()[0].pk: ett for ett in self.grannar if ett.serier.all()}
        found = varden_service.las(dict.fromkeys([self.serie.pk, *others]), platser, self.idag.year)
        beside = [v for pk, ett in others.items() for v in familj.med_namn(found[pk], ett)]
        return [*found[self.serie.pk], *beside]

    @cached_property
    def par(self):
        return familj.par(self.indikator, self.familj)

    @cached_property
    def aldrar(self):
        return familj.aldrar(self.indikator, self.familj)

    @property
    def grannar(self):
        """The measures that are read beside each other, by what the reader has chosen."""
        return {BAKGRUND: self.par or (), ALDER: self.aldrar}.get(self.val.jamfor, ())

    def _status(self):
        """The formal target is the county's, so it is tested on the county's figure."""
        main = next((koppling for koppling in self.kopplingar if koppling.huvud), None)
        if main is None or self.lanet is None:
            return None
        return malstatus(
            main.delmal.version(self.idag),
            main,
            self.per_ar(self.lanet, main.kon),
            ar_nu=self.idag.year,
            procent=self.indikator.enhet == "procent",
            brott=[ar for ar, _ in self.brott],
            riktning=self.indikator.riktning,
            trend=self._trend(main.kon, self.lanet),
        )

    def per_ar(self, plats, kon):
        return varden_service.per_ar(self._varden, plats, kon)

    def per_ar_hos(self, nyckel, kon):
        """{year: value} for a place by its key, also another measure's."""
        return {v.artal: v.varde for v in self._varden if (v.plats, v.kon) == (nyckel, kon)}

    def per_ar_med_slag(self, plats, kon):
        return varden_service.med_slag(self._varden, plats, kon)

    def _table(self):
        kolumner, skillnader = self._columns()
        return tabell(
            self.indikator,
            kolumner,
            self._varden,
            skillnader=skillnader,
            titel=self._titel(kolumner),
            under=self._under(),
            kalla=self.kalla,
            brist=brist(self.farskhet),
            brott=self.brott,
            noter=self._noter(kolumner),
            **self._target(kolumner),
        )

    def _columns(self):
        """(the columns, the differences to show beside them)."""
        if self.val.jamfor == BAKGRUND and self.par:
            return serieval.per_bakgrund(self.par, self.plats, self.val), serieval.bakgrundens_skillnader(self.val)
        if self.val.jamfor == ALDER and self.aldrar:
            return serieval.per_alder(self.aldrar, self.plats, self.val), ()
        if self.val.med_platser:
            return serieval.per_plats(self.platserna, self.val), ()
        return serieval.per_kon(self.plats, self.val), ()

    @property
    def platserna(self):
        """The place shown and those it is compared with."""
        found = {"riket": self.platser.riket, "lanet": self.lanet, "liknande": self.liknande}
        places = [self.plats, *(found[name] for name in serieval.PLATSER.get(self.val.jamfor, ()))]
        return list(dict.fromkeys(plats for plats in places if plats))

    def _target(self, kolumner):
        """Baseline and target are drawn where the series they speak of is drawn."""
        status = self.status
        county = self.lanet.nyckel if self.lanet else ""
        if not status or not any((k.plats, k.kon) == (county, status.kon) for k in kolumner):
            return {}
        target = Target(status.mal, status.vems, status.malar) if status.mal is not None else None
        return {"utgangsar": status.utgangsar, "mal": target}

    def _titel(self, kolumner):
        years = [v.artal for v in self._varden if any((v.plats, v.kon) == (k.plats, k.kon) for k in kolumner)]
        both = self.val.visa == BADA_KONEN and not self.val.med_platser
        sex = "kvinnor och män" if both else Kon(self.val.kon).label.lower()
        name = self.indikator.kort_titel
        if self.grannar:
            name += f", {'utrikes och inrikes födda' if self.val.jamfor == BAKGRUND else 'efter ålder'}"
        parts = [name, sex if self.indikator.per_kon else ""]
        parts += [svenska.period(min(years), max(years))] if years else []
        return ", ".join(filter(None, [*parts, self.indikator.enhet_i_titel]))

    def _under(self):
        return self.plats.beskrivning if self.plats else "Uppgift saknas för länet"

    def _noter(self, kolumner):
        noter = []
        if self.val.med_platser and self.val.visa == BADA_KONEN and self.indikator.per_kon:
            noter.append("Jämförelsen visar kvinnor och män tillsammans. Välj kvinnor eller män under Visa.")
        if len(kolumner) == 2 and not self.val.jamfor:
            noter.append(f"Skillnaden mellan kvinnor och män: {self._own()}.")
        if self.grannar:
            noter.append(self._about_family())
        if self.indikator.kvalitetsnot:
            noter.append(self.indikator.kvalitetsnot)
        return tuple(noter)

    def _own(self):
        words = self.serie.egen_berakning
        return words[0].lower() + words[1:]

    def _about_family(self):
        """Which measures stand beside each other, and whose calculation the difference is."""
        who = svenska.lista([f"{ett.kort_titel} ({ett.nyckel.upper()})" for ett in self.grannar])
        own = f" Skillnaden: {self._own()}." if self.val.jamfor == BAKGRUND else ""
        return f"Diagrammet läser {who} bredvid varandra.{own}"

    @property
    def trender(self):
        """{sex: (the verdict in a sentence, its method)} for the place shown, in the order of its columns."""
        sexes = serieval.konen(self.val) if not self.val.med_platser else [Kon(self.val.kon)]
        found = {kon: self._trend(kon) for kon in sexes} if self.plats else {}
        return {kon: (trendmening(trend, self.indikator), trend.metod) for kon, trend in found.items()}

    def _trend(self, kon, plats=None):
        rows = [v for v in self._varden if (v.plats, v.kon) == ((plats or self.plats).nyckel, kon)]
        return vardenas_trend(rows, self.indikator, [ar for ar, _ in self.brott])

    @property
    def demo(self):
        return any(v.demo for v in self._varden)

    @property
    def kalla(self):
        return kallrad(self.serie, self.demo, self.lanet)

    @cached_property
    def farskhet(self):
        return vardenas_farskhet(self.serie, self._varden, demo=self.demo, idag=self.idag)

    @property
    def huvudkon(self):
        """The sex of the key number: the one that the sub-goal's wording speaks of, unless the reader chose."""
        if self.val.visa != BADA_KONEN:
            return Kon(self.val.visa)
        main = next((k for k in self.kopplingar if k.huvud), None) or next(iter(self.kopplingar), None)
        return Kon(main.kon) if main and main.kon != Kon.TOTALT else Kon.KVINNOR


def kallrad(serie, demo, lanet=None):
    """The source line that follows the values everywhere. Invented values never say only "Källa: Kolada"."""
    text = serie.kallord
    text += ", demodata: siffrorna är påhittade." if demo else "."
    if lanet and lanet.vagning and not demo:
        text += (
            f" Länets värde: {lanet.vagning} av {lanet.medlemmar} kommuner, beräknat av {serie.get_kalla_display()}."
        )
    if serie.hamtad and not demo:
        text += f" Hämtad {svenska.datum(serie.hamtad)}."
    return f"{text} {serie.villkor}." if serie.villkor else text


def _ties(indikator, overenskommelse):
    """The sub-goals of this agreement that are read with the indicator, with their wordings."""
    return list(
        indikator.delmalskopplingar.filter(delmal__omrade__overenskommelse=overenskommelse)
        .select_related("delmal__omrade__overenskommelse")
        .prefetch_related("delmal__versioner", "delmal__omrade__versioner")
        .order_by("-huvud", "delmal__omrade__nummer", "delmal__nummer")
    )


def omraden(indikator, overenskommelse):
    """The areas of the agreement that are read with the indicator."""
    ties = OmradeIndikator.objects.filter(indikator=indikator, omrade__overenskommelse=overenskommelse)
    return list(ties.select_related("omrade__overenskommelse").prefetch_related("omrade__versioner"))
