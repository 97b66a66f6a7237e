"""Sources, pulls, the inbox of changed values, and breaks in the series."""

from django.urls import path

from indikatorer.views import andringar, brott, hamtningar

urlpatterns = [
    path("hamtningar/", hamtningar.lista, name="hamtningar"),
    path("hamtningar/ny/", hamtningar.ny, name="hamtning_ny"),
    path("hamtningar/liknande/", hamtningar.liknande, name="hamta_liknande"),
    path("andrade-varden/", andringar.lista, name="andringar"),
    path("andrade-varden/sedda/", andringar.sedda, name="andringar_sedda"),
    path("brott/", brott.lista, name="brott"),
    path("brott/<int:pk>/", brott.prova, name="brott_prova"),
]
