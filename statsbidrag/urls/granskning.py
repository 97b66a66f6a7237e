"""The authority's review of what has been handed in."""

from django.urls import path

from statsbidrag.views import granskning, listor, provning

urlpatterns = [
    path("", listor.att_granska, name="granskning"),
    path("<int:pk>/", granskning.visa, name="granska"),
    path("<int:pk>/komplettering/<slug:avsnitt>/", granskning.begar, name="begar_komplettering"),
    path("<int:pk>/aterkalla/<int:komplettering>/", granskning.aterkalla, name="aterkalla"),
    path("<int:pk>/ratta/<slug:avsnitt>/", provning.ratta, name="ratta"),
    path("<int:pk>/godkann/", provning.godkann, name="godkann"),
    path("<int:pk>/forslag/<int:forslag>/besluta/", provning.bifall_forslag, name="bifall_forslag"),
    path("<int:pk>/forslag/<int:forslag>/avsla/", provning.avsla_forslag, name="avsla_forslag"),
    path("<int:pk>/aterkrav/", provning.overvag, name="overvag_aterkrav"),
    path("<int:pk>/aterkrav/<int:aterkrav>/beslut/", provning.besluta_om_aterkrav, name="besluta_om_aterkrav"),
    path("<int:pk>/aterkrav/<int:aterkrav>/avskriv/", provning.avskriv_aterkrav, name="avskriv_aterkrav"),
    path("<int:pk>/aterkrav/<int:aterkrav>/betalt/", provning.registrera_betalning, name="registrera_betalning"),
    path("<int:pk>/avsluta/", provning.avsluta, name="avsluta"),
    path("<int:pk>/oppna-igen/", provning.oppna_igen, name="oppna_igen"),
]
