"""I5: the strategist's log: what was told to whom, when and why, of the own agreement only, and sent again."""

import pytest
from django.urls import reverse

from rapporter.services import utskick
from sok.models import Medlemskap
from tests.factories.sok import OverenskommelseFactory
from tests.factories.statsbidrag import BidragFactory
from tests.factories.utskick import MejlFactory, NotisFactory, SkickatMejlFactory, UtskicksvalFactory
from utskick import services
from utskick.models import Mejl, Mejlstatus

LOGG = reverse("rapporter:utskick", args=["provlan"])


@pytest.fixture
def blandat(ledamot):
    """A collected mail with something from the agreement, from another, and of the person's own."""
    mejl = SkickatMejlFactory(mottagare=ledamot, text="Hela mejlets text.")
    for rubrik, galler in (("Mötet är flyttat", "provlan"), ("Hos grannen", "annatlan"), ("Er redovisning", "")):
        NotisFactory(mottagare=ledamot, mejl=mejl, rubrik=rubrik, galler=galler)
    return mejl


@pytest.fixture
def sidan(logga_in, strateg):
    def las(**fraga):
        return logga_in(strateg).get(LOGG, fraga).content.decode().replace("\xa0", " ")

    return las


def test_loggen_sager_vad_till_vem_varfor_och_hur_det_gick(sidan, blandat):
    text = sidan()

    for words in ("Mötet är flyttat", "Demo Forumledamot", "Ni sitter i forum.", "Skickat"):
        assert words in text


def test_bara_det_egna_syns_ocksa_nar_mejlet_holl_annat(sidan, blandat):
    text = sidan()

    assert "Hos grannen" not in text
    assert "Er redovisning" not in text
    assert "Hela mejlets text." not in text


def test_misslyckade_star_forst_med_skal(sidan, ledamot):
    fel = MejlFactory(mottagare=ledamot, status=Mejlstatus.MISSLYCKAT, fel="E-postservern svarade inte.")
    NotisFactory(mottagare=ledamot, galler="provlan", mejl=fel, rubrik="Det äldre som föll")
    NotisFactory(mottagare=ledamot, galler="provlan", mejl=SkickatMejlFactory(mottagare=ledamot), rubrik="Det nyare")

    text = sidan()

    assert text.index("Det äldre som föll") < text.index("Det nyare")
    assert "E-postservern svarade inte." in text
    assert "1 rad gick inte att skicka" in text


def test_det_som_skickats_igen_ar_inte_langre_ett_fel(sidan, strateg, ledamot, overenskommelse):
    fel = MejlFactory(mottagare=ledamot, status=Mejlstatus.MISSLYCKAT, fel="E-postservern svarade inte.")
    NotisFactory(mottagare=ledamot, galler="provlan", mejl=fel)

    utskick.skicka_igen(overenskommelse, fel, av=strateg)

    text = sidan()
    assert "gick inte att skicka och har inte" not in text
    assert "Har skickats igen" in text


@pytest.mark.parametrize("lage", ["misslyckat", "skickat", "koat", "vantar", "avford"])
def test_urval_pa_lage(sidan, overenskommelse, ledamot, strateg, lage):
    UtskicksvalFactory(user=strateg, frekvens="bradskande")
    services.meddela(strateg, nyckel="a", rubrik="Raden avford", orsak="Prov.", galler="provlan")
    NotisFactory(mottagare=ledamot, galler="provlan", rubrik="Raden vantar")
    for status, mejl in (
        ("misslyckat", MejlFactory(mottagare=ledamot, status="misslyckat", fel="Nej.")),
        ("skickat", SkickatMejlFactory(mottagare=ledamot)),
        ("koat", MejlFactory(mottagare=ledamot)),
    ):
        NotisFactory(mottagare=ledamot, galler="provlan", rubrik=f"Raden {status}", mejl=mejl)

    text = sidan(lage=lage)

    assert text.count('<th scope="row">') == 1
    assert f"Raden {lage}" in text


def test_urval_pa_person(sidan, ledamot, strateg):
    NotisFactory(mottagare=ledamot, galler="provlan", rubrik="Till ledamoten")
    NotisFactory(mottagare=strateg, galler="provlan", rubrik="Till strategen")

    text = sidan(person=ledamot.pk)

    assert "Till ledamoten" in text
    assert "Till strategen" not in text


def test_ett_val_som_inte_finns_ar_inget_val(sidan, blandat):
    assert "Mötet är flyttat" in sidan(person="999999", lage="rosa")


