from django.urls import path

from insatser.views import andra, borttagning, goda_exempel, insats, lista, ny, status, utfall

app_name = "insatser"

urlpatterns = [
    path("", lista.lista, name="lista"),
    path("att-komplettera/", lista.att_komplettera, name="att_komplettera"),
    path("borttagna/", borttagning.borttagna, name="borttagna"),
    path("goda-exempel/", goda_exempel.lista, name="goda_exempel"),
    path("ny/", ny.ny, name="ny"),
    path("liknande/", ny.liknande, name="liknande"),
    path("<int:pk>/", insats.insats, name="insats"),
    path("<int:pk>/andra/", andra.andra, name="andra"),
    path("<int:pk>/lage/", status.status, name="status"),
    path("<int:pk>/ta-bort/", borttagning.ta_bort, name="ta_bort"),
    path("<int:pk>/aterstall/", borttagning.aterstall, name="aterstall"),
    path("<int:pk>/historik/", insats.historik, name="historik"),
    path("<int:pk>/utfall/", utfall.nytt, name="utfall_nytt"),
    path("<int:pk>/utfall/<int:utfall_pk>/", utfall.andra, name="utfall"),
    path("<int:pk>/utfall/<int:utfall_pk>/ta-bort/", utfall.ta_bort, name="utfall_ta_bort"),
]
