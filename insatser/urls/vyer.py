from django.urls import path

from insatser.views import vyer

urlpatterns = [
    path("vyer/", vyer.lista, name="vyer"),
    path("vyer/spara/", vyer.spara, name="vy_spara"),
    path("vyer/<int:pk>/", vyer.byt_namn, name="vy"),
    path("vyer/<int:pk>/ta-bort/", vyer.ta_bort, name="vy_ta_bort"),
]
