"""Cells with several values: who, which goals, where, and how we know.

Values stand between semicolons (core.kalkyl.text.foga). What belongs to one value follows it in square brackets:
"Europeiska socialfonden [ref 2024/12] [sökt 500000]". A bracket that is part of a name has a backslash before it.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from core.kalkyl import dela, foga
from core.svenska import IngetTal, las_tal
from insatser.tabell.celler import Cellfel, kort, som_text

MED_TAGGAR = re.compile(r"((?:\\.|[^\[\]\\])*)((?:\[(?:\\.|[^\[\]\\])*\]\s*)*)", re.DOTALL)
TAGG = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]", re.DOTALL)


def skyddad(text):
    return re.sub(r"([\[\]\\])", r"\\\1", text)


def oskyddad(text):
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def delad(text):
    """ "Namn [ref 1] [härledd]" → ("Namn", {"ref": "1", "härledd": ""})."""
    match = MED_TAGGAR.fullmatch(text)
    if not match:
        raise Cellfel(f"Hakparenteserna i ”{kort(text)}” går inte att läsa. Skriv till exempel: Namn [ref 2024/12].")
    tags = {}
    for tag in TAGG.findall(match[2]):
        word, _, rest = tag.strip().partition(" ")
        if word.casefold() in tags:
            raise Cellfel(f"[{word}] står två gånger i ”{kort(text)}”.")
        tags[word.casefold()] = oskyddad(rest.strip())
    return oskyddad(match[1].strip()), tags


def belopp_text(varde):
    return f"{varde.normalize():f}".replace(".", ",")


class Aktorsrad(NamedTuple):
    organisation_id: int | None = None
    organ_id: int | None = None
    fritext: str = ""
    harledd: bool = False
    trolig: bool = False
    anmarkning: str = ""
    referens: str = ""
    sokt_belopp: Decimal | None = None
    beviljat_belopp: Decimal | None = None

    @property
    def vem(self):
        """What the database lets stand once in a role."""
        return self.organisation_id, self.organ_id, self.fritext, self.referens


def aktorsrader(insats, roll):
    return tuple(Aktorsrad(*(getattr(row, name) for name in Aktorsrad._fields)) for row in insats.av_roll(roll))


class Aktorer:
    tomt = ()
    text = True
    kravs = False

    def __init__(self, roll):
        self.roll = roll
        self.taggar = {"härledd", "trolig", "anm"} | ({"ref", "sökt", "beviljat"} if roll == "finansiar" else set())

    def skriv(self, varde, uppslag):
        return foga(self._write(row, uppslag) for row in varde)

    def _write(self, row, uppslag):
        if row.organisation_id:
            name = uppslag.organisationer.namn.get(row.organisation_id, f"nr {row.organisation_id}")
        elif row.organ_id:
            name = f"organ: {uppslag.organ.namn.get(row.organ_id, row.organ_id)}"
        else:
            name = f"annan: {row.fritext}"
        tags = [("härledd", row.harledd), ("trolig", row.trolig)]
        parts = [skyddad(name), *(f"[{word}]" for word, yes in tags if yes)]
        texts = [("anm", row.anmarkning), ("ref", row.referens)]
        parts += [f"[{word} {skyddad(text)}]" for word, text in texts if text]
        amounts = [("sökt", row.sokt_belopp), ("beviljat", row.beviljat_belopp)]
        parts += [f"[{word} {belopp_text(amount)}]" for word, amount in amounts if amount is not None]
        return " ".join(parts)

    def las(self, cell, uppslag):
        rows = [self._read(text, uppslag) for text in dela(som_text(cell))]
        if len({row.vem for row in rows}) < len(rows):
            raise Cellfel("Samma namn står två gånger. Ta bort det ena.")
        return tuple(rows)

    def _read(self, text, uppslag):
        name, tags = delad(text)
        if unknown := sorted(set(tags) - self.taggar):
            raise Cellfel(f"[{unknown[0]}] går inte att läsa i ”{kort(text)}”. Här kan stå {self._tagglista()}.")
        return Aktorsrad(
            **self._who(name, uppslag),
            harledd="härledd" in tags,
            trolig="trolig" in tags,
            anmarkning=_short(tags.get("anm", ""), 300),
            referens=_short(tags.get("ref", ""), 80),
            sokt_belopp=_amount(tags.get("sökt")),
            beviljat_belopp=_amount(tags.get("beviljat")),
        )

    def _tagglista(self):
        return ", ".join(f"[{word}]" for word in sorted(self.taggar))

    def _who(self, name, uppslag):
        kind, _, rest = name.partition(":")
        if kind.casefold() == "annan" and rest.strip():
            return {"fritext": _short(rest.strip(), 200)}
        if kind.casefold() == "organ" and rest.strip():
            return {"organ_id": _found(uppslag.organ, rest.strip())}
        if (pk := uppslag.organisationer.exakt.get(name)) or (pk := uppslag.organisationer.finn(name)):
            return {"organisation_id": pk}
        if pk := uppslag.organ.finn(name):
            return {"organ_id": pk}
        return {
            "organisation_id": _found(
                uppslag.organisationer, name, "Den som inte finns i portalen skrivs: annan: namn."
            )
        }

    def tillatet(self, uppslag):
        ends = "Efter namnet kan stå [härledd], [trolig] eller [anm text]"
        money = (
            ", och för finansiärer [ref nummer], [sökt belopp] och [beviljat belopp]" if "ref" in self.taggar else ""
        )
        return (
            "En organisation med sitt namn i portalen, ”organ: ” och organets namn, eller ”annan: ” och fri text. "
            f"Flera skiljs med semikolon; ett namn med semikolon står inom citattecken. {ends}{money}."
        )


def _found(words, text, more=""):
    """The key; Cellfel with the likeliest name when there is none."""
    key = words.finn(text)
    if key is not None:
        return key
    guess = words.gissa(text)
    said = f"”{kort(text)}” {words.vad}."
    raise Cellfel(" ".join(part for part in (said, f"Menade ni {guess}?" if guess else more) if part))


def _short(text, langst):
    if len(text) > langst:
        raise Cellfel(f"”{kort(text)}” är {len(text)} tecken. Högst {langst} får plats.")
    return text


def _amount(text):
    if text is None:
        return None
    try:
        number = las_tal(text)
    except IngetTal as fault:
        raise Cellfel(str(fault)) from None
    if not 0 <= number < Decimal(10) ** 12 or number != round(number, 2):
        raise Cellfel(f"”{text}” är inget belopp. Skriv kronor, 0 eller mer, med högst två decimaler.")
    return number


class Malrad(NamedTuple):
    omrade_id: int
    delmal_id: int | None = None
    samverkansomrade_id: int | None = None
    primar: bool = False

    @property
    def nyckel(self):
        return self[:3]


def malrader(insats):
    """The primary link first, then in the order of the agreement's own keys."""
    rows = [Malrad(k.omrade_id, k.delmal_id, k.samverkansomrade_id, k.primar) for k in insats.kopplingar.all()]
    return tuple(sorted(rows, key=lambda r: (not r.primar, *(part or 0 for part in r.nyckel))))


