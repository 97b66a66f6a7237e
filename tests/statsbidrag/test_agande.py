"""The recipient owns its report: deputy signers, taking over, a draft put away and back, nobody's work stranded."""

import datetime
import threading

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from sok.models import Medlemskap, Roll
from statsbidrag import permissions, services
from statsbidrag.models import Delegation, Inlamning, Status, Utkast, Utkasthandelse, Utkaststeg
from statsbidrag.services import fel
from statsbidrag.services.agande import gallra_utkast
from statsbidrag.services.gang import byt_status
from tests.factories.sok import EgnaBidragFactory, MedlemskapFactory
from tests.factories.statsbidrag import FORSAKRAN, hand_in

BESLUT = "Kommunstyrelsens delegationsordning, punkt 4.2"


def _idag(dagar=0):
    return timezone.localdate() + datetime.timedelta(days=dagar)


def _utse(kommun, av, ombud, **rest):
    return services.ge_delegation(
        kommun, **{"av": av, "ombud": ombud, "beslut": BESLUT, "fran": _idag(), "till": _idag(30)} | rest
    )


def _skicka(utkast, av, **rest):
    return services.skicka_in(utkast, av=av, forsakran=FORSAKRAN, version=utkast.version, **rest)


def _slutar(user):
    Medlemskap.objects.filter(user=user).update(giltighet=spann(datetime.date(2019, 1, 1), _idag()))


# Deputy signers.


def test_ombudet_skickar_in_och_beslutets_ord_foljer_med(utkast, redovisning, kommun, behorig, kollega):
    assert not permissions.can_skicka_in(kollega, redovisning)
    _utse(kommun, behorig, kollega)

    inlamning = _skicka(utkast, kollega)

    assert inlamning.delegation == BESLUT
    assert inlamning.innehall["delegation"] == BESLUT
    assert inlamning.inskickad_av == kollega


def test_myndighetens_rattelse_star_inte_i_ombudets_namn(utkast, redovisning, kommun, behorig, kollega, granskare):
    _utse(kommun, behorig, kollega)
    _skicka(utkast, kollega)

    rattad = services.ratta_at_mottagaren(
        redovisning, av=granskare, avsnitt="sammanfattning", varden={"sammanfattning": "Rättad."}, skal="Fel ord."
    )

    assert (rattad.inskickad_av, rattad.delegation) == (granskare, "")
    assert "delegation" not in rattad.innehall


def test_den_behorige_skickar_in_i_eget_namn(utkast, kommun, behorig, kollega):
    _utse(kommun, behorig, kollega)

    inlamning = _skicka(utkast, behorig)

    assert inlamning.delegation == ""
    assert "delegation" not in inlamning.innehall


def test_ombudet_far_bara_skicka_in_under_sina_dagar(utkast, redovisning, kommun, behorig, kollega):
    _utse(kommun, behorig, kollega, fran=_idag(2), till=_idag(4))

    far = []
    for dag in range(6):
        with time_machine.travel(_idag(dag), tick=False):
            far.append(permissions.can_skicka_in(kollega, redovisning))
            assert (kollega in permissions.behoriga(redovisning.bidrag)) == far[-1]

    assert far == [False, False, True, True, True, False]
    with pytest.raises(PermissionDenied):
        _skicka(utkast, kollega)


def test_stangt_konto_eller_avslutad_roll_tar_ratten_fran_ombudet(utkast, redovisning, kommun, behorig, kollega):
    _utse(kommun, behorig, kollega)
    _slutar(kollega)
    assert not permissions.can_skicka_in(kollega, redovisning)
    Medlemskap.objects.filter(user=kollega).update(giltighet=spann(datetime.date(2019, 1, 1)))
    assert permissions.can_skicka_in(kollega, redovisning)

    kollega.is_active = False
    kollega.save()

    with pytest.raises(PermissionDenied):
        _skicka(utkast, kollega)
    assert kollega not in permissions.behoriga(redovisning.bidrag)


def test_delegationen_galler_fast_den_som_gav_den_har_slutat(redovisning, kommun, behorig, kollega):
    _utse(kommun, behorig, kollega)

    _slutar(behorig)

    assert permissions.behoriga(redovisning.bidrag) == [kollega]


@pytest.mark.parametrize("roll", ["granskare", "strateg", "kommunhandlaggare", "ledamot", "foreningsperson"])
def test_bara_mottagarens_behoriga_utser_ombud(roll, request, kommun, behorig, kollega):
    person = request.getfixturevalue(roll)
    person.is_superuser = True
    delegation = _utse(kommun, behorig, kollega, till=_idag(1))

    with pytest.raises(PermissionDenied):
        _utse(kommun, person, kollega, fran=_idag(5), till=_idag(9))
    with pytest.raises(PermissionDenied):
        services.aterkalla_delegation(delegation, av=person)
    assert Delegation.objects.get() == delegation


