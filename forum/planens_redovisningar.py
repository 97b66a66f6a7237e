"""The follow-up of an action plan: what the responsible group last said of each row's initiative, and which reports the
next meeting still lacks."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from forum import permissions
from forum.models import Gruppredovisning, Mote, Motesstatus
from forum.permissions import strukturdag
from forum.services.redovisningar import foregaende_dag, planer_i_kraft
from insatser.models import Insatsstatus
from sok.models import OrganRelation, Relationstyp

# What a group is asked about: going on, or nobody has said.
REDOVISAS = (Insatsstatus.PAGAR, Insatsstatus.PAUSAD, "")


@dataclass(frozen=True)
class Radredovisning:
    """`planrad` is insatser.handlingsplan.sida.Rad. `mote` is the nearest meeting that the group reports to, if any;
    `saknas`: it has no report yet. `url` is where the person writes it, empty for who only reads."""

    planrad: object
    senaste: Gruppredovisning | None
    mote: Mote | None = None
    saknas: bool = False
    url: str = ""


def redovisningar(plan, rader, user):
    """One per row with a group and an initiative, in the plan's order; as many queries however many rows."""
    rows = [row for row in rader if row.rad.organ_id and row.rad.insats_id and not row.rad.insats.borttagen_at]
    if not rows:
        return []
    mine = permissions.mina_organ(user, plan.overenskommelse)
    leads = permissions.can_leda(user, plan.overenskommelse)
    latest = _latest(rows, user, mine)
    meetings = _next_meetings(plan, {row.rad.organ_id for row in rows}, user, mine)
    since = {mote.pk: foregaende_dag(mote) for mote in {mote.pk: mote for mote in meetings.values()}.values()}
    result = []
    for row in rows:
        organ = row.rad.organ_id
        report, mote = latest.get((organ, row.rad.insats_id)), meetings.get(organ)
        missing = bool(mote) and _is_asked(row.rad.insats, mote, since[mote.pk])
        missing = missing and not (report and report.mote_id == mote.pk)
        url = _write_url(plan, row.rad, mote) if missing and (leads or organ in mine) else ""
        result.append(Radredovisning(row, report, mote, missing, url))
    return result


def _latest(rows, user, mine):
    """{(group, initiative): the latest report the person may read}."""
    reports = Gruppredovisning.objects.filter(
        Q(mote__in=Mote.objects.visible_to(user)) | Q(organ__in=mine),
        organ__in={row.rad.organ_id for row in rows},
        insats__in={row.rad.insats_id for row in rows},
    ).exclude(mote__status=Motesstatus.INSTALLT)
    found = {}
    for report in reports.select_related("mote").order_by("mote__spann", "pk"):
        found[report.organ_id, report.insats_id] = report
    return found


def _next_meetings(plan, organ, user, mine):
    """{group: the nearest coming meeting of an organ that it reports to, while this is the plan it follows up}."""
    relations = OrganRelation.objects.filter(fran_organ__in=organ, typ=Relationstyp.RAPPORTERAR_TILL)
    pairs = list(relations.gallande(strukturdag(plan.overenskommelse)).values_list("fran_organ", "till_organ"))
    rows = Mote.objects.filter(organ__in={till for _, till in pairs}).kommande().med_organnamn()
    visible = set(Mote.objects.visible_to(user).filter(pk__in=rows.values("pk")).values_list("pk", flat=True))
    years = set(planer_i_kraft(plan.overenskommelse_id).values_list("artal", flat=True))
    result = {}
    for mote in rows.order_by("-spann", "-pk"):
        if max((year for year in years if year <= mote.nar.first.year), default=None) != plan.artal:
            continue
        for group, target in pairs:
            if target == mote.organ_id and (mote.pk in visible or group in mine):
                result[group] = mote
    return result


def _is_asked(insats, mote, since):
    """As services.redovisningar asks: it has begun, and goes on or has gone on since the last meeting."""
    begun = not insats.start or insats.start.first <= mote.nar.last
    over = insats.status == "" and insats.slut and insats.slut.last < since
    return insats.status in REDOVISAS and begun and not over


def _write_url(plan, rad, mote):
    return reverse("forum:redovisning", args=[plan.overenskommelse.slug, mote.pk, rad.organ.nyckel, rad.insats_id])
