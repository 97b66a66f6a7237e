"""Decisions to carry out, to answer and to write in; recommendations to answer."""

from django.db.models import Count, Q
from django.urls import reverse

from core import svenska
from forum import permissions
from forum.models import Beslut, Beslutsstatus, Partsbeslut
from forum.services.rekommendationer import att_svara
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar


def rekommendationer(fraga):
    """Recommendations that the person is to answer for an organisation or an organ, until they have."""
    return [
        Uppgift(
            text=f"Rekommendation {lage.rekommendation.nummer}: {lage.rekommendation.text}",
            liten=_om_rekommendation(lage),
            url=reverse("forum:rekommendation", args=[fraga.slug, lage.rekommendation.nummer]),
            atgard="Svara",
            sist=lage.nasta_dag,
        )
        for lage in att_svara(fraga.overenskommelse, fraga.user)
    ]


def _om_rekommendation(lage):
    who = svenska.lista(rad.namn for rad in lage.vantar_pa_mig)
    row = lage.rekommendation
    if row.frist:
        return f"Väntar på svar från {who}. Klar senast {row.frist}."
    if row.uppfoljning:
        return f"Väntar på svar från {who}. Följs upp {svenska.datum(row.uppfoljning)}."
    return f"Väntar på svar från {who}. Källan anger ingen frist."


def planerade_beslut(fraga):
    """Decisions that were to be taken: those whose time has passed need their outcome written down."""
    rows = Beslut.objects.visible_to(fraga.user).filter(
        overenskommelse=fraga.overenskommelse, status=Beslutsstatus.PLANERAT
    )
    return [
        Uppgift(
            text=f"Beslut: {rad.text}",
            liten=_om_beslut(rad, fraga.idag),
            url=rad.get_absolute_url(),
            sist=rad.nar.last if rad.nar else None,
            sekretess=rad.sekretess,
        )
        for rad in rows.select_related("overenskommelse").order_by("spann", "nyckel")
    ]


def _om_beslut(beslut, idag):
    if beslut.nar is None:
        return "Ska beslutas. Dagen anges ej i källan."
    if beslut.nar.last < idag:
        return f"Skulle beslutas {beslut.nar}. Portalen har ingen uppgift om utfallet."
    return f"Ska beslutas {beslut.nar}."


def oppna_beslut(fraga):
    """Open decisions with a last day: the own organisation's and groups'; for the strategist everyone's."""
    rows = Beslut.objects.visible_to(fraga.user).oppna().filter(overenskommelse=fraga.overenskommelse)
    if not fraga.leder:
        mine = permissions.talar_for(fraga.user, fraga.overenskommelse)
        organs = permissions.mina_organ(fraga.user, fraga.overenskommelse)
        rows = rows.filter(Q(ansvarig_organisation__in=mine) | Q(ansvarigt_organ__in=organs))
    rows = rows.select_related("overenskommelse", "ansvarig_organisation", "ansvarigt_organ")
    return [_oppet(rad, fraga) for rad in rows.order_by("forfaller", "nyckel")]


def _oppet(beslut, fraga):
    due, who = beslut.forfaller, beslut.ansvarig_organisation
    when = f"Klart senast {svenska.datum(due)}, {tid_kvar(due, fraga.idag)}." if due else "Ingen sista dag är satt."
    return Uppgift(
        text=f"{beslut.namn}: {beslut.text}",
        liten=f"{when} Ansvarig: {who}." if who else when,
        url=beslut.get_absolute_url(),
        atgard="Öppna",
        sist=due,
        sekretess=beslut.sekretess,
    )


def egna_partsbeslut(fraga):
    """Decisions that need the own organisation's own decision, until it has answered."""
    mine = permissions.svarar_for(fraga.user, fraga.overenskommelse)
    seen = Beslut.objects.visible_to(fraga.user).filter(overenskommelse=fraga.overenskommelse)
    rows = Partsbeslut.objects.filter(beslut__in=seen, organisation__in=mine, svar="")
    return [
        Uppgift(
            text=f"{rad.beslut.namn} behöver ert eget beslut",
            liten=f"{rad.beslut.text} Svara med datum och diarienummer. {rad.organisation}.",
            url=reverse("forum:partsbeslut", args=[fraga.slug, rad.beslut.nyckel, rad.organisation.nyckel]),
            atgard="Svara",
            sekretess=rad.beslut.sekretess,
        )
        for rad in rows.select_related("beslut", "organisation").order_by("fragad_at", "pk")
    ]


def parternas_beslut(fraga):
    """How many parties have not answered each decision that needs all of them."""
    seen = Beslut.objects.visible_to(fraga.user).filter(overenskommelse=fraga.overenskommelse)
    rows = seen.filter(partsbeslut_lista__svar="").annotate(vantar=Count("partsbeslut_lista")).order_by("nyckel")
    return [
        Uppgift(
            text=f"{rad.namn}: {svenska.antal(rad.vantar, 'part har', 'parter har')} inte svarat",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            pa_andra=True,
        )
        for rad in rows.select_related("overenskommelse")
    ]
