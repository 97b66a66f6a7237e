"""Writing a draft, paragraph by paragraph. Two people at once: the second is told who, and nobody's text is lost."""

import uuid

from django.apps import apps
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from konton.models import User
from sok.models import Dokumentslag, Stycke
from sok.services import fel
from sok.services.styrdokument import las_for_steg

FALT = ("rubrik", "text", "slag", "omrade")


def _las_utkast(version, av):
    locked = las_for_steg(version, av)
    if not locked.kan_andras:
        raise fel.EjUtkast
    return locked


def _las_stycke(version, nyckel, revision):
    """The paragraph as the person read it; otherwise who changed it or took it away."""
    stycke = version.stycken.select_related("andrad_av").filter(nyckel=nyckel).first()
    if stycke is None:
        raise fel.StycketBorttaget(_vem_tog_bort(version, nyckel))
    if revision is not None and stycke.revision != revision:
        raise fel.Redigeringskonflikt(stycke)
    return stycke


def _vem_tog_bort(version, nyckel):
    """Read from what the database itself has recorded."""
    events = apps.get_model("sok", "StyckeEvent").objects.filter(version=version.pk, nyckel=nyckel, pgh_label="delete")
    event = events.select_related("pgh_context").order_by("-pgh_id").first()
    user = event and event.pgh_context and event.pgh_context.metadata.get("user")
    return User.objects.filter(pk=user).values_list("namn", flat=True).first() or "Någon annan"


def grupp(version, omrade, slag):
    """The paragraphs that are ordered together: all of an agreement's text, one area's facts in a description."""
    rows = version.stycken.order_by("nummer", "pk")
    if version.styrdokument.slag == Dokumentslag.NULAGE:
        rows = rows.filter(omrade=omrade, slag=slag)
    return rows


@transaction.atomic
def lagg_till(version, *, av, efter=None, **falt):
    """A new paragraph after the one with the key `efter`, or last in its group."""
    locked = _las_utkast(version, av)
    before = locked.stycken.filter(nyckel=efter).first() if efter else None
    before = before or grupp(locked, falt.get("omrade"), falt.get("slag")).last()
    nummer = before.nummer + 1 if before else _sista_nummer(locked) + 1
    locked.stycken.filter(nummer__gte=nummer).update(nummer=F("nummer") + 1)
    return Stycke.objects.create(
        version=locked, nyckel=f"s-{uuid.uuid4().hex[:10]}", nummer=nummer, andrad_av=av, andrad_at=timezone.now(),
        **falt,
    )  # fmt: skip


def _sista_nummer(version):
    return version.stycken.order_by("-nummer").values_list("nummer", flat=True).first() or 0


@transaction.atomic
def andra(version, nyckel, *, av, revision, **falt):
    """Save one paragraph. The same words again change nothing and collide with nobody."""
    locked = _las_utkast(version, av)
    stycke = _las_stycke(locked, nyckel, None)
    if all(getattr(stycke, name) == value for name, value in falt.items()):
        return stycke
    if stycke.revision != revision:
        raise fel.Redigeringskonflikt(stycke)
    for name, value in falt.items():
        setattr(stycke, name, value)
    return _spara(stycke, av, *falt)


def _spara(stycke, av, *falt):
    stycke.revision += 1
    stycke.andrad_av, stycke.andrad_at = av, timezone.now()
    stycke.save(update_fields=[*falt, "revision", "andrad_av", "andrad_at"])
    return stycke


@transaction.atomic
def ta_bort(version, nyckel, *, av, revision):
    """Not when someone has changed it since the person read it."""
    locked = _las_utkast(version, av)
    _las_stycke(locked, nyckel, revision).delete()


UPP, NER = "upp", "ner"


@transaction.atomic
def flytta(version, nyckel, riktning, *, av):
    """One step up or down among its own; the first stays first."""
    locked = _las_utkast(version, av)
    stycke = _las_stycke(locked, nyckel, None)
    rows = list(grupp(locked, stycke.omrade, stycke.slag))
    here = rows.index(stycke)
    there = here + (1 if riktning == NER else -1)
    if 0 <= there < len(rows):
        _byt_plats(locked, stycke, rows[there])
    return stycke


def _byt_plats(version, one, other):
    """The two trade places in the whole text, which is numbered anew."""
    rows = list(version.stycken.order_by("nummer", "pk"))
    a, b = rows.index(one), rows.index(other)
    rows[a], rows[b] = rows[b], rows[a]
    for nummer, row in enumerate(rows, start=1):
        if row.nummer != nummer:
            Stycke.objects.filter(pk=row.pk).update(nummer=nummer)
