"""Who may do what with a grant's report. Which cases a person may see at all is `visible_to`."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core.svenska import sorteringsnyckel
from konton.models import User
from sok.models import Medlemskap, Omfattning, Organisation, Roll
from statsbidrag.models import Bidrag, Delegation
from statsbidrag.models.bidrag import MOTTAGARROLLER


def can_write(user, redovisning):
    """A handläggare, behörig or civil society member of the recipient may fill in the draft."""
    return Bidrag.objects.for_mottagare(user).filter(pk=redovisning.bidrag_id).exists()


def can_skicka_in(user, redovisning):
    """The recipient's authorised representative hands in, or a deputy signer that it has appointed for these days."""
    return is_behorig(user, redovisning) or delegation_for(user, redovisning) is not None


def is_behorig(user, redovisning):
    return Bidrag.objects.for_mottagare(user, Roll.BEHORIG).filter(pk=redovisning.bidrag_id).exists()


def delegation_for(user, redovisning):
    """The delegation that a deputy signer acts under today, while they may also write there; else None."""
    if not can_write(user, redovisning):
        return None
    return _delegations(redovisning.bidrag).filter(ombud=user.pk, ombud__is_active=True).first()


def can_utse_ombud(user, organisation):
    """The recipient's own authorised representative; nobody at the authority has any part in it."""
    return Medlemskap.objects.aktuella(user).filter(organisation=organisation, roll=Roll.BEHORIG).exists()


def can_granska(user, redovisning):
    """An officer at the granting authority asks for completions."""
    return Bidrag.objects.granskas_av(user).filter(pk=redovisning.bidrag_id).exists()


def can_follow(user, overenskommelse):
    """Officers and strategists of the agreement have a list of grants; what it holds is `foljs_av`."""
    return (
        Medlemskap.objects.aktuella(user)
        .filter(overenskommelse=overenskommelse, roll__in=[Roll.GRANSKARE, Roll.LANSSTRATEG])
        .exists()
    )


def behoriga(bidrag):
    """The people who may hand in for the recipient, so that a colleague knows whom to ask."""
    ombud = _delegations(bidrag).filter(ombud__in=_people(bidrag, *MOTTAGARROLLER)).values("ombud")
    people = User.objects.filter(Q(pk__in=_people(bidrag, Roll.BEHORIG)) | Q(pk__in=ombud))
    return sorted(people, key=lambda user: sorteringsnyckel(user.namn))


def far_skriva(user, bidrag):
    """Whether a person, not necessarily the one who asks, still has a role with the recipient's report."""
    return _people(bidrag, *MOTTAGARROLLER).filter(pk=user.pk).exists()


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


def _people(bidrag, *roller):
    """Open accounts with the role at the recipient today, in the grant's agreement or for its own grants."""
    medlemskap = (
        Medlemskap.objects.gallande(timezone.localdate())
        .filter(organisation=bidrag.mottagare_id, roll__in=roller)
        .filter(Q(omfattning=Omfattning.EGNA_BIDRAG) | Q(overenskommelse=bidrag.overenskommelse_id))
    )
    return User.objects.filter(is_active=True, pk__in=medlemskap.values("user"))


def _delegations(bidrag):
    """Those in force today, given by someone who was authorised for this very grant: a right in one agreement
    appoints nobody in another."""
    given = Medlemskap.objects.filter(
        Q(omfattning=Omfattning.EGNA_BIDRAG) | Q(overenskommelse=bidrag.overenskommelse_id),
        user=OuterRef("given_av"),
        organisation=OuterRef("organisation"),
        roll=Roll.BEHORIG,
    )
    return Delegation.objects.gallande(timezone.localdate()).filter(Exists(given), organisation=bidrag.mottagare_id)
