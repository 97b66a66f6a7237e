from django.urls import path

from insatser.views import hinder

urlpatterns = [
    path("hinder/", hinder.lista, name="hinder_lista"),
    path("hinder/<int:pk>/", hinder.visa, name="hinder"),
    path("hinder/<int:pk>/svara/", hinder.svara, name="hinder_svara"),
    path("hinder/<int:pk>/oppna-igen/", hinder.oppna_igen, name="hinder_oppna_igen"),
    path("hinder/<int:pk>/ta-tillbaka/", hinder.ta_tillbaka, name="hinder_ta_tillbaka"),
    path("<int:pk>/hinder/nytt/", hinder.nytt, name="hinder_nytt"),
]
