"""What a draft was filled in with beforehand, and what has become of it: taken as it was, or changed since.

Stored per section as {field name: {"varde": text, "ur": from where}}; a submission adds {"andrat": bool}.
"""

from dataclasses import dataclass

from core import svenska
from statsbidrag.formular.plats import i_klartext

LANGST = 200
DELREDOVISNING = "delredovisning"


@dataclass(frozen=True)
class Marke:
    """One answer that was filled in beforehand. `ur` reads after "ur" and "sedan": beslutet, delredovisning 1."""

    namn: str
    ur: str
    varde: str
    andrat: bool

    @property
    def text(self):
        if not self.andrat:
            return f"Hämtat ur {self.ur}."
        return f"Ändrat sedan {self.ur}: hämtat värde var {self.varde.rstrip('.')}."

    @property
    def kort(self):
        """For a cell of a table, whose heading says from where."""
        return f"Ändrat, var {self.varde}" if self.andrat else "Hämtat"


def marken(avsnitt, hamtat, rat=None):
    """The marks of a section by field name, in the form's order. With `rat`, as typed now; without it, as it was
    handed in."""
    falten = {falt.id: falt for falt in avsnitt.falt}
    found = {}
    for namn, rad in sorted(hamtat.items(), key=lambda par: _place(avsnitt, par[0])):
        falt = falten.get(namn.partition("-")[0])
        if falt:
            andrat = rad["andrat"] if rat is None else not _same(rad["varde"], rat.get(namn, ""))
            found[namn] = Marke(namn, rad["ur"], _in_words(falt, namn, rad["varde"]), andrat)
    return found


def vid_inskick(hamtat, rat):
    """What is stored with the submission: the same, and whether it was changed."""
    return {namn: {**rad, "andrat": not _same(rad["varde"], rat.get(namn, ""))} for namn, rad in hamtat.items()}


def meningar(avsnitt, hamtat):
    """{field id: sentences} about a submission, for whoever reads it: what was changed, and from where the rest is."""
    per_falt = {}
    for marke in marken(avsnitt, hamtat).values():
        per_falt.setdefault(marke.namn.partition("-")[0], []).append(marke)
    falten = {falt.id: falt for falt in avsnitt.falt}
    return {falt_id: _about(falten[falt_id], rader) for falt_id, rader in per_falt.items()}


def tal_kvar_fran_delredovisning(avsnitt, rat, hamtat):
    """The marks of numbers that stand as the interim report had them."""
    med_tal = {falt.id for falt in avsnitt.falt if falt.ar_tabell or falt.typ in ("budget", "tal", "belopp")}
    return [
        marke
        for marke in marken(avsnitt, hamtat, rat).values()
        if not marke.andrat
        and marke.ur.startswith(DELREDOVISNING)
        and marke.namn.partition("-")[0] in med_tal
        and marke.varde != "0"
        and not marke.namn.endswith("-kommentar")
    ]


def _about(falt, rader):
    sager = [
        marke.text if marke.namn == falt.id else f"{i_klartext(falt, marke.namn)}: {_lower(marke.text)}"
        for marke in rader
        if marke.andrat
    ]
    for ur in dict.fromkeys(marke.ur for marke in rader if not marke.andrat):
        sager.append(f"Hämtat ur {ur}{', i övrigt' if sager else ''}.")
    return sager


def _lower(text):
    return text[:1].lower() + text[1:]


def _place(avsnitt, namn):
    ids = [falt.id for falt in avsnitt.falt]
    falt_id = namn.partition("-")[0]
    return ids.index(falt_id) if falt_id in ids else len(ids)


def _same(fore, nu):
    """The same text, or the same number in another writing."""
    plain = [text.replace("\r\n", "\n").strip() for text in (fore, nu)]
    return plain[0] == plain[1] or _number(plain[0]) == _number(plain[1]) is not None


def _number(text):
    try:
        return svenska.las_tal(text.removesuffix("kr").strip())
    except svenska.IngetTal:
        return None


def _in_words(falt, namn, varde):
    kolumn = namn.rpartition("-")[2]
    namn_pa = next((k.namn_pa for k in falt.kolumner if k.id == kolumn), falt.namn_pa)
    text = {"ja": "Ja", "nej": "Nej"}.get(varde, varde) if falt.typ == "ja_nej" else namn_pa.get(varde, varde)
    if (number := _number(text)) is not None and number == number.to_integral_value():
        text = svenska.tal(number)
    return text if len(text) <= LANGST else f"{text[:LANGST].rstrip()} …"
