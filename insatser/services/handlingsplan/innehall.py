"""The plan as plain data, in full words, so that it can be read alone in many years. Page, PDF, table and snapshot are
made of the same rows."""

import datetime

from django.db.models import Prefetch
from django.utils import timezone

from core.svenska import Saknas, lista
from insatser.models import InsatsAktor, Planmal, Planrad
from insatser.models.lydelser import namn_pa_omrade, namn_pa_organ, text_pa_delmal, text_pa_samverkansomrade
from sok.models import Prioritering

# Rises when a key changes its meaning; a reader of an old snapshot asks for it.
VERSION = 1


def plandag(plan):
    """The day whose names and wordings count: today, within the plan's year and the agreement's time."""
    year = plan.artal
    dag = min(max(timezone.localdate(), datetime.date(year, 1, 1)), datetime.date(year, 12, 31))
    return min(dag, plan.overenskommelse.slutdatum or dag)


def planrader(plan, struken=False):
    """The rows in their order, with names as on the plan's day; four queries however many rows. The rows with the
    agreement's areas first, those without an area last."""
    dag = plandag(plan)
    rows = Planrad.alla.filter(plan=plan, borttagen_at__isnull=not struken)
    return (
        rows.select_related(
            "omrade", "samverkansomrade", "delmal", "insats__overenskommelse", "organ", "borttagen_av", "plan"
        )
        .annotate(
            omrade_namn=namn_pa_omrade("omrade", dag),
            samverkan_text=text_pa_samverkansomrade("samverkansomrade", dag),
            delmal_text=text_pa_delmal("delmal", dag),
            organ_namn=namn_pa_organ("organ", dag),
        )
        .prefetch_related(
            Prefetch("mal", Planmal.objects.order_by("ordning", "pk")),
            Prefetch("insats__aktorer", InsatsAktor.objects.med_namn(dag)),
        )
        .order_by("omrade__nummer", "omrade", "ordning", "pk")
    )


def prioriterade(plan):
    """{collaboration area: the year's wording, perhaps empty} for those that are put first in the plan's year."""
    rows = Prioritering.objects.filter(samverkansomrade__omrade__overenskommelse=plan.overenskommelse, artal=plan.artal)
    return dict(rows.values_list("samverkansomrade", "text"))


def innehall(plan, rader=None):
    """The plan as JSON-able data. `rader` are planrader(plan) when somebody has read them already."""
    forst = prioriterade(plan)
    rows = planrader(plan) if rader is None else rader
    return {
        "version": VERSION,
        "artal": plan.artal,
        "titel": plan.titel or str(plan),
        "inledning": plan.inledning,
        "kalla": plan.kalla,
        "anmarkning": plan.anmarkning,
        "overenskommelse": plan.overenskommelse.kortnamn,
        "ord": _terms(plan.overenskommelse),
        "rader": [radens_innehall(row, forst) for row in rows],
    }


def _terms(overenskommelse):
    """What the agreement called its levels then."""
    return {level: overenskommelse.term(level) for level in ("omrade", "delmal", "samverkansomrade")}


def radens_innehall(row, forst):
    insats = row.insats
    return {
        "rad": row.pk,
        "omrade": {"id": row.omrade_id, "namn": row.omrade_namn or row.omrade.nyckel} if row.omrade_id else None,
        "samverkansomrade": _collaboration(row, forst),
        "delmal": _sub_goal(row),
        "insats": _initiative(insats) if insats else None,
        "titel": row.titel or insats.titel,
        "genomforande": row.genomforande,
        "uppfoljning": row.uppfoljning,
        "bakgrund": row.bakgrund,
        "indikatorer": row.indikatorer,
        "mottagare": row.mottagare,
        "organ": {"id": row.organ_id, "namn": row.organ_namn or row.organ.nyckel} if row.organ_id else None,
        "mal": [malets_innehall(goal) for goal in row.mal.all()],
        "lasbarhet": row.lasbarhet,
        "lasbarhet_ord": row.get_lasbarhet_display() if row.lasbarhet else "",
        "saknas": _missing(row).text,
        "anmarkning": row.anmarkning,
    }


def _missing(row):
    """What stands where the row says nothing: a row of a source that cannot be read may have said it."""
    if row.lasbarhet:
        return Saknas.EJ_LASBAR
    return Saknas.ANGES_EJ if row.plan.kalla else Saknas.SAKNAS


def _collaboration(row, forst):
    if not row.samverkansomrade_id:
        return None
    return {
        "id": row.samverkansomrade_id,
        "nummer": row.samverkansomrade.nummer,
        "text": forst.get(row.samverkansomrade_id) or row.samverkan_text or row.samverkansomrade.nyckel,
        "prioriterat": row.samverkansomrade_id in forst,
    }


def _sub_goal(row):
    if not row.delmal_id:
        return None
    return {"id": row.delmal_id, "nummer": row.delmal.nummer, "text": row.delmal_text or row.delmal.nyckel}


def _initiative(insats):
    return {
        "id": insats.pk,
        "titel": insats.titel,
        "period": insats.period,
        "lage": insats.get_status_display() if insats.status else "",
        "ansvariga": lista(row.visat_namn for row in insats.ansvariga),
        "medverkande": lista(row.visat_namn for row in insats.medverkande),
    }


def malets_innehall(goal):
    return {
        "lagst": _number(goal.lagst),
        "hogst": _number(goal.hogst),
        "enhet": goal.enhet,
        "text": goal.text,
        "ord": goal.i_ord(),
    }


def _number(value):
    """Decimals as text, without needless zeros: 650, 12.5."""
    return None if value is None else f"{value.normalize():f}"
