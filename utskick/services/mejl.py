"""Writing mails: text and html from the same templates. A mail is stored before it is sent."""

import re

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from core import svenska
from utskick.models import Mejl, Mejlstatus, Utskicksval
from utskick.services.fel import KontotArStangt, KontotHarIngenAdress, MejletArPaVag, MejletFinnsInte
from utskick.services.val import ar_dags, las

AMNE_HOGST = 150


def korta(text, hogst):
    """The text cut after a whole word, with dots that say so."""
    return text if len(text) <= hogst else f"{text[: hogst - 2].rpartition(' ')[0] or text[: hogst - 2]} …"


def absolut(adress):
    """A path in the portal as an address that works outside it."""
    return f"{settings.PORTAL_ADRESS.rstrip('/')}{adress}"


@transaction.atomic
def samla(user, delar, *, nu=None):
    """One collected mail of `delar` [(heading, notices)], once a day on the person's day; None when it is not, or when
    there is nothing to tell. Notices that are not stored yet are stored with it."""
    nu = nu or timezone.now()
    user = las(user)
    delar = [(rubrik, notiser) for rubrik, notiser in delar if notiser]
    if not delar or not ar_dags(user, nu):
        return None
    Utskicksval.objects.update_or_create(user=user, defaults={"senast_samlat": nu})
    return skriv(user, delar)


@transaction.atomic
def skicka_igen(mejl, notiser):
    """A new mail with the chosen ones of the mail's notices, to the address that the person has today."""
    user = las(mejl.mottagare) if mejl.mottagare_id else None
    mejl.refresh_from_db(fields=["status"])
    if mejl.status == Mejlstatus.KOAT or mejl.omsandningar.filter(status=Mejlstatus.KOAT).exists():
        raise MejletArPaVag
    if user and not user.is_active:
        raise KontotArStangt
    if user and not user.email:
        raise KontotHarIngenAdress
    copies = [_kopia(notis) for notis in notiser]
    if not copies:
        raise MejletFinnsInte
    return skriv(user, [("", copies)], omsandning_av=mejl, till=mejl.till)


def _kopia(notis):
    """Its own row in the log; the first one keeps pointing at the mail it went out in."""
    notis.pk, notis.mejl, notis.created_at, notis._state.adding = None, None, timezone.now(), True
    return notis


def skriv(user, delar, omsandning_av=None, till=""):
    """Store the mail with its notices and send it when the transaction is through. Without a person it goes to the
    address `till`."""
    notiser = [notis for _, rows in delar for notis in rows]
    amne = _amne(notiser)
    text, html = rendera(user, delar, amne, igen=omsandning_av is not None)
    mejl = Mejl.objects.create(
        mottagare=user,
        till=user.email if user else till,
        amne=amne,
        text=text,
        html=html,
        omsandning_av=omsandning_av,
    )
    for notis in notiser:
        notis.mejl = mejl
        notis.save()
    skicka_efter_lagring(mejl)
    return mejl


def rendera(user, delar, amne, *, igen=False, eget=""):
    """(text, html). `eget` is what only the reader may see: it is written while the mail is sent, and never stored."""
    innehall = _innehall(user, delar, igen=igen) | {"eget": eget}
    text = _radbryt(render_to_string("mejl/mejl.txt", innehall))
    return text, render_to_string("mejl/mejl.html", innehall | {"amne": amne})


def skicka_efter_lagring(mejl):
    """A queue that does not answer stops nothing: the mail is stored, and the clock's round sends it."""
    transaction.on_commit(lambda: current_app.send_task("utskick.tasks.skicka", [mejl.pk]), robust=True)


def _amne(notiser):
    """What it is about, on one line: the first thing, and how many more."""
    first = korta(" ".join(notiser[0].rubrik.split()), AMNE_HOGST)
    more = f" och {svenska.antal(len(notiser) - 1, 'sak', 'saker')} till" if len(notiser) > 1 else ""
    return f"Samverkansportalen: {first}{more}".replace(svenska.HARD_SPACE, " ")


def _innehall(user, delar, igen):
    return {
        "namn": user.get_full_name() if user else "",
        "delar": [_del(rubrik, rows) for rubrik, rows in delar],
        "igen": igen,
        "val_url": absolut(reverse("utskick:val")) if user else "",
    }


def _del(rubrik, notiser):
    """One part of the mail. A reason that all its things share is said once, under the heading."""
    reasons = {notis.orsak for notis in notiser}
    return {
        "rubrik": rubrik,
        "orsak": notiser[0].orsak if rubrik and len(notiser) > 1 and len(reasons) == 1 else "",
        "poster": [{"notis": notis, "url": absolut(notis.adress) if notis.adress else ""} for notis in notiser],
    }


def _radbryt(text):
    """At most one empty line between the parts, and none at the ends."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
