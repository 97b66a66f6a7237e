"""The life of a text: drafted, sent to the parties, laid before the organ that decides, adopted. Its status is
written only here."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from core.giltighet import spann
from sok import permissions
from sok.models import (
    UTSKICKAD,
    VERSIONENS_OVERGANGAR,
    Dokumentslag,
    Dokumentversion,
    Dokumentversionshandelse,
    Omrade,
    Part,
    Stycke,
    Styrdokument,
    Versionsstatus,
    Yttrande,
)
from sok.services import fel

KOPIERAS = ("nyckel", "nummer", "rubrik", "text", "slag")


def require_writer(overenskommelse, av):
    if not permissions.can_skriva_text(av, overenskommelse):
        raise PermissionDenied


def require_open(overenskommelse):
    """Wording is written while the agreement lives; what follows it is written in its successor."""
    if not overenskommelse.struktur_oppen:
        raise fel.TextenArLast(overenskommelse)


@transaction.atomic
def starta_utkast(overenskommelse, slag, *, av, kalla=None, titel=""):
    """A draft with the next number: a copy of `kalla` (the version in force, or a predecessor's), or empty."""
    require_writer(overenskommelse, av)
    require_open(overenskommelse)
    dokument, _ = Styrdokument.objects.get_or_create(overenskommelse=overenskommelse, slag=slag)
    dokument = Styrdokument.objects.select_for_update().get(pk=dokument.pk)
    if dokument.versioner.under_arbete().exists():
        raise fel.UtkastFinns
    return _ny_version(dokument, kalla, av, titel)


def _ny_version(dokument, kalla, av, titel=""):
    latest = dokument.versioner.order_by("-nummer").values_list("nummer", flat=True).first() or 0
    try:
        version = Dokumentversion.objects.create(
            styrdokument=dokument,
            nummer=latest + 1,
            titel=titel or (kalla.titel if kalla else dokument.get_slag_display()),
            bygger_pa=kalla,
            skapad_av=av,
        )
    except IntegrityError as reason:
        raise fel.UtkastFinns from reason
    Dokumentversionshandelse.objects.create(version=version, till=Versionsstatus.UTKAST, av=av)
    if kalla:
        _kopiera(kalla, version)
    return version


def _kopiera(kalla, version):
    """The same paragraphs under the same keys; an area of another agreement is found by its key or left out."""
    areas = {row.nyckel: row for row in Omrade.objects.filter(overenskommelse=version.styrdokument.overenskommelse)}
    Stycke.objects.bulk_create(
        Stycke(
            version=version,
            omrade=areas.get(stycke.omrade.nyckel) if stycke.omrade else None,
            **{name: getattr(stycke, name) for name in KOPIERAS},
        )
        for stycke in kalla.stycken.select_related("omrade")
    )


def _las(version):
    """The row, locked until the transaction ends."""
    rows = Dokumentversion.objects.select_for_update(of=("self",))
    return rows.select_related("styrdokument__overenskommelse__efterfoljare").get(pk=version.pk)


def _byt_status(version, till, *, av, skal="", **falt):
    """`version` is locked by the caller."""
    if till not in VERSIONENS_OVERGANGAR.get(version.status, ()):
        raise fel.OtillatetSteg(version, till)
    Dokumentversionshandelse.objects.create(version=version, fran=version.status, till=till, av=av, skal=skal)
    for name, value in {**falt, "status": till}.items():
        setattr(version, name, value)
    version.save(update_fields=["status", *falt])
    return version


def las_for_steg(version, av):
    """Locked, when the person may take it further and the agreement lives."""
    locked = _las(version)
    require_writer(locked.styrdokument.overenskommelse, av)
    require_open(locked.styrdokument.overenskommelse)
    return locked


@transaction.atomic
def skicka_pa_remiss(version, *, sista_dag, av):
    """Every party of the day is asked; the text stands still from now on."""
    locked = las_for_steg(version, av)
    if sista_dag <= timezone.localdate():
        raise fel.SistaDagenHarVarit
    _require_text(locked)
    overenskommelse = locked.styrdokument.overenskommelse
    parties = Part.objects.filter(overenskommelse=overenskommelse).gallande(timezone.localdate())
    organisations = list(parties.order_by("organisation").values_list("organisation", flat=True).distinct())
    if not organisations:
        raise fel.IngaParter
    locked = _byt_status(locked, Versionsstatus.REMISS, av=av, remiss_till=sista_dag)
    Yttrande.objects.bulk_create(Yttrande(version=locked, organisation_id=pk) for pk in organisations)
    return locked


def _require_text(version):
    """There is something to read, and it differs from what holds today."""
    own = _ordalydelse(version)
    if not own:
        raise fel.TomText
    in_force = version.styrdokument.versioner.gallande(timezone.localdate()).first()
    if in_force and _ordalydelse(in_force) == own:
        raise fel.IngenSkillnad


def _ordalydelse(version):
    return list(version.stycken.order_by("nummer", "pk").values_list("rubrik", "text", "slag", "omrade"))


@transaction.atomic
def lagg_fram(version, *, organ, av):
    """Laid before the organ that decides; not while parties that have not answered still have time."""
    locked = las_for_steg(version, av)
    if locked.status == Versionsstatus.UTKAST:
        _require_text(locked)
    elif locked.status == Versionsstatus.REMISS:
        _require_answered(locked)
    return _byt_status(locked, Versionsstatus.FRAMLAGD, av=av, framlagd_for=organ)


def _require_answered(version):
    time_left = timezone.localdate() <= version.remiss_till
    if time_left and version.yttranden.filter(svar="").exists():
        raise fel.RemissenPagar(version.remiss_till)


@transaction.atomic
def arbeta_om(version, *, av, skal=""):
    """What was sent out stays as it was, with its answers; a new draft is built on it."""
    locked = las_for_steg(version, av)
    if locked.status not in UTSKICKAD:
        raise fel.OtillatetSteg(locked, Versionsstatus.UTKAST)
    dokument = Styrdokument.objects.select_for_update().get(pk=locked.styrdokument_id)
    reason = f"Arbetas om i version {locked.nummer + 1}. {skal}".strip()
    _byt_status(locked, Versionsstatus.FORKASTAD, av=av, skal=reason)
    return _ny_version(dokument, locked, av)


@transaction.atomic
def forkasta(version, *, av, skal):
    """Discarded or not adopted, with the reason; possible also when the agreement has run out."""
    locked = _las(version)
    overenskommelse = locked.styrdokument.overenskommelse
    require_writer(overenskommelse, av)
    if not (overenskommelse.struktur_oppen or overenskommelse.uppfoljning_oppen):
        raise fel.OverenskommelsenAvslutad
    if not skal.strip():
        raise fel.SkalBehovs
    return _byt_status(locked, Versionsstatus.FORKASTAD, av=av, skal=skal.strip())


@transaction.atomic
def anta(version, *, fran, av, beslut_text="", antagen=None):
    """The version holds from `fran`, by a decision; the one before it ends the day before. The baseline stays to be
    read. `antagen` is the day of the decision (an OprecistDatum), when it is known."""
    Styrdokument.objects.select_for_update().get(pk=version.styrdokument_id)
    locked = las_for_steg(version, av)
    if Versionsstatus.ANTAGEN not in VERSIONENS_OVERGANGAR.get(locked.status, ()):
        raise fel.OtillatetSteg(locked, Versionsstatus.ANTAGEN)
    _require_within(locked.styrdokument.overenskommelse, fran)
    _avsluta_foregaende(locked, fran)
    return _byt_status(
        locked,
        Versionsstatus.ANTAGEN,
        av=av,
        skal=beslut_text,
        giltighet=spann(fran),
        antagen=antagen,
        utgangslage=_blir_utgangslage(locked),
    )


def _require_within(overenskommelse, fran):
    slut = overenskommelse.slutdatum
    if fran < overenskommelse.startdatum or (slut and fran > slut):
        raise fel.UtanforPerioden(overenskommelse)


def _avsluta_foregaende(version, fran):
    """The version of that day ends the day before; GallerRedan when one begins that day or later."""
    adopted = Dokumentversion.objects.filter(styrdokument=version.styrdokument, status=Versionsstatus.ANTAGEN)
    later = adopted.filter(giltighet__startswith__gte=fran).order_by("-giltighet").first()
    if later:
        raise fel.GallerRedan(later)
    for before in adopted.gallande(fran):
        before.giltighet = spann(before.fran, fran)
        before.save(update_fields=["giltighet"])


def _blir_utgangslage(version):
    """The first description of the situation that is adopted is what later ones are compared with."""
    dokument = version.styrdokument
    first = not dokument.versioner.filter(status=Versionsstatus.ANTAGEN).exists()
    return dokument.slag == Dokumentslag.NULAGE and first
