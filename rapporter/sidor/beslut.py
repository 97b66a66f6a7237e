"""Decisions on the agreement's pages: those about a thing and those that changed it, only what the reader may see."""

import datetime
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from core.svenska import stor_bokstav
from forum.models import Beslut, Verkan, Verkanstyp
from sok.models import OmradeVersion

MALGRUPPEN = "Målgruppen ({})"


def om(user, overenskommelse, *nycklar):
    """Decisions about any of the things, e.g. "omrade:boende", latest first."""
    return list(_synliga(user, overenskommelse).om(*nycklar))


def _synliga(user, overenskommelse):
    return Beslut.objects.visible_to(user).filter(overenskommelse=overenskommelse).med_namn()


def hos(user, overenskommelse, organisation):
    """Decisions that concern the organisation, that it answers for, or that ask for its own."""
    wanted = Q(ansvarig_organisation=organisation) | Q(partsbeslut_lista__organisation=organisation)
    for slag in ("part", "organisation"):
        wanted |= Q(avser__contains=[f"{slag}:{organisation.nyckel}"])
    return list(_synliga(user, overenskommelse).filter(wanted).distinct())


@dataclass(frozen=True)
class Uppdrag:
    """What a decision has commissioned an organ to do."""

    text: str
    fran: datetime.date | None
    beslut: Beslut


def av_organ(user, organ):
    """(decisions that the organ has taken or answers for, what decisions have commissioned it to do), latest first.
    One query."""
    given = Verkan.objects.filter(beslut=OuterRef("pk"), organ=organ, typ=Verkanstyp.GER_UPPDRAG)
    rows = _synliga(user, organ.overenskommelse).annotate(
        givna=ArraySubquery(given.order_by("-pk").values(rad=JSONObject(text="text", fran="fran")))
    )
    rows = list(rows.filter(Q(organ=organ) | Q(ansvarigt_organ=organ) | Exists(given)))
    egna = [beslut for beslut in rows if organ.pk in (beslut.organ_id, beslut.ansvarigt_organ_id)]
    uppdrag = [Uppdrag(ett["text"], _dag(ett["fran"]), beslut) for beslut in rows for ett in beslut.givna]
    return egna, sorted(uppdrag, key=lambda rad: rad.fran or datetime.date.max, reverse=True)


def _dag(iso):
    return datetime.date.fromisoformat(iso) if iso else None


def markera(user, struktur):
    """Say on areas and collaboration areas which decision ended or prioritised them: `rad.beslut` is the change."""
    rows = Verkan.objects.for_lasare(user).filter(beslut__overenskommelse=struktur.overenskommelse)
    rows = list(rows.filter(typ__in=[Verkanstyp.AVSLUTAR_OMRADE, Verkanstyp.PRIORITERAR]).order_by("pk"))
    ended = {rad.omrade_id: rad for rad in rows if rad.typ == Verkanstyp.AVSLUTAR_OMRADE}
    put_first = {rad.samverkansomrade_id: rad for rad in rows if rad.artal == struktur.datum.year}
    for omrade in struktur.alla:
        omrade.beslut = ended.get(omrade.identitet.pk)
        for rad in omrade.samverkansomraden:
            rad.beslut = put_first.get(rad.identitet.pk) if rad.prioritering else None
    return struktur


def markera_malgrupper(user, overenskommelse, malgrupper):
    """Say on each wording which decision gave it: by its words, or by its first day."""
    rows = _malgruppsverkan(user, overenskommelse)
    for malgrupp in malgrupper:
        same = [rad for rad in rows if rad.niva == malgrupp.niva and _gav(rad, malgrupp)]
        malgrupp.beslut = next(iter(same), None)
    return malgrupper


def _gav(rad, malgrupp):
    return rad.text.strip() == malgrupp.text.strip() or (rad.fran and rad.fran == malgrupp.fran)


def _malgruppsverkan(user, overenskommelse):
    rows = Verkan.objects.for_lasare(user).filter(beslut__overenskommelse=overenskommelse)
    return list(rows.filter(typ=Verkanstyp.ANDRAR_MALGRUPP).order_by("-pk"))


def markera_andringar(user, overenskommelse, andringar):
    """The changes of structure with the decision that each was made by."""
    rows = Verkan.objects.for_lasare(user).filter(beslut__overenskommelse=overenskommelse, fran__isnull=False)
    rows = rows.filter(typ__in=[Verkanstyp.ANDRAR_MALGRUPP, Verkanstyp.AVSLUTAR_OMRADE])
    rows = rows.annotate(omradesnamn=_sista_namnet()).order_by("pk")
    term = stor_bokstav(overenskommelse.term("omrade"))
    found = {(rad.fran, _vad(rad, term)): rad.beslut for rad in rows}
    return [replace(andring, beslut=found.get((andring.dag, andring.vad))) for andring in andringar]


def _vad(rad, term):
    if rad.typ == Verkanstyp.ANDRAR_MALGRUPP:
        return MALGRUPPEN.format(rad.get_niva_display().lower())
    return f"{term} {rad.omradesnamn}"


def _sista_namnet():
    """What an area was called when it ended."""
    rows = OmradeVersion.objects.filter(omrade=OuterRef("omrade"), giltighet__endswith__lte=OuterRef("fran"))
    return Subquery(rows.order_by("-giltighet").values("namn")[:1])
