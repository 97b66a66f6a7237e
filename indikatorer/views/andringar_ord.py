"""What a source has changed in words: how much, what it touches and what there is to do about it."""

from django.urls import reverse

from core import svenska
from indikatorer.kallor.saknas import slag
from indikatorer.models import Andringstyp, Brottslage, Kon
from indikatorer.services.smatal import ska_doljas
from sok.models import Delmal

KOLUMNER = [{"namn": "Gäller"}, {"namn": "Förut", "tal": True}, {"namn": "Nu", "tal": True}]


def group(grupp, rows, overenskommelse, goals, breaks, datum):
    """A measure's changes in one pull, for the template; `rows` the largest of them, `goals` and `breaks` as the inbox
    gives them."""
    first, values = rows[0], [rad for rad in rows if rad.tidigare]
    definition = next((rad for rad in rows if rad.typ == Andringstyp.DEFINITION), None)
    number = grupp["reviderade"] + grupp["borttagna"]
    touched = goals.get(first.serie.indikator_id, [])
    inbox = reverse("indikatorer:andringar", args=[overenskommelse.slug])
    return {
        "nyckel": f"{first.serie_id}-{first.hamtning_id}",
        "titel": first.serie.indikator.kort_titel,
        "url": first.serie.indikator.url(overenskommelse),
        "ny": any(not rad.sedd and not rad.historik for rad in rows),
        "sedd": max((rad.sedd for rad in rows if rad.sedd), default=None),
        "historik": all(rad.historik for rad in rows),
        "demo": first.hamtning.demo,
        "kalla": first.serie.get_kalla_display(),
        "nar": grupp["nar"],
        "definition": definition.text if definition else "",
        "brott": _break(breaks.get(definition.pk), overenskommelse) if definition else None,
        "antal": _how_many(grupp),
        "enhet": _unit(first.serie.indikator) if values else "",
        "tabell": {"kolumner": KOLUMNER, "rader": [{"celler": _cells(rad)} for rad in values]} if values else None,
        "fler": number - len(values),
        "alla_url": f"{inbox}?indikator={first.serie.indikator.nyckel}",
        "mal": [_goal(target, tested, overenskommelse, datum) for target, tested in touched],
    }


def _break(rad, overenskommelse):
    """The break that the new definition proposed, and where it is decided about."""
    if rad is None:
        return None
    return {
        "artal": rad.artal,
        "fore": rad.artal - 1,
        "ska_provas": rad.lage == Brottslage.FORESLAGET,
        "lage": rad.get_lage_display(),
        "url": reverse("indikatorer:brott_prova", args=[overenskommelse.slug, rad.ersatter_id or rad.pk]),
    }


def _how_many(grupp):
    """ "12 ändrade värden och 1 borttaget, 3 platser, 2022–2024"."""
    words = [svenska.antal(grupp["reviderade"], "ändrat värde", "ändrade värden")] if grupp["reviderade"] else []
    if grupp["borttagna"]:
        nouns = ("borttaget", "borttagna") if words else ("borttaget värde", "borttagna värden")
        words.append(svenska.antal(grupp["borttagna"], *nouns))
    if not words:
        return ""
    years = svenska.period(grupp["fran"], grupp["till"]) if grupp["fran"] != grupp["till"] else str(grupp["fran"])
    return f"{svenska.lista(words)}, {svenska.antal(grupp['platser'], 'plats', 'platser')}, {years}"


def _unit(indikator):
    whole, gap = indikator.enhet_i_ord, indikator.enhet_vid_skillnad
    return f"I {whole}, skillnaden i {gap}" if indikator.enhet == "procent" else f"I {whole}"


def _cells(rad):
    old, new, indikator = rad.tidigare, rad.nytt, rad.serie.indikator
    place = old.geografi.namn if old.geografi else old.grupp.namn
    when = f"{old.artal}, {Kon(old.kon).label.lower()}" if indikator.per_kon else str(old.artal)
    hidden = ska_doljas(indikator.personer, indikator.enhet, rad.serie.kalla)
    before, after = (_value(value, rad.serie, hidden) for value in (old, new))
    known = [value for value in (before, after) if svenska.missing_text(value) is None and value != GONE]
    gap = svenska.forandring(after - before, indikator.decimaler) if len(known) == 2 else ""
    return [{"text": place, "liten": when}, _cell(before, indikator), _cell(after, indikator) | {"liten": gap}]


GONE = "borttaget"


def _value(varde, serie, hidden):
    """The number, why there is none, or that the source has taken it away."""
    if varde is None:
        return GONE
    if hidden:
        return svenska.Saknas.DOLT
    return slag(varde.status, serie.kalla) if varde.varde is None else varde.varde


def _cell(value, indikator):
    if value == GONE:
        return {"text": GONE, "saknas": True}
    return {"text": svenska.tal(value, indikator.decimaler), "saknas": svenska.missing_text(value) is not None}


def _goal(target, tested, overenskommelse, datum):
    version = target.version(datum)
    name = version.namn if version and not isinstance(target, Delmal) else target.nyckel
    if isinstance(target, Delmal):
        area = target.omrade.version(datum)
        words = [f"{svenska.stor_bokstav(overenskommelse.term('delmal'))} {target.nummer}", area.namn if area else ""]
        name = ", ".join(filter(None, words))
    return {"namn": name, "url": target.get_absolute_url(), "provas": tested}
