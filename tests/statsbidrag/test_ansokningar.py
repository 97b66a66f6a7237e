"""Applications are mirrored: registered under a call, answered, and made into grants."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from sok.models import Organisationstyp, Roll
from statsbidrag.models import Ansokan, Bidrag, Utlysning
from statsbidrag.services import ansokningar as services
from statsbidrag.services import bidrag as bidragen
from statsbidrag.services import fel
from tests.factories.bidrag import make_beslut, make_regler, make_utlysning
from tests.factories.sok import OrganisationFactory


@pytest.fixture
def utlysning(overenskommelse):
    make_regler()
    return make_utlysning(overenskommelse)


@pytest.fixture
def ansokan(utlysning, granskare, kommun):
    return services.registrera_ansokan(
        utlysning, av=granskare, sokande=kommun, titel="Språkvän i Lessebo", diarienummer="851-9-2025",
        inkom=datetime.date(2024, 11, 1), sokt_belopp=500_000, insats=None,
    )  # fmt: skip


def test_bidrag_pa_mindre_an_det_sokta_ar_delvis_beviljat(ansokan, overenskommelse, granskare, kommun):
    bidrag = bidragen.bevilja(
        overenskommelse, av=granskare, beviljande=overenskommelse.samordnare, beslut=make_beslut(kommun),
        ansokan=ansokan,
    )  # fmt: skip

    ansokan.refresh_from_db()
    assert bidrag.ansokan == ansokan
    assert (ansokan.beslut, ansokan.beslutsdatum) == ("delvis", datetime.date(2025, 1, 15))


def test_en_ansokan_ger_hogst_ett_bidrag(ansokan, overenskommelse, granskare, kommun):
    val = {"av": granskare, "beviljande": overenskommelse.samordnare, "ansokan": ansokan}
    bidragen.bevilja(overenskommelse, beslut=make_beslut(kommun), **val)

    with pytest.raises(fel.AnsokanBeslutad):
        bidragen.bevilja(overenskommelse, beslut=make_beslut(kommun, titel="En till"), **val)
    with pytest.raises(fel.AnsokanBeslutad):
        services.besluta_ansokan(
            ansokan, beslut="avslagen", datum=datetime.date(2025, 3, 1), av=granskare, skal="Medlen räcker inte."
        )
    assert Bidrag.objects.count() == 1


def test_avslag_har_skal_och_dag_som_har_varit(ansokan, granskare):
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.besluta_ansokan(ansokan, beslut="avslagen", datum=datetime.date(2099, 1, 1), av=granskare)
    assert set(reason.value.per_falt) == {"skal", "datum"}

    services.besluta_ansokan(
        ansokan, beslut="avslagen", datum=datetime.date(2025, 1, 15), av=granskare, skal="Medlen räcker inte."
    )
    ansokan.refresh_from_db()
    assert (ansokan.beslut, ansokan.beslut_skal) == ("avslagen", "Medlen räcker inte.")


def test_svar_fore_ansokan_vagras(ansokan, granskare):
    with pytest.raises(fel.BeslutetStammerInte) as reason:
        services.besluta_ansokan(ansokan, beslut="aterkallad", datum=datetime.date(2024, 10, 1), av=granskare)

    assert "datum" in reason.value.per_falt


def test_en_annan_myndighets_handlaggare_ser_och_rar_inget(ansokan, overenskommelse, medlem, logga_in):
    annan = medlem(Roll.GRANSKARE, OrganisationFactory(nyckel="fonden", namn="Fonden"))

    with pytest.raises(PermissionDenied):
        services.besluta_ansokan(ansokan, beslut="beviljad", datum=datetime.date(2025, 1, 1), av=annan)

    client, slug = logga_in(annan), overenskommelse.slug
    assert client.get(reverse("statsbidrag:ansokan", args=[slug, ansokan.pk])).status_code == 404
    assert ansokan.titel not in client.get(reverse("statsbidrag:ansokningar", args=[slug])).text


def _posted(utlysning, **andrat):
    return {"utlysning": utlysning.pk, "titel": "Nytt språkcafé", **andrat}


def test_handlaggaren_registrerar_en_ansokan_fran_nagon_ny(utlysning, overenskommelse, granskare, logga_in):
    data = _posted(
        utlysning, ny_mottagare="Nya föreningen", ny_typ="civilsamhalle", sokt_belopp="120 tkr", inkom="2025-03-01"
    )
    svar = logga_in(granskare).post(reverse("statsbidrag:ansokan_ny", args=[overenskommelse.slug]), data)

    ansokan = Ansokan.objects.select_related("sokande").get()
    assert svar.status_code == 302
    assert (ansokan.sokande.namn, ansokan.sokande.typ) == ("Nya föreningen", Organisationstyp.CIVILSAMHALLE)
    assert (ansokan.sokt_belopp, ansokan.bidragstyp) == (120_000, utlysning.bidragstyp)


def test_den_som_har_gatt_upp_i_en_annan_soker_inte_langre(utlysning, overenskommelse, granskare, logga_in):
    ny = OrganisationFactory(namn="Förbundet")
    OrganisationFactory(namn="Gamla föreningen", sammanslagen_med=ny, sammanslagen_fran=datetime.date(2024, 1, 1))

    data = _posted(utlysning, ny_mottagare="Gamla föreningen", ny_typ="civilsamhalle")
    svar = logga_in(granskare).post(reverse("statsbidrag:ansokan_ny", args=[overenskommelse.slug]), data)

    assert svar.status_code == 302
    assert Ansokan.objects.get().sokande == ny


def test_fel_i_ansokan_sags_och_det_skrivna_star_kvar(utlysning, overenskommelse, granskare, kommun, logga_in):
    data = _posted(utlysning, mottagare=kommun.pk, diarienummer="dnr 5", inkom="2099-01-01", sokt_belopp="mycket")
    svar = logga_in(granskare).post(reverse("statsbidrag:ansokan_ny", args=[overenskommelse.slug]), data)

    assert svar.status_code == 400
    for text in ("Skriv diarienumret som 851-5425-2024", "dnr 5", "mycket", "inget tydligt belopp"):
        assert text in svar.text
    assert not Ansokan.objects.exists()


def test_utlysningen_skrivs_in_och_lases_av_strategen(overenskommelse, granskare, strateg, client, logga_in):
    make_regler()
    slug = overenskommelse.slug
    data = {
        "titel": "Flyktingguider 2026", "bidragstyp": "par37a", "artal": "2026", "sista_dag": "2026-04-23",
        "belopp": "1,75 mkr",
    }  # fmt: skip
    logga_in(granskare).post(reverse("statsbidrag:utlysning_ny", args=[slug]), data)

    utlysning = Utlysning.objects.get()
    assert (utlysning.belopp, utlysning.bidragstyp.nyckel) == (1_750_000, "par37a")
    sida = logga_in(strateg).get(reverse("statsbidrag:utlysningar", args=[slug]))
    assert "Flyktingguider 2026" in sida.text
    assert reverse("statsbidrag:utlysning", args=[slug, utlysning.pk]) not in sida.text


def test_bidraget_ar_ifyllt_fran_ansokan(ansokan, overenskommelse, granskare, logga_in):
    adress = reverse("statsbidrag:bidrag_nytt", args=[overenskommelse.slug])
    sida = logga_in(granskare).get(f"{adress}?ansokan={ansokan.pk}")

    for text in ("Språkvän i Lessebo", "851-9-2025", "500\u00a0000"):
        assert text in sida.text
