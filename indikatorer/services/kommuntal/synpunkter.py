"""What a municipality says about its proposed number."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from indikatorer.models import Kommunsynpunkt, Kommuntal, Omgangslage, Stallning
from indikatorer.permissions import talar_for_kommuner
from indikatorer.services.kommuntal import fel
from indikatorer.services.kommuntal.status import las
from sok.services.ratt import require_open

ANDRAR = (Stallning.FLER, Stallning.FARRE)


def ar_oppen_for_synpunkter(omgang):
    """Until the end of the last day."""
    return omgang.lage == Omgangslage.SYNPUNKTER and omgang.synpunkter_senast >= timezone.localdate()


def med_svar(rader):
    """Rows of `Kommuntal` with the municipality's view; `andrat_efter_svar` says that the proposal has been changed
    since it was given."""
    events = Kommuntal.pgh_event_model.objects.filter(
        pgh_obj=OuterRef("pk"), pgh_created_at__gt=OuterRef("synpunkt__lamnad_at")
    )
    return rader.select_related("kommun", "synpunkt__lamnad_av").annotate(andrat_efter_svar=Exists(events))


def obesvarade(omgang):
    """The round's municipalities that have not said anything about the proposal as it now is."""
    return med_svar(Kommuntal.objects.filter(omgang=omgang)).filter(Q(synpunkt=None) | Q(andrat_efter_svar=True))


def marke_for(synpunkt):
    """The mark that tells one stored view from the next; empty when there is none."""
    return synpunkt.lamnad_at.isoformat() if synpunkt else ""


@transaction.atomic
def lamna_synpunkt(kommuntal, *, stallning, onskat_antal=None, text="", sedd="", av):
    """Store what the municipality says, by one of its own people. It can be changed until the last day has passed; the
    one before stays in the history. `sedd` is the `marke_for` of the view the writer had before them."""
    omgang = las(kommuntal.omgang)
    require_open(omgang.overenskommelse)
    organisation = talar_for_kommuner(av, omgang.overenskommelse).get(kommuntal.kommun_id)
    if organisation is None:
        raise PermissionDenied
    if not ar_oppen_for_synpunkter(omgang):
        raise fel.SynpunkternaStangda
    stored = Kommunsynpunkt.objects.filter(kommuntal=kommuntal).select_related("lamnad_av").first()
    if marke_for(stored) != sedd:
        raise fel.SynpunktenAndrad(stored)
    onskat_antal = onskat_antal if stallning in ANDRAR else None
    if stallning in ANDRAR and onskat_antal is None and not text.strip():
        raise fel.SkrivVad
    _require_same_way(kommuntal.forslag, stallning, onskat_antal)
    synpunkt = stored or Kommunsynpunkt(kommuntal=kommuntal)
    synpunkt.stallning, synpunkt.onskat_antal, synpunkt.text = stallning, onskat_antal, text
    synpunkt.organisation_id, synpunkt.lamnad_av, synpunkt.lamnad_at = organisation, av, timezone.now()
    synpunkt.save()
    return synpunkt


def _require_same_way(forslag, stallning, onskat):
    if forslag is None or onskat is None:
        return
    fler = stallning == Stallning.FLER
    if onskat == forslag or (onskat > forslag) != fler:
        raise fel.AntaletSagerEmot(forslag, fler)
