"""The life of minutes: draft, comments, attestation, lock, addenda."""

import datetime
import threading

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, connection, transaction

from core import svenska
from core.giltighet import spann
from forum.models import Justering, Motesstatus, Narvaroform, Protokoll, Protokollhandelse, Protokollstatus
from forum.protokoll import lasare, underlag
from forum.services import fel, justering, protokoll, protokolldokument
from jobb.models import Jobb
from sok.models import Organisationsnamn, Roll
from tests.dagar import om
from tests.factories.forum import MoteFactory
from tests.factories.protokoll import DAG, dar, hallet_mote, justerat, under_justering
from tests.factories.sok import KommunorganisationFactory, OrganisationFactory


@pytest.fixture
def mote(overenskommelse, strateg, ledamot):
    return hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)


@pytest.fixture
def utkast(mote, strateg):
    return protokoll.paborja(mote, av=strateg)


@pytest.fixture
def justeras(mote, strateg, ledamot):
    return under_justering(mote, strateg=strateg, justerare=[strateg, ledamot])


# Draft


def test_protokollet_borjar_en_gang_och_loggas(mote, strateg):
    first = protokoll.paborja(mote, av=strateg)

    second = protokoll.paborja(mote, av=strateg)

    assert first == second
    assert first.status == Protokollstatus.UTKAST
    assert [(rad.fran, rad.till, rad.av) for rad in first.handelser.all()] == [("", "utkast", strateg)]


def test_innehallet_ar_motets_journal(utkast):
    innehall = underlag.bygg(utkast)

    assert innehall["organ"] == "Forum för samverkan"
    assert [rad["part"] for rad in innehall["narvaro"]] == ["Lessebo kommun", "Länsstyrelsen i provlänet"]
    assert [punkt["nummer"] for punkt in innehall["punkter"]] == [1, 2]
    decision = innehall["punkter"][0]["beslut"][0]
    assert (decision["nummer"], decision["ansvarig"]) == ("2025-07", "Lessebo kommun")
    assert decision["forfaller"] == svenska.datum(datetime.date(2025, 10, 1))
    assert innehall["punkter"][0]["underlag"][0]["titel"] == "Förslag till struktur"


def test_part_utan_nagon_pa_plats_saknas_men_inte_en_adjungerad(mote, utkast):
    dar(mote, OrganisationFactory(namn="Adjungerade föreningen"), None, form=Narvaroform.ADJUNGERAD, namn="Demo Gäst")
    dar(mote, KommunorganisationFactory(), None, form=Narvaroform.FRANVARANDE, namn="Demo Borta")

    innehall = underlag.bygg(utkast)

    assert innehall["saknas"] == []
    mote.narvaro_lista.filter(organisation__nyckel="lessebo").exclude(form=Narvaroform.FRANVARANDE).delete()
    assert underlag.bygg(utkast)["saknas"] == ["Lessebo kommun"]


def test_organisationer_heter_som_de_hette_pa_motesdagen(mote, utkast, kommun):
    Organisationsnamn.objects.create(organisation=kommun, namn="Lessebo köping", giltighet=spann(None, om(-10)))

    innehall = underlag.bygg(utkast)

    assert innehall["narvaro"][0]["part"] == "Lessebo köping"
    assert innehall["punkter"][0]["beslut"][0]["ansvarig"] == "Lessebo köping"


def test_bara_strategen_skriver_inledningen(utkast, strateg, ledamot):
    protokoll.skriv_inledning(utkast, text="Ordföranden öppnade mötet.", av=strateg)

    with pytest.raises(PermissionDenied):
        protokoll.skriv_inledning(utkast, text="Något annat.", av=ledamot)
    assert underlag.bygg(Protokoll.objects.get())["inledning"] == "Ordföranden öppnade mötet."


def test_offentligt_namns_varken_filer_eller_foredragande(utkast):
    innehall = underlag.bygg(utkast)
    innehall["punkter"][0]["underlag"] = [
        {"titel": "Bilaga", "fil": "anders-lista.pdf", "sha256": "0" * 64, "lank": "", "sekretess": False}
    ]

    punkt = lasare.offentligt(innehall)["punkter"][0]

    assert punkt["foredragande"] == ""
    assert punkt["underlag"] == [
        {
            "titel": "Bilaga",
            "fil": "begärs ut hos Länsstyrelsen i provlänet",
            "sha256": "",
            "lank": "",
            "sekretess": False,
        }
    ]
    assert innehall["punkter"][0]["underlag"][0]["fil"] == "anders-lista.pdf"


