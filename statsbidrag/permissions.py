"""Who may do what with a grant's report. Which cases a person may see at all is `visible_to`."""

from django.db.models import Q
from django.utils import timezone

from core.svenska import sorteringsnyckel
from sok.models import Medlemskap, Omfattning, Organisation, Roll
from statsbidrag.models import Bidrag


def can_write(user, redovisning):
    """A handläggare, behörig or civil society member of the recipient may fill in the draft."""
    return Bidrag.objects.for_mottagare(user).filter(pk=redovisning.bidrag_id).exists()


def can_skicka_in(user, redovisning):
    """Only the recipient's authorised representative hands in."""
    return Bidrag.objects.for_mottagare(user, Roll.BEHORIG).filter(pk=redovisning.bidrag_id).exists()


def can_granska(user, redovisning):
    """An officer at the granting authority asks for completions."""
    return Bidrag.objects.granskas_av(user).filter(pk=redovisning.bidrag_id).exists()


def can_godkanna(user, redovisning):
    return can_granska(user, redovisning)


def can_follow(user, overenskommelse):
    """Officers and strategists of the agreement have a list of grants; what it holds is `foljs_av`."""
    return (
        Medlemskap.objects.aktuella(user)
        .filter(overenskommelse=overenskommelse, roll__in=[Roll.GRANSKARE, Roll.LANSSTRATEG])
        .exists()
    )


def behoriga(bidrag):
    """The people who may hand in for the recipient, so that a colleague knows whom to ask."""
    medlemskap = (
        Medlemskap.objects.gallande(timezone.localdate())
        .filter(organisation=bidrag.mottagare_id, roll=Roll.BEHORIG, user__is_active=True)
        .filter(Q(omfattning=Omfattning.EGNA_BIDRAG) | Q(overenskommelse=bidrag.overenskommelse_id))
    )
    return sorted({m.user for m in medlemskap.select_related("user")}, key=lambda u: sorteringsnyckel(u.namn))


def myndigheter(user, overenskommelse):
    """The granting authorities whose officer the person is in the agreement: any organisation may be one."""
    medlemskap = Medlemskap.objects.aktuella(user).filter(overenskommelse=overenskommelse, roll=Roll.GRANSKARE)
    return Organisation.objects.filter(pk__in=medlemskap.values("organisation")).ordered()


def can_bevilja(user, bidrag):
    """An officer at the granting authority registers, changes and pays its grants."""
    return Bidrag.objects.granskas_av(user).filter(pk=bidrag.pk).exists()


def can_begara_andring(user, bidrag):
    """Everyone at the recipient who may write its report."""
    return Bidrag.objects.for_mottagare(user).filter(pk=bidrag.pk).exists()
