"""A grant is decided and changed. The portal mirrors what the granting authority has decided."""

from dataclasses import asdict

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from core import svenska
from sok.services import ratt
from statsbidrag import permissions
from statsbidrag.models import (
    Ansokan,
    Ansokningsbeslut,
    Bidrag,
    Bidragsmal,
    Budgetpost,
    Inlamning,
    Overforing,
    Redovisning,
    Redovisningstyp,
)
from statsbidrag.services import bidragsbeslut
from statsbidrag.services.fel import (
    AnsokanBeslutad,
    BeslutetLast,
    BeslutetStammerInte,
    BidragetAndrat,
    BidragetFinns,
    RadenRedovisad,
)
from statsbidrag.services.gang import oppna_redovisning
from statsbidrag.services.meddelanden import meddela_mottagaren

# What the recipient's report rests on, as the decision names it and as a person does.
LASES_VID_INLAMNING = {
    "bidragstyp": "Bidragstypen", "beslutsdatum": "Beslutsdagen", "belopp": "Beloppet", "start": "Perioden",
    "slut": "Perioden", "villkor": "Villkoren", "mal": "Målen", "budget": "Budgeten",
}  # fmt: skip


@transaction.atomic
def bevilja(overenskommelse, *, av, beviljande, beslut, frist=None, delfrister=(), ansokan=None):
    """Register the decision with its goals and budget, and open the reports it asks for on the form of the year."""
    overenskommelse = _open(overenskommelse)
    if not permissions.myndigheter(av, overenskommelse).filter(pk=beviljande.pk).exists():
        raise PermissionDenied
    frist = frist or bidragsbeslut.forslag_till_frist(beslut.slut)
    fel = bidragsbeslut.granska(beslut, beviljande) | bidragsbeslut.granska_frister(beslut, frist, delfrister)
    if fel:
        raise BeslutetStammerInte(fel)
    ansokan = _application(ansokan, beslut, beviljande, overenskommelse)
    _not_twice(overenskommelse, beviljande, beslut)
    bidrag = _create(overenskommelse, beviljande, beslut, ansokan, av)
    for dag in sorted(delfrister):
        oppna_redovisning(bidrag, frist=dag, av=av, typ=Redovisningstyp.DELREDOVISNING)
    slutredovisning = oppna_redovisning(bidrag, frist=frist, av=av)
    _tell(slutredovisning)
    return bidrag


def _open(overenskommelse):
    """The agreement, locked: the same grant is never registered twice at once, and never in one that is closed."""
    overenskommelse = ratt.lock(overenskommelse)
    ratt.require_open(overenskommelse)
    return overenskommelse


def _application(ansokan, beslut, beviljande, overenskommelse):
    """The application that the grant answers, locked, with its answer written."""
    if ansokan is None:
        return None
    ansokan = Ansokan.objects.select_for_update(of=("self",)).get(
        pk=ansokan.pk, overenskommelse=overenskommelse, utlysning__beviljande=beviljande
    )
    if Bidrag.objects.filter(ansokan=ansokan).exists():
        raise AnsokanBeslutad(ansokan)
    mindre = ansokan.sokt_belopp is not None and beslut.belopp < ansokan.sokt_belopp
    ansokan.beslut = Ansokningsbeslut.DELVIS if mindre else Ansokningsbeslut.BEVILJAD
    ansokan.beslutsdatum = beslut.beslutsdatum
    ansokan.save(update_fields=["beslut", "beslutsdatum"])
    return ansokan


def _not_twice(overenskommelse, beviljande, beslut):
    same = Bidrag.objects.filter(
        overenskommelse=overenskommelse, beviljande=beviljande, mottagare=beslut.mottagare, titel=beslut.titel,
        beslutsdatum=beslut.beslutsdatum,
    ).first()  # fmt: skip
    if same:
        raise BidragetFinns(same)


def _create(overenskommelse, beviljande, beslut, ansokan, av):
    bidrag = Bidrag(
        overenskommelse=overenskommelse,
        beviljande=beviljande,
        mottagare=beslut.mottagare,
        beviljandear=beslut.beslutsdatum.year,
        ansokan=ansokan,
        created_by=av,
        is_demo=av.is_demo,
    )
    _write(bidrag, beslut)
    bidrag.mal_lista.bulk_create(_row(Bidragsmal, bidrag, *par) for par in enumerate(beslut.mal, start=1))
    bidrag.budgetposter.bulk_create(_row(Budgetpost, bidrag, *par) for par in enumerate(beslut.budget, start=1))
    return bidrag


