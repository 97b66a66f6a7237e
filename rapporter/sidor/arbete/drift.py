"""Sources and background jobs that did not go well."""

from django.urls import reverse

from core import svenska
from indikatorer.models import Hamtning, Hamtningstillstand
from indikatorer.services.inkorg import andringar
from jobb.models import Jobb, Tillstand
from rapporter.sidor.arbete.uppgift import Uppgift
from sok.models import Lage


def kallor(fraga):
    """A source whose last pull failed, and values that the source has changed."""
    last = Hamtning.objects.exclude(tillstand=Hamtningstillstand.PAGAR).filter(avslutad__isnull=False)
    failed = [
        rad for rad in last.order_by("kalla", "-avslutad", "-pk").distinct("kalla")
        if rad.tillstand == Hamtningstillstand.MISSLYCKAD
    ]  # fmt: skip
    rows = [
        Uppgift(
            text=f"Hämtningen från {rad.get_kalla_display()} misslyckades {svenska.datum(rad.avslutad)}",
            liten=rad.fel,
            url=reverse("indikatorer:hamtningar", args=[fraga.slug]),
            atgard="Öppna",
            nyckel=f"{reverse('indikatorer:hamtningar', args=[fraga.slug])}#{rad.kalla}",
        )
        for rad in failed
    ]
    number = _new_changes(fraga.overenskommelse)
    if number:
        rows.append(
            Uppgift(
                text=f"{svenska.antal(number, 'värde', 'värden')} har ändrats hos källan",
                url=reverse("indikatorer:andringar", args=[fraga.slug]),
                atgard="Visa",
            )
        )
    return rows


def _new_changes(overenskommelse):
    """None in a closed agreement, where nobody can take them off the list."""
    closed = overenskommelse.lage() == Lage.AVSLUTAD
    return 0 if closed else andringar(overenskommelse).osedda(overenskommelse).count()


def misslyckade_jobb(fraga):
    """The person's own background jobs that failed."""
    rows = Jobb.objects.filter(startat_av=fraga.user, tillstand=Tillstand.MISSLYCKAT).order_by("-created_at")[:10]
    return [
        Uppgift(
            text=f"Det gick inte: {_about(rad)}",
            liten=rad.fel,
            url=reverse("jobb:visa", args=[rad.pk]),
            atgard="Öppna",
            egen=True,
        )
        for rad in rows
    ]


def _about(jobb):
    """What the job's own page is headed by; else how far it had come."""
    ordered = jobb.resultat.get("fran")
    return ordered["rubrik"] if ordered else jobb.text or "arbete i bakgrunden"