# Comments


def test_utkastet_syns_for_den_som_var_med_forst_nar_det_skickats(utkast, strateg, ledamot, lasare):
    assert not Protokoll.objects.visible_to(ledamot).exists()

    protokoll.skicka_pa_synpunkter(utkast, senast=om(7), av=strateg)

    assert Protokoll.objects.visible_to(ledamot).get() == utkast
    assert not Protokoll.objects.visible_to(lasare).exists()


@pytest.mark.parametrize("dagar", [0, -1])
def test_sista_dagen_for_synpunkter_ligger_framat(utkast, strateg, dagar):
    with pytest.raises(fel.SistaDagHarPasserat, match="framåt i tiden"):
        protokoll.skicka_pa_synpunkter(utkast, senast=om(dagar), av=strateg)

    utkast.refresh_from_db()
    assert (utkast.status, utkast.synpunkter_till) == (Protokollstatus.UTKAST, None)


def test_narvarande_utan_konto_namns_som_inte_nadda(mote, utkast, kommun, utomstaende):
    dar(mote, kommun, None, namn="Demo Utan konto", befattning="Nämndordförande")
    dar(mote, kommun, utomstaende, befattning="Gäst")

    natt, missade = protokoll.narvarande(mote)

    assert sorted(map(str, natt)) == ["Demo Forumledamot", "Demo Länsstrateg"]
    assert missade == [
        "Demo Utan konto, Nämndordförande, Lessebo kommun", "Demo Utomstående, Gäst, Lessebo kommun",
    ]  # fmt: skip


def test_ingen_att_skicka_till_sags(overenskommelse, strateg):
    ensam = MoteFactory(organ__overenskommelse=overenskommelse, status=Motesstatus.STANGT)

    with pytest.raises(fel.IngenNas, match="har ett konto"):
        protokoll.skicka_pa_synpunkter(protokoll.paborja(ensam, av=strateg), senast=om(7), av=strateg)


def test_synpunkt_lamnas_till_och_med_sista_dagen(utkast, strateg, ledamot, lasare):
    protokoll.skicka_pa_synpunkter(utkast, senast=om(7), av=strateg)

    synpunkt = protokoll.lamna_synpunkt(utkast, text="Vi sa ja.", punkt=1, av=ledamot)

    assert (synpunkt.av, synpunkt.punkt) == (ledamot, 1)
    with pytest.raises(PermissionDenied):
        protokoll.lamna_synpunkt(utkast, text="Jag var inte med.", av=lasare)
    with pytest.raises(fel.PunktenFinnsInte, match="Punkt 9"):
        protokoll.lamna_synpunkt(utkast, text="Vilken punkt?", punkt=9, av=ledamot)
    with time_machine.travel(om(7), tick=False):
        protokoll.lamna_synpunkt(utkast, text="Sista dagen går bra.", av=ledamot)
    with time_machine.travel(om(8), tick=False), pytest.raises(fel.SistaDagHarPasserat, match="Sista dagen"):
        protokoll.lamna_synpunkt(utkast, text="För sent.", av=ledamot)


def test_synpunkt_pa_ett_utkast_som_inte_ar_utskickat_gar_inte(utkast, ledamot):
    with pytest.raises(fel.InteHosDeNarvarande):
        protokoll.lamna_synpunkt(utkast, text="Redan?", av=ledamot)


def test_synpunkt_om_dold_punkt_syns_inte_for_den_som_inte_ser_punkten(
    overenskommelse, strateg, ledamot, styrgruppsledamot
):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, fler=[styrgruppsledamot], sekretess=True)
    utkast = protokoll.skicka_pa_synpunkter(protokoll.paborja(mote, av=strateg), senast=om(7), av=strateg)
    protokoll.lamna_synpunkt(utkast, text="Om boendet.", punkt=2, av=ledamot)

    with pytest.raises(fel.PunktenFinnsInte):
        protokoll.lamna_synpunkt(utkast, text="Gissar.", punkt=2, av=styrgruppsledamot)
    assert protokoll.synpunkter_for(utkast, styrgruppsledamot) == []
    assert len(protokoll.synpunkter_for(utkast, strateg)) == 1


# Who attests


def test_den_som_var_franvarande_kan_inte_justera(mote, utkast, strateg, kommun, behorig):
    dar(mote, kommun, behorig, form=Narvaroform.FRANVARANDE)

    with pytest.raises(fel.VarInteNarvarande, match="inte antecknad som närvarande"):
        justering.utse(utkast, person=behorig, roll="Justerare", av=strateg)

    assert not Justering.objects.exists()


