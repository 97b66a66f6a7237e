from django.urls import path

from sok.views import organ

urlpatterns = [
    path("struktur/organ/", organ.nytt, name="organ_nytt"),
    path("struktur/organ/<slug:nyckel>/", organ.andra, name="organ_andra"),
    path("struktur/organ/<slug:nyckel>/lydelse/", organ.lydelse, name="organ_lydelse"),
    path("struktur/organ/<slug:nyckel>/uppgifter/", organ.uppgifter, name="organ_uppgifter"),
    path("struktur/organ/<slug:nyckel>/ansvar/", organ.ansvar, name="organ_ansvar"),
    path("struktur/organ/<slug:nyckel>/relation/", organ.relation, name="organ_relation"),
    path("struktur/organ/<slug:nyckel>/avsluta/", organ.avsluta, name="organ_avsluta"),
    path("struktur/organ/<slug:nyckel>/<slug:slag>/<int:pk>/avsluta/", organ.avsluta_rad, name="organ_avsluta_rad"),
]
