"""The agreement's structure on one day, read in three queries whatever its size."""

from dataclasses import dataclass, field

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse

from sok.models import (
    DelmalVersion,
    OmradeAgendamal,
    OmradeVersion,
    Prioritering,
    SamverkansomradeVersion,
)


def strukturdatum(overenskommelse, datum):
    """The day whose structure is shown: never later than the last day of an agreement that has ended."""
    slut = overenskommelse.slutdatum
    return min(datum, slut) if slut else datum


def rymmer(version, datum):
    """Whether the version was true on the day."""
    fran, till = version.giltighet.lower, version.giltighet.upper
    return (fran is None or fran <= datum) and (till is None or datum < till)


@dataclass
class Rad:
    """One thing of the agreement with all its wordings, oldest first, and the one of the day."""

    identitet: object
    versioner: list = field(default_factory=list)
    version: object = None
    overenskommelse: object = None
    # The change by which a decision ended or prioritised it, when the page has asked for that.
    beslut = None

    @property
    def nyckel(self):
        return self.identitet.nyckel

    @property
    def nummer(self):
        return self.identitet.nummer

    @property
    def galler(self):
        return self.version is not None

    @property
    def nu(self):
        """The version of the day, or the last one it had."""
        return self.version or self.versioner[-1]

    @property
    def text(self):
        return str(self.nu)

    namn = text

    @property
    def sista_dag(self):
        """The last day it was part of the agreement; None while it is."""
        return None if self.galler else self.versioner[-1].till

    @property
    def ar_andrad(self):
        return len({str(version) for version in self.versioner}) > 1

    @property
    def konfliktnyckel(self):
        return f"{self.identitet._meta.model_name}:{self.nyckel}"


@dataclass
class DelmalRad(Rad):
    @property
    def url(self):
        return reverse("rapporter:delmal", args=[self.overenskommelse.slug, self.nyckel])


@dataclass
class SamverkansomradeRad(Rad):
    prioritering: dict | None = None

    @property
    def aktuell_text(self):
        """The wording of the year's priority when it has its own."""
        return (self.prioritering or {}).get("text") or self.text

    @property
    def har_egen_lydelse(self):
        return self.aktuell_text != self.text


@dataclass
class OmradeRad(Rad):
    agendamal: list = field(default_factory=list)
    delmal: list = field(default_factory=list)
    samverkansomraden: list = field(default_factory=list)

    @property
    def url(self):
        return reverse("rapporter:omrade", args=[self.overenskommelse.slug, self.nyckel])

    @property
    def gallande_delmal(self):
        return [rad for rad in self.delmal if rad.galler] if self.galler else []

    @property
    def gallande_samverkansomraden(self):
        return [rad for rad in self.samverkansomraden if rad.galler] if self.galler else []

    @property
    def prioriterade(self):
        return [rad for rad in self.gallande_samverkansomraden if rad.prioritering]


class Struktur:
    """Areas with their sub-goals and collaboration areas as of `datum`, ended ones kept apart."""

    def __init__(self, overenskommelse, datum, samverkansomraden=True):
        self.overenskommelse = overenskommelse
        self.datum = datum
        self.alla = self._omraden()
        for rad in self._delmal():
            self._omrade(rad).delmal.append(rad)
        for rad in self._samverkansomraden() if samverkansomraden else []:
            self._omrade(rad).samverkansomraden.append(rad)

    @property
    def omraden(self):
        return [rad for rad in self.alla if rad.galler]

    @property
    def upphorda(self):
        """Areas that had been part of the agreement before the day and were not on it."""
        return [rad for rad in self.alla if rad.sista_dag and rad.sista_dag < self.datum]

    @property
    def delmal(self):
        return [rad for omrade in self.omraden for rad in omrade.gallande_delmal]

    @property
    def samverkansomraden(self):
        return [rad for omrade in self.omraden for rad in omrade.gallande_samverkansomraden]

    @property
    def prioriterade(self):
        return [rad for rad in self.samverkansomraden if rad.prioritering]

    def omrade(self, nyckel):
        return next((rad for rad in self.alla if rad.nyckel == nyckel), None)

    def ett_delmal(self, nyckel):
        """The sub-goal and its area, also one that has ended; (None, None) when there is no such key."""
        pairs = ((rad, omrade) for omrade in self.alla for rad in omrade.delmal)
        return next((pair for pair in pairs if pair[0].nyckel == nyckel), (None, None))

    def _omrade(self, rad):
        return self._per_id[rad.identitet.omrade_id]

    def _omraden(self):
        agendamal = OmradeAgendamal.objects.filter(omrade=OuterRef("omrade")).order_by("agendamal")
        versioner = OmradeVersion.objects.filter(omrade__overenskommelse=self.overenskommelse).annotate(
            agendamal=ArraySubquery(
                agendamal.values(rad=JSONObject(nummer="agendamal__nummer", namn="agendamal__namn"))
            )
        )
        rader = self._rader(versioner, "omrade", OmradeRad)
        for rad in rader:
            rad.agendamal = rad.versioner[-1].agendamal
        self._per_id = {rad.identitet.pk: rad for rad in rader}
        return rader

    def _delmal(self):
        versioner = DelmalVersion.objects.filter(delmal__omrade__overenskommelse=self.overenskommelse)
        return self._rader(versioner, "delmal", DelmalRad)

    def _samverkansomraden(self):
        # A priority of the year is one from the day it was decided; text of dates sorts as dates do.
        prioriteringar = Prioritering.objects.filter(
            samverkansomrade=OuterRef("samverkansomrade"), artal=self.datum.year, beslutad__lte=self.datum.isoformat()
        )
        fields = JSONObject(artal="artal", text="text", beslutad="beslutad", kalla="kalla")
        versioner = SamverkansomradeVersion.objects.filter(
            samverkansomrade__omrade__overenskommelse=self.overenskommelse
        ).annotate(prioriteringar=ArraySubquery(prioriteringar.values(rad=fields)))
        rader = self._rader(versioner, "samverkansomrade", SamverkansomradeRad)
        for rad in rader:
            rad.prioritering = next(iter(rad.versioner[-1].prioriteringar), None)
        return rader

    def _rader(self, versioner, identitet, klass):
        """One row per identity, in the agreement's own order."""
        rader = {}
        versioner = versioner.select_related(identitet).order_by(
            f"{identitet}__nummer", identitet, F("giltighet").asc()
        )
        for version in versioner:
            ting = getattr(version, identitet)
            rad = rader.setdefault(ting.pk, klass(ting, overenskommelse=self.overenskommelse))
            rad.versioner.append(version)
            if rymmer(version, self.datum):
                rad.version = version
        return list(rader.values())
