"""Values from files, and values that somebody states."""

from django.urls import path

from indikatorer.views import egna_varden, fil, filavbildning

urlpatterns = [
    path("", fil.filer, name="filer"),
    path("<int:pk>/", fil.inlasning, name="filinlasning"),
    path("<int:pk>/bekrafta/", fil.bekrafta, name="filinlasning_bekrafta"),
    path("<int:pk>/avbryt/", fil.avbryt, name="filinlasning_avbryt"),
    path("underlag/<int:pk>/", fil.belagg, name="belagg"),
    path("beskrivning/", filavbildning.ny, name="filavbildning_ny"),
    path("beskrivning/<int:fil>/", filavbildning.kolumner, name="filavbildning_kolumner"),
    path("beskrivning/<slug:nyckel>/sluta/", filavbildning.sluta, name="filavbildning_sluta"),
    path("egna/", egna_varden.lista, name="egna_indikatorer"),
    path("egna/ny/", egna_varden.ny, name="egen_indikator_ny"),
    path("egna/<slug:nyckel>/", egna_varden.varden, name="egna_varden"),
    path("egna/<slug:nyckel>/nya/", egna_varden.nya, name="egna_varden_nya"),
]
