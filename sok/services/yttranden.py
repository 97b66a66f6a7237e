"""A party answers on a draft: once, replaced until the last day, late but still received."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from sok.models import (
    UTSKICKAD,
    Lage,
    Stycke,
    Styckessynpunkt,
    TidigareYttrande,
    Versionsstatus,
    Yttrande,
)
from sok.services import fel


def kan_lamnas(yttrande):
    """While the text is sent out; what has been answered may be replaced until the last day."""
    try:
        require_kan_lamnas(yttrande)
    except fel.SokFel:
        return False
    return True


def require_kan_lamnas(yttrande):
    version = yttrande.version
    if version.status not in UTSKICKAD or version.styrdokument.overenskommelse.lage() == Lage.AVSLUTAD:
        raise fel.SvarenStangda
    time_left = version.status == Versionsstatus.REMISS and timezone.localdate() <= version.remiss_till
    if yttrande.svar and not time_left:
        raise fel.SvaretStarFast


@transaction.atomic
def lamna(yttrande, *, svar, av, text="", diarienummer="", synpunkter=None, sedd=None):
    """The party's answer, with `synpunkter` as {paragraph pk: text}. An earlier answer is kept. `sedd` is when the
    answer the person had before them was given (None: there was none)."""
    locked = _las(yttrande)
    if not Yttrande.objects.for_user(av).filter(pk=locked.pk).exists():
        raise PermissionDenied
    require_kan_lamnas(locked)
    if locked.lamnat_at != sedd:
        raise fel.SvarHarByttsUt(locked)
    if locked.svar:
        _spara_tidigare(locked)
    locked.svar, locked.text, locked.diarienummer = svar, text, diarienummer
    locked.lamnat_at, locked.lamnat_av = timezone.now(), av
    locked.save(update_fields=["svar", "text", "diarienummer", "lamnat_at", "lamnat_av"])
    _spara_synpunkter(locked, synpunkter or {})
    return locked


def _las(yttrande):
    rows = Yttrande.objects.select_for_update(of=("self", "version"))
    return rows.select_related("version__styrdokument__overenskommelse", "organisation", "lamnat_av").get(
        pk=yttrande.pk
    )


def _spara_tidigare(yttrande):
    comments = yttrande.synpunkter.select_related("stycke").order_by("stycke__nummer")
    TidigareYttrande.objects.create(
        yttrande=yttrande,
        svar=yttrande.svar,
        text=yttrande.text,
        diarienummer=yttrande.diarienummer,
        lamnat_at=yttrande.lamnat_at,
        lamnat_av=yttrande.lamnat_av,
        synpunkter=[{"rubrik": str(row.stycke), "text": row.text} for row in comments],
    )


def _spara_synpunkter(yttrande, synpunkter):
    """On paragraphs of the text that was sent out, and on those of the text in force that it takes away."""
    yttrande.synpunkter.all().delete()
    paragraphs = Stycke.objects.filter(version__styrdokument=yttrande.version.styrdokument)
    Styckessynpunkt.objects.bulk_create(
        Styckessynpunkt(yttrande=yttrande, stycke=stycke, text=synpunkter[stycke.pk].strip())
        for stycke in paragraphs.filter(pk__in=[pk for pk, text in synpunkter.items() if text.strip()])
    )
