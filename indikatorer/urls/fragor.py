"""Follow-up questions that are answered in words."""

from django.urls import path

from indikatorer.views import fragor

urlpatterns = [
    path("", fragor.lista, name="fragor"),
    path("<slug:nyckel>/<int:artal>/", fragor.besvara, name="fragesvar"),
    path("<slug:nyckel>/<slug:omrade>/<int:artal>/", fragor.besvara, name="fragesvar_i_omrade"),
]
