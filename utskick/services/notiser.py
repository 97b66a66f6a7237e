"""One thing told to one person. It waits for their next collected mail, or goes at once when it is urgent."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from utskick.models import Frekvens, Mejlstatus, Notis
from utskick.services.mejl import korta, skriv
from utskick.services.val import las, las_flera, valet


@transaction.atomic
def meddela(mottagare, **sak):
    """Tell the person once, however often it is asked while it waits: `nyckel` is the thing's identity, `orsak` why
    just they get it, `adress` the path to where it is done, `galler` the agreement that may see it in its log.

    A person is told nothing on an account that is closed (None). One who wants only what is urgent has the rest set
    aside at once, seen in the log. Nothing confidential and no one else's personal data belongs in the texts.
    """
    return _meddela(las(mottagare), **sak)


def _meddela(mottagare, *, nyckel, rubrik, text="", orsak, adress="", galler="", bradskande=False):
    if not mottagare.is_active:
        return None
    innehall = {
        "rubrik": korta(rubrik, 200),
        "text": text,
        "orsak": korta(orsak, 200),
        "adress": adress,
        "galler": galler,
    }
    notis = _vantar(mottagare, nyckel)
    if notis is None:
        notis = Notis(mottagare=mottagare, nyckel=nyckel)
    elif notis.mejl_id:
        return notis
    notis.bradskande = bradskande or notis.bradskande
    return _spara(notis, innehall, valet(mottagare).frekvens)


@transaction.atomic
def meddela_flera(mottagare, **sak):
    """The same thing to several people, always in the same order, so that two at once never wait for each other."""
    return [notis for user in las_flera(mottagare) if (notis := _meddela(user, **sak))]


def _vantar(mottagare, nyckel):
    """The same thing, not sent yet: waiting for a mail, or in one that waits to be sent."""
    unsent = Q(mejl=None) | Q(mejl__status=Mejlstatus.KOAT)
    return Notis.objects.filter(unsent, mottagare=mottagare, nyckel=nyckel, avford_at=None).first()


def _spara(notis, innehall, frekvens):
    for name, value in innehall.items():
        setattr(notis, name, value)
    if not notis.bradskande and frekvens == Frekvens.BRADSKANDE:
        notis.avford_at = timezone.now()
    notis.save()
    if notis.bradskande or frekvens == Frekvens.GENAST:
        skriv(notis.mottagare, [("", [notis])])
    return notis


@transaction.atomic
def meddela_adress(till, *, nyckel, rubrik, text="", orsak, galler=""):
    """Tell an address alone, once ever: whoever reads there has no account, no choices and no collected mail."""
    notis = Notis.objects.filter(till__iexact=till, nyckel=nyckel).first()
    if notis is None:
        notis = Notis(
            till=till, nyckel=nyckel, rubrik=korta(rubrik, 200), text=text, orsak=korta(orsak, 200), galler=galler,
            bradskande=True,
        )  # fmt: skip
        skriv(None, [("", [notis])], till=till)
    return notis


def har_fatt(user, nyckel):
    """Whether the person has been told just this, ever."""
    return Notis.objects.filter(mottagare=user, nyckel=nyckel).exists()


def vantande(user):
    """What waits for the person's next collected mail, the oldest first."""
    return Notis.objects.filter(mottagare=user, mejl=None, avford_at=None).order_by("created_at", "pk")


def ny_notis(mottagare, **innehall):
    """A notice that is written together with its mail, cut to what its columns hold."""
    innehall |= {name: korta(innehall[name], 200) for name in ("rubrik", "orsak")}
    return Notis(mottagare=mottagare, **innehall | {"nyckel": innehall["nyckel"][:200]})
