"""Reminders of a last day: each day of the authority's rules once per last day, to everyone with rights at the
recipient; to the recipient's manager when the day has passed.

A reminder is known by the last day it is about (`frister.nyckel`), so that a moved day gives new ones and the texts may
say how long is left. A round that did not run is caught up with the latest reminder only, for a week.
"""

import datetime

from django.db import transaction
from django.utils import timezone

from core import svenska
from sok.models import Lage
from statsbidrag.models import HOS_MOTTAGAREN, Redovisning, Redovisningsregler, Status
from statsbidrag.services.frister import nyckel, paminnelsens_ord
from statsbidrag.services.gang import lock
from statsbidrag.services.meddelanden import meddela_mottagaren
from utskick.services import ARBETE, bokfor_paminnelse, meddela_adress

IKAPP = datetime.timedelta(days=7)


def att_paminna(idag):
    """The cases that have a reminder to be sent today, sent already or not."""
    rows = Redovisning.objects.filter(status__in=HOS_MOTTAGAREN).select_related("bidrag__overenskommelse")
    rows = list(rows.prefetch_related("kompletteringar", "fristandringar"))
    regler = {row.beviljande_id: row for row in Redovisningsregler.objects.all()}
    return [row for row in rows if _dagar(row, regler.get(row.bidrag.beviljande_id), idag) is not None]


def _dagar(redovisning, regler, idag):
    """Which of the authority's reminders it is time for: the latest whose day has come, at most a week ago, and after
    the last day was set; None when there is none."""
    if redovisning.bidrag.overenskommelse.lage() == Lage.AVSLUTAD:
        return None
    dagar = (regler or Redovisningsregler()).paminnelsedagar
    come = [antal for antal in dagar if (redovisning.sista_dag - idag).days <= antal]
    if not come:
        return None
    planned = redovisning.sista_dag - datetime.timedelta(days=min(come))
    return min(come) if planned > max(idag - IKAPP, _set_on(redovisning)) else None


def _set_on(redovisning):
    """The day when the last day was decided; whoever was told then is not reminded of an earlier day afterwards."""
    moved = [
        timezone.localdate(row.at) for row in redovisning.fristandringar.all() if row.till == redovisning.sista_dag
    ]
    asked = [
        timezone.localdate(row.begard_at)
        for row in redovisning.oppna_kompletteringar
        if row.svara_senast == redovisning.sista_dag
    ]
    return max([*moved, *asked], default=datetime.date.min)


@transaction.atomic
def paminn_om_frist(pk, nu=None):
    """Send the reminder that it is time for, unless it has been sent. Returns the notices."""
    nu = nu or timezone.now()
    redovisning = lock(pk)
    regler = Redovisningsregler.for_myndighet(redovisning.bidrag.beviljande_id)
    if redovisning.status not in HOS_MOTTAGAREN:
        return []
    dagar = _dagar(redovisning, regler, timezone.localdate(nu))
    if dagar is None:
        return []
    notiser = meddela_mottagaren(redovisning, en_gang=True, **paminnelsens_ord(redovisning, str(dagar)))
    for notis in notiser:
        # The collected mail need not say it again the same day.
        bokfor_paminnelse(notis.mottagare, [ARBETE + arbetsnyckel(redovisning)], nu)
    if redovisning.sista_dag < timezone.localdate(nu):
        _tell_the_manager(redovisning)
    return notiser


def arbetsnyckel(redovisning):
    """What the recipient's own case is known by in Mitt arbete."""
    return f"{redovisning.get_absolute_url()}#{redovisning.status}"


def _tell_the_manager(redovisning):
    """Once per last day, to the address on the grant; it says what the decision says and nothing of any draft."""
    bidrag = redovisning.bidrag
    if not bidrag.chefsadress:
        return None
    vad = redovisning.namn
    if redovisning.status == Status.KOMPLETTERING:
        vad = f"Svaret på kompletteringen av {vad.lower()}"
    return meddela_adress(
        bidrag.chefsadress,
        nyckel=nyckel(redovisning, "chef"),
        rubrik=f"{vad} har inte kommit in: {bidrag.titel}",
        text=(
            f"{bidrag.mottagare} har fått bidrag av {bidrag.beviljande}. {vad} skulle ha kommit in "
            f"senast {svenska.datum(redovisning.sista_dag)}. De som skriver redovisningen har påmints."
        ),
        orsak=f"Adressen står som ansvarig chef hos {bidrag.mottagare}.",
        galler=bidrag.overenskommelse.slug,
    )