def test_narvaro_som_rattas_efterat_stoppar_justeringen(mote, utkast, strateg, ledamot):
    justering.utse(utkast, person=ledamot, roll="Ordförande", av=strateg)
    mote.narvaro_lista.filter(person=ledamot).update(form=Narvaroform.FRANVARANDE)

    with pytest.raises(fel.VarInteNarvarande, match=str(ledamot)):
        justering.starta(utkast, av=strateg)

    utkast.refresh_from_db()
    assert (utkast.status, utkast.innehall, utkast.sha256) == (Protokollstatus.UTKAST, None, "")


def test_minst_en_justerare_och_inte_bara_den_som_skrivit(utkast, strateg, ledamot):
    with pytest.raises(fel.IngenJusterare, match="minst en"):
        justering.starta(utkast, av=strateg)
    justering.utse(utkast, person=strateg, roll="Sekreterare", av=strateg)
    with pytest.raises(fel.BaraSekreteraren, match="inte ensam"):
        justering.starta(utkast, av=strateg)

    justering.utse(utkast, person=ledamot, roll="Ordförande", av=strateg)

    assert justering.starta(utkast, av=strateg).status == Protokollstatus.JUSTERAS


def test_samma_person_utses_en_gang(utkast, strateg, ledamot):
    justering.utse(utkast, person=ledamot, roll="Justerare", av=strateg)

    with pytest.raises(fel.RedanUtsedd):
        justering.utse(utkast, person=ledamot, roll="Ordförande", av=strateg)


def test_den_som_inte_far_se_allt_kan_inte_justera(overenskommelse, strateg, ledamot, styrgruppsledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, fler=[styrgruppsledamot], sekretess=True)
    utkast = protokoll.paborja(mote, av=strateg)

    with pytest.raises(fel.SerInteAllt, match="sekretess"):
        justering.utse(utkast, person=styrgruppsledamot, roll="Justerare", av=strateg)


def test_den_som_mist_ratten_att_se_allt_kan_inte_skriva_under(overenskommelse, strateg, ledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, sekretess=True)
    row = under_justering(mote, strateg=strateg, justerare=[ledamot])
    ledamot.medlemskap.update(roll=Roll.STYRGRUPP)

    with pytest.raises(fel.SerInteAllt):
        justering.justera(row, av=ledamot, kontrollsumma=row.sha256)

    assert not row.justeringar.filter(justerat_at__isnull=False).exists()


def test_den_vars_medlemskap_upphort_kan_inte_justera(utkast, strateg, ledamot):
    ledamot.medlemskap.update(giltighet=spann(DAG, om(-1)))

    with pytest.raises(fel.NasInte):
        justering.utse(utkast, person=ledamot, roll="Justerare", av=strateg)


def test_obesvarade_synpunkter_stoppar_justeringen(utkast, strateg, ledamot):
    protokoll.skicka_pa_synpunkter(utkast, senast=om(7), av=strateg)
    synpunkt = protokoll.lamna_synpunkt(utkast, text="Vi sa ja.", av=ledamot)
    justering.utse(utkast, person=ledamot, roll="Justerare", av=strateg)
    with pytest.raises(fel.ObesvaradeSynpunkter, match="En synpunkt är obesvarad"):
        justering.starta(utkast, av=strateg)

    protokoll.svara(synpunkt, svar="Rättat.", av=strateg)

    assert justering.starta(utkast, av=strateg).status == Protokollstatus.JUSTERAS


def test_motet_ska_vara_stangt_fore_justeringen(overenskommelse, strateg, ledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)
    oppet = MoteFactory(organ=mote.organ, status=Motesstatus.HALLET)
    dar(oppet, overenskommelse.samordnare, ledamot)
    utkast = protokoll.paborja(oppet, av=strateg)
    justering.utse(utkast, person=ledamot, roll="Justerare", av=strateg)

    with pytest.raises(fel.MotetInteStangt):
        justering.starta(utkast, av=strateg)


# Attestation


def test_under_justering_star_texten_stilla(justeras, strateg):
    with pytest.raises(fel.ProtokolletStarStilla, match="under justering"):
        protokoll.krav_skrivbart(justeras.mote)
    with pytest.raises(fel.ProtokolletStarStilla):
        protokoll.skriv_inledning(justeras, text="Nytt.", av=strateg)


