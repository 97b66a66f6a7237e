"""The yearly report's verbs: prepare, write in it, order a document, make the document."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from jobb import services as jobb
from jobb.models import Jobb
from rapporter import permissions
from rapporter.arsrapport import rendering, underlag
from rapporter.models import Arsrapport, Rapportdokument, Rapporttext

JOBBTYP = "arsrapport"
UPPGIFT = "rapporter.tasks.rendera_arsrapport"


@transaction.atomic
def forbered(overenskommelse, *, fran_ar, till_ar, av):
    """Open the report for the years, or the one that is already there."""
    _require(av, overenskommelse)
    rapport, _ = Arsrapport.objects.get_or_create(overenskommelse=overenskommelse, fran_ar=fran_ar, till_ar=till_ar)
    return rapport


class Redigeringskonflikt(Exception):
    """Someone else saved the section first; `rad` is what they saved."""

    def __init__(self, rad):
        self.rad = rad
        super().__init__(
            f"{rad.andrad_av or 'Någon annan'} sparade avsnittet medan ni skrev. Er text finns kvar. "
            "Läs båda, ändra i er text och spara igen."
        )


@transaction.atomic
def skriv(rapport, avsnitt, *, text, klar, av, revision):
    """Store what a person has written in one section, unless someone saved it since `revision`."""
    _require(av, rapport.overenskommelse)
    Arsrapport.objects.select_for_update(of=("self",)).get(pk=rapport.pk)
    row = rapport.texter.filter(avsnitt=avsnitt).first() or Rapporttext(arsrapport=rapport, avsnitt=avsnitt)
    if row.revision != revision:
        raise Redigeringskonflikt(row)
    row.text, row.klar, row.andrad_av, row.revision = text.strip(), klar, av, revision + 1
    row.save()
    return row


@transaction.atomic
def bestall_dokument(rapport, *, av):
    """Put a document on the list of jobs; the request returns at once, the worker renders. A second press while
    the person's first order is unfinished gives the same job."""
    _require(av, rapport.overenskommelse)
    Arsrapport.objects.select_for_update(of=("self",)).get(pk=rapport.pk)
    ordered = Jobb.objects.visible_to(av).ofardiga().filter(typ=JOBBTYP, nyckel=str(rapport.pk))
    return ordered.first() or jobb.bestall(typ=JOBBTYP, uppgift=UPPGIFT, nyckel=str(rapport.pk), av=av)


def skapa_dokument(rapport, *, av=None, jobb=None, framsteg=lambda steg, av, text: None):
    """Read the material, render it and store both as the report's next document; one job gives one document.

    Raises core.pdf.PdfError, whose message tells what to mend.
    """
    material = underlag.bygg(rapport, framsteg)
    pdf = rendering.pdf(material)
    return _spara(rapport, material, pdf, av, jobb)


@transaction.atomic
def _spara(rapport, material, pdf, av, jobb):
    Arsrapport.objects.select_for_update(of=("self",)).get(pk=rapport.pk)
    if jobb and (made := Rapportdokument.objects.filter(jobb=jobb).first()):
        return made
    number = rapport.dokument.count() + 1
    name = f"{rapport.overenskommelse.slug}-{rapport.fran_ar}-{rapport.till_ar}-{number}.pdf"
    return Rapportdokument.objects.create(
        arsrapport=rapport,
        nummer=number,
        underlag=material,
        fil=ContentFile(pdf, name=name),
        sha256=hashlib.sha256(pdf).hexdigest(),
        storlek=len(pdf),
        har_demodata=material["har_demodata"],
        skapat_av=av,
        created_at=timezone.now(),
        jobb=jobb,
    )


def _require(user, overenskommelse):
    if not permissions.can_skriva_rapport(user, overenskommelse):
        raise PermissionDenied
