"""85 KPIs x 312 areas x 10 years x sexes: our command beside koladapy, beside transfer and raw COPY, in one run."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from core.servers.embedded import Embedded

LATENS = 0.05
RUNDOR = 3
I_AR = time.localtime().tm_year
ARTAL = range(I_AR - 9, I_AR + 1)
MINNE_MB = 300


def measure():
    """Medians of interleaved rounds, in seconds: (ours, transfer + raw COPY)."""
    with (
        tempfile.TemporaryDirectory(prefix="portal-matning-") as folder,
        Embedded(Path(folder), disposable=True, owner=True) as servers,
        kalla() as url,
    ):
        settings = {"DJANGO_SETTINGS_MODULE": "config.settings.demo", "PORTAL_DEMO": "1", "KOLADA_URL": url}
        os.environ.update(servers.environment() | settings)
        _prepare()
        rounds = [_round() for _ in range(RUNDOR)]
    middle = {key: sorted(r[key] for r in rounds)[RUNDOR // 2] for key in rounds[0]}
    _tell(middle)
    return middle["var"], middle["overforing"] + middle["kopiering"]


@contextlib.contextmanager
def kalla():
    """The address of a Kolada that has every row made beforehand, so that it is the clients that are measured."""
    command = [sys.executable, "-m", "tests.simulatorer.kolada", "--port", "0", "--latens", str(LATENS)]
    command += ["--hela-landet", "--fardiga", "--artal", str(ARTAL[0]), str(ARTAL[-1])]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip().removeprefix("KOLADA_URL=")
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _prepare():
    """A portal with the whole country, and an agreement that is read with every measure of the catalogue."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from indikatorer.services.katalog import katalog
    from sok.inlasning.grund import las_geografi
    from tests.factories.indikatorer import koppla
    from tests.factories.sok import OverenskommelseFactory

    las_geografi(settings.FIXTURES_DIR / "geografi.csv")
    koppla(OverenskommelseFactory(), *katalog())


def _round():
    """Seconds of each, and what they ended with. The rows are taken away again."""
    from django.db import connection

    result = {"koladapy": _koladapy(), "overforing": _transfer()}
    ours = _command("--allt")
    result |= {"var": ours["sekunder"], "minne": ours["minne"], "varden": ours["nya"]}
    again = _command()
    result |= {"igen": again["sekunder"], "igen_sparade": again["nya"] + again["reviderade"]}
    result["kopiering"] = _raw_copy()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM indikatorer_hamtning WHERE id NOT IN (SELECT hamtning_id FROM indikatorer_matvarde)"
        )
        cursor.execute("TRUNCATE indikatorer_matvarde, indikatorer_vardeandring, indikatorer_hamtning CASCADE")
    return result


def _command(*arguments):
    """Our command as anybody runs it: its own JSON, and its largest memory in MB."""
    command = [
        sys.executable,
        "manage.py",
        "hamta_indikatorer",
        "--alla-kommuner",
        "--fran-ar",
        str(ARTAL[0]),
        "--json",
    ]
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([*command, *arguments], stdout=out, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"Hämtningen misslyckades: {said.read()[-800:]}")
        out.seek(0)
        answer = json.loads(out.read())
    return answer | {"minne": usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)}


def _asked():
    from indikatorer.models import Serie
    from sok.models import Geografi

    return {
        "kpier": list(Serie.objects.order_by("kalla_id").values_list("kalla_id", flat=True)),
        "omraden": [place.kolada_id for place in Geografi.objects.order_by("kod")],
        "artal": list(ARTAL),
    }


def _child(module):
    """Another way of fetching, in a process of its own: its seconds, without what it takes to start Python."""
    asked = json.dumps(_asked() | {"url": os.environ["KOLADA_URL"]})
    done = subprocess.run([sys.executable, "-m", module], input=asked, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{module}: {done.stderr[-800:]}")
    return json.loads(done.stdout)["sekunder"]


def _koladapy():
    return _child("bench.indikatorer.med_koladapy")


def _transfer():
    return _child("bench.indikatorer.overforing")


def _raw_copy():
    """Seconds to COPY the rows just stored into their own emptied table: the same indexes, checks and trigger."""
    import psycopg2
    from django.db import connection

    columns = "serie_id, geografi_id, grupp_id, artal, kon, varde, status, antal, demo, hamtning_id, giltig_fran"
    with tempfile.TemporaryFile("w+") as rows:
        with connection.cursor() as cursor:
            cursor.copy_expert(f"COPY (SELECT {columns} FROM indikatorer_matvarde) TO STDOUT", rows)
            cursor.execute("TRUNCATE indikatorer_matvarde CASCADE")
        rows.seek(0)
        with contextlib.closing(psycopg2.connect(os.environ["DATABASE_URL"])) as plain, plain.cursor() as cursor:
            began = time.perf_counter()
            cursor.copy_expert(f"COPY indikatorer_matvarde ({columns}) FROM STDIN", rows)
            plain.commit()
            return time.perf_counter() - began


def _tell(middle):
    """The figures side by side, with each goal and whether it was reached."""
    number = lambda value: f"{value:,.2f}".replace(",", " ").replace(".", ",")  # noqa: E731
    print(f"  {middle['varden']:.0f} värden, {LATENS * 1000:.0f} ms till varje svar")
    print(f"  vi: hämta, kontrollera, spara   {number(middle['var'])} s")
    print(f"  koladapy: bara hämta            {number(middle['koladapy'])} s")
    print(f"  överföring med 4 anslutningar   {number(middle['overforing'])} s")
    print(f"  rå COPY                         {number(middle['kopiering'])} s")
    print(f"  en gång till, oförändrat        {number(middle['igen'])} s, {middle['igen_sparade']:.0f} sparade")
    goals = [
        ("snabbare än koladapy hämtar", middle["var"] < middle["koladapy"]),
        (f"minne {middle['minne']:.0f} MB, under {MINNE_MB}", middle["minne"] < MINNE_MB),
        ("oförändrat på en tiondel, inget sparat", middle["igen"] < middle["var"] / 10 and not middle["igen_sparade"]),
    ]
    for text, reached in goals:
        print(f"  {'ja ' if reached else 'NEJ'} {text}")
