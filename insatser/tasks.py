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

FAR_INTE = "Ni har inte längre rätt att skriva om insatser här. Inget är sparat."
KANDA = {(Insatsfel, Kalkylfel): str, PermissionDenied: lambda fault: FAR_INTE}


@shared_task
def las_tabell(jobb_id):
    """The dry run of a table."""
    _run(jobb_id, tabell.granska_inlasning)


@shared_task
def spara_tabell(jobb_id):
    """Store a table that someone has said yes to."""
    _run(jobb_id, tabell.spara_inlasning)


def _run(jobb_id, service):
    jobb.utfor(jobb_id, lambda row: _do(row, service), kanda=KANDA)


def _do(row, service):
    inlasning = Tabellinlasning.objects.select_related("overenskommelse", "fil", "av").get(pk=int(row.nyckel))
    with jobb.framsteg_vid_sidan(row) as framsteg:
        service(inlasning, framsteg=framsteg)
    address = reverse("insatser:tabell_inlasning", args=[inlasning.overenskommelse.slug, inlasning.pk])
    return {"url": address, "text": "Visa vad filen innehåller"}


@shared_task
def beratta_om_spridning(runda_id):
    """Tell those who may answer for the parties that have not answered yet."""
    runda = Spridningsrunda.objects.select_related("overenskommelse").filter(pk=runda_id).first()
    if runda:
        spridning.beratta(runda)
