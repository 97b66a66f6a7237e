"""Last days on the authority's side: the chosen of the list, and answers to who asks for more time."""

from django.urls import path

from statsbidrag.views import flera, frister, listor

listan = [
    path("bidrag.xlsx", listor.xlsx, name="bidrag_xlsx"),
    path("valda/", flera.valda, name="valda"),
]
granskningen = [
    path("<int:pk>/uppskov/<int:uppskov>/", frister.svara, name="svara_pa_uppskov"),
]
