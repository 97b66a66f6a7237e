"""Saving 5 000 new initiatives from Excel as the task does it, against plain reading of the same file."""

import io
import os
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

from core.kalkyl import Arbetsbok, Kolumnform
from core.servers.embedded import Embedded

TITEL = "Läsa in 5 000 insatser mot att bara läsa filen med openpyxl"
# Half of the time is the dry run, done again under the lock; the other half writes 30 000 rows, each with its history.
MAL = 8
ANTAL = 5_000
RUNDOR = 3
RUBRIKER = (
    "Titel", "Slag", "Läge", "Ansvariga", "Medverkande", "Verkar för", "Börjar", "Slutar", "Genomförs i",
    "Antal kommuner", "Målgrupp", "Beskrivning", "Finansiering", "Uppföljning", "Källa",
)  # fmt: skip


def measure():
    """Medians of interleaved rounds, in seconds: (dry run and saving, plain reading). Each round is undone."""
    with (
        tempfile.TemporaryDirectory(prefix="portal-matning-") as folder,
        Embedded(Path(folder), disposable=True, owner=True) as servers,
    ):
        os.environ.update(servers.environment() | {"DJANGO_SETTINGS_MODULE": "config.settings.test"})
        return _measure()


def _measure():
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from tests.factories.sok import MedlemskapFactory, OmradeFactory, OverenskommelseFactory, PartFactory

    avtal = OverenskommelseFactory()
    PartFactory(overenskommelse=avtal, organisation=avtal.samordnare)
    omrade = OmradeFactory(overenskommelse=avtal)
    strateg = MedlemskapFactory(overenskommelse=avtal, roll="lansstrateg").user
    content = _file(avtal, f"Område {omrade.nummer}")
    pairs = [(_ours(content, avtal, strateg), _theirs(content)) for _ in range(RUNDOR)]
    return tuple(sorted(times)[RUNDOR // 2] for times in zip(*pairs, strict=True))


def _file(avtal, mal):
    def row(n):
        name = avtal.samordnare.namn
        return (
            f"Insats nummer {n}", "Insats", "Pågår", name, f"annan: samarbetspart {n}", mal, "2024-09", "2026",
            avtal.lan.namn, n % 33 + 1, "Nyanlända föräldrar", f"Beskrivning av insats {n}. " * 8, "Statsbidrag",
            "Årligen", "Handlingsplanen",
        )  # fmt: skip

    book = Arbetsbok()
    book.blad("Insatser", [Kolumnform(namn) for namn in RUBRIKER], (row(n) for n in range(ANTAL)))
    return book.bytes()


def _ours(content, avtal, av):
    import pghistory
    from django.db import transaction

    from insatser.models import Insats
    from insatser.tabell.granskning import granska_fil
    from insatser.tabell.skrivning import spara_insatser

    began, used = time.perf_counter(), time.process_time()
    with transaction.atomic(), pghistory.context(user=av.pk):
        found = granska_fil(content, "xlsx", "insatser", avtal, av=av)
        looked = time.perf_counter()
        spara_insatser(avtal, found, av=av)
        done = time.perf_counter()
        if found.fynd.fel or Insats.objects.count() != ANTAL:
            sys.exit(f"Filen lästes inte in hel: {found.fynd.fel[:3]}")
        transaction.set_rollback(True)
    own = time.process_time() - used
    print(f"  granska {looked - began:.2f} s, spara {done - looked:.2f} s, varav egen processortid {own:.2f} s")
    return done - began


def _theirs(content):
    began = time.perf_counter()
    rows = openpyxl.load_workbook(io.BytesIO(content), read_only=True)["Insatser"].iter_rows(values_only=True)
    if sum(1 for _ in rows) != ANTAL + 1:
        sys.exit("Filen har fel antal rader.")
    return time.perf_counter() - began
