"""Doing what a dry run has shown. The caller holds the transaction and has checked everything; nothing is judged
here."""

from django.db.models import F
from django.utils import timezone

from core.svenska import tal
from insatser.models import (
    Belagg,
    Deltagare,
    Insats,
    InsatsAktor,
    InsatsKoppling,
    InsatsPlats,
    Utfall,
)
from insatser.services import utfall as services_utfall
from insatser.services.arslas import require_ar_oppet
from insatser.services.ratt import touch
from insatser.services.status import byt_lage, forsta_lage, logga_forsta
from insatser.tabell.kolumner import INSATS
from insatser.tabell.utfallsrader import FALT, alder_dict

PER_GANG = 500
ROLLER = ("ansvarig", "medverkande", "finansiar", "styrande")
GANG = ("status", "skede")
INSATSFALT = [kolumn.falt for kolumn in INSATS if kolumn.falt and kolumn.falt not in GANG]


class Sparat:
    """How many of the rows are stored, told to whoever waits as the portions are done."""

    def __init__(self, granskning, framsteg):
        self.alla = len(granskning.nya) + len(granskning.andrade)
        self.klara = 0
        self.framsteg = framsteg

    def portioner(self, planer):
        for first in range(0, len(planer), PER_GANG):
            portion = planer[first : first + PER_GANG]
            yield portion
            self.klara += len(portion)
            if self.framsteg:
                self.framsteg(self.klara, self.alla, f"Sparar rad {tal(self.klara)} av {tal(self.alla)}")


def spara_insatser(overenskommelse, granskning, *, av, framsteg=None):
    sparat = Sparat(granskning, framsteg)
    for planer in sparat.portioner(granskning.nya):
        _new(overenskommelse, planer, av)
    for planer in sparat.portioner(granskning.andrade):
        for plan in planer:
            _change(plan, av)


def _new(overenskommelse, planer, av):
    rows = [_row(overenskommelse, plan.varden, av) for plan in planer]
    Insats.objects.bulk_create(rows)
    pairs = list(zip(rows, (plan.varden for plan in planer), strict=True))
    InsatsAktor.objects.bulk_create((a for row, varden in pairs for a in _actors(row, varden)), batch_size=PER_GANG)
    InsatsKoppling.objects.bulk_create((k for row, varden in pairs for k in _links(row, varden)), batch_size=PER_GANG)
    InsatsPlats.objects.bulk_create((p for row, varden in pairs for p in _places(row, varden)), batch_size=PER_GANG)
    logga_forsta([(row, plan.skal) for row, plan in zip(rows, planer, strict=True)], av=av)


def _row(overenskommelse, varden, av):
    status, skede = forsta_lage(varden.get("status", ""), varden.get("skede", ""))
    own = {name: varden[name] for name in INSATSFALT if name in varden}
    return Insats(
        overenskommelse=overenskommelse, status=status, skede=skede, created_by=av, updated_by=av, revision=1, **own
    )


def _actors(insats, varden):
    """All roles in one order, as the page keeps them."""
    rows = [(roll, row) for roll in ROLLER for row in varden.get(roll, ())]
    return [InsatsAktor(insats=insats, roll=roll, ordning=n, **row._asdict()) for n, (roll, row) in enumerate(rows)]


def _links(insats, varden):
    return [InsatsKoppling(insats=insats, **row._asdict()) for row in varden.get("mal", ())]


def _places(insats, varden):
    return [InsatsPlats(insats=insats, geografi_id=kod) for kod in varden.get("platser", ())]


def _change(plan, av):
    insats, varden = plan.objekt, plan.varden
    for roll in ROLLER:
        if roll in varden:
            _replace_actors(insats, roll, varden[roll])
    if "mal" in varden:
        _replace_links(insats, varden["mal"])
    if "platser" in varden:
        insats.platser.exclude(geografi__in=varden["platser"]).delete()
        kept = set(insats.platser.values_list("geografi", flat=True))
        InsatsPlats.objects.bulk_create(p for p in _places(insats, varden) if p.geografi_id not in kept)
    own = [name for name in INSATSFALT if name in varden]
    for name in own:
        setattr(insats, name, varden[name])
    if set(varden) - set(GANG):
        touch(insats, av, *own)
    if set(varden) & set(GANG):
        byt_lage(insats, av=av, status=varden.get("status", ""), skede=varden.get("skede", ""), skal=plan.skal)


