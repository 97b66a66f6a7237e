from django.urls import path

from forum.views import justering, protokoll, protokolldokument, publikt

urlpatterns = [
    # Open to everyone.
    path("protokoll/", publikt.lista, name="protokoll_publika"),
    path("protokoll/<int:mote_pk>/", publikt.visa, name="protokoll_publikt"),
    path("protokoll/<int:mote_pk>/pdf/", publikt.pdf, name="protokoll_publikt_pdf"),
    path("moten/<int:mote_pk>/protokoll/", protokoll.visa, name="protokoll"),
    path("moten/<int:mote_pk>/protokoll/inledning/", protokoll.inledning, name="protokoll_inledning"),
    path("moten/<int:mote_pk>/protokoll/skicka/", protokoll.skicka, name="protokoll_skicka"),
    path("moten/<int:mote_pk>/protokoll/ta-tillbaka/", protokoll.ta_tillbaka, name="protokoll_ta_tillbaka"),
    path("moten/<int:mote_pk>/protokoll/synpunkt/", protokoll.synpunkt, name="protokoll_synpunkt"),
    path("moten/<int:mote_pk>/protokoll/synpunkt/<int:pk>/", protokoll.svar, name="protokoll_svar"),
    path("moten/<int:mote_pk>/protokoll/justerare/", justering.justerare, name="protokoll_justerare"),
    path("moten/<int:mote_pk>/protokoll/justerare/<int:pk>/", justering.ta_bort, name="protokoll_justerare_bort"),
    path("moten/<int:mote_pk>/protokoll/starta/", justering.starta, name="protokoll_starta"),
    path("moten/<int:mote_pk>/protokoll/justera/", justering.justera, name="protokoll_justera"),
    path("moten/<int:mote_pk>/protokoll/tillbaka/", justering.tillbaka, name="protokoll_tillbaka"),
    path("moten/<int:mote_pk>/protokoll/pdf/", protokolldokument.pdf, name="protokoll_pdf"),
    path("moten/<int:mote_pk>/protokoll/med-tillagg/", protokolldokument.med_tillagg, name="protokoll_med_tillagg"),
    path("moten/<int:mote_pk>/protokoll/dokument/", protokolldokument.gor, name="protokoll_dokument"),
    path("moten/<int:mote_pk>/protokoll/tillagg/", protokolldokument.tillagg, name="protokoll_tillagg"),
    path("moten/<int:mote_pk>/protokoll/publicera/", protokolldokument.publicera, name="protokoll_publicera"),
    path("moten/<int:mote_pk>/protokoll/avpublicera/", protokolldokument.avpublicera, name="protokoll_avpublicera"),
]