def test_behorig_i_ett_annat_lan_utser_ingen_har(redovisning, kommun, kollega):
    annan = MedlemskapFactory(
        organisation=kommun, roll=Roll.BEHORIG, overenskommelse__slug="annatlan", overenskommelse__kortnamn="Annat"
    ).user

    _utse(kommun, annan, kollega)

    assert not permissions.can_skicka_in(kollega, redovisning)


def test_allt_som_hindrar_sags_pa_en_gang(kommun, behorig, foreningsperson):
    with pytest.raises(fel.DelegationenStammerInte) as hinder:
        _utse(kommun, behorig, foreningsperson, beslut="Fullmakt för 850709-9805", fran=_idag(-1), till=_idag(-2))

    assert set(hinder.value.per_falt) == {"ombud", "beslut", "fran", "till"}
    assert not Delegation.objects.exists()


def test_ombudets_dagar_overlappar_inte(kommun, behorig, kollega):
    _utse(kommun, behorig, kollega)

    with pytest.raises(fel.DelegationenStammerInte) as hinder:
        _utse(kommun, behorig, kollega, fran=_idag(30), till=_idag(40))

    assert "redan ombud" in str(hinder.value)
    _utse(kommun, behorig, kollega, fran=_idag(31), till=_idag(40))


def test_den_som_redan_far_skicka_in_blir_inte_ombud(kommun, behorig):
    with pytest.raises(fel.DelegationenStammerInte):
        _utse(kommun, behorig, behorig)


def test_avslutad_delegation_slutar_genast_och_det_inskickade_star_kvar(utkast, redovisning, kommun, behorig, kollega):
    with time_machine.travel(_idag(-3), tick=False):
        delegation = _utse(kommun, behorig, kollega)
    inlamning = _skicka(utkast, kollega)

    services.aterkalla_delegation(delegation, av=behorig)

    assert not permissions.can_skicka_in(kollega, redovisning)
    assert Delegation.objects.get().till == _idag(-1)
    assert Inlamning.objects.get(pk=inlamning.pk).delegation == BESLUT
    with pytest.raises(fel.DelegationenSlut):
        services.aterkalla_delegation(delegation, av=behorig)


def test_sidan_visar_vilka_som_far_skicka_in(kommun, behorig, kollega, redovisning, logga_in):
    client = logga_in(behorig)
    adress = reverse("statsbidrag:ombud", args=[kommun.nyckel])
    varden = {"ombud": kollega.pk, "beslut": BESLUT, "fran": _idag().isoformat(), "till": _idag(9).isoformat()}

    fel_dag = client.post(f"{adress}nytt/", {**varden, "till": _idag(-1).isoformat()})
    svar = client.post(f"{adress}nytt/", varden, follow=True).content.decode()

    assert fel_dag.status_code == 400
    assert "Sista dagen kan inte vara före den första." in fel_dag.content.decode()
    assert BESLUT in svar
    assert "utsedd av Demo Behörig företrädare" in svar
    kollegans = logga_in(kollega).get(adress).content.decode()
    assert BESLUT in kollegans
    assert "Avsluta" not in kollegans
    sida = client.get(reverse("statsbidrag:redovisning", args=[redovisning.pk])).content.decode()
    assert adress in sida


def test_avslut_fran_sidan(kommun, behorig, kollega, redovisning, logga_in):
    delegation = _utse(kommun, behorig, kollega)
    adress = reverse("statsbidrag:ombud_avsluta", args=[kommun.nyckel, delegation.pk])
    assert logga_in(kollega).post(adress).status_code == 403

    client = logga_in(behorig)
    assert "inte längre vara ombud?" in client.get(adress).content.decode()
    svar = client.post(adress, follow=True).content.decode()

    assert "får inte längre skicka in" in svar
    assert not permissions.can_skicka_in(kollega, redovisning)


# Anyone there goes on.


def test_att_ta_over_loggas_en_gang_och_bara_for_mottagaren(
    utkast, redovisning, kommunhandlaggare, kollega, granskare, overenskommelse, logga_in
):
    antal = redovisning.handelser.count()

    services.ta_over(utkast, av=kollega)
    services.ta_over(utkast, av=kollega)

    utkast.refresh_from_db()
    assert utkast.ansvarig == kollega
    assert [(h.vad, h.av) for h in Utkasthandelse.objects.all()] == [
        (Utkaststeg.TOG_OVER, kollega),
        (Utkaststeg.BORJADE, kommunhandlaggare),
    ]
    assert redovisning.handelser.count() == antal
    sida = logga_in(kollega).get(redovisning.get_absolute_url()).content.decode()
    assert "Vad ni har gjort med utkastet (2)" in sida
    assert "Tog över" in sida
    myndighetens = logga_in(granskare).get(redovisning.granskningsadress).content.decode()
    assert "Tog över" not in myndighetens


