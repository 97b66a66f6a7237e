"""The whole procedure of a final report: opened, handed in, asked back, approved. The status is written
in one function, under a row lock, with its log; everything else calls it."""

import hashlib
import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.formular.lasning import las_falt
from statsbidrag.formular.regler import oforbrukat, summa_av_utfall
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import (
    OVERGANGAR,
    Formularversion,
    Inlamning,
    Komplettering,
    Resultat,
    Slutredovisning,
    Status,
    Statushandelse,
    Utkast,
)
from statsbidrag.services.fel import (
    FormularSaknas,
    InteKomplett,
    KompletteringFinns,
    OfullstandigForsakran,
    OppenKomplettering,
    OtillatenOvergang,
    UtkastetAndrat,
    UtkastSaknas,
)
from statsbidrag.services.kontroll import kontrollera, las_formular


def _byt_status(redovisning, till, *, av, skal=""):
    """The only writer of a status: locks the case, asks the table, logs who, when, from, to and why."""
    redovisning = lock(redovisning.pk)
    if till not in OVERGANGAR.get(redovisning.status, ()):
        raise OtillatenOvergang(redovisning, till)
    Statushandelse.objects.create(redovisning=redovisning, fran=redovisning.status, till=till, av=av, skal=skal)
    redovisning.status = till
    redovisning.save(update_fields=["status"])
    return redovisning


def lock(pk):
    return Slutredovisning.objects.select_for_update(of=("self",)).get(pk=pk)


@transaction.atomic
def oppna_redovisning(bidrag, *, frist, av=None):
    """Make the case together with the grant, on the form of the year it was decided."""
    version = Formularversion.objects.for_bidrag(bidrag).first()
    if version is None:
        raise FormularSaknas(bidrag.beviljandear)
    redovisning = Slutredovisning.objects.create(bidrag=bidrag, formularversion=version, frist=frist)
    Statushandelse.objects.create(redovisning=redovisning, till=redovisning.status, av=av)
    return redovisning


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
    if utkast.version != version:
        raise UtkastetAndrat
    avsnitt = _checked(utkast, forsakran)
    inlamning = _submit(redovisning, avsnitt, av)
    redovisning = _byt_status(redovisning, Status.INKOMMEN, av=av, skal=f"Version {inlamning.nummer}")
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


@transaction.atomic
def begar_komplettering(redovisning, *, av, avsnitt, skal, svara_senast):
    """Ask about one section, with reason and last day; further sections may be asked while the first is open."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    if redovisning.status not in (Status.INKOMMEN, Status.KOMPLETTERING):
        raise OtillatenOvergang(redovisning, Status.KOMPLETTERING)
    if redovisning.kompletteringar.oppna().filter(avsnitt=avsnitt).exists():
        raise KompletteringFinns
    komplettering = Komplettering.objects.create(
        redovisning=redovisning,
        inlamning=redovisning.senaste_inlamning,
        avsnitt=avsnitt,
        skal=skal,
        svara_senast=svara_senast,
        begard_av=av,
    )
    if redovisning.status == Status.INKOMMEN:
        _byt_status(redovisning, Status.KOMPLETTERING, av=av, skal=skal)
    return komplettering


@transaction.atomic
def aterkalla(komplettering, *, av):
    """Withdraw a question; with the last one gone the case is as it was when it came in."""
    redovisning = lock(komplettering.redovisning_id)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    komplettering = redovisning.kompletteringar.oppna().filter(pk=komplettering.pk).first()
    if komplettering is None:
        raise OtillatenOvergang(redovisning, Status.INKOMMEN)
    komplettering.aterkallad_av, komplettering.aterkallad_at = av, timezone.now()
    komplettering.save(update_fields=["aterkallad_av", "aterkallad_at"])
    if not redovisning.kompletteringar.oppna().exists():
        _byt_status(redovisning, Status.INKOMMEN, av=av, skal="Begäran om komplettering återkallad")
    return komplettering


@transaction.atomic
def godkann(redovisning, *, av, anmarkning=""):
    """Approve the latest submission and copy out the answers that are summed."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_godkanna(av, redovisning):
        raise PermissionDenied
    if redovisning.kompletteringar.oppna().exists():
        raise OppenKomplettering
    redovisning = _byt_status(redovisning, Status.GODKAND, av=av, skal=anmarkning)
    _copy_results(redovisning)
    return redovisning


def _copy_results(redovisning):
    inlamning = redovisning.senaste_inlamning
    kodade = _by_code(inlamning)
    tabell, budget = kodade.get("deltagare"), kodade.get("budget")
    kolumner = {kon: _sum(rad[kon] for rad in tabell.values()) for kon in ("kvinnor", "man", "annat")} if tabell else {}
    underlag = Underlag.for_bidrag(redovisning.bidrag)
    Resultat.objects.create(
        redovisning=redovisning,
        inlamning=inlamning,
        deltagartillfallen=kodade.get("deltagartillfallen"),
        utfall=summa_av_utfall(budget) if budget else None,
        oforbrukat=oforbrukat(budget, underlag) if budget else None,
        **kolumner,
    )


def _by_code(inlamning):
    return {
        falt.kod: inlamning.avsnitt[avsnitt.id][falt.id]
        for avsnitt in las_formular(inlamning.formularversion).avsnitt
        for falt in avsnitt.falt
        if falt.kod
    }


def _sum(values):
    values = list(values)
    return None if None in values else sum(values)
