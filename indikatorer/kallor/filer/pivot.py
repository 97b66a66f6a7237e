"""Rows that stand only in a pivot table's cache (xl/pivotCache): the definition names the fields and lists the words
that a record points at by number. Read piece by piece; a document that declares entities of its own is refused."""

import io
import zipfile
from xml.parsers import expat

from core.svenska import lista
from indikatorer.kallor.filer.fel import FilenStammerInte

DEL = 1 << 20
UPPACKAT_HOGST = 2 * 1024 * 1024 * 1024
DEFINITION, RECORDS = "xl/pivotCache/pivotCacheDefinition", "xl/pivotCache/pivotCacheRecords"
VARDEN = {"s", "n", "d", "b", "e", "m"}


def rader(content, rubriker):
    """The heading row and then every record of the cache that has all the headings; numbers as float, the rest as
    text, a missing one as ""."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        seen = []
        for name in sorted(row.filename for row in package.infolist() if row.filename.startswith(DEFINITION)):
            fields = _fields(package, name)
            if set(rubriker) <= {heading for heading, _ in fields}:
                records = name.replace(DEFINITION, RECORDS)
                return _rows(package, records, fields)
            seen.append(lista(heading for heading, _ in fields))
    have = f"Filens har {'; '.join(seen)}." if seen else "Filen har ingen pivottabell med uppgifter."
    raise FilenStammerInte([("", f"Pivottabellen ska ha fälten {lista(rubriker)}. {have}")])


def _rows(package, records, fields):
    rows = [[heading for heading, _ in fields]]
    current = []

    def start(name, attributes):
        tag = name.rpartition(":")[2]
        if tag == "r":
            current.clear()
        elif tag == "x":
            shared = fields[len(current)][1]
            current.append(shared[int(attributes["v"])])
        elif tag in VARDEN:
            current.append(_value(tag, attributes))

    def end(name):
        if name.rpartition(":")[2] == "r":
            rows.append(list(current))

    _parse(package, records, start, end)
    return rows


def _fields(package, name):
    """[(heading, [shared values])] in order."""
    fields, inside = [], [False]

    def start(tag, attributes):
        tag = tag.rpartition(":")[2]
        if tag == "cacheField":
            fields.append((attributes["name"], []))
        elif tag == "sharedItems":
            inside[0] = True
        elif inside[0] and tag in VARDEN:
            fields[-1][1].append(_value(tag, attributes))

    def end(tag):
        if tag.rpartition(":")[2] == "sharedItems":
            inside[0] = False

    _parse(package, name, start, end)
    return fields


def _value(tag, attributes):
    text = attributes.get("v", "")
    return float(text) if tag == "n" else text


def _parse(package, name, start, end):
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse
    size = 0
    try:
        with package.open(name) as stream:
            while piece := stream.read(DEL):
                size += len(piece)
                if size > UPPACKAT_HOGST:
                    _refuse()
                parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (KeyError, IndexError, ValueError, expat.ExpatError) as fault:
        raise FilenStammerInte([("", "Pivottabellens uppgifter går inte att läsa. Hämta filen på nytt.")]) from fault


def _refuse(*_):
    raise FilenStammerInte([("", "Pivottabellen har ett innehåll som portalen inte läser. Hämta filen på nytt.")])