class Mal:
    tomt = ()
    text = True
    kravs = False

    def skriv(self, varde, uppslag):
        return foga(skyddad(uppslag.mal.namn[row.nyckel]) + (" [huvudsaklig]" if row.primar else "") for row in varde)

    def las(self, cell, uppslag):
        rows = [self._read(text, uppslag) for text in dela(som_text(cell))]
        if len({row.nyckel for row in rows}) < len(rows):
            raise Cellfel("Samma mål står två gånger. Ta bort det ena.")
        if sum(row.primar for row in rows) > 1:
            raise Cellfel("Bara ett av målen kan vara [huvudsaklig].")
        if not any(row.primar for row in rows):
            rows[0] = rows[0]._replace(primar=True)
        return tuple(sorted(rows, key=lambda r: (not r.primar, *(part or 0 for part in r.nyckel))))

    def _read(self, text, uppslag):
        name, tags = delad(text)
        if unknown := sorted(set(tags) - {"huvudsaklig"}):
            raise Cellfel(f"[{unknown[0]}] går inte att läsa i ”{kort(text)}”. Här kan stå [huvudsaklig].")
        return Malrad(*_found(uppslag.mal, name), primar="huvudsaklig" in tags)

    def tillatet(self, uppslag):
        names = list(uppslag.mal.namn.values())
        example = f" Till exempel {names[0]}" if names else ""
        more = f" eller {names[-1]}" if len(names) > 1 else ""
        return (
            f"Namn som de står under Mål nedan.{example}{more}. Flera skiljs med semikolon. Det huvudsakliga får "
            "[huvudsaklig] efter sig; annars är det första huvudsakligt."
        )


def platskoder(insats):
    return tuple(sorted(plats.geografi_id for plats in insats.platser.all()))


class Platser:
    tomt = ()
    text = True
    kravs = False

    def skriv(self, varde, uppslag):
        return foga(uppslag.platser.namn[kod] for kod in varde)

    def las(self, cell, uppslag):
        codes = [_found(uppslag.platser, text) for text in dela(som_text(cell))]
        if len(set(codes)) < len(codes):
            raise Cellfel("Samma plats står två gånger. Ta bort den ena.")
        return tuple(sorted(codes))

    def tillatet(self, uppslag):
        return "Kommunernas namn, eller länets. Flera skiljs med semikolon."
