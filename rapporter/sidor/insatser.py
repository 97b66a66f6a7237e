"""Initiatives beside a sub-goal, an area, a party or a municipality, with what they have led to. Each once (A5)."""

from django.db.models import Prefetch

from insatser.models import Insats, InsatsAktor, Utfall


def _lista(urval, datum):
    """Actors named as on the day and outcomes: three queries however many rows."""
    return list(
        urval.ordered()
        .select_related("overenskommelse")
        .prefetch_related(
            Prefetch("aktorer", InsatsAktor.objects.med_namn(datum)),
            Prefetch("utfall_lista", Utfall.objects.order_by("artal", "pk")),
        )
    )


def _alla(overenskommelse):
    return Insats.objects.filter(overenskommelse=overenskommelse)


def mot_delmal(overenskommelse, delmal, datum):
    return _lista(_alla(overenskommelse).mot_delmal(delmal), datum)


def i_omrade(overenskommelse, omrade, datum):
    """Those of an area that has no sub-goals to list them under."""
    return _lista(_alla(overenskommelse).i_omrade(omrade), datum)


def antal_per_omrade(overenskommelse):
    """{area: number of initiatives}."""
    return _alla(overenskommelse).antal_per_omrade()


def i_kommun(overenskommelse, kommun, datum):
    """Carried out in the municipality, whoever leads."""
    return _lista(_alla(overenskommelse).i_kommun(kommun), datum)


def med_organisation(overenskommelse, organisation, datum):
    """Those it answers for, and those where it has another part."""
    rows = _lista(_alla(overenskommelse).dar_organisation(organisation), datum)
    leds = [rad for rad in rows if any(a.organisation_id == organisation.pk for a in rad.ansvariga)]
    led = {rad.pk for rad in leds}
    return {"leds": leds, "medverkar": [rad for rad in rows if rad.pk not in led]}
