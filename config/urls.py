"""All addresses: global pages first, then everything under an agreement's own address."""

from django.urls import include, path

urlpatterns = [
    path("konto/", include("konton.urls")),
    path("konto/", include("allauth.urls")),
    path("", include("jobb.urls")),
    # Before the agreements' addresses, as the next.
    path("", include("utskick.urls")),
    # Before the agreements' addresses: /redovisningar/ is no agreement.
    path("", include("statsbidrag.urls")),
    path("kalender/", include("forum.urls.kalender")),
    path("", include("rapporter.urls")),
    path("<slug:slug>/", include("sok.urls")),
    path("<slug:slug>/", include("forum.urls")),
    path("<slug:slug>/", include("insatser.urls")),
    path("<slug:slug>/indikatorer/", include("indikatorer.urls")),
]
