"""What is missing is said in one sentence before anything has started."""

import shutil
import socket
import sys

import pytest

from core.servers import pango
from tests.uppstart.conftest import ROOT, free_port

TOOLS = ("sh", "dirname", "cat", "cksum")


@pytest.fixture
def machine(tmp_path):
    """A folder of programs that is the whole PATH: the tools of sh, and the Pythons the test puts there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in TOOLS:
        (folder / name).symlink_to(shutil.which(name))
    return folder


def put_python(machine, name, version, *, has_venv=True):
    """A program that answers the questions ./portal asks a Python."""
    major, minor = version.split(".")
    script = machine / name
    script.write_text(
        "#!/bin/sh\n"
        'case "$2" in\n'
        f"  *print*) echo {version} ;;\n"
        f"  *version_info*) [ {major} -gt 3 ] || [ {minor} -ge 11 ] ;;\n"
        f"  *ensurepip*) {'true' if has_venv else 'false'} ;;\n"
        "esac\n"
    )
    script.chmod(0o755)


def run(copy, machine, tmp_path, command="start"):
    return copy.run(command, PATH=str(machine), PORTAL_VENV=str(tmp_path / "ingen-venv"))


def test_for_gammal_python_sags(bare_copy, machine, tmp_path):
    put_python(machine, "python3", "3.9")

    outcome = run(bare_copy, machine, tmp_path)

    assert outcome.returncode == 1
    assert outcome.stderr == "Python 3.9 är för gammal. Installera Python 3.11 eller senare och kör kommandot igen.\n"


def test_ingen_python_sags(bare_copy, machine, tmp_path):
    outcome = run(bare_copy, machine, tmp_path)

    assert outcome.returncode == 1
    assert outcome.stderr == "Python saknas. Installera Python 3.11 eller senare och kör kommandot igen.\n"


def test_python_utan_venv_namnger_paketet(bare_copy, machine, tmp_path):
    put_python(machine, "python3", "3.12", has_venv=False)

    outcome = run(bare_copy, machine, tmp_path)

    assert outcome.returncode == 1
    assert "apt install python3.12-venv" in outcome.stderr


def test_en_nyare_python_vid_sidan_av_en_gammal_valjs(bare_copy, machine, tmp_path):
    put_python(machine, "python3", "3.9")
    (machine / "python3.12").symlink_to(sys.executable)

    outcome = run(bare_copy, machine, tmp_path, command="hittas-inte")

    assert "för gammal" not in outcome.stderr


def test_okant_kommando_visar_de_som_finns(bare_copy):
    outcome = bare_copy.run("starta")

    assert outcome.returncode == 2
    assert "Kommandot ”starta” finns inte." in outcome.stderr
    assert "./portal start" in outcome.stderr


def test_upptagen_port_namnger_den_som_har_den(bare_copy):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        taken = holder.getsockname()[1]

        outcome = bare_copy.run("start", "--port", str(taken))

    assert outcome.returncode == 1
    assert f"Port {taken} används redan av" in outcome.stderr
    assert "python" in outcome.stderr
    assert "./portal start --port" in outcome.stderr
    assert not (bare_copy.data / "postgres").exists()


def test_port_som_inte_finns_sags(bare_copy):
    outcome = bare_copy.run("start", "--port", "70000")

    assert outcome.returncode == 1
    assert "Porten 70000 finns inte." in outcome.stderr


def test_datamapp_utan_skrivratt_sags(bare_copy):
    (bare_copy.folder / "fil").write_text("")

    outcome = bare_copy.run("manage", "check", PORTAL_DATA=str(bare_copy.folder / "fil" / "data"))

    assert outcome.returncode == 1
    assert "Det går inte att skapa mappen" in outcome.stderr


def test_utan_pango_sags_vilket_paket_som_behovs(bare_copy, tmp_path):
    """The library loader of a machine without Pango, played by a sitecustomize."""
    hidden = tmp_path / "utan-pango"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import ctypes, ctypes.util\n"
        "real, find = ctypes.CDLL, ctypes.util.find_library\n"
        "class CDLL(real):\n"
        "    def __init__(self, name, *rest, **options):\n"
        "        if name and 'pango' in str(name):\n"
        "            raise OSError(name)\n"
        "        super().__init__(name, *rest, **options)\n"
        "ctypes.CDLL = CDLL\n"
        "ctypes.util.find_library = lambda name: None if 'pango' in name else find(name)\n"
    )

    script = "from core.servers import pango; print(pango.sentence())"
    (bare_copy.folder / "fraga.py").write_text(script)
    outcome = bare_copy.run("manage", "shell", "-v", "0", "-c", script, PYTHONPATH=str(hidden))

    assert "Biblioteket Pango saknas." in outcome.stdout
    assert "pango" in outcome.stdout.split("”")[1]


@pytest.mark.parametrize(
    ("system", "tools", "command"),
    [
        ("Darwin", (), "brew install pango"),
        ("Linux", ("dnf",), "dnf install pango"),
        ("Linux", (), "apt install libpango-1.0-0 libpangoft2-1.0-0"),
    ],
)
def test_pango_har_ratt_paketnamn_for_varje_system(monkeypatch, system, tools, command):
    monkeypatch.setattr(pango, "missing", lambda: ["pango-1.0"])
    monkeypatch.setattr(pango.platform, "system", lambda: system)
    monkeypatch.setattr(pango.shutil, "which", lambda name: name if name in tools else None)

    assert command in pango.sentence()


def test_den_har_datorn_har_pango():
    assert pango.missing() == []


def test_fri_port_hittas():
    from core.servers import port

    assert port.holder(free_port()) is None
    assert ROOT.joinpath("portal").exists()
