"""Initiatives that lack something or are late."""

import datetime

from django.urls import reverse

from core import svenska
from insatser.models import Insats, Insatsstatus
from rapporter.sidor.arbete.uppgift import Uppgift


def ofullstandiga_insatser(fraga):
    """Initiatives that lack something: all for the strategist, the own organisation's for others."""
    rows = Insats.objects.filter(overenskommelse=fraga.overenskommelse).ofullstandiga()
    if not fraga.leder:
        rows = rows.ledda_av_nagon(fraga.organisationer)
    number = rows.count()
    if not number:
        return []
    return [
        Uppgift(
            text=f"{svenska.antal(number, 'insats', 'insatser')} saknar uppgifter",
            liten="Listan visar vad som fattas, till exempel ansvarig, period eller vad insatsen har lett till.",
            url=reverse("insatser:att_komplettera", args=[fraga.slug]),
            atgard="Komplettera",
        )
    ]


def forsenade_insatser(fraga):
    """Initiatives still planned after their start or open after their end."""
    rows = Insats.objects.filter(
        overenskommelse=fraga.overenskommelse, status__in=[Insatsstatus.PLANERAD, Insatsstatus.PAGAR]
    ).select_related("overenskommelse")
    if not fraga.leder:
        rows = rows.ledda_av_nagon(fraga.organisationer)
    return [
        Uppgift(
            text=rad.titel,
            liten=f"Läget är ”{rad.get_status_display()}”, men perioden var {rad.period}. Uppdatera läget.",
            url=rad.get_absolute_url(),
            nyckel=f"{rad.get_absolute_url()}#forsenad",
            atgard="Öppna",
            sist=_passerad(rad, fraga.idag),
        )
        for rad in rows.ordered()
        if rad.is_late(fraga.idag)
    ]


def _passerad(insats, idag):
    """The day that passed: the end, else the start."""
    edges = [edge.last for edge in (insats.slut, insats.start) if edge and edge.last < idag]
    return edges[0] if edges else idag - datetime.timedelta(days=1)
