"""Telling the two sides of a case what has happened: everyone with rights at the recipient, and the officers.

What is stored here the authority and the strategist can read in their log: it says the same whether a draft exists or
not, and holds no free text from the report.
"""

from django.db.models import Q
from django.utils import timezone

from konton.models import User
from sok.models import Medlemskap, Omfattning, Roll
from statsbidrag.models.bidrag import MOTTAGARROLLER
from utskick.services import har_fatt, meddela_flera


def mottagarens_personer(bidrag):
    """Everyone who may write the recipient's reports of the grant today; never anyone of another organisation."""
    mine = Medlemskap.objects.gallande(timezone.localdate()).filter(
        Q(omfattning=Omfattning.EGNA_BIDRAG) | Q(overenskommelse=bidrag.overenskommelse_id),
        organisation=bidrag.mottagare_id,
        roll__in=MOTTAGARROLLER,
    )
    return list(User.objects.filter(is_active=True, pk__in=mine.values("user")).order_by("pk"))


def myndighetens_personer(redovisning):
    """The case's officer, or every officer of the grant when nobody has it or the one who had it has left."""
    every = granskare(redovisning.bidrag)
    own = [user for user in every if user.pk == redovisning.handlaggare_id]
    return own or every


def granskare(bidrag):
    """Those who review the grant today."""
    rows = Medlemskap.objects.gallande(timezone.localdate()).filter(
        roll=Roll.GRANSKARE, organisation=bidrag.beviljande_id, overenskommelse=bidrag.overenskommelse_id
    )
    return list(User.objects.filter(is_active=True, pk__in=rows.values("user")).order_by("namn", "pk"))


def meddela_mottagaren(redovisning, *, nyckel, rubrik, text="", bradskande=True, adress="", en_gang=False):
    """Tell everyone with rights at the recipient; returns the notices. `en_gang`: never the same key twice."""
    bidrag = redovisning.bidrag
    return _meddela(
        mottagarens_personer(bidrag),
        en_gang,
        nyckel=nyckel,
        rubrik=rubrik,
        text=text,
        orsak=f"Ni får skriva redovisningar för {bidrag.mottagare.namn}.",
        adress=adress or redovisning.get_absolute_url(),
        galler=bidrag.overenskommelse.slug,
        bradskande=bradskande,
    )


def meddela_myndigheten(redovisning, *, nyckel, rubrik, text="", bradskande=False, adress="", en_gang=False):
    """Tell the case's officer, or all officers when it has none."""
    bidrag = redovisning.bidrag
    return _meddela(
        myndighetens_personer(redovisning),
        en_gang,
        nyckel=nyckel,
        rubrik=rubrik,
        text=text,
        orsak=f"Ni granskar redovisningar för {bidrag.beviljande.namn}.",
        adress=adress or redovisning.granskningsadress,
        galler=bidrag.overenskommelse.slug,
        bradskande=bradskande,
    )


def _meddela(people, en_gang, **innehall):
    if en_gang:
        people = [user for user in people if not har_fatt(user, innehall["nyckel"])]
    return meddela_flera(people, **innehall)
