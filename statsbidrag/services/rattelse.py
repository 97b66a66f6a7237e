"""Correction on the recipient's behalf: a new numbered version, marked as the officer's, that the recipient is told of
and sees field by field. What was handed in stays as it was."""

import hashlib

from django.db import transaction
from django.utils import timezone

from statsbidrag.formular.ratext import till_ratext
from statsbidrag.formular.regler import las_avsnitt
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import Inlamning, Status
from statsbidrag.services.besked import rattad
from statsbidrag.services.fel import IngetAndrat, RattasInteNu, RattelsenHarFel
from statsbidrag.services.gang import forkasta_forslag
from statsbidrag.services.inlamning import kanonisk
from statsbidrag.services.kontroll import las_formular
from statsbidrag.services.kvittenser import bestall
from statsbidrag.services.provning import krav_pa_lage, krav_pa_text, las_for_handlaggare, stoppa
from statsbidrag.services.utlovade import folj_med

# What the decision says, what came as files and what the recipient has signed for stay as they were handed in.
INTE_HANDLAGGARENS = ("beslut", "bilagor", "forsakran")


def hinder_mot_rattelse(redovisning):
    """Only what waits for review is corrected: while a question is open the recipient is writing."""
    return None if redovisning.status == Status.INKOMMEN else RattasInteNu()


def rattbara(avsnitt):
    """The fields of a section that an officer may correct."""
    return tuple(falt for falt in avsnitt.falt if falt.typ not in INTE_HANDLAGGARENS)


@transaction.atomic
def ratta_at_mottagaren(redovisning, *, av, avsnitt, varden, skal, lage=""):
    """Replace the answers of one section; `varden` is the section as typed, and the form's rules apply to it."""
    redovisning = las_for_handlaggare(redovisning, av)
    stoppa(hinder_mot_rattelse(redovisning))
    krav_pa_lage(redovisning, lage)
    krav_pa_text(skal)
    fore = redovisning.senaste_inlamning
    del_ = las_formular(fore.formularversion).hamta(avsnitt)
    nya = _read(redovisning, del_, fore.avsnitt[avsnitt], varden)
    if nya == fore.avsnitt[avsnitt]:
        raise IngetAndrat
    inlamning = _store(redovisning, fore, {**fore.avsnitt, avsnitt: nya}, av, skal)
    folj_med(inlamning, fore)
    forkasta_forslag(redovisning, av=av, skal=f"{inlamning} kom innan förslaget var avgjort.")
    rattad(redovisning, del_)
    bestall(inlamning, av=av)
    return inlamning


def _read(redovisning, avsnitt, fore, varden):
    """The section's values with the officer's texts in place of the recipient's, or RattelsenHarFel."""
    egna = {falt.id for falt in rattbara(avsnitt)}
    rat = {namn: text for namn, text in varden.items() if namn.partition("-")[0] in egna}
    ovriga = {namn: text for namn, text in till_ratext(avsnitt, fore).items() if namn.partition("-")[0] not in egna}
    lasta, anmarkningar = las_avsnitt(avsnitt, ovriga | rat, Underlag.for_redovisning(redovisning))
    fel = [anm for anm in anmarkningar if anm.hindrar and anm.falt.partition("-")[0] in egna]
    if fel:
        raise RattelsenHarFel(fel)
    return fore | {namn: varde for namn, varde in lasta.items() if namn in egna}


def _store(redovisning, fore, avsnitt, av, skal):
    nu = timezone.now()
    # A deputy's words belong to what the deputy signed.
    innehall = {namn: varde for namn, varde in fore.innehall.items() if namn != "delegation"} | {
        "version": fore.nummer + 1,
        "inskickad": nu.isoformat(timespec="seconds"),
        "inskickad_av": av.namn,
        "rattelse": skal,
        "avsnitt": avsnitt,
    }
    return Inlamning.objects.create(
        redovisning=redovisning,
        nummer=fore.nummer + 1,
        formularversion=fore.formularversion,
        innehall=innehall,
        sha256=hashlib.sha256(kanonisk(innehall)).hexdigest(),
        inskickad_av=av,
        inskickad_at=nu,
        rattelse=skal,
    )
