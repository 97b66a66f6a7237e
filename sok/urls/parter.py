from django.urls import path

from sok.views import organisationer, parter

urlpatterns = [
    path("struktur/parter/", parter.sok_part, name="part_sok"),
    path("struktur/parter/ny/", parter.ny, name="part_ny"),
    path("struktur/parter/<slug:nyckel>/anslut/", parter.anslut, name="part_anslut"),
    path("struktur/parter/<slug:nyckel>/lamna/", parter.lamna, name="part_lamna"),
    path("struktur/parter/<slug:nyckel>/namn/", organisationer.namn, name="organisation_namn"),
]
