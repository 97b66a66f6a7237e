"""Work that leaves the request: ids in, fresh objects, may run twice, says in Swedish why it failed."""

from celery import shared_task

from core.pdf import PdfError
from forum.models import Protokoll
from forum.services import protokolldokument
from jobb import services as jobb


@shared_task
def gor_protokolldokument(jobb_id):
    """Make the documents of attested minutes and leave the way to them on the job."""
    jobb.utfor(jobb_id, _gor, kanda={PdfError: str}, ovantat="Ett oväntat fel stoppade dokumentet.")


def _gor(row):
    protokoll = Protokoll.objects.select_related("mote__overenskommelse").get(pk=int(row.nyckel))
    protokoll = protokolldokument.skapa(protokoll, av=row.startat_av)
    return {"url": protokoll.get_absolute_url(), "text": "Öppna protokollet"}
