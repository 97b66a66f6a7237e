"""The person's own calendar: above all agreements, so it has no agreement in its address."""

from django.urls import path

from forum.views import kalender

app_name = "kalender"

urlpatterns = [
    path("", kalender.adress, name="adress"),
    path("ny-adress/", kalender.fornya, name="fornya"),
    path("<str:nyckel>.ics", kalender.flode, name="flode"),
]
