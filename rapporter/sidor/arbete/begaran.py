"""What recipients ask of the authority and the answers they get; files that a recipient has promised."""

import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core import svenska
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar
from statsbidrag.models import HOS_MOTTAGAREN, Bidrag, Bidragsandring, Redovisning, Svar, Uppskov
from statsbidrag.services.utlovade import utlovade

# An answer about more time stands this long in the recipient's work.
SVARET_SYNS = datetime.timedelta(days=14)


def svar_om_uppskov(fraga):
    """New answers to the own organisation's requests for more time, while the report is still to be handed in."""
    mine = Redovisning.objects.for_mottagare(fraga.user).filter(status__in=HOS_MOTTAGAREN)
    recent = timezone.now() - SVARET_SYNS
    rows = Uppskov.objects.filter(redovisning__in=mine, svar__in=[Svar.BEVILJAD, Svar.AVSLAGEN], svarad_at__gte=recent)
    return [
        Uppgift(
            text=f"Svar om uppskov: {rad.redovisning.bidrag.titel}",
            liten=_answer(rad),
            url=rad.redovisning.get_absolute_url(),
            nyckel=f"{rad.redovisning.get_absolute_url()}#uppskov-{rad.pk}",
            atgard="Läs",
            egen=True,
        )
        for rad in rows.select_related("redovisning__bidrag").order_by("svarad_at", "pk")
    ]


def _answer(rad):
    return f"Ni har fått uppskov till {svenska.datum(rad.ny_frist)}." if rad.ny_frist else "Ni fick inte mer tid."


def utlovade_bilagor(fraga):
    """Files that the own organisation has said will come, until they have."""
    rows = utlovade().filter(inlamning__redovisning__in=Redovisning.objects.for_mottagare(fraga.user))
    rows = rows.select_related("inlamning__redovisning__bidrag").order_by("lamnas_senast", "pk")
    return [
        Uppgift(
            text=f"Bilaga: {rad.namn}, {rad.inlamning.redovisning.bidrag.titel}",
            i_mejl=f"Bilaga till {rad.inlamning.redovisning.bidrag.titel}",
            liten=f"Lämna senast {svenska.datum(rad.lamnas_senast)}, {tid_kvar(rad.lamnas_senast, fraga.idag)}.",
            url=reverse("statsbidrag:lamna_bilaga", args=[rad.inlamning.redovisning_id, rad.pk]),
            atgard="Lämna",
            sist=rad.lamnas_senast,
            egen=True,
        )
        for rad in rows
    ]


def att_svara(fraga):
    """More time and changed grants that recipients have asked for, for the officers who answer."""
    grants = Bidrag.objects.granskas_av(fraga.user).filter(overenskommelse=fraga.overenskommelse)
    mine = Q(redovisning__handlaggare=fraga.user) | Q(redovisning__handlaggare=None)
    uppskov = Uppskov.objects.filter(mine, redovisning__bidrag__in=grants, svar="")
    andringar = Bidragsandring.objects.filter(bidrag__in=grants, svar="")
    found = [_more_time(rad, fraga) for rad in uppskov.select_related("redovisning__bidrag__mottagare")]
    return found + [_change(rad, fraga) for rad in andringar.select_related("bidrag__mottagare")]


def _more_time(rad, fraga):
    bidrag = rad.redovisning.bidrag
    return Uppgift(
        text=f"{bidrag.mottagare} begär uppskov: {bidrag.titel}",
        liten=f"Till {svenska.datum(rad.till)}. Begärt {svenska.datum(rad.begard_at)}.",
        url=reverse("statsbidrag:svara_pa_uppskov", args=[fraga.slug, rad.redovisning_id, rad.pk]),
        atgard="Svara",
    )


def _change(rad, fraga):
    return Uppgift(
        text=f"{rad.bidrag.mottagare} begär ändring av bidraget: {rad.bidrag.titel}",
        liten=f"Begärd {svenska.datum(rad.begard_at)}.",
        url=reverse("statsbidrag:svara_andring", args=[fraga.slug, rad.bidrag_id, rad.pk]),
        atgard="Svara",
    )
