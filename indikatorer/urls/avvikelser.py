"""Municipalities that depart from what was to be expected, and what was done about it."""

from django.urls import path

from indikatorer.views import avvikelser

urlpatterns = [
    path("", avvikelser.lista, name="avvikelser"),
    path("ny/", avvikelser.ny, name="avvikelse_ny"),
    path("<int:pk>/", avvikelser.visa, name="avvikelse"),
]
