"""Handing in: the draft becomes a numbered submission that nobody can change."""

import hashlib
import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.formular.lasning import las_falt
from statsbidrag.models import Inlamning, Status, Utkast
from statsbidrag.services.fel import InteKomplett, InteOppen, OfullstandigForsakran, UtkastetAndrat, UtkastSaknas
from statsbidrag.services.gang import byt_status, lock
from statsbidrag.services.kontroll import kontrollera


@transaction.atomic
def skicka_in(utkast, *, av, forsakran, version):
    """Turn the draft into a numbered submission. Everything is checked again; `version` is the draft that
    the person read, so that nobody signs for a colleague's later change."""
    redovisning = lock(utkast.redovisning_id)
    if not permissions.can_skicka_in(av, redovisning):
        raise PermissionDenied
    utkast = Utkast.objects.select_for_update(of=("self",)).filter(pk=utkast.pk).first()
    if utkast is None:
        raise UtkastSaknas
    if not redovisning.kan_andras:
        raise InteOppen
    if utkast.version != version:
        raise UtkastetAndrat
    avsnitt = _checked(utkast, forsakran)
    inlamning = _submit(redovisning, avsnitt, av)
    redovisning = byt_status(redovisning, Status.INKOMMEN, av=av, skal=f"Version {inlamning.nummer}")
    redovisning.kompletteringar.oppna().update(besvarad_genom=inlamning)
    utkast.delete()
    return inlamning


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


def _submit(redovisning, avsnitt, av):
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
    return Inlamning.objects.create(
        redovisning=redovisning,
        nummer=nummer,
        formularversion=form,
        innehall=innehall,
        sha256=hashlib.sha256(kanonisk(innehall)).hexdigest(),
        inskickad_av=av,
        inskickad_at=nu,
    )


def kanonisk(innehall):
    """The bytes that the checksum is made of: JSON with sorted keys, no spaces, UTF-8 (after RFC 8785)."""
    return json.dumps(innehall, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
