"""Who changed what about an indicator, read from what the database itself has recorded."""

from typing import NamedTuple

from django.db.models import Q

from indikatorer.models import Brottslage, DelmalIndikator, Indikator, OmradeIndikator, Seriebrott
from konton.models import User

INTE_VISAS = {"id", "nyckel", "overenskommelse"}


class Andring(NamedTuple):
    nar: object
    vem: str
    vad: str


def andringar(indikator, overenskommelse):
    """[Andring] latest first: the card's own fields with old and new, the series' breaks (the
    common ones and this agreement's own), and this agreement's ties."""
    rows = [*_card(indikator), *_breaks(indikator, overenskommelse), *_ties(indikator, overenskommelse)]
    names = dict(User.objects.filter(pk__in={user for _, user, _ in rows if user}).values_list("pk", "namn"))
    rows = [Andring(at, names.get(user, "Inläsning eller portalen själv"), words) for at, user, words in rows if words]
    return sorted(rows, key=lambda row: row.nar, reverse=True)


def _events(model, *also, **where):
    return model.pgh_event_model.objects.filter(*also, **where).select_related("pgh_context").order_by("pgh_id")


def _user(event):
    return (event.pgh_context.metadata if event.pgh_context else {}).get("user")


def _card(indikator):
    fields = [field for field in Indikator._meta.concrete_fields if field.name not in INTE_VISAS]
    before = None
    for event in _events(Indikator, pgh_obj=indikator.pk):
        words = ["indikatorn lades in"] if before is None else _changed(fields, before, event)
        yield event.pgh_created_at, _user(event), "; ".join(words)
        before = event


def _changed(fields, before, after):
    return [
        f"{field.verbose_name}: ”{_shown(field, before)}” blev ”{_shown(field, after)}”"
        for field in fields
        if getattr(before, field.attname) != getattr(after, field.attname)
    ]


def _shown(field, event):
    value = getattr(event, field.attname)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    text = str(dict(field.flatchoices).get(value, value)) if value not in (None, "") else "tomt"
    return text if len(text) <= 80 else f"{text[:79]}…"


def _breaks(indikator, overenskommelse):
    mine = Q(overenskommelse=None) | Q(overenskommelse=overenskommelse.pk)
    for event in _events(Seriebrott, mine, serie__indikator=indikator.pk):
        yield event.pgh_created_at, _user(event), _about_break(event)


def _about_break(event):
    if event.lage == Brottslage.AVFARDAT:
        return f"inget seriebrott {event.artal}: {event.skal}"
    words = {"insert": "nytt seriebrott", "update": "ändrat seriebrott", "delete": "borttaget seriebrott"}
    what = "beslutat seriebrott" if event.ersatter_id else words.get(event.pgh_label, "seriebrott")
    return f"{what} {event.artal}: {event.text}"


def _ties(indikator, overenskommelse):
    terms = {
        model: overenskommelse.term(level)
        for model, level in ((DelmalIndikator, "delmal"), (OmradeIndikator, "omrade"))
    }
    for model, path, name in (
        (DelmalIndikator, "delmal__omrade__overenskommelse", "delmal"),
        (OmradeIndikator, "omrade__overenskommelse", "omrade"),
    ):
        for event in _events(model, indikator=indikator.pk, **{path: overenskommelse.pk}).select_related(
            name, "pgh_context"
        ):
            verb = {"insert": "kopplad till", "delete": "bortkopplad från"}.get(event.pgh_label, "ändrad koppling till")
            yield event.pgh_created_at, _user(event), f"{verb} {terms[model]} {getattr(event, name).nummer}"
