"""Invented meetings to try the portal with: one held whose minutes wait for attestation, one to come. The demo only.
Everything happens through the services, by demo people."""

import datetime

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils import timezone

from core import datafil
from core.oprecist import OprecistDatum
from forum.models import Mote, Narvaroform, Partssvar
from forum.services import arshjul, beslut, dagordning, forslag, justering, narvaro, partsbeslut
from forum.services import mote as moten
from forum.services import protokoll as protokoll_
from konton.models import User
from sok.models import Medlemskap, Organ, Organisation, Roll

FIL = "demo/moten.yaml"
PUNKTEN = ("rubrik", "slag", "foredragande", "minuter", "bakgrund", "forslag_till_beslut", "sekretess")
PAHITTAT = "Påhittat möte att prova portalen med."


@transaction.atomic
def skapa_demomoten(overenskommelse):
    """Make the meetings that are not there yet; returns how many. Nothing without a demo strategist."""
    if not settings.PORTAL_DEMO:
        raise ImproperlyConfigured("Demomöten skapas bara i demoläget (PORTAL_DEMO=1).")
    strateg = _person(overenskommelse, Roll.LANSSTRATEG)
    poster = datafil.load(settings.FIXTURES_DIR / FIL)
    mina = [post for post in poster if post["overenskommelse"] == overenskommelse.slug]
    return sum(_organets(overenskommelse, post, strateg) for post in mina) if strateg else 0


def _organets(overenskommelse, post, av):
    organ = Organ.objects.get(overenskommelse=overenskommelse, nyckel=post["organ"])
    if Mote.objects.filter(organ=organ, anmarkning=PAHITTAT).exists():
        return 0
    if post.get("arshjul"):
        arshjul.spara_regler(organ, arshjul.forval(organ), av=av)
    for rad in post["moten"]:
        _mote(organ, rad, av)
    for rad in post.get("forslag", ()):
        _forslag(organ, rad)
    return len(post["moten"])


def _mote(organ, rad, av):
    dag = arshjul.arbetsdag(_om(rad["om_dagar"]))
    mote = moten.skapa(
        organ.overenskommelse,
        av=av,
        organ=organ,
        rubrik=rad["rubrik"],
        nar=OprecistDatum(dag.year, dag.month, dag.day),
        borjar=_kl(dag, rad["fran"]),
        slutar=_kl(dag, rad["till"]),
        plats=rad["plats"],
        anmarkning=PAHITTAT,
    )
    punkter = [(dagordning.lagg_till(mote, av=av, **_falt(p)), p) for p in rad["punkter"]]
    mote = moten.oppna(mote, av=av)
    if rad.get("hallet"):
        _hall(mote, rad, punkter, av)


def _falt(punkt):
    return {name: punkt[name] for name in PUNKTEN if name in punkt}


def _hall(mote, rad, punkter, av):
    """What happened at the meeting, and its minutes as far as attestation."""
    mote = moten.markera_hallet(mote, av=av)
    narvaro.registrera(mote, _narvaro(mote, rad["narvaro"]), av=av)
    for punkt, post in punkter:
        if "anteckning" in post:
            dagordning.andra(punkt, av=av, anteckning=post["anteckning"])
        if "beslut" in post:
            _beslut(punkt, post["beslut"], av)
    mote = moten.stang(mote, av=av)
    protokollet = protokoll_.paborja(mote, av=av)
    for namn in rad["justerare"]:
        justering.utse(protokollet, person=User.objects.get(namn=namn, is_demo=True), roll="Justerare", av=av)
    justering.starta(protokollet, av=av)


def _narvaro(mote, rad):
    """Every party by its first seat: those named, and otherwise as ordinary without a name."""
    rows = {}
    for plats in narvaro.platser(mote):
        rows.setdefault(plats.organisation.nyckel, plats)
    result = []
    for nyckel, plats in rows.items():
        form, namn = Narvaroform.ORDINARIE, rad["personer"].get(nyckel, "")
        if nyckel in rad["franvarande"]:
            form = Narvaroform.FRANVARANDE
        elif nyckel in rad["ersattare"]:
            form, namn = Narvaroform.ERSATTARE, rad["ersattare"][nyckel]
        result.append(narvaro.Narvarorad(plats.organisation.pk, form, namn, plats.befattning))
    return result


def _beslut(punkt, rad, av):
    punkt.refresh_from_db()
    uppgifter = beslut.Beslutsuppgifter(
        text=rad["text"],
        ansvarig_organisation=Organisation.objects.get(nyckel=rad["ansvarig"]),
        forfaller=_om(rad["klart_om_dagar"]),
        kraver_partsbeslut=rad.get("partsbeslut", False),
    )
    taget = beslut.fatta(punkt, uppgifter, av=av)
    for nyckel, svar in rad.get("svar", {}).items():
        fraga = taget.partsbeslut_lista.get(organisation__nyckel=nyckel)
        anmarkning = "Formerna behöver klarna först. (demo)" if svar == Partssvar.JA_MED_ANMARKNING else ""
        partsbeslut.svara(fraga, av=av, svar=svar, datum=_om(-5), diarienummer="demo", anmarkning=anmarkning)


def _forslag(organ, rad):
    fran = Organisation.objects.get(nyckel=rad["fran"])
    person = _person(organ.overenskommelse, Roll.KOMMUNHANDLAGGARE, fran)
    if person:
        falt = {name: rad[name] for name in ("rubrik", "slag", "text")}
        forslag.lamna(organ.overenskommelse, av=person, organ=organ, fran=fran, **falt)


def _person(overenskommelse, roll, organisation=None):
    """The first demo person with the role, or None."""
    medlemskap = Medlemskap.objects.filter(overenskommelse=overenskommelse, roll=roll).gallande(timezone.localdate())
    if organisation:
        medlemskap = medlemskap.filter(organisation=organisation)
    return User.objects.filter(is_demo=True, medlemskap__in=medlemskap).order_by("pk").first()


def _om(dagar):
    return timezone.localdate() + datetime.timedelta(days=dagar)


def _kl(dag, klockslag):
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time.fromisoformat(klockslag)))
