"""What is unfinished in an agreement, as the person may see it: shown before it ends, and what can be carried on."""

from dataclasses import dataclass

from django.db.models import Q

from core.svenska import SvenskSortering
from forum.models import Beslut
from forum.services import rekommendationer
from insatser.models import Insats, InsatsRelation
from insatser.models.relation import Insatsrelationstyp
from insatser.models.val import Insatsstatus
from sok.models import Organ, OrganVersion, Part, Skede
from statsbidrag.models import Redovisning
from statsbidrag.models.redovisning import Status

PAGAR = (Insatsstatus.PLANERAD, Insatsstatus.PAGAR, Insatsstatus.PAUSAD)
FARDIGA = (Insatsstatus.AVSLUTAD, Insatsstatus.STOPPAD)


@dataclass
class Ofardigt:
    """Running initiatives and those whose state is unknown, open decisions, recommendations, reports due, organs."""

    insatser: list
    utan_lage: list
    beslut: list
    rekommendationer: list
    redovisningar: list
    organ: list

    @property
    def finns(self):
        return bool(self.insatser or self.beslut or self.rekommendationer or self.redovisningar)


def ofardigt(overenskommelse, user):
    insatser = (
        Insats.objects.filter(overenskommelse=overenskommelse)
        .exclude(status__in=FARDIGA)
        .ordered()
        .select_related("overenskommelse")
    )
    return Ofardigt(
        insatser=[rad for rad in insatser if rad.status in PAGAR],
        utan_lage=[rad for rad in insatser if not rad.status],
        beslut=oppna_beslut(overenskommelse, user),
        rekommendationer=obesvarade(overenskommelse, user),
        redovisningar=list(
            Redovisning.objects.foljs_av(user)
            .filter(bidrag__overenskommelse=overenskommelse)
            .exclude(status=Status.GODKAND)
            .select_related("bidrag")
            .order_by("frist", "pk")
        ),
        organ=organ_sista_dagen(overenskommelse),
    )


def oppna_beslut(overenskommelse, user):
    """Confidential ones only for those who may see them."""
    rows = Beslut.objects.visible_to(user).filter(overenskommelse=overenskommelse).oppna()
    return list(
        rows.select_related("organ", "overenskommelse").prefetch_related("organ__versioner").order_by("spann", "nyckel")
    )


def obesvarade(overenskommelse, user):
    """Recommendations that somebody has still to answer, or that name nobody, and that are not done."""
    rows = rekommendationer.lagen(overenskommelse, user)
    waiting = [rad for rad in rows if not rad.ar_genomford and len(rad.svarade) < max(len(rad.namngivna), 1)]
    return [rad.rekommendation for rad in waiting]


def organ_sista_dagen(overenskommelse):
    """The organs in operation on the last day, with the version of that day."""
    dag = overenskommelse.slutdatum
    rows = OrganVersion.objects.filter(
        organ__overenskommelse=overenskommelse, skede__in=[Skede.VERKSAMT, Skede.PLANERAT]
    )
    rows = rows.gallande(dag) if dag else rows.filter(giltighet__upper_inf=True)
    return list(rows.select_related("organ__sammankallande").order_by("organ__nummer", "pk"))


@dataclass
class Overfort:
    """Pairs (before, after) of what has been carried from one agreement to the next."""

    insatser: list
    beslut: list
    rekommendationer: list
    organ: list
    parter: int

    @property
    def finns(self):
        return bool(self.insatser or self.beslut or self.rekommendationer or self.organ)


def overfort(fran, till, user):
    """What has been carried, as the person may see it at both ends."""
    relationer = InsatsRelation.objects.filter(
        fran__overenskommelse=fran, till__overenskommelse=till, typ=Insatsrelationstyp.FORTSATTNING
    ).filter(fran__borttagen_at=None, till__borttagen_at=None)
    relationer = relationer.select_related("fran__overenskommelse", "till__overenskommelse")
    beslut = Beslut.objects.visible_to(user).filter(overenskommelse=till, foregangare__overenskommelse=fran)
    beslut = beslut.filter(foregangare__in=Beslut.objects.visible_to(user)).select_related(
        "overenskommelse", "foregangare__overenskommelse"
    )
    rek = till.rekommendationer.filter(foregangare__overenskommelse=fran).select_related("foregangare")
    organ = OrganVersion.objects.filter(organ__overenskommelse=till, organ__foregangare__overenskommelse=fran)
    organ = organ.select_related("organ__foregangare").order_by("organ__nummer", "organ", "-giltighet")
    return Overfort(
        insatser=[(rad.fran, rad.till) for rad in relationer.order_by(SvenskSortering("till__titel"), "pk")],
        beslut=[(rad.foregangare, rad) for rad in beslut.order_by("spann", "nyckel")],
        rekommendationer=[(rad.foregangare, rad) for rad in rek.order_by("nummer")],
        organ=list({rad.organ_id: rad for rad in reversed(organ)}.values()),
        parter=Part.objects.filter(overenskommelse=till)
        .filter(Q(organisation__anslutningar__overenskommelse=fran))
        .distinct()
        .count(),
    )


def organ_med_foregangare(till):
    """Old organ → the one it was carried to."""
    return {rad.foregangare_id: rad for rad in Organ.objects.filter(overenskommelse=till).exclude(foregangare=None)}
