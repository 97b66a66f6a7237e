"""The pull in the background, by hand or at night."""

from celery import shared_task
from django.urls import reverse

from indikatorer import services
from indikatorer.filuppgifter import las_fil, spara_fil
from indikatorer.kallor.fel import KallaFel
from indikatorer.models import Anvisningsomgang
from indikatorer.services import kommuntal, liknande
from indikatorer.services.hamtning import interrupted, turn
from jobb import services as jobb_services
from jobb.models import Jobb
from sok.models import Overenskommelse

# Celery looks for tasks in this module only.
__all__ = [
    "beratta_om_kommuntal",
    "hamta",
    "hamta_liknande",
    "hamta_liknande_veckovis",
    "hamta_nattligen",
    "las_fil",
    "spara_fil",
    "stang_avbrutna",
]


# Seconds until a pull that met a taken source is tried again.
SENARE = 30


@shared_task
def hamta(jobb_id, kallor=None, fel=()):
    """Run the pulls that the job row orders, one for each source; its `nyckel` is an agreement and, if
    anything, a source; or empty for all. A source that somebody else pulls from holds no worker: the task comes again
    later, with the sources that are left in `kallor` and what went wrong with the others in `fel`."""
    jobb = Jobb.objects.get(pk=jobb_id)
    if not jobb_services.paborja(jobb):
        return
    slug, _, kalla = jobb.nyckel.partition(" ")
    avtal = Overenskommelse.objects.filter(slug=slug).first() if slug else None
    pulls, taken = services.hamta_alla(
        kallor=kallor or ([kalla] if kalla else None),
        overenskommelse=avtal,
        av=jobb.startat_av,
        framsteg=lambda step, of, text: jobb_services.framsteg(jobb, step, of, text),
    )
    failed = [*fel, *(hamtning.fel for hamtning in pulls if hamtning.fel)]
    if taken:
        jobb_services.vanta(jobb, turn.waiting(taken), sekunder=SENARE, med=[taken, failed])
    elif failed:
        jobb_services.misslyckas(jobb, " ".join(failed))
    else:
        jobb_services.slutfor(jobb, **_result(pulls[-1], avtal))


def _result(hamtning, avtal):
    result = {"hamtning": hamtning.pk}
    if avtal:
        result |= {"url": reverse("indikatorer:hamtningar", args=[avtal.slug]), "text": "Visa hämtningen"}
    return result


@shared_task
def hamta_nattligen():
    """Order the nightly pull of all agreements' indicators."""
    jobb_services.bestall(typ="hamta_indikatorer", uppgift="indikatorer.tasks.hamta")


@shared_task
def stang_avbrutna():
    """Say of the pulls whose process is gone that they failed."""
    interrupted.close_all()


@shared_task
def hamta_liknande(jobb_id):
    """Ask the source which municipalities are like ours; their values come with the next pull."""
    jobb_services.utfor(
        jobb_id,
        lambda jobb: {"grupper": liknande.hamta_liknande()},
        kanda={KallaFel: lambda failure: failure.mening},
    )


@shared_task
def hamta_liknande_veckovis():
    """Order the week's question about similar municipalities."""
    jobb_services.bestall(typ="liknande_kommuner", uppgift="indikatorer.tasks.hamta_liknande")


@shared_task
def beratta_om_kommuntal(omgang_id, koder=None):
    """Tell those who speak for the municipalities: what they are asked, or what was decided for those in `koder`."""
    omgang = Anvisningsomgang.objects.select_related("overenskommelse__lan").filter(pk=omgang_id).first()
    if omgang:
        kommuntal.beratta(omgang, koder)
