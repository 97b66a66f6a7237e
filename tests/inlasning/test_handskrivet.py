"""Counties that no fixture describes, written by hand from docs/importformat.md alone: they are read in, and
every page of the structure reads well, also without areas."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils.html import strip_tags

from konton.models import User
from rapporter.inlasning.services import las_in
from sok.inlasning.grund import las_agendamal, las_geografi
from sok.models import Medlemskap, Omfattning, Organ, Overenskommelse, Part, Roll

pytestmark = pytest.mark.django_db
MAPP = Path(__file__).parent
FILER = ["handskrivet.yaml", "handskrivet-omraden.yaml"]
SIDOR = [
    "rapporter:overenskommelse",
    "rapporter:oversikt",
    "rapporter:mitt_arbete",
    "rapporter:malgrupp",
    "rapporter:historik",
    "rapporter:parter",
    "rapporter:organ",
    "rapporter:rapporter",
    "sok:aktualitet",
    "sok:ataganden",
    "sok:texter",
    "forum:moten",
    "forum:beslutslogg",
    "forum:rekommendationer",
    "forum:forslag_lista",
    "forum:arshjul",
    "indikatorer:lista",
    "indikatorer:fragor",
    "insatser:lista",
    "insatser:goda_exempel",
]
# What a page says when a template or a function meets something it did not expect.
TRASIGT = re.compile(r"\bNone\b|\bTrue\b|\bFalse\b|\[\]|\{\}|QuerySet|object at 0x|\bnan\b")


def _read(fil):
    return las_in((MAPP / fil).read_bytes(), filnamn=fil)


@pytest.fixture(scope="module", autouse=True)
def forsta_inlasningen(django_db_setup, django_db_blocker):
    """What the first reading of each file did; undone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        las_geografi(settings.FIXTURES_DIR / "geografi.csv")
        las_agendamal(settings.FIXTURES_DIR / "agenda2030.csv")
        yield {fil: _read(fil) for fil in FILER}
        transaction.set_rollback(True)


@pytest.fixture
def las_sida(client):
    """las_sida(slug, name, *args) gives the page's text as a forum member of the agreement reads it."""

    def read(slug, namn, *args, roll=Roll.FORUMLEDAMOT, **fraga):
        avtal = Overenskommelse.objects.get(slug=slug)
        user, new = User.objects.get_or_create(email=f"{roll}@{slug}.invalid", defaults={"namn": "Demo Läsare"})
        if new:
            ett = {"user": user, "organisation": avtal.samordnare, "roll": roll}
            Medlemskap.objects.create(overenskommelse=avtal, omfattning=Omfattning.OVERENSKOMMELSE, **ett)
        client.force_login(user)
        response = client.get(reverse(namn, args=[slug, *args]), fraga)
        assert response.status_code == 200, (namn, args)
        html = response.content.decode()
        assert html.count("<h1") == 1, namn
        text = " ".join(strip_tags(html.partition("<main")[2].partition("</main>")[0].replace("<", " <")).split())
        assert not TRASIGT.search(text), (namn, TRASIGT.search(text))
        return text

    return read


def _counts(slug):
    answer = StringIO()
    call_command("inventering", overenskommelse=slug, json=True, stdout=answer)
    return json.loads(answer.getvalue())


@pytest.mark.parametrize("fil", FILER)
def test_filen_lases_in_och_andra_gangen_ingenting(fil, forsta_inlasningen, handelser):
    utfall = forsta_inlasningen[fil]
    before = handelser()

    igen = _read(fil)

    assert utfall.nya
    assert not utfall.konflikter
    assert not igen.andrar_nagot
    assert handelser() == before


def test_utan_omraden_raknas_noll_omraden():
    counts = _counts("blekinge")
    assert (counts["områden"], counts["delmål"], counts["aktiva områden"]) == (0, 0, 0)
    assert (counts["parter"], counts["organ"], counts["insatser"], counts["åtaganden"]) == (5, 2, 2, 2)


def test_sju_grupper_for_sex_omraden():
    grupper = Organ.objects.exclude(ansvar=None).distinct()
    assert grupper.count() == 7
    assert set(grupper.values_list("ansvar__omrade__nyckel", flat=True)) == {
        "sprak", "arbete", "bostad", "halsa", "skola", "fritid",
    }  # fmt: skip
    assert Organ.objects.get(nyckel="grupp-7").ansvar.count() == 2


@pytest.mark.parametrize(
    ("slug", "roll"),
    [("blekinge", Roll.FORUMLEDAMOT), ("blekinge", Roll.LANSSTRATEG), ("gotland", Roll.FORUMLEDAMOT)],
)
def test_alla_sidor_om_strukturen_gar_att_lasa(las_sida, slug, roll):
    avtal = Overenskommelse.objects.get(slug=slug)

    for namn in SIDOR:
        assert las_sida(slug, namn, roll=roll)
    for organ in avtal.organ_lista.all():
        assert las_sida(slug, "rapporter:organ_ett", organ.nyckel, roll=roll)
    for part in Part.objects.filter(overenskommelse=avtal):
        assert las_sida(slug, "rapporter:part", part.organisation.nyckel, roll=roll)
    for omrade in avtal.omraden.all():
        assert las_sida(slug, "rapporter:omrade", omrade.nyckel, roll=roll)
    for beslut in avtal.beslut_lista.all():
        assert las_sida(slug, "forum:beslut", beslut.nyckel, roll=roll)
    for mote in avtal.moten.all():
        assert las_sida(slug, "forum:mote", mote.pk, roll=roll)
    for insats in avtal.insatser.all():
        assert las_sida(slug, "insatser:insats", insats.pk, roll=roll)
    for rad in avtal.rekommendationer.all():
        assert las_sida(slug, "forum:rekommendation", rad.nummer, roll=roll)


def test_sidorna_utan_omraden_sager_det_och_visar_inget_tomt(las_sida):
    overenskommelsen = las_sida("blekinge", "rapporter:overenskommelse")
    oversikten = las_sida("blekinge", "rapporter:oversikt")

    assert "Överenskommelsen är inte indelad i områden." in overenskommelsen
    assert "Mål 10, Minskad ojämlikhet: minskad ojämlikhet" in overenskommelsen
    assert "Överenskommelsen är inte indelad i områden." in oversikten
    for ord_ in ("0\N{NO-BREAK SPACE}områden", "delmål", "samverkansområden"):
        assert ord_ not in overenskommelsen + oversikten


def test_organet_som_ar_en_person_star_som_roll(las_sida):
    text = las_sida("blekinge", "rapporter:organ_ett", "samordnaren")

    assert "Länets samordnare" in text
    assert "Roll" in text
    assert "En person på halvtid." in text


def test_parten_som_lamnat_star_kvar_med_sin_sista_dag(las_sida):
    nu = las_sida("blekinge", "rapporter:parter")
    da = las_sida("blekinge", "rapporter:parter", datum="2023-06-30")
    sidan = las_sida("blekinge", "rapporter:part", "olofstrom")

    assert "30 juni 2023" in nu.replace("\N{NO-BREAK SPACE}", " ")
    assert "Olofström" in da
    assert "Lämnade efter eget beslut." in sidan


def test_nivaerna_heter_som_filen_sager(las_sida):
    text = las_sida("gotland", "rapporter:overenskommelse")

    assert "6 spår och 1 löfte." in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Fritid och hav" in text
    assert "Fritid och hav" not in las_sida("gotland", "rapporter:overenskommelse", datum="2023-12-31")
