"""An agreement's indicators. The fixed words come first: an indicator's own address is its key."""

from django.urls import include, path

from indikatorer.urls import avvikelser, fil, fragor, hamtning, jamforelse, kommuntal, koppling
from indikatorer.views import indikator, lista

app_name = "indikatorer"

urlpatterns = [
    path("", lista.lista, name="lista"),
    path("", include(hamtning.urlpatterns)),
    path("", include(koppling.urlpatterns)),
    path("fragor/", include(fragor.urlpatterns)),
    path("filer/", include(fil.urlpatterns)),
    path("kommuntal/", include(kommuntal.urlpatterns)),
    path("avvikelser/", include(avvikelser.urlpatterns)),
    path("", include(jamforelse.urlpatterns)),
    path("<slug:nyckel>/", indikator.visa, name="visa"),
    path("<slug:nyckel>/utforska/", indikator.utforska, name="utforska"),
    path("<slug:nyckel>.json", indikator.som_json, name="json"),
    path("<slug:nyckel>.csv", indikator.som_csv, name="csv"),
    path("<slug:nyckel>.svg", indikator.som_svg, name="svg"),
    path("<slug:nyckel>.png", indikator.som_png, name="png"),
]
