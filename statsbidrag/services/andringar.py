"""Changes of a grant that the recipient asks for and the granting authority answers."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from core import svenska
from statsbidrag import permissions
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Bidragsandring, Redovisningstyp, Svar
from statsbidrag.services import bidragsbeslut
from statsbidrag.services.bidrag import ar_oppet, lock, lock_alla
from statsbidrag.services.fel import AndringBesvarad, AndringVantar, BeslutetStammerInte, KanInteAndras
from statsbidrag.services.frister import flytta_frist
from statsbidrag.services.meddelanden import meddela_mottagaren, meddela_myndigheten


@transaction.atomic
def begar_andring(bidrag, *, av, vad, skal, periodslut=None, budget=None):
    """The recipient asks for another last day, another distribution of the budget or another way of doing it.
    `budget` is the wanted amount by budget line's number; what is as it was is left out."""
    bidrag = lock_alla(bidrag)
    if not permissions.can_begara_andring(av, bidrag):
        raise PermissionDenied
    if not ar_oppet(bidrag):
        raise KanInteAndras
    if bidrag.andringar.filter(svar="").exists():
        raise AndringVantar
    budget = _changed(bidrag, budget or {})
    fel = _fel(bidrag, periodslut, budget) | _textfel(vad=vad, skal=skal)
    if fel:
        raise BeslutetStammerInte(fel)
    andring = Bidragsandring.objects.create(
        bidrag=bidrag, vad=vad.strip(), skal=skal.strip(), budget=budget, begard_av=av,
        periodslut=None if periodslut == bidrag.periodslut else periodslut,
    )  # fmt: skip
    meddela_myndigheten(
        _final(bidrag),
        nyckel=f"bidragsandring:{andring.pk}",
        rubrik=f"{bidrag.mottagare.namn} begär en ändring: {bidrag.titel}",
        text="Läs begäran och svara.",
        adress=reverse("statsbidrag:svara_andring", args=[bidrag.overenskommelse.slug, bidrag.pk, andring.pk]),
    )
    return andring


def _final(bidrag):
    return bidrag.redovisningar.select_related("bidrag").get(typ=Redovisningstyp.SLUTREDOVISNING)


def _changed(bidrag, budget):
    """The wanted amounts, every line's, when any of them is another than today's; else nothing."""
    nu = {str(post.nummer): post.belopp for post in bidrag.budgetposter.all()}
    wanted = nu | {str(nummer): belopp for nummer, belopp in budget.items()}
    return {} if wanted == nu else wanted


def _fel(bidrag, periodslut, budget):
    fel = {}
    if periodslut and periodslut < bidrag.periodstart:
        fel["periodslut"] = f"Perioden börjar {svenska.datum(bidrag.periodstart)}. Den kan inte sluta före det."
    elif periodslut and periodslut - bidrag.periodstart > bidragsbeslut.LANGST:
        fel["periodslut"] = "Perioden blir längre än fem år. Kontrollera årtalet."
    if budget and (text := _budgetfel(bidrag, budget)):
        fel["budget"] = text
    return fel


def _budgetfel(bidrag, budget):
    """Why the distribution cannot hold: lines that are not the grant's, or a sum that is not the granted amount."""
    poster = {str(post.nummer): post for post in bidrag.budgetposter.all()}
    if set(budget) != set(poster):
        return "Budgetens poster har ändrats sedan begäran skrevs. Läs bidraget igen."
    wanted = [bidragsbeslut.Post(poster[nummer].namn, belopp) for nummer, belopp in budget.items()]
    return bidragsbeslut.budgeten_gar_inte_ihop(wanted, bidrag.beviljat_belopp)


def _textfel(**texter):
    fel = {}
    for falt, text in texter.items():
        if not text.strip():
            fel[falt] = "Skriv vad ni vill ändra." if falt == "vad" else "Skriv skälet."
        elif innehaller_personnummer(text):
            fel[falt] = bidragsbeslut.INGET_PERSONNUMMER
    return fel


@transaction.atomic
def ta_tillbaka_andring(andring, *, av):
    """The recipient takes back what has not been answered."""
    bidrag = lock_alla(andring.bidrag)
    if not permissions.can_begara_andring(av, bidrag):
        raise PermissionDenied
    return _answer(bidrag, andring, Svar.TILLBAKATAGEN, "", av)


@transaction.atomic
def svara_pa_andring(andring, *, av, svar, text="", frist=None):
    """The authority approves, which applies it to grant, budget and period at once, or refuses with a reason.
    `frist` is the final report's last day when the new period moves it; without it, three months after at the least."""
    bidrag = lock(andring.bidrag, av)
    fel = {} if svar == Svar.BEVILJAD and not text.strip() else _textfel(text=text)
    if fel:
        raise BeslutetStammerInte(fel)
    andring = _answer(bidrag, andring, svar, text, av)
    if svar == Svar.BEVILJAD:
        _apply(bidrag, andring)
        _move_due_date(bidrag, andring, av, frist)
    meddela_mottagaren(
        _final(bidrag),
        nyckel=f"bidragsandring:{andring.pk}:svar",
        rubrik=f"Ändringen är {andring.get_svar_display().lower()}: {bidrag.titel}",
        text=andring.svar_text,
        adress=reverse("statsbidrag:eget_bidrag", args=[bidrag.pk]),
    )
    return andring


def _answer(bidrag, andring, svar, text, av):
    andring = bidrag.andringar.select_for_update(of=("self",)).get(pk=andring.pk)
    if not andring.vantar:
        raise AndringBesvarad
    andring.svar, andring.svar_text, andring.svarad_av, andring.svarad_at = svar, text.strip(), av, timezone.now()
    andring.save(update_fields=["svar", "svar_text", "svarad_av", "svarad_at"])
    return andring


def _apply(bidrag, andring):
    """Everything or nothing: checked again, since the grant may have changed since the change was asked for."""
    if not ar_oppet(bidrag):
        raise KanInteAndras
    fel = _fel(bidrag, andring.periodslut, andring.budget)
    if fel:
        raise BeslutetStammerInte(fel)
    if andring.periodslut:
        bidrag.periodslut = andring.periodslut
        bidrag.save(update_fields=["periodslut"])
    for post in bidrag.budgetposter.all():
        belopp = andring.budget.get(str(post.nummer), post.belopp)
        if belopp != post.belopp:
            post.belopp = belopp
            post.save(update_fields=["belopp"])


def ny_frist(bidrag, periodslut):
    """The last day of the final report if the period ends then: three months after, never earlier than today's."""
    nu = _final(bidrag).frist
    return max(nu, bidragsbeslut.forslag_till_frist(periodslut)) if periodslut else nu


def _move_due_date(bidrag, andring, av, frist):
    redovisning = _final(bidrag)
    till = frist or ny_frist(bidrag, andring.periodslut)
    if till < bidrag.periodslut:
        text = f"Perioden slutar {svenska.datum(bidrag.periodslut)}. Slutredovisningen lämnas in efter det."
        raise BeslutetStammerInte({"frist": text})
    if till == redovisning.frist:
        return
    if not flytta_frist([redovisning], av=av, till=till, skal="Bidragets period är ändrad."):
        raise BeslutetStammerInte({"frist": "Välj en dag från och med idag."})
