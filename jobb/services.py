"""The life of a background job: ordered, under way with signs of life, done or failed with a reason."""

import contextlib
import datetime
import functools
import logging
from concurrent.futures import ThreadPoolExecutor

from celery import current_app
from django.db import connections, transaction
from django.utils import timezone

from jobb.models import Jobb, Tillstand

# Longer than the longest step that gives no sign of life: a document may take core.pdf.TIMEOUT_SECONDS.
TYST_EFTER = datetime.timedelta(minutes=12)
FLEST_FORSOK = 3
OVANTAT = "Ett oväntat fel stoppade arbetet. Inget är sparat."
FORSOK_IGEN = "Försök igen; hjälper det inte, lämna jobbnumret."

log = logging.getLogger(__name__)


def bestall(*, typ, uppgift, nyckel="", av=None, fran=None):
    """Put a job on the list and send it once it is stored. `uppgift` names a Celery task that takes the job's id.
    `fran` is for the job's own page: {"rubrik": what it is about, "url" and "text": the page it was ordered on}."""
    resultat = {"fran": fran} if fran else {}
    jobb = Jobb.objects.create(typ=typ, uppgift=uppgift, nyckel=nyckel, startat_av=av, resultat=resultat)
    _skicka(jobb)
    return jobb


def bestall_for(rad, *, typ, uppgift):
    """A job about a row that says who asked (`av`), remembered on the row (`jobb`)."""
    rad.jobb = bestall(typ=typ, uppgift=uppgift, nyckel=str(rad.pk), av=rad.av)
    rad.save(update_fields=["jobb"])
    return rad


def forsok_igen(jobb):
    """Send a failed job once more; one that waits, runs or is done is left alone."""
    failed = Jobb.objects.filter(pk=jobb.pk, tillstand=Tillstand.MISSLYCKAT)
    if failed.update(tillstand=Tillstand.VANTAR, fel="", avslutat=None, steg=0, forsok=0, livstecken=timezone.now()):
        _skicka(jobb)
    jobb.refresh_from_db()
    return jobb


def _skicka(jobb):
    """A queue that does not answer stops nothing: the job is stored, and the clock's round sends it."""
    transaction.on_commit(lambda: current_app.send_task(jobb.uppgift, [jobb.pk]), robust=True)


def paborja(jobb):
    """Mark the job as taken. False when it is already done, so that a task may run twice."""
    taken = Jobb.objects.filter(pk=jobb.pk).exclude(tillstand=Tillstand.KLART)
    updated = taken.update(
        tillstand=Tillstand.PAGAR,
        livstecken=timezone.now(),
        text="",
        fel="",
        avslutat=None,
        forsok=jobb.forsok + 1,
    )
    jobb.refresh_from_db()
    return bool(updated)


def vanta(jobb, text, *, sekunder, med=()):
    """The job cannot go on yet, says `text`: its task is sent again after so many seconds, with what is in `med` after
    the job's id, and no worker is held meanwhile. To wait is no sign that something is wrong, so no try is counted."""
    waits = {
        "tillstand": Tillstand.VANTAR,
        "text": text,
        "steg": 0,
        "steg_av": 0,
        "livstecken": timezone.now(),
        "forsok": max(jobb.forsok - 1, 0),
    }
    if Jobb.objects.filter(pk=jobb.pk).ofardiga().update(**waits):
        later = functools.partial(current_app.send_task, jobb.uppgift, [jobb.pk, *med], countdown=sekunder)
        transaction.on_commit(later, robust=True)
    jobb.refresh_from_db()
    return jobb


def framsteg(jobb, steg, steg_av, text):
    """Step n of m, with a sentence for the person who waits. Inside a transaction: `framsteg_vid_sidan`."""
    Jobb.objects.filter(pk=jobb.pk).update(steg=steg, steg_av=steg_av, text=text, livstecken=timezone.now())


@contextlib.contextmanager
def framsteg_vid_sidan(jobb):
    """Tell of progress from inside one long transaction: `with framsteg_vid_sidan(jobb) as framsteg` around it, then
    `framsteg(steg, steg_av, text)`. Written by the transaction itself it would be seen by no one until the end, and the
    job's row would be held. Here a thread with a connection of its own writes; the work never waits for it, and a fault
    in it is logged and goes no further. All is written, and the connection closed, when the block ends."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="framsteg") as line:
        try:
            yield lambda steg, steg_av, text: _hand_over(line, _tell, jobb.pk, steg, steg_av, text)
        finally:
            _hand_over(line, connections.close_all)


def _hand_over(line, *call):
    """Python starts no thread when it is about to end."""
    with contextlib.suppress(RuntimeError):
        line.submit(*call)


def _tell(pk, steg, steg_av, text):
    """A row that someone else holds is not waited for; the next step may be told instead."""
    try:
        with transaction.atomic():
            for row in Jobb.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=pk):
                framsteg(row, steg, steg_av, text)
    except Exception:
        log.warning("Progress of job %s could not be stored", pk, exc_info=True)
        connections.close_all()


def slutfor(jobb, **resultat):
    if "fran" in jobb.resultat:
        resultat["fran"] = jobb.resultat["fran"]
    _avsluta(jobb, tillstand=Tillstand.KLART, resultat=resultat, text="")
    return jobb


def misslyckas(jobb, skal):
    """Store why, in Swedish, so that the person can mend it and try again."""
    _avsluta(jobb, tillstand=Tillstand.MISSLYCKAT, fel=skal)
    return jobb


def _avsluta(jobb, **fields):
    now = timezone.now()
    Jobb.objects.filter(pk=jobb.pk).update(livstecken=now, avslutat=now, **fields)
    jobb.refresh_from_db()


def utfor(jobb_id, gor, *, kanda, ovantat=OVANTAT):
    """What a task does with its job: `gor(jobb)` gives what it resulted in, and is not called when that is done.
    `kanda` are the faults with a reason for people, {exception or several: what makes the sentence of it}; another
    fault is `ovantat` to the person, and raised."""
    jobb = Jobb.objects.get(pk=jobb_id)
    if not paborja(jobb):
        return
    try:
        resultat = gor(jobb)
    except Exception as fault:
        words = next((words for kind, words in kanda.items() if isinstance(fault, kind)), None)
        misslyckas(jobb, words(fault) if words else f"{ovantat} {FORSOK_IGEN}")
        if words is None:
            raise
    else:
        slutfor(jobb, **resultat)


def starta_om_tysta():
    """Send again what gives no sign of life; give up with a reason after a few tries. Returns how many were sent."""
    sent = 0
    for jobb in Jobb.objects.tysta(TYST_EFTER):
        if jobb.forsok >= FLEST_FORSOK:
            misslyckas(jobb, f"Arbetet avbröts {jobb.forsok} gånger utan att bli klart. Försök igen.")
            continue
        Jobb.objects.filter(pk=jobb.pk).update(livstecken=timezone.now())
        _skicka(jobb)
        sent += 1
    return sent
