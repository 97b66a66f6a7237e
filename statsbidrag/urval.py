"""The choices of the authority's list of reports, in the address: kind, year, recipient, status, officer, late. What
is due is read from the decisions and what has come in; nothing here knows of drafts."""

from dataclasses import dataclass, field

from django.db.models import Prefetch, Q
from django.utils import timezone

from statsbidrag.models import Inlamning, Komplettering, Redovisning, Status

UTAN = "ingen"


@dataclass(frozen=True)
class Urval:
    """What is chosen, as the form has cleaned it; unknown choices are no choices. `delregion` is a Delregionsval: the
    municipality of the recipient is in it."""

    typ: str = ""
    ar: str = ""
    mottagare: object = None
    delregion: object = None
    status: str = ""
    handlaggare: str = ""
    sen: str = ""
    valt: dict = field(default_factory=dict)

    def filtrera(self, redovisningar):
        rows = redovisningar
        if self.typ:
            rows = rows.filter(typ=self.typ)
        if self.ar:
            rows = rows.filter(bidrag__beviljandear=int(self.ar))
        if self.mottagare:
            rows = rows.filter(bidrag__mottagare=self.mottagare)
        if self.delregion:
            rows = rows.filter(bidrag__mottagare__geografi__in=self.delregion.kommuner)
        if self.status:
            rows = rows.filter(status=self.status)
        if self.handlaggare:
            rows = rows.filter(handlaggare=None if self.handlaggare == UTAN else int(self.handlaggare))
        return sena(rows) if self.sen else rows


def sena(redovisningar, idag=None):
    """Those whose last day has passed and that have not come in: the report, or the answer to a completion."""
    idag = idag or timezone.localdate()
    obesvarade = Komplettering.objects.oppna().filter(svara_senast__lt=idag).values("redovisning")
    utan_inlamning = Q(status=Status.KOMMUNICERING, inlamningar=None)
    vantas = Q(status__in=(Status.VANTAS, Status.ATERTAGEN)) | utan_inlamning
    return redovisningar.filter(vantas & Q(frist__lt=idag) | Q(status=Status.KOMPLETTERING, pk__in=obesvarade))


def foljda(user, overenskommelse):
    """The agreement's reports that the person follows, the earliest last day first."""
    rows = Redovisning.objects.foljs_av(user).filter(bidrag__overenskommelse=overenskommelse)
    # A list says when a report came, never what it says.
    inlamningar = Prefetch("inlamningar", Inlamning.objects.defer("innehall"))
    rows = rows.prefetch_related("kompletteringar", inlamningar, "aterkrav")
    return rows.med_bidrag().select_related("handlaggare").order_by("frist", "pk")
