"""Check a file's content against its schema: every fault at once, in Swedish, at its line.

The schema's own faults come from pydantic and are put into words here; keys and references are
followed in the raw content, so that they are checked even where something else is wrong.
"""

import re
from collections import defaultdict
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ValidationError

from core.inlasning.fel import Filfel, menade_ni
from core.inlasning.former import Form, Nyckel, Referens
from core.svenska import lista

ORD = {
    "missing": "uppgiften saknas.",
    "string_type": "ska vara text. Sätt citattecken runt värdet.",
    "string_too_short": "texten är tom. Skriv något eller ta bort raden.",
    "string_too_long": "texten är för lång, högst {max_length} tecken.",
    "string_pattern_mismatch": "{värde} går inte att använda här. Använd små bokstäver a–z, siffror och bindestreck.",
    "bool_type": "ska vara true eller false.",
    "bool_parsing": "{värde} ska vara true eller false.",
    "list_type": "ska vara en lista. Börja varje rad med bindestreck.",
    "dict_type": "ska vara uppgifter med namn och värde.",
    "model_type": "ska vara uppgifter med namn och värde.",
    "greater_than_equal": "ska vara minst {ge}.",
    "less_than_equal": "ska vara högst {le}.",
    "too_short": "ska ha minst {min_length} i listan.",
    "too_long": "ska ha högst {max_length} i listan.",
    "url_parsing": "{värde} är ingen webbadress. Skriv hela, från https://.",
}
TAL = ("int_", "decimal_", "float_", "finite_number")
OKANT = "värdet går inte att använda här. Jämför med beskrivningen av filen."


def granska(form, innehall, kanda=None):
    """The content as an instance of `form`. `kanda` holds the keys that exist outside the file, per kind.
    Filfel lists every fault."""
    fel = [innehall.fel(*ett) for ett in _nyckelfel(form, innehall, kanda or {})]
    try:
        fil = form.model_validate(innehall.data)
    except ValidationError as error:
        fel += [innehall.fel(*ett) for ett in _formfel(form, error)]
    if fel:
        raise Filfel(fel)
    return fil


def _formfel(form, error):
    """(path, sentence) of each of pydantic's faults. A missing key is not told where a misspelt one explains it."""
    menade = set()
    saknas, andra = [], []
    for ett in error.errors(include_url=False):
        plats = ett["loc"]
        if ett["type"] == "extra_forbidden":
            names = _names(form, plats[:-1])
            gissning = menade_ni(plats[-1], names)
            menade.update(plats[:-1] + (name,) for name in names if f"”{name}”" in gissning)
            andra.append((plats, f"okänd uppgift ”{plats[-1]}”.{gissning}"))
        elif ett["type"] == "missing":
            saknas.append((plats, ORD["missing"]))
        else:
            andra.append((plats, _mening(ett)))
    return andra + [ett for ett in saknas if ett[0] not in menade]


def _mening(ett):
    kind, value = ett["type"], ett["input"]
    if kind == "value_error":
        return str(ett["ctx"]["error"])
    if value is None:
        return "uppgiften är tom. Skriv ett värde eller ta bort raden."
    if kind == "enum":
        val = re.findall(r"'([^']*)'", ett["ctx"]["expected"])
        return f"{_visa(value)} finns inte att välja på. Välj {lista(val, 'eller')}.{menade_ni(value, val)}"
    if kind.startswith(TAL):
        return f"{_visa(value)} ska vara ett tal."
    return ORD.get(kind, OKANT).format(**ett.get("ctx", {}), värde=_visa(value))


def _visa(value):
    """The value as it stands in the file, cut short; a list or a mapping in a word."""
    if isinstance(value, bool):
        return "”true”" if value else "”false”"
    if isinstance(value, dict | list):
        return "en lista" if isinstance(value, list) else "uppgifter med egna namn"
    text = str(value)
    return f"”{text[:60]}…”" if len(text) > 60 else f"”{text}”"


def _names(form, plats):
    """The names that may stand at the path."""
    kind = form
    for part in plats:
        if isinstance(part, str):
            fields = kind.model_fields if kind else {}
            kind = _form_in(fields[part].annotation) if part in fields else None
    return list(kind.model_fields) if kind else []


def _form_in(annotation):
    """The one Form inside a list, a union or an Annotated type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_form_in(part) for part in get_args(annotation))
    return next((part for part in inner if part), None)


def _nyckelfel(form, innehall, kanda):
    """(path, sentence) of each key used twice and each reference to nothing."""
    definierade, referenser = defaultdict(dict), []
    for marke, value, plats in _marked(form, (), innehall.data, ()):
        if isinstance(marke, Referens):
            referenser.append((marke, value, plats))
        elif value in definierade[marke.slag]:
            rad = innehall.rad(definierade[marke.slag][value])
            yield plats, f"”{value}” är redan använd på rad {rad}. Varje nyckel får stå en gång."
        else:
            definierade[marke.slag][value] = plats
    for marke, value, plats in referenser:
        if sentence := _bruten(marke, value, definierade, kanda):
            yield plats, sentence


def _bruten(referens, value, definierade, kanda):
    """What is wrong with a reference, or nothing."""
    finns = {slag: {*definierade[slag], *kanda.get(slag, ())} for slag in referens.slag}
    if len(finns) == 1:
        (slag, keys), nyckel = *finns.items(), value
    else:
        slag, _, nyckel = str(value).partition(":")
        if slag not in finns:
            return f"”{value}” ska skrivas som slag:nyckel. Slagen är {', '.join(finns)}.{menade_ni(slag, finns)}"
        keys = finns[slag]
    if nyckel in keys:
        return ""
    return f"”{nyckel}” finns inte bland {slag}.{menade_ni(nyckel, keys)}"


def _marked(annotation, metadata, value, plats):
    """Every (Nyckel or Referens, value, path) of the content, as far as it has the schema's shape."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        yield from ((mark, value, plats) for mark in metadata if isinstance(mark, Nyckel | Referens))
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _marked(annotation.__origin__, annotation.__metadata__, value, plats)
    elif origin in (Union, UnionType):
        for part in get_args(annotation):
            yield from _marked(part, (), value, plats)
    elif origin is list:
        yield from _marked_list(annotation, metadata, value, plats)
    elif isinstance(annotation, type) and issubclass(annotation, Form):
        value = annotation.utskriven(value)
        for key, part in value.items() if isinstance(value, dict) else ():
            if field := _field(annotation, key, value):
                yield from _marked(field.annotation, field.metadata, part, (*plats, key))


def _field(form, key, given):
    """The field of the key, or of the one it is a misspelling of: what stands there is still meant."""
    if key in form.model_fields:
        return form.model_fields[key]
    gissning = menade_ni(key, form.model_fields.keys() - given.keys())
    return next((field for name, field in form.model_fields.items() if f"”{name}”" in gissning), None)


def _marked_list(annotation, metadata, value, plats):
    (inner,) = get_args(annotation)
    if isinstance(value, list):
        for n, part in enumerate(value):
            yield from _marked(inner, (), part, (*plats, n))
    elif any(isinstance(mark, BeforeValidator) for mark in metadata):
        yield from _marked(inner, (), value, plats)
