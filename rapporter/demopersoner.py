"""Invented people for every role, so that the portal can be tried. They exist in the demo only."""

from typing import Annotated

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from pydantic import Field

from core.inlasning import kontroll, yamlfil
from core.inlasning.former import Form, Nyckel, Referens, Text
from konton.models import User
from sok.models import Medlemskap, Omfattning, Organisation, Overenskommelse, Roll


class Medlemskapet(Form):
    organisation: Annotated[str, Referens("organisation")]
    roll: Roll
    omfattning: Omfattning = Omfattning.OVERENSKOMMELSE


class Personen(Form):
    namn: Annotated[Text, Field(pattern=r"^Demo ")]
    epost: Annotated[str, Nyckel("person"), Field(pattern=r"@demo\.invalid$")]
    medlemskap: list[Medlemskapet] = []


class Personfil(Form):
    overenskommelse: Annotated[str, Referens("overenskommelse")]
    losenord: Text
    personer: list[Personen]


@transaction.atomic
def skapa_demopersoner(path):
    """Make the people who do not exist yet; returns how many. Outside the demo nobody is made."""
    if not settings.PORTAL_DEMO:
        raise ImproperlyConfigured("Demopersoner skapas bara i demoläget (PORTAL_DEMO=1).")
    fil = kontroll.granska(Personfil, yamlfil.read(path.read_text(encoding="utf-8")), _kanda())
    avtal = Overenskommelse.objects.get(slug=fil.overenskommelse)
    have = set(User.objects.filter(is_demo=True).values_list("email", flat=True))
    new = [person for person in fil.personer if person.epost not in have]
    # One hash for all: each would take a third of a second of its own.
    password = make_password(fil.losenord) if new else ""
    for person in new:
        _make(person, avtal, password)
    return len(new)


def stang_demopersoner():
    """A database that began as a demo keeps nobody with a known password; returns how many were closed."""
    return User.objects.filter(is_demo=True, is_active=True).update(is_active=False)


def _kanda():
    return {
        "organisation": set(Organisation.objects.values_list("nyckel", flat=True)),
        "overenskommelse": set(Overenskommelse.objects.values_list("slug", flat=True)),
    }


def _make(person, avtal, password):
    user = User.objects.create(email=person.epost, namn=person.namn, is_demo=True, password=password)
    for ett in person.medlemskap:
        egna = ett.omfattning == Omfattning.EGNA_BIDRAG
        Medlemskap.objects.create(
            user=user,
            organisation=Organisation.objects.get(nyckel=ett.organisation),
            roll=ett.roll,
            omfattning=ett.omfattning,
            overenskommelse=None if egna else avtal,
        )


def inloggningar():
    """(name, roles and organisations in words, e-mail) of each demo person."""
    people = User.objects.filter(is_demo=True, is_active=True).order_by("pk")
    for user in people.prefetch_related("medlemskap__organisation"):
        words = dict.fromkeys(f"{ett.get_roll_display()}, {ett.organisation}" for ett in user.medlemskap.all())
        yield user.namn, "; ".join(words) or "ingen roll", user.email
