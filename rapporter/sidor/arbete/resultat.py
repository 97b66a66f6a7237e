"""Results of approved reports that could not be carried to their initiative because the year is locked."""

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
            liten="Året är låst. Öppna det och för över, så att insatsens utfall blir fullständiga.",
            url=reverse("statsbidrag:aterrapportering", args=[fraga.slug]),
            atgard="Öppna",
        )
    ]