def test_ett_utkast_gar_att_skriva_i(utkast, mote):
    protokoll.krav_skrivbart(mote)
    protokoll.krav_skrivbart(MoteFactory(organ=mote.organ))


def test_sista_underskriften_laser_protokollet(justeras, strateg, ledamot, django_capture_on_commit_callbacks):
    half = justering.justera(justeras, av=ledamot, kontrollsumma=justeras.sha256)

    whole = justering.justera(justeras, av=strateg, kontrollsumma=justeras.sha256)

    assert half.status == Protokollstatus.JUSTERAS
    assert whole.status == Protokollstatus.JUSTERAT
    assert whole.justerat_at
    assert whole.sha256 == lasare.kontrollsumma(whole.innehall)
    assert all(row.justerat_at for row in whole.justeringar.all())
    assert Jobb.objects.get(typ="protokoll").nyckel == str(whole.pk)


def test_samma_person_justerar_en_gang(justeras, ledamot):
    justering.justera(justeras, av=ledamot, kontrollsumma=justeras.sha256)
    first = justeras.justeringar.get(person=ledamot).justerat_at

    justering.justera(justeras, av=ledamot, kontrollsumma=justeras.sha256)

    assert justeras.justeringar.get(person=ledamot).justerat_at == first


def test_en_text_som_andrats_efter_lasningen_justeras_inte(justeras, strateg, ledamot):
    read = justeras.sha256
    justering.skicka_tillbaka(justeras, skal="Fel namn.", av=ledamot)
    protokoll.skriv_inledning(justeras, text="Rättad.", av=strateg)
    again = justering.starta(justeras, av=strateg)

    with pytest.raises(fel.TextenHarAndrats, match="Texten har ändrats"):
        justering.justera(again, av=ledamot, kontrollsumma=read)

    assert again.sha256 != read
    assert not again.justeringar.filter(justerat_at__isnull=False).exists()


def test_tillbaka_med_skal_ogiltigforklarar_underskrifterna(justeras, strateg, ledamot):
    justering.justera(justeras, av=strateg, kontrollsumma=justeras.sha256)

    tillbaka = justering.skicka_tillbaka(justeras, skal="Beslutet ska vara enigt.", av=ledamot)

    assert (tillbaka.status, tillbaka.innehall, tillbaka.sha256) == (Protokollstatus.UTKAST, None, "")
    assert not tillbaka.justeringar.filter(justerat_at__isnull=False).exists()
    last = tillbaka.handelser.first()
    assert (last.till, last.skal, last.av) == (Protokollstatus.UTKAST, "Beslutet ska vara enigt.", ledamot)
    protokoll.krav_skrivbart(tillbaka.mote)


def test_bara_den_utsedde_justerar(justeras, beredare):
    with pytest.raises(PermissionDenied):
        justering.justera(justeras, av=beredare, kontrollsumma=justeras.sha256)
    with pytest.raises(PermissionDenied):
        justering.skicka_tillbaka(justeras, skal="Nej.", av=beredare)


@pytest.mark.django_db(transaction=True)
def test_tva_justerar_samtidigt(overenskommelse, strateg, ledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)
    row = under_justering(mote, strateg=strateg, justerare=[strateg, ledamot])
    start = threading.Barrier(2)
    faults = []

    def sign(person):
        try:
            start.wait(timeout=10)
            justering.justera(Protokoll.objects.get(pk=row.pk), av=person, kontrollsumma=row.sha256)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=sign, args=[person]) for person in (strateg, ledamot)]
    [thread.start() for thread in threads]
    [thread.join(timeout=30) for thread in threads]

    row.refresh_from_db()
    assert faults == []
    assert row.status == Protokollstatus.JUSTERAT
    assert row.handelser.filter(till=Protokollstatus.JUSTERAT).count() == 1
    assert Jobb.objects.filter(typ="protokoll").count() == 1


@pytest.mark.django_db(transaction=True)
def test_en_andring_som_pagar_hinner_fore_justeringen(overenskommelse, strateg, ledamot):
    mote = hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot)
    row = protokoll.paborja(mote, av=strateg)
    justering.utse(row, person=ledamot, roll="Justerare", av=strateg)
    asked = threading.Event()

    def begin():
        try:
            asked.wait(timeout=10)
            justering.starta(row, av=strateg)
        finally:
            connection.close()

    thread = threading.Thread(target=begin)
    with transaction.atomic():
        protokoll.krav_skrivbart(mote)
        thread.start()
        asked.set()
        thread.join(timeout=1)
        waiting = thread.is_alive()
        mote.punkter.filter(nummer=1).update(anteckning="Skrevs i sista stund.")
    thread.join(timeout=30)

    row.refresh_from_db()
    assert waiting
    assert row.innehall["punkter"][0]["anteckning"] == "Skrevs i sista stund."


