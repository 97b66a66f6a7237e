"""Two sides of the same case. The authority's lies under its agreement (/<slug>/bidrag/, /<slug>/granskning/);
the recipient's does not (/redovisningar/): a grant goes to an organisation, which need not be a party."""

from django.urls import path

from statsbidrag.views import granskning, redovisning, utkast

app_name = "statsbidrag"

urlpatterns = [
    path("redovisningar/", redovisning.lista, name="redovisningar"),
    path("redovisningar/<int:pk>/", redovisning.visa, name="redovisning"),
    path("redovisningar/<int:pk>/kvittens/<int:nummer>/", redovisning.kvittens, name="kvittens"),
    path("redovisningar/<int:pk>/kvittens/<int:nummer>/innehall.json", redovisning.innehall, name="innehall"),
    path("redovisningar/<int:pk>/borja/", utkast.borja, name="borja"),
    path("redovisningar/<int:pk>/avsnitt/<slug:avsnitt>/", utkast.avsnitt, name="avsnitt"),
    path("redovisningar/<int:pk>/kontrollera/", utkast.kontrollera, name="kontrollera"),
    path("redovisningar/<int:pk>/skicka-in/", utkast.skicka_in, name="skicka_in"),
    path("<slug:slug>/bidrag/", granskning.lista, name="lista"),
    path("<slug:slug>/bidrag/bidrag.csv", granskning.csv, name="bidrag_csv"),
    path("<slug:slug>/granskning/", granskning.att_granska, name="granskning"),
    path("<slug:slug>/granskning/<int:pk>/", granskning.visa, name="granska"),
    path("<slug:slug>/granskning/<int:pk>/komplettering/<slug:avsnitt>/", granskning.begar, name="begar_komplettering"),
    path("<slug:slug>/granskning/<int:pk>/aterkalla/<int:komplettering>/", granskning.aterkalla, name="aterkalla"),
    path("<slug:slug>/granskning/<int:pk>/godkann/", granskning.godkann, name="godkann"),
]
