"""Meetings: dates of the yearly wheel, what is proposed, what the groups report, minutes to comment and attest."""

from django.db.models import Count, Q
from django.urls import reverse

from core import svenska
from forum.models import Motesstatus, Protokoll, Protokollstatus
from forum.services import arshjul
from forum.services.forslag import beredningslista
from forum.services.redovisningar import att_redovisa
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar


def arshjulets_datum(fraga):
    """Dates whose reminder has begun and that the portal does not know to be done."""
    return [
        Uppgift(
            text=f"{rad.text}: {rad.mote}",
            liten=f"Senast {svenska.datum(rad.dag)}, {tid_kvar(rad.dag, fraga.idag)}.",
            url=rad.url,
            nyckel=f"{fraga.slug}/arshjul/{rad.mote.pk}/{rad.handelse}",
            atgard="Öppna",
            sist=rad.dag,
        )
        for rad in arshjul.kommande(fraga.overenskommelse, fraga.idag, fraga.user)
    ]


def att_bereda(fraga):
    """Proposals that wait for the preparers, parked ones when they are back."""
    number = len(beredningslista(fraga.overenskommelse, fraga.user).att_bereda)
    if not number:
        return []
    return [
        Uppgift(
            text=f"{svenska.antal(number, 'förslag', 'förslag')} till dagordningen väntar på beredning",
            url=reverse("forum:forslag_lista", args=[fraga.slug]),
            atgard="Bered",
        )
    ]


def gruppens_redovisningar(fraga):
    """Initiatives that the person's own groups have not reported on before a coming meeting."""
    return [_om_gruppen(fraga, mote, grupp) for mote, grupp in att_redovisa(fraga.overenskommelse, fraga.user)]


def _om_gruppen(fraga, mote, grupp):
    """A meeting that has not been opened is named by its day only."""
    number = len(grupp.saknas)
    name = getattr(grupp.organ, "namn", "") or str(grupp.organ)
    meeting = f"mötet {mote.nar}" if mote.status == Motesstatus.UTKAST else str(mote)
    return Uppgift(
        text=f"{name}: {svenska.antal(number, 'insats', 'insatser')} att redovisa inför {meeting}",
        liten=f"{grupp.text} är redovisade. Skriv utveckling, resultat, hinder och förslag före mötet.",
        url=reverse("forum:redovisningar", args=[fraga.slug, mote.pk]),
        atgard="Redovisa",
        sist=mote.dag,
    )


def mina_protokoll(fraga):
    """Minutes that the person is to attest, or may comment because they were there."""
    rows = Protokoll.objects.visible_to(fraga.user).filter(mote__overenskommelse=fraga.overenskommelse)
    rows = rows.select_related("mote__overenskommelse", "mote__organ").order_by("mote__spann", "pk")
    attest = rows.filter(
        status=Protokollstatus.JUSTERAS, justeringar__person=fraga.user, justeringar__justerat_at__isnull=True
    )
    comment = rows.filter(status=Protokollstatus.SYNPUNKTER, synpunkter_till__gte=fraga.idag)
    comment = comment.filter(mote__narvaro_lista__person=fraga.user).distinct()
    return [_att_justera(rad) for rad in attest] + [_att_lasa(rad, fraga.idag) for rad in comment]


def _att_justera(protokoll):
    return Uppgift(
        text=f"Justera protokollet från {protokoll.mote}",
        liten="Läs hela texten först. Knappen finns under den.",
        url=protokoll.get_absolute_url(),
        nyckel=f"{protokoll.get_absolute_url()}#justera",
        atgard="Justera",
    )


def _att_lasa(protokoll, idag):
    last = protokoll.synpunkter_till
    return Uppgift(
        text=f"Läs protokollet från {protokoll.mote}",
        liten=f"Synpunkter senast {svenska.datum(last)}, {tid_kvar(last, idag)}.",
        url=protokoll.get_absolute_url(),
        atgard="Läs",
        sist=last,
    )


def protokoll_pa_andra(fraga):
    """Minutes that wait for those who attest."""
    rows = Protokoll.objects.visible_to(fraga.user).filter(
        mote__overenskommelse=fraga.overenskommelse, status=Protokollstatus.JUSTERAS
    )
    rows = rows.annotate(kvar=Count("justeringar", filter=Q(justeringar__justerat_at__isnull=True)))
    return [
        Uppgift(
            text=f"Protokoll {rad.mote}: justering av {svenska.antal(rad.kvar, 'person', 'personer')}",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            pa_andra=True,
        )
        for rad in rows.select_related("mote__overenskommelse").order_by("mote__spann", "pk")
    ]
