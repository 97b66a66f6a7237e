from django.urls import path

from insatser.views import spridning

urlpatterns = [
    path("spridning/", spridning.lista, name="spridning"),
    path("spridning/ny/", spridning.ny, name="spridning_ny"),
    path("spridning/<int:artal>/", spridning.runda, name="spridning_runda"),
    path("spridning/<int:artal>/svar/<slug:nyckel>/", spridning.svara, name="spridning_svar"),
    path("spridning/<int:artal>/paminn/", spridning.paminn, name="spridning_paminn"),
    path("spridning/<int:artal>/stang/", spridning.stang, name="spridning_stang"),
    path("spridning/<int:artal>/csv/", spridning.csv, name="spridning_csv"),
]
