from django.urls import path

from insatser.views import andra, bekrafta, borttagning, insats, lista, ny, status

urlpatterns = [
    path("", lista.lista, name="lista"),
    path("att-komplettera/", lista.att_komplettera, name="att_komplettera"),
    path("borttagna/", borttagning.borttagna, name="borttagna"),
    path("ny/", ny.ny, name="ny"),
    path("liknande/", ny.liknande, name="liknande"),
    path("<int:pk>/", insats.insats, name="insats"),
    path("<int:pk>/andra/", andra.andra, name="andra"),
    path("<int:pk>/lage/", status.status, name="status"),
    path("<int:pk>/bekrafta/", bekrafta.bekrafta, name="bekrafta"),
    path("<int:pk>/ta-bort/", borttagning.ta_bort, name="ta_bort"),
    path("<int:pk>/aterstall/", borttagning.aterstall, name="aterstall"),
    path("<int:pk>/historik/", insats.historik, name="historik"),
]
