"""The recipient's cases and receipts."""

from django.urls import path

from statsbidrag.views import kvittens, redovisning

urlpatterns = [
    path("", redovisning.lista, name="redovisningar"),
    path("<int:pk>/", redovisning.visa, name="redovisning"),
    path("<int:pk>/kvittens/<int:nummer>/", kvittens.visa, name="kvittens"),
    path("<int:pk>/kvittens/<int:nummer>/kvittens.pdf", kvittens.pdf, name="kvittens_pdf"),
    path("<int:pk>/kvittens/<int:nummer>/igen/", kvittens.igen, name="kvittens_igen"),
    path("<int:pk>/kvittens/<int:nummer>/innehall.json", redovisning.innehall, name="innehall"),
]
