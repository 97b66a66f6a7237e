"""After handing in: the receipt is made in the background, kept with the submission, and mailed to both sides."""

import hashlib

from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse

from core import svenska
from filer.models import Fil
from filer.services import hall_lagret
from jobb import services as jobb
from statsbidrag import kvittens
from statsbidrag.models import Inlamning, Kvittens
from statsbidrag.services.frister import avsluta_uppskov
from statsbidrag.services.gang import lock
from statsbidrag.services.meddelanden import meddela_mottagaren, meddela_myndigheten
from utskick.services import Tillagg

JOBBTYP = "kvittens"
UPPGIFT = "statsbidrag.tasks.gor_kvittens"


def efter_inlamning(inlamning, *, av):
    """What follows from a report coming in, inside its transaction: nobody asks for time any more, the receipt is
    ordered. Order and mail leave when the submission is stored."""
    avsluta_uppskov(inlamning.redovisning, av=av)
    return bestall(inlamning, av=av)


def bestall(inlamning, *, av):
    """Order the document of a submission, or of a correction of one."""
    return jobb.bestall(typ=JOBBTYP, uppgift=UPPGIFT, nyckel=str(inlamning.pk), av=av)


def skapa(inlamning):
    """Render and keep the document; a second run finds it. Raises core.pdf.PdfError."""
    found = Kvittens.objects.filter(inlamning=inlamning).first()
    return found or _keep(inlamning, kvittens.pdf(inlamning))


@transaction.atomic
def _keep(inlamning, content):
    lock(inlamning.redovisning_id)
    found = Kvittens.objects.filter(inlamning=inlamning).first()
    if found:
        return found
    hall_lagret()
    namn = f"kvittens-{kvittens.filnamn(inlamning)}.pdf"
    fil = Fil.objects.create(
        namn=namn,
        typ="application/pdf",
        storlek=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        innehall=ContentFile(content, name=namn),
        uppladdad_av=inlamning.inskickad_av,
    )
    return Kvittens.objects.create(inlamning=inlamning, fil=fil)


def adress(inlamning):
    return reverse("statsbidrag:kvittens", args=[inlamning.redovisning_id, inlamning.nummer])


@transaction.atomic
def meddela(inlamning):
    """Mail the receipt once to everyone with rights at the recipient and to the officers. A correction by the
    authority has a mail of its own."""
    redovisning = lock(inlamning.redovisning_id)
    bidrag = redovisning.bidrag
    if inlamning.rattelse:
        return
    sent = f"Version {inlamning.nummer} skickades in {svenska.tidpunkt(inlamning.inskickad_at)}."
    meddela_mottagaren(
        redovisning,
        nyckel=f"kvittens:{inlamning.pk}",
        rubrik=f"Kvittens: {redovisning.namn.lower()} för {bidrag.titel}",
        text=f"{sent} {bidrag.beviljande} har tagit emot redovisningen. Kontrollsumma (SHA-256): {inlamning.sha256}",
        adress=adress(inlamning),
        en_gang=True,
    )
    meddela_myndigheten(
        redovisning,
        nyckel=f"kvittens:{inlamning.pk}",
        rubrik=f"{redovisning.namn} från {bidrag.mottagare}: {bidrag.titel}",
        text=f"{sent} Kontrollsumma (SHA-256): {inlamning.sha256}",
        bradskande=True,
        en_gang=True,
    )


def med_dokumentet(notis):
    """The receipt beside its mail, when it has been made."""
    inlamning = Inlamning.objects.get(pk=int(notis.nyckel.split(":")[1]))
    found = Kvittens.objects.filter(inlamning=inlamning).select_related("fil").first()
    if found is None:
        return Tillagg()
    with found.fil.innehall.open("rb") as content:
        return Tillagg(bilagor=((found.fil.namn, content.read(), "application/pdf"),))
