from django.urls import path

from jobb import views

app_name = "jobb"

urlpatterns = [
    path("jobb/<int:pk>/", views.visa, name="visa"),
    path("jobb/<int:pk>/igen/", views.forsok_igen, name="forsok_igen"),
]
