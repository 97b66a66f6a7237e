from django.urls import path

from indikatorer.views import fragor, hamtningar, indikator, lista

app_name = "indikatorer"

urlpatterns = [
    path("", lista.lista, name="lista"),
    path("hamtningar/", hamtningar.lista, name="hamtningar"),
    path("hamtningar/ny/", hamtningar.ny, name="hamtning_ny"),
    path("andrade-varden/", hamtningar.andringar, name="andringar"),
    path("andrade-varden/sedda/", hamtningar.sedda, name="andringar_sedda"),
    path("fragor/", fragor.lista, name="fragor"),
    path("fragor/<slug:nyckel>/<int:artal>/", fragor.besvara, name="fragesvar"),
    path("fragor/<slug:nyckel>/<slug:omrade>/<int:artal>/", fragor.besvara, name="fragesvar_i_omrade"),
    path("<slug:nyckel>/", indikator.visa, name="visa"),
    path("<slug:nyckel>/utforska/", indikator.utforska, name="utforska"),
    path("<slug:nyckel>.json", indikator.som_json, name="json"),
    path("<slug:nyckel>.csv", indikator.som_csv, name="csv"),
    path("<slug:nyckel>.svg", indikator.som_svg, name="svg"),
]
