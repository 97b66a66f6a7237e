"""The recipient's draft, and who at the recipient holds it."""

from django.urls import path

from statsbidrag.views import utkast

urlpatterns = [
    path("<int:pk>/borja/", utkast.borja, name="borja"),
    path("<int:pk>/avsnitt/<slug:avsnitt>/", utkast.avsnitt, name="avsnitt"),
    path("<int:pk>/kontrollera/", utkast.kontrollera, name="kontrollera"),
    path("<int:pk>/skicka-in/", utkast.skicka_in, name="skicka_in"),
]
