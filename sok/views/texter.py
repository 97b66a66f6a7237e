"""How every page of the texts begins: the agreement, the kind of text, the version the person may see."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from core.svenska import datum
from sok import permissions
from sok.models import Dokumentslag, Dokumentversion, Styrdokument, Versionsstatus
from sok.services.styrdokument import require_open
from sok.views import hamta_med_delar, hamta_overenskommelse
from sok.views.oppna import require

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def read_slag(slag):
    if slag not in Dokumentslag.values:
        raise Http404(SAKNAS)
    return Dokumentslag(slag)


def open_dokument(request, slug, slag):
    """The agreement, the kind, and the document (unsaved until someone begins a draft)."""
    overenskommelse = hamta_med_delar(request, slug)
    kind = read_slag(slag)
    found = Styrdokument.objects.filter(overenskommelse=overenskommelse, slag=kind).first()
    dokument = found or Styrdokument(slag=kind)
    dokument.overenskommelse = overenskommelse
    return overenskommelse, dokument


def open_version(request, slug, slag, nummer):
    """The version among those the person may see; 404 otherwise."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Dokumentversion.objects.visible_to(request.user).select_related(
        "styrdokument", "bygger_pa__styrdokument", "framlagd_for", "skapad_av"
    )
    version = get_object_or_404(
        rows, styrdokument__overenskommelse=overenskommelse, styrdokument__slag=read_slag(slag), nummer=nummer
    )
    version.styrdokument.overenskommelse = overenskommelse
    return overenskommelse, version


def open_to_write(request, slug, slag, nummer):
    """The version to take further; 403 for others than the strategist, and for all when the text is locked."""
    overenskommelse, version = open_version(request, slug, slag, nummer)
    require(permissions.can_skriva_text(request.user, overenskommelse))
    require_open(overenskommelse)
    return overenskommelse, version


def synliga(request, dokument):
    """The versions the person may see, latest first; none of a document that nobody has begun."""
    if not dokument.pk:
        return []
    rows = list(Dokumentversion.objects.visible_to(request.user).filter(styrdokument=dokument).order_by("-nummer"))
    for row in rows:
        row.styrdokument = dokument
    return rows


def tid(version):
    """When the version held, or what it is waiting for, in one line."""
    if version.status == Versionsstatus.REMISS:
        return f"synpunkter senast {datum(version.remiss_till)}"
    if version.status != Versionsstatus.ANTAGEN:
        return f"påbörjad {datum(version.skapad_at)}"
    unsure = " (dagen anges inte i källan)" if version.osaker_grans else ""
    if version.fran is None:
        return f"till och med {datum(version.till)}{unsure}" if version.till else "hela överenskommelsens tid"
    end = f" till och med {datum(version.till)}" if version.till else ""
    return f"från och med {datum(version.fran)}{end}{unsure}"
