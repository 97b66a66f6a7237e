"""A decision's page and its form: written in, with changes added one by one, read, reported and answered."""

import datetime

import pytest
from django.urls import reverse

from forum.models import Beslut, Beslutsform, Beslutsstatus, Genomforande, Motesstatus, Punktslag, Verkan
from forum.services import beslut as services
from forum.services.beslut import Beslutsuppgifter
from sok.models import Malgrupp, OmradeVersion, Organtyp
from tests.dagar import i_ar, idag, igar, om
from tests.factories.forum import BeslutFactory, MoteFactory, PartsbeslutFactory, PunktFactory
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import DelmalFactory, OmradeFactory, OrganFactory, SamverkansomradeFactory

DAG = datetime.timedelta(days=1)


@pytest.fixture
def forum(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def punkt(forum):
    mote = MoteFactory(organ=forum, dag=idag(), status=Motesstatus.HALLET, rubrik="Höstforum")
    return PunktFactory(mote=mote, slag=Punktslag.BESLUT, forslag_till_beslut="Forum inrättar en tolkpool.")


@pytest.fixture
def boende(overenskommelse):
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="boende", nummer=1, version__namn="Boende")
    DelmalFactory(omrade=omrade, nyckel="b1", nummer=1)
    return omrade


@pytest.fixture
def adress(punkt):
    return reverse("forum:beslut_fatta", args=["provlan", punkt.mote_id, punkt.pk])


@pytest.fixture
def klient(logga_in, strateg):
    return logga_in(strateg)


def las(klient, objekt):
    return klient.get(objekt.get_absolute_url()).content.decode()


def test_formularet_borjar_med_forslaget(klient, adress):
    text = klient.get(adress).content.decode()

    assert "Forum inrättar en tolkpool.</textarea>" in text
    assert "Vad beslutet ändrar" in text


def test_beslutet_skrivs_in_fran_dagordningen_och_far_sin_sida(klient, adress, punkt, kommun, boende):
    svar = klient.post(adress, {
        "text": "Forum inrättar en tolkpool.", "ansvarig": f"org:{kommun.pk}", "foljs_upp": "on",
        "forfaller": om(30).isoformat(), "mal": ["delmal:b1"],
    })  # fmt: skip

    beslut = Beslut.objects.get()
    assert svar.url == beslut.get_absolute_url() == f"/provlan/beslut/{i_ar()}-01/"
    text = las(klient, beslut)
    for ord_ in ("Forum inrättar en tolkpool.", "Lessebo kommun", "Höstforum", "På möte", "Öppet", "Delmål 1 ska nås."):
        assert ord_ in text
    assert (
        "Forum inrättar en tolkpool."
        in klient.get(reverse("rapporter:delmal", args=["provlan", "b1"])).content.decode()
    )


@pytest.mark.parametrize(
    ("data", "mening"),
    [
        ({"text": ""}, "Skriv vad som beslutades."),
        ({"forfaller": "2020-01-01"}, "kan inte vara klart innan det är fattat"),
        ({"forfaller": "snart"}, "Skriv datumet som 2026-04-20."),
        ({"v0-typ": "avslutar_omrade"}, "Välj vilket."),
        ({"v0-typ": "prioriterar", "v0-artal": "snart"}, "Skriv året med fyra siffror"),
        ({"v0-typ": "ger_uppdrag", "v0-text": ""}, "Skriv den nya lydelsen eller uppdraget."),
    ],
)
def test_det_som_saknas_sags_och_inget_sparas(klient, adress, data, mening):
    svar = klient.post(adress, {"text": "Ja.", **data})

    assert svar.status_code == 200
    assert mening in svar.content.decode()
    assert not Beslut.objects.exists()


def test_andringar_laggs_till_en_i_taget_och_det_skrivna_star_kvar(klient, adress, boende):
    ett = klient.post(adress, {"text": "Halvfärdig mening", "lagg_till": "1", "ny_verkan": "avslutar_omrade"})
    tva = klient.post(adress, {
        "text": "Halvfärdig mening", "v0-typ": "avslutar_omrade", "v0-omrade": str(boende.pk), "lagg_till": "1",
        "ny_verkan": "andrar_malgrupp", "foljs_upp": "",
    })  # fmt: skip
    tre = klient.post(adress, {
        "text": "Halvfärdig mening", "v0-typ": "avslutar_omrade", "v0-omrade": str(boende.pk),
        "v1-typ": "andrar_malgrupp", "v1-text": "Alla.", "ta_bort": "0",
    })  # fmt: skip

    assert [d.verkanstyp for d in ett.context["blankett"].delar] == ["avslutar_omrade"]
    assert "Välj vilket." not in ett.content.decode()
    assert [d.verkanstyp for d in tva.context["blankett"].delar] == ["avslutar_omrade", "andrar_malgrupp"]
    assert f'<option value="{boende.pk}" selected>' in tva.content.decode()
    assert tva.context["blankett"].form["foljs_upp"].value() is False
    assert [d.verkanstyp for d in tre.context["blankett"].delar] == ["andrar_malgrupp"]
    assert "Halvfärdig mening</textarea>" in tre.content.decode()
    assert "Alla.</textarea>" in tre.content.decode()
    assert not Beslut.objects.exists()


