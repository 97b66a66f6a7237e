"""What the groups report before a meeting: which groups, which initiatives, and what is missing."""

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core.giltighet import spann
from forum import permissions
from forum.models import Gruppredovisning, Mote, Motesstatus
from forum.services.fel import Redigeringskonflikt, RedovisningenStangd
from insatser.models import (
    Aktorsroll,
    Handlingsplan,
    Insats,
    InsatsAktor,
    InsatsKoppling,
    Insatsstatus,
    InsatsStatusbyte,
    Planrad,
    Planstatus,
)
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ, OrganAnsvar, OrganRelation, Relationstyp

FALT = ("utveckling", "resultat", "hinder", "forslag")
OPPNA = (Motesstatus.UTKAST, Motesstatus.OPPNAT)
# Without an earlier meeting the groups look back this far.
FORSTA_GANGEN = datetime.timedelta(days=365)
ANSVARAR = (Aktorsroll.STYRANDE, Aktorsroll.ANSVARIG)


@dataclass
class Rad:
    """One initiative that the group answers for, with its report when it has come in."""

    insats: Insats
    redovisning: Gruppredovisning | None = None


@dataclass
class Grupp:
    """One reporting organ: its initiatives, and the obstacles that groups of the same areas have told of."""

    organ: Organ
    rader: list[Rad] = field(default_factory=list)
    andras_hinder: list[Gruppredovisning] = field(default_factory=list)
    kan_skriva: bool = False

    @property
    def lamnade(self):
        return sum(rad.redovisning is not None for rad in self.rader)

    @property
    def saknas(self):
        return [rad.insats for rad in self.rader if rad.redovisning is None]

    @property
    def ar_klar(self):
        return not self.saknas

    @property
    def text(self):
        """ "3 av 5"."""
        return f"{self.lamnade} av {len(self.rader)}"


class Redovisningslage:
    """The reports of one meeting. `bara` keeps to some organs: what a group sees before the meeting is opened."""

    def __init__(self, mote, bara=None):
        self.mote = mote
        self.dag = motesdag(mote)
        self.bara = bara

    @cached_property
    def grupper(self):
        """In the organs' own order, each initiative once per group. Texts that came in stay, whatever became of
        the initiative."""
        result = []
        for organ in self.organ:
            rows = {insats.pk: Rad(insats) for insats in self._insatser(organ)}
            for row in self._redovisningar:
                if row.organ_id == organ.pk:
                    rows.setdefault(row.insats_id, Rad(row.insats)).redovisning = row
            result.append(Grupp(organ, list(rows.values()), self._andras_hinder(organ)))
        return result

    @cached_property
    def organ(self):
        """Those that report to the meeting's organ on the day of the meeting, with their names then."""
        return [organ for organ in rapporterande(self.mote) if self.bara is None or organ.pk in self.bara]

    @cached_property
    def _redovisningar(self):
        rows = Gruppredovisning.objects.filter(mote=self.mote).select_related("insats", "lamnad_av")
        rows = rows.annotate(organnamn=namn_pa_organ("organ", self.dag))
        return list(rows.order_by("insats__titel", "insats__pk", "organ__nummer", "pk"))

    @cached_property
    def _omraden(self):
        """{organ: its areas on the day}, for every organ of the agreement."""
        rows = OrganAnsvar.objects.filter(organ__overenskommelse=self.mote.overenskommelse_id).gallande(self.dag)
        return _sets(rows.values_list("organ", "omrade"))

    @cached_property
    def _aktuella(self):
        """What is asked about: going on, or ended since last time."""
        rows = Insats.objects.filter(overenskommelse=self.mote.overenskommelse_id).filter(self._aktuell())
        return list(rows.ordered())

    @cached_property
    def _insatsernas_omraden(self):
        """{initiative: its areas}, for those asked about and those reported."""
        pks = {insats.pk for insats in self._aktuella} | {row.insats_id for row in self._redovisningar}
        return _sets(InsatsKoppling.objects.filter(insats__in=pks).values_list("insats", "omrade"))

    @cached_property
    def _insatsernas_organ(self):
        """{initiative: the organs that steer or lead it}."""
        rows = InsatsAktor.objects.filter(insats__in=self._aktuella, roll__in=ANSVARAR, organ__isnull=False)
        found = _sets(rows.values_list("insats", "organ"))
        for insats, organ in self._planens.items():
            found.setdefault(insats, set()).update(organ)
        return found

    @cached_property
    def _planens(self):
        """{initiative: the groups that the action plan names to report it}."""
        rows = Planrad.objects.filter(plan=planen_for(self.mote), organ__isnull=False, insats__isnull=False)
        return _sets(rows.values_list("insats", "organ"))

    def _insatser(self, organ):
        """Those the group steers or leads, and those of the areas it answers for: each once."""
        mine = self._omraden.get(organ.pk, set())
        return [
            insats
            for insats in self._aktuella
            if organ.pk in self._insatsernas_organ.get(insats.pk, ())
            or mine & self._insatsernas_omraden.get(insats.pk, set())
        ]

    def _aktuell(self):
        # The meeting's own day: initiatives go on after the agreement whose structure stands still.
        since, day = foregaende_dag(self.mote), self.mote.nar.last
        window = spann(since, day + datetime.timedelta(days=1))
        ended = InsatsStatusbyte.objects.filter(
            insats=OuterRef("pk"), till__in=[Insatsstatus.AVSLUTAD, Insatsstatus.STOPPAD], at__date__gte=since
        )
        going_on = Q(status__in=[Insatsstatus.PAGAR, Insatsstatus.PAUSAD]) | Q(status="", spann__overlap=window)
        # What the plan in force names is asked about, also when nobody has told its period.
        going_on |= Q(status="", spann__isnull=True, pk__in=list(self._planens))
        over = Q(status__in=[Insatsstatus.AVSLUTAD, Insatsstatus.STOPPAD])
        just_ended = over & (Q(spann__endswith__gt=since) | Exists(ended))
        begun = Q(spann__isnull=True) | Q(spann__startswith__isnull=True) | Q(spann__startswith__lte=day)
        return begun & (going_on | just_ended)

    def _andras_hinder(self, organ):
        """An obstacle that another group tells of an initiative in an area that this one answers for too."""
        mine = self._omraden.get(organ.pk, set())
        return [
            row
            for row in self._redovisningar
            if row.organ_id != organ.pk and row.hinder and mine & self._insatsernas_omraden.get(row.insats_id, set())
        ]

    @property
    def alla_inne(self):
        return all(grupp.ar_klar for grupp in self.grupper)

    @property
    def antal(self):
        return sum(len(grupp.rader) for grupp in self.grupper)

    @property
    def lamnade(self):
        return sum(grupp.lamnade for grupp in self.grupper)


