"""The recipient's draft."""

from django.urls import path

from statsbidrag.views import utkast

urlpatterns = [
    path("<int:pk>/borja/", utkast.borja, name="borja"),
    path("<int:pk>/avsnitt/<slug:avsnitt>/", utkast.avsnitt, name="avsnitt"),
    path("<int:pk>/kontrollera/", utkast.kontrollera, name="kontrollera"),
    path("<int:pk>/skicka-in/", utkast.skicka_in, name="skicka_in"),
    path("<int:pk>/utkast/ta-over/", utkast.ta_over, name="ta_over"),
    path("<int:pk>/utkast/ta-bort/", utkast.ta_bort, name="utkast_ta_bort"),
    path("<int:pk>/utkast/aterstall/", utkast.aterstall, name="utkast_aterstall"),
]
