"""Names in cells and what they stand for in one agreement, read once however many rows there are."""

import difflib
from collections import Counter
from functools import cached_property

from core.svenska import stor_bokstav
from insatser.forms.val import Valmojligheter
from sok.models import Geografi, OrganVersion

LIKHET = 0.72


class Ordlista:
    """Words of one kind; `vad` ends the sentence about one that is not among them. `namn` gives
    the word that is written, `finn` the thing that a word stands for."""

    def __init__(self, vad, namn, andra=()):
        self.vad = vad
        self.namn = namn
        self.exakt = {text: key for key, text in namn.items()}
        self.varianter = {}
        for text, key in [*self.exakt.items(), *andra]:
            self.varianter.setdefault(text.casefold(), key)
        self._gissningar = {}

    def finn(self, text):
        """The key, or None."""
        found = self.exakt.get(text)
        return self.varianter.get(text.casefold()) if found is None else found

    def gissa(self, text):
        """The written name that the person most likely meant, or empty."""
        word = text.casefold()
        if word not in self._gissningar:
            close = difflib.get_close_matches(word, self.varianter, 1, LIKHET)
            self._gissningar[word] = self.namn[self.varianter[close[0]]] if close else ""
        return self._gissningar[word]


class Uppslag:
    def __init__(self, overenskommelse):
        self.overenskommelse = overenskommelse
        self.val = Valmojligheter(overenskommelse)

    @cached_property
    def organisationer(self):
        names = {row.pk: row.namn for row in self.val.organisationer}
        other = [(row.kortnamn, row.pk) for row in self.val.organisationer if row.kortnamn]
        short = [(row.namn.removesuffix(" kommun"), row.pk) for row in self.val.organisationer if row.geografi_id]
        return Ordlista("är ingen organisation i portalen", names, [*other, *short])

    @cached_property
    def organ(self):
        """By the name of today, or by the key where two have the same; older names are understood as well."""
        names = _unika({row.pk: row.text or row.nyckel for row in self.val.organ}, self.val.organ)
        older = (
            OrganVersion.objects.filter(organ__in=names).order_by("-giltighet", "pk").values_list("namn", "organ_id")
        )
        return Ordlista(
            "är inget organ i överenskommelsen", names, [*older, *((row.nyckel, row.pk) for row in self.val.organ)]
        )

    @cached_property
    def platser(self):
        rows = {row.kod: row.namn for row in Geografi.objects.order_by("kod")}
        double = {name for name, number in Counter(rows.values()).items() if number > 1}
        names = {kod: kod if name in double else name for kod, name in rows.items()}
        other = [(f"{name} kommun", kod) for kod, name in names.items()]
        return Ordlista("är varken en kommun eller ett län", names, [*other, *((kod, kod) for kod in rows)])

    @cached_property
    def mal(self):
        """Areas, sub-goals and collaboration areas: "Arbetsmarknad", "Arbetsmarknad: delmål 1". The keys are
        (area, sub-goal, collaboration area)."""
        areas = {row.pk: row.text or row.nyckel for row in self.val.omraden}
        names = {(pk, None, None): name for pk, name in areas.items()}
        keys = {(row.pk, None, None): row.nyckel for row in self.val.omraden}
        for level, rows in (("delmal", self.val.delmal_lista), ("samverkansomrade", self.val.samverkansomraden)):
            for row in rows:
                key = (row.omrade_id, row.pk, None) if level == "delmal" else (row.omrade_id, None, row.pk)
                names[key] = f"{areas[row.omrade_id]}: {self.overenskommelse.term(level)} {row.nummer}"
                keys[key] = row.nyckel
        double = {name for name, number in Counter(names.values()).items() if number > 1}
        written = {key: keys[key] if name in double else name for key, name in names.items()}
        return Ordlista("är inget mål i överenskommelsen", written, [(text, key) for key, text in keys.items()])

    def malets_lydelse(self):
        """{written name: what it says}, for the code book."""
        texts = {}
        for level, rows in (("delmal", self.val.delmal_lista), ("samverkansomrade", self.val.samverkansomraden)):
            for row in rows:
                key = (row.omrade_id, row.pk, None) if level == "delmal" else (row.omrade_id, None, row.pk)
                texts[self.mal.namn[key]] = row.text or ""
        return texts

    def rubrik(self, text):
        """A heading with the agreement's own word for its areas."""
        return text.replace("{omraden}", self.overenskommelse.term("omrade", plural=True))

    def niva(self, level):
        return stor_bokstav(self.overenskommelse.term(level))


def _unika(names, rows):
    double = {name for name, number in Counter(names.values()).items() if number > 1}
    return {row.pk: row.nyckel if names[row.pk] in double else names[row.pk] for row in rows}
