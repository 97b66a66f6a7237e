"""A stated value has a source, a date and a file; a correction keeps what was said before, with its own file."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from core.svenska import Saknas
from indikatorer.kallor import saknas
from indikatorer.models import Hamtning, Indikator, Kalltyp, Matvarde, Vardeandring
from indikatorer.services import egna_varden as services
from sok.services.fel import OverenskommelsenAvslutad
from tests.factories.indikatorer import riket_lan_och_kommuner

pytestmark = pytest.mark.django_db

DAGEN = datetime.date(2025, 3, 3)


@pytest.fixture(autouse=True)
def _platser_och_filer(overenskommelse, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    riket_lan_och_kommuner()


@pytest.fixture
def egen(overenskommelse, strateg):
    return services.skapa_indikator(
        overenskommelse, av=strateg, kort_titel="Samhällsorientering på modersmål", enhet="procent", beskrivning="Andel"
    )


def _fil(innehall=b"a;b"):
    return SimpleUploadedFile("svar.csv", innehall)


@pytest.fixture
def ange(egen, strateg):
    def make(*uppgifter, fil=b"a;b", av=strateg, hanvisning="Lessebo kommun, nämndens protokoll"):
        return services.ange_varden(
            egen, uppgifter, hanvisning=hanvisning, uppgiftsdatum=DAGEN, upload=_fil(fil), av=av
        )

    return make


def _uppgift(varde=None, slag="", plats="0761", artal=2024):
    return services.EgenUppgift(plats, artal, "T", None if varde is None else Decimal(varde), slag)


def test_ett_varde_star_med_kalla_datum_och_fil(ange):
    pull = ange(_uppgift("41.5"))

    stored = Matvarde.objects.get()
    assert (stored.varde, stored.hamtning, pull.kalla, pull.fil.namn) == (Decimal("41.5"), pull, "manuell", "svar.csv")
    assert services.belagg_i_ord(pull).replace("\xa0", " ") == (
        "Egen uppgift: Lessebo kommun, nämndens protokoll, 3 mars 2025"
    )


def test_databasen_tar_inte_emot_en_egen_uppgift_utan_belagg():
    with pytest.raises(IntegrityError), transaction.atomic():
        Hamtning.objects.create(kalla=Kalltyp.MANUELL, hanvisning="Någon sa det")


def test_en_rattelse_behaller_det_gamla_med_sin_fil(ange, egen):
    forst = ange(_uppgift("41.5"), _uppgift("50", plats="0760"))
    sedan = ange(_uppgift("42"), fil=b"c;d", hanvisning="Lessebo kommun, rättelse")

    gammalt, nytt = Matvarde.objects.filter(geografi="0761").order_by("giltig_fran")
    assert (gammalt.varde, gammalt.hamtning, gammalt.giltig_till is None) == (Decimal("41.5"), forst, False)
    assert (nytt.varde, nytt.hamtning, nytt.giltig_till) == (42, sedan, None)
    assert gammalt.hamtning.fil.sha256 != nytt.hamtning.fil.sha256
    assert Vardeandring.objects.get().tidigare == gammalt
    assert Matvarde.objects.aktuella().filter(geografi="0760").exists()  # a place not mentioned is left alone
    assert [row.varde for row in services.arsrader(egen) if row.geografi_id == "0761"] == [42, Decimal("41.5")]


def test_lanets_egen_rattelse_sags_inte_vara_kallans(ange, egen, overenskommelse, logga_in, strateg):
    ange(_uppgift(Decimal("41.5")))
    ange(_uppgift(Decimal(43)), fil=b"c;d")

    html = logga_in(strateg).get(egen.url(overenskommelse)).content.decode()

    assert "Totalt 2024, Lessebo: länet ändrade från 41,5 till 43,0." in html


@pytest.mark.parametrize("query", ["", "?visa=K", "?visa=kon&kommun=9999"])
def test_det_som_inte_kan_valjas_ar_inget_fel(egen, overenskommelse, logga_in, strateg, query):
    html = logga_in(strateg).get(egen.url(overenskommelse) + query).content.decode()

    assert "Fel:" not in html
    assert "finns inte bland" not in html


def test_samma_varde_igen_andrar_inget(ange):
    ange(_uppgift("41.5"))

    igen = ange(_uppgift("41.50"))

    assert (igen.nya, igen.reviderade, igen.oforandrade) == (0, 0, 1)
    assert Matvarde.objects.count() == 1


@pytest.mark.parametrize(
    ("slag", "kind"), [("saknas", Saknas.SAKNAS), ("ej", Saknas.EJ_TILLAMPLIGT), ("dolt", Saknas.DOLT)]
)
def test_tre_slag_av_saknat_ar_inte_noll_och_inte_varandra(ange, slag, kind):
    ange(_uppgift(slag=slag), _uppgift("0", plats="0760"))

    stored = Matvarde.objects.get(geografi="0761")
    assert (stored.varde, saknas.slag(stored.status, Kalltyp.MANUELL)) == (None, kind)
    assert Matvarde.objects.get(geografi="0760").varde == 0


@pytest.mark.parametrize(
    ("uppgift", "sagt"),
    [
        (_uppgift("1", plats="0880"), "hör inte till länet"),
        (_uppgift("1", artal=1900), "Året ska ligga"),
        (_uppgift(), "Skriv ett värde"),
        (_uppgift("1", slag="saknas"), "Skriv ett värde"),
    ],
    ids=["annat län", "år", "inget", "båda"],
)
def test_det_som_inte_gar_att_spara_sags(ange, uppgift, sagt):
    with pytest.raises(services.EgenUppgiftFel, match=sagt):
        ange(_uppgift("5"), uppgift)

    assert not Matvarde.objects.exists()
    assert not Hamtning.objects.exists()


def test_bara_strategen_anger_och_inte_i_en_avslutad_overenskommelse(ange, overenskommelse, lasare):
    with pytest.raises(PermissionDenied):
        ange(_uppgift("1"), av=lasare)

    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = datetime.date(2025, 1, 1)
    overenskommelse.save()
    with pytest.raises(OverenskommelsenAvslutad):
        ange(_uppgift("1"))


FALT = {"artal": "2024", "kon": "T", "hanvisning": "Protokoll § 12", "uppgiftsdatum": "2025-03-03"}


def _skriv(client, egen, **data):
    return client.post(
        reverse("indikatorer:egna_varden_nya", args=[egen.overenskommelse.slug, egen.nyckel]), FALT | data
    )


def test_sidan_sparar_och_visar_varifran(egen, logga_in, strateg):
    client = logga_in(strateg)

    svar = _skriv(client, egen, varde_0761="41,5", slag_0760="dolt", fil=_fil())

    sida = client.get(svar.url).content.decode().replace("\xa0", " ")
    assert "Sparat: 2 nya." in sida
    assert "Egen uppgift: Protokoll § 12, 3 mars 2025" in sida
    assert "41,5 %" in sida
    fil = client.get(reverse("indikatorer:belagg", args=[egen.overenskommelse.slug, Hamtning.objects.get().pk]))
    assert b"".join(fil.streaming_content) == b"a;b"


def test_alla_fel_sags_och_det_som_skrivits_star_kvar(egen, logga_in, strateg):
    svar = _skriv(
        logga_in(strateg), egen, varde_0761="cirka 40", varde_0760="12,5", slag_0760="dolt", uppgiftsdatum="i går"
    )

    sida = svar.content.decode()
    for text in (
        "”cirka 40” är inget tal",
        "både ett värde och ett skäl till att det saknas",
        "Skriv datumet som 2026-03-27.",
        "Välj filen som visar uppgiften.",
        'value="cirka 40"',
        'value="Protokoll § 12"',
    ):
        assert text in sida, text
    assert not Hamtning.objects.exists()


def test_ett_tomt_formular_sager_att_nagot_ska_fyllas_i(egen, logga_in, strateg):
    assert "Fyll i ett värde för minst en plats" in _skriv(logga_in(strateg), egen, fil=_fil()).content.decode()


def test_det_som_kan_rora_enskilda_visas_bara_for_dem_som_skoter_det(overenskommelse, strateg, lasare, logga_in):
    personer = services.skapa_indikator(
        overenskommelse, av=strateg, kort_titel="Demodeltagare", enhet="antal", personer=True
    )
    pull = services.ange_varden(
        personer, [_uppgift("3")], hanvisning="Lista", uppgiftsdatum=DAGEN, upload=_fil(), av=strateg
    )
    sidan = reverse("indikatorer:egna_varden", args=[overenskommelse.slug, personer.nyckel])
    filen = reverse("indikatorer:belagg", args=[overenskommelse.slug, pull.pk])

    client = logga_in(lasare)
    assert "visas på indikatorns sida" in client.get(sidan).content.decode()
    assert client.get(filen).status_code == 404
    client = logga_in(strateg)
    assert "svar.csv" in client.get(sidan).content.decode()
    assert b"".join(client.get(filen).streaming_content) == b"a;b"


def test_en_egen_indikator_skapas_med_definition_och_agare(overenskommelse, strateg, logga_in):
    client = logga_in(strateg)
    adress = reverse("indikatorer:egen_indikator_ny", args=[overenskommelse.slug])
    falt = {"kort_titel": "Språkvänner", "beskrivning": "Par", "enhet": "antal", "riktning": "hogre", "agare": "Demo"}

    client.post(adress, falt)
    svar = client.post(adress, falt)

    egen = Indikator.objects.get(kort_titel="Språkvänner")
    assert (egen.overenskommelse, egen.riktning, egen.agare, egen.beskrivning) == (
        overenskommelse, "hogre", "Demo", "Par",
    )  # fmt: skip
    assert egen.serier.get().kalla == Kalltyp.MANUELL
    assert "Ni har redan en indikator som heter ”Språkvänner”" in svar.content.decode()
