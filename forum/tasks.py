"""Work that leaves the request: ids in, fresh objects, may run twice, says in Swedish why it failed."""

from celery import shared_task

from core.pdf import PdfError
from forum.models import Protokoll
from forum.services import protokolldokument
from jobb import services as jobb
from jobb.models import Jobb


@shared_task
def gor_protokolldokument(jobb_id):
    """Make the documents of attested minutes and leave the way to them on the job."""
    row = Jobb.objects.get(pk=jobb_id)
    if not jobb.paborja(row):
        return
    protokoll = Protokoll.objects.select_related("mote__overenskommelse").get(pk=int(row.nyckel))
    try:
        protokoll = protokolldokument.skapa(protokoll, av=row.startat_av)
    except PdfError as fault:
        jobb.misslyckas(row, str(fault))
    except Exception:
        jobb.misslyckas(row, "Ett oväntat fel stoppade dokumentet. Försök igen; hjälper det inte, lämna jobbnumret.")
        raise
    else:
        jobb.slutfor(row, url=protokoll.get_absolute_url(), text="Öppna protokollet")
