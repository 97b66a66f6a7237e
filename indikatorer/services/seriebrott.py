"""Breaks in a series: those that the portal proposes are confirmed, moved or dismissed; others are added by hand."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from indikatorer import permissions
from indikatorer.models import Brottslage, Indikator, Serie, Seriebrott


class BrottFel(Exception):
    """Its text says what to do."""


def serier(overenskommelse):
    """The series that the agreement reads, by the name of the measure."""
    mine = Serie.objects.filter(indikator__in=Indikator.objects.for_overenskommelse(overenskommelse))
    return mine.select_related("indikator").order_by("indikator__kort_titel", "kalla", "kalla_id")


def brott(overenskommelse):
    """The breaks in them, those to be tried first."""
    rows = Seriebrott.objects.filter(serie__in=serier(overenskommelse)).select_related("serie__indikator", "andring")
    return sorted(rows, key=lambda rad: (rad.lage != Brottslage.FORESLAGET, rad.serie.indikator.kort_titel, rad.artal))


@transaction.atomic
def bekrafta(rad, overenskommelse, *, av, artal, text):
    """From the year on it is another measure. Another year than the proposed one moves the break."""
    rad = _locked(rad, overenskommelse, av)
    _refuse_double(rad.serie, artal, rad.pk)
    rad.artal, rad.text, rad.lage, rad.skal = artal, text, Brottslage.BEKRAFTAT, ""
    rad.save(update_fields=["artal", "text", "lage", "skal"])
    return rad


@transaction.atomic
def avfarda(rad, overenskommelse, *, av, skal):
    """The change means nothing for the figures: lines are drawn across the year again."""
    rad = _locked(rad, overenskommelse, av)
    if not skal.strip():
        raise BrottFel("Skriv varför det inte är ett brott.")
    rad.lage, rad.skal = Brottslage.AVFARDAT, skal.strip()
    rad.save(update_fields=["lage", "skal"])
    return rad


@transaction.atomic
def lagg_till(serie, overenskommelse, *, av, artal, text):
    """A break that somebody knows of."""
    _require(overenskommelse, av)
    serie = serier(overenskommelse).select_for_update(of=("self",)).get(pk=serie.pk)
    _refuse_double(serie, artal)
    return Seriebrott.objects.create(serie=serie, artal=artal, text=text, lage=Brottslage.BEKRAFTAT)


def _require(overenskommelse, av):
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    if not overenskommelse.uppfoljning_oppen:
        raise BrottFel("Överenskommelsen är avslutad, så inget kan ändras.")


def _locked(rad, overenskommelse, av):
    _require(overenskommelse, av)
    return Seriebrott.objects.select_for_update().get(pk=rad.pk, serie__in=serier(overenskommelse))


def _refuse_double(serie, artal, utom=None):
    if serie.brott.filter(artal=artal).exclude(pk=utom).exists():
        raise BrottFel(f"Det finns redan ett brott {artal} i {serie}. Välj ett annat år, eller ändra det som finns.")
