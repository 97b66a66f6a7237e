"""The addresses where the agreement itself is written, under its own; one file per noun. Reading is in rapporter."""

from sok.urls import aktualitet, ataganden, delregioner, overenskommelse, parter, styrdokument, uppdrag

app_name = "sok"

urlpatterns = [
    *styrdokument.urlpatterns,
    *aktualitet.urlpatterns,
    *ataganden.urlpatterns,
    *parter.urlpatterns,
    *delregioner.urlpatterns,
    *uppdrag.urlpatterns,
    *overenskommelse.urlpatterns,
]