def _sets(pairs):
    result = {}
    for key, value in pairs:
        result.setdefault(key, set()).add(value)
    return result


def motesdag(mote):
    """The day whose relations and responsibilities count; an imprecise day counts from its beginning."""
    return permissions.strukturdag(mote.overenskommelse, mote.nar.first)


def foregaende_dag(mote):
    """The day of the organ's latest meeting before this one; a year back when there is none."""
    rows = Mote.objects.genomforda().filter(organ=mote.organ_id, spann__startswith__lt=mote.nar.first)
    last = rows.exclude(pk=mote.pk).order_by("-spann").first()
    return last.nar.first if last else mote.nar.first - FORSTA_GANGEN


def planen_for(mote):
    """The action plan that is followed up at the meeting: the last one in force, of its year or before, or None."""
    rows = planer_i_kraft(mote.overenskommelse_id).filter(artal__lte=mote.nar.first.year)
    return rows.order_by("-artal").first()


def planer_i_kraft(overenskommelse_id):
    return Handlingsplan.objects.filter(overenskommelse=overenskommelse_id, status=Planstatus.GALLER)


def rapporterande(mote):
    """The organs that report to the meeting's organ on its day."""
    dag = motesdag(mote)
    relations = OrganRelation.objects.filter(till_organ=mote.organ_id, typ=Relationstyp.RAPPORTERAR_TILL)
    rows = Organ.objects.filter(pk__in=relations.gallande(dag).values("fran_organ"))
    rows = rows.select_related("overenskommelse").annotate(namn=namn_pa_organ("pk", dag))
    return list(rows.order_by("nummer", "pk"))


def far_se(user, mote):
    """The organs whose reports the person may see, None for all. Before the meeting is opened a group sees its own
    reports and nothing else of the meeting, so that it can write them in time."""
    if Mote.objects.visible_to(user).filter(pk=mote.pk).exists():
        return None
    if mote.status != Motesstatus.UTKAST:
        return set()
    return {organ.pk for organ in rapporterande(mote)} & permissions.mina_organ(user, mote.overenskommelse)


def att_redovisa(overenskommelse, user):
    """(meeting, group) where reports of the person's own groups are missing, nearest meeting first; also meetings
    that are still drafts, since the reports are written before they are opened."""
    mina = permissions.mina_organ(user, overenskommelse)
    reporting = OrganRelation.objects.filter(fran_organ__in=mina, typ=Relationstyp.RAPPORTERAR_TILL)
    rows = Mote.objects.filter(overenskommelse=overenskommelse, organ__in=reporting.values("till_organ")).kommande()
    result = []
    for mote in rows.select_related("organ", "overenskommelse").order_by("spann", "pk"):
        result += [(mote, grupp) for grupp in Redovisningslage(mote, mina).grupper if grupp.saknas]
    return result


def forra_gangen(mote, organ, insats):
    """What the same group wrote of the initiative before an earlier meeting, latest first; None the first time."""
    rows = Gruppredovisning.objects.filter(organ=organ, insats=insats, mote__spann__startswith__lt=mote.nar.first)
    rows = rows.filter(mote__organ=mote.organ_id).exclude(mote__status=Motesstatus.INSTALLT)
    return rows.select_related("mote").order_by("-mote__spann", "-pk").first()


def stampel(redovisning):
    """What the form remembers: when the report it showed was written; empty when there was none."""
    return redovisning.lamnad_at.isoformat() if redovisning else ""


@transaction.atomic
def lamna(mote, organ, insats, *, av, sedd="", **texter):
    """Hand in, or write over, the group's report until the meeting has been held. Redigeringskonflikt when a
    colleague has written since `sedd`."""
    if not permissions.can_redovisa(av, organ):
        raise PermissionDenied
    # One writer at a time per meeting, so that two first reports do not meet in the unique constraint.
    mote = Mote.objects.select_for_update(of=("self",)).get(pk=mote.pk)
    if mote.status not in OPPNA:
        raise RedovisningenStangd(mote)
    stored = Gruppredovisning.objects.filter(mote=mote, organ=organ, insats=insats).first()
    if stored and stampel(stored) != sedd and any(getattr(stored, name) != texter[name] for name in FALT):
        raise Redigeringskonflikt(stored)
    row = stored or Gruppredovisning(mote=mote, organ=organ, insats=insats)
    for name in FALT:
        setattr(row, name, texter[name])
    row.lamnad_av, row.lamnad_at = av, timezone.now()
    row.save()
    return row
