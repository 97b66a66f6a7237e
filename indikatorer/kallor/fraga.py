"""One question to a source over HTTP: asked again when that may help, and never half an answer."""

import datetime
import email.utils
import threading
import time
from dataclasses import dataclass

import httpx
import msgspec
import pydantic
import stamina

from indikatorer.kallor import fel


@dataclass(frozen=True)
class Talamod:
    """How long we wait for a source. Seconds, except `forsok` (attempts per question).

    `svar` bounds each silence and `hela` the whole answer; `langsta_paus` the wait that a source may ask for in
    Retry-After.
    """

    forsok: int = 6
    anslut: float = 10
    svar: float = 30
    hela: float = 300
    paus: float = 0.5
    paus_hogst: float = 30
    langsta_paus: float = 120


# Far more than any answer we ask for; a body that never ends must not fill the memory.
STORSTA_SVAR = 64 * 2**20
# The source is asked straight, whatever proxy the rest of the machine uses, when it runs on the same machine.
LOOPBACK = ("all://127.0.0.1", "all://localhost")


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
        straight = dict.fromkeys(LOOPBACK)
        self.client = httpx.Client(timeout=timeout, follow_redirects=True, mounts=straight, **client_options)
        self._fritt_fran = 0.0
        self._las = threading.Lock()
        self.avbryt = threading.Event()

    def close(self):
        self.client.close()

    def get(self, url, form, body=None):
        """The answer read by `form`: a pydantic TypeAdapter, or what else has its `validate_json`. With a `body` the
        question is posted as JSON."""
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
                    return self._ask_once(url, form, body)
        except _Paus as paus:
            raise paus.orsak from None

    def _ask_once(self, url, form, asked):
        self._wait_for_the_others()
        if self.avbryt.is_set():
            raise fel.Avbruten(f"Frågan till {self.namn} avbröts, eftersom en annan misslyckades.")
        try:
            with self.client.stream("GET" if asked is None else "POST", url, json=asked) as response:
                answer = self._whole(response)
        except httpx.RequestError as error:
            raise self._no_answer(_in_swedish(error)) from error
        self._check_status(answer)
        if answer.url.host != httpx.URL(url).host:
            raise fel.OvantatSvar(f"{self.namn} skickade oss vidare till en annan plats ({answer.url.host}).")
        return self._read(answer, form)

    def _whole(self, response):
        """The answer with all of its body, unpacked; given up when it drips too slowly or never ends."""
        began, parts, size = time.monotonic(), [], 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > STORSTA_SVAR:
                raise fel.OvantatSvar(f"{self.namn} skickade ett svar som aldrig tog slut.")
            if time.monotonic() - began > self.talamod.hela:
                raise self._no_answer("svaret kom för långsamt")
        headers = [(name, value) for name, value in response.headers.multi_items() if name != "content-encoding"]
        return httpx.Response(response.status_code, headers=headers, content=b"".join(parts), request=response.request)

    def _no_answer(self, why):
        return fel.KallanSvararInte(f"{self.namn} svarade inte ({why}), trots {self.talamod.forsok} försök.")

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
        except (pydantic.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
            place = _place(error)
            if place is None:
                raise fel.TrasigtSvar(
                    f"{self.namn} skickade ett avbrutet svar eller en webbsida i stället för data, "
                    f"trots {self.talamod.forsok} försök."
                ) from error
            raise fel.OvantatSvar(f"{self.namn} svarade i en form vi inte känner igen ({place}).") from error

    @staticmethod
    def _wait_before_retry(error):
        """stamina's hook: no, yes, or yes after so many seconds."""
        if isinstance(error, _Paus):
            return True if error.sekunder is None else max(error.sekunder, 0.01)
        return isinstance(error, fel.KallanSvararInte | fel.KallanHarFel | fel.TrasigtSvar)


def _place(error):
    """Where in whole JSON it differs from the agreed shape; None when it is not JSON at all."""
    if isinstance(error, msgspec.ValidationError):
        return str(error).replace("`", "")
    if not isinstance(error, pydantic.ValidationError):
        return None
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return None
    return f"fältet {'.'.join(str(part) for part in first['loc']) or 'svaret'}"


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
    if when.tzinfo is None:
        when = when.replace(tzinfo=datetime.UTC)
    return max(0.0, (when - datetime.datetime.now(datetime.UTC)).total_seconds())


def _detail(response):
    """The source's own words about a refused question, when it answers in its usual form."""
    try:
        detail = msgspec.json.decode(response.content)["detail"]
    except (msgspec.DecodeError, KeyError, TypeError, UnicodeDecodeError):
        return ""
    return f"Källan säger: {str(detail)[:200]}"


def _in_swedish(error):
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
        return "ingen förbindelse"
    if isinstance(error, httpx.TimeoutException):
        return "svaret dröjde för länge"
    if isinstance(error, httpx.DecodingError):
        return "svaret var trasigt packat"
    return "förbindelsen bröts"
