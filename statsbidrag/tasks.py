"""Work that leaves the request: ids in, fresh objects, may run twice, says in Swedish why it failed."""

from celery import shared_task
from django.utils import timezone

from core.pdf import PdfError
from jobb import services as jobb
from jobb.models import Jobb
from statsbidrag.models import Inlamning
from statsbidrag.services import agande, kvittenser, paminnelser


@shared_task
def paminn_om_frister():
    """Beat's morning: a task per case, so that one that fails keeps no one else from their reminder."""
    for redovisning in paminnelser.att_paminna(timezone.localdate()):
        paminn_om_frist.delay(redovisning.pk)


@shared_task
def paminn_om_frist(redovisning_pk):
    paminnelser.paminn_om_frist(redovisning_pk)


@shared_task
def gor_kvittens(jobb_id):
    """Make the receipt of a submission and mail it; without a document the receipt's page is mailed all the same."""
    row = Jobb.objects.get(pk=jobb_id)
    if not jobb.paborja(row):
        return
    inlamning = Inlamning.objects.select_related("redovisning__bidrag").get(pk=int(row.nyckel))
    try:
        kvittenser.skapa(inlamning)
    except PdfError as fault:
        jobb.misslyckas(row, str(fault))
    except Exception:
        jobb.misslyckas(row, "Ett oväntat fel stoppade kvittensen. Försök igen; hjälper det inte, lämna jobbnumret.")
        raise
    else:
        jobb.slutfor(row, url=kvittenser.adress(inlamning), text="Öppna kvittensen (PDF)")
    finally:
        kvittenser.meddela(inlamning)


@shared_task
def gallra_utkast():
    """Beat's night: drafts put away more than thirty days ago are gone for good."""
    agande.gallra_utkast()
