from django.urls import path

from forum.views import forslag

urlpatterns = [
    path("forslag/", forslag.lista, name="forslag_lista"),
    path("forslag/nytt/", forslag.nytt, name="forslag_nytt"),
    path("forslag/<int:pk>/", forslag.visa, name="forslag"),
    path("forslag/<int:pk>/bered/", forslag.bered, name="forslag_bered"),
    path("forslag/<int:pk>/aterta/", forslag.aterta, name="forslag_aterta"),
]
