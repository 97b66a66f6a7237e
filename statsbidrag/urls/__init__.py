"""Two sides of the same case. The authority's lies under its agreement (/<slug>/bidrag/, /<slug>/granskning/);
the recipient's does not (/redovisningar/): a grant goes to an organisation, which need not be a party.
One file per noun."""

from django.urls import include, path

from statsbidrag.urls import (
    agande,
    andringar,
    aterrapportering,
    begaran,
    bidrag,
    bilagor,
    frister,
    granskning,
    hjalptexter,
    redovisning,
    utkast,
)

app_name = "statsbidrag"

urlpatterns = [
    path("redovisningar/", include(redovisning.urlpatterns)),
    path("redovisningar/", include(utkast.urlpatterns)),
    path("redovisningar/", include(agande.urlpatterns)),
    path("redovisningar/", include(bilagor.mottagarens)),
    path("redovisningar/", include(begaran.urlpatterns)),
    path("redovisningar/", include(andringar.urlpatterns)),
    path("<slug:slug>/bidrag/", include(bidrag.urlpatterns)),
    path("<slug:slug>/bidrag/", include(frister.listan)),
    path("<slug:slug>/granskning/", include(granskning.urlpatterns)),
    path("<slug:slug>/granskning/", include(frister.granskningen)),
    path("<slug:slug>/granskning/", include(bilagor.myndighetens)),
    path("<slug:slug>/aterrapportering/", include(aterrapportering.urlpatterns)),
    path("<slug:slug>/hjalptexter/", include(hjalptexter.urlpatterns)),
    path("<slug:slug>/bidragsregler/", include(hjalptexter.reglerna)),
]
