"""Questions answered in words: by area as they are read, and one year's answer as it is written."""

from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from indikatorer.models import Fraga, Fragesvar
from indikatorer.permissions import can_besvara_fragor
from sok.models import OmradeVersion


class Fragefel(Exception):
    """The answer cannot be stored; `str()` says why and what to do."""


class FragornaStangda(Fragefel):
    def __init__(self):
        super().__init__("Överenskommelsen är avslutad. Frågorna och svaren kan läsas men inte ändras.")


class NagonAnnanBesvarade(Fragefel):
    """Another person answered in between; `sparat` is the stored answer."""

    def __init__(self, sparat):
        super().__init__("Någon annan sparade ett svar medan ni skrev.")
        self.sparat = sparat


@dataclass
class Fragerad:
    """A question of one area: the year's answer and those of the years before, latest first."""

    fraga: object
    omrade: object = None
    svar: object = None
    tidigare: list = field(default_factory=list)

    @property
    def staende(self):
        return self.fraga.omrade_id is None


@dataclass
class Fragegrupp:
    """The questions of one area; without area when the agreement has none."""

    omrade: object = None
    namn: str = ""
    rader: list = field(default_factory=list)

    @property
    def obesvarade(self):
        return sum(1 for rad in self.rader if not rad.svar)


def har_fragor(overenskommelse):
    return Fraga.objects.filter(overenskommelse=overenskommelse).exists()


def fragor_per_omrade(overenskommelse, artal, datum, omrade=None):
    """The groups of the day, each area's own questions first and then the standing ones. Three queries."""
    fragor = list(Fraga.objects.filter(overenskommelse=overenskommelse).order_by("nummer", "pk"))
    if not fragor:
        return []
    answers = _answers(overenskommelse, artal)
    groups = [Fragegrupp(v.omrade, v.namn) for v in _areas(overenskommelse, datum, omrade)] or [Fragegrupp()]
    for group in groups:
        own = [fraga for fraga in fragor if group.omrade and fraga.omrade_id == group.omrade.pk]
        standing = [fraga for fraga in fragor if fraga.omrade_id is None]
        group.rader = [_row(fraga, group.omrade, answers, artal) for fraga in (*own, *standing)]
    return [group for group in groups if group.rader]


def _areas(overenskommelse, datum, omrade):
    rows = OmradeVersion.objects.filter(omrade__overenskommelse=overenskommelse, giltighet__contains=datum)
    if omrade:
        rows = rows.filter(omrade=omrade)
    return rows.select_related("omrade").order_by("omrade__nummer", "pk")


def _answers(overenskommelse, artal):
    """{(question, area): answers until the year, latest first}."""
    rows = Fragesvar.objects.filter(fraga__overenskommelse=overenskommelse, artal__lte=artal)
    found = {}
    for row in rows.order_by("fraga", "-artal", "pk"):
        found.setdefault((row.fraga_id, row.omrade_id), []).append(row)
    return found


def _row(fraga, omrade, answers, artal):
    """A standing question is answered per area, a question of an area once."""
    place = omrade.pk if omrade and fraga.omrade_id is None else None
    rows = answers.get((fraga.pk, place), [])
    now = next((row for row in rows if row.artal == artal), None)
    return Fragerad(fraga, omrade, now, [row for row in rows if row is not now])


def tidigare_svar(fraga, omrade, artal):
    """The answers of other years, so that the writer sees what was said before."""
    return list(Fragesvar.objects.filter(fraga=fraga, omrade=omrade).filter(~Q(artal=artal)).order_by("-artal"))


def marke_for(svar):
    """The mark that tells one stored answer from the next; empty when there is none."""
    return svar.svarat_at.isoformat() if svar else ""


@transaction.atomic
def besvara(fraga, artal, *, omrade=None, text, kalla="", sedd="", av):
    """Store the year's answer. One that has been answered anew since it was read is left as it is."""
    overenskommelse = fraga.overenskommelse
    if not overenskommelse.uppfoljning_oppen:
        raise FragornaStangda
    if not can_besvara_fragor(av, overenskommelse):
        raise PermissionDenied
    Fraga.objects.select_for_update(of=("self",)).get(pk=fraga.pk)
    stored = Fragesvar.objects.filter(fraga=fraga, omrade=omrade, artal=artal).select_related("svarat_av").first()
    if stored and (stored.text, stored.kalla) == (text, kalla):
        return stored
    if marke_for(stored) != sedd:
        raise NagonAnnanBesvarade(stored)
    svar = stored or Fragesvar(fraga=fraga, omrade=omrade, artal=artal)
    svar.text, svar.kalla = text, kalla
    svar.svarat_av, svar.svarat_at = av, timezone.now()
    svar.save()
    return svar
