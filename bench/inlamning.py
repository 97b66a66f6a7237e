"""The last minutes before a deadline: 300 people saving and handing in, against the same work on an idle server.

Half of them write: autosave after autosave, some over a line that breaks before the answer comes. The other half sign:
each presses "Skicka in" twice. Afterwards every saved text must stand in exactly one submission per report.
"""

import asyncio
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from core.servers.embedded import Embedded

TITEL = "300 personer som sparar och skickar in, mot en i taget på samma server (95:e percentilen)"
MAL = 3
PERSONER = 300
ENSAMMA = 6
SEKUNDER = 150
SPARANDEN = 6
PAUS = (2, 9)
TAPPAD_LINA = 0.05
FORSAKRAN = {"forsakran-namn": "Demo Behörig", "forsakran-funktion": "Chef (demo)", "forsakran-intygar": "on"}


def measure():
    """95th percentiles in seconds: (300 people, one at a time). Stops with a sentence if anything was lost."""
    with (
        tempfile.TemporaryDirectory(prefix="portal-matning-") as folder,
        Embedded(Path(folder), disposable=True, owner=True) as servers,
    ):
        os.environ.update(
            servers.environment() | {"PORTAL_DEMO": "1", "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        )
        cases = _cases(ENSAMMA + PERSONER // 2)
        with Server() as address:
            alone = asyncio.run(_one_at_a_time(address, cases[:ENSAMMA]))
            together = asyncio.run(_all_at_once(address, cases[ENSAMMA:]))
        _require_everything_once(cases)
    return _percentile(together), _percentile(alone)


def _percentile(times):
    return sorted(times)[int(len(times) * 0.95)]


class Server:
    """The web server as `./portal start` runs it, on a free port."""

    def __enter__(self):
        command = [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", "127.0.0.1:0", "--preload"]
        command += ["--workers", "2", "--threads", "4", "--no-control-socket"]
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        for _ in range(300):
            self.log.seek(0)
            if found := re.search(r"http://127\.0\.0\.1:\d+", self.log.read()):
                return found[0]
            time.sleep(0.2)
        raise SystemExit("Webbservern startade inte.")

    def __exit__(self, error, *_):
        self.process.terminate()
        self.process.wait(20)
        if error:
            self.log.seek(0)
            print(*self.log.readlines()[-40:], sep="", file=sys.stderr)


class Case:
    """One report with its writer and its signer, each signed in, and what the writer was told is saved."""

    def __init__(self, redovisning, writer, signer):
        self.pk, self.writer, self.signer = redovisning.pk, writer, signer
        self.text, self.ready, self.answers = "", asyncio.Event(), collections.Counter()


def _cases(number):
    """As many reports, each complete but for the text that will be written."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("bygg_tillgangar", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from sok.models import Roll
    from statsbidrag import services
    from tests.factories import sok
    from tests.factories.statsbidrag import fill_in, make_redovisning

    avtal = sok.OverenskommelseFactory()
    made = []
    for n in range(number):
        mottagare = sok.OrganisationFactory(nyckel=f"mottagare-{n}", namn=f"Mottagare {n}")
        writer, signer = (
            sok.MedlemskapFactory(
                overenskommelse=avtal, organisation=mottagare, roll=roll, user__email=f"{roll}-{n}@demo.invalid"
            ).user
            for roll in (Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG)
        )
        redovisning = make_redovisning(overenskommelse=avtal, mottagare=mottagare, diarienummer=f"851-{n + 1}-2025")
        fill_in(services.oppna_utkast(redovisning, av=writer), writer)
        made.append(Case(redovisning, _session(writer), _session(signer)))
    return made


def _session(user):
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return session.session_key


class Person:
    """A browser: keeps cookies and the token, and times every request."""

    def __init__(self, address, session, times):
        self.client = httpx.AsyncClient(base_url=address, cookies={"sessionid": session}, timeout=120)
        self.times = times

    async def get(self, path):
        answer = await self._timed(self.client.get(path))
        self.page = answer.text
        return answer

    async def post(self, path, data, **headers):
        token = self.field("csrfmiddlewaretoken")
        return await self._timed(self.client.post(path, data={"csrfmiddlewaretoken": token} | data, headers=headers))

    def field(self, name):
        return re.search(rf'name="{name}" value="([^"]*)"', self.page)[1]

    async def _timed(self, request):
        start = time.perf_counter()
        answer = await request
        self.times.append(time.perf_counter() - start)
        if answer.status_code >= 400:
            raise SystemExit(f"{answer.request.method} {answer.request.url}: {answer.status_code}\n{answer.text[:800]}")
        return answer


async def _one_at_a_time(address, cases):
    times = []
    for case in cases:
        await _write(address, case, times, pause=False)
        await _sign(address, case, times)
    return times


async def _all_at_once(address, cases):
    """Everyone arrives at a moment of their own."""
    times = []

    async def report(case):
        await asyncio.sleep(random.uniform(0, SEKUNDER - SPARANDEN * sum(PAUS) / 2))
        await asyncio.gather(_write(address, case, times, pause=True), _sign(address, case, times))

    await asyncio.gather(*(report(case) for case in cases))
    return times


async def _write(address, case, times, *, pause):
    person = Person(address, case.writer, times)
    path = f"/redovisningar/{case.pk}/avsnitt/lardomar/"
    await person.get(path)
    version = person.field("avsnittsversion")
    for n in range(SPARANDEN):
        await asyncio.sleep(random.uniform(*PAUS) if pause else 0)
        case.text = f"Text {n} om {case.pk}. " * 40
        data = {"framgang": case.text, "hinder": "Busstider.", "avsnittsversion": version}
        if random.random() < TAPPAD_LINA:
            await _broken(person, path, data)
        version = (await person.post(path, data, **{"X-Autospara": "1"})).json()["version"]
    await person.post(path, data | {"avsnittsversion": version, "spara": ""})
    case.ready.set()
    await person.client.aclose()


async def _broken(person, path, data):
    """The line breaks while the answer is on its way: the browser knows nothing and sends again."""
    data = data | {"csrfmiddlewaretoken": person.field("csrfmiddlewaretoken")}
    try:
        await person.client.post(path, data=data, headers={"X-Autospara": "1"}, timeout=0.02)
    except httpx.TimeoutException:
        return


async def _sign(address, case, times):
    """Reads, signs and presses twice."""
    await case.ready.wait()
    person = Person(address, case.signer, times)
    path = f"/redovisningar/{case.pk}/skicka-in/"
    await person.get(path)
    data = FORSAKRAN | {"version": person.field("version")}
    answers = await asyncio.gather(person.post(path, data), person.post(path, data))
    case.answers.update(answer.headers["location"].split("?")[0] for answer in answers)
    await person.client.aclose()


def _require_everything_once(cases):
    from statsbidrag.models import Inlamning, Utkast

    wrong = []
    for case in cases:
        sent = Inlamning.objects.filter(redovisning=case.pk)
        if [ett.avsnitt["lardomar"]["framgang"] for ett in sent] != [case.text.strip()]:
            wrong.append(f"redovisning {case.pk}: {sent.count()} inlämningar, eller en annan text än den sparade")
    if Utkast.objects.filter(redovisning__in=[case.pk for case in cases]).exists():
        wrong.append("ett inskickat utkast ligger kvar")
    if wrong:
        sys.exit("Något försvann eller dubblerades:\n" + "\n".join(wrong))
    print(f"{len(cases)} redovisningar: varje sparad text finns i precis en inlämning.")
