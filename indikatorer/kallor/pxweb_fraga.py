"""Asking a PxWeb server: within its window of calls, and its refusals in Swedish."""

import datetime
import time
from collections import deque
from threading import Lock

from indikatorer.kallor import fel
from indikatorer.kallor.fraga import Fraga

# What the servers write in `title`, misspelling included, and what it means to us.
TITLAR = {
    "missing selection for mandantory variable": "frågan saknar en variabel som måste väljas",
    "missing selection for mandatory variable": "frågan saknar en variabel som måste väljas",
    "non-existent table": "tabellen finns inte",
    "non-existent variable": "tabellen har inte variabeln som frågan gäller",
    "non-existent value": "tabellen har inte värdet som frågan gäller",
    "non-existent codelist": "tabellen har inte värdelistan som frågan gäller",
    "too many cells selected": "frågan gäller fler celler än källan lämnar ut på en gång",
    "illegal selection expression": "källan förstår inte urvalet",
    "illegal selection": "källan förstår inte urvalet",
    "parameter error": "källan förstår inte frågan",
}
STATUSAR = {403: "källan vill inte lämna ut så mycket på en gång", 404: "källan hittar inte det vi frågar efter"}
# Their window need not begin when ours does.
MARGINAL = 1.05


class Nekad(fel.KallanNekar):
    """The server refuses the question. `skal` is why, as the end of a sentence."""

    def __init__(self, namn, skal):
        super().__init__(f"{namn} godtog inte frågan: {skal}.")
        self.skal = skal


class Takt:
    """At most `anrop` questions in any `fonster` seconds, from any number of threads."""

    def __init__(self, anrop, fonster, clock=time.monotonic, sleep=time.sleep):
        self.anrop, self.fonster = anrop, fonster * MARGINAL
        self._clock, self._sleep = clock, sleep
        self._asked = deque()
        self._las = Lock()

    @property
    def asked(self):
        """How many questions the window holds so far."""
        return len(self._asked)

    def vanta(self):
        """Return when the next question may be asked."""
        while (left := self._take()) > 0:
            self._sleep(left)

    def _take(self):
        """0 when a place was free and is now taken, else the seconds until the oldest question leaves the window."""
        with self._las:
            now = self._clock()
            while self._asked and self._asked[0] <= now - self.fonster:
                self._asked.popleft()
            if len(self._asked) >= self.anrop:
                return self._asked[0] + self.fonster - now
            self._asked.append(now)
            return 0


class PxFraga(Fraga):
    """As Fraga, and keeps to the server's window (`takt`, None before it is known) and to its rate headers."""

    takt = None

    def _wait_for_the_others(self):
        super()._wait_for_the_others()
        if self.takt:
            self.takt.vanta()

    def _check_status(self, response):
        self._heed(response)
        if response.status_code in (400, 403, 404):
            raise Nekad(self.namn, _reason(response))
        super()._check_status(response)

    def _heed(self, response):
        """When the window is said to be used up, all threads wait until it opens again."""
        if response.headers.get("x-rate-limit-remaining", "").strip() != "0":
            return
        seconds = min(_reset(response) or 0, self.talamod.langsta_paus)
        with self._las:
            self._fritt_fran = max(self._fritt_fran, time.monotonic() + seconds)


def _reset(response):
    """Seconds of X-Rate-Limit-Reset, which is a number or a moment on the server's own clock; None when unreadable."""
    text = response.headers.get("x-rate-limit-reset", "").strip()
    if text.replace(".", "", 1).isdigit():
        return float(text)
    try:
        when = datetime.datetime.fromisoformat(text)
        now = _server_clock(response)
        return max(0.0, (when - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _server_clock(response):
    try:
        return datetime.datetime.strptime(response.headers.get("date", ""), "%a, %d %b %Y %H:%M:%S %Z").replace(
            tzinfo=datetime.UTC
        )
    except ValueError:
        return datetime.datetime.now(datetime.UTC)


def _reason(response):
    """Why, in Swedish: from the problem's title when it has one that we know, else from the status."""
    title = _title(response)
    known = TITLAR.get(title.casefold())
    if known:
        return known
    reason = STATUSAR.get(response.status_code, "källan förstår inte frågan")
    return f"{reason} (källan säger: {title[:200]})" if title else reason


def _title(response):
    try:
        problem = response.json()
    except ValueError:
        return ""
    if not isinstance(problem, dict):
        return ""
    return str(problem.get("title") or problem.get("error") or "").strip()
