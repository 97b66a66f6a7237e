"""The agenda: items in order, what comes on it by itself, and what is noted at the meeting."""

import hashlib
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import Exists, F, Max, OuterRef, Q

from core.svenska import datum
from forum import permissions
from forum.models import (
    Beslut,
    Dagordningspunkt,
    Forslag,
    Forslagsstatus,
    Mote,
    Moteslag,
    Motesstatus,
    Punktslag,
    Underlag,
    Utgang,
)
from forum.services.fel import MotetInteOppnat, MotetStangt, MotetTarIngetMer, PunktenKanInteTasBort
from forum.services.protokoll import krav_skrivbart

PLANERAS = (Motesstatus.UTKAST, Motesstatus.OPPNAT)
DAGORDNING_OPPEN = (*PLANERAS, Motesstatus.HALLET)
ATERKOMMER_MED = ("rubrik", "slag", "foredragande", "minuter", "bakgrund", "forslag_till_beslut", "sekretess")


@transaction.atomic
def lagg_till(mote, *, av, **falt):
    """A new item, last on the agenda but before what has come there by itself, as long as that stands last."""
    mote = _krav_andra(mote, av)
    new = _sist(mote, **falt)
    before = [row for row in mote.punkter.order_by("nummer", "pk") if row.pk != new.pk]
    own = [row for row in before if not row.har_kommit_sjalv]
    by_itself = before[len(own) :]
    if own == before[: len(own)] and by_itself:
        _numrera([*own, new, *by_itself])
        new.refresh_from_db(fields=["nummer"])
    return new


@transaction.atomic
def andra(punkt, *, av, **falt):
    """Change an item; one that is marked confidential takes its decisions, and itself on later agendas, along."""
    _krav_andra(punkt.mote, av)
    for name, value in falt.items():
        setattr(punkt, name, value)
    punkt.save(update_fields=list(falt))
    if falt.get("sekretess"):
        punkt.beslut_lista.update(sekretess=True)
        punkt.aterkommer_som.update(sekretess=True)
    return punkt


@transaction.atomic
def flytta(punkt, steg, *, av):
    """Move the item `steg` places (−1 is up); at the edge it stays where it is."""
    mote = _krav_andra(punkt.mote, av)
    rows = list(mote.punkter.order_by("nummer", "pk"))
    here = next(i for i, row in enumerate(rows) if row.pk == punkt.pk)
    there = min(max(here + steg, 0), len(rows) - 1)
    rows.insert(there, rows.pop(here))
    _numrera(rows)


@transaction.atomic
def ta_bort(punkt, *, av):
    """Take an item off the agenda before the meeting; one that has led to something stays."""
    mote = _krav_andra(punkt.mote, av)
    if mote.status not in PLANERAS:
        raise PunktenKanInteTasBort("Mötet är hållet. Anteckna på punkten att den utgick i stället.")
    if punkt.beslut_lista.exists():
        raise PunktenKanInteTasBort("Punkten har ett beslut och kan inte tas bort.")
    punkt.delete()
    _numrera(list(mote.punkter.order_by("nummer", "pk")))


@transaction.atomic
def hamta_in(mote, *, av):
    """Put on the agenda what waits for the organ: open decisions, tabled items, accepted proposals. What is
    there already is not added again; a meeting that decides nothing takes nothing in. Returns the new items."""
    mote = _las(mote)
    if not mote.fattar_beslut or mote.status not in PLANERAS:
        return []
    new = [_uppfoljning(mote, beslut) for beslut in _oppna_beslut(mote)]
    new += [_aterkommer(mote, punkt) for punkt in _bordlagda(mote)]
    new += [_forslag(mote, forslag) for forslag in _antagna_forslag(mote)]
    return new


@transaction.atomic
def ta_upp(forslag, mote, *, av):
    """A proposal as an item of a planned meeting of its organ, by those who prepare; once however often it is asked."""
    if not permissions.can_bereda(av, mote.overenskommelse):
        raise PermissionDenied
    mote = _las(mote)
    if mote.organ_id != forslag.organ_id or mote.status not in PLANERAS:
        raise MotetTarIngetMer
    return mote.punkter.filter(forslag=forslag).first() or _forslag(mote, forslag)


