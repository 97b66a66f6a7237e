from django.urls import path

from insatser.views import flera

urlpatterns = [
    path("flera/", flera.flera, name="flera"),
    path("flera/mina/", flera.mina, name="flera_mina"),
    path("flera/<int:pk>/angra/", flera.angra, name="flera_angra"),
]
