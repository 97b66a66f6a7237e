from django.urls import path

from forum.views import beslut, logg, partsbeslut

urlpatterns = [
    path("beslut/", logg.lista, name="beslutslogg"),
    path("beslut.csv", logg.csv, name="beslutslogg_csv"),
    path("nytt-beslut/", beslut.nytt, name="beslut_nytt"),
    path("moten/<int:mote_pk>/punkter/<int:punkt_pk>/beslut/", beslut.fatta, name="beslut_fatta"),
    path("beslut/<slug:nyckel>/", beslut.visa, name="beslut"),
    path("beslut/<slug:nyckel>/ratta/", beslut.ratta, name="beslut_ratta"),
    path("beslut/<slug:nyckel>/klart/", beslut.klart, name="beslut_klart"),
    path("beslut/<slug:nyckel>/oppna-igen/", beslut.ateroppna, name="beslut_ateroppna"),
    path("beslut/<slug:nyckel>/fraga-parterna/", partsbeslut.fraga, name="beslut_fraga"),
    path("beslut/<slug:nyckel>/parter/<slug:part>/", partsbeslut.svara, name="partsbeslut"),
]
