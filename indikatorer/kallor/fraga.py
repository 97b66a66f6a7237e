"""One question to a source over HTTP: asked again when that may help, and never half an answer."""

import datetime
import email.utils
import threading
import time
from dataclasses import dataclass

import httpx
import pydantic
import stamina

from indikatorer.kallor import fel


@dataclass(frozen=True)
class Talamod:
    """How long we wait for a source. Seconds, except `forsok` (attempts per question).

    `langsta_paus` bounds the wait that a source may ask for in Retry-After.
    """

    forsok: int = 6
    anslut: float = 10
    svar: float = 60
    paus: float = 0.5
    paus_hogst: float = 30
    langsta_paus: float = 120


class _Paus(Exception):
    """429 or 503 with a wait in seconds, or None when the source does not say how long."""

    def __init__(self, orsak, sekunder):
        super().__init__(str(orsak))
        self.orsak = orsak
        self.sekunder = sekunder


class Fraga:
    """Asks one source for JSON, from any number of threads.

    Timeouts, broken connections, 429, 5xx and half or foreign bodies are asked again with back-off,
    at most `talamod.forsok` times. A wait asked for by the source holds back all threads.
    Raises a `KallaFel`; its sentence names the source.
    """

    def __init__(self, namn, talamod=None, **client_options):
        self.namn = namn
        self.talamod = talamod or Talamod()
        timeout = httpx.Timeout(self.talamod.svar, connect=self.talamod.anslut)
        self.client = httpx.Client(timeout=timeout, follow_redirects=True, **client_options)
        self._fritt_fran = 0.0
        self._las = threading.Lock()
        self.avbryt = threading.Event()

    def close(self):
        self.client.close()

    def get(self, url, form):
        """The answer read by `form`, a pydantic TypeAdapter."""
        t = self.talamod
        retry = stamina.retry_context(
            on=self._wait_before_retry,
            attempts=t.forsok,
            timeout=None,
            wait_initial=t.paus,
            wait_max=t.paus_hogst,
            wait_jitter=t.paus,
        )
        try:
            for attempt in retry:
                with attempt:
                    return self._ask_once(url, form)
        except _Paus as paus:
            raise paus.orsak from None

    def _ask_once(self, url, form):
        self._wait_for_the_others()
        if self.avbryt.is_set():
            raise fel.Avbruten(f"Frågan till {self.namn} avbröts, eftersom en annan misslyckades.")
        try:
            response = self.client.get(url)
        except httpx.TransportError as error:
            raise fel.KallanSvararInte(
                f"{self.namn} svarade inte ({_in_swedish(error)}), trots {self.talamod.forsok} försök."
            ) from error
        self._check_status(response)
        return self._read(response, form)

    def _check_status(self, response):
        status = response.status_code
        if status == 429 or (status == 503 and "retry-after" in response.headers):
            self._pause(response)
        if status >= 500:
            raise fel.KallanHarFel(
                f"{self.namn} har ett fel hos sig (svarskod {status}), trots {self.talamod.forsok} försök."
            )
        if status == 410:
            raise fel.KallanNekar(
                f"{self.namn} har stängt den här adressen (svarskod 410). Adressen behöver ändras i inställningarna."
            )
        if status >= 300:
            raise fel.KallanNekar(f"{self.namn} godtog inte frågan (svarskod {status}). {_detail(response)}".strip())

    def _pause(self, response):
        seconds = _retry_after(response.headers.get("retry-after"))
        if seconds is not None and seconds > self.talamod.langsta_paus:
            raise fel.KallanBegransar(f"{self.namn} ber oss vänta {round(seconds / 60)} minuter. Försök igen senare.")
        if seconds is not None:
            with self._las:
                self._fritt_fran = max(self._fritt_fran, time.monotonic() + seconds)
        orsak = fel.KallanBegransar(
            f"{self.namn} tar inte emot fler frågor just nu (svarskod {response.status_code}). Försök igen senare."
        )
        raise _Paus(orsak, seconds)

    def _wait_for_the_others(self):
        """Any thread told to wait makes them all wait: the limit is the source's, not the thread's."""
        with self._las:
            left = self._fritt_fran - time.monotonic()
        if left > 0:
            time.sleep(left)

    def _read(self, response, form):
        try:
            return form.validate_json(response.content)
        except pydantic.ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            if first["type"] == "json_invalid":
                raise fel.TrasigtSvar(
                    f"{self.namn} skickade ett avbrutet svar eller en webbsida i stället för data, "
                    f"trots {self.talamod.forsok} försök."
                ) from error
            place = ".".join(str(part) for part in first["loc"])
            raise fel.OvantatSvar(
                f"{self.namn} svarade i en form vi inte känner igen (fältet {place or 'svaret'})."
            ) from error

    @staticmethod
    def _wait_before_retry(error):
        """stamina's hook: no, yes, or yes after so many seconds."""
        if isinstance(error, _Paus):
            return True if error.sekunder is None else max(error.sekunder, 0.01)
        return isinstance(error, fel.KallanSvararInte | fel.KallanHarFel | fel.TrasigtSvar)


def _retry_after(header):
    """Seconds of a Retry-After header, which is a number or an HTTP date; None when unreadable."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        when = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, (when - datetime.datetime.now(datetime.UTC)).total_seconds())


def _detail(response):
    """The source's own words about a refused question, when it answers in its usual form."""
    try:
        detail = response.json()["detail"]
    except (ValueError, KeyError, TypeError):
        return ""
    return f"Källan säger: {str(detail)[:200]}"


def _in_swedish(error):
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
        return "ingen förbindelse"
    if isinstance(error, httpx.TimeoutException):
        return "svaret dröjde för länge"
    return "förbindelsen bröts"
