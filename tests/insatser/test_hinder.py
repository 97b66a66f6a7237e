"""An obstacle reaches the groups that answer for the initiative, and stays there until one of them has answered."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from forum.models import Dagordningspunkt, Forslag
from forum.services import forslag as forslagstjanst
from insatser.models import Aktorsroll, Hinder, Hinderhandelse, Hinderstatus
from insatser.services import fel
from insatser.services import hinder as services
from sok.models import OrganAnsvar, Organtyp, Skede, Uppdrag
from tests.factories.forum import GruppredovisningFactory, MoteFactory
from tests.factories.insatser import InsatsAktorFactory
from tests.factories.sok import OmradeFactory, OrganFactory, PartFactory
from utskick.models import Notis


@pytest.fixture
def grupp(overenskommelse, omrade, kommun):
    """The steering group that answers for the initiative's area; Lessebo sits there."""
    organ = OrganFactory(overenskommelse=overenskommelse, nyckel="ask", version__namn="Styrgruppen för arbete")
    OrganAnsvar.objects.create(organ=organ, omrade=omrade, giltighet=spann())
    Uppdrag.objects.create(organ=organ, organisation=kommun, roll="ordinarie", giltighet=spann())
    return organ


@pytest.fixture
def annan_grupp(overenskommelse):
    organ = OrganFactory(overenskommelse=overenskommelse, nyckel="halsa", version__namn="Styrgruppen för hälsa")
    omrade = OmradeFactory(overenskommelse=overenskommelse, nyckel="halsa")
    OrganAnsvar.objects.create(organ=organ, omrade=omrade, giltighet=spann())
    return organ


@pytest.fixture
def hinder(insats, grupp, kommunhandlaggare):
    return services.anmal(insats, av=kommunhandlaggare, text="Det finns inga lokaler.", onskan="Ett rum i centrum.")


@pytest.fixture
def arbetet(logga_in, overenskommelse):
    def read(user):
        return logga_in(user).get(reverse("rapporter:mitt_arbete", args=[overenskommelse.slug])).content.decode()

    return read


def _organ(insats):
    return {organ.nyckel for organ in services.ansvariga_organ(insats)}


# --- whom it reaches ---------------------------------------------------------------------------------------------


def test_hindret_gar_till_gruppen_som_ansvarar_for_omradet(insats, grupp, annan_grupp):
    assert _organ(insats) == {"ask"}


def test_det_nar_ocksa_organet_som_styr(insats, grupp, annan_grupp):
    InsatsAktorFactory(insats=insats, organisation=None, organ=annan_grupp, roll=Aktorsroll.STYRANDE)

    assert _organ(insats) == {"ask", "halsa"}


def test_en_insats_i_tva_omraden_nar_bada_grupperna(insats, grupp, annan_grupp):
    insats.kopplingar.create(omrade=annan_grupp.ansvar.get().omrade)

    assert _organ(insats) == {"ask", "halsa"}


def test_galler_insatsen_alla_omraden_nar_det_alla(insats, grupp, annan_grupp):
    insats.galler_alla_omraden = True
    insats.save(update_fields=["galler_alla_omraden"])

    assert _organ(insats) == {"ask", "halsa"}


def test_en_grupp_vars_ansvar_har_upphort_far_det_inte(insats, grupp, omrade):
    grupp.ansvar.update(giltighet=spann(None, datetime.date(2023, 3, 30)))

    assert _organ(insats) == set()


def test_en_grupp_som_inte_langre_finns_far_det_inte(insats, grupp):
    grupp.versioner.update(skede=Skede.AVSLUTAT)

    assert _organ(insats) == set()


def test_efter_slutdagen_ar_det_sista_dagens_grupper(insats, grupp, overenskommelse):
    day = timezone.localdate() - datetime.timedelta(days=30)
    overenskommelse.slutdatum = day
    overenskommelse.save(update_fields=["slutdatum"])
    grupp.ansvar.update(giltighet=spann(None, day + datetime.timedelta(days=1)))
    insats.overenskommelse.refresh_from_db()

    assert _organ(insats) == {"ask"}


# --- its life ----------------------------------------------------------------------------------------------------


