"""The page of one indicator: which series the reader has chosen to see, and the table of them."""

from dataclasses import dataclass

from core import svenska
from core.diagram import Roll, Target
from indikatorer.models import Kon
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import farskhet, senaste_hamtningar
from indikatorer.services.malstatus import malstatus
from indikatorer.services.platser import Platser
from indikatorer.tabeller import KONSROLLER, Kolumn, tabell

BADA_KONEN = "kon"


@dataclass(frozen=True)
class Val:
    """What the reader has chosen: `visa` kon, K, M or T; `jamfor` "", lan, riket or bada; `kommun` a code or ""."""

    visa: str = BADA_KONEN
    jamfor: str = ""
    kommun: str = ""

    @property
    def kon(self):
        """Sex and comparison are never mixed in one chart: a comparison of both sexes shows the total."""
        return Kon.TOTALT if self.visa == BADA_KONEN else self.visa


class Utveckling:
    """One indicator as the agreement reads it. `tabell` is what everything on the page is drawn from."""

    def __init__(self, indikator, overenskommelse, val=None, *, idag, platser=None):
        self.indikator, self.overenskommelse, self.idag = indikator, overenskommelse, idag
        self.val = val if val and indikator.per_kon else Val("T", val.jamfor if val else "", val.kommun if val else "")
        self.platser = platser or Platser(overenskommelse)
        self.serie = indikator.serier.med_brott().order_by("-aktiv", "pk").first()
        self.lanet = self.platser.lanet(self.serie)
        self.plats = self.platser.kommun(self.val.kommun) or self.lanet
        self.brott = tuple((rad["artal"], rad["text"]) for rad in self.serie.brottrader)
        self._varden = varden_service.las([self.serie.pk], self.platser.alla(), idag.year)[self.serie.pk]
        self.kopplingar = _ties(indikator, overenskommelse)
        self.status = self._status()
        self.tabell = self._table()

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
        )

    def per_ar(self, plats, kon):
        return varden_service.per_ar(self._varden, plats, kon)

    def per_ar_med_slag(self, plats, kon):
        return varden_service.med_slag(self._varden, plats, kon)

    def _table(self):
        kolumner = self._by_place() if self.val.jamfor else self._by_sex()
        return tabell(
            self.indikator,
            kolumner,
            self._varden,
            titel=self._titel(kolumner),
            under=self._under(),
            kalla=self.kalla,
            brott=self.brott,
            noter=self._noter(kolumner),
            **self._target(kolumner),
        )

    def _by_sex(self):
        sexes = [Kon.KVINNOR, Kon.MAN] if self.val.visa == BADA_KONEN else [Kon(self.val.visa)]
        return [
            Kolumn(str(kon), kon.label, KONSROLLER[kon], self.plats.nyckel if self.plats else "", str(kon))
            for kon in sexes
        ]

    def _by_place(self):
        return [
            Kolumn(plats.nyckel, _short(plats), plats.roll, plats.nyckel, str(self.val.kon)) for plats in self.platserna
        ]

    @property
    def platserna(self):
        """The place shown and those it is compared with."""
        compared = {"lan": [self.lanet], "riket": [self.platser.riket], "bada": [self.lanet, self.platser.riket]}
        places = [self.plats, *compared.get(self.val.jamfor, [])]
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
        sex = (
            "kvinnor och män"
            if not self.val.jamfor and self.val.visa == BADA_KONEN
            else Kon(self.val.kon).label.lower()
        )
        parts = [self.indikator.kort_titel, sex if self.indikator.per_kon else ""]
        parts += [svenska.period(min(years), max(years))] if years else []
        return ", ".join([*filter(None, parts), self.indikator.enhet])

    def _under(self):
        return self.plats.beskrivning if self.plats else "Uppgift saknas för länet"

    def _noter(self, kolumner):
        noter = []
        if self.val.jamfor and self.val.visa == BADA_KONEN and self.indikator.per_kon:
            noter.append("Jämförelsen visar kvinnor och män tillsammans. Välj kvinnor eller män under Visa.")
        if len(kolumner) == 2 and not self.val.jamfor:
            noter.append("Skillnaden mellan kvinnor och män är en egen beräkning baserad på källans värden.")
        if self.indikator.kvalitetsnot:
            noter.append(self.indikator.kvalitetsnot)
        return tuple(noter)

    @property
    def demo(self):
        return any(v.demo for v in self._varden)

    @property
    def kalla(self):
        return kallrad(self.serie, self.demo, self.lanet)

    @property
    def farskhet(self):
        years = [v.artal for v in self._varden if v.varde is not None]
        pulls = senaste_hamtningar()
        return farskhet(
            self.serie, pulls.get(self.serie.kalla), senaste_ar=max(years, default=None), demo=self.demo, idag=self.idag
        )

    @property
    def huvudkon(self):
        """The sex of the key number: the one that the sub-goal's wording speaks of, unless the reader chose."""
        if self.val.visa != BADA_KONEN:
            return Kon(self.val.visa)
        main = next((k for k in self.kopplingar if k.huvud), None) or next(iter(self.kopplingar), None)
        return Kon(main.kon) if main and main.kon != Kon.TOTALT else Kon.KVINNOR


def kallrad(serie, demo, lanet=None):
    """The source line that follows the values everywhere. Invented values never say only "Källa: Kolada"."""
    text = f"Källa: {serie.get_kalla_display()} ({serie.kalla_id})"
    text += ", demodata: siffrorna är påhittade." if demo else "."
    if lanet and lanet.vagning and not demo:
        text += (
            f" Länets värde: {lanet.vagning} av {lanet.medlemmar} kommuner, beräknat av {serie.get_kalla_display()}."
        )
    if serie.hamtad and not demo:
        text += f" Hämtad {svenska.datum(serie.hamtad)}."
    return text


def _ties(indikator, overenskommelse):
    """The sub-goals of this agreement that are read with the indicator, with their wordings."""
    return list(
        indikator.delmalskopplingar.filter(delmal__omrade__overenskommelse=overenskommelse)
        .select_related("delmal__omrade__overenskommelse")
        .prefetch_related("delmal__versioner", "delmal__omrade__versioner")
        .order_by("-huvud", "delmal__omrade__nummer", "delmal__nummer")
    )


def _short(plats):
    return f"{plats.namn} (ovägt)" if plats.roll == Roll.LANET and plats.vagning else plats.namn
