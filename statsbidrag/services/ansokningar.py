"""Calls for applications, and the applications as the granting authority registered them: mirrored, not received."""

import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core import svenska
from sok.services import ratt
from statsbidrag import permissions
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Ansokan, Ansokningsbeslut, Bidrag, Utlysning
from statsbidrag.services.bidragsbeslut import HOGST, INGET_PERSONNUMMER, gallande_typ
from statsbidrag.services.diarienummer import ratt_form
from statsbidrag.services.fel import AnsokanBeslutad, BeslutetStammerInte

BIFALL = (Ansokningsbeslut.BEVILJAD, Ansokningsbeslut.DELVIS)


def _require_officer(overenskommelse, av, beviljande):
    """The agreement, locked and open, for an officer of the granting authority."""
    overenskommelse = ratt.lock(overenskommelse)
    ratt.require_open(overenskommelse)
    if not permissions.myndigheter(av, overenskommelse).filter(pk=beviljande.pk).exists():
        raise PermissionDenied
    return overenskommelse


@transaction.atomic
def spara_utlysning(utlysning, *, av, bidragstyp):
    """Store a call, new or changed; `bidragstyp` is the kind's key, worded as on the day the call closes."""
    _require_officer(utlysning.overenskommelse, av, utlysning.beviljande)
    dag = utlysning.sista_dag or utlysning.oppnar or datetime.date(utlysning.artal, 1, 1)
    typ = gallande_typ(bidragstyp, dag)
    fel = {}
    if typ is None:
        fel["bidragstyp"] = f"Bidragstypen gällde inte {svenska.datum(dag)}. Välj den som gällde då."
    if utlysning.oppnar and utlysning.sista_dag and utlysning.sista_dag < utlysning.oppnar:
        fel["sista_dag"] = "Sista ansökningsdag kan inte vara före den dag utlysningen öppnar."
    for falt in ("titel", "prioriteringar"):
        if innehaller_personnummer(getattr(utlysning, falt)):
            fel[falt] = INGET_PERSONNUMMER
    if fel:
        raise BeslutetStammerInte(fel)
    utlysning.bidragstyp = typ
    utlysning.save()
    return utlysning


@transaction.atomic
def registrera_ansokan(utlysning: Utlysning, *, av, sokande, titel, **uppgifter):
    """Register an application that came in under a call; the kind of grant is the call's. `uppgifter` are
    diarienummer, inkom, sokt_belopp and insats, each left out until it is known."""
    overenskommelse = _require_officer(utlysning.overenskommelse, av, utlysning.beviljande)
    ansokan = Ansokan(
        overenskommelse=overenskommelse, utlysning=utlysning, bidragstyp=utlysning.bidragstyp, sokande=sokande,
        titel=titel, **uppgifter,
    )  # fmt: skip
    return _spara(ansokan)


@transaction.atomic
def andra_ansokan(ansokan, *, av, **uppgifter):
    """Correct what was registered; what has become a grant keeps its applicant."""
    _require_officer(ansokan.overenskommelse, av, ansokan.utlysning.beviljande)
    ansokan = Ansokan.objects.select_for_update(of=("self",)).select_related("utlysning__beviljande").get(pk=ansokan.pk)
    byter = uppgifter.get("sokande", ansokan.sokande) != ansokan.sokande
    if byter and Bidrag.objects.filter(ansokan=ansokan).exists():
        raise AnsokanBeslutad(ansokan)
    for falt, varde in uppgifter.items():
        setattr(ansokan, falt, varde)
    ansokan.bidragstyp = ansokan.utlysning.bidragstyp
    return _spara(ansokan)


def _spara(ansokan):
    ansokan.diarienummer = ansokan.diarienummer or None
    if fel := _fel(ansokan):
        raise BeslutetStammerInte(fel)
    ansokan.save()
    return ansokan


def _fel(ansokan):
    fel = {}
    if ansokan.sokande == ansokan.utlysning.beviljande:
        fel["mottagare"] = "En myndighet kan inte söka bidrag hos sig själv. Välj en annan sökande."
    if not ratt_form(ansokan.diarienummer):
        fel["diarienummer"] = "Skriv diarienumret som 851-5425-2024, eller lämna det tomt."
    if ansokan.inkom and ansokan.inkom > timezone.localdate():
        fel["inkom"] = "Dagen har inte varit än. Registrera ansökan när den har kommit in."
    if ansokan.sokt_belopp is not None and not 0 < ansokan.sokt_belopp <= HOGST:
        fel["sokt_belopp"] = "Skriv ett belopp som är större än 0 och mindre än en miljard kronor."
    if innehaller_personnummer(ansokan.titel):
        fel["titel"] = INGET_PERSONNUMMER
    return fel


@transaction.atomic
def besluta_ansokan(ansokan, *, beslut, datum, av, skal=""):
    """Register how the authority answered. A refusal has its reason; what has become a grant stays granted."""
    _require_officer(ansokan.overenskommelse, av, ansokan.utlysning.beviljande)
    ansokan = Ansokan.objects.select_for_update(of=("self",)).get(pk=ansokan.pk)
    if beslut not in BIFALL and Bidrag.objects.filter(ansokan=ansokan).exists():
        raise AnsokanBeslutad(ansokan)
    fel = {}
    if datum > timezone.localdate():
        fel["datum"] = "Dagen har inte varit än. Registrera svaret när beslutet är fattat."
    elif ansokan.inkom and datum < ansokan.inkom:
        fel["datum"] = f"Ansökan kom in {svenska.datum(ansokan.inkom)}. Svaret kan inte vara före det."
    if beslut == Ansokningsbeslut.AVSLAGEN and not skal.strip():
        fel["skal"] = "Skriv varför ansökan avslås."
    elif innehaller_personnummer(skal):
        fel["skal"] = INGET_PERSONNUMMER
    if fel:
        raise BeslutetStammerInte(fel)
    ansokan.beslut, ansokan.beslutsdatum, ansokan.beslut_skal = beslut, datum, skal.strip()
    ansokan.save(update_fields=["beslut", "beslutsdatum", "beslut_skal"])
    return ansokan
