from django.urls import path

from konton import views

app_name = "konton"

urlpatterns = [
    path("", views.mitt_konto, name="mitt_konto"),
    path("login/", views.LoginView.as_view(), name="logga_in"),
    path("utkast/", views.utkast, name="utkast"),
    path("demo/", views.demo_logga_in, name="demo_logga_in"),
    path("demo/bekrafta/", views.DemoBekraftaView.as_view(), name="bekrafta"),
]