def _row(model, bidrag, nummer, rad):
    return model(bidrag=bidrag, **{**asdict(rad), "nummer": nummer})


def _write(bidrag, beslut):
    bidrag.titel, bidrag.bidragstyp = beslut.titel, beslut.galler
    bidrag.diarienummer = beslut.diarienummer or None
    bidrag.beslutsdatum, bidrag.beviljat_belopp = beslut.beslutsdatum, beslut.belopp
    bidrag.periodstart, bidrag.periodslut = beslut.start, beslut.slut
    bidrag.villkor, bidrag.chefsadress, bidrag.insats = beslut.villkor, beslut.chefsadress, beslut.insats
    bidrag.save()


def _tell(slutredovisning):
    bidrag = slutredovisning.bidrag
    meddela_mottagaren(
        slutredovisning,
        nyckel=f"bidrag:{bidrag.pk}:beviljat",
        rubrik=f"Nytt bidrag: {bidrag.titel}",
        text=(
            f"{bidrag.beviljande.namn} har registrerat beslutet. Slutredovisningen lämnas in senast "
            f"{svenska.datum(slutredovisning.frist)}. Ni ser redan nu vad den frågar om."
        ),
        bradskande=False,
        adress=reverse("statsbidrag:eget_bidrag", args=[bidrag.pk]),
    )


def lock(bidrag, av):
    """The grant with its cases, locked in one order, for an officer of the granting authority; fresh and open."""
    bidrag = lock_alla(bidrag)
    if not permissions.can_bevilja(av, bidrag):
        raise PermissionDenied
    return bidrag


def lock_alla(bidrag):
    """The grant and every case of it: nothing is handed in while what it accounts for is changed."""
    rows = Bidrag.objects.select_for_update(of=("self",), no_key=True).select_related("overenskommelse")
    bidrag = rows.get(pk=bidrag.pk)
    ratt.require_open(bidrag.overenskommelse)
    list(Redovisning.objects.select_for_update(of=("self",)).filter(bidrag=bidrag).order_by("pk"))
    return bidrag


def lagrat_beslut(bidrag):
    """The decision as it is stored."""
    return bidragsbeslut.Bidragsbeslut(
        titel=bidrag.titel,
        bidragstyp=bidrag.bidragstyp.nyckel,
        mottagare=bidrag.mottagare,
        beslutsdatum=bidrag.beslutsdatum,
        belopp=bidrag.beviljat_belopp,
        start=bidrag.periodstart,
        slut=bidrag.periodslut,
        diarienummer=bidrag.diarienummer,
        villkor=bidrag.villkor,
        chefsadress=bidrag.chefsadress,
        insats=bidrag.insats,
        mal=tuple(bidragsbeslut.Mal(m.text, m.indikator, m.planerat, m.nummer) for m in bidrag.mal_lista.all()),
        budget=tuple(bidragsbeslut.Post(p.namn, p.belopp, p.nummer) for p in bidrag.budgetposter.all()),
    )


@transaction.atomic
def andra(bidrag, *, av, beslut, sett=""):
    """Correct the registered decision. `sett` is the stamp of the decision the person had before them. The recipient
    and the year never change: the draft is the recipient's, and the form is the year's."""
    bidrag = lock(bidrag, av)
    lagrat = lagrat_beslut(bidrag)
    if sett and sett != bidragsbeslut.stampel(lagrat):
        raise BidragetAndrat
    fel = bidragsbeslut.granska(beslut, bidrag.beviljande) | _kept(bidrag, beslut)
    if not ar_oppet(bidrag):
        _require_same(lagrat, beslut)
        fel = {falt: text for falt, text in fel.items() if falt not in LASES_VID_INLAMNING}
    if fel:
        raise BeslutetStammerInte(fel)
    _write(bidrag, beslut)
    _sync(bidrag, bidrag.mal_lista, beslut.mal)
    _sync(bidrag, bidrag.budgetposter, beslut.budget)
    return bidrag


