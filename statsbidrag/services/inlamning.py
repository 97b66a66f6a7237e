"""Handing in: the draft becomes a numbered submission that nobody can change."""

import hashlib

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.formular.kanonisk import kanonisk
from statsbidrag.formular.lasning import las_falt
from statsbidrag.models import Inlamning, Redovisningsregler, Status, Utkast, Utkaststeg
from statsbidrag.services.agande import bokfor
from statsbidrag.services.bilagor import flytta_till
from statsbidrag.services.fel import (
    BekraftelseSaknas,
    InteKomplett,
    InteOppen,
    OfullstandigForsakran,
    RedanInskickad,
    UtkastetAndrat,
    UtkastSaknas,
)
from statsbidrag.services.forifyllt import att_lamna_in
from statsbidrag.services.gang import byt_status, lock, require_open
from statsbidrag.services.kontroll import kontrollera
from statsbidrag.services.kvittenser import efter_inlamning


@transaction.atomic
def skicka_in(utkast, *, av, forsakran, version, bekraftad=False):
    """Turn the draft into a numbered submission. Everything is checked again; `version` is the draft that
    the person read, so that nobody signs for a colleague's later change. `bekraftad`: they have just confirmed
    their sign-in, which the granting authority may ask for."""
    redovisning = lock(utkast.redovisning_id)
    if not permissions.can_skicka_in(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    utkast = _read(redovisning, utkast.pk, version)
    avsnitt = _checked(utkast, forsakran)
    if kraver_bekraftelse(redovisning) and not bekraftad:
        raise BekraftelseSaknas
    inlamning = _submit(redovisning, avsnitt, av, att_lamna_in(utkast))
    flytta_till(inlamning, utkast)
    redovisning = byt_status(redovisning, Status.INKOMMEN, av=av, skal=f"Version {inlamning.nummer}")
    redovisning.kompletteringar.oppna().update(besvarad_genom=inlamning)
    efter_inlamning(inlamning, av=av)
    bokfor(redovisning, Utkaststeg.SKICKADE_IN, av=av, text=f"Version {inlamning.nummer}")
    # With those that were put away: what has been handed in has no draft to go back to.
    Utkast.objects.filter(redovisning=redovisning).delete()
    return inlamning


def kraver_bekraftelse(redovisning):
    return Redovisningsregler.for_myndighet(redovisning.bidrag.beviljande_id).bekrafta_vid_inskick


def _read(redovisning, pk, version):
    """The draft, locked, as the person read it; a second press meets the first one's submission."""
    utkast = Utkast.objects.select_for_update(of=("self",)).filter(pk=pk, borttaget_at=None).first()
    inlamning = redovisning.senaste_inlamning
    if utkast is None:
        raise UtkastSaknas if inlamning is None or redovisning.kan_andras else RedanInskickad(inlamning)
    if not redovisning.kan_andras:
        raise InteOppen
    if utkast.version != version:
        raise UtkastetAndrat
    utkast.redovisning = redovisning
    return utkast


def _checked(utkast, forsakran):
    """The values of every section, declaration last; raises when anything is missing or wrong."""
    kontroll = kontrollera(utkast)
    if not kontroll.ar_komplett:
        raise InteKomplett(kontroll)
    sista = kontroll.formular.avsnitt[-1]
    varden = {}
    for falt in sista.falt:
        varden[falt.id], anmarkningar = las_falt(falt, forsakran, kontroll.underlag)
        if anmarkningar:
            raise OfullstandigForsakran(anmarkningar)
    return {del_.avsnitt.id: del_.varden for del_ in kontroll.avsnitt_lista} | {sista.id: varden}


def _submit(redovisning, avsnitt, av, hamtat):
    delegation = _words_of_delegation(redovisning, av)
    nu = timezone.now()
    nummer = redovisning.inlamningar.count() + 1
    form = redovisning.formularversion
    innehall = {
        "formular": {"typ": form.typ, "beviljandear": form.beviljandear, "version": form.version},
        "version": nummer,
        "inskickad": nu.isoformat(timespec="seconds"),
        "inskickad_av": av.namn,
        "avsnitt": avsnitt,
    }
    if delegation:
        innehall["delegation"] = delegation
    if hamtat:
        innehall["hamtat"] = hamtat
    return Inlamning.objects.create(
        redovisning=redovisning,
        nummer=nummer,
        formularversion=form,
        innehall=innehall,
        sha256=hashlib.sha256(kanonisk(innehall)).hexdigest(),
        inskickad_av=av,
        inskickad_at=nu,
        delegation=delegation,
    )


def _words_of_delegation(redovisning, av):
    """The recipient's decision that a deputy signer acts under; empty for its authorised representative."""
    if permissions.is_behorig(av, redovisning):
        return ""
    return permissions.delegation_for(av, redovisning).beslut
