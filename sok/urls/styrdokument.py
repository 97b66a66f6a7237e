from django.urls import path

from sok.views import styrdokument, utkast, versionens_gang, yttranden

VERSION = "texter/<slug:slag>/version/<int:nummer>/"

urlpatterns = [
    path("texter/", styrdokument.texter, name="texter"),
    path("texter/<slug:slag>/", styrdokument.text, name="text"),
    path("texter/<slug:slag>/jamfor/", styrdokument.jamforelse, name="text_jamfor"),
    path("texter/<slug:slag>/nytt/", utkast.nytt, name="utkast_nytt"),
    path(VERSION, styrdokument.version, name="version"),
    path(f"{VERSION}skriv/", utkast.skriv, name="stycken"),
    path(f"{VERSION}skriv/nytt/", utkast.stycke_nytt, name="stycke_nytt"),
    path(f"{VERSION}skriv/<slug:nyckel>/", utkast.stycke, name="stycke"),
    path(f"{VERSION}skriv/<slug:nyckel>/flytta/", utkast.stycke_flytta, name="stycke_flytta"),
    path(f"{VERSION}skriv/<slug:nyckel>/ta-bort/", utkast.stycke_ta_bort, name="stycke_ta_bort"),
    path(f"{VERSION}skicka/", versionens_gang.remiss, name="remiss"),
    path(f"{VERSION}lagg-fram/", versionens_gang.lagg_fram, name="lagg_fram"),
    path(f"{VERSION}arbeta-om/", versionens_gang.arbeta_om, name="arbeta_om"),
    path(f"{VERSION}anta-inte/", versionens_gang.forkasta, name="forkasta"),
    path(f"{VERSION}svar/", yttranden.yttranden, name="yttranden"),
    path(f"{VERSION}svar/<slug:organisation>/", yttranden.yttrande, name="yttrande"),
]
