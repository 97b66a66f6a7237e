"""What a statistical database is asked for, and its answers as lines for the store.

Each table's own description is read before anything is taken from it, so that a variable or code that is gone stops the
pull with its name instead of giving other numbers.
"""

import contextlib
import re

from django.conf import settings
from django.utils import timezone

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Talamod
from indikatorer.kallor.pxweb_serie import Seriefraga, ar, koden, urval, varden
from indikatorer.kallor.pxweb_v1 import PxwebV1
from indikatorer.kallor.pxweb_v2 import PxwebV2
from indikatorer.models import Kalltyp, Serie
from indikatorer.services import lagring
from indikatorer.services.hamtning import platser

TALAMOD = Talamod()
KAN_FRAGA_SEDAN = False

# Whoever reads it is seldom the one who can change the catalogue.
RATTAS = "Det behöver rättas i portalens seriekatalog. Koppla bort måttet så länge, så hämtas de andra."
# A table that has been given no new year for so long is ended, whether its source says so or not; one that is said to
# be ended while it still gets new years is not.
TYST_I_AR = 3
# "… År 2013-2024" in a table's title, which changes every year without anything else changing.
ARTAL_I_TITEL = re.compile(r"[\s,.]*\bÅr\s+\d{4}(\s*[-–]\s*\d{4})?\.?\s*$", re.IGNORECASE)


def omfang(kalla, overenskommelse, alla_kommuner, fran_ar):
    serier = {serie.kalla_id: serie for serie in Serie.objects.att_hamta(kalla, overenskommelse)}
    if not serier:
        raise fel.OkandSerie(f"Ingen indikator från {Kalltyp(kalla).label} är vald. Koppla en till ett delmål först.")
    places = platser.geografier(overenskommelse, alla_kommuner)
    if not places:
        raise fel.OkandSerie("Riket, län och kommuner är inte inlästa än.")
    artal = range(fran_ar or platser.FRAN_AR, timezone.localdate().year + 1)
    return lagring.Omfang(serier=serier, platser={place.kod: place.kod for place in places}, artal=list(artal))


def las(omfang, sedan, rows, framsteg):
    """Write every value as a line to `rows`; returns what the source says about the measures."""
    told = {}
    with contextlib.ExitStack() as stack:
        servrar = Servrar(stack)
        for done, (kalla_id, serie) in enumerate(omfang.serier.items()):
            namn = serie.get_kalla_display()
            framsteg(done, len(omfang.serier), f"Hämtar från {namn}: {serie.indikator.kort_titel}")
            try:
                found, told[kalla_id] = _serie(serie, omfang, servrar)
            except fel.OkandSerie as error:
                raise fel.OkandSerie(f"{serie.indikator.kort_titel} ({namn}): {error} {RATTAS}") from error
            rows.writelines(
                lagring.rad(
                    serie.pk, omfang.platser[v.plats], v.artal, v.kon, v.varde, v.status,
                    lag=v.lag, hog=v.hog, underlag=v.underlag,
                )
                for v in found
            )  # fmt: skip
    return told


def stad(omfang):
    """Nothing is kept between pulls: they are a handful of questions."""


class Servrar:
    """The servers of one pull, each opened when first needed, and the tables they have described."""

    def __init__(self, stack):
        self._stack = stack
        self._open = {}
        self._tabeller = {}

    def tabell(self, kalla, tabell_id):
        """(server, Tabell). A table that is written as a path is asked for through the older interface."""
        server = self._server(kalla, "/" in tabell_id)
        key = (kalla, tabell_id)
        if key not in self._tabeller:
            self._tabeller[key] = server.tabell(tabell_id)
        return server, self._tabeller[key]

    def _server(self, kalla, by_path):
        if (kalla, by_path) not in self._open:
            make, base = _address(kalla, by_path)
            client = make(Kalltyp(kalla).label, base, TALAMOD)
            self._open[kalla, by_path] = self._stack.enter_context(client)
        return self._open[kalla, by_path]


def _address(kalla, by_path):
    if kalla == Kalltyp.FOLKHALSOMYNDIGHETEN:
        return PxwebV1, settings.FOHM_URL
    return (PxwebV1, settings.SCB_V1_URL) if by_path else (PxwebV2, settings.SCB_URL)


def _serie(serie, omfang, servrar):
    """(values, Beskrivning) of one series. Of several tables the first that has a number gives it."""
    fraga = Seriefraga.model_validate(serie.fraga)
    best, tables, asked = {}, [], 0
    for part in fraga.tabeller:
        server, tabell = servrar.tabell(serie.kalla, part.tabell)
        tables.append((part, tabell))
        for selection in urval(part, tabell, omfang.platser, omfang.artal):
            asked += 1
            for value in varden(part, server.celler(tabell, selection)):
                _keep(best, value)
    if not asked:
        listed = ", ".join(part.tabell for part in fraga.tabeller)
        raise fel.OkandSerie(f"{listed} har inget av de platser och år som efterfrågas.")
    return best.values(), _beskrivning(serie.indikator.titel, tables)


def _keep(best, value):
    key = value.plats, value.artal, value.kon
    if key not in best or (best[key].varde is None and value.varde is not None):
        best[key] = value


def _beskrivning(titel, tables):
    """The measure as the source describes it. The title stays ours, since many measures share a table; what is chosen
    in the last table, its name and the notes that must be shown are the definition."""
    fraga, tabell = tables[-1]
    notes = [note.text for _, table in tables for note in table.noter if note.obligatorisk]
    name = ARTAL_I_TITEL.sub("", tabell.titel).strip(" .")
    listed = ", ".join(part.tabell for part, _ in tables)
    parts = [_chosen(fraga, tabell), *dict.fromkeys(notes), f"Tabell hos källan: {name} ({listed})."]
    return lagring.Beskrivning(
        titel=titel,
        definition="\n".join(filter(None, parts)),
        sista_ar=sista_ar(fraga, tabell),
    )


def _chosen(fraga, tabell):
    words = []
    for kod, value in fraga.val.items():
        variabel = tabell.variabler[kod]
        code = koden(tabell, kod, value)
        unit = ((variabel.enheter or {}).get(code) or {}).get("base")
        words.append(f"{variabel.namn}: {variabel.koder[code]}{f' ({unit})' if unit else ''}")
    return f"Urval: {'; '.join(words)}." if words else ""


def sista_ar(fraga, tabell):
    """The last year of a table that has ended, else None."""
    years = [year for year in map(ar, tabell.variabler[fraga.tid].koder) if year]
    silent = timezone.localdate().year - max(years, default=0)
    if years and (silent > TYST_I_AR or (tabell.avslutad and silent > 1)):
        return max(years)
    return None
