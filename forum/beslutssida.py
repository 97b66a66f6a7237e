"""One decision as the reader may see it: what it changes, what it is about, what has happened, with links both ways."""

import itertools
from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse

from core import svenska
from core.svenska import stor_bokstav
from forum.models import Beslut, Dagordningspunkt, Genomforande, Mote, Verkanstyp
from forum.permissions import strukturdag
from forum.services.verkan import insatsnyckel
from insatser.models import Insats, Planantagande
from insatser.models.lydelser import namn_pa_omrade, namn_pa_organ, text_pa_delmal, text_pa_samverkansomrade
from konton.models import User
from sok.models import Delmal, Omrade, Organ, Organisation, Samverkansomrade

RATTAS = {
    "text": "lydelsen",
    "forfaller": "klart senast",
    "ansvarig_organisation_id": "ansvarig",
    "ansvarigt_organ_id": "ansvarig",
    "sekretess": "sekretess",
}


@dataclass(frozen=True)
class Lank:
    """Something the decision has to do with, in words and with its own page when it has one."""

    text: str
    url: str = ""
    liten: str = ""


def verkan(beslut):
    """What the decision changes, each with a link to the page that shows the change."""
    rows = beslut.verkan_lista.select_related(
        "omrade", "samverkansomrade__omrade", "insats", "organ", "version__styrdokument"
    ).prefetch_related("omrade__versioner", "samverkansomrade__versioner", "organ__versioner")
    return [Lank(*I_ORD[rad.typ](beslut, rad), _nar(rad)) for rad in rows.order_by("pk")]


def _nar(rad):
    return f"Gäller från och med {svenska.datum(rad.fran)}." if rad.fran else "Dagen anges ej i källan."


def _dag(beslut, rad):
    return rad.fran or (beslut.nar.first if beslut.nar else strukturdag(beslut.overenskommelse))


def _adress(vy, beslut, *args):
    return reverse(vy, args=[beslut.overenskommelse.slug, *args])


def _omrade(beslut, rad):
    namn = rad.omrade.version(_dag(beslut, rad))
    return f"{namn} utgår ur överenskommelsen", _adress("rapporter:omrade", beslut, rad.omrade.nyckel)


def _malgrupp(beslut, rad):
    text = f"{rad.get_niva_display()} målgrupp får ny lydelse: ”{rad.text}”"
    return text, _adress("rapporter:malgrupp", beslut)


def _prioritering(beslut, rad):
    sak = rad.samverkansomrade
    text = f"Prioriterat {rad.artal}: {rad.text or sak.version(_dag(beslut, rad))}"
    return text, _adress("rapporter:omrade", beslut, sak.omrade.nyckel)


def _handlingsplan(beslut, rad):
    """The plan as this decision adopted it; a plan kept elsewhere has no page."""
    text = f"Handlingsplanen för {rad.artal} antas" + (f": {rad.text}" if rad.text else "")
    antaganden = Planantagande.objects.filter(plan__overenskommelse=beslut.overenskommelse, plan__artal=rad.artal)
    if antagande := antaganden.filter(beslut_text=beslut.namn).order_by("-nummer").first():
        return text, _adress("insatser:planantagande", beslut, rad.artal, antagande.nummer)
    return f"{text} (planen fanns inte i portalen när den antogs)" if rad.verkstalld_at else text, ""


def _version(beslut, rad):
    version = rad.version
    return f"{version} antas", _adress("sok:version", beslut, version.styrdokument.slag, version.nummer)


def _insats(beslut, rad):
    url = "" if rad.insats.borttagen_at else _adress("insatser:insats", beslut, rad.insats_id)
    return f"Insatsen {rad.insats.titel} startar", url


def _uppdrag(beslut, rad):
    namn = rad.organ.version(_dag(beslut, rad))
    return f"Uppdrag till {namn}: {rad.text}", _adress("rapporter:organ_ett", beslut, rad.organ.nyckel)


I_ORD = {
    Verkanstyp.AVSLUTAR_OMRADE: _omrade,
    Verkanstyp.ANDRAR_MALGRUPP: _malgrupp,
    Verkanstyp.PRIORITERAR: _prioritering,
    Verkanstyp.ANTAR_HANDLINGSPLAN: _handlingsplan,
    Verkanstyp.ANTAR_VERSION: _version,
    Verkanstyp.STARTAR_INSATS: _insats,
    Verkanstyp.GER_UPPDRAG: _uppdrag,
}


def avser(beslut, user):
    """What the decision is about, without what it already changes."""
    changed = set(_andrade(beslut))
    keys = {}
    for ett in beslut.avser:
        slag, _, nyckel = ett.partition(":")
        if ett not in changed:
            keys.setdefault(slag, []).append(nyckel)
    found = []
    for slag, nycklar in keys.items():
        found += SLAG[slag](beslut, nycklar, user) if slag in SLAG else []
    return found


def _andrade(beslut):
    for rad in beslut.verkan_lista.select_related("omrade", "samverkansomrade", "organ", "insats"):
        for slag in ("omrade", "samverkansomrade", "organ"):
            if ting := getattr(rad, slag):
                yield f"{slag}:{ting.nyckel}"
        if rad.insats:
            yield insatsnyckel(rad.insats)


def _parter(beslut, nycklar, user):
    rows = Organisation.objects.filter(nyckel__in=nycklar, anslutningar__overenskommelse=beslut.overenskommelse)
    return [Lank(rad.namn, _adress("rapporter:part", beslut, rad.nyckel), "Part") for rad in rows.distinct().ordered()]


def _organisationer(beslut, nycklar, user):
    return [Lank(rad.namn) for rad in Organisation.objects.filter(nyckel__in=nycklar).ordered()]


