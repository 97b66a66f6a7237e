"""The yearly question of how initiatives have spread: opened, answered by each party, reminded, closed."""

from dataclasses import dataclass

from celery import current_app
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from core import svenska
from insatser import permissions
from insatser.models import Spridningsfraga, Spridningsrunda, Spridningssvar
from insatser.services.fel import (
    ArIntePart,
    IngenInsatsVald,
    RundanFinns,
    RundanStangd,
    SpridningssvarAndrat,
)
from insatser.services.ratt import require_i_avtalet, require_open
from insatser.spridning import Rundlage, parter
from utskick.services import meddela_flera


@dataclass(frozen=True)
class Svar:
    """What a person has written about one initiative, and the mark of the answer they had before them."""

    lage: str
    text: str = ""
    sedd: str = ""


def marke_for(svar):
    """The mark that tells one stored answer from the next; empty when there is none."""
    return svar.lamnat_at.isoformat() if svar else ""


def _require_strategist(av, overenskommelse):
    require_open(overenskommelse)
    if not permissions.can_fraga_om_spridning(av, overenskommelse):
        raise PermissionDenied


@transaction.atomic
def oppna(overenskommelse, *, av, artal, sista_dag, insatser):
    """Ask every party about these initiatives, and tell those who may answer; one round a year."""
    _require_strategist(av, overenskommelse)
    if not insatser:
        raise IngenInsatsVald
    require_i_avtalet(overenskommelse, *insatser)
    runda, created = Spridningsrunda.objects.get_or_create(
        overenskommelse=overenskommelse, artal=artal, defaults={"sista_dag": sista_dag, "oppnad_av": av}
    )
    if not created:
        raise RundanFinns(artal)
    for insats in insatser:
        Spridningsfraga.objects.create(runda=runda, insats=insats)
    _tell_later(runda)
    return runda


@transaction.atomic
def svara(runda, organisation, svar, *, av):
    """Store what one party sends; `svar` is {question: Svar}. What says what is stored already is left alone, and if
    any other has been answered anew since it was read nothing is stored. Returns the rows that were written."""
    locked = _lock(runda)
    require_open(locked.overenskommelse)
    if not permissions.can_svara_om_spridning(av, locked.overenskommelse, organisation):
        raise PermissionDenied
    if not locked.ar_oppen:
        raise RundanStangd
    if organisation not in parter(locked):
        raise ArIntePart(organisation)
    if any(fraga.runda_id != locked.pk for fraga in svar):
        raise PermissionDenied
    rows = Spridningssvar.objects.filter(fraga__runda=locked, organisation=organisation).select_related("lamnat_av")
    stored = {row.fraga_id: row for row in rows}
    changed = {fraga: ett for fraga, ett in svar.items() if not _same(stored.get(fraga.pk), ett)}
    newer = {f.pk: stored[f.pk] for f, ett in changed.items() if marke_for(stored.get(f.pk)) != ett.sedd}
    if newer:
        raise SpridningssvarAndrat(newer)
    return [_save(stored.get(fraga.pk), fraga, organisation, ett, av) for fraga, ett in changed.items()]


def _lock(runda):
    rows = Spridningsrunda.objects.select_for_update(of=("self",)).select_related("overenskommelse")
    return rows.get(pk=runda.pk)


def _same(stored, ett):
    return stored is not None and (stored.lage, stored.text) == (ett.lage, ett.text)


def _save(stored, fraga, organisation, ett, av):
    row = stored or Spridningssvar(fraga=fraga, organisation=organisation)
    row.lage, row.text = ett.lage, ett.text
    row.lamnat_av, row.lamnat_at = av, timezone.now()
    row.save()
    return row


@transaction.atomic
def stang(runda, *, av):
    """No more answers; what has come stays. RundanStangd when it is closed already."""
    locked = _lock(runda)
    _require_strategist(av, locked.overenskommelse)
    if not locked.ar_oppen:
        raise RundanStangd
    locked.stangd_at = timezone.now()
    locked.save(update_fields=["stangd_at"])
    return locked


@transaction.atomic
def paminn(runda, *, av):
    """Remind the parties of today that have not answered: (those with someone to tell, those without)."""
    locked = _lock(runda)
    _require_strategist(av, locked.overenskommelse)
    if not locked.ar_oppen:
        raise RundanStangd
    left = Rundlage(locked).ej_svarat
    people = permissions.spridningens_personer(locked.overenskommelse, left)
    _tell_later(locked)
    return [row for row in left if row.pk in people], [row for row in left if row.pk not in people]


def _tell_later(runda):
    """Many people are told outside the request, once the row is stored."""
    transaction.on_commit(lambda: current_app.send_task("insatser.tasks.beratta_om_spridning", [runda.pk]), robust=True)


def beratta(runda):
    """Tell those who may answer for the parties of today that have not; nobody when it is closed. The same thing
    waits once in a person's mail."""
    if not runda.ar_oppen:
        return
    left, slug = Rundlage(runda).ej_svarat, runda.overenskommelse.slug
    people = permissions.spridningens_personer(runda.overenskommelse, left)
    for organisation in left:
        meddela_flera(
            people.get(organisation.pk, []),
            nyckel=f"spridning:{runda.pk}:{organisation.pk}",
            rubrik=f"Svara om spridning {runda.artal}: {organisation}",
            text=f"Hur långt har ni kommit med länets insatser? Svara senast {svenska.datum(runda.sista_dag)}.",
            orsak=f"Ni får svara för {organisation}.",
            adress=reverse("insatser:spridning_svar", args=[slug, runda.artal, organisation.nyckel]),
            galler=slug,
        )
