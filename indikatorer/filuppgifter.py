"""Files are read and stored outside the request: ids in, fresh objects, may run twice, in Swedish why it failed."""

from celery import shared_task
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from indikatorer.kallor.fel import KallaFel
from indikatorer.models import Filinlasning
from indikatorer.services import fil, kommuntal
from jobb import services as jobb
from jobb.models import Jobb
from sok.services.fel import SokFel

OVANTAT = "Ett oväntat fel stoppade arbetet. Inget är sparat. Försök igen; hjälper det inte, lämna jobbnumret."
FAR_INTE = "Ni har inte längre rätt att sköta indikatorerna här. Inget är sparat."


@shared_task(name="indikatorer.tasks.las_fil")
def las_fil(jobb_id):
    """The dry run of a file."""
    _run(jobb_id, fil.granska_inlasning)


@shared_task(name="indikatorer.tasks.spara_fil")
def spara_fil(jobb_id):
    """Store a file that someone has said yes to."""
    _run(jobb_id, fil.spara_inlasning)


def _run(jobb_id, service):
    row = Jobb.objects.get(pk=jobb_id)
    if not jobb.paborja(row):
        return
    known = Filinlasning.objects.select_related("overenskommelse", "avbildning", "av")
    inlasning = known.get(pk=int(row.nyckel))
    try:
        with jobb.framsteg_vid_sidan(row) as framsteg:
            service(inlasning, framsteg=framsteg)
    except (fil.Filinlasningsfel, KallaFel, kommuntal.Kommuntalsfel, SokFel) as fault:
        jobb.misslyckas(row, f"{fault} Inget är sparat.")
    except PermissionDenied:
        jobb.misslyckas(row, FAR_INTE)
    except Exception:
        jobb.misslyckas(row, OVANTAT)
        raise
    else:
        address = reverse("indikatorer:filinlasning", args=[inlasning.overenskommelse.slug, inlasning.pk])
        jobb.slutfor(row, url=address, text="Visa vad filen innehåller")
