"""Invented grants to try the procedure with: a draft under way, a late one, one handed in twice, one with an interim
report, payments and a change that waits, and an application that was refused. The demo only."""

import datetime

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from core import datafil
from konton.models import User
from sok.models import Medlemskap, Organisation, Organisationstyp, Roll
from statsbidrag import services
from statsbidrag.models import Ansokan, Bidrag, Redovisningstyp, Utlysning
from statsbidrag.models.bidrag import MOTTAGARROLLER
from statsbidrag.services import andringar, ansokningar, utbetalningar
from statsbidrag.services import bidrag as bidragen
from statsbidrag.services.bidragsbeslut import Bidragsbeslut, Mal, Post, gallande_typ

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
    granskare = _demoperson(overenskommelse, Roll.GRANSKARE)
    if granskare is None:
        return 0
    mapp = settings.FIXTURES_DIR
    services.las_in_bidragstyper(mapp / "formular/bidragstyper.yaml")
    services.publicera_alla(mapp / "formular")
    innehall = datafil.load(mapp / "formular/demobidrag.yaml")
    finns = set(Bidrag.objects.filter(overenskommelse=overenskommelse, is_demo=True).values_list("titel", flat=True))
    nya = [post for post in innehall["bidrag"] if post["titel"] not in finns]
    antal = sum(_make(overenskommelse, granskare, post) for post in nya)
    if antal:
        _refused(overenskommelse, granskare, innehall["avslagna"])
    return antal


def _known(overenskommelse, nyckel):
    """The organisation when it takes part in the agreement, or None."""
    med = Q(anslutningar__overenskommelse=overenskommelse) | Q(medlemskap__overenskommelse=overenskommelse)
    return Organisation.objects.filter(med, nyckel=nyckel).first()


def _make(overenskommelse, granskare, post):
    mottagare = _known(overenskommelse, post["mottagare"])
    if mottagare is None:
        return 0
    bidrag = _bidrag(overenskommelse, granskare, mottagare, post)
    redovisning = bidrag.redovisningar.get(typ=Redovisningstyp.SLUTREDOVISNING)
    if "frist_om_dagar" in post:
        redovisning.frist = timezone.localdate() + datetime.timedelta(days=post["frist_om_dagar"])
        redovisning.save(update_fields=["frist"])
    for utbetalning in post.get("utbetalningar", ()):
        utbetalningar.betala_ut(bidrag, av=granskare, **utbetalning)
    person = _demoperson(overenskommelse, MOTTAGARROLLER, mottagare)
    if "andring" in post and person:
        andringar.begar_andring(bidrag, av=person, **post["andring"])
    if "utkast" in post:
        _write(redovisning, post["utkast"], person)
    if "inlamning" in post:
        _hand_in_and_complete(redovisning, post)
    return 1


def _bidrag(overenskommelse, granskare, mottagare, post):
    ansokan = None
    if "ansokan" in post:
        ansokan = _application(
            overenskommelse, granskare, mottagare, post["titel"], post["bidragstyp"], post["ansokan"]
        )
    delfrister = [timezone.localdate() + datetime.timedelta(days=dagar) for dagar in post.get("del_om_dagar", ())]
    return bidragen.bevilja(
        overenskommelse,
        av=granskare,
        beviljande=overenskommelse.samordnare,
        beslut=_decision(overenskommelse, mottagare, post),
        delfrister=[dag for dag in delfrister if post["start"] <= dag <= post["slut"]],
        ansokan=ansokan,
    )


def _decision(overenskommelse, mottagare, post):
    return Bidragsbeslut(
        titel=post["titel"],
        bidragstyp=post["bidragstyp"],
        mottagare=mottagare,
        beslutsdatum=post["start"] - datetime.timedelta(days=14),
        belopp=post["belopp"],
        start=post["start"],
        slut=post["slut"],
        diarienummer=post["diarienummer"],
        villkor=post["villkor"],
        chefsadress=post.get("chefsadress", ""),
        insats=overenskommelse.insatser.filter(titel=post.get("insats", "")).first(),
        mal=tuple(Mal(**mal) for mal in post["mal"]),
        budget=tuple(Post(**rad) for rad in post["budget"]),
    )


def _application(overenskommelse, granskare, sokande, titel, bidragstyp, post):
    """Registered under the demo's call of the kind of grant."""
    typ = gallande_typ(bidragstyp, post["inkom"])
    utlysning, _ = Utlysning.objects.get_or_create(
        overenskommelse=overenskommelse,
        beviljande=overenskommelse.samordnare,
        bidragstyp=typ,
        titel=f"Demoutlysning 2025: {typ.namn}",
        artal=2025,
        defaults={"sista_dag": datetime.date(2024, 11, 30)},
    )
    return ansokningar.registrera_ansokan(
        utlysning, av=granskare, sokande=sokande, titel=titel, inkom=post["inkom"], sokt_belopp=post["sokt"]
    )


def _refused(overenskommelse, granskare, poster):
    for post in poster:
        sokande = _known(overenskommelse, post["sokande"])
        if sokande is None or Ansokan.objects.filter(overenskommelse=overenskommelse, titel=post["titel"]).exists():
            continue
        ansokan = _application(overenskommelse, granskare, sokande, post["titel"], post["bidragstyp"], post)
        ansokningar.besluta_ansokan(
            ansokan, beslut="avslagen", datum=post["beslutsdatum"], skal=post["skal"], av=granskare
        )


def _demoperson(overenskommelse, roll, organisation=None):
    """The first demo person with the role, or one of the roles; None when there is nobody."""
    roller = [roll] if isinstance(roll, str) else roll
    medlemskap = Medlemskap.objects.filter(
        overenskommelse=overenskommelse, roll__in=roller, organisation=organisation or overenskommelse.samordnare
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
