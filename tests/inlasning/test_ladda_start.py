"""The first load: once in full, then nothing; its demo people only in the demo."""

import shutil
from io import StringIO

import pytest
from django.conf import settings as config
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from forum.demo import skapa_demomoten
from forum.models import Mote, Motesstatus, Protokollstatus
from indikatorer.models import Matvarde
from konton.models import User
from rapporter.demopersoner import skapa_demopersoner
from rapporter.models import Inlasning
from sok.models import AgendaMal, Geografi, Medlemskap, Omfattning, Organisation, Overenskommelse, Roll

pytestmark = pytest.mark.django_db
PERSONER = config.FIXTURES_DIR / "demo" / "personer.yaml"


def _load():
    answer = StringIO()
    call_command("ladda_start", stdout=answer)
    return answer.getvalue()


def test_forsta_gangen_laser_in_allt_och_andra_gangen_ingenting(handelser, django_assert_max_num_queries):
    first = _load()
    before = handelser()

    with django_assert_max_num_queries(40 + 20 * Overenskommelse.objects.count()):
        second = _load()

    assert "Geografi: 312 platser inlästa." in first
    assert "Kronoberg: " in first
    assert "13 påhittade personer skapade." in first
    assert "SÖK Kronoberg: 2\N{NO-BREAK SPACE}påhittade möten att prova med." in first
    assert second == ""
    assert handelser() == before
    assert (Geografi.objects.count(), AgendaMal.objects.count()) == (312, 17)
    assert Geografi.objects.get(kod="0761").overordnad.namn == "Kronobergs län"
    lan = {path.stem for path in config.FIXTURES_DIR.glob("*.yaml")}
    assert set(Overenskommelse.objects.values_list("slug", flat=True)) == lan >= {"kalmar", "kronoberg"}


@pytest.mark.usefixtures("kronoberg")
class TestNarKronobergFinns:
    def test_en_andrad_fil_lases_in_pa_nytt(self, settings, tmp_path):
        folder = tmp_path / "fixtures"
        shutil.copytree(config.FIXTURES_DIR, folder)
        settings.FIXTURES_DIR = folder
        path = folder / "kronoberg.yaml"
        text = path.read_text(encoding="utf-8").replace("titel: Växjömentor", "titel: Växjömentorn")
        path.write_text(text, encoding="utf-8")

        assert "1\N{NO-BREAK SPACE}ändrad uppgift" in _load()
        assert Inlasning.objects.filter(filnamn="kronoberg.yaml").count() == 2

    def test_en_trasig_fil_sags_och_lagrar_inget(self, settings, tmp_path):
        folder = tmp_path / "fixtures"
        shutil.copytree(config.FIXTURES_DIR, folder)
        settings.FIXTURES_DIR = folder
        (folder / "annat.yaml").write_text("overenskommelse: [", encoding="utf-8")

        with pytest.raises(CommandError, match="En fil går inte att läsa in"):
            _load()

        assert Overenskommelse.objects.count() == 1

    def test_utanfor_demon_skapas_inga_demopersoner(self, settings):
        settings.PORTAL_DEMO = False

        _load()

        assert not User.objects.exists()
        assert not Matvarde.objects.filter(demo=True).exists()

    def test_demopersoner_vagras_utanfor_demon(self, settings):
        settings.PORTAL_DEMO = False

        with pytest.raises(ImproperlyConfigured, match="Demopersoner skapas bara i demoläget"):
            skapa_demopersoner(PERSONER)

        assert not User.objects.exists()

    def test_det_finns_en_demoperson_for_varje_roll(self):
        skapa_demopersoner(PERSONER)

        assert set(Medlemskap.objects.values_list("roll", flat=True)) == set(Roll.values)
        assert all(user.is_demo and user.namn.startswith("Demo ") for user in User.objects.all())
        assert all(user.email.endswith("@demo.invalid") for user in User.objects.all())

    def test_behorig_foretradare_har_bade_lanet_och_egna_bidrag(self):
        skapa_demopersoner(PERSONER)

        rows = Medlemskap.objects.filter(user__email="behorig@demo.invalid")
        assert set(rows.values_list("omfattning", flat=True)) == set(Omfattning.values)

    def test_utomstaende_ser_ingen_overenskommelse(self):
        skapa_demopersoner(PERSONER)

        utomstaende = User.objects.get(email="utomstaende@demo.invalid")
        assert not Overenskommelse.objects.visible_to(utomstaende).exists()
        assert not Organisation.objects.for_user(utomstaende).exists()

    def test_demopersoner_skapas_bara_en_gang_och_andras_inte(self):
        skapa_demopersoner(PERSONER)
        User.objects.filter(email="strateg@demo.invalid").update(namn="Demo Nytt namn")

        assert skapa_demopersoner(PERSONER) == 0
        assert User.objects.get(email="strateg@demo.invalid").namn == "Demo Nytt namn"

    def test_demopersonernas_losenord_fungerar(self, client):
        skapa_demopersoner(PERSONER)

        assert client.login(username="strateg@demo.invalid", password="demo-losenord-2026")

    def test_inloggningarna_visas_med_namn_roll_och_adress(self):
        skapa_demopersoner(PERSONER)
        answer = StringIO()

        call_command("ladda_start", visa_inloggningar=True, stdout=answer)

        line = next(rad for rad in answer.getvalue().splitlines() if "strateg@demo.invalid" in rad)
        assert "Demo Strateg" in line
        assert "Länsstrateg, Länsstyrelsen i Kronobergs län" in line


@pytest.mark.usefixtures("kronoberg")
class TestDemomoten:
    @pytest.fixture
    def avtalet(self):
        return Overenskommelse.objects.get(slug="kronoberg")

    def test_ett_hallet_mote_vantar_pa_justering_och_ett_kommer(self, avtalet):
        skapa_demopersoner(PERSONER)

        assert skapa_demomoten(avtalet) == 2
        assert skapa_demomoten(avtalet) == 0

        hallet, kommande = Mote.objects.filter(rubrik__endswith="(demo)").order_by("spann")
        assert hallet.protokoll.status == Protokollstatus.JUSTERAS
        assert kommande.status == Motesstatus.OPPNAT
        assert kommande.punkter.filter(foljer_upp__isnull=False).count() == 2

    def test_utan_demostrateg_skapas_inget(self, avtalet):
        assert skapa_demomoten(avtalet) == 0

    def test_utanfor_demolaget_skapas_inget(self, avtalet, settings):
        settings.PORTAL_DEMO = False

        with pytest.raises(ImproperlyConfigured):
            skapa_demomoten(avtalet)
