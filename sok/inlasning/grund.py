"""What every county rests on, read from small files: the country's places and the goals of Agenda 2030."""

import csv

from django.db import transaction

from sok.models import AgendaMal, Geografi


@transaction.atomic
def las_geografi(path):
    """Riket, counties, municipalities, in that order, from kod;namn;typ;overordnad. Returns rows written."""
    rows = sorted(_rows(path), key=lambda row: ("riket", "lan", "kommun").index(row["typ"]))
    return _store(
        Geografi(kod=row["kod"], namn=row["namn"], typ=row["typ"], overordnad_id=row["overordnad"] or None)
        for row in rows
    )


@transaction.atomic
def las_agendamal(path):
    """The seventeen goals, from nummer;namn. Returns rows written."""
    return _store(AgendaMal(nummer=int(row["nummer"]), namn=row["namn"]) for row in _rows(path))


def _rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def _store(wanted):
    """Write the rows that are new or changed; an equal row is left alone, so that history says nothing."""
    wanted = list(wanted)
    have = type(wanted[0]).objects.in_bulk()
    written = [rad for rad in wanted if rad.pk not in have or _columns(rad) != _columns(have[rad.pk])]
    for rad in written:
        rad.save(force_insert=rad.pk not in have)
    return len(written)


def _columns(rad):
    return {falt.attname: getattr(rad, falt.attname) for falt in rad._meta.concrete_fields}
