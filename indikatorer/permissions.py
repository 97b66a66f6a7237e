"""Who may. Values are public figures: whoever may see the agreement may see its indicators."""

from django.utils import timezone

from sok.models import Medlemskap, Organisationstyp, Roll
from sok.permissions import forbereder_text, har_roll


def can_skota_indikatorer(user, overenskommelse):
    """Start a pull, and take changed values off the list of new ones."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def can_se_belagg(user, indikator):
    """The file and the exact numbers behind an own indicator: everyone's, unless they can tell of single persons."""
    return not indikator.personer or can_skota_indikatorer(user, indikator.overenskommelse)


def can_besvara_fragor(user, overenskommelse):
    """Write a year's answers to the follow-up questions."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG, Roll.BEREDNING)


def can_folja_avvikelser(user, overenskommelse):
    """Take up a municipality that departs, and write what was done about it."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG, Roll.BEREDNING)


# Those who say what their municipality thinks of its proposed number.
TALAR_FOR_KOMMUNEN = (Roll.FORUMLEDAMOT, Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG)


def can_fordela_kommuntal(user, overenskommelse):
    """Proposes, asks the municipalities, decides and revises."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def forbereder_kommuntal(user, overenskommelse):
    """Sees the proposal before it is sent out, and the municipalities' views as they come in."""
    return forbereder_text(user, overenskommelse)


def _kommunfolk(overenskommelse):
    return Medlemskap.objects.gallande(timezone.localdate()).filter(
        overenskommelse=overenskommelse,
        roll__in=TALAR_FOR_KOMMUNEN,
        organisation__typ=Organisationstyp.KOMMUN,
        organisation__geografi__overordnad=overenskommelse.lan_id,
        user__is_active=True,
    )


def talar_for_kommuner(user, overenskommelse):
    """{municipality's code: primary key of the organisation} that the person speaks for."""
    rows = _kommunfolk(overenskommelse).filter(user=user.pk)
    return dict(rows.values_list("organisation__geografi", "organisation"))


def kommunernas_personer(overenskommelse):
    """{municipality's code: the people who speak for it}."""
    people = {}
    for row in _kommunfolk(overenskommelse).select_related("user", "organisation").order_by("user", "pk"):
        people.setdefault(row.organisation.geografi_id, {})[row.user_id] = row.user
    return {kod: list(users.values()) for kod, users in people.items()}
