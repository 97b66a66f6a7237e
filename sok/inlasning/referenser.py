"""What a county file may point at outside itself: the country's places and the goals of Agenda 2030."""

from sok.models import AgendaMal, Geografi


def kanda():
    """{kind: keys}; both are loaded before any county is."""
    return {
        "geografi": set(Geografi.objects.values_list("kod", flat=True)),
        "agendamal": set(AgendaMal.objects.values_list("nummer", flat=True)),
    }
