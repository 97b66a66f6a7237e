"""The forum's addresses, under the agreement's own; one file per noun."""

from forum.urls import arshjul, beslut, forslag, moten, protokoll, redovisningar, rekommendationer

app_name = "forum"

urlpatterns = [
    *moten.urlpatterns,
    *forslag.urlpatterns,
    *redovisningar.urlpatterns,
    *arshjul.urlpatterns,
    *beslut.urlpatterns,
    *protokoll.urlpatterns,
    *rekommendationer.urlpatterns,
]
