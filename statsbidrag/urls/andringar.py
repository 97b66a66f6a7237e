"""The recipient's page of its grant, and the changes it asks for."""

from django.urls import path

from statsbidrag.views import andringar, eget_bidrag

urlpatterns = [
    path("bidrag/<int:pk>/", eget_bidrag.visa, name="eget_bidrag"),
    path("bidrag/<int:pk>/andring/", andringar.begar, name="begar_andring"),
    path("bidrag/<int:pk>/andring/<int:andring>/ta-tillbaka/", andringar.ta_tillbaka, name="andring_ta_tillbaka"),
]