def test_anmalan_svar_och_oppnat_igen_finns_kvar_i_loggen(hinder, grupp, styrgruppsledamot, kommunhandlaggare):
    services.svara(hinder, av=styrgruppsledamot, organ=grupp, svar="Vi tar det med fastighet.")
    services.oppna_igen(hinder, av=kommunhandlaggare, skal="Lokalen blev inte av.")

    stored = Hinder.objects.get()
    assert (stored.status, stored.svar, stored.svarande_organ) == (Hinderstatus.OPPET, "", None)
    assert list(stored.handelser.order_by("pk").values_list("fran", "till", "text", "av")) == [
        ("", "oppet", "", kommunhandlaggare.pk),
        ("oppet", "besvarat", "Vi tar det med fastighet.", styrgruppsledamot.pk),
        ("besvarat", "oppet", "Lokalen blev inte av.", kommunhandlaggare.pk),
    ]


def test_loggen_gar_inte_att_skriva_om(hinder):
    with pytest.raises(InternalError), transaction.atomic():
        Hinderhandelse.objects.update(text="Något annat")


def test_databasen_vagrar_ett_steg_som_inte_finns(hinder, kommunhandlaggare):
    services.ta_tillbaka(hinder, av=kommunhandlaggare)

    with pytest.raises(InternalError), transaction.atomic():
        Hinder.objects.update(status=Hinderstatus.OPPET)


@pytest.mark.parametrize("roll", ["lasare", "kommunhandlaggare", "foreningsperson", "utomstaende"])
def test_den_som_inte_sitter_i_gruppen_svarar_inte(hinder, grupp, request, roll):
    with pytest.raises(PermissionDenied):
        services.svara(hinder, av=request.getfixturevalue(roll), organ=grupp, svar="Nej.")

    assert Hinder.objects.get().status == Hinderstatus.OPPET


def test_ingen_svarar_for_en_annan_grupp(hinder, annan_grupp, styrgruppsledamot, strateg):
    for user in (styrgruppsledamot, strateg):
        with pytest.raises(PermissionDenied):
            services.svara(hinder, av=user, organ=annan_grupp, svar="Vi tar det.")


def test_utan_grupp_svarar_samordnaren(insats, kommunhandlaggare, strateg, styrgruppsledamot):
    hinder = services.anmal(insats, av=kommunhandlaggare, text="Ingen vet vem som betalar.")

    with pytest.raises(PermissionDenied):
        services.svara(hinder, av=styrgruppsledamot, svar="Inte vi.")
    answered = services.svara(hinder, av=strateg, svar="Vi söker medel.")

    assert not hinder.organ.exists()
    assert (answered.svarande_organ, answered.besvarat_av) == (None, strateg)


def test_beredningsgruppen_svarar_for_det_organ_som_bereder(insats, grupp, beredare, kommunhandlaggare):
    grupp.typ = Organtyp.BEREDANDE
    grupp.save(update_fields=["typ"])
    hinder = services.anmal(insats, av=kommunhandlaggare, text="Inga lokaler.")

    assert services.svara(hinder, av=beredare, organ=grupp, svar="Vi bereder.").svarande_organ == grupp


@pytest.mark.parametrize("tomt", ["", "   ", "\n\t"])
def test_tom_text_ar_inget_hinder_inget_svar_och_inget_skal(hinder, grupp, insats, kommunhandlaggare, strateg, tomt):
    with pytest.raises(fel.HindretSaknarText):
        services.anmal(insats, av=kommunhandlaggare, text=tomt)
    with pytest.raises(fel.SvaretSaknas):
        services.svara(hinder, av=strateg, organ=grupp, svar=tomt)
    services.svara(hinder, av=strateg, organ=grupp, svar="Ja.")
    with pytest.raises(fel.HindretBehoverSkal):
        services.oppna_igen(hinder, av=kommunhandlaggare, skal=tomt)


def test_den_som_bara_far_lasa_anmaler_inget(insats, lasare):
    with pytest.raises(PermissionDenied):
        services.anmal(insats, av=lasare, text="Nej.")


