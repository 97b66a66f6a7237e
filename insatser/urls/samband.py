from django.urls import path

from insatser.views import samband, trad

urlpatterns = [
    path("<int:pk>/trad/", trad.trad, name="trad"),
    path("<int:pk>/samband/", samband.nytt, name="samband"),
    path("<int:pk>/samband/<int:relation_pk>/ta-bort/", samband.ta_bort, name="samband_ta_bort"),
    path("<int:pk>/fortsatt/", samband.fortsatt, name="fortsatt"),
]