def nasta_mote(organ, datum):
    """The organ's first planned meeting after the day, also when it is only a draft."""
    rows = Mote.objects.filter(organ=organ, slag=Moteslag.SAMMANTRADE, status__in=PLANERAS)
    return rows.filter(spann__startswith__gt=datum).order_by("spann", "pk").first()


def lamna_vidare(mote, *, av):
    """What was tabled goes to the organ's next meeting, if there is one yet."""
    if following := nasta_mote(mote.organ, mote.nar.last):
        hamta_in(following, av=av)


def utgar(beslut):
    """A decision that needs nothing more leaves the agendas that only the preparers have seen."""
    untouched = Q(anteckning="", utgang="", beslut_lista__isnull=True)
    for punkt in beslut.uppfoljningspunkter.filter(untouched, mote__status=Motesstatus.UTKAST).select_related("mote"):
        mote = punkt.mote
        punkt.delete()
        _numrera(list(mote.punkter.order_by("nummer", "pk")))


def _las(mote):
    return Mote.objects.select_for_update(of=("self",)).select_related("overenskommelse", "organ").get(pk=mote.pk)


def _krav_andra(mote, av):
    """The locked meeting, when the person leads it and its agenda may still change."""
    if not permissions.can_leda(av, mote.overenskommelse):
        raise PermissionDenied
    fresh = _las(mote)
    if fresh.status not in DAGORDNING_OPPEN:
        raise MotetStangt(fresh)
    krav_skrivbart(fresh)
    return fresh


def _sist(mote, **falt):
    last = mote.punkter.aggregate(last=Max("nummer"))["last"] or 0
    return Dagordningspunkt.objects.create(mote=mote, nummer=last + 1, **falt)


def _numrera(rows):
    """1, 2, 3 …; the numbers' uniqueness is checked when all are written, also within a reading of a file."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS dagordningspunkt_nummer_unikt DEFERRED")
    for number, row in enumerate(rows, start=1):
        if row.nummer != number:
            row.nummer = number
            row.save(update_fields=["nummer"])


def _oppna_beslut(mote):
    rows = Beslut.objects.oppna().filter(overenskommelse=mote.overenskommelse, organ=mote.organ)
    rows = rows.filter(Q(spann__isnull=True) | Q(spann__startswith__lt=mote.nar.first))
    rows = rows.exclude(uppfoljningspunkter__mote=mote).exclude(mote=mote)
    return rows.order_by(F("forfaller").asc(nulls_last=True), F("spann").asc(nulls_last=True), "pk")


def _uppfoljning(mote, beslut):
    name = f"Beslut {beslut.nummer}" if beslut.nummer else "Öppet beslut"
    title = f"{name}: {_kort(beslut.text)}"
    due = f"Klart senast {datum(beslut.forfaller)}." if beslut.forfaller else ""
    return _sist(
        mote,
        rubrik=title,
        slag=Punktslag.DISKUSSION,
        foredragande=str(beslut.ansvarig_organisation or "")[:200],
        bakgrund=" ".join(part for part in (due, "" if beslut.text in title else beslut.text) if part),
        sekretess=beslut.sekretess,
        foljer_upp=beslut,
    )


def _kort(text, langd=120):
    """The beginning of the text, cut between two words."""
    return text if len(text) <= langd else f"{text[:langd].rsplit(' ', 1)[0].rstrip(',.;:')} …"


def _bordlagda(mote):
    """Tabled items of the organ's earlier meetings that stand on no agenda yet. One that follows an open
    decision comes with the decision."""
    again = Dagordningspunkt.objects.filter(bordlagd_fran=OuterRef("pk")).exclude(mote__status=Motesstatus.INSTALLT)
    return (
        Dagordningspunkt.objects.filter(mote__organ=mote.organ, utgang=Utgang.BORDLAGD, foljer_upp=None)
        .filter(mote__status__in=[Motesstatus.HALLET, Motesstatus.STANGT], mote__spann__startswith__lt=mote.nar.first)
        .exclude(Exists(again))
        .order_by("mote__spann", "nummer", "pk")
    )


def _aterkommer(mote, punkt):
    falt = {name: getattr(punkt, name) for name in ATERKOMMER_MED}
    new = _sist(mote, **falt, forslag=punkt.forslag, bordlagd_fran=punkt)
    Underlag.objects.bulk_create(
        Underlag(punkt=new, titel=u.titel, fil=u.fil, lank=u.lank, sekretess=u.sekretess, tillagd_at=u.tillagd_at)
        for u in punkt.underlag_lista.select_related("fil")
    )
    return new


def _antagna_forslag(mote):
    placed = Dagordningspunkt.objects.filter(forslag=OuterRef("pk")).exclude(mote__status=Motesstatus.INSTALLT)
    rows = Forslag.objects.filter(organ=mote.organ, status=Forslagsstatus.ANTAGET).exclude(Exists(placed))
    return rows.select_related("fran").order_by("lamnat_at", "pk")


def _forslag(mote, forslag):
    return _sist(
        mote,
        rubrik=forslag.rubrik,
        slag=forslag.slag,
        foredragande=forslag.fran.namn,
        bakgrund=forslag.text,
        forslag_till_beslut=forslag.forslag_till_beslut,
        sekretess=forslag.sekretess,
        forslag=forslag,
    )


@dataclass
class Anteckning:
    """What one note-taker wrote about an item (`utgang` is None when it could not be chosen), and the mark of
    what the page showed when they began."""

    punkt_id: int
    text: str
    utgang: str | None
    sedd: str

    def andrat(self):
        """What the person has changed since the page was opened: {field: (as it was shown, as it is written)}."""
        shown, _, outcome = self.sedd.partition(":")
        changed = {"anteckning": (shown, self.text)} if _marke(self.text) != shown else {}
        if self.utgang is not None and self.utgang != outcome:
            changed["utgang"] = (outcome, self.utgang)
        return changed


def stampel(punkt):
    """A mark of the item's note and outcome, for the page to send back."""
    return f"{_marke(punkt.anteckning)}:{punkt.utgang}"


