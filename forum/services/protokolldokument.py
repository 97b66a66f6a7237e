"""After attestation: the stored documents, dated addenda, and the public page."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from core import svenska
from filer.models import Fil
from forum import permissions
from forum.models import Protokolltillagg
from forum.protokoll import lasare, rendering
from forum.services.fel import InteJusterat
from forum.services.protokoll import lock, logga
from jobb import services as jobb
from jobb.models import Jobb

JOBBTYP = "protokoll"
UPPGIFT = "forum.tasks.gor_protokolldokument"


def bestall(protokoll, *, av):
    """Order the two documents of attested minutes; an unfinished order is not doubled."""
    ordered = Jobb.objects.ofardiga().filter(typ=JOBBTYP, nyckel=str(protokoll.pk))
    return ordered.first() or jobb.bestall(typ=JOBBTYP, uppgift=UPPGIFT, nyckel=str(protokoll.pk), av=av)


@transaction.atomic
def bestall_igen(protokoll, *, av):
    """The writer asks for the documents once more when the first attempt failed."""
    protokoll = _lock_attested(protokoll, av, "Dokumentet skapas när alla har justerat.")
    return None if protokoll.dokument_id and protokoll.dokument_offentligt_id else bestall(protokoll, av=av)


def skapa(protokoll, *, av):
    """Render and store the whole document and the public one; a second run finds them and changes nothing.

    Raises core.pdf.PdfError, whose message tells what to mend.
    """
    tider = rendering.underskrifter(protokoll)
    whole = lasare.for_lasare(protokoll.innehall, ser_sekretess=True)
    public = lasare.offentligt(protokoll.innehall)
    whole = rendering.pdf(whole, rendering.Version.justerad(protokoll, tider))
    public = rendering.pdf(public, rendering.Version.justerad(protokoll, tider, offentlig=True))
    return spara(protokoll, whole, public, av=av)


@transaction.atomic
def spara(protokoll, whole, public, *, av):
    """Keep both files with the minutes; one that is there already stays."""
    protokoll = lock(protokoll)
    name = filnamn(protokoll)
    if protokoll.dokument_id is None:
        protokoll.dokument = _fil(whole, f"{name}.pdf", av)
    if protokoll.dokument_offentligt_id is None:
        protokoll.dokument_offentligt = _fil(public, f"{name}-offentlig.pdf", av)
    protokoll.save(update_fields=["dokument", "dokument_offentligt"])
    return protokoll


def filnamn(protokoll):
    mote = protokoll.mote
    return f"protokoll-{mote.overenskommelse.slug}-{mote.nar.iso}-{mote.pk}"


def _fil(content, namn, av):
    """A file that the portal has made itself; its content is its name in the store."""
    return Fil.objects.create(
        namn=namn,
        typ="application/pdf",
        storlek=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        innehall=ContentFile(content, name=namn),
        uppladdad_av=av,
    )


@transaction.atomic
def lagg_till(protokoll, *, text, av):
    """A dated addendum, numbered; only to attested minutes, whose own text never changes."""
    protokoll = _lock_attested(protokoll, av, "Rätta texten i stället. Tillägg görs först när protokollet är justerat.")
    number = protokoll.tillagg_lista.count() + 1
    return Protokolltillagg.objects.create(protokoll=protokoll, nummer=number, text=text.strip(), av=av)


@transaction.atomic
def publicera(protokoll, *, av):
    """Let everyone read the public text; a second press changes nothing."""
    protokoll = _lock_attested(protokoll, av, "Det kan publiceras när alla har justerat.")
    if protokoll.publicerat_at is None:
        protokoll.publicerat_at, protokoll.publicerat_av = timezone.now(), av
        protokoll.save(update_fields=["publicerat_at", "publicerat_av"])
        logga(protokoll, av=av, skal="Publicerat på den öppna sidan")
    return protokoll


@transaction.atomic
def avpublicera(protokoll, *, av):
    """Take the minutes away from the open page; what was published and when stays in the log."""
    protokoll = _lock_attested(protokoll, av, "Det är inte publicerat.")
    if protokoll.publicerat_at:
        day = svenska.datum(protokoll.publicerat_at)
        protokoll.publicerat_at = protokoll.publicerat_av = None
        protokoll.save(update_fields=["publicerat_at", "publicerat_av"])
        logga(protokoll, av=av, skal=f"Borttaget från den öppna sidan, där det låg från {day}")
    return protokoll


def _lock_attested(protokoll, av, annars):
    protokoll = lock(protokoll)
    if not permissions.can_leda(av, protokoll.mote.overenskommelse):
        raise PermissionDenied
    if not protokoll.ar_justerat:
        raise InteJusterat(annars)
    return protokoll
