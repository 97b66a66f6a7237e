"""An approved final report becomes the initiative's outcomes, without anyone typing them again. Each outcome keeps
the field it came from."""

from dataclasses import dataclass, field

from django.db import transaction

from insatser.models import KON, Aldersgrupp, Belaggsslag, Matt, Utfall
from insatser.services import AretLast, Hamtning, OverenskommelsenAvslutad, hamta_utfall, ta_tillbaka_hamtade
from statsbidrag.models import Overforing, Resultat
from statsbidrag.services.fel import ResultatetVantar
from statsbidrag.services.kontroll import las_formular

LANGSTA_BELAGG = 300


@dataclass(frozen=True)
class Hamtat:
    """One outcome to be: the field it comes from, what it says and, for people, how many of each age and sex."""

    avsnitt: str
    falt: str
    uppgifter: dict
    deltagare: dict = field(default_factory=dict)
    belagg: str = ""


@transaction.atomic
def for_over(resultat, *, av):
    """Write the outcomes of the report on the initiative of its grant; returns how many. Nothing without an
    initiative, nothing twice, and nothing while the year is locked: then the result waits (`vantar`)."""
    resultat = Resultat.objects.select_for_update(of=("self",)).get(pk=resultat.pk)
    insats = resultat.redovisning.bidrag.insats
    if insats is None or resultat.aterkallat_at or resultat.overforingar.exists():
        return 0
    found = list(_outcomes(resultat))
    try:
        utfall = hamta_utfall(insats, [_as_outcome(resultat, ett) for ett in found], av=av)
    except (AretLast, OverenskommelsenAvslutad):
        return 0
    Overforing.objects.bulk_create(
        Overforing(resultat=resultat, avsnitt=ett.avsnitt, falt=ett.falt, utfall=rad)
        for ett, rad in zip(found, utfall, strict=True)
    )
    return len(found)


@transaction.atomic
def for_over_vantande(resultat, *, av):
    """The same, asked for by a person: raises ResultatetVantar with the reason when the year is still locked."""
    antal = for_over(resultat, av=av)
    if not antal and not resultat.overforingar.exists():
        raise ResultatetVantar(resultat)
    return antal


def dra_tillbaka_overforing(resultat, *, av):
    """The outcomes leave the initiative's pages and sums; raises AretLast when the year is locked. That is the one
    they were carried to: the grant may point at another by now."""
    rows = resultat.overforingar.select_related("utfall__insats__overenskommelse")
    utfall = [rad.utfall for rad in rows]
    if utfall:
        ta_tillbaka_hamtade(utfall[0].insats, utfall, av=av)


def vantar(overenskommelse):
    """Results of the agreement's grants that have an initiative but could not be carried to it."""
    rows = Resultat.objects.gallande().filter(
        redovisning__bidrag__overenskommelse=overenskommelse,
        redovisning__bidrag__insats__isnull=False,
        overforingar=None,
    )
    return rows.select_related("redovisning__bidrag__insats", "redovisning__bidrag__mottagare").order_by("pk")


def artal(resultat):
    """The year the outcomes are told for: the one the granted period ended in."""
    return resultat.redovisning.bidrag.periodslut.year


def kalla(resultat):
    """Slutredovisning 851-5425-2024, version 2."""
    redovisning = resultat.redovisning
    nummer = redovisning.bidrag.diarienummer
    return " ".join(filter(None, [redovisning.namn, nummer])) + f", version {resultat.inlamning.nummer}"


def _as_outcome(resultat, ett):
    formular = las_formular(resultat.inlamning.formularversion)
    avsnitt = formular.hamta(ett.avsnitt)
    plats = f"{kalla(resultat)}, {formular.nummer(avsnitt)}. {avsnitt.rubrik}"
    return Hamtning(
        Utfall(artal=artal(resultat), kalla=kalla(resultat)[:200], **ett.uppgifter),
        ett.deltagare,
        ((Belaggsslag.SLUTREDOVISNING, f"{plats}{ett.belagg}"[:LANGSTA_BELAGG]),),
    )


def _outcomes(resultat):
    """In the order of the form: participants, goals, results, the target group's own words."""
    innehall = resultat.inlamning.avsnitt
    for avsnitt in las_formular(resultat.inlamning.formularversion).avsnitt:
        for falt in avsnitt.falt:
            svar = innehall[avsnitt.id][falt.id]
            reader = LASARE.get(falt.kod or falt.id) or LASARE.get(falt.typ)
            if svar and reader:
                yield from reader(avsnitt, falt, svar, innehall[avsnitt.id], resultat)


def _participants(avsnitt, falt, svar, bredvid, resultat):
    alla = {kon: getattr(resultat, kon) for kon in KON}
    known = [n for n in alla.values() if n is not None]
    if not known:
        return
    aldrar = {rad.aldersgrupp: {kon: getattr(rad, kon) for kon in KON} for rad in resultat.deltagare.all()}
    yield Hamtat(
        avsnitt.id,
        falt.id,
        {
            "matt": Matt.ANTAL,
            "varde": sum(known),
            "enhet": "deltagare",
            "malgrupp": _target_group(avsnitt, resultat)[:200],
            "text": "" if len(known) == len(alla) else "Antalet är inte fullständigt: uppgift saknas för någon grupp.",
        },
        deltagare={Aldersgrupp.ALLA: alla} | aldrar,
    )


def _target_group(avsnitt, resultat):
    """The name of the answered group, as the form has it."""
    fields = [falt for falt in avsnitt.falt if (falt.kod or falt.id) == "malgrupp"]
    return next((falt.namn_pa.get(resultat.malgrupp, "") for falt in fields), "")


def _goals(avsnitt, falt, svar, bredvid, resultat):
    """One outcome per goal that was accounted for, with the report's own judgement."""
    for rad in svar:
        if not rad.get("utfall"):
            continue
        parts = [
            f"Mål: {rad['mal']}",
            f"Planerat: {rad['planerat']}" if rad.get("planerat") else "",
            f"Utfall: {rad['utfall']}",
            f"Mottagarens bedömning: {falt.namn_pa.get(rad.get('bedomning'), 'uppgift saknas').lower()}",
            rad.get("motivering") or "",
        ]
        text = "\n".join(part for part in parts if part)
        yield Hamtat(avsnitt.id, f"{falt.id}-{rad['nummer']}", {"matt": Matt.KVALITATIVT, "text": text})


def _words(avsnitt, falt, svar, bredvid, resultat):
    how = bredvid.get("hur_vet_ni")
    belagg = f". Så vet vi det: {how}" if how else ""
    yield Hamtat(avsnitt.id, falt.id, {"matt": Matt.KVALITATIVT, "text": svar}, belagg=belagg)


def _own_assessment(avsnitt, falt, svar, bredvid, resultat):
    text = f"Målgruppens egen bedömning: {svar}"
    says = {"matt": Matt.KVALITATIVT, "text": text, "malgrupp": _target_group(avsnitt, resultat)[:200]}
    yield Hamtat(avsnitt.id, falt.id, says)


LASARE = {
    "deltagare": _participants,
    "mal": _goals,
    "kort_sikt": _words,
    "egen_bedomning": _own_assessment,
}
