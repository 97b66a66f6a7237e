"""Which indicators an agreement reads, and the card of each."""

from django.urls import path, re_path

from indikatorer.views import koppling

urlpatterns = [
    path("katalog/", koppling.katalog, name="katalog"),
    path("katalog/<slug:nyckel>/", koppling.koppla, name="koppla"),
    re_path(r"^koppling/(?P<slag>delmal|omrade)/(?P<pk>\d+)/bort/$", koppling.koppla_bort, name="koppla_bort"),
    re_path(r"^koppling/(?P<slag>delmal|omrade)/(?P<pk>\d+)/tillbaka/$", koppling.aterstall, name="koppla_tillbaka"),
    path("<slug:nyckel>/kort/", koppling.kort, name="kort"),
    path("<slug:nyckel>/kort/andra/", koppling.kort_andra, name="kort_andra"),
]