def _omraden(beslut, nycklar, user):
    rows = Omrade.objects.filter(overenskommelse=beslut.overenskommelse, nyckel__in=nycklar)
    rows = rows.annotate(lydelse=namn_pa_omrade("pk", _beslutsdag(beslut))).order_by("nummer")
    term = _term(beslut, "omrade")
    return [Lank(rad.lydelse, _adress("rapporter:omrade", beslut, rad.nyckel), term) for rad in rows]


def _delmal(beslut, nycklar, user):
    rows = Delmal.objects.filter(omrade__overenskommelse=beslut.overenskommelse, nyckel__in=nycklar)
    rows = rows.annotate(lydelse=text_pa_delmal("pk", _beslutsdag(beslut))).order_by("omrade__nummer", "nummer")
    term = _term(beslut, "delmal")
    return [Lank(rad.lydelse, _adress("rapporter:delmal", beslut, rad.nyckel), term) for rad in rows]


def _samverkansomraden(beslut, nycklar, user):
    rows = Samverkansomrade.objects.filter(omrade__overenskommelse=beslut.overenskommelse, nyckel__in=nycklar)
    rows = rows.annotate(lydelse=text_pa_samverkansomrade("pk", _beslutsdag(beslut))).select_related("omrade")
    term = _term(beslut, "samverkansomrade")
    return [
        Lank(rad.lydelse, _adress("rapporter:omrade", beslut, rad.omrade.nyckel), term)
        for rad in rows.order_by("omrade__nummer", "nummer")
    ]


def _organ(beslut, nycklar, user):
    rows = Organ.objects.filter(overenskommelse=beslut.overenskommelse, nyckel__in=nycklar)
    rows = rows.annotate(lydelse=namn_pa_organ("pk", _beslutsdag(beslut))).order_by("nummer")
    return [Lank(rad.lydelse, _adress("rapporter:organ_ett", beslut, rad.nyckel), "Organ") for rad in rows]


def _insatser(beslut, nycklar, user):
    numbers = [n.removeprefix("nr-") for n in nycklar if n.startswith("nr-") and n[3:].isdigit()]
    rows = Insats.objects.filter(overenskommelse=beslut.overenskommelse)
    rows = rows.filter(nyckel__in=nycklar) | rows.filter(pk__in=numbers)
    return [Lank(rad.titel, _adress("insatser:insats", beslut, rad.pk), "Insats") for rad in rows.ordered()]


def _beslut(beslut, nycklar, user):
    rows = Beslut.objects.visible_to(user).filter(overenskommelse=beslut.overenskommelse, nyckel__in=nycklar)
    return [Lank(f"{rad.namn}: {rad.text}", _adress("forum:beslut", beslut, rad.nyckel)) for rad in rows]


def _beslutsdag(beslut):
    return beslut.nar.first if beslut.nar else strukturdag(beslut.overenskommelse)


def _term(beslut, niva):
    return stor_bokstav(beslut.overenskommelse.term(niva))


SLAG = {
    "part": _parter,
    "organisation": _organisationer,
    "omrade": _omraden,
    "delmal": _delmal,
    "samverkansomrade": _samverkansomraden,
    "organ": _organ,
    "insats": _insatser,
    "beslut": _beslut,
}


def samband(beslut, user):
    """The decisions it replaces, is replaced by or goes on with, and the agendas it has come back on."""
    seen = Beslut.objects.visible_to(user).select_related("overenskommelse")
    items = Dagordningspunkt.objects.visible_to(user).filter(foljer_upp=beslut).select_related("mote__overenskommelse")
    return {
        "mote": Mote.objects.visible_to(user).filter(pk=beslut.mote_id).select_related("overenskommelse").first(),
        "ersatter": seen.filter(pk=beslut.ersatter_id).first(),
        "ersatt_av": seen.filter(ersatter=beslut).first(),
        "foregangare": seen.filter(pk=beslut.foregangare_id).first(),
        "fortsatter_i": seen.filter(foregangare=beslut).first(),
        "uppfoljningar": list(items.order_by("-mote__spann", "pk")),
    }


def steg(beslut):
    """Every step and correction for the timeline, latest first."""
    rows = [(h.nar, _stegord(h), h.av.namn if h.av else "", h.text) for h in beslut.handelser.select_related("av")]
    rows += _rattelser(beslut)
    return [
        {"datum": svenska.tidpunkt(nar), "titel": titel, "organ": namn, "text": text}
        for nar, titel, namn, text in sorted(rows, key=lambda row: row[0], reverse=True)
    ]


def _stegord(handelse):
    if handelse.till == Genomforande.OPPET and not handelse.fran:
        return "Följs upp"
    if handelse.till == Genomforande.OPPET:
        return "Öppnat igen"
    return handelse.get_till_display()


def _rattelser(beslut):
    """What was corrected after the decision was written in, with the earlier wording."""
    events = apps.get_model("forum", "BeslutEvent").objects.filter(pgh_obj=beslut.pk).select_related("pgh_context")
    events = list(events.order_by("pgh_id"))
    found = []
    for before, after in itertools.pairwise(events):
        changed = [name for name in RATTAS if getattr(before, name) != getattr(after, name)]
        if changed and before.nummer:
            words = svenska.lista(dict.fromkeys(RATTAS[name] for name in changed))
            earlier = f"Tidigare lydelse: ”{before.text}”" if "text" in changed else ""
            found.append((after.pgh_created_at, f"Rättat: {words}", _vem(after), earlier))
    names = dict(User.objects.filter(pk__in={row[2] for row in found if row[2]}).values_list("pk", "namn"))
    return [(nar, titel, names.get(vem, ""), text) for nar, titel, vem, text in found]


def _vem(event):
    return (event.pgh_context.metadata if event.pgh_context else {}).get("user")
