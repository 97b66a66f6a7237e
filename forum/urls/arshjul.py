from django.urls import path

from forum.views import arshjul

urlpatterns = [
    path("arshjul/", arshjul.arshjul, name="arshjul"),
    path("arshjul/<slug:nyckel>/", arshjul.regler, name="arshjul_regler"),
]
