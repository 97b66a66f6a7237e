"""Visa per datum on the pages: links that keep the day, and the days worth looking at."""

import datetime
from urllib.parse import urlencode

from core import svenska

MAX_GENVAGAR = 4


def med_datum(request, url):
    """The address with ?datum= kept while the reader looks at another day than today."""
    if not request.visar_per_datum:
        return url
    path, _, anchor = url.partition("#")
    joined = f"{path}{'&' if '?' in path else '?'}{urlencode({'datum': request.datum.isoformat()})}"
    return f"{joined}#{anchor}" if anchor else joined


def genvagar(overenskommelse, versioner, idag):
    """Shortcuts: the day before each change among the versions, latest first, and the agreement's first day."""
    changes = sorted({version.giltighet.upper for version in versioner if version.giltighet.upper} - {None})
    end = overenskommelse.slutdatum or datetime.date.max
    changes = [day for day in changes if overenskommelse.startdatum < day <= min(idag, end)]
    rows = []
    for day in reversed(changes[-MAX_GENVAGAR:]):
        before = day - datetime.timedelta(days=1)
        rows.append({"text": f"Före {svenska.datum(day)}", "datum": before.isoformat()})
    first = overenskommelse.startdatum
    return [*rows, {"text": "Vid periodens början", "datum": first.isoformat()}]