def test_en_avslutad_overenskommelse_tar_varken_hinder_eller_svar(hinder, grupp, insats, strateg, overenskommelse):
    day = timezone.localdate() - datetime.timedelta(days=1)
    overenskommelse.slutdatum = overenskommelse.uppfoljning_till = day
    overenskommelse.save(update_fields=["slutdatum", "uppfoljning_till"])
    hinder = Hinder.objects.get()
    insats.overenskommelse.refresh_from_db()

    with pytest.raises(fel.OverenskommelsenAvslutad):
        services.anmal(insats, av=strateg, text="För sent.")
    with pytest.raises(PermissionDenied):
        services.svara(hinder, av=strateg, organ=grupp, svar="För sent.")


@pytest.mark.django_db(transaction=True)
def test_tva_svarar_samtidigt_och_den_andra_far_veta_det(hinder, grupp, strateg, styrgruppsledamot):
    start, told = threading.Barrier(2), []

    def answer(user):
        start.wait()
        try:
            services.svara(hinder, av=user, organ=grupp, svar=f"Svar av {user.namn}.")
        except fel.HindretAndratSedan as reason:
            told.append((user, str(reason)))
        finally:
            connection.close()

    threads = [threading.Thread(target=answer, args=[user]) for user in (strateg, styrgruppsledamot)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    stored = Hinder.objects.select_related("besvarat_av").get()
    [(loser, words)] = told
    assert loser != stored.besvarat_av
    assert words.startswith(f"{stored.besvarat_av.namn} svarade på hindret")
    assert stored.svar == f"Svar av {stored.besvarat_av.namn}."
    assert stored.handelser.filter(till="besvarat").count() == 1


# --- who is told -------------------------------------------------------------------------------------------------


def test_gruppens_personer_far_en_notis_och_sedan_den_som_anmalde(insats, grupp, styrgruppsledamot, kommunhandlaggare):
    hinder = services.anmal(insats, av=kommunhandlaggare, text="Det finns inga lokaler.")
    services.svara(hinder, av=styrgruppsledamot, organ=grupp, svar="Vi löser det.")

    asked, answered = Notis.objects.order_by("pk")
    assert (asked.mottagare, asked.rubrik) == (
        styrgruppsledamot, "Ett hinder väntar på ert svar: Sfi på familjecentralen",
    )  # fmt: skip
    assert (answered.mottagare, answered.rubrik) == (
        kommunhandlaggare, "Svar på ert hinder: Sfi på familjecentralen",
    )  # fmt: skip
    assert "Vi löser det" not in answered.text
    assert asked.adress == answered.adress == hinder.get_absolute_url()


def test_hindret_ligger_i_mitt_arbete_tills_nagon_svarat(
    insats, grupp, styrgruppsledamot, kommunhandlaggare, strateg, arbetet
):
    services.anmal(insats, av=kommunhandlaggare, text="Det finns inga lokaler.")
    assert "Hinder för Sfi på familjecentralen: Det finns inga lokaler." in arbetet(styrgruppsledamot)
    assert "Hos Styrgruppen för arbete." in arbetet(strateg)

    services.svara(Hinder.objects.get(), av=styrgruppsledamot, organ=grupp, svar="Vi löser det.")

    assert "Hinder för Sfi" not in arbetet(styrgruppsledamot)
    assert "Hinder för Sfi" not in arbetet(strateg)
    assert "Svar på ert hinder för Sfi på familjecentralen" in arbetet(kommunhandlaggare)


def test_en_annan_grupps_personer_ser_det_inte_i_sitt_arbete(hinder, annan_grupp, medlem, arbetet):
    other = PartFactory(overenskommelse=annan_grupp.overenskommelse, organisation__nyckel="region").organisation
    Uppdrag.objects.create(organ=annan_grupp, organisation=other, roll="ordinarie", giltighet=spann())

    assert "Hinder för" not in arbetet(medlem("styrgrupp", other))


# --- the pages ---------------------------------------------------------------------------------------------------


def test_anmal_svara_och_oppna_igen_i_webblasaren(
    insats, grupp, kommunhandlaggare, styrgruppsledamot, logga_in, adress
):
    client = logga_in(kommunhandlaggare)
    page = client.get(f"{adress}{insats.pk}/hinder/nytt/").content.decode()
    assert "Hindret går till Styrgruppen för arbete" in page
    client.post(f"{adress}{insats.pk}/hinder/nytt/", {"text": "Inga lokaler.", "onskan": ""})
    hinder = Hinder.objects.get()

    client = logga_in(styrgruppsledamot)
    page = client.get(f"{adress}hinder/{hinder.pk}/").content.decode()
    assert "Spara svaret" in page
    client.post(f"{adress}hinder/{hinder.pk}/svara/", {"organ": grupp.pk, "svar": "Vi tar det."})

    client = logga_in(kommunhandlaggare)
    assert "Svar: Vi tar det." in client.get(f"{adress}{insats.pk}/").content.decode()
    page = client.get(f"{adress}hinder/{hinder.pk}/").content.decode()
    assert "för Styrgruppen för arbete" in page
    assert "Öppna hindret igen" in page
    client.post(f"{adress}hinder/{hinder.pk}/oppna-igen/", {"skal": "Det blev inget."})
    assert Hinder.objects.get().status == Hinderstatus.OPPET
    client.post(f"{adress}hinder/{hinder.pk}/ta-tillbaka/")
    assert Hinder.objects.get().status == Hinderstatus.ATERTAGET


def test_den_som_kom_for_sent_ser_svaret_och_sin_egen_text(hinder, grupp, strateg, styrgruppsledamot, logga_in, adress):
    services.svara(hinder, av=styrgruppsledamot, organ=grupp, svar="Vi har redan ordnat det.")

    response = logga_in(strateg).post(
        f"{adress}hinder/{hinder.pk}/svara/", {"organ": grupp.pk, "svar": "Min långa text."}
    )

    assert response.status_code == 409
    html = response.content.decode()
    assert "Vi har redan ordnat det." in html
    assert "Min långa text." in html


@pytest.mark.parametrize("organ", ["", "0", "99999", "abc", "samordnare", "١"])
def test_ett_organ_som_inte_ar_ens_eget_gar_inte_att_skicka(hinder, styrgruppsledamot, logga_in, adress, organ):
    response = logga_in(styrgruppsledamot).post(f"{adress}hinder/{hinder.pk}/svara/", {"organ": organ, "svar": "Ja."})

    assert response.status_code == 200
    assert Hinder.objects.get().status == Hinderstatus.OPPET


def test_for_lang_text_sags_ifran(insats, grupp, strateg, logga_in, adress):
    response = logga_in(strateg).post(f"{adress}{insats.pk}/hinder/nytt/", {"text": "x" * 4001})

    assert "Skriv kortare" in response.content.decode()
    assert not Hinder.objects.exists()


def test_listan_visar_de_oppna_och_gar_att_valja_i(hinder, grupp, insats, strateg, lasare, logga_in, adress):
    answered = services.anmal(insats, av=strateg, text="Ett annat hinder.")
    services.svara(answered, av=strateg, organ=grupp, svar="Klart.")
    client = logga_in(lasare)

    def texts(query):
        html = client.get(f"{adress}hinder/{query}").content.decode()
        return ("inga lokaler" in html, "Ett annat hinder" in html)

    assert texts("") == (True, False)
    assert texts("?lage=besvarat") == (False, True)
    assert texts("?lage=alla&organ=ask") == (True, True)
    assert texts("?organ=samordnare") == (False, False)
    assert texts("?lage=%00&organ=finns-inte") == (True, False)


def test_hindret_star_pa_organets_sida_tills_det_ar_besvarat(hinder, grupp, strateg, lasare, logga_in, overenskommelse):
    url = reverse("rapporter:organ_ett", args=[overenskommelse.slug, grupp.nyckel])
    client = logga_in(lasare)
    assert "Hinder som väntar på svar" in client.get(url).content.decode()

    services.svara(hinder, av=strateg, organ=grupp, svar="Klart.")

    assert "Hinder som väntar på svar" not in client.get(url).content.decode()


def test_html_i_texten_visas_som_text(insats, grupp, strateg, logga_in, adress):
    hinder = services.anmal(insats, av=strateg, text="<b>fet</b>")

    html = logga_in(strateg).get(f"{adress}hinder/{hinder.pk}/").content.decode()

    assert "<b>fet</b>" not in html
    assert "&lt;b&gt;fet&lt;/b&gt;" in html


# --- to the meeting ----------------------------------------------------------------------------------------------


def test_ta_upp_pa_nasta_mote_blir_ett_forslag_som_lankar_till_hindret(
    hinder, grupp, kommun, kommunhandlaggare, logga_in, overenskommelse, adress
):
    client = logga_in(kommunhandlaggare)
    url = f"{reverse('forum:forslag_nytt', args=[overenskommelse.slug])}?hinder={hinder.pk}"
    assert url in client.get(f"{adress}hinder/{hinder.pk}/").content.decode()
    page = client.get(url).content.decode()
    assert "Hinder för Sfi på familjecentralen" in page
    assert "Insatsen behöver: Ett rum i centrum." in page
    data = {"organ": grupp.pk, "fran": kommun.pk, "rubrik": "Lokaler", "slag": "diskussion", "text": "Inga lokaler."}

    client.post(url, data)
    client.post(url, data)

    forslag = Forslag.objects.get()
    assert (forslag.hinder, forslag.organ) == (hinder, grupp)
    assert hinder.get_absolute_url() in client.get(forslag.get_absolute_url()).content.decode()
    assert forslag.get_absolute_url() in client.get(hinder.get_absolute_url()).content.decode()


def test_tva_organisationer_foreslar_var_for_sig_och_ingens_text_forsvinner(
    hinder, grupp, kommun, kommunhandlaggare, kollega, strateg, logga_in, overenskommelse
):
    """The other organisation's proposal may be confidential: nobody is sent to it."""
    url = f"{reverse('forum:forslag_nytt', args=[overenskommelse.slug])}?hinder={hinder.pk}"
    part = PartFactory(overenskommelse=overenskommelse).organisation
    andras = forslagstjanst.lamna_om_hinder(
        hinder, av=strateg, organ=grupp, fran=part, rubrik="Hemligt", text="Hemligt.", sekretess=True
    )
    data = {"organ": grupp.pk, "fran": kommun.pk, "rubrik": "Lokaler", "slag": "diskussion", "text": "Inga lokaler."}

    svar = logga_in(kommunhandlaggare).post(url, data)
    igen = logga_in(kollega).post(url, {**data, "text": "Kollegans ord."})

    eget = Forslag.objects.exclude(pk=andras.pk).get()
    assert (svar.url, eget.fran, eget.text) == (eget.get_absolute_url(), kommun, "Inga lokaler.")
    assert igen.status_code == 200
    assert "Er organisation har redan föreslagit det" in igen.content.decode()
    assert "Kollegans ord." in igen.content.decode()


def test_forslaget_om_hindret_kommer_pa_gruppens_dagordning(hinder, grupp, kommun, kommunhandlaggare, strateg):
    mote = MoteFactory(organ=grupp)
    forslag = forslagstjanst.lamna_om_hinder(
        hinder, av=kommunhandlaggare, organ=grupp, fran=kommun, rubrik="Lokaler", text="Inga lokaler."
    )

    forslagstjanst.anta(forslag, mote, av=strateg)

    assert Dagordningspunkt.objects.get(mote=mote, forslag=forslag).rubrik == "Lokaler"


@pytest.mark.parametrize("pk", ["0", "99999"])
def test_ett_hinder_som_inte_finns_gar_inte_att_ta_upp(grupp, kommunhandlaggare, logga_in, overenskommelse, pk):
    url = reverse("forum:forslag_nytt", args=[overenskommelse.slug])

    assert logga_in(kommunhandlaggare).get(f"{url}?hinder={pk}").status_code == 404
    assert logga_in(kommunhandlaggare).get(f"{url}?hinder=abc").status_code == 200


def test_nar_gruppen_redovisar_star_hindren_bredvid(hinder, grupp, strateg, logga_in, overenskommelse):
    forum = OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE)
    grupp.relationer_ut.create(till_organ=forum, typ="rapporterar_till")
    row = GruppredovisningFactory(mote=MoteFactory(organ=forum), organ=grupp, insats=hinder.insats)

    url = reverse("forum:redovisning", args=[overenskommelse.slug, row.mote_id, grupp.nyckel, hinder.insats_id])
    html = logga_in(strateg).get(url).content.decode()

    assert "Hinder som väntar på svar" in html
    assert "inga lokaler" in html