def _replace_actors(insats, roll, rader):
    """Make the stored rows of the role equal the wanted ones; a row that is already there keeps its history."""
    stored = {(row.organisation_id, row.organ_id, row.fritext, row.referens): row for row in insats.av_roll(roll)}
    first = max((row.ordning for row in insats.aktorer.all() if row.roll != roll), default=-1) + 1
    wanted = {row.vem: (n, row) for n, row in enumerate(rader, start=first)}
    insats.aktorer.filter(pk__in=[row.pk for vem, row in stored.items() if vem not in wanted]).delete()
    for vem, (n, row) in wanted.items():
        actor = stored.get(vem) or InsatsAktor(insats=insats, roll=roll)
        says = {**row._asdict(), "ordning": n}
        if actor.pk is None or any(getattr(actor, name) != value for name, value in says.items()):
            for name, value in says.items():
                setattr(actor, name, value)
            actor.save()


def _replace_links(insats, rader):
    """The old primary goes before the new one comes: at most one at any moment."""
    stored = {(row.omrade_id, row.delmal_id, row.samverkansomrade_id): row for row in insats.kopplingar.all()}
    wanted = {row.nyckel: row for row in rader}
    insats.kopplingar.filter(pk__in=[row.pk for nyckel, row in stored.items() if nyckel not in wanted]).delete()
    for nyckel in sorted(wanted, key=lambda nyckel: wanted[nyckel].primar):
        link = stored.get(nyckel) or InsatsKoppling(insats=insats, **wanted[nyckel]._asdict())
        if link.pk is None or link.primar != wanted[nyckel].primar:
            link.primar = wanted[nyckel].primar
            link.save()


def spara_utfall(overenskommelse, granskning, *, av, framsteg=None):
    for artal in sorted({plan.varden.get("artal") or 0 for plan in granskning.nya} - {0}):
        require_ar_oppet(overenskommelse, artal)
    sparat = Sparat(granskning, framsteg)
    for planer in sparat.portioner(granskning.nya):
        _new_outcomes(planer)
    changed = {plan.insats.pk for plan in granskning.nya}
    Insats.objects.filter(pk__in=changed).update(revision=F("revision") + 1, updated_by=av, updated_at=timezone.now())
    for planer in sparat.portioner(granskning.andrade):
        for plan in planer:
            _change_outcome(plan, av)


def _new_outcomes(planer):
    pairs = [(_outcome(plan), plan.varden) for plan in planer]
    Utfall.objects.bulk_create([row for row, _ in pairs])
    Deltagare.objects.bulk_create((d for row, varden in pairs for d in _participants(row, varden)), batch_size=PER_GANG)
    Belagg.objects.bulk_create((b for row, varden in pairs for b in _evidence(row, varden)), batch_size=PER_GANG)


def _outcome(plan):
    return Utfall(insats=plan.insats, **{name: plan.varden[name] for name in FALT if name in plan.varden})


def _participants(utfall, varden):
    rows = alder_dict(varden.get("deltagare", ())).items()
    return [Deltagare(utfall=utfall, aldersgrupp=alder, **tal) for alder, tal in rows]


def _evidence(utfall, varden):
    rows = enumerate(varden.get("belagg", ()))
    return [Belagg(utfall=utfall, slag=row.slag, text=row.text, adress=row.adress, ordning=n) for n, row in rows]


def _change_outcome(plan, av):
    utfall, varden = plan.objekt, plan.varden
    for name in FALT:
        if name in varden:
            setattr(utfall, name, varden[name])
    services_utfall.spara_utfall(
        plan.insats,
        utfall,
        av=av,
        deltagare=alder_dict(varden["deltagare"]) if "deltagare" in varden else None,
        belagg=_kept_evidence(utfall, varden["belagg"]) if "belagg" in varden else None,
    )


def _kept_evidence(utfall, rader):
    """Each wanted row beside the stored one whose words or file it has, so that the file stays."""
    stored, result = list(utfall.belagg_lista.all()), []
    for row in rader:
        same = next((b for b in stored if (b.slag, b.text) == (row.slag, row.text)), None)
        old = next((b for b in stored if b.fil and b.fil.namn == row.fil), None) if row.fil else same
        if old:
            stored.remove(old)
        result.append(
            services_utfall.Belaggsrad(
                row.slag, row.text, row.adress, pk=old.pk if old else None, utan_fil=bool(old and not row.fil)
            )
        )
    return result
