"""Work that leaves the request: ids in, fresh objects, may run twice, says in Swedish why it failed."""

from celery import shared_task
from django.utils import timezone

from core.pdf import PdfError
from jobb import services as jobb
from konton.models import User
from rapporter.models import Arsrapport
from rapporter.services import arsrapport, samlat_mejl


@shared_task
def rendera_arsrapport(jobb_id):
    """Make the document that the job asks for and leave the way to it on the job."""
    jobb.utfor(jobb_id, _rendera, kanda={PdfError: str}, ovantat="Ett oväntat fel stoppade rapporten.")


def _rendera(row):
    rapport = Arsrapport.objects.select_related("overenskommelse__samordnare").get(pk=int(row.nyckel))
    dokument = arsrapport.skapa_dokument(
        rapport, av=row.startat_av, jobb=row, framsteg=lambda steg, av, text: jobb.framsteg(row, steg, av, text)
    )
    return {"url": dokument.get_absolute_url(), "text": f"Öppna dokument {dokument.nummer} (PDF)"}


@shared_task
def samla_mejl():
    """Beat's weekday morning: a task per person, so that one that fails keeps no one else from their mail."""
    for pk in samlat_mejl.mottagare(timezone.now()).values_list("pk", flat=True):
        samlat_mejl_till.delay(pk)


@shared_task
def samlat_mejl_till(user_pk):
    """Send the person's mail of the day, unless they have had it."""
    user = User.objects.filter(pk=user_pk).first()
    if user:
        samlat_mejl.skicka_till(user)
