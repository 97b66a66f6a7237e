from django.urls import path

from forum.views import redovisningar

urlpatterns = [
    path("moten/<int:mote_pk>/redovisningar/", redovisningar.lista, name="redovisningar"),
    path(
        "moten/<int:mote_pk>/redovisningar/<slug:organ>/<int:insats_pk>/",
        redovisningar.redovisning,
        name="redovisning",
    ),
]
