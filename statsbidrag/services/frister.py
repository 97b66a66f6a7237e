"""The last day of a report: asked to be moved, moved for one or for many, and reminders that follow it.

The last day is the due date, or while a completion is asked for the day to answer it (`Redovisning.sista_dag`).
"""

import datetime
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from statsbidrag import permissions
from statsbidrag.models import HOS_MOTTAGAREN, Bidrag, Fristandring, Redovisning, Status, Svar, Uppskov
from statsbidrag.services import fel
from statsbidrag.services.gang import lock, require_open
from statsbidrag.services.meddelanden import granskare, meddela_mottagaren, meddela_myndigheten
from statsbidrag.services.provning import krav_pa_dag, krav_pa_text, utan_personnummer
from utskick.services import meddela_flera


@transaction.atomic
def begar_uppskov(redovisning, *, av, till, skal):
    """Ask for more time, before the last day has passed and once at a time."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_write(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    if redovisning.status not in HOS_MOTTAGAREN:
        raise fel.IngenFrist
    if redovisning.dagar_kvar < 0:
        raise fel.ForSentForUppskov
    if till <= redovisning.sista_dag:
        raise fel.DagenArInteSenare(redovisning.sista_dag)
    if redovisning.uppskov.filter(svar="").exists():
        raise fel.UppskovVantar
    krav_pa_text(skal)
    uppskov = Uppskov.objects.create(redovisning=redovisning, till=till, skal=skal, begard_av=av)
    meddela_myndigheten(
        redovisning,
        nyckel=f"uppskov:{uppskov.pk}",
        rubrik=f"{redovisning.bidrag.mottagare} begär uppskov till {svenska.datum(till)}: {redovisning.bidrag.titel}",
        bradskande=True,
    )
    return uppskov


def _locked(uppskov):
    """(the case locked, the request that waits); refused when someone has answered or taken it back."""
    redovisning = lock(uppskov.redovisning_id)
    uppskov = redovisning.uppskov.filter(pk=uppskov.pk, svar="").first()
    return redovisning, uppskov


def _answer(uppskov, svar, text, av, ny_frist=None):
    uppskov.svar, uppskov.svar_text, uppskov.ny_frist = svar, text, ny_frist
    uppskov.svarad_av, uppskov.svarad_at = av, timezone.now()
    uppskov.save()
    return uppskov


@transaction.atomic
def svara_pa_uppskov(uppskov, *, av, svar, text="", ny_frist=None):
    """Grant the day asked for or another one, or refuse; whoever does not get what they asked for is told why."""
    redovisning, uppskov = _locked(uppskov)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    if uppskov is None:
        raise fel.UppskovetBesvarat
    utan_personnummer(text)
    if svar == Svar.AVSLAGEN:
        krav_pa_text(text)
        uppskov = _answer(uppskov, svar, text, av)
    else:
        uppskov = _grant(redovisning, uppskov, ny_frist or uppskov.till, text, av)
    meddela_mottagaren(
        redovisning,
        nyckel=f"uppskovssvar:{uppskov.pk}",
        rubrik=f"Svar på er begäran om uppskov: {redovisning.bidrag.titel}",
        text=_answer_in_words(redovisning, uppskov),
    )
    return uppskov


def _grant(redovisning, uppskov, ny_frist, text, av):
    if redovisning.status not in HOS_MOTTAGAREN:
        raise fel.IngenFrist
    krav_pa_dag(ny_frist)
    if ny_frist <= redovisning.sista_dag:
        raise fel.DagenArInteSenare(redovisning.sista_dag)
    if ny_frist != uppskov.till:
        krav_pa_text(text)
    uppskov = _answer(uppskov, Svar.BEVILJAD, text, av, ny_frist)
    _move(redovisning, ny_frist, skal=text or "Uppskov på mottagarens begäran", av=av, uppskov=uppskov)
    return uppskov


def _answer_in_words(redovisning, uppskov):
    if uppskov.svar == Svar.AVSLAGEN:
        dag = svenska.datum(redovisning.sista_dag)
        return f"Ni får inte mer tid. Sista dag är fortfarande {dag}. {uppskov.svar_text}"
    text = f"Ni har fått uppskov till {svenska.datum(uppskov.ny_frist)}."
    return f"{text} {uppskov.svar_text}".strip()


@transaction.atomic
def ta_tillbaka_uppskov(uppskov, *, av):
    """The recipient no longer asks."""
    redovisning, uppskov = _locked(uppskov)
    if not permissions.can_write(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    if uppskov is None:
        raise fel.UppskovetBesvarat
    return _answer(uppskov, Svar.TILLBAKATAGEN, "", av)


def avsluta_uppskov(redovisning, *, av, skal="Redovisningen skickades in."):
    """What more time was asked for is no longer to be handed in. The caller holds the case's lock."""
    for uppskov in redovisning.uppskov.filter(svar=""):
        _answer(uppskov, Svar.TILLBAKATAGEN, skal, av)


