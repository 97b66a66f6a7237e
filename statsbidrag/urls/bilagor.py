"""Attachments, on either side of handing in."""

from django.urls import path

from statsbidrag.views import bilagor, utlovade

mottagarens = [
    path("<int:pk>/avsnitt/<slug:avsnitt>/bifoga/", bilagor.bifoga, name="bifoga"),
    path("<int:pk>/bilagor/<int:bilaga>/", bilagor.hamta_ur_utkast, name="utkastbilaga"),
    path("<int:pk>/bilagor/<int:bilaga>/ta-bort/", bilagor.ta_bort, name="ta_bort_bilaga"),
    path("<int:pk>/inskickade-bilagor/<int:bilaga>/", bilagor.hamta_inskickad, name="inskickad_bilaga"),
    path("<int:pk>/inskickade-bilagor/<int:bilaga>/lamna/", bilagor.lamna, name="lamna_bilaga"),
]
myndighetens = [
    path("utlovade-bilagor/", utlovade.lista, name="utlovade_bilagor"),
    path("<int:pk>/bilagor/<int:bilaga>/", utlovade.hamta, name="granska_bilaga"),
]
