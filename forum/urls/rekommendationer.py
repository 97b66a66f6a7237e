from django.urls import path

from forum.views import rekommendationer

urlpatterns = [
    path("rekommendationer/", rekommendationer.lista, name="rekommendationer"),
    path("rekommendationer/<int:nummer>/", rekommendationer.rekommendation, name="rekommendation"),
    path("rekommendationer/<int:nummer>/folj-upp/", rekommendationer.folj_upp, name="rekommendation_folj_upp"),
    path("rekommendationer/<int:nummer>/mottagare/", rekommendationer.mottagare, name="rekommendation_mottagare"),
    path("rekommendationer/<int:nummer>/svar/<slug:vem>/", rekommendationer.svara, name="rekommendation_svar"),
]
