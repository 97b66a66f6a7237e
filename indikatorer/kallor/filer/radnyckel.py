"""Whose the values of a table's row are: its place, sex and categories."""

from collections import Counter

from core.kalkyl import cellnamn
from indikatorer.kallor.filer.fel import Radfel
from indikatorer.kallor.filer.platser import som_text

LANETS_ORD = ("totalt", "summa", "hela länet")


class Radnycklar:
    """Reads the key of one row after another. `kolumn` is {heading: column}; `slopade` counts rows left out by why."""

    def __init__(self, tabell, kolumn, platser):
        self.tabell, self.kolumn, self.platser = tabell, kolumn, platser
        self.slopade = Counter()
        self._kanda = {}
        words = [tabell.plats.rubrik, tabell.plats.lan, tabell.kon.rubrik]
        words += [kategori.rubrik for kategori in tabell.kategorier]
        self._ord = [kolumn[heading] for heading in words if heading]
        self._slopa = {word.casefold() for word in tabell.slopa}

    def las(self, number, row):
        """(place, whether it is a county's total, sex, {heading: category}); place None for a row that is left out.
        The same words come back in row after row, and are understood once. Radfel when they are not."""
        key = tuple(row[column] if column < len(row) else "" for column in self._ord)
        if key not in self._kanda:
            plats, lansrad = self._plats(number, row)
            if plats is None:
                return None, False, "", {}
            self._kanda[key] = plats, lansrad, self._kon(number, row), self._kategorier(number, row)
        return self._kanda[key]

    def cell(self, row, heading):
        """What stands under the heading; empty when the row ends before it."""
        column = self.kolumn[heading]
        return row[column] if column < len(row) else ""

    def cellnamn(self, number, heading):
        return cellnamn(number, self.kolumn[heading] + 1)

    def _plats(self, number, row):
        """(code, whether it is a county's total); code None for a row that is left out."""
        regel = self.tabell.plats
        if regel.fast:
            return regel.fast, False
        text = som_text(self.cell(row, regel.rubrik))
        lan = som_text(self.cell(row, regel.lan)) if regel.lan else ""
        for word in (text, lan):
            if word and word.casefold() in self._slopa:
                self.slopade[word] += 1
                return None, False
        return self._finn(number, text, lan)

    def _finn(self, number, text, lan):
        regel = self.tabell.plats
        if self.tabell.lansrader and (kod := self._lansrad(text, lan)):
            return kod, True
        cell = self.cellnamn(number, regel.rubrik)
        kod = self.platser.finn(text)
        if kod is None:
            guess = self.platser.gissa(text)
            hint = f" Menade ni {guess}?" if guess else ""
            raise Radfel(cell, f"”{text}” är ingen plats som portalen känner.{hint}" if text else "Platsen saknas.")
        if regel.lan and len(kod) == 4:
            self._krav_lan(kod, lan, self.cellnamn(number, regel.lan))
        return kod, False

    def _lansrad(self, text, lan):
        """The county whose total the row is: named in the column of places, or there "Totalt" beside the county."""
        if len(kod := self.platser.finn(text) or "") == 2 and kod != "00":
            return kod
        return self.platser.lanet(lan) if not text or text.casefold() in LANETS_ORD else None

    def _krav_lan(self, kod, lan, cell):
        former = self.tabell.plats.annat_lan.get(self.platser.namn[kod], ())
        if self.platser.lanet(lan) == self.platser.lan[kod] or lan in former:
            return
        right = self.platser.namn.get(self.platser.lan[kod], "ett annat län")
        raise Radfel(cell, f"{self.platser.namn[kod]} ligger i {right}, men filen säger ”{lan}”.")

    def _kon(self, number, row):
        regel = self.tabell.kon
        if not regel.rubrik:
            return regel.fast
        text = som_text(self.cell(row, regel.rubrik))
        kon = {word.casefold(): kon for word, kon in regel.varden.items()}.get(text.casefold())
        if kon is None:
            words = " eller ".join(f"”{word}”" for word in regel.varden)
            raise Radfel(self.cellnamn(number, regel.rubrik), f"Här väntades {words}, men det står ”{text}”.")
        return kon

    def _kategorier(self, number, row):
        found = {}
        for regel in self.tabell.kategorier:
            text = som_text(self.cell(row, regel.rubrik))
            if text not in regel.varden:
                words = ", ".join(f"”{word}”" for word in regel.varden)
                raise Radfel(
                    self.cellnamn(number, regel.rubrik),
                    f"”{text}” är en ny uppdelning i kolumnen {regel.rubrik}. Portalen känner {words}.",
                )
            found[regel.rubrik] = text
        return found
