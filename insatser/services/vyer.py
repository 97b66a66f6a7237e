"""Saved views: a choice of filters and order that a person keeps under a name. Each person's own, in any agreement
they see, also one that is closed."""

from django.db import transaction

from insatser.models import SparadVy
from insatser.services.fel import VynFinns
from insatser.urval import ren_fraga


@transaction.atomic
def spara(overenskommelse, *, av, namn, query):
    """A new view; VynFinns when the person has one of that name."""
    vy, created = SparadVy.objects.get_or_create(
        overenskommelse=overenskommelse, av=av, namn=namn.strip(), defaults={"fraga": ren_fraga(query)}
    )
    if not created:
        raise VynFinns
    return vy


@transaction.atomic
def byt_namn(vy, *, namn):
    namn = namn.strip()
    others = SparadVy.objects.filter(overenskommelse=vy.overenskommelse_id, av=vy.av_id, namn=namn).exclude(pk=vy.pk)
    if others.exists():
        raise VynFinns
    vy.namn = namn
    vy.save(update_fields=["namn"])
    return vy
