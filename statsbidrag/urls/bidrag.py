"""Grants, calls and applications, as the authority and the strategist see them."""

from django.urls import path

from statsbidrag.views import andringar, ansokningar, bidrag, listor

urlpatterns = [
    path("", listor.lista, name="lista"),
    path("bidrag.csv", listor.csv, name="bidrag_csv"),
    path("nytt/", bidrag.nytt, name="bidrag_nytt"),
    path("<int:pk>/", bidrag.visa, name="bidrag"),
    path("<int:pk>/andra/", bidrag.andra, name="bidrag_andra"),
    path("<int:pk>/utbetalning/", bidrag.utbetalning_ny, name="utbetalning_ny"),
    path("<int:pk>/utbetalning/<int:utbetalning>/ta-bort/", bidrag.utbetalning_ta_bort, name="utbetalning_ta_bort"),
    path("<int:pk>/delredovisning/", bidrag.delredovisning_ny, name="delredovisning_ny"),
    path("<int:pk>/andring/<int:andring>/", andringar.svara, name="svara_andring"),
    path("utlysningar/", ansokningar.utlysningar, name="utlysningar"),
    path("utlysningar/ny/", ansokningar.utlysning_ny, name="utlysning_ny"),
    path("utlysningar/<int:pk>/", ansokningar.utlysning, name="utlysning"),
    path("ansokningar/", ansokningar.lista, name="ansokningar"),
    path("ansokningar/ny/", ansokningar.ny, name="ansokan_ny"),
    path("ansokningar/<int:pk>/", ansokningar.visa, name="ansokan"),
    path("ansokningar/<int:pk>/andra/", ansokningar.andra, name="ansokan_andra"),
    path("ansokningar/<int:pk>/beslut/", ansokningar.beslut, name="ansokan_beslut"),
]
