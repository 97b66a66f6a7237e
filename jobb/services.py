"""The life of a background job: ordered, under way with signs of life, done or failed with a reason."""

from django.utils import timezone

from jobb.models import Jobb, Tillstand


def bestall(*, typ, nyckel="", av=None):
    """Put a job on the list; the caller sends its id to Celery after commit."""
    return Jobb.objects.create(typ=typ, nyckel=nyckel, startat_av=av)


def paborja(jobb):
    """Mark the job as taken. False when it is already done, so that a task may run twice."""
    now = timezone.now()
    taken = Jobb.objects.filter(pk=jobb.pk).exclude(tillstand=Tillstand.KLART)
    updated = taken.update(tillstand=Tillstand.PAGAR, livstecken=now, fel="", avslutat=None, forsok=jobb.forsok + 1)
    jobb.refresh_from_db()
    return bool(updated)


def framsteg(jobb, steg, steg_av, text):
    """Step n of m, with a sentence for the person who waits."""
    Jobb.objects.filter(pk=jobb.pk).update(steg=steg, steg_av=steg_av, text=text, livstecken=timezone.now())


def slutfor(jobb, **resultat):
    now = timezone.now()
    Jobb.objects.filter(pk=jobb.pk).update(
        tillstand=Tillstand.KLART, resultat=resultat, livstecken=now, avslutat=now, text=""
    )
    jobb.refresh_from_db()
    return jobb


def misslyckas(jobb, skal):
    """Store why, in Swedish, so that the person can mend it and try again."""
    now = timezone.now()
    Jobb.objects.filter(pk=jobb.pk).update(tillstand=Tillstand.MISSLYCKAT, fel=skal, livstecken=now, avslutat=now)
    jobb.refresh_from_db()
    return jobb
