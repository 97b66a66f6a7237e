from django.urls import path

from sok.views import delregioner

urlpatterns = [
    path("struktur/delregioner/", delregioner.alla, name="delregioner"),
    path("struktur/delregioner/ny/", delregioner.ny, name="delregion_ny"),
    path("struktur/delregioner/kommuner/", delregioner.kommuner, name="delregion_kommuner"),
    path("struktur/delregioner/<slug:nyckel>/namn/", delregioner.namn, name="delregion_namn"),
    path("struktur/delregioner/<slug:nyckel>/ta-bort/", delregioner.ta_bort, name="delregion_ta_bort"),
]
