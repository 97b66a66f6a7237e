"""A row of the file against what is stored. An empty cell leaves what is there, "(töm)" clears it, and a cell that
says what the portal would have written changes nothing, however that was shortened or worded."""

import hashlib
from functools import lru_cache

from core.svenska import tidpunkt
from insatser.tabell.celler import SAKNAS_ORD, TOM, Cellfel, Cellnot, kort, som_text
from insatser.tabell.fynd import Radplan
from insatser.tabell.kolumner import KOLUMNER, NR, VERSION, vardekolumner

INGET = "ingenting"
LAMNA = object()


def skriven(kolumn, objekt, uppslag):
    """The cell that the portal writes for the object."""
    varde = kolumn.hamta(objekt)
    return "" if varde is None else kolumn.typ.skriv(varde, uppslag)


def version(objekt, slag, uppslag):
    """A short mark of everything the table can change; the same as long as the row says the same."""
    parts = [som_text(skriven(kolumn, objekt, uppslag)) for kolumn in vardekolumner(slag)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:10]


@lru_cache
def kolumn_for(slag, kod):
    return next(kolumn for kolumn in KOLUMNER[slag] if kolumn.kod == kod)


class Jamforare:
    """Compares rows of one table. `granskning` collects what it finds."""

    def __init__(self, slag, tabell, uppslag, granskning):
        self.slag, self.tabell, self.uppslag, self.granskning = slag, tabell, uppslag, granskning
        self.fynd = granskning.fynd

    def fela(self, rad, kod, text):
        """A fault at the row's cell, or at its first one when the file does not have the column."""
        columns = self.tabell.kolumner
        self.fynd.fela(text, rad.nummer, columns.get(kod) or min(columns.values()))

    def lasa(self, rad, kod, tyst=False):
        """The value of one cell, its empty value when the cell is empty; None and a fault when it cannot be read."""
        kolumn = kolumn_for(self.slag, kod)
        cell = rad.celler.get(kod)
        text = som_text(cell)
        if not text or text.casefold() == TOM or (text.casefold() in SAKNAS_ORD):
            return kolumn.typ.tomt
        try:
            return kolumn.typ.las(cell, self.uppslag)
        except Cellnot as note:
            return note.varde
        except Cellfel as fault:
            if not tyst:
                self.fela(rad, kod, str(fault))
            return None

    def andringar(self, rad, objekt):
        """A plan with what the row changes, or what a new row holds."""
        plan = Radplan(rad.nummer, "", objekt, {}, [])
        for kod in rad.celler:
            kolumn = kolumn_for(self.slag, kod)
            if kolumn.lases and not kolumn.bara_in and not kolumn.pekar:
                self._cell(rad, kolumn, plan)
        return plan

    def _cell(self, rad, kolumn, plan):
        cell = rad.celler[kolumn.kod]
        before = som_text(skriven(kolumn, plan.objekt, self.uppslag)) if plan.objekt else ""
        if som_text(cell) == before:
            return
        try:
            value = self._value(kolumn, cell, rad)
        except Cellfel as fault:
            self.fela(rad, kolumn.kod, str(fault))
            return
        if value is LAMNA or (plan.objekt and value == kolumn.hamta(plan.objekt)):
            return
        if not plan.objekt and value == kolumn.typ.tomt:
            return
        after = som_text(kolumn.typ.skriv(value, self.uppslag)) if value is not None else ""
        plan.varden[kolumn.kod] = value
        plan.andringar.append((self.uppslag.rubrik(kolumn.rubrik), before or INGET, after or INGET))

    def _value(self, kolumn, cell, rad):
        text = som_text(cell).casefold()
        if text == TOM:
            if kolumn.typ.kravs:
                raise Cellfel(
                    f"{self.uppslag.rubrik(kolumn.rubrik)} kan inte tömmas. Skriv vad det ska vara i stället."
                )
            return kolumn.typ.tomt
        if text in SAKNAS_ORD:
            self.fynd.notera(
                f"”{som_text(cell)}” läses som en tom cell.",
                rad.nummer,
                self.tabell.kolumner[kolumn.kod],
            )
            return LAMNA
        try:
            return kolumn.typ.las(cell, self.uppslag)
        except Cellnot as note:
            self.fynd.notera(str(note), rad.nummer, self.tabell.kolumner[kolumn.kod])
            return note.varde

    def numrerad(self, rad, sedda):
        """The number in the row's first column; None when there is none. A number that comes twice is a fault."""
        if NR not in rad.celler:
            return None
        number = self.lasa(rad, NR)
        if number in sedda:
            self.fela(rad, NR, f"Nr {number} står också på rad {sedda[number]}. Ta bort den ena raden.")
            return number
        if number:
            sedda[number] = rad.nummer
        return number

    def krock(self, rad, plan, objekt, sedda):
        """Was the object changed in the portal since the file was taken out, or since someone looked at the changes?"""
        said = som_text(rad.celler.get(VERSION))
        now = version(objekt, self.slag, self.uppslag)
        stale = (said and said != now) or (sedda and sedda.get(str(objekt.pk), now) != now)
        if stale and plan.varden:
            self.fela(rad, NR if NR in rad.celler else "titel", _who_changed(objekt))


def _who_changed(objekt):
    insats = getattr(objekt, "insats", objekt)
    who = insats.updated_by.namn if insats.updated_by else "en inläsning"
    return (
        f"”{kort(objekt)}” ändrades i portalen av {who} {tidpunkt(insats.updated_at)}, efter att filen hämtades eller "
        "granskades. Hämta en ny fil och gör om ändringen där, eller töm cellen Version för att använda filens "
        "uppgifter."
    )