def test_alla_slags_andringar_skrivs_in_med_samma_formular(klient, adress, overenskommelse, boende, forum):
    arbete = OmradeFactory(overenskommelse=overenskommelse, nyckel="arbete", nummer=2, version__namn="Arbete")
    sak = SamverkansomradeFactory(omrade=arbete, nummer=1)
    insats = InsatsFactory(overenskommelse=overenskommelse, status="planerad")

    svar = klient.post(adress, {
        "text": "Forum beslutar.",
        "v0-typ": "avslutar_omrade", "v0-omrade": boende.pk, "v0-fran": om(1).isoformat(),
        "v1-typ": "prioriterar", "v1-samverkansomrade": sak.pk, "v1-artal": i_ar() + 1, "v1-text": "Förstärka.",
        "v2-typ": "andrar_malgrupp", "v2-niva": "primar", "v2-text": "Alla efter behov.",
        "v3-typ": "startar_insats", "v3-insats": insats.pk,
        "v4-typ": "ger_uppdrag", "v4-organ": forum.pk, "v4-text": "Ta fram ett förslag.",
        "v5-typ": "antar_handlingsplan", "v5-artal": i_ar() + 1,
    })  # fmt: skip

    assert svar.status_code == 302, svar.context["blankett"].form.errors
    assert Verkan.objects.exclude(verkstalld_at=None).count() == 6
    text = las(klient, Beslut.objects.get())
    for ord_ in (
        "Boende utgår ur överenskommelsen", f"Prioriterat {i_ar() + 1}: Förstärka.",
        "Primär målgrupp får ny lydelse",
        f"Insatsen {insats.titel} startar", "Uppdrag till Forum: Ta fram ett förslag.",
        f"Handlingsplanen för {i_ar() + 1} antas",
    ):  # fmt: skip
        assert ord_ in text


def test_andringen_syns_pa_bada_sidor(klient, overenskommelse, boende, forum, strateg):
    sak = SamverkansomradeFactory(omrade=OmradeFactory(overenskommelse=overenskommelse, nyckel="arbete"), nummer=1)
    insats = InsatsFactory(overenskommelse=overenskommelse, status="planerad")
    beslut = services.fatta_utan_mote(
        overenskommelse,
        Beslutsuppgifter(text="Boende utgår.", verkan=(
            {"typ": "avslutar_omrade", "omrade": boende, "fran": idag()},
            {"typ": "prioriterar", "samverkansomrade": sak, "artal": i_ar()},
            {"typ": "andrar_malgrupp", "niva": "primar", "text": "Alla efter behov.", "fran": idag()},
            {"typ": "startar_insats", "insats": insats},
            {"typ": "ger_uppdrag", "organ": forum, "text": "Ta fram ett förslag."},
        )),
        av=strateg, form=Beslutsform.PER_CAPSULAM, dag=idag(), organ=forum,
    )  # fmt: skip
    lank = f'href="{beslut.get_absolute_url()}"'

    def sida(namn, *args):
        return klient.get(reverse(namn, args=["provlan", *args])).content.decode()

    omradet = sida("rapporter:omrade", "boende")
    assert "Utgick" in omradet
    assert f"genom <a {lank}>Beslut {beslut.nummer}</a>" in omradet
    assert lank in sida("rapporter:omrade", "arbete")
    assert lank in sida("rapporter:overenskommelse")
    assert lank in sida("rapporter:malgrupp")
    assert lank in sida("rapporter:historik")
    assert "Ta fram ett förslag." in sida("rapporter:organ_ett", "forum")
    assert lank in sida("insatser:insats", insats.pk)


def test_en_framtida_andring_syns_innan_den_galler(klient, overenskommelse, boende, forum, strateg):
    services.fatta_utan_mote(
        overenskommelse,
        Beslutsuppgifter(text="Boende utgår.", verkan=(
            {"typ": "avslutar_omrade", "omrade": boende, "fran": om(9)},
        )),
        av=strateg, form=Beslutsform.PER_CAPSULAM, dag=idag(), organ=forum,
    )  # fmt: skip

    text = klient.get(reverse("rapporter:omrade", args=["provlan", "boende"])).content.decode()

    assert "Utgår" in text
    assert "Ingår inte längre" not in text


