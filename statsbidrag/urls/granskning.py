"""The authority's review of what has been handed in."""

from django.urls import path

from statsbidrag.views import granskning, listor

urlpatterns = [
    path("", listor.att_granska, name="granskning"),
    path("<int:pk>/", granskning.visa, name="granska"),
    path("<int:pk>/komplettering/<slug:avsnitt>/", granskning.begar, name="begar_komplettering"),
    path("<int:pk>/aterkalla/<int:komplettering>/", granskning.aterkalla, name="aterkalla"),
    path("<int:pk>/godkann/", granskning.godkann, name="godkann"),
]
