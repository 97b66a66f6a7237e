"""Results of approved reports that are not on their initiative: the year is locked, or it was chosen afterwards."""

from django.urls import reverse

from core import svenska
from rapporter.sidor.arbete.uppgift import Uppgift
from statsbidrag.services import overforing


def vantande_resultat(fraga):
    """One row for all of them."""
    antal = overforing.vantar(fraga.overenskommelse).count()
    if not antal:
        return []
    return [
        Uppgift(
            text=f"{svenska.antal(antal, 'godkänt resultat', 'godkända resultat')} väntar på att föras över",
            liten="Är året låst: öppna det. För sedan över, så att insatsens utfall blir fullständiga.",
            url=reverse("statsbidrag:aterrapportering", args=[fraga.slug]),
            atgard="Öppna",
        )
    ]
