"""A case is opened with its grant, and its status is written in one function, under a row lock, with its log."""

from django.db import transaction
from django.utils import timezone

from sok.models import Lage, Organisationstyp
from statsbidrag.models import (
    BESLUTADE,
    OVERGANGAR,
    Formularversion,
    Intyg,
    Redovisning,
    Redovisningsregler,
    Redovisningstyp,
    Status,
    Statushandelse,
)
from statsbidrag.services.fel import ArendetStangt, FormularSaknas, OtillatenOvergang

UTAN_REVISORSINTYG = (
    Organisationstyp.KOMMUN, Organisationstyp.KOMMUNALFORBUND, Organisationstyp.REGION, Organisationstyp.LANSSTYRELSE,
    Organisationstyp.STATLIG_MYNDIGHET,
)  # fmt: skip


def lock(pk):
    """The case, locked: every change of it starts here."""
    return Redovisning.objects.select_for_update(of=("self",)).get(pk=pk)


def require_open(redovisning):
    """A closed agreement is read, not written."""
    if redovisning.bidrag.overenskommelse.lage() == Lage.AVSLUTAD:
        raise ArendetStangt


def byt_status(redovisning, till, *, av, skal=""):
    """The only writer of a status: locks the case, asks the table, logs who, when, from, to and why."""
    redovisning = lock(redovisning.pk)
    require_open(redovisning)
    if till not in OVERGANGAR.get(redovisning.status, ()):
        raise OtillatenOvergang(redovisning, till)
    _let_go(redovisning, till, av)
    Statushandelse.objects.create(redovisning=redovisning, fran=redovisning.status, till=till, av=av, skal=skal)
    redovisning.status = till
    redovisning.utgang = _outcome(redovisning, till)
    redovisning.save(update_fields=["status", "utgang"])
    return redovisning


def _let_go(redovisning, till, av):
    """A step ends what was under way before it: a proposal nobody has decided, a consideration of recovery."""
    forkasta_forslag(redovisning, av=av, skal=f"Redovisningen blev ”{till.label}” innan förslaget var avgjort.")
    redovisning.aterkrav.filter(beslutat_at=None, avskrivet_at=None).update(
        avskrivet_at=timezone.now(), avskrivet_skal=f"Redovisningen blev ”{till.label}”."
    )


def forkasta_forslag(redovisning, *, av, skal):
    """What was proposed about something else than what now lies in the case can no longer be decided."""
    redovisning.beslutsforslag.filter(avgjort_at=None).update(
        avgjort_at=timezone.now(), avgjort_av=av, blev_beslut=False, skal=skal
    )


def _outcome(redovisning, till):
    if till == Status.AVSLUTAD:
        return redovisning.utgang
    return till if till in BESLUTADE else ""


@transaction.atomic
def oppna_redovisning(bidrag, *, frist, av=None, typ=Redovisningstyp.SLUTREDOVISNING):
    """Make the case together with the grant, on the form of the year it was decided and under the rules of the
    day: what will be asked is known from the start."""
    version = Formularversion.objects.for_bidrag(bidrag, typ).first()
    if version is None:
        raise FormularSaknas(bidrag.beviljandear)
    regler = Redovisningsregler.for_myndighet(bidrag.beviljande_id)
    redovisning = Redovisning.objects.create(
        bidrag=bidrag,
        typ=typ,
        nummer=bidrag.redovisningar.filter(typ=typ).count() + 1,
        formularversion=version,
        frist=frist,
        avvikelse_procent=regler.avvikelse_procent,
        intyg=_certificate(bidrag, regler),
    )
    Statushandelse.objects.create(redovisning=redovisning, till=redovisning.status, av=av)
    return redovisning


def _certificate(bidrag, regler):
    if bidrag.mottagare.typ in UTAN_REVISORSINTYG or regler.revisorsintyg_over is None:
        return Intyg.FORSAKRAN
    return Intyg.REVISORSINTYG if bidrag.beviljat_belopp > regler.revisorsintyg_over else Intyg.FORSAKRAN
