"""What every page of an agreement begins with: the agreement, the day of its structure, the tabs."""

from django.db.models import Exists, OuterRef
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.svenska import stor_bokstav
from indikatorer.models import Fraga, OmradeIndikator
from insatser.models import Hinder
from rapporter import meny, permissions
from rapporter.sidor.datum import genvagar, med_datum
from rapporter.sidor.struktur import strukturdatum
from sok.models import Roll
from sok.models.overenskommelse import STANDARDBEGREPP
from sok.views import hamta_med_delar

FLIKAR = [
    ("Mål", "overenskommelse"),
    ("Parter", "parter"),
    ("Organ", "organ"),
    ("Målgrupp och begrepp", "malgrupp"),
    ("Historik", "historik"),
]


def oppna(request, slug):
    """The visible agreement (else 404) and the day whose structure the page shows."""
    har_fragor = Exists(Fraga.objects.filter(overenskommelse=OuterRef("pk")))
    har_hinder = Exists(Hinder.objects.oppna().filter(insats__overenskommelse=OuterRef("pk")))
    har_matt = Exists(OmradeIndikator.objects.filter(omrade__overenskommelse=OuterRef("pk")))
    overenskommelse = hamta_med_delar(
        request, slug, har_fragor=har_fragor, har_hinder=har_hinder, har_omradesmatt=har_matt
    )
    return overenskommelse, strukturdatum(overenskommelse, request.datum)


def visa(request, mall, overenskommelse, *, flik="", versioner=(), **innehall):
    """Render a page of the agreement; `versioner` are those whose changes become shortcuts to other days."""
    innehall["flik"] = flik
    innehall.setdefault("kan", far(request, overenskommelse))
    innehall.setdefault("rubrik_kort", next((text for text, namn in FLIKAR if namn == flik), ""))
    innehall["flikar"] = flikar(request, overenskommelse, flik)
    innehall["lage"] = overenskommelse.lage(request.datum)
    innehall |= _ord(overenskommelse)
    innehall["genvagar"] = genvagar(overenskommelse, versioner, timezone.localdate())
    innehall["dag"] = strukturdatum(overenskommelse, request.datum)
    return render(request, f"rapporter/{mall}.html", innehall)


def _ord(overenskommelse):
    """The agreement's words for its levels, as the templates need them: "delmål,delmål" for `antal`."""
    former = {
        f"{niva}_former": f"{overenskommelse.term(niva)},{overenskommelse.term(niva, plural=True)}"
        for niva in STANDARDBEGREPP
    }
    return former | {
        "delmal_term": stor_bokstav(overenskommelse.term("delmal")),
        "delmal_term_flera": stor_bokstav(overenskommelse.term("delmal", plural=True)),
        "samverkansomrade_term_flera": stor_bokstav(overenskommelse.term("samverkansomrade", plural=True)),
        "tomt_text": f"Inga {overenskommelse.term('omrade', plural=True)} gällde den dagen.",
        "inga_omraden_text": f"Överenskommelsen är inte indelad i {overenskommelse.term('omrade', plural=True)}.",
    }


def flikar(request, overenskommelse, nu):
    return [
        {
            "text": text,
            "url": med_datum(request, reverse(namn, args=[overenskommelse.slug])),
            "nu": namn.partition(":")[2] == nu,
        }
        for text, namn in _flikar_for(request, overenskommelse)
    ]


def _flikar_for(request, overenskommelse):
    """The tabs; commitments and texts only when the agreement has any, or for whoever may begin a text."""
    rows = [(text, f"rapporter:{namn}") for text, namn in FLIKAR]
    if overenskommelse.har_texter or _kan_borja_text(request, overenskommelse):
        rows.insert(3, ("Texter", "sok:texter"))
    if overenskommelse.har_ataganden:
        rows.insert(2, ("Åtaganden", "sok:ataganden"))
    return rows


def _kan_borja_text(request, overenskommelse):
    mine = egna_medlemskap(request, overenskommelse)
    return overenskommelse.struktur_oppen and any(m.roll == Roll.LANSSTRATEG for m in mine)


def egna_medlemskap(request, overenskommelse):
    """The person's memberships in the agreement today, in the menus' order; read once, also for the menu."""
    if not hasattr(request, "mina_medlemskap"):
        request.mina_medlemskap = meny.mina_medlemskap(request.user)
    return [m for m in request.mina_medlemskap if m.overenskommelse_id == overenskommelse.pk]


def far(request, overenskommelse, organisation_id=None):
    """What the reader may do here, without asking the database again."""
    mina = egna_medlemskap(request, overenskommelse)
    return permissions.kan(mina, overenskommelse, per_datum=request.visar_per_datum, organisation_id=organisation_id)


def egna_organisationer(request, overenskommelse):
    """The organisations the person speaks for here, each once."""
    rows = {m.organisation_id: m.organisation for m in egna_medlemskap(request, overenskommelse)}
    return list(rows.values())