def test_en_tom_logg_sager_varfor(sidan):
    assert "inte mejlat någon om överenskommelsen ännu" in sidan()


def test_antalet_fragor_vaxer_inte(logga_in, strateg, ledamot, django_assert_max_num_queries):
    client = logga_in(strateg)
    for _ in range(8):
        mejl = SkickatMejlFactory(mottagare=ledamot)
        NotisFactory(mottagare=ledamot, galler="provlan", mejl=mejl)

    with django_assert_max_num_queries(12):
        client.get(LOGG)


def test_skicka_igen_tar_bara_med_det_egna(logga_in, strateg, blandat):
    notis = blandat.notiser.get(galler="provlan")

    svar = logga_in(strateg).post(reverse("rapporter:utskick_igen", args=["provlan", notis.pk]), follow=True)

    nytt = Mejl.objects.get(omsandning_av=blandat)
    assert [n.rubrik for n in nytt.notiser.all()] == ["Mötet är flyttat"]
    assert "Hos grannen" not in nytt.text
    assert "Er redovisning" not in nytt.text
    assert "Det här mejlet har skickats förut." in nytt.text
    assert "Mejlet till Demo Forumledamot skickas igen." in svar.content.decode()
    assert '<span class="liten">Skickat igen</span>' in svar.content.decode()


def test_grannens_rad_gar_inte_att_skicka(logga_in, strateg, blandat):
    for galler in ("annatlan", ""):
        notis = blandat.notiser.get(galler=galler)
        svar = logga_in(strateg).post(reverse("rapporter:utskick_igen", args=["provlan", notis.pk]))

        assert svar.status_code == 404
    assert not Mejl.objects.filter(omsandning_av=blandat).exists()


def test_tva_tryck_ger_ett_mejl(logga_in, strateg, blandat):
    url = reverse("rapporter:utskick_igen", args=["provlan", blandat.notiser.get(galler="provlan").pk])
    client = logga_in(strateg)

    client.post(url)
    svar = client.post(url, follow=True)

    assert "väntar redan på att skickas" in svar.content.decode()
    assert Mejl.objects.filter(omsandning_av=blandat).count() == 1


def test_den_som_lamnat_far_inget_igen(strateg, ledamot, overenskommelse, blandat):
    Medlemskap.objects.filter(user=ledamot).delete()

    with pytest.raises(utskick.IngenRollKvar):
        utskick.skicka_igen(overenskommelse, blandat, av=strateg)


def test_avslutad_overenskommelse_ar_bara_for_lasning(logga_in, strateg, overenskommelse, blandat):
    OverenskommelseFactory._meta.model.objects.update(slutdatum="2020-12-31", uppfoljning_till="2021-12-31")
    notis = blandat.notiser.get(galler="provlan")
    client = logga_in(strateg)

    svar = client.post(reverse("rapporter:utskick_igen", args=["provlan", notis.pk]))

    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad" in svar.content.decode()
    assert "Skicka igen<span" not in client.get(LOGG).content.decode()


@pytest.mark.parametrize("person", ["ledamot", "granskare", "beredare", "kommunhandlaggare"])
def test_bara_strategen_ser_loggen(request, logga_in, person):
    assert logga_in(request.getfixturevalue(person)).get(LOGG).status_code == 403


def test_chefen_utan_konto_star_i_loggen_och_far_det_igen(sidan, strateg, overenskommelse):
    bidrag = BidragFactory(overenskommelse=overenskommelse, chefsadress="chef@exempel.se")
    services.meddela_adress(
        "chef@exempel.se",
        nyckel="frist:1:chef",
        rubrik="Redovisningen är sen",
        orsak="Ansvarig chef.",
        galler="provlan",
    )
    mejl = Mejl.objects.get()
    mejl.status, mejl.skickat_at = Mejlstatus.SKICKAT, mejl.created_at
    mejl.save()

    assert "chef@exempel.se" in sidan()
    nytt = utskick.skicka_igen(overenskommelse, mejl, av=strateg)
    assert nytt.till == "chef@exempel.se"

    bidrag.chefsadress = "ny@exempel.se"
    bidrag.save()
    nytt.status, nytt.skickat_at = Mejlstatus.SKICKAT, nytt.created_at
    nytt.save()
    with pytest.raises(utskick.AdressenArAndrad):
        utskick.skicka_igen(overenskommelse, mejl, av=strateg)
