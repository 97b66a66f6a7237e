from django.urls import path

from insatser.views import goda_exempel

urlpatterns = [
    path("goda-exempel/", goda_exempel.lista, name="goda_exempel"),
]
