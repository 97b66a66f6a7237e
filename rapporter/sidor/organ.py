"""Organs on one day: names, relations, areas and seats, ready for the chart, the list and one organ's page."""

from dataclasses import dataclass, field

from django.db.models import Case, F, OuterRef, Subquery, Value, When

from core.svenska import SvenskSortering, lista
from rapporter.sidor.struktur import Rad, rymmer
from sok.models import (
    OmradeVersion,
    OrganAnsvar,
    OrganRelation,
    OrganVersion,
    Relationstyp,
    Skede,
    Uppdrag,
    Uppdragsroll,
)

# Who stands above whom in each relation: True when the one that the relation starts from does.
OVERORDNAR = {
    Relationstyp.BESLUTAR_OVER: True,
    Relationstyp.GER_UPPDRAG_TILL: True,
    Relationstyp.BEREDER_FOR: False,
    Relationstyp.RAPPORTERAR_TILL: False,
}
BAKIFRAN = {
    Relationstyp.BESLUTAR_OVER: "följer beslut av",
    Relationstyp.GER_UPPDRAG_TILL: "får uppdrag av",
    Relationstyp.BEREDER_FOR: "får ärenden beredda av",
    Relationstyp.RAPPORTERAR_TILL: "får rapporter från",
    Relationstyp.INFORMERAR: "informeras av",
}
I_DRIFT = (Skede.VERKSAMT, Skede.PLANERAT)
ROLLORDNING = list(Uppdragsroll.values)


def pa_dagen(versioner, identitet, ref, datum, falt="namn"):
    """A subquery for a name: the version of the day, else the last one."""
    return Subquery(
        versioner.objects.filter(**{identitet: OuterRef(ref)})
        .order_by(Case(When(giltighet__contains=datum, then=Value(0)), default=Value(1)), F("giltighet").desc())
        .values(falt)[:1]
    )


@dataclass
class OrganRad(Rad):
    ut: list = field(default_factory=list)
    inn: list = field(default_factory=list)
    omraden: list = field(default_factory=list)
    uppdrag: list = field(default_factory=list)
    under: list = field(default_factory=list)

    @property
    def kortnamn(self):
        return self.nu.kortnamn or self.nu.namn

    @property
    def sammankallas(self):
        """ "Leds av Landshövdingen", "Sammankallas av Länsstyrelsen Kronoberg"; empty when no source says."""
        if self.identitet.ledning:
            return f"Leds av {self.identitet.ledning}"
        convener = self.identitet.sammankallande
        return f"Sammankallas av {convener.visningsnamn}" if convener else ""

    @property
    def ansvarar_for(self):
        """The areas it answers for on the day, in words."""
        names = [ansvar.omradesnamn for ansvar in self.omraden]
        return f"Ansvarar för {lista(names)}" if names else ""

    @property
    def i_drift(self):
        return self.galler and self.version.skede in I_DRIFT

    @property
    def planerat(self):
        return self.galler and self.version.skede == Skede.PLANERAT

    @property
    def tidigare_namn(self):
        return [v for v in self.versioner if v is not self.nu and v.namn != self.namn and v.till]


class Organstruktur:
    """All organs of the agreement as of `datum`: `i_drift` are drawn, `ovriga` have ended or never began."""

    def __init__(self, overenskommelse, datum, uppdrag=None):
        """With `uppdrag`, a day, also who sits where that day: seats change after the structure's last day too."""
        self.overenskommelse = overenskommelse
        self.datum = datum
        self._per_id = {}
        self._las_organ()
        self._las_relationer()
        self._las_ansvar()
        if uppdrag:
            self._las_uppdrag(uppdrag)

    @property
    def alla(self):
        return list(self._per_id.values())

    @property
    def i_drift(self):
        return [rad for rad in self.alla if rad.i_drift]

    @property
    def ovriga(self):
        """Ended, never set up or from before: not those that begin after the day."""
        return [
            rad
            for rad in self.alla
            if not rad.i_drift and (rad.galler or (rad.sista_dag and rad.sista_dag < self.datum))
        ]

    def organ(self, nyckel):
        return next((rad for rad in self.alla if rad.nyckel == nyckel), None)

    @property
    def trad(self):
        """The organs in operation as a tree: each under the first one that stands over it."""
        placed = {}
        for rad in self.i_drift:
            rad.under = []
        for rad in self.i_drift:
            overordnad = next(iter(self.overordnade(rad)), None)
            if overordnad and not self._ar_under(overordnad, rad, placed):
                placed[rad.identitet.pk] = overordnad
                overordnad.under.append(rad)
        return [rad for rad in self.i_drift if rad.identitet.pk not in placed]

    def overordnade(self, rad):
        """Those in operation that stand over the organ by some relation, each once."""
        found = [relation.till for relation in rad.ut if OVERORDNAR.get(relation.typ) is False]
        found += [relation.fran for relation in rad.inn if OVERORDNAR.get(relation.typ) is True]
        return sorted({id(o): o for o in found if o.i_drift}.values(), key=lambda o: o.nummer)

    def _ar_under(self, rad, over, placed):
        while rad:
            if rad is over:
                return True
            rad = placed.get(rad.identitet.pk)
        return False

    def _las_organ(self):
        versioner = (
            OrganVersion.objects.filter(organ__overenskommelse=self.overenskommelse)
            .select_related("organ__sammankallande")
            .order_by("organ__nummer", "organ", F("giltighet").asc())
        )
        for version in versioner:
            organ = version.organ
            organ.overenskommelse = self.overenskommelse
            rad = self._per_id.setdefault(organ.pk, OrganRad(organ, overenskommelse=self.overenskommelse))
            rad.versioner.append(version)
            if rymmer(version, self.datum):
                rad.version = version

    def _las_relationer(self):
        rows = OrganRelation.objects.filter(
            fran_organ__overenskommelse=self.overenskommelse, giltighet__contains=self.datum
        ).order_by("fran_organ__nummer", "till_organ__nummer", "typ")
        for row in rows:
            fran, till = self._per_id[row.fran_organ_id], self._per_id[row.till_organ_id]
            relation = Relation(fran, till, row.typ, row.kalla)
            fran.ut.append(relation)
            till.inn.append(relation)

    def _las_ansvar(self):
        rows = (
            OrganAnsvar.objects.filter(organ__overenskommelse=self.overenskommelse, giltighet__contains=self.datum)
            .filter(omrade__versioner__giltighet__contains=self.datum)
            .annotate(omradesnamn=pa_dagen(OmradeVersion, "omrade", "omrade", self.datum))
            .select_related("omrade")
            .order_by("omrade__nummer")
        )
        for row in rows:
            self._per_id[row.organ_id].omraden.append(row)

    def _las_uppdrag(self, dag):
        rows = (
            Uppdrag.objects.filter(organ__overenskommelse=self.overenskommelse, giltighet__contains=dag)
            .select_related("organisation", "person")
            .order_by(SvenskSortering("organisation__namn"), "pk")
        )
        for row in sorted(rows, key=lambda row: ROLLORDNING.index(row.roll)):
            self._per_id[row.organ_id].uppdrag.append(row)


@dataclass
class Relation:
    fran: OrganRad
    till: OrganRad
    typ: str
    kalla: str = ""

    @property
    def ord(self):
        return Relationstyp(self.typ).label

    @property
    def ord_bakifran(self):
        return BAKIFRAN[self.typ]

    @property
    def galler(self):
        return self.fran.i_drift and self.till.i_drift
