"""Questions back and forth before a decision: asking, withdrawing the question, withdrawing the report."""

from django.db import transaction
from django.utils import timezone

from statsbidrag.models import Komplettering, Status
from statsbidrag.services import besked
from statsbidrag.services.fel import KompletteringFinns, OtillatenOvergang
from statsbidrag.services.frister import avsluta_uppskov
from statsbidrag.services.gang import byt_status
from statsbidrag.services.kontroll import las_formular
from statsbidrag.services.provning import krav_pa_dag, krav_pa_text, las_for_foretradare, las_for_handlaggare


@transaction.atomic
def begar_komplettering(redovisning, *, av, avsnitt, skal, svara_senast):
    """Ask about one section, with reason and last day; further sections may be asked while the first is open."""
    redovisning = las_for_handlaggare(redovisning, av)
    if redovisning.status not in (Status.INKOMMEN, Status.KOMPLETTERING):
        raise OtillatenOvergang(redovisning, Status.KOMPLETTERING)
    krav_pa_text(skal)
    krav_pa_dag(svara_senast)
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
        byt_status(redovisning, Status.KOMPLETTERING, av=av, skal=skal)
    besked.fragad(redovisning, komplettering, _heading(redovisning, avsnitt))
    return komplettering


def _heading(redovisning, avsnitt):
    return las_formular(redovisning.formularversion).hamta(avsnitt).rubrik


@transaction.atomic
def aterkalla(komplettering, *, av):
    """Withdraw a question; with the last one gone the case is as it was when it came in."""
    redovisning = las_for_handlaggare(komplettering.redovisning, av)
    komplettering = redovisning.kompletteringar.oppna().filter(pk=komplettering.pk).first()
    if komplettering is None:
        raise OtillatenOvergang(redovisning, Status.INKOMMEN)
    komplettering.aterkallad_av, komplettering.aterkallad_at = av, timezone.now()
    komplettering.save(update_fields=["aterkallad_av", "aterkallad_at"])
    if redovisning.status == Status.KOMPLETTERING and not redovisning.kompletteringar.oppna().exists():
        byt_status(redovisning, Status.INKOMMEN, av=av, skal="Begäran om komplettering återkallad")
        avsluta_uppskov(redovisning, av=av, skal="Frågan återkallades.")
    besked.aterkallad(redovisning, _heading(redovisning, komplettering.avsnitt))
    return komplettering


@transaction.atomic
def dra_tillbaka(redovisning, *, av, skal):
    """The recipient withdraws what it sent. Nothing is deleted: it has been received and stays a public record."""
    redovisning = las_for_foretradare(redovisning, av)
    # The table lets a considered recovery go back to where it came from; that is the authority's step.
    if redovisning.status not in (Status.INKOMMEN, Status.KOMPLETTERING):
        raise OtillatenOvergang(redovisning, Status.ATERTAGEN)
    krav_pa_text(skal)
    redovisning = byt_status(redovisning, Status.ATERTAGEN, av=av, skal=skal)
    avsluta_uppskov(redovisning, av=av, skal="Redovisningen togs tillbaka.")
    besked.tillbakadragen(redovisning)
    return redovisning
