from django.urls import path

from insatser.views import tabell

urlpatterns = [
    path("tabell/ut/", tabell.ta_ut, name="tabell_ut"),
    path("tabell/mall/", tabell.mall, name="tabell_mall"),
    path("tabell/in/", tabell.ta_in, name="tabell_in"),
    path("tabell/in/<int:pk>/", tabell.inlasning, name="tabell_inlasning"),
    path("tabell/in/<int:pk>/bekrafta/", tabell.bekrafta, name="tabell_bekrafta"),
    path("tabell/in/<int:pk>/avbryt/", tabell.avbryt, name="tabell_avbryt"),
]