def test_gar_andringen_inte_star_formularet_kvar_med_skalet(klient, adress, boende, overenskommelse):
    ny = {"text": "Ja.", "v0-typ": "avslutar_omrade", "v0-omrade": boende.pk}

    svar = klient.post(adress, {**ny, "v1-typ": "avslutar_omrade", "v1-omrade": boende.pk})

    assert "ändrar samma sak två gånger" in svar.content.decode()
    assert OmradeVersion.objects.gallande(idag()).filter(omrade=boende).exists()


def test_nar_avtalet_lopt_ut_erbjuds_bara_uppfoljning(klient, adress, overenskommelse, boende):
    overenskommelse.slutdatum = igar()
    overenskommelse.save()

    sidan = klient.get(adress)
    svar = klient.post(adress, {"text": "Ja.", "v0-typ": "andrar_malgrupp", "v0-niva": "primar", "v0-text": "Alla."})

    assert [typ for typ, _ in sidan.context["blankett"].mojliga] == ["startar_insats", "ger_uppdrag"]
    assert "mål och text är låsta" in svar.content.decode()
    assert not Malgrupp.objects.exists()


def test_ett_avslutat_avtal_tar_inga_beslut(klient, adress, overenskommelse):
    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = igar()
    overenskommelse.save()

    assert klient.get(adress).status_code == 403


@pytest.mark.parametrize(
    ("data", "mening"),
    [
        ({}, "Välj hur beslutet fattades."),
        ({"form": "per_capsulam", "dag": "2026-01-01"}, "Välj vilket organ som beslutade."),
        ({"form": "myndighet", "dag": "2026-01-01"}, "Välj vilken myndighet som beslutade."),
        ({"form": "per_capsulam"}, "Ange dagen då beslutet fattades."),
        ({"form": "per_capsulam", "dag": "2099-01-01", "organ": "forum"}, "en dag som inte har varit"),
        ({"form": "mote", "dag": "2026-01-01", "organ": "forum"}, "Välj hur beslutet fattades."),
    ],
)
def test_beslut_utan_mote_sager_vad_som_saknas(klient, forum, data, mening):
    data = {name: forum.pk if value == "forum" else value for name, value in data.items()}

    svar = klient.post(reverse("forum:beslut_nytt", args=["provlan"]), {"text": "Ja.", **data})

    assert mening in svar.content.decode()
    assert not Beslut.objects.exists()


def test_en_myndighets_eget_beslut_foljs_upp_av_organet(klient, forum, overenskommelse):
    klient.post(reverse("forum:beslut_nytt", args=["provlan"]), {
        "text": "Vi bidrar.", "form": "myndighet", "dag": idag().isoformat(), "foljs_upp": "on",
        "myndighet": overenskommelse.samordnare_id, "organ": forum.pk, "diarienummer": "851-1-2026",
    })  # fmt: skip

    beslut = Beslut.objects.get()
    text = las(klient, beslut)
    assert (beslut.beslutsfattare, beslut.organ) == (overenskommelse.samordnare.namn, forum)
    assert "Myndighetens eget beslut" in text
    assert "Följs upp av" in text
    assert "851-1-2026" in text


def test_utfallet_av_ett_planerat_skrivs_in_fran_dess_sida(klient, forum, overenskommelse):
    planerat = BeslutFactory(
        mote=None, organ=forum, overenskommelse=overenskommelse, nyckel="struktur", nar="2025-10", genomforande="",
        form="", status=Beslutsstatus.PLANERAT,
    )  # fmt: skip
    adress = reverse("forum:beslut_nytt", args=["provlan"]) + "?planerat=struktur"
    assert adress in las(klient, planerat)

    klient.post(adress, {"text": "Rådet tar vid.", "form": "mote", "dag": "2025-10-16", "organ": forum.pk})

    planerat.refresh_from_db()
    assert (planerat.status, planerat.nummer, planerat.text) == (Beslutsstatus.FATTAT, "2025-01", "Rådet tar vid.")
    assert klient.get(adress).status_code == 404


def test_ett_beslut_ur_en_kalla_sager_vad_som_inte_ar_kant(klient, overenskommelse):
    beslut = BeslutFactory(
        mote=None,
        organ=None,
        overenskommelse=overenskommelse,
        nar="2024-03",
        genomforande="",
        form="",
        kalla="Rapporten",
    )

    text = las(klient, beslut)

    assert "mars 2024" in text
    assert text.count("anges ej i källan") >= 5
    assert "Rapporten" in text