def _marke(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@transaction.atomic
def anteckna(mote, anteckningar, *, av):
    """Save the notes that changed. Where someone else has saved other words since the page was opened nothing
    is written; those items are returned as (item as stored, what was written)."""
    if not permissions.can_leda(av, mote.overenskommelse):
        raise PermissionDenied
    mote = _las(mote)
    if mote.status == Motesstatus.UTKAST:
        raise MotetInteOppnat
    if mote.status == Motesstatus.INSTALLT:
        raise MotetStangt(mote)
    krav_skrivbart(mote)
    rows = {row.pk: row for row in mote.punkter.select_for_update(of=("self",))}
    conflicts = []
    for note in anteckningar:
        if (row := rows.get(note.punkt_id)) and not _spara(row, note):
            conflicts.append((row, note))
    if mote.status in (Motesstatus.HALLET, Motesstatus.STANGT):
        lamna_vidare(mote, av=av)
    return conflicts


def _spara(punkt, note):
    """True when what the person changed is stored; an item with a decision keeps that as its outcome."""
    changed = note.andrat()
    if punkt.utgang == Utgang.BESLUTAD:
        changed.pop("utgang", None)
    stored = {"anteckning": _marke(punkt.anteckning), "utgang": punkt.utgang}
    changed = {name: pair for name, pair in changed.items() if getattr(punkt, name) != pair[1]}
    if any(stored[name] != shown for name, (shown, _) in changed.items()):
        return False
    tabled_before = punkt.utgang == Utgang.BORDLAGD
    for name, (_, written) in changed.items():
        setattr(punkt, name, written)
    punkt.save(update_fields=list(changed))
    if tabled_before and punkt.utgang != Utgang.BORDLAGD:
        _ta_tillbaka(punkt)
    return True


def _ta_tillbaka(punkt):
    """It was not tabled after all: it leaves the next agenda unless someone has worked on it there."""
    untouched = punkt.aterkommer_som.filter(mote__status__in=PLANERAS, anteckning="", utgang="")
    untouched.filter(beslut_lista__isnull=True).delete()
