"""The recipient's cases and receipts."""

from django.urls import path

from statsbidrag.views import redovisning

urlpatterns = [
    path("", redovisning.lista, name="redovisningar"),
    path("<int:pk>/", redovisning.visa, name="redovisning"),
    path("<int:pk>/kvittens/<int:nummer>/", redovisning.kvittens, name="kvittens"),
    path("<int:pk>/kvittens/<int:nummer>/innehall.json", redovisning.innehall, name="innehall"),
]