@dataclass(frozen=True)
class Flytt:
    """What would happen to one case: from, to, or why nothing does."""

    redovisning: Redovisning
    fran: datetime.date
    till: datetime.date
    hinder: str = ""


def planera_flytt(redovisningar, *, till=None, dagar=None):
    """What moving the chosen cases' last days would do; reads only."""
    return [_plan(redovisning, till, dagar) for redovisning in redovisningar]


def _plan(redovisning, till, dagar):
    fran = redovisning.sista_dag
    ny = till or fran + datetime.timedelta(days=dagar)
    if redovisning.status not in HOS_MOTTAGAREN:
        return Flytt(redovisning, fran, ny, "inskickad, ingen sista dag att flytta")
    if ny == fran:
        return Flytt(redovisning, fran, ny, "har redan den dagen")
    if ny < timezone.localdate():
        return Flytt(redovisning, fran, ny, "den nya dagen har redan gått")
    return Flytt(redovisning, fran, ny)


@transaction.atomic
def flytta_frist(redovisningar, *, av, skal, till=None, dagar=None, sedda=None):
    """Move the last day of one case or many, before or after it passed, and tell each recipient. Returns the cases
    that were moved. `sedda` is {case: the last day the person saw}: one that has another by now is left alone, so
    that a second press moves nothing."""
    krav_pa_text(skal)
    moved = []
    for redovisning in _locked_cases(redovisningar, av):
        plan = _plan(redovisning, till, dagar)
        if plan.hinder or (sedda is not None and sedda.get(redovisning.pk) != plan.fran):
            continue
        _move(redovisning, plan.till, skal=skal, av=av)
        moved.append(redovisning)
        meddela_mottagaren(
            redovisning,
            nyckel=f"flyttad:{redovisning.pk}:{plan.fran}:{plan.till}",
            rubrik=f"Ny sista dag {svenska.datum(plan.till)}: {redovisning.bidrag.titel}",
            text=f"{redovisning.namn} skulle ha kommit in senast {svenska.datum(plan.fran)}. {skal}",
        )
    return moved


def _locked_cases(redovisningar, av):
    """The cases, locked in the same order every time; refused unless the person reviews each of them."""
    pks = {redovisning.pk for redovisning in redovisningar}
    rows = Redovisning.objects.select_for_update(of=("self",)).filter(pk__in=pks).med_bidrag()
    rows = list(rows.prefetch_related("kompletteringar").order_by("pk"))
    reviewed = set(Bidrag.objects.granskas_av(av).values_list("pk", flat=True))
    if any(row.bidrag_id not in reviewed for row in rows):
        raise PermissionDenied
    for row in rows:
        require_open(row)
    return rows


