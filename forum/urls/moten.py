from django.urls import path

from forum.views import kalender, mote, moten, narvaro, punkter, underlag

urlpatterns = [
    path("moten/", moten.lista, name="moten"),
    path("moten/nytt/", moten.nytt, name="mote_nytt"),
    path("moten/<int:pk>/", mote.visa, name="mote"),
    path("moten/<int:pk>/andra/", moten.andra, name="mote_andra"),
    path("moten/<int:pk>/oppna/", mote.oppna, name="mote_oppna"),
    path("moten/<int:pk>/hallet/", mote.hallet, name="mote_hallet"),
    path("moten/<int:pk>/stang/", mote.stang, name="mote_stang"),
    path("moten/<int:pk>/stall-in/", mote.stall_in, name="mote_stall_in"),
    path("moten/<int:pk>/beslut/", mote.beslut, name="mote_beslut"),
    path("moten/<int:pk>/mote.ics", kalender.mote_ics, name="mote_ics"),
    path("moten/<int:pk>/narvaro/", narvaro.narvaro, name="narvaro"),
    path("moten/<int:pk>/anteckningar/", punkter.anteckningar, name="anteckningar"),
    path("moten/<int:pk>/punkter/ny/", punkter.ny, name="punkt_ny"),
    path("moten/<int:pk>/punkter/<int:punkt_pk>/", punkter.andra, name="punkt_andra"),
    path("moten/<int:pk>/punkter/<int:punkt_pk>/flytta/", punkter.flytta, name="punkt_flytta"),
    path("moten/<int:pk>/punkter/<int:punkt_pk>/ta-bort/", punkter.ta_bort, name="punkt_ta_bort"),
    path("moten/<int:pk>/punkter/<int:punkt_pk>/underlag/", underlag.nytt, name="underlag_nytt"),
    path("underlag/<int:pk>/", underlag.hamta, name="underlag"),
    path("underlag/<int:pk>/andra/", underlag.andra, name="underlag_andra"),
    path("underlag/<int:pk>/ta-bort/", underlag.ta_bort, name="underlag_ta_bort"),
]
