"""YAML as a person expects it: dates and codes stay as they are written, every value knows its line,
and a key written twice is a fault instead of a silent loss."""

import re
from dataclasses import dataclass, field

import yaml

from core.datafil import LOADER
from core.inlasning.fel import Fel, Filfel

STORSTA_DJUP = 30

# The parser's own words for the usual slips, and what to do about each.
ORSAKER = {
    "mapping values are not allowed here": "här står ett kolon som inte kan stå där. Sätt texten inom citattecken",
    "cannot start any token": "raden börjar med ett tecken som inte går att använda, till exempel en tabb. "
    "Dra in med blanksteg och sätt texten inom citattecken",
    "could not find expected ':'": "ett kolon saknas efter uppgiftens namn",
    "unexpected end of stream": "ett citattecken eller en parentes är inte avslutad",
    "expected ',' or": "ett kommatecken eller en avslutande parentes saknas",
    "did not find expected '-' indicator": "raden har ett annat indrag än de andra i listan",
    "expected <block end>": "raden har ett annat indrag än de andra på samma nivå",
}


@dataclass
class Innehall:
    """What a file says, and the line of each path in it."""

    data: dict
    rader: dict = field(default_factory=dict)

    def rad(self, plats):
        """The line of the path, or of the nearest thing around it that stands in the file."""
        while plats not in self.rader and plats:
            plats = plats[:-1]
        return self.rader.get(plats)

    def fel(self, plats, text):
        return Fel(text, plats, self.rad(plats))


class _Snabb(LOADER):
    """Reads what is right, in C where there is such a parser. What it stops at is read again by the other."""

    yaml_implicit_resolvers: dict = {}


class _Noga(yaml.SafeLoader):
    """Only text, whole numbers, decimals, true, false and null; no dates, anchors or own types. Says what is wrong."""

    yaml_implicit_resolvers: dict = {}
    depth = 0

    def compose_node(self, parent, index):
        event = self.peek_event()
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._stop("upprepning med & och * används inte. Skriv ut uppgiften en gång till", event)
        self.depth += 1
        if self.depth > STORSTA_DJUP:
            self._stop("uppgifterna ligger i för många nivåer", event)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _stop(self, text, event):
        raise Filfel([Fel(f"{text}.", rad=event.start_mark.line + 1)])


for tag, pattern, first in [
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^-?(?:0|[1-9]\d*)$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9]\d*)\.\d+$", "-0123456789"),
]:
    for loader in (_Snabb, _Noga):
        loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def read(text):
    """The content of a YAML text; Filfel when it is not YAML or says the same thing twice."""
    node = _compose(text)
    if node is None:
        raise Filfel([Fel("filen är tom.")])
    reader = _Reader()
    data = reader.value(node, ())
    if not isinstance(data, dict):
        reader.fel.append(Fel("filen ska börja med uppgifternas namn, till exempel ”namn:”.", rad=1))
    if reader.fel:
        raise Filfel(reader.fel)
    return Innehall(data, reader.rader)


def _compose(text):
    try:
        if _is_plain(yaml.parse(text, Loader=_Snabb)):
            return yaml.compose(text, Loader=_Snabb)
    except yaml.YAMLError:
        pass
    return _compose_and_say(text)


def _is_plain(events):
    """Nothing is repeated by reference, and nothing lies too deep."""
    depth = 0
    for event in events:
        if getattr(event, "anchor", None):
            return False
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth >= STORSTA_DJUP:
            return False
    return True


def _compose_and_say(text):
    try:
        return yaml.compose(text, Loader=_Noga)
    except yaml.MarkedYAMLError as error:
        raise Filfel([_syntaxfel(error)]) from None
    except yaml.YAMLError:
        raise Filfel([Fel("filen innehåller tecken som inte är text. Spara den som UTF-8.")]) from None


def _syntaxfel(error):
    words = f"{error.context or ''} {error.problem or ''}"
    orsak = next(
        (svenska for engelska, svenska in ORSAKER.items() if engelska in words),
        "raden följer inte YAML. Se över indrag, kolon och citattecken på raden och raden före",
    )
    mark = error.problem_mark or error.context_mark
    return Fel(f"{orsak}.", rad=mark.line + 1 if mark else None)


class _Reader:
    """Turns nodes into plain data, remembering lines and collecting faults."""

    def __init__(self):
        self.rader = {}
        self.fel = []

    def value(self, node, plats):
        self.rader.setdefault(plats, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, plats)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(part, (*plats, n)) for n, part in enumerate(node.value)]
        return self._scalar(node, plats)

    def _mapping(self, node, plats):
        data = {}
        for name, part in node.value:
            key = str(name.value)
            if not isinstance(name, yaml.ScalarNode):
                self._complain("en uppgifts namn ska vara ett ord följt av kolon.", name, plats)
                continue
            here = (*plats, key)
            if key in data:
                first = self.rader[here]
                self._complain(f"”{key}” står två gånger, först på rad {first}. Ta bort den ena.", name, here)
                continue
            self.rader[here] = name.start_mark.line + 1
            data[key] = self.value(part, here)
        return data

    def _scalar(self, node, plats):
        kind = node.tag.rpartition(":")[2]
        if kind in ("bool", "null"):
            return node.value == "true" if kind == "bool" else None
        if kind in ("int", "float"):
            return self._number(node, plats, int if kind == "int" else float)
        if kind != "str":
            self._complain(f"typen ”{node.tag}” används inte. Skriv bara värdet.", node, plats)
        return node.value

    def _number(self, node, plats, kind):
        try:
            return kind(node.value)
        except ValueError:
            self._complain(f"”{node.value[:40]}” är inget tal.", node, plats)

    def _complain(self, text, node, plats):
        self.fel.append(Fel(text, plats, node.start_mark.line + 1))
