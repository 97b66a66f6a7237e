"""A decision's life: taken at a meeting or without one, on the next agenda until it is done, corrected, replaced."""

import datetime
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.oprecist import OprecistDatum
from forum import permissions
from forum.models import (
    GENOMFORANDETS_OVERGANGAR,
    Beslut,
    Beslutsform,
    Beslutshandelse,
    Beslutsstatus,
    Dagordningspunkt,
    Genomforande,
    Mote,
    Motesstatus,
    Punktslag,
    Utgang,
)
from forum.services import dagordning, partsbeslut, verkan
from forum.services.fel import (
    BeslutsdagenFramat,
    KlarForeBeslutet,
    MotetHarInteVarit,
    MotetTarIngaBeslut,
    RedanBeslutat,
    SkalSaknas,
)
from forum.services.protokoll import krav_skrivbart
from forum.services.status import byt_status
from sok.models import Organ, Organisation
from sok.services.ratt import lock

TAR_BESLUT = (Motesstatus.OPPNAT, Motesstatus.HALLET, Motesstatus.STANGT)


@dataclass(frozen=True)
class Beslutsuppgifter:
    """What is said of a decision when it is taken. `verkan` are dicts of Verkan's fields."""

    text: str
    ansvarig_organisation: Organisation | None = None
    ansvarigt_organ: Organ | None = None
    forfaller: datetime.date | None = None
    foljs_upp: bool = True
    sekretess: bool = False
    kraver_partsbeslut: bool = False
    avser: tuple = ()
    diarienummer: str = ""
    anmarkning: str = ""
    verkan: tuple = field(default=())
    ersatter: Beslut | None = None

    def falt(self):
        """The decision's own columns. What it changes, it is about."""
        namn = (
            "text", "ansvarig_organisation", "ansvarigt_organ", "forfaller", "sekretess", "kraver_partsbeslut",
            "diarienummer", "anmarkning", "ersatter",
        )  # fmt: skip
        avser = [*self.avser, *(nyckel for rad in self.verkan for nyckel in verkan.avser(rad))]
        return {name: getattr(self, name) for name in namn} | {"avser": list(dict.fromkeys(avser))}


@transaction.atomic
def fatta(punkt, uppgifter, *, av):
    """Take a decision at an item of a meeting whose minutes may still be written. A confidential item gives a
    confidential decision."""
    _require_lead(av, punkt.mote.overenskommelse)
    avtal = lock(punkt.mote.overenskommelse)
    mote = _tar_beslut(punkt)
    falt = {"organ_id": mote.organ_id, "mote": mote, "punkt": punkt, "form": Beslutsform.MOTE, "nar": mote.nar}
    falt["sekretess"] = uppgifter.sekretess or punkt.ar_sekretess
    beslut = _registrera(Beslut(overenskommelse=avtal), uppgifter, falt, av)
    Dagordningspunkt.objects.filter(pk=punkt.pk).update(utgang=Utgang.BESLUTAD)
    return beslut


def _tar_beslut(punkt):
    """The meeting, locked, when it may decide at the item now."""
    mote = Mote.objects.select_for_update(of=("self",)).get(pk=punkt.mote_id)
    if not mote.fattar_beslut or mote.status not in TAR_BESLUT:
        raise MotetTarIngaBeslut(
            f"Mötet är ”{mote.get_status_display().lower()}” och kan inte fatta beslut. "
            "Beslut skrivs in när ett sammanträde är öppnat och dagen har kommit."
        )
    if mote.nar.first > timezone.localdate():
        raise MotetHarInteVarit(mote)
    if punkt.slag != Punktslag.BESLUT:
        raise MotetTarIngaBeslut("Punkten är ingen beslutspunkt. Ändra dess slag på dagordningen först.")
    krav_skrivbart(mote)
    return mote


@transaction.atomic
def fatta_utan_mote(overenskommelse, uppgifter, *, av, form, dag, organ=None, beslutsfattare="", planerat=None):
    """A decision per capsulam or an authority's own; or the outcome of one that was planned."""
    _require_lead(av, overenskommelse)
    if dag > timezone.localdate():
        raise BeslutsdagenFramat
    avtal = lock(overenskommelse)
    falt = {
        "form": form,
        "nar": OprecistDatum(dag.year, dag.month, dag.day),
        "organ": organ,
        "beslutsfattare": beslutsfattare,
        "status": Beslutsstatus.FATTAT,
    }
    return _registrera(_planerat(planerat) or Beslut(overenskommelse=avtal), uppgifter, falt, av)


def _planerat(beslut):
    """The planned decision, locked; RedanBeslutat when someone has already told what became of it."""
    if beslut is None:
        return None
    fresh = _las(beslut)
    if fresh.status != Beslutsstatus.PLANERAT:
        raise RedanBeslutat(f"Någon har redan skrivit in utfallet: {fresh.namn}.")
    return fresh


