from django.urls import path

from sok.views import ataganden

urlpatterns = [
    path("ataganden/", ataganden.lista, name="ataganden"),
    path(
        "ataganden/<slug:nyckel>/<slug:organisation>/<int:artal>/",
        ataganden.folj_upp,
        name="atagande_uppfoljning",
    ),
]
