"""The forum member's overview: every sub-goal, what it is read with, and how the own municipality stands."""

from django.urls import reverse
from django.utils import timezone

from core import svenska
from rapporter.sidor import arbete
from rapporter.sidor import oversikt as sidan
from rapporter.sidor.datum import med_datum
from rapporter.sidor.moten import nasta_mote
from rapporter.views.ram import egna_medlemskap, egna_organisationer, oppna, visa
from sok.models import Roll


def oversikt(request, slug):
    overenskommelse, dag = oppna(request, slug)
    organisation = next(iter(egna_organisationer(request, overenskommelse)), None)
    kommun = organisation.geografi if organisation and organisation.ar_kommun else None
    innehall = sidan.oversikt(overenskommelse, dag, kommun)
    if not innehall["omraden"]:
        innehall |= sidan.omraden_utan_delmal(overenskommelse, dag, kommun)
        innehall["omrade_term_flera"] = svenska.stor_bokstav(overenskommelse.term("omrade", plural=True))
    nyckeltal = []
    if kommun:
        antal = sidan.insatser_i(overenskommelse, kommun, organisation)
        nyckeltal = _nyckeltal(request, overenskommelse, kommun, antal, innehall["kommun_matt"])
    return visa(
        request,
        "oversikt",
        overenskommelse,
        rubrik_kort="Översikt",
        kommun=kommun,
        nyckeltal=nyckeltal,
        nasta=nasta_mote(request.user, overenskommelse, dag, timezone.localdate()),
        vantar=_vantar(request, overenskommelse),
        kommande=sidan.kommande_beslut(request.user, overenskommelse, timezone.localdate()),
        **innehall,
    )


def _vantar(request, overenskommelse):
    """What waits for a reader whose menu has no Mitt arbete: a forum member starts here."""
    medlemskap = egna_medlemskap(request, overenskommelse)
    if {m.roll for m in medlemskap} != {Roll.FORUMLEDAMOT}:
        return []
    return arbete.grupper(arbete.Fraga(request.user, overenskommelse, medlemskap, timezone.localdate()))


def _nyckeltal(request, overenskommelse, kommun, antal, egna):
    """The own municipality first: what goes on there and its first figure beside the county's."""
    lista = reverse("insatser:lista", args=[overenskommelse.slug])
    rows = [
        {
            "tal": svenska.tal(antal["alla"]),
            "vad": "insats genomförs här" if antal["alla"] == 1 else "insatser har genomförts eller genomförs här",
            "jamforelse": _om_insatser(antal),
            "url": med_datum(request, f"{lista}?kommun={kommun.kod}"),
        }
    ]
    if egna:
        others = [f"{rad['namn']} {rad['tal']}" for rad in egna["andra"]]
        rows.append(
            {
                "tal": egna["eget"]["tal"],
                "vad": egna["matt"]["titel"],
                "jamforelse": f"{', '.join(others)}. Avser {egna['eget']['artal']}."
                + (" Demodata." if egna["matt"]["demo"] else ""),
                "farskhet": egna["matt"]["farskhet"],
                "url": med_datum(request, reverse("rapporter:kommun", args=[overenskommelse.slug, kommun.kod])),
            }
        )
    return rows


def _om_insatser(antal):
    going = f"{svenska.stor_bokstav(svenska.tal(antal['pagar']))} pågår enligt källorna."
    return f"{going} Kommunen ansvarar för {svenska.tal(antal['leds'])}."
