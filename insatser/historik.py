"""Who changed what in an initiative, read from what the database itself has recorded."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import Q

from core.svenska import lista
from insatser.models import Insats
from konton.models import User

INTE_VISAS = {
    "id",
    "revision",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "spann",
    "borttagen_av",
    "bekraftad_av",
}
DELAR = {
    "InsatsAktor": "aktörer",
    "InsatsKoppling": "kopplingar till mål",
    "InsatsPlats": "platser",
    "InsatsStatusbyte": "skäl till nytt läge",
    "InsatsSkedebyte": "skäl till nytt skede",
    "Hinder": "hinder",
}
# Hang on an outcome.
UTFALLETS_DELAR = {"Deltagare": "deltagare", "Belagg": "belägg"}


@dataclass(frozen=True)
class Andring:
    at: datetime
    vem: str
    vad: str


def andringar(insats):
    """One row per person and moment (rows of one transaction share it), latest first. A query per table."""
    steps = _own_steps(insats) + _part_steps(insats)
    names = dict(User.objects.filter(pk__in={user for _, user, _ in steps if user}).values_list("pk", "namn"))
    grouped = {}
    for at, user, words in steps:
        grouped.setdefault((at, user), []).extend(word for word in words if word)
    rows = [
        Andring(at, names.get(user, "Inläsning eller portalen själv"), lista(dict.fromkeys(words)))
        for (at, user), words in grouped.items()
        if words
    ]
    return sorted(rows, key=lambda row: row.at, reverse=True)


def _events(name):
    return apps.get_model("insatser", f"{name}Event").objects.select_related("pgh_context").order_by("pgh_id")


def _user(event):
    return (event.pgh_context.metadata if event.pgh_context else {}).get("user")


def _own_steps(insats):
    """(moment, user id, words) for each recorded state of the initiative itself."""
    fields = [field for field in Insats._meta.concrete_fields if field.name not in INTE_VISAS]
    steps, before = [], None
    for event in _events("Insats").filter(pgh_obj=insats.pk):
        words = ["insatsen lades in"] if before is None else _changed(fields, before, event)
        steps.append((event.pgh_created_at, _user(event), words))
        before = event
    return steps


def _changed(fields, before, after):
    return [_word(f, after) for f in fields if getattr(before, f.attname) != getattr(after, f.attname)]


def _word(field, after):
    if field.name == "borttagen_at":
        return "borttagen" if after.borttagen_at else "återställd"
    return field.verbose_name


def _part_steps(insats):
    parts = [(words, _events(name).filter(insats=insats.pk)) for name, words in DELAR.items()]
    parts += [(words, _events(name).filter(utfall__insats=insats.pk)) for name, words in UTFALLETS_DELAR.items()]
    parts.append(("samband", _events("InsatsRelation").filter(Q(fran=insats.pk) | Q(till=insats.pk))))
    steps = [(event.pgh_created_at, _user(event), [words]) for words, events in parts for event in events]
    return steps + _outcome_steps(insats)


def _outcome_steps(insats):
    """An outcome's removal and return are named: the rest is what the initiative has led to."""
    steps, before = [], {}
    for event in _events("Utfall").filter(insats=insats.pk):
        was, now = before.get(event.pgh_obj_id), event.borttagen_at
        before[event.pgh_obj_id] = now
        word = "ett utfall togs bort" if now and not was else "ett utfall återställdes" if was and not now else ""
        steps.append((event.pgh_created_at, _user(event), [word or "vad den har lett till"]))
    return steps
