"""Tables are read and stored outside the request: ids in, fresh objects, may run twice, says in Swedish why it
failed."""

from celery import shared_task
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from core.kalkyl import Kalkylfel
from insatser.models import Spridningsrunda, Tabellinlasning
from insatser.services import spridning, tabell
from insatser.services.fel import Insatsfel
from jobb import services as jobb
from jobb.models import Jobb

OVANTAT = "Ett oväntat fel stoppade arbetet. Inget är sparat. Försök igen; hjälper det inte, lämna jobbnumret."
FAR_INTE = "Ni har inte längre rätt att skriva om insatser här. Inget är sparat."


@shared_task
def las_tabell(jobb_id):
    """The dry run of a table."""
    _run(jobb_id, tabell.granska_inlasning)


@shared_task
def spara_tabell(jobb_id):
    """Store a table that someone has said yes to."""
    _run(jobb_id, tabell.spara_inlasning)


def _run(jobb_id, service):
    row = Jobb.objects.get(pk=jobb_id)
    if not jobb.paborja(row):
        return
    inlasning = Tabellinlasning.objects.select_related("overenskommelse", "fil", "av").get(pk=int(row.nyckel))
    try:
        with jobb.framsteg_vid_sidan(row) as framsteg:
            service(inlasning, framsteg=framsteg)
    except (Insatsfel, Kalkylfel) as fault:
        jobb.misslyckas(row, str(fault))
    except PermissionDenied:
        jobb.misslyckas(row, FAR_INTE)
    except Exception:
        jobb.misslyckas(row, OVANTAT)
        raise
    else:
        address = reverse("insatser:tabell_inlasning", args=[inlasning.overenskommelse.slug, inlasning.pk])
        jobb.slutfor(row, url=address, text="Visa vad filen innehåller")


@shared_task
def beratta_om_spridning(runda_id):
    """Tell those who may answer for the parties that have not answered yet."""
    runda = Spridningsrunda.objects.select_related("overenskommelse").filter(pk=runda_id).first()
    if runda:
        spridning.beratta(runda)
