"""Each source as a person keeps an eye on it: when it last went well, whether more should have come, what is shown."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Count, Max, Min
from django.utils import timezone

from indikatorer.models import Hamtning, Hamtningstillstand, Indikator, Kalltyp, Serie
from indikatorer.services.farskhet import ANSTAND
from indikatorer.services.hamtning import interrupted
from indikatorer.services.hamtning.gang import KALLOR


@dataclass(frozen=True)
class Kallrad:
    """`lyckad` is the last pull that stored something or found nothing new; `misslyckad` the last one that failed, and
    only while nothing has gone well after it. `sena` counts the series whose publication day has passed."""

    kalla: str
    namn: str
    serier: int
    sena: int
    nasta: datetime.date | None
    lyckad: Hamtning | None
    misslyckad: Hamtning | None
    pagar: Hamtning | None
    demo: bool
    kan_hamtas: bool
    senaste: list = field(default_factory=list)

    @property
    def lage(self):
        """The state in one word, as core.marken knows it; empty for what nobody fetches, which waits for nothing."""
        if not self.kan_hamtas:
            return "demodata" if self.demo and self.lyckad is None else ""
        if self.pagar:
            return "pagar"
        if self.misslyckad:
            return "misslyckad"
        if self.lyckad is None:
            return "demodata" if self.demo else "vantar"
        return "aldre" if self.sena else "aktuell"


def kallrader(overenskommelse, idag=None):
    """One Kallrad for each source that the agreement's indicators have series at, in a fixed number of queries. What
    nobody fetches is there once it has given values."""
    idag = idag or timezone.localdate()
    mine = Indikator.objects.for_overenskommelse(overenskommelse)
    series = Serie.objects.filter(indikator__in=mine, aktiv=True)
    number = {row["kalla"]: row for row in series.order_by().values("kalla").annotate(antal=Count("pk"))}
    upcoming = series.filter(nasta_publicering__gte=idag).order_by().values("kalla")
    planned = {row["kalla"]: row["dag"] for row in upcoming.annotate(dag=Min("nasta_publicering"))}
    pulls = _pulls(overenskommelse)
    late = _late(series, idag)
    order = [kalla for kalla in Kalltyp.values if kalla in number]
    rows = [_row(kalla, number[kalla]["antal"], late, planned.get(kalla), pulls.get(kalla, [])) for kalla in order]
    return [row for row in rows if row.kan_hamtas or row.lyckad or row.demo]


def _pulls(overenskommelse):
    """{source: its latest pulls, newest first}; enough of them to know the last that went well."""
    found = {}
    rows = Hamtning.objects.for_overenskommelse(overenskommelse).defer("omfang")
    for pull in interrupted.as_they_are(list(rows.order_by("-startad", "-pk")[:400])):
        found.setdefault(pull.kalla, []).append(pull)
    return found


def _late(series, idag):
    """{source: how many series should have had values of a year that none of theirs has}."""
    passed = series.filter(nasta_publicering__lt=idag - ANSTAND, nasta_period__isnull=False, sista_ar__isnull=True)
    newest = passed.filter(matvarden__giltig_till__isnull=True).annotate(ar=Max("matvarden__artal"))
    found = {}
    for kalla, period, artal in newest.values_list("kalla", "nasta_period", "ar"):
        if (artal or 0) < period:
            found[kalla] = found.get(kalla, 0) + 1
    return found


def _row(kalla, antal, late, nasta, pulls):
    real = [pull for pull in pulls if not pull.demo]
    done = next((pull for pull in real if pull.tillstand == Hamtningstillstand.KLAR), None)
    ended = next((pull for pull in real if pull.tillstand != Hamtningstillstand.PAGAR), None)
    return Kallrad(
        kalla=kalla,
        namn=Kalltyp(kalla).label,
        serier=antal,
        sena=late.get(kalla, 0),
        nasta=nasta,
        lyckad=done,
        misslyckad=ended if ended and ended.tillstand == Hamtningstillstand.MISSLYCKAD else None,
        pagar=next((pull for pull in real[:1] if pull.tillstand == Hamtningstillstand.PAGAR), None),
        demo=any(pull.demo for pull in pulls),
        kan_hamtas=kalla in KALLOR,
        senaste=real[:5],
    )
