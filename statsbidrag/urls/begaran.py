"""What the recipient asks of the authority, and its answers while recovery is considered."""

from django.urls import path

from statsbidrag.views import frister, mottagaren

urlpatterns = [
    path("<int:pk>/dra-tillbaka/", mottagaren.dra_tillbaka, name="dra_tillbaka"),
    path("<int:pk>/uppskov/", frister.begar, name="begar_uppskov"),
    path("<int:pk>/uppskov/<int:uppskov>/ta-tillbaka/", frister.ta_tillbaka, name="uppskov_ta_tillbaka"),
    path("<int:pk>/yttrande/", mottagaren.yttrande, name="yttrande"),
    path("<int:pk>/rattelse/<int:nummer>/", mottagaren.rattelse, name="rattelse"),
]