def ar_oppet(bidrag):
    """Whether the decision itself can change: until the final report has been handed in, and again if withdrawn."""
    return bidrag.redovisningar.filter(typ=Redovisningstyp.SLUTREDOVISNING).ej_inkomna().exists()


def _require_same(lagrat, beslut):
    for del_, namn in LASES_VID_INLAMNING.items():
        if getattr(lagrat, del_) != getattr(beslut, del_):
            raise BeslutetLast(namn)


def _kept(bidrag, beslut):
    """What an opened case and paid money hold fast."""
    fel = {}
    if beslut.mottagare != bidrag.mottagare:
        fel["mottagare"] = "Mottagaren kan inte bytas. Registrera ett nytt bidrag i stället."
    if beslut.beslutsdatum.year != bidrag.beviljandear:
        fel["beslutsdatum"] = f"Bidraget redovisas på formuläret för {bidrag.beviljandear}. Året kan inte bytas."
    if beslut.insats != bidrag.insats and _carried(bidrag):
        fel["insats"] = f"Resultatet står redan på {bidrag.insats}. Öppna redovisningen igen innan ni byter insats."
    betalt = utbetalt(bidrag)
    if beslut.belopp < betalt:
        fel["belopp"] = f"{svenska.belopp(betalt)} är redan utbetalt. Beloppet kan inte bli mindre än så."
    return fel


def _carried(bidrag):
    """Whether an approved report's results stand on the grant's initiative."""
    return Overforing.objects.filter(resultat__redovisning__bidrag=bidrag, resultat__aterkallat_at=None).exists()


def _sync(bidrag, stored, rader):
    """Stored rows keep their number, new ones get one that was never used: a draft's answers are found by it."""
    borta = stored.exclude(nummer__in=[rad.nummer for rad in rader if rad.nummer])
    if (rad := borta.first()) and Inlamning.objects.filter(redovisning__bidrag=bidrag).exists():
        raise RadenRedovisad(rad)
    nasta = _highest_ever(stored, bidrag) + 1
    borta.delete()
    kanda = {row.nummer: row for row in stored.all()}
    nya = [rad for rad in rader if rad.nummer not in kanda]
    for rad in rader:
        if rad.nummer in kanda:
            _update(kanda[rad.nummer], asdict(rad))
    stored.bulk_create(_row(stored.model, bidrag, *par) for par in enumerate(nya, start=nasta))


def _update(row, values):
    """Only what differs is written, so that the history says what was changed."""
    changed = [namn for namn, value in values.items() if getattr(row, namn) != value]
    for namn in changed:
        setattr(row, namn, values[namn])
    if changed:
        row.save(update_fields=changed)


def _highest_ever(stored, bidrag):
    events = stored.model.pgh_event_model.objects.filter(bidrag_id=bidrag.pk)
    return max([*events.values_list("nummer", flat=True), *stored.values_list("nummer", flat=True)], default=0)


@transaction.atomic
def begar_delredovisning(bidrag, *, av, frist):
    """Ask for one more interim report, while the final one is still to come."""
    bidrag = lock(bidrag, av)
    if not ar_oppet(bidrag):
        raise BeslutetLast("Delredovisningarna")
    slut = bidrag.redovisningar.get(typ=Redovisningstyp.SLUTREDOVISNING).frist
    delfrister = [*bidrag.redovisningar.exclude(typ=Redovisningstyp.SLUTREDOVISNING).values_list("frist", flat=True)]
    fel = bidragsbeslut.granska_frister(lagrat_beslut(bidrag), slut, [*delfrister, frist])
    if "delfrister" in fel:
        raise BeslutetStammerInte({"frist": fel["delfrister"]})
    if frist < timezone.localdate():
        raise BeslutetStammerInte({"frist": "Dagen har redan varit. Välj en dag från och med idag."})
    redovisning = oppna_redovisning(bidrag, frist=frist, av=av, typ=Redovisningstyp.DELREDOVISNING)
    meddela_mottagaren(
        redovisning,
        nyckel=f"redovisning:{redovisning.pk}:begard",
        rubrik=f"{redovisning.namn} ska lämnas in: {bidrag.titel}",
        text=f"Lämna in senast {svenska.datum(frist)}.",
        bradskande=False,
    )
    return redovisning


def utbetalt(bidrag):
    """What has been paid so far, in kronor."""
    return sum(bidrag.utbetalningar.values_list("belopp", flat=True))
