"""Länstal and kommuntal: a municipality's own view asked for, and the strategist's decision when the day has passed."""

from django.urls import reverse

from core import svenska
from indikatorer.models import Anvisningsomgang, Omgangslage
from indikatorer.permissions import can_fordela_kommuntal, talar_for_kommuner
from indikatorer.services.kommuntal import ar_oppen_for_synpunkter, obesvarade
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar


def _asked(fraga):
    """Rounds that are out for the municipalities' views."""
    if not fraga.overenskommelse.uppfoljning_oppen:
        return []
    rows = Anvisningsomgang.objects.filter(overenskommelse=fraga.overenskommelse, lage=Omgangslage.SYNPUNKTER)
    return list(rows.order_by("artal"))


def egna_synpunkter(fraga):
    """A row for each of the person's own municipalities that has not answered."""
    mine = talar_for_kommuner(fraga.user, fraga.overenskommelse)
    return [
        Uppgift(
            text=f"Lämna synpunkter på kommuntal {omgang.artal}: {row.kommun}",
            liten=f"Förslaget är {svenska.tal(row.forslag)}. Svara senast {svenska.datum(omgang.synpunkter_senast)}, "
            f"{tid_kvar(omgang.synpunkter_senast, fraga.idag)}.",
            url=reverse("indikatorer:kommuntal_synpunkt", args=[fraga.slug, omgang.artal, row.kommun_id]),
            atgard="Svara",
            sist=omgang.synpunkter_senast,
        )
        for omgang in (_asked(fraga) if mine else [])
        if ar_oppen_for_synpunkter(omgang)
        for row in obesvarade(omgang).filter(kommun__in=mine).order_by("kommun")
    ]


def kommuntal_att_besluta(fraga):
    """While the municipalities have time it waits for them; then, or when all have answered, for the strategist."""
    if not can_fordela_kommuntal(fraga.user, fraga.overenskommelse):
        return []
    return [_round(fraga, omgang, obesvarade(omgang).count()) for omgang in _asked(fraga)]


def _round(fraga, omgang, left):
    url = reverse("indikatorer:kommuntal_ar", args=[fraga.slug, omgang.artal])
    last = svenska.datum(omgang.synpunkter_senast)
    if left and ar_oppen_for_synpunkter(omgang):
        return Uppgift(
            text=f"Kommuntal {omgang.artal}: {svenska.antal(left, 'kommun', 'kommuner')} har inte svarat",
            liten=f"Synpunkter senast {last}.",
            url=url,
            atgard="Öppna",
            pa_andra=True,
        )
    missing = f"{svenska.antal(left, 'kommun', 'kommuner')} svarade inte." if left else "Alla kommuner har svarat."
    return Uppgift(
        text=f"Besluta kommuntal {omgang.artal}",
        liten=f"Synpunkter lämnades senast {last}. {missing}",
        url=url,
        nyckel=f"{url}#beslut",
        atgard="Besluta",
    )