def _registrera(beslut, uppgifter, falt, av):
    """Store the decision with its number, first step, effects and questions, and put it on the next agenda."""
    _require_due_after(uppgifter.forfaller, falt["nar"])
    for name, value in (uppgifter.falt() | falt).items():
        setattr(beslut, name, value)
    beslut.nummer = nasta_nummer(beslut.overenskommelse, falt["nar"].artal)
    beslut.nyckel = beslut.nyckel or _nyckel(beslut)
    beslut.genomforande = Genomforande.OPPET if uppgifter.foljs_upp else Genomforande.INGET
    beslut.save()
    Beslutshandelse.objects.create(beslut=beslut, till=beslut.genomforande, av=av)
    if beslut.ersatter_id:
        _ersatt(beslut, av)
    verkan.lagg_till(beslut, uppgifter.verkan, av=av)
    if beslut.kraver_partsbeslut:
        partsbeslut.fraga(beslut, av=av)
    _pa_dagordningen(beslut, beslut.nar.last, av)
    return beslut


def nasta_nummer(overenskommelse, artal):
    """The next number of the year, "2026-03". The agreement's row is locked by the caller: no two get the same."""
    rows = Beslut.objects.filter(overenskommelse=overenskommelse, nummer__startswith=f"{artal}-")
    used = [int(last) for n in rows.values_list("nummer", flat=True) if (last := n.rpartition("-")[2]).isdigit()]
    return f"{artal}-{max(used, default=0) + 1:02d}"


def _nyckel(beslut):
    """Its number, unless a source has used that word for another decision."""
    taken = set(Beslut.objects.filter(overenskommelse=beslut.overenskommelse).values_list("nyckel", flat=True))
    return beslut.nummer if beslut.nummer not in taken else f"beslut-{beslut.nummer}"


def _ersatt(beslut, av):
    """What is replaced stays to be read, and needs nothing more."""
    old = _las(beslut.ersatter)
    if old.ersatt_av.exclude(pk=beslut.pk).exists():
        raise RedanBeslutat(f"{old.namn} är redan ersatt av {old.ersatt_av.exclude(pk=beslut.pk).first().namn}.")
    if Genomforande.INGET in GENOMFORANDETS_OVERGANGAR.get(old.genomforande, ()):
        _byt(old, Genomforande.INGET, av=av, text=f"Ersatt av {beslut.namn[0].lower()}{beslut.namn[1:]}.")
        dagordning.utgar(old)


@transaction.atomic
def rapportera_klart(beslut, *, av, text):
    """What was decided is done: who answers for it says what was done, and it is on no more agendas."""
    if not permissions.can_rapportera_klart(av, beslut):
        raise PermissionDenied
    if not text.strip():
        raise SkalSaknas("Skriv vad som har gjorts.")
    _require_taken(beslut)
    done = _byt(beslut, Genomforande.KLART, av=av, text=text.strip())
    dagordning.utgar(done)
    return done


@transaction.atomic
def ateroppna(beslut, *, av, text):
    """Open again, with the reason, and on the organ's next agenda."""
    _require_lead(av, beslut.overenskommelse)
    if not text.strip():
        raise SkalSaknas("Skriv varför beslutet behöver följas upp.")
    _require_taken(beslut)
    if beslut.ersatt_av.exists():
        raise RedanBeslutat("Beslutet är ersatt av ett nytt och kan inte öppnas igen. Följ upp det nya.")
    fresh = _byt(beslut, Genomforande.OPPET, av=av, text=text.strip())
    _pa_dagordningen(fresh, timezone.localdate() - datetime.timedelta(days=1), av)
    return fresh


@transaction.atomic
def andra(beslut, *, av, **falt):
    """Correct wording, responsible or due date until the minutes are attested; the address stays the same."""
    _require_lead(av, beslut.overenskommelse)
    if beslut.mote_id:
        krav_skrivbart(beslut.mote)
    fresh = _las(beslut)
    for name, value in falt.items():
        setattr(fresh, name, value)
    if fresh.nar:
        _require_due_after(fresh.forfaller, fresh.nar)
    fresh.save(update_fields=list(falt))
    if fresh.sekretess:
        fresh.uppfoljningspunkter.update(sekretess=True)
        # The item's proposal says what was decided.
        Dagordningspunkt.objects.filter(pk=fresh.punkt_id).update(sekretess=True)
    _skriv_om_dagordningen(fresh, av)
    return fresh


def _skriv_om_dagordningen(beslut, av):
    """Agendas that nobody has been shown get the new words."""
    dagordning.utgar(beslut)
    if beslut.ar_oppet:
        _pa_dagordningen(beslut, timezone.localdate() - datetime.timedelta(days=1), av)


def _byt(beslut, till, *, av, text):
    return byt_status(
        beslut,
        till,
        overganga=GENOMFORANDETS_OVERGANGAR,
        handelse=Beslutshandelse,
        av=av,
        falt="genomforande",
        text=text,
    )


def _las(beslut):
    return Beslut.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=beslut.pk)


def _pa_dagordningen(beslut, efter, av):
    """An open decision stands on the organ's first planned meeting after the day."""
    if not (beslut.ar_oppet and beslut.organ_id):
        return
    if following := dagordning.nasta_mote(beslut.organ, efter):
        dagordning.hamta_in(following, av=av)


def _require_lead(av, overenskommelse):
    if not permissions.can_leda(av, overenskommelse):
        raise PermissionDenied


def _require_due_after(forfaller, nar):
    if forfaller and forfaller < nar.first:
        raise KlarForeBeslutet(nar)


def _require_taken(beslut):
    if beslut.status != Beslutsstatus.FATTAT:
        raise MotetTarIngaBeslut("Beslutet är planerat men inte fattat. Skriv in utfallet först.")
