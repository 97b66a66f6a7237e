from django.urls import path

from insatser.views import utfall

urlpatterns = [
    path("<int:pk>/utfall/", utfall.nytt, name="utfall_nytt"),
    path("<int:pk>/utfall/<int:utfall_pk>/", utfall.andra, name="utfall"),
    path("<int:pk>/utfall/<int:utfall_pk>/ta-bort/", utfall.ta_bort, name="utfall_ta_bort"),
    path("<int:pk>/utfall/<int:utfall_pk>/aterstall/", utfall.aterstall, name="utfall_aterstall"),
    path("<int:pk>/utfall/<int:utfall_pk>/belagg/<int:belagg_pk>/", utfall.belagg_fil, name="belagg_fil"),
]
