"""Invented grants to try the procedure with: a draft under way, a late one, one handed in twice. The demo only."""

import datetime

import yaml
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from konton.models import User
from sok.models import Medlemskap, Organisation, Organisationstyp, Roll
from statsbidrag import services
from statsbidrag.models import Bidrag, Bidragsmal, Bidragstyp, Budgetpost

FORSAKRAN = {
    "forsakran-namn": "Demo Företrädare",
    "forsakran-funktion": "Förvaltningschef (demo)",
    "forsakran-intygar": "on",
}


@transaction.atomic
def skapa_demobidrag(overenskommelse):
    """Make the grants that are not there yet; returns how many. What happens to them happens through the
    services, by demo people. Only where a länsstyrelse co-ordinates, and only for recipients who take part."""
    if not settings.PORTAL_DEMO:
        raise ImproperlyConfigured("Demobidrag skapas bara i demoläget (PORTAL_DEMO=1).")
    if overenskommelse.samordnare.typ != Organisationstyp.LANSSTYRELSE:
        return 0
    mapp = settings.FIXTURES_DIR
    services.las_in_bidragstyper(mapp / "formular/bidragstyper.yaml")
    services.publicera_alla(mapp / "formular")
    poster = yaml.safe_load((mapp / "formular/demobidrag.yaml").read_text(encoding="utf-8"))["bidrag"]
    finns = set(Bidrag.objects.filter(overenskommelse=overenskommelse, is_demo=True).values_list("titel", flat=True))
    nya = [post for post in poster if post["titel"] not in finns]
    return sum(_make(overenskommelse, post) for post in nya)


def _make(overenskommelse, post):
    med = Q(anslutningar__overenskommelse=overenskommelse) | Q(medlemskap__overenskommelse=overenskommelse)
    mottagare = Organisation.objects.filter(med, nyckel=post["mottagare"]).first()
    if mottagare is None:
        return 0
    bidrag = _bidrag(overenskommelse, mottagare, post)
    frist = timezone.localdate() + datetime.timedelta(days=post["frist_om_dagar"])
    redovisning = services.oppna_redovisning(bidrag, frist=frist, av=_demoperson(overenskommelse, Roll.GRANSKARE))
    if "utkast" in post:
        _write(redovisning, post["utkast"], _demoperson(overenskommelse, Roll.KOMMUNHANDLAGGARE, mottagare))
    if "inlamning" in post:
        _hand_in_and_complete(redovisning, post)
    return 1


def _bidrag(overenskommelse, mottagare, post):
    bidrag = Bidrag.objects.create(
        overenskommelse=overenskommelse,
        titel=post["titel"],
        bidragstyp=Bidragstyp.objects.gallande(post["start"]).get(nyckel=post["bidragstyp"]),
        beviljande=overenskommelse.samordnare,
        mottagare=mottagare,
        diarienummer=post["diarienummer"],
        beslutsdatum=post["start"] - datetime.timedelta(days=14),
        beviljandear=2025,
        beviljat_belopp=post["belopp"],
        periodstart=post["start"],
        periodslut=post["slut"],
        villkor=post["villkor"],
        insats=overenskommelse.insatser.filter(titel=post.get("insats", "")).first(),
        is_demo=True,
    )
    for nummer, mal in enumerate(post["mal"], start=1):
        Bidragsmal.objects.create(bidrag=bidrag, nummer=nummer, **mal)
    for nummer, rad in enumerate(post["budget"], start=1):
        Budgetpost.objects.create(bidrag=bidrag, nummer=nummer, **rad)
    return bidrag


def _demoperson(overenskommelse, roll, organisation=None):
    """The first demo person with the role, or None."""
    medlemskap = Medlemskap.objects.filter(
        overenskommelse=overenskommelse, roll=roll, organisation=organisation or overenskommelse.samordnare
    ).gallande(timezone.localdate())
    return User.objects.filter(is_demo=True, medlemskap__in=medlemskap).order_by("pk").first()


def _write(redovisning, avsnitt, av):
    """A draft typed in by a demo person; without one there is no draft."""
    if av is None:
        return None
    utkast = services.oppna_utkast(redovisning, av=av)
    versioner = dict(utkast.avsnitt_lista.values_list("avsnitt", "version"))
    for namn, varden in avsnitt.items():
        services.spara_avsnitt(utkast, namn, varden, av=av, version=versioner.get(namn, 0), lamnar=True)
    utkast.refresh_from_db()
    return utkast


def _hand_in_and_complete(redovisning, post):
    """Version 1, a question about it, and version 2 with the answer."""
    avtal, mottagare = redovisning.bidrag.overenskommelse, redovisning.bidrag.mottagare
    handlaggare = _demoperson(avtal, Roll.KOMMUNHANDLAGGARE, mottagare)
    behorig, granskare = _demoperson(avtal, Roll.BEHORIG, mottagare), _demoperson(avtal, Roll.GRANSKARE)
    if None in (handlaggare, behorig, granskare):
        return
    _send(_write(redovisning, post["inlamning"], handlaggare), behorig)
    fraga = post["komplettering"]
    services.begar_komplettering(
        redovisning, av=granskare, avsnitt=fraga["avsnitt"], skal=fraga["skal"],
        svara_senast=timezone.localdate() + datetime.timedelta(days=14),
    )  # fmt: skip
    svar = {fraga["avsnitt"]: post["inlamning"][fraga["avsnitt"]] | fraga["svar"]}
    redovisning.refresh_from_db()
    _send(_write(redovisning, svar, handlaggare), behorig)


def _send(utkast, av):
    services.skicka_in(utkast, av=av, forsakran=FORSAKRAN, version=utkast.version)
