"""Grants, calls and applications, as the authority and the strategist see them."""

from django.urls import path

from statsbidrag.views import granskning

urlpatterns = [
    path("", granskning.lista, name="lista"),
    path("bidrag.csv", granskning.csv, name="bidrag_csv"),
]