@pytest.mark.parametrize("roll", ["granskare", "strateg", "ledamot", "foreningsperson", "utomstaende"])
def test_ingen_utanfor_ror_utkastet(roll, request, utkast):
    person = request.getfixturevalue(roll)
    person.is_superuser = True

    for steg in (services.ta_over, services.ta_bort_utkast, services.aterstall_utkast):
        with pytest.raises(PermissionDenied):
            steg(utkast, av=person)


def test_den_enda_som_skrev_slutar_och_kollegan_fortsatter(
    utkast, redovisning, kommunhandlaggare, kollega, behorig, logga_in
):
    _slutar(kommunhandlaggare)
    kommunhandlaggare.is_active = False
    kommunhandlaggare.save()
    client = logga_in(kollega)

    sida = client.get(redovisning.get_absolute_url()).content.decode()
    assert (
        "Demo Handläggare hos mottagaren höll ihop utkastet men har inte längre någon roll hos Lessebo kommun." in sida
    )
    efter = client.post(reverse("statsbidrag:ta_over", args=[redovisning.pk]), follow=True).content.decode()

    assert "Ni håller ihop utkastet." in efter
    assert "har inte längre någon roll" not in efter
    rad = utkast.avsnitt_lista.get(avsnitt="sammanfattning")
    services.spara_avsnitt(utkast, "sammanfattning", {"sammanfattning": "Ny"}, av=kollega, version=rad.version)
    utkast.refresh_from_db()
    assert _skicka(utkast, behorig).nummer == 1


def test_nar_ingen_ar_kvar_far_nasta_person_veta_hur(
    utkast, redovisning, kommun, kommunhandlaggare, kollega, behorig, logga_in
):
    for person in (kommunhandlaggare, kollega, behorig):
        _slutar(person)
    ny = EgnaBidragFactory(organisation=kommun, roll=Roll.KOMMUNHANDLAGGARE).user
    client = logga_in(ny)

    assert redovisning.bidrag.titel in client.get("/redovisningar/").content.decode()
    sida = client.get(redovisning.get_absolute_url()).content.decode()

    assert "Ta över, så vet kollegorna vem som håller ihop det." in sida
    assert "Ingen hos Lessebo kommun får skicka in just nu. Hör av er till Länsstyrelsen i provlänet" in sida
    kontroll = client.get(reverse("statsbidrag:kontrollera", args=[redovisning.pk])).content.decode()
    assert "så läggs en behörig företrädare till" in kontroll


# Put away, taken back, begun again.


def test_borttaget_utkast_gar_att_aterstalla_i_trettio_dagar(utkast, redovisning, kollega, kommunhandlaggare):
    services.ta_bort_utkast(utkast, av=kollega)
    assert utkast not in Utkast.objects.visible_to(kollega)
    with pytest.raises(fel.UtkastSaknas):
        services.spara_avsnitt(utkast, "lardomar", {"framgang": "x"}, av=kollega, version=1)

    with time_machine.travel(timezone.now() + datetime.timedelta(days=29, hours=23), tick=False):
        assert gallra_utkast() == 0
        services.aterstall_utkast(utkast, av=kommunhandlaggare)

    assert utkast in Utkast.objects.visible_to(kollega)
    assert utkast.avsnitt_lista.count() == 12
    services.ta_bort_utkast(utkast, av=kollega)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=30, seconds=1), tick=False):
        with pytest.raises(fel.UtkastSaknas):
            services.aterstall_utkast(utkast, av=kollega)
        assert gallra_utkast() == 1
    assert not Utkast.objects.exists()


def test_den_som_borjar_om_behaller_det_borttagna_bredvid(utkast, redovisning, kollega):
    services.ta_bort_utkast(utkast, av=kollega)

    nytt = services.oppna_utkast(redovisning, av=kollega)

    assert nytt != utkast
    assert not nytt.avsnitt_lista.exclude(varden={}).filter(avsnitt="sammanfattning").exists()
    with pytest.raises(fel.UtkastFinns):
        services.aterstall_utkast(utkast, av=kollega)
    services.ta_bort_utkast(nytt, av=kollega)
    services.aterstall_utkast(utkast, av=kollega)
    assert list(Utkast.objects.visible_to(kollega)) == [utkast]


