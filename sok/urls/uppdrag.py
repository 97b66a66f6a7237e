from django.urls import path

from sok.views import uppdrag

urlpatterns = [
    path("struktur/parter/<slug:nyckel>/utse/", uppdrag.utse, name="uppdrag_utse"),
    path("struktur/uppdrag/<int:pk>/byt/", uppdrag.byt, name="uppdrag_byt"),
    path("struktur/uppdrag/<int:pk>/avsluta/", uppdrag.avsluta, name="uppdrag_avsluta"),
]
