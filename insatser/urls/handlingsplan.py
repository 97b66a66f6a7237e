from django.urls import path

from insatser.views.handlingsplan import rader, sida, skriva, utskrift

urlpatterns = [
    path("", sida.lista, name="handlingsplaner"),
    path("ny/", skriva.ny, name="handlingsplan_ny"),
    path("<int:artal>/", sida.handlingsplan, name="handlingsplan"),
    path("<int:artal>/andra/", skriva.andra, name="handlingsplan_andra"),
    path("<int:artal>/galler/", skriva.galler, name="handlingsplan_galler"),
    path("<int:artal>/skillnad/", sida.skillnad, name="handlingsplan_skillnad"),
    path("<int:artal>/antaganden/<int:nummer>/", sida.antagande, name="planantagande"),
    path("<int:artal>/pdf/", utskrift.pdf, name="handlingsplan_pdf"),
    path("<int:artal>/excel/", utskrift.excel, name="handlingsplan_excel"),
    path("<int:artal>/rader/ny/", rader.ny, name="planrad_ny"),
    path("<int:artal>/rader/<int:pk>/", rader.andra, name="planrad"),
    path("<int:artal>/rader/<int:pk>/stryk/", rader.stryk, name="planrad_stryk"),
    path("<int:artal>/rader/<int:pk>/aterta/", rader.aterta, name="planrad_aterta"),
    path("<int:artal>/rader/<int:pk>/flytta/", rader.flytta, name="planrad_flytta"),
    path("<int:artal>/rader/<int:pk>/insats/", rader.insats, name="planrad_insats"),
]