def test_inskickad_redovisning_lamnar_inga_utkast_efter_sig(utkast, redovisning, kollega, behorig):
    services.ta_bort_utkast(utkast, av=kollega)

    hand_in(redovisning, behorig)

    assert not Utkast.objects.exists()
    assert Utkasthandelse.objects.first().vad == Utkaststeg.SKICKADE_IN


def test_ta_bort_och_aterstall_pa_sidan(utkast, redovisning, kollega, logga_in):
    client = logga_in(kollega)
    adress = reverse("statsbidrag:utkast_ta_bort", args=[redovisning.pk])
    fraga = client.get(adress).content.decode()
    assert "Ta bort utkastet?" in fraga
    assert "Det går att återställa i 30 dagar." in fraga

    sida = client.post(adress, follow=True).content.decode()
    assert "Det finns ett borttaget utkast" in sida
    assert "Börja redovisningen" in sida
    assert "INTE inlämnad" not in sida
    svar = client.post(
        reverse("statsbidrag:avsnitt", args=[redovisning.pk, "lardomar"]), {"framgang": "Det jag skrev sedan"}
    )
    assert svar.status_code == 409
    assert "Det jag skrev sedan" in svar.content.decode()
    assert "Det går att återställa på redovisningens sida." in svar.content.decode()

    sida = client.post(reverse("statsbidrag:utkast_aterstall", args=[redovisning.pk]), follow=True).content.decode()
    assert "Utkastet är tillbaka. Det är INTE inlämnat." in sida


# Where the recipient has a report to write, it can be handed in.


def test_medan_aterkrav_overvags_for_att_inget_kom_gar_det_att_lamna_in(
    utkast, redovisning, granskare, kommunhandlaggare, behorig, logga_in
):
    redovisning.frist = _idag(-10)
    redovisning.save(update_fields=["frist"])
    services.overvag_aterkrav(
        redovisning, av=granskare, grund="villkor", belopp=1000, underrattelse="Redovisningen har inte kommit.",
        svara_senast=_idag(14),
    )  # fmt: skip
    sida = logga_in(kommunhandlaggare).get(reverse("statsbidrag:avsnitt", args=[redovisning.pk, "lardomar"]))
    assert sida.status_code == 200
    services.spara_avsnitt(utkast, "lardomar", {"framgang": "A", "hinder": "B"}, av=kommunhandlaggare, version=1)
    utkast.refresh_from_db()

    _skicka(utkast, behorig)

    redovisning.refresh_from_db()
    assert redovisning.status == Status.INKOMMEN
    assert redovisning.aterkrav.get().avskrivet_at


def test_det_aterkallade_skrivs_om_och_lamnas_in_igen(inlamnad, behorig, kollega):
    byt_status(inlamnad, Status.ATERTAGEN, av=behorig, skal="Fel summa.")
    inlamnad.refresh_from_db()

    utkast = services.oppna_utkast(inlamnad, av=kollega)
    assert utkast.avsnitt_lista.get(avsnitt="lardomar").varden["framgang"] == "Samma lokal."
    inlamning = _skicka(utkast, behorig)

    inlamnad.refresh_from_db()
    assert (inlamning.nummer, inlamnad.status) == (2, Status.INKOMMEN)


# Twice is once.


@pytest.mark.django_db(transaction=True)
def test_tva_inskick_samtidigt_blir_en_inlamning(utkast, redovisning, behorig, kommun, kollega):
    _utse(kommun, behorig, kollega)
    resultat, start = [], threading.Barrier(4)

    def skicka(person):
        start.wait()
        try:
            resultat.append(_skicka(Utkast.objects.get(pk=utkast.pk), person))
        except (fel.RedanInskickad, Utkast.DoesNotExist) as hinder:
            resultat.append(hinder)
        finally:
            connection.close()

    tradar = [threading.Thread(target=skicka, args=[person]) for person in (behorig, behorig, kollega, kollega)]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join()

    assert len(resultat) == 4
    assert sum(isinstance(svar, Inlamning) for svar in resultat) == 1
    assert Inlamning.objects.count() == 1
    assert redovisning.handelser.filter(till=Status.INKOMMEN).count() == 1


@pytest.mark.django_db(transaction=True)
def test_tva_som_borjar_samtidigt_delar_utkast(redovisning, kommunhandlaggare, kollega):
    start, utkast = threading.Barrier(2), []

    def borja(person):
        start.wait()
        try:
            utkast.append(services.oppna_utkast(redovisning, av=person).pk)
        finally:
            connection.close()

    tradar = [threading.Thread(target=borja, args=[person]) for person in (kommunhandlaggare, kollega)]
    for trad in tradar:
        trad.start()
    for trad in tradar:
        trad.join()

    assert utkast[0] == utkast[1]
    assert Utkasthandelse.objects.count() == 1
