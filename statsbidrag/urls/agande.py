"""Who at the recipient may sign its reports."""

from django.urls import path

from statsbidrag.views import agande

urlpatterns = [
    path("ombud/<slug:organisation>/", agande.ombud, name="ombud"),
    path("ombud/<slug:organisation>/nytt/", agande.utse, name="ombud_nytt"),
    path("ombud/<slug:organisation>/<int:pk>/avsluta/", agande.avsluta, name="ombud_avsluta"),
]
