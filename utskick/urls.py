from django.urls import path

from utskick import views

app_name = "utskick"

urlpatterns = [
    path("konto/utskick/", views.val, name="val"),
    path("konto/utskick/mejlat/", views.mina, name="mina"),
    path("utskick/inkorg/", views.inkorg, name="inkorg"),
    path("utskick/inkorg/<slug:nyckel>/", views.brev, name="brev"),
    path("utskick/inkorg/<slug:nyckel>/html/", views.brev_html, name="brev_html"),
]
