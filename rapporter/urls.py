from django.urls import path

from rapporter.views import (
    arbete,
    arsrapport,
    efterfoljare,
    komponenter,
    luckor,
    mal,
    om,
    organ,
    overenskommelse,
    oversikt,
    parter,
    sammanslagning,
)

app_name = "rapporter"

urlpatterns = [
    path("", arbete.start, name="start"),
    path("komponenter/", komponenter.visa, name="komponenter"),
    path("komponenter/jobb/<slug:tillstand>/", komponenter.jobbet, name="komponenter_jobb"),
    path("om/<slug:sida>/", om.visa, name="om"),
    path("<slug:slug>/", overenskommelse.mal, name="overenskommelse"),
    path("<slug:slug>/mitt-arbete/", arbete.mitt_arbete, name="mitt_arbete"),
    path("<slug:slug>/oversikt/", oversikt.oversikt, name="oversikt"),
    path("<slug:slug>/malgrupp/", overenskommelse.malgrupp, name="malgrupp"),
    path("<slug:slug>/historik/", overenskommelse.historik, name="historik"),
    path("<slug:slug>/luckor/", luckor.luckor, name="luckor"),
    path("<slug:slug>/parter/", parter.lista, name="parter"),
    path("<slug:slug>/parter/<slug:nyckel>/", parter.part, name="part"),
    path("<slug:slug>/parter/<slug:nyckel>/sla-ihop/", sammanslagning.sla_ihop, name="sammanslagning"),
    path("<slug:slug>/kommuner/<str:kod>/", parter.kommun, name="kommun"),
    path("<slug:slug>/avslut/", efterfoljare.avslut, name="avslut"),
    path("<slug:slug>/avslut/ny-efterfoljare/", efterfoljare.ny, name="efterfoljare_ny"),
    path("<slug:slug>/avslut/valj-efterfoljare/", efterfoljare.valj, name="efterfoljare_valj"),
    path("<slug:slug>/avslut/for-over/", efterfoljare.overfor, name="overfor"),
    path("<slug:slug>/fortsattning/", efterfoljare.visa_overfort, name="overfort"),
    path("<slug:slug>/organ/", organ.schema, name="organ"),
    path("<slug:slug>/organ/<slug:nyckel>/", organ.ett, name="organ_ett"),
    path("<slug:slug>/omrade/<slug:nyckel>/", mal.omrade, name="omrade"),
    path("<slug:slug>/delmal/<slug:nyckel>/", mal.delmal, name="delmal"),
    path("<slug:slug>/rapporter/", arsrapport.lista, name="rapporter"),
    path("<slug:slug>/rapporter/<int:pk>/", arsrapport.visa, name="arsrapport"),
    path("<slug:slug>/rapporter/<int:pk>/skapa/", arsrapport.skapa, name="skapa_dokument"),
    path("<slug:slug>/rapporter/<int:pk>/avsnitt/<str:nyckel>/", arsrapport.skriv, name="rapporttext"),
    path("<slug:slug>/rapporter/dokument/<int:pk>/", arsrapport.dokument, name="dokument"),
]
