"""Sources, pulls and the inbox of changed values."""

from django.urls import path

from indikatorer.views import hamtningar

urlpatterns = [
    path("hamtningar/", hamtningar.lista, name="hamtningar"),
    path("hamtningar/ny/", hamtningar.ny, name="hamtning_ny"),
    path("andrade-varden/", hamtningar.andringar, name="andringar"),
    path("andrade-varden/sedda/", hamtningar.sedda, name="andringar_sedda"),
]