def _move(redovisning, till, *, skal, av, uppskov=None):
    """Log and store the new last day, of the case or of each open completion that was to be answered another day."""
    if redovisning.status != Status.KOMPLETTERING:
        _log(redovisning, redovisning.frist, till, skal, av, uppskov)
        redovisning.frist = till
        redovisning.save(update_fields=["frist"])
        return
    fran = redovisning.sista_dag
    for komplettering in redovisning.oppna_kompletteringar:
        # A question with a later day keeps it when more time is given for the first.
        if komplettering.svara_senast == fran or komplettering.svara_senast < till:
            _log(redovisning, komplettering.svara_senast, till, skal, av, uppskov, komplettering)
            komplettering.svara_senast = till
            komplettering.save(update_fields=["svara_senast"])
    redovisning._prefetched_objects_cache = {}


def _log(redovisning, fran, till, skal, av, uppskov, komplettering=None):
    Fristandring.objects.create(
        redovisning=redovisning, komplettering=komplettering, uppskov=uppskov, fran=fran, till=till, skal=skal, av=av
    )


@transaction.atomic
def tilldela(redovisningar, *, av, handlaggare):
    """Give the cases to one officer, or to nobody in particular (None). Returns those that changed."""
    changed = []
    for redovisning in _locked_cases(redovisningar, av):
        if handlaggare and handlaggare not in granskare(redovisning.bidrag):
            raise fel.InteHandlaggare(handlaggare)
        if redovisning.handlaggare_id == getattr(handlaggare, "pk", None):
            continue
        redovisning.handlaggare = handlaggare
        redovisning.save(update_fields=["handlaggare"])
        changed.append(redovisning)
        if handlaggare and handlaggare != av:
            _tell_officer(redovisning, handlaggare)
    return changed


def _tell_officer(redovisning, handlaggare):
    meddela_flera(
        [handlaggare],
        nyckel=f"tilldelad:{redovisning.pk}",
        rubrik=f"Ni är handläggare för {redovisning.bidrag.titel}, {redovisning.bidrag.mottagare}",
        orsak="Någon hos myndigheten har gett er ärendet.",
        adress=redovisning.granskningsadress,
        galler=redovisning.bidrag.overenskommelse.slug,
    )


@transaction.atomic
def paminn(redovisningar, *, av):
    """Remind the recipients at once of what has not come in, at most once a day. Returns the cases reminded now."""
    reminded, idag = [], timezone.localdate()
    for redovisning in _locked_cases(redovisningar, av):
        if redovisning.status not in HOS_MOTTAGAREN:
            continue
        notiser = meddela_mottagaren(redovisning, en_gang=True, **paminnelsens_ord(redovisning, f"hand:{idag}"))
        if notiser:
            reminded.append(redovisning)
    return reminded


def paminnelsens_ord(redovisning, vilken):
    """{nyckel, rubrik, text} of a reminder. The same words for everyone and whether a draft exists or not; what the
    reader's own draft says is added while the mail is sent (statsbidrag.services.utkastlage)."""
    dag, bidrag = redovisning.sista_dag, redovisning.bidrag
    fraga = redovisning.status == Status.KOMPLETTERING
    vad = f"Svara på kompletteringen av {redovisning.namn.lower()}" if fraga else f"Lämna in {redovisning.namn.lower()}"
    skulle = "Svaret" if fraga else "Redovisningen"
    if dag < timezone.localdate():
        text = f"{skulle} skulle ha kommit in senast {svenska.datum(dag)}. Ni kan fortfarande skicka in."
    else:
        text = f"{skulle} ska ha kommit till {bidrag.beviljande} senast {svenska.datum(dag)}, {tid_kvar(dag)}."
        text += " Behöver ni mer tid, begär uppskov innan dess."
    return {"nyckel": nyckel(redovisning, vilken), "rubrik": f"{vad}: {bidrag.titel}", "text": text}


def nyckel(redovisning, vilken):
    """A reminder is known by its case, its last day and which one it is: a moved day gives new ones."""
    return f"frist:{redovisning.pk}:{redovisning.sista_dag.isoformat()}:{vilken}"


def tid_kvar(dag):
    days = (dag - timezone.localdate()).days
    return f"om {svenska.antal(days, 'dag', 'dagar')}" if days else "idag"