def test_rapportera_klart_och_oppna_igen_pa_sidan(logga_in, strateg, kommunhandlaggare, overenskommelse, kommun):
    beslut = BeslutFactory(
        mote=None, organ=None, overenskommelse=overenskommelse, nar="2026-01-01", nummer="2026-01", nyckel="2026-01",
        ansvarig_organisation=kommun,
    )  # fmt: skip

    def adress(namn):
        return reverse(f"forum:{namn}", args=["provlan", beslut.nyckel])

    klient = logga_in(kommunhandlaggare)
    assert adress("beslut_klart") in las(klient, beslut)
    assert "Skriv vad som har gjorts." in klient.post(adress("beslut_klart"), {"text": ""}).content.decode()
    klient.post(adress("beslut_klart"), {"text": "Avtalet är tecknat."})
    igen = klient.post(adress("beslut_klart"), {"text": "En gång till."})
    klient = logga_in(strateg)
    klient.post(adress("beslut_ateroppna"), {"text": "Fel år."})

    beslut.refresh_from_db()
    text = las(klient, beslut)
    assert "kan inte bli" in igen.content.decode()
    assert beslut.genomforande == Genomforande.OPPET
    assert text.index("Fel år.") < text.index("Avtalet är tecknat.")


def test_rattelsen_visas_med_den_tidigare_lydelsen(klient, overenskommelse, strateg, forum):
    beslut = services.fatta_utan_mote(
        overenskommelse, Beslutsuppgifter(text="Fel ord."), av=strateg, form=Beslutsform.PER_CAPSULAM, dag=idag(),
        organ=forum,
    )  # fmt: skip

    klient.post(reverse("forum:beslut_ratta", args=["provlan", beslut.nyckel]), {"text": "Rätt ord."})

    text = las(klient, beslut)
    assert "Rättat: lydelsen" in text
    assert "Tidigare lydelse: ”Fel ord.”" in text
    assert strateg.namn in text


def test_parterna_tillfragas_och_svarar_pa_sidan(logga_in, strateg, ledamot, overenskommelse, kommun):
    beslut = BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2026-01-01")
    klient = logga_in(strateg)
    klient.post(reverse("forum:beslut_fraga", args=["provlan", beslut.nyckel]))
    klient = logga_in(ledamot)
    svara = reverse("forum:partsbeslut", args=["provlan", beslut.nyckel, kommun.nyckel])
    assert f'class="knapp knapp-primar" href="{svara}">Svara för {kommun.namn}' in las(klient, beslut)

    utan = klient.post(svara, {"svar": "ja_med_anmarkning", "datum": idag().isoformat()}).content.decode()
    framtid = klient.post(svara, {"svar": "ja", "datum": om(1).isoformat()}).content.decode()
    klient.post(svara, {"svar": "ja", "datum": idag().isoformat(), "diarienummer": "KS 2026/12"})

    text = las(klient, beslut)
    assert "Skriv vad anmärkningen är." in utan
    assert "en dag som inte har varit" in framtid
    assert "1 av 2</strong> parter har sagt ja. 1 har inte svarat." in text
    assert "KS 2026/12" in text
    assert "Ändra svaret" in text
    assert text.count("Svara<") == 0


def test_sidan_laser_lika_manga_fragor_med_flera_parter(klient, overenskommelse, django_assert_max_num_queries):
    beslut = BeslutFactory(mote=None, organ=None, overenskommelse=overenskommelse, nar="2026", kraver_partsbeslut=True)
    for _ in range(12):
        PartsbeslutFactory(beslut=beslut)
    klient.get(beslut.get_absolute_url())

    with django_assert_max_num_queries(26):
        klient.get(beslut.get_absolute_url())


def test_bara_beslutspunkter_erbjuder_att_skriva_beslut_och_forst_pa_dagen(klient, forum, punkt):
    samtal = PunktFactory(mote=punkt.mote, nummer=50, rubrik="Samtal", slag=Punktslag.DISKUSSION)
    sedan = PunktFactory(mote=MoteFactory(organ=forum, dag=om(1)), slag=Punktslag.BESLUT)

    for vy in ("mote", "anteckningar"):
        text = klient.get(reverse(f"forum:{vy}", args=["provlan", punkt.mote_id])).content.decode()
        assert reverse("forum:beslut_fatta", args=["provlan", punkt.mote_id, punkt.pk]) in text
        assert reverse("forum:beslut_fatta", args=["provlan", punkt.mote_id, samtal.pk]) not in text
    for vy in ("mote", "mote_beslut"):
        text = klient.get(reverse(f"forum:{vy}", args=["provlan", sedan.mote_id])).content.decode()
        assert reverse("forum:beslut_fatta", args=["provlan", sedan.mote_id, sedan.pk]) not in text
