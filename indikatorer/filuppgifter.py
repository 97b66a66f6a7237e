"""Files are read and stored outside the request: ids in, fresh objects, may run twice, in Swedish why it failed."""

from celery import shared_task
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from indikatorer.kallor.fel import KallaFel
from indikatorer.models import Filinlasning
from indikatorer.services import fil, kommuntal
from jobb import services as jobb
from sok.services.fel import SokFel

FAR_INTE = "Ni har inte längre rätt att sköta indikatorerna här. Inget är sparat."
KANDA = {
    (fil.Filinlasningsfel, KallaFel, kommuntal.Kommuntalsfel, SokFel): lambda fault: f"{fault} Inget är sparat.",
    PermissionDenied: lambda fault: FAR_INTE,
}


@shared_task(name="indikatorer.tasks.las_fil")
def las_fil(jobb_id):
    """The dry run of a file."""
    _run(jobb_id, fil.granska_inlasning)


@shared_task(name="indikatorer.tasks.spara_fil")
def spara_fil(jobb_id):
    """Store a file that someone has said yes to."""
    _run(jobb_id, fil.spara_inlasning)


def _run(jobb_id, service):
    jobb.utfor(jobb_id, lambda row: _do(row, service), kanda=KANDA)


def _do(row, service):
    known = Filinlasning.objects.select_related("overenskommelse", "avbildning", "av")
    inlasning = known.get(pk=int(row.nyckel))
    with jobb.framsteg_vid_sidan(row) as framsteg:
        service(inlasning, framsteg=framsteg)
    address = reverse("indikatorer:filinlasning", args=[inlasning.overenskommelse.slug, inlasning.pk])
    return {"url": address, "text": "Visa vad filen innehåller"}
