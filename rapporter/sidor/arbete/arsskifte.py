"""The year change from November until it is done, and in spring the year that waits to be locked."""

from django.urls import reverse

from insatser.services.arslas import ar_last
from insatser.services.arsskifte import require_inom_perioden
from insatser.services.fel import UtanforOverenskommelsen
from rapporter.sidor.arbete.finns import aret_som_slutar
from rapporter.sidor.arbete.uppgift import Uppgift

SKIFTESMANADER = (11, 12, 1, 2)
LASMANADER = (3, 4, 5, 6)


def arsskifte(fraga):
    """The strategist's, from 1 November to the end of February, until it has been made."""
    avtal, idag = fraga.overenskommelse, fraga.idag
    if idag.month not in SKIFTESMANADER or not avtal.uppfoljning_oppen:
        return []
    ends = aret_som_slutar(idag)
    if ends < avtal.startdatum.year or _beyond(avtal, ends + 1):
        return []
    return [
        Uppgift(
            text=f"Årsskifte {ends} → {ends + 1}",
            liten=f"Det som fortsätter blir ett utkast till handlingsplan för {ends + 1}. Ni ser allt innan det görs.",
            url=f"{reverse('insatser:arsskifte', args=[fraga.slug])}?fran={ends}",
            atgard="Förbered",
        )
    ]


def _beyond(avtal, artal):
    try:
        require_inom_perioden(avtal, artal)
    except UtanforOverenskommelsen:
        return True
    return False


def las_forra_aret(fraga):
    """From March to June: last year can be corrected until the strategist locks it."""
    avtal, artal = fraga.overenskommelse, fraga.idag.year - 1
    if fraga.idag.month not in LASMANADER or not avtal.uppfoljning_oppen or artal < avtal.startdatum.year:
        return []
    if _after(avtal, artal) or ar_last(avtal, artal):
        return []
    return [
        Uppgift(
            text=f"Lås {artal} när uppföljningen är klar",
            liten="Sidan visar vad som saknas. Ett låst år kan öppnas igen med ett skäl.",
            url=reverse("insatser:ar_las", args=[fraga.slug, artal]),
            atgard="Se vad som saknas",
        )
    ]


def _after(avtal, artal):
    """The agreement had ended before the year began."""
    return avtal.slutdatum is not None and artal > avtal.slutdatum.year
