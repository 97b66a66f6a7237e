"""Grants, calls and applications, as the authority and the strategist see them."""

from django.urls import path

from statsbidrag.views import listor

urlpatterns = [
    path("", listor.lista, name="lista"),
    path("bidrag.csv", listor.csv, name="bidrag_csv"),
]
