"""Cells of an outcome with several values: who took part, and how we know. Never a row of its own for each."""

from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from core.kalkyl import dela, foga
from core.svenska import lista
from insatser.models import KON, Aldersgrupp, Belaggsslag
from insatser.tabell.celler import Cellfel, kort, som_text
from insatser.tabell.listceller import delad, skyddad

KON_I_TEXT = {"kvinnor": "kvinnor", "man": "män", "annat": "annat"}


class Deltagarrad(NamedTuple):
    alder: str
    kvinnor: int | None = None
    man: int | None = None
    annat: int | None = None


def deltagarrader(utfall):
    rows = {row.aldersgrupp: row for row in utfall.deltagare.all()}
    return tuple(
        Deltagarrad(alder.value, *(getattr(rows[alder.value], kon) for kon in KON))
        for alder in Aldersgrupp
        if alder.value in rows
    )


class Deltagarlista:
    """ "Alla åldrar: kvinnor 12, män 8; 18–24 år: kvinnor 4"."""

    tomt = ()
    text = True
    kravs = False

    def skriv(self, varde, uppslag):
        return foga(f"{Aldersgrupp(row.alder).label}: {self._tal(row)}" for row in varde)

    def _tal(self, row):
        return ", ".join(
            f"{KON_I_TEXT[kon]} {number}" for kon, number in zip(KON, row[1:], strict=True) if number is not None
        )

    def las(self, cell, uppslag):
        rows = {row.alder: row for row in [self._read(text) for text in dela(som_text(cell))]}
        if len(rows) < len(dela(som_text(cell))):
            raise Cellfel("Samma ålder står två gånger. Skriv alla tal för en ålder efter varandra.")
        return tuple(rows[alder.value] for alder in Aldersgrupp if alder.value in rows)

    def _read(self, text):
        name, _, numbers = text.rpartition(":")
        ages = {alder.label.replace("–", "-").casefold(): alder.value for alder in Aldersgrupp} | {"": ""}
        age = ages.get(name.strip().replace("–", "-").casefold())
        if age is None:
            raise Cellfel(f"”{kort(name)}” är ingen av åldrarna {lista(Aldersgrupp.labels)}.")
        found = {}
        for part in numbers.split(","):
            word, _, number = part.strip().rpartition(" ")
            sex = {text: kon for kon, text in KON_I_TEXT.items()}.get(word.strip().casefold())
            if sex is None or not number.isascii() or not number.isdigit() or int(number) > 2_147_483_647:
                raise Cellfel(f"”{kort(part)}” går inte att läsa. Skriv till exempel: Alla åldrar: kvinnor 12, män 8.")
            found[sex] = int(number)
        return Deltagarrad(age, **found)

    def tillatet(self, uppslag):
        return (
            f"Ålder, kolon och antal: Alla åldrar: kvinnor 12, män 8; 18–24 år: kvinnor 4. "
            f"Åldrarna är {lista(Aldersgrupp.labels)}. Den tredje gruppen skrivs: annat 1."
        )


class Belaggsrad(NamedTuple):
    slag: str
    text: str
    adress: str = ""
    fil: str = ""


def belaggsrader(utfall):
    return tuple(
        Belaggsrad(row.slag, row.text, row.adress, row.fil.namn if row.fil else "") for row in utfall.belagg_lista.all()
    )


class Belaggslista:
    """ "Enkät: Deltagarenkät 2024 [adress https://…]". A file is named but stays in the portal."""

    tomt = ()
    text = True
    kravs = False
    ord = {slag.label.casefold(): slag.value for slag in Belaggsslag}

    def skriv(self, varde, uppslag):
        return foga(self._write(row) for row in varde)

    def _write(self, row):
        tags = [("adress", row.adress), ("fil", row.fil)]
        parts = [f"{Belaggsslag(row.slag).label}: {skyddad(row.text)}"]
        return " ".join(parts + [f"[{word} {skyddad(text)}]" for word, text in tags if text])

    def las(self, cell, uppslag):
        rows = [self._read(text) for text in dela(som_text(cell))]
        if len(set(rows)) < len(rows):
            raise Cellfel("Samma belägg står två gånger. Ta bort det ena: ett belägg räknas en gång.")
        return tuple(rows)

    def _read(self, text):
        name, tags = delad(text)
        kind, colon, words = name.partition(":")
        slag = self.ord.get(kind.strip().casefold())
        if slag is None or not colon or not words.strip():
            kinds = lista((slag.label for slag in Belaggsslag), "eller")
            raise Cellfel(f"”{kort(text)}” går inte att läsa. Skriv slag, kolon och belägget. Slaget är {kinds}.")
        if unknown := sorted(set(tags) - {"adress", "fil"}):
            raise Cellfel(f"[{unknown[0]}] går inte att läsa i ”{kort(text)}”. Här kan stå [adress …].")
        if len(words.strip()) > 300:
            raise Cellfel(f"Belägget ”{kort(words)}” är {len(words.strip())} tecken. Högst 300 får plats.")
        return Belaggsrad(slag, words.strip(), _address(tags.get("adress", "")), tags.get("fil", ""))

    def tillatet(self, uppslag):
        kinds = lista((slag.label for slag in Belaggsslag), "eller")
        return (
            f"Slag, kolon och belägget: Enkät: Deltagarenkät 2024 [adress https://…]. Slaget är {kinds}. Flera skiljs "
            "med semikolon. En fil läggs till i portalen; dess namn står som [fil …]."
        )


def _address(text):
    if text:
        try:
            URLValidator(schemes=["http", "https"])(text)
        except ValidationError:
            raise Cellfel(f"”{kort(text)}” är ingen webbadress. Skriv den hel, med https://.") from None
        if len(text) > 500:
            raise Cellfel("Webbadressen är för lång. Högst 500 tecken får plats.")
    return text
