from django.urls import path

from insatser.views import goda_exempel

urlpatterns = [
    path("goda-exempel/", goda_exempel.lista_sida, name="goda_exempel"),
    path("goda-exempel/nytt/", goda_exempel.nytt, name="gott_exempel_nytt"),
    path("goda-exempel/borttagna/", goda_exempel.borttagna, name="goda_exempel_borttagna"),
    path("goda-exempel/<int:pk>/", goda_exempel.exempel, name="gott_exempel"),
    path("goda-exempel/<int:pk>/andra/", goda_exempel.andra, name="gott_exempel_andra"),
    path("goda-exempel/<int:pk>/ta-bort/", goda_exempel.ta_bort, name="gott_exempel_ta_bort"),
    path("goda-exempel/<int:pk>/aterstall/", goda_exempel.aterstall, name="gott_exempel_aterstall"),
    path("<int:pk>/lyft/", goda_exempel.lyft, name="gott_exempel_lyft"),
]
