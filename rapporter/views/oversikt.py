"""The forum member's overview: every sub-goal, what it is read with, and how the own municipality stands."""

from rapporter.sidor.struktur import Struktur
from rapporter.views.ram import oppna, visa


def oversikt(request, slug):
    overenskommelse, dag = oppna(request, slug)
    return visa(request, "oversikt", overenskommelse, rubrik_kort="Översikt", struktur=Struktur(overenskommelse, dag))
