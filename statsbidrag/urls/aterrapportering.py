"""The national account: what approved reports add up to."""

from django.urls import path

from statsbidrag.views import aterrapportering

urlpatterns = [
    path("", aterrapportering.visa, name="aterrapportering"),
    path("aterrapportering.csv", aterrapportering.tabell, {"ending": "csv"}, name="aterrapportering_csv"),
    path("aterrapportering.xlsx", aterrapportering.tabell, {"ending": "xlsx"}, name="aterrapportering_xlsx"),
    path("overforing/<int:pk>/", aterrapportering.for_over, name="for_over"),
]
