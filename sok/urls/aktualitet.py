from django.urls import path

from sok.views import aktualitet

urlpatterns = [
    path("aktualitet/", aktualitet.aktualitet, name="aktualitet"),
    # Without areas the agreement is checked as a whole.
    path("aktualitet/svara/", aktualitet.svara, name="aktualitet_hela"),
    path("aktualitet/svara/<slug:omrade>/", aktualitet.svara, name="aktualitet_svara"),
]
