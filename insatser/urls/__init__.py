"""The addresses of initiatives and action plans, a file per noun."""

from django.urls import include, path

from insatser.urls import (
    arsskifte,
    flera,
    goda_exempel,
    handlingsplan,
    hinder,
    insatser,
    samband,
    spridning,
    tabell,
    utfall,
    vyer,
)

app_name = "insatser"

OM_INSATSER = (insatser, utfall, samband, hinder, spridning, tabell, flera, vyer, goda_exempel)

urlpatterns = [
    path("insatser/", include([row for part in OM_INSATSER for row in part.urlpatterns])),
    path("handlingsplan/", include(handlingsplan.urlpatterns)),
    path("arsskifte/", include(arsskifte.urlpatterns)),
]
