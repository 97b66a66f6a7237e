"""Places as files write them: names with and without "kommun", spellings of their own, codes that lost their zero."""

import difflib
import re

LIKHET = 0.72
RIKET = {"riket", "hela riket", "sverige", "hela landet"}
TILLAGG = re.compile(r"^(region)\s+|\s+(kommun|stad)$|(?<=\S)s?\s+län$")


class Platsuppslag:
    """`platser` are (code, name, code of what it lies in); "00" is riket, two digits a county."""

    def __init__(self, platser):
        self.namn = {kod: namn for kod, namn, _ in platser}
        self.lan = {kod: over for kod, _, over in platser if len(kod) == 4}
        self._kommuner = {_folded(namn): kod for kod, namn, _ in platser if len(kod) == 4}
        self._lan = {_folded(namn): kod for kod, namn, _ in platser if len(kod) == 2 and kod != "00"}
        self._visas = {_folded(namn): f"{namn} kommun" for kod, namn, _ in platser if len(kod) == 4}
        self._visas |= {key: self.namn[kod] for key, kod in self._lan.items() if key not in self._kommuner}

    def finn(self, cell):
        """The code of the place that the cell names, by name or code, or None."""
        text = som_text(cell)
        if code := re.match(r"\d{1,4}(?!\S)", text):
            return self._by_code(code[0])
        word = text.casefold()
        if word in RIKET:
            return "00" if "00" in self.namn else None
        if re.search(r"\blän$|^region\b", word) and (kod := self._lan.get(_folded(text))):
            return kod
        return self._kommuner.get(_folded(text)) or self._lan.get(_folded(text))

    def lanet(self, cell):
        """The code of the county that the cell names, or None."""
        text = som_text(cell)
        if re.fullmatch(r"\d{1,2}", text):
            return text.zfill(2) if text.zfill(2) in self.namn else None
        return self._lan.get(_folded(text))

    def _by_code(self, digits):
        for kod in (digits, digits.zfill(4), digits.zfill(2)):
            if kod in self.namn:
                return kod
        return None

    def gissa(self, cell):
        """The place that was most likely meant, as it is written in the portal, or empty."""
        close = difflib.get_close_matches(_folded(som_text(cell)), self._visas, 1, LIKHET)
        return self._visas[close[0]] if close else ""

    def kommuner_i(self, lan):
        return [kod for kod, over in self.lan.items() if over == lan]


def som_text(cell):
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str("" if cell is None else cell).split())


def _folded(text):
    """ "Upplands-Väsby" and "Upplands Väsby kommun" are the same place."""
    plain = " ".join(text.casefold().replace("-", " ").split())
    return TILLAGG.sub("", TILLAGG.sub("", plain)).strip()
