"""Municipalities side by side, on a map and over time."""

from django.urls import path

from indikatorer.views import jamforelse

urlpatterns = [
    path("jamfor/", jamforelse.visa, name="jamfor"),
    path("jamfor/utforska/", jamforelse.utforska, name="jamfor_utforska"),
    path("jamfor.json", jamforelse.som_json, name="jamfor_json"),
    path("jamfor.csv", jamforelse.som_csv, name="jamfor_csv"),
    path("jamfor.svg", jamforelse.som_svg, name="jamfor_svg"),
    path("jamfor.png", jamforelse.som_png, name="jamfor_png"),
]
