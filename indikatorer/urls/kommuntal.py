"""The county's number, its distribution over the municipalities, and how many came."""

from django.urls import path

from indikatorer.views import kommuntal, kommuntal_in, kommuntal_omgang

urlpatterns = [
    path("", kommuntal.ar, name="kommuntal"),
    path("ny/", kommuntal_omgang.starta, name="kommuntal_ny"),
    path("mottagande/in/", kommuntal_in.las, name="mottagande_in"),
    path("mottagande/spara/", kommuntal_in.spara, name="mottagande_spara"),
    path("mottagande.<slug:andelse>", kommuntal.mottagande, name="mottagande_ut"),
    path("kommun/<slug:kod>/", kommuntal.kommun, name="kommuntal_kommun"),
    path("<int:artal>/", kommuntal.ar, name="kommuntal_ar"),
    path("<int:artal>/tabell.<slug:andelse>", kommuntal.tabell, name="kommuntal_tabell"),
    path("<int:artal>/forslag/", kommuntal_omgang.foresla, name="kommuntal_forslag"),
    path("<int:artal>/fraga/", kommuntal_omgang.fraga, name="kommuntal_fraga"),
    path("<int:artal>/ta-tillbaka/", kommuntal_omgang.ta_tillbaka, name="kommuntal_ta_tillbaka"),
    path("<int:artal>/synpunkt/<slug:kod>/", kommuntal_omgang.synpunkt, name="kommuntal_synpunkt"),
    path("<int:artal>/beslut/", kommuntal_omgang.besluta, name="kommuntal_beslut"),
    path("<int:artal>/revidera/", kommuntal_omgang.revidera, name="kommuntal_revidera"),
]
