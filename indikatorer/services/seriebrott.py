"""Breaks in a series. What the portal proposes and the catalogue tells of is common, and never changed here: an
agreement confirms, moves or dismisses it by a row of its own, which only that agreement reads; so with those added."""

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
    """The breaks in them as the agreement has them, those to be tried first."""
    rows = Seriebrott.objects.aktuella(overenskommelse).filter(serie__in=serier(overenskommelse))
    rows = rows.select_related("serie__indikator", "andring__hamtning", "ersatter__andring__hamtning")
    return sorted(rows, key=lambda rad: (rad.lage != Brottslage.FORESLAGET, rad.serie.indikator.kort_titel, rad.artal))


def hitta(overenskommelse, pk):
    """The break by its number, or the agreement's own decision about it; None when there is none to be seen here."""
    rows = Seriebrott.objects.synliga(overenskommelse).filter(serie__in=serier(overenskommelse))
    rows = rows.select_related("serie__indikator", "andring__serie__indikator", "ersatter__andring__serie__indikator")
    rows = rows.select_related("andring__hamtning", "ersatter__andring__hamtning")
    return rows.filter(overenskommelse=overenskommelse, ersatter=pk).first() or rows.filter(pk=pk).first()


@transaction.atomic
def bekrafta(rad, overenskommelse, *, av, artal, text):
    """From the year on it is another measure. Another year than the proposed one moves the break."""
    rad = _own(rad, overenskommelse, av)
    _refuse_double(rad.serie, overenskommelse, artal, utom={rad.pk, rad.ersatter_id})
    rad.artal, rad.text, rad.lage, rad.skal = artal, text, Brottslage.BEKRAFTAT, ""
    rad.save()
    return rad


@transaction.atomic
def avfarda(rad, overenskommelse, *, av, skal):
    """The change means nothing for the figures: lines are drawn across the year again. A break that had been moved is
    dismissed where it was proposed."""
    rad = _own(rad, overenskommelse, av)
    if not skal.strip():
        raise BrottFel("Skriv varför det inte är ett brott.")
    rad.artal = rad.ersatter.artal if rad.ersatter else rad.artal
    rad.lage, rad.skal = Brottslage.AVFARDAT, skal.strip()
    rad.save()
    return rad


@transaction.atomic
def lagg_till(serie, overenskommelse, *, av, artal, text):
    """A break that somebody knows of."""
    _require(overenskommelse, av)
    serie = _locked(serie.pk, overenskommelse)
    _refuse_double(serie, overenskommelse, artal)
    return Seriebrott.objects.create(
        serie=serie, artal=artal, text=text, lage=Brottslage.BEKRAFTAT, overenskommelse=overenskommelse
    )


def for_over(fran, till):
    """The agreement that follows another reads its series as it did; what it has decided itself stays as it is."""
    columns = ("serie_id", "artal", "text", "lage", "skal", "andring_id", "ersatter_id")
    rows = [Seriebrott(overenskommelse=till, **rad) for rad in fran.egna_brott.order_by("pk").values(*columns)]
    Seriebrott.objects.bulk_create(rows, ignore_conflicts=True)


def _require(overenskommelse, av):
    if not permissions.can_skota_indikatorer(av, overenskommelse):
        raise PermissionDenied
    if not overenskommelse.uppfoljning_oppen:
        raise BrottFel("Överenskommelsen är avslutad, så inget kan ändras.")


def _locked(serie, overenskommelse):
    return serier(overenskommelse).select_for_update(of=("self",)).get(pk=serie)


def _own(rad, overenskommelse, av):
    """The agreement's own row: the one it is or that has replaced it, else a new one that is to, not yet stored."""
    _require(overenskommelse, av)
    serie = _locked(rad.serie_id, overenskommelse)
    rows = Seriebrott.objects.synliga(overenskommelse).filter(serie=serie).select_related("ersatter")
    rad = rows.get(pk=rad.pk)
    if rad.overenskommelse_id:
        return rad
    decided = rows.filter(overenskommelse=overenskommelse, ersatter=rad).first()
    return decided or Seriebrott(
        serie=serie, artal=rad.artal, text=rad.text, overenskommelse=overenskommelse, ersatter=rad
    )


def _refuse_double(serie, overenskommelse, artal, utom=()):
    there = serie.brott.aktuella(overenskommelse).filter(artal=artal)
    if there.exclude(pk__in=[pk for pk in utom if pk]).exists():
        raise BrottFel(f"Det finns redan ett brott {artal} i {serie}. Välj ett annat år, eller ändra det som finns.")