# Locked


@pytest.mark.parametrize(
    "andring",
    [
        {"inledning": "Något annat."}, {"innehall": {}}, {"sha256": "0" * 64}, {"justerat_at": None},
        {"status": Protokollstatus.UTKAST},
    ],
)  # fmt: skip
def test_databasen_vagrar_andra_ett_justerat_protokoll(mote, strateg, ledamot, andring):
    row = justerat(mote, strateg=strateg, justerare=[ledamot])

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Protokoll.objects.filter(pk=row.pk).update(**andring)
    with pytest.raises(InternalError), transaction.atomic():
        Protokoll.objects.filter(pk=row.pk)._raw_delete("default")


def test_databasen_vagrar_andra_texten_under_justering(justeras):
    for andring in ({"inledning": "Annat."}, {"innehall": {}}, {"sha256": "1" * 64}):
        with pytest.raises(IntegrityError, match="justerat_protokoll_andras_inte"), transaction.atomic():
            Protokoll.objects.filter(pk=justeras.pk).update(**andring)


def test_databasen_vagrar_andra_underskrifterna(mote, strateg, ledamot):
    row = justerat(mote, strateg=strateg, justerare=[ledamot])

    with pytest.raises(IntegrityError, match="justering_star_kvar"), transaction.atomic():
        row.justeringar.update(justerat_at=None)
    with pytest.raises(IntegrityError, match="justering_star_kvar"), transaction.atomic():
        row.justeringar.all().delete()
    with pytest.raises(IntegrityError, match="justering_star_kvar"), transaction.atomic():
        Justering.objects.create(protokoll=row, person=strateg)


def test_andringar_i_portalen_efterat_andrar_inte_protokollet(mote, strateg, ledamot, kommun):
    row = justerat(mote, strateg=strateg, justerare=[ledamot])
    mote.punkter.filter(nummer=1).update(rubrik="Något annat")
    type(kommun).objects.filter(pk=kommun.pk).update(namn="Storkommunen")

    row.refresh_from_db()

    assert row.innehall["punkter"][0]["rubrik"] == "Ny samverkansstruktur"
    assert row.innehall["narvaro"][0]["part"] == "Lessebo kommun"


# Addenda


def test_tillagg_till_oppet_protokoll_vagras(utkast, strateg):
    with pytest.raises(fel.InteJusterat, match="inte justerat än"):
        protokolldokument.lagg_till(utkast, text="Rättelse.", av=strateg)
    with pytest.raises(IntegrityError, match="tillagg_bara_till_justerat"), transaction.atomic():
        utkast.tillagg_lista.create(nummer=1, text="Rättelse.", av=strateg)


def test_tillagg_numreras_och_andras_inte(mote, strateg, ledamot):
    row = justerat(mote, strateg=strateg, justerare=[ledamot])

    numbers = [protokolldokument.lagg_till(row, text=text, av=strateg).nummer for text in ("Ett.", "Två.")]

    assert numbers == [1, 2]
    with pytest.raises(PermissionDenied):
        protokolldokument.lagg_till(row, text="Tre.", av=ledamot)
    with pytest.raises(InternalError, match="protokolltillagg_andras_inte"), transaction.atomic():
        row.tillagg_lista.update(text="Annat.")


def test_varje_steg_star_i_gangen(mote, strateg, ledamot):
    row = protokoll.paborja(mote, av=strateg)
    protokoll.skicka_pa_synpunkter(row, senast=om(7), av=strateg)
    protokoll.ta_tillbaka(row, av=strateg)
    row = justerat(mote, strateg=strateg, justerare=[ledamot])
    protokolldokument.publicera(row, av=strateg)
    protokolldokument.avpublicera(row, av=strateg)

    steps = list(Protokollhandelse.objects.order_by("pk").values_list("till", flat=True))

    assert steps == ["utkast", "synpunkter", "utkast", "justeras", "justerat", "justerat", "justerat"]


def test_annan_roll_an_strateg_startar_inte_justeringen(utkast, medlem):
    with pytest.raises(PermissionDenied):
        justering.starta(utkast, av=medlem(Roll.BEREDNING))
