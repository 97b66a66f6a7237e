"""What every step of the authority's review starts with, and what can stop a decision. The page asks the same
questions as the services, so that what it says cannot be done cannot be done."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import HOS_MOTTAGAREN, Inlamningsbilaga, Redovisningsregler, Status
from statsbidrag.services.fel import (
    DagenHarGatt,
    FristenGallerAnnu,
    KannsPersonnummer,
    NyVersionHarKommit,
    ObesvaratUppskov,
    OppenKomplettering,
    OtillatenOvergang,
    SkalSaknas,
    SvarstidenLoper,
)
from statsbidrag.services.gang import lock, require_open


def las_for_handlaggare(redovisning, av):
    """The case, locked, for an officer at the granting authority."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_granska(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    return redovisning


def las_for_foretradare(redovisning, av):
    """The case, locked, for someone who may hand in for the recipient."""
    redovisning = lock(redovisning.pk)
    if not permissions.can_skicka_in(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    return redovisning


def kraver_tva(redovisning):
    """Whether the grant is so large that one person proposes and another decides."""
    grans = Redovisningsregler.for_myndighet(redovisning.bidrag.beviljande_id).tva_par_ogon_over
    return grans is not None and redovisning.bidrag.beviljat_belopp > grans


def hinder_mot_aterkrav(redovisning):
    """Why recovery cannot be considered now, or None. What has come in is considered at once; what has not, when
    its last day has passed."""
    if redovisning.kompletteringar.oppna().exists():
        return OppenKomplettering()
    if redovisning.status not in (Status.INKOMMEN, Status.VANTAS, Status.ATERTAGEN):
        return OtillatenOvergang(redovisning, Status.KOMMUNICERING)
    if redovisning.status == Status.INKOMMEN:
        return None
    if redovisning.uppskov.filter(svar="").exists():
        return ObesvaratUppskov()
    return None if redovisning.frist < timezone.localdate() else FristenGallerAnnu(redovisning.frist)


def hinder_mot_godkannande(redovisning):
    """Why the report cannot be approved now, or None: it has come in, nothing is asked, nobody is being heard."""
    if redovisning.kompletteringar.oppna().exists():
        return OppenKomplettering()
    if redovisning.status == Status.KOMMUNICERING:
        aterkrav = redovisning.oppet_aterkrav
        if aterkrav is None or aterkrav.fran_status in HOS_MOTTAGAREN:
            return OtillatenOvergang(redovisning, Status.GODKAND)
        return hinder_mot_beslut(aterkrav)
    return None if redovisning.status == Status.INKOMMEN else OtillatenOvergang(redovisning, Status.GODKAND)


def hinder_mot_beslut(aterkrav):
    """Nobody loses money unheard: the recipient has answered, or its last day has passed."""
    if aterkrav.redovisning.kompletteringar.oppna().exists():
        return OppenKomplettering()
    if aterkrav.yttrat_at or aterkrav.svara_senast < timezone.localdate():
        return None
    return SvarstidenLoper(aterkrav)


def stoppa(hinder):
    if hinder is not None:
        raise hinder


def krav_pa_text(text):
    """A reason that must be there, without personal identity numbers."""
    if not text.strip():
        raise SkalSaknas
    utan_personnummer(text)


def utan_personnummer(*texter):
    if any(innehaller_personnummer(text) for text in texter):
        raise KannsPersonnummer


def krav_pa_dag(dag):
    if dag < timezone.localdate():
        raise DagenHarGatt


def lage_av(redovisning):
    """What a page of the case was made from: status, submission, answer and number of attachments."""
    inlamning, aterkrav = redovisning.senaste_inlamning, redovisning.oppet_aterkrav
    bilagor = Inlamningsbilaga.objects.filter(inlamning__redovisning=redovisning).count()
    besvarat = bool(aterkrav and aterkrav.yttrat_at)
    return f"{redovisning.status}.{inlamning.nummer if inlamning else 0}.{besvarat:d}.{bilagor}"


def krav_pa_lage(redovisning, lage):
    """What is decided is what was read: `lage` is that of the page the person acted from."""
    if lage and lage != lage_av(redovisning):
        raise NyVersionHarKommit


def bilagor_efter(redovisning, tid):
    """Attachments that have come since."""
    return Inlamningsbilaga.objects.filter(inlamning__redovisning=redovisning, inkom_at__gt=tid)
