"""The export: exactly the rows it is given, in their order, one row per initiative or outcome."""

from django.conf import settings
from django.db.models import Prefetch
from django.utils import timezone

from core.kalkyl import Arbetsbok, csv_fil
from core.svenska import Saknas, SvenskSortering
from insatser.deltagardoljning import dolda_i_utfall
from insatser.models import InsatsAktor, Utfall
from insatser.tabell import kodbok
from insatser.tabell.jamforelse import skriven, version
from insatser.tabell.kolumner import BLADNAMN, NR, VERSION, skrivna
from insatser.tabell.uppslag import Uppslag

TYPER = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


def valda_kolumner(slag, koder=()):
    """The columns asked for, in the table's own order; the identity goes with every table that can come back."""
    chosen = {NR, VERSION, *koder} if koder else {kolumn.kod for kolumn in skrivna(slag) if kolumn.forst}
    return [kolumn for kolumn in skrivna(slag) if kolumn.kod in chosen]


def insatser_for_tabell(rows):
    actors = Prefetch("aktorer", InsatsAktor.objects.order_by("roll", "ordning", "pk"))
    return rows.select_related("overenskommelse", "updated_by").prefetch_related(actors, "kopplingar", "platser")


def utfall_for_tabell(rows, dolj=False):
    """The outcomes of the initiatives, in the same order as they stand; with `dolj` without small numbers of people."""
    order = {pk: place for place, pk in enumerate(rows.values_list("pk", flat=True))}
    found = (
        Utfall.objects.filter(insats__in=list(order))
        .select_related("insats")
        .prefetch_related("deltagare", "belagg_lista__fil")
        .order_by(SvenskSortering("insats__titel"), "insats", "artal", "pk")
    )
    return sorted(map(_without_small_numbers, found) if dolj else found, key=lambda row: order[row.insats_id])


def _without_small_numbers(utfall):
    """The outcome as someone who may not change it reads it. Nothing of this is stored."""
    hidden = dolda_i_utfall({row.aldersgrupp: row.tal() for row in utfall.deltagare.all()})
    for row in utfall.deltagare.all():
        for kon in hidden[row.aldersgrupp]:
            setattr(row, kon, Saknas.DOLT)
    return utfall


def rader(slag, objekt, kolumner, uppslag):
    for row in objekt:
        yield [
            version(row, slag, uppslag) if kolumn.kod == VERSION else skriven(kolumn, row, uppslag)
            for kolumn in kolumner
        ]


def xlsx(overenskommelse, rows, koder=(), med_utfall=False, dolj=False):
    uppslag = Uppslag(overenskommelse)
    book = Arbetsbok()
    tables = [("insatser", insatser_for_tabell(rows), valda_kolumner("insatser", koder))]
    if med_utfall:
        tables.append(("utfall", utfall_for_tabell(rows, dolj), valda_kolumner("utfall")))
    for slag, objekt, kolumner in tables:
        forms = [kodbok.form(kolumn, uppslag) for kolumn in kolumner]
        book.blad(BLADNAMN[slag], forms, rader(slag, objekt, kolumner, uppslag))
    book.blad(kodbok.BLAD, kodbok.FORMER, kodbok.rader([slag for slag, _, _ in tables], uppslag))
    return book.bytes()


def csv(overenskommelse, rows, koder=(), slag="insatser", dolj=False):
    uppslag = Uppslag(overenskommelse)
    kolumner = valda_kolumner(slag, koder)
    objekt = insatser_for_tabell(rows) if slag == "insatser" else utfall_for_tabell(rows, dolj)
    return csv_fil([uppslag.rubrik(k.rubrik) for k in kolumner], rader(slag, objekt, kolumner, uppslag))


def kodbok_csv(overenskommelse):
    return csv_fil(kodbok.RUBRIKER, kodbok.rader(BLADNAMN, Uppslag(overenskommelse)))


def filnamn(overenskommelse, vad, ending):
    """demo-insatser-kronoberg-2026-11-22.xlsx: what, which agreement, which day, and whether people are invented."""
    demo = "demo-" if settings.PORTAL_DEMO else ""
    return f"{demo}{vad}-{overenskommelse.slug}-{timezone.localdate().isoformat()}.{ending}"
