"""Recovery, two pairs of eyes, withdrawal, reopening, correction: who may, when, and what each leaves behind."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, connection, transaction
from django.utils import timezone

from insatser.models import Arslas
from sok.models import Overenskommelse, Roll
from statsbidrag import services
from statsbidrag.models import (
    Aterkrav,
    Beslutsforslag,
    Fristandring,
    Inlamning,
    Inlamningsbilaga,
    Redovisningsregler,
    Resultat,
    Status,
)
from statsbidrag.services import fel
from statsbidrag.services.provning import lage_av
from tests.dagar import igar
from tests.factories.insatser import InsatsFactory
from tests.factories.statsbidrag import FORSAKRAN, hand_in, make_redovisning
from utskick.models import Notis

SEDAN = datetime.date(2099, 1, 1)
BESLUT = {
    "belopp": 10_000, "motivering": "Lokalen användes till annat.", "foredragande": "Demo Föredragande",
    "overklagande": "Beslutet får inte överklagas (demo).", "betalas_senast": SEDAN, "eftergivet": 5_000,
}  # fmt: skip
PERSONNUMMER = "Barnet 850709-9805 deltog."


@pytest.fixture
def kollegan(medlem):
    """A second officer of the same authority."""
    return medlem(Roll.GRANSKARE)


@pytest.fixture
def tva_krav(inlamnad):
    """The grant of 400 000 kronor is above the authority's limit."""
    return Redovisningsregler.objects.create(beviljande=inlamnad.bidrag.beviljande, tva_par_ogon_over=399_999)


@pytest.fixture
def sen(overenskommelse, kommun):
    """A case whose last day has passed, with nothing handed in."""
    return make_redovisning(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare, frist=igar()
    )


def overvag(redovisning, av, **andra):
    uppgifter = {
        "grund": "andamal", "belopp": 20_000, "underrattelse": "Lokalen hyrdes ut.", "svara_senast": SEDAN, **andra,
    }  # fmt: skip
    return services.overvag_aterkrav(redovisning, av=av, **uppgifter)


def fraga(redovisning, av, avsnitt="deltagare"):
    return services.begar_komplettering(redovisning, av=av, avsnitt=avsnitt, skal="Hur?", svara_senast=SEDAN)


def ratta(redovisning, av, **andra):
    uppgifter = {"avsnitt": "sammanfattning", "varden": {"sammanfattning": "Rättad."}, "skal": "Fel mål.", **andra}
    return services.ratta_at_mottagaren(redovisning, av=av, **uppgifter)


def status(redovisning):
    redovisning.refresh_from_db()
    return redovisning.status


# Recovery


def test_aterkrav_fran_underrattelse_till_avslut(inlamnad, granskare, behorig):
    aterkrav = overvag(inlamnad, granskare)
    with pytest.raises(fel.SvarstidenLoper):
        services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)
    with pytest.raises(fel.SvarstidenLoper):
        services.godkann(inlamnad, av=granskare)

    services.yttra_sig(aterkrav, av=behorig, text="Vi hyrde ut en helg.")
    services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)
    with pytest.raises(fel.InteBetalt):
        services.avsluta(inlamnad, av=granskare)
    services.registrera_betalning(aterkrav, av=granskare, betalt=timezone.localdate())
    services.avsluta(inlamnad, av=granskare)

    assert (status(inlamnad), inlamnad.utgang) == (Status.AVSLUTAD, Status.ATERKRAV)
    aterkrav.refresh_from_db()
    assert {namn: getattr(aterkrav, namn) for namn in BESLUT if namn != "belopp"} | {
        "belopp": aterkrav.beslutat_belopp
    } == BESLUT
    steg = list(inlamnad.handelser.values_list("till", "av", "skal").order_by("pk"))[-3:]
    assert steg == [
        (Status.KOMMUNICERING, granskare.pk, "Lokalen hyrdes ut."),
        (Status.ATERKRAV, granskare.pk, BESLUT["motivering"]),
        (Status.AVSLUTAD, granskare.pk, ""),
    ]


def test_utan_svar_beslutas_nar_dagen_har_gatt(inlamnad, granskare):
    aterkrav = overvag(inlamnad, granskare, svara_senast=timezone.localdate())
    with pytest.raises(fel.SvarstidenLoper):
        services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)

    Aterkrav.objects.update(svara_senast=igar())
    services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)

    assert status(inlamnad) == Status.ATERKRAV


def test_den_som_hor_kan_ocksa_godkanna(inlamnad, granskare, behorig):
    aterkrav = overvag(inlamnad, granskare)
    services.yttra_sig(aterkrav, av=behorig, text="Det var samma ändamål.")

    services.godkann(inlamnad, av=granskare, anmarkning="Säg till nästa gång.")

    aterkrav.refresh_from_db()
    assert status(inlamnad) == Status.GODKAND_ANMARKNING
    assert aterkrav.avskrivet_at
    assert aterkrav.beslutat_at is None


def test_inget_inkommet_kan_leda_till_aterkrav_forst_efter_fristen(redovisning, sen, granskare):
    with pytest.raises(fel.FristenGallerAnnu):
        overvag(redovisning, granskare)

    aterkrav = overvag(sen, granskare, grund="villkor")
    Aterkrav.objects.update(svara_senast=igar())
    with pytest.raises(fel.OtillatenOvergang):
        services.godkann(sen, av=granskare)
    services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)

    assert status(sen) == Status.ATERKRAV


def test_den_som_lamnar_in_under_tiden_slipper_aterkravet(sen, granskare, behorig):
    aterkrav = overvag(sen, granskare)

    hand_in(sen, behorig)

    aterkrav.refresh_from_db()
    assert status(sen) == Status.INKOMMEN
    assert aterkrav.avskrivet_at


@pytest.mark.parametrize("fran", [Status.VANTAS, Status.INKOMMEN, Status.ATERTAGEN])
def test_avskrivet_aterkrav_gar_dit_det_kom_fran(fran, sen, granskare, behorig):
    if fran != Status.VANTAS:
        hand_in(sen, behorig)
    if fran == Status.ATERTAGEN:
        services.dra_tillbaka(sen, av=behorig, skal="Fel år.")
    aterkrav = overvag(sen, granskare)

    services.avskriv_aterkrav(aterkrav, av=granskare, skal="Allt är i sin ordning.")

    assert status(sen) == fran
    with pytest.raises(fel.AterkravetAvgjort):
        services.yttra_sig(aterkrav, av=behorig, text="Jaha.")
    assert overvag(sen, granskare).vantar


@pytest.mark.parametrize(
    "andrat", [{"belopp": 20_001, "eftergivet": 0}, {"belopp": 0}, {"belopp": 15_000, "eftergivet": 5_001}]
)
def test_aldrig_mer_an_mottagaren_har_fatt_veta(andrat, inlamnad, granskare, behorig):
    aterkrav = overvag(inlamnad, granskare)
    services.yttra_sig(aterkrav, av=behorig, text="Nej.")

    with pytest.raises(fel.InteSaMycket):
        services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT | andrat)

    assert status(inlamnad) == Status.KOMMUNICERING


def test_mer_an_bidraget_overvags_inte(inlamnad, granskare):
    with pytest.raises(fel.InteSaMycket):
        overvag(inlamnad, granskare, belopp=400_001)


def test_medan_en_fraga_ar_oppen_avgors_inget(inlamnad, granskare, behorig):
    fraga(inlamnad, granskare)
    services.dra_tillbaka(inlamnad, av=behorig, skal="Vi gör om den.")
    type(inlamnad).objects.filter(pk=inlamnad.pk).update(frist=igar())

    with pytest.raises(fel.OppenKomplettering):
        overvag(inlamnad, granskare)
    with pytest.raises(fel.OppenKomplettering):
        services.godkann(inlamnad, av=granskare)

    services.aterkalla(inlamnad.kompletteringar.get(), av=granskare)
    assert status(inlamnad) == Status.ATERTAGEN
    assert overvag(inlamnad, granskare).vantar


# Two pairs of eyes


def test_over_gransen_foreslar_en_och_beslutar_en_annan(inlamnad, granskare, kollegan, tva_krav):
    with pytest.raises(fel.TvaPersonerBeslutar):
        services.godkann(inlamnad, av=granskare)
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND, anmarkning="Bra.")
    with pytest.raises(fel.InteTvaPersoner):
        services.bifall_forslag(forslag, av=granskare)
    assert status(inlamnad) == Status.INKOMMEN

    services.bifall_forslag(forslag, av=kollegan)

    forslag.refresh_from_db()
    assert status(inlamnad) == Status.GODKAND_ANMARKNING
    assert (forslag.foreslaget_av, forslag.avgjort_av, forslag.blev_beslut) == (granskare, kollegan, True)
    assert inlamnad.handelser.first().av == kollegan


def test_pa_gransen_beslutar_en_ensam(inlamnad, granskare, tva_krav):
    tva_krav.tva_par_ogon_over = 400_000
    tva_krav.save()

    assert services.godkann(inlamnad, av=granskare).status == Status.GODKAND


def test_ocksa_aterkrav_beslutas_av_tva(inlamnad, granskare, kollegan, behorig, tva_krav):
    aterkrav = overvag(inlamnad, granskare)
    with pytest.raises(fel.SvarstidenLoper):
        services.foresla(inlamnad, av=granskare, beslut=Status.ATERKRAV, **BESLUT)
    services.yttra_sig(aterkrav, av=behorig, text="Nej.")
    with pytest.raises(fel.TvaPersonerBeslutar):
        services.besluta_om_aterkrav(aterkrav, av=granskare, **BESLUT)

    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.ATERKRAV, **BESLUT)
    services.bifall_forslag(forslag, av=kollegan)

    aterkrav.refresh_from_db()
    assert status(inlamnad) == Status.ATERKRAV
    assert (aterkrav.beslutat_av, aterkrav.beslutat_belopp, aterkrav.betalas_senast) == (kollegan, 10_000, SEDAN)


def _ny_version(inlamnad, granskare, behorig):
    services.dra_tillbaka(inlamnad, av=behorig, skal="Fel siffra.")
    hand_in(inlamnad, behorig, sammanfattning={"sammanfattning": "Ny text."})


HANDELSER = {
    "en ny version": _ny_version,
    "en fråga": lambda inlamnad, granskare, behorig: fraga(inlamnad, granskare),
    "en rättelse": lambda inlamnad, granskare, behorig: ratta(inlamnad, granskare),
    "ett övervägt återkrav": lambda inlamnad, granskare, behorig: overvag(inlamnad, granskare),
}


@pytest.mark.parametrize("handelse", HANDELSER)
def test_det_som_hander_emellan_gor_forslaget_ogjort(handelse, inlamnad, granskare, kollegan, behorig, tva_krav):
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND)
    HANDELSER[handelse](inlamnad, granskare, behorig)
    fore = status(inlamnad)

    with pytest.raises(fel.ForslagetAvgjort):
        services.bifall_forslag(forslag, av=kollegan)

    forslag.refresh_from_db()
    assert forslag.blev_beslut is False
    assert forslag.skal
    assert status(inlamnad) == fore


def test_svaret_gor_forslaget_om_aterkrav_ogjort(inlamnad, granskare, kollegan, behorig, tva_krav):
    aterkrav = overvag(inlamnad, granskare)
    Aterkrav.objects.update(svara_senast=igar())
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.ATERKRAV, **BESLUT)

    services.yttra_sig(aterkrav, av=behorig, text="Vi hann inte förut.")

    with pytest.raises(fel.ForslagetAvgjort):
        services.bifall_forslag(forslag, av=kollegan)


def test_en_bilaga_efter_forslaget_maste_lasas(inlamnad, granskare, kollegan, behorig, tva_krav):
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND)
    bilaga(inlamnad, behorig)

    with pytest.raises(fel.ForslagetAvgjort):
        services.bifall_forslag(forslag, av=kollegan)


def test_forslag_laggs_at_sidan_och_ett_nytt_gors(inlamnad, granskare, kollegan, tva_krav):
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND)
    with pytest.raises(fel.ForslagFinns):
        services.foresla(inlamnad, av=kollegan, beslut=Status.GODKAND)

    services.avsla_forslag(forslag, av=kollegan, skal="Ekonomin stämmer inte.")

    nytt = services.foresla(inlamnad, av=kollegan, beslut=Status.GODKAND)
    services.bifall_forslag(nytt, av=granskare)
    assert status(inlamnad) == Status.GODKAND


def test_databasen_vagrar_att_samma_person_foreslar_och_beslutar(inlamnad, granskare):
    forslag = services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND)

    with pytest.raises(IntegrityError, match="beslutsforslag_tva_personer"), transaction.atomic():
        Beslutsforslag.objects.filter(pk=forslag.pk).update(
            avgjort_av=granskare, avgjort_at=timezone.now(), blev_beslut=True
        )


# Withdrawal, reopening, what lies behind


def test_aterta_marker_men_tar_inte_bort(inlamnad, granskare, behorig, kommunhandlaggare):
    with pytest.raises(PermissionDenied):
        services.dra_tillbaka(inlamnad, av=kommunhandlaggare, skal="Nej.")
    with pytest.raises(fel.SkalSaknas):
        services.dra_tillbaka(inlamnad, av=behorig, skal=" ")

    services.dra_tillbaka(inlamnad, av=behorig, skal="Fel siffror.")
    assert status(inlamnad) == Status.ATERTAGEN
    assert [i.nummer for i in inlamnad.inlamningar.all()] == [1]
    with pytest.raises(fel.OtillatenOvergang):
        services.godkann(inlamnad, av=granskare)

    hand_in(inlamnad, behorig)
    assert (status(inlamnad), inlamnad.senaste_inlamning.nummer) == (Status.INKOMMEN, 2)


def test_oppnad_igen_tar_tillbaka_resultatet_och_sager_varfor(inlamnad, granskare):
    services.godkann(inlamnad, av=granskare)
    with pytest.raises(fel.SkalSaknas):
        services.oppna_igen(inlamnad, av=granskare, skal="")

    services.oppna_igen(inlamnad, av=granskare, skal="Revisorn hittade ett fel.")

    assert (status(inlamnad), inlamnad.utgang) == (Status.INKOMMEN, "")
    assert not Resultat.objects.gallande().exists()
    assert inlamnad.handelser.first().skal == "Revisorn hittade ett fel."
    services.godkann(inlamnad, av=granskare)
    assert Resultat.objects.gallande().count() == 1


def test_ett_last_ar_haller_kvar_det_godkanda(inlamnad, overenskommelse, granskare, strateg):
    bidrag = inlamnad.bidrag
    bidrag.insats = InsatsFactory(overenskommelse=overenskommelse)
    bidrag.save(update_fields=["insats"])
    services.godkann(inlamnad, av=granskare)
    Arslas.objects.create(overenskommelse=overenskommelse, artal=2025, last=True, av=strateg)

    with pytest.raises(fel.ResultatetLast, match="2025 låstes"):
        services.oppna_igen(inlamnad, av=granskare, skal="Ett fel.")

    assert status(inlamnad) == Status.GODKAND
    assert Resultat.objects.gallande().count() == 1


def test_bara_det_godkanda_oppnas_igen(inlamnad, granskare):
    with pytest.raises(fel.OtillatenOvergang):
        services.oppna_igen(inlamnad, av=granskare, skal="Varför inte.")
    services.godkann(inlamnad, av=granskare)
    services.avsluta(inlamnad, av=granskare)
    with pytest.raises(fel.OtillatenOvergang):
        services.oppna_igen(inlamnad, av=granskare, skal="Varför inte.")


def test_ett_kvarglomt_utkast_oppnar_inte_det_godkanda(inlamnad, granskare, behorig):
    """The question was withdrawn while its answer was being written: that draft is not a way back."""
    komplettering = fraga(inlamnad, granskare)
    utkast = services.oppna_utkast(inlamnad, av=behorig)
    services.aterkalla(komplettering, av=granskare)
    services.godkann(inlamnad, av=granskare)

    with pytest.raises(fel.InteOppen):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    assert status(inlamnad) == Status.GODKAND


def test_det_som_beslutas_ar_det_som_har_lasts(inlamnad, granskare, behorig):
    last = lage_av(inlamnad)
    _ny_version(inlamnad, granskare, behorig)

    with pytest.raises(fel.NyVersionHarKommit):
        services.godkann(inlamnad, av=granskare, lage=last)

    assert services.godkann(inlamnad, av=granskare, lage=lage_av(inlamnad)).status == Status.GODKAND


# Correction on behalf


def test_rattelsen_ar_en_egen_version_som_mottagaren_far_veta_om(inlamnad, granskare, behorig, kommunhandlaggare):
    inlamning = ratta(inlamnad, granskare)

    forsta = inlamnad.inlamningar.get(nummer=1)
    assert (inlamning.nummer, inlamning.rattelse, inlamning.inskickad_av) == (2, "Fel mål.", granskare)
    assert {a for a, varden in inlamning.avsnitt.items() if varden != forsta.avsnitt[a]} == {"sammanfattning"}
    assert status(inlamnad) == Status.INKOMMEN
    fatt = set(Notis.objects.filter(nyckel__contains="rattelse-2").values_list("mottagare", flat=True))
    assert fatt == {behorig.pk, kommunhandlaggare.pk}


@pytest.mark.parametrize(
    ("avsnitt", "varden", "fynd"),
    [
        ("sammanfattning", {"sammanfattning": PERSONNUMMER}, fel.RattelsenHarFel),
        ("sammanfattning", {"sammanfattning": ""}, fel.RattelsenHarFel),
        ("sammanfattning", {"sammanfattning": "Vi ordnade kurser i svenska och arbetsliv."}, fel.IngetAndrat),
        ("forsakran", {"forsakran-namn": "Någon annan"}, fel.IngetAndrat),
        ("grunduppgifter", {"titel": "Annat namn"}, fel.RattelsenHarFel),
    ],
)
def test_formularets_regler_galler_ocksa_rattelsen(avsnitt, varden, fynd, inlamnad, granskare):
    with pytest.raises(fynd):
        ratta(inlamnad, granskare, avsnitt=avsnitt, varden=varden)

    assert Inlamning.objects.count() == 1


def test_det_som_mottagaren_skriver_pa_rattas_inte(inlamnad, granskare):
    fraga(inlamnad, granskare)

    with pytest.raises(fel.RattasInteNu):
        ratta(inlamnad, granskare)


# What holds for every step


def test_bara_handlaggaren_provar_och_bara_foretradaren_svarar(
    inlamnad, granskare, strateg, behorig, kommunhandlaggare, utomstaende
):
    aterkrav = overvag(inlamnad, granskare)
    handlaggarens = [
        lambda av: services.avskriv_aterkrav(aterkrav, av=av, skal="x"),
        lambda av: services.besluta_om_aterkrav(aterkrav, av=av, **BESLUT),
        lambda av: services.foresla(inlamnad, av=av, beslut=Status.GODKAND),
        lambda av: services.avsluta(inlamnad, av=av),
        lambda av: services.oppna_igen(inlamnad, av=av, skal="x"),
        lambda av: ratta(inlamnad, av),
        lambda av: overvag(inlamnad, av),
    ]
    for steg in handlaggarens:
        for person in (strateg, behorig, kommunhandlaggare, utomstaende):
            with pytest.raises(PermissionDenied):
                steg(person)
    for person in (strateg, granskare, kommunhandlaggare, utomstaende):
        with pytest.raises(PermissionDenied):
            services.yttra_sig(aterkrav, av=person, text="Svar.")
    assert status(inlamnad) == Status.KOMMUNICERING


def test_personnummer_stoppas_i_alla_skal(inlamnad, granskare, behorig):
    steg = [
        lambda: services.begar_komplettering(
            inlamnad, av=granskare, avsnitt="mal", skal=PERSONNUMMER, svara_senast=SEDAN
        ),
        lambda: services.godkann(inlamnad, av=granskare, anmarkning=PERSONNUMMER),
        lambda: services.foresla(inlamnad, av=granskare, beslut=Status.GODKAND, anmarkning=PERSONNUMMER),
        lambda: overvag(inlamnad, granskare, underrattelse=PERSONNUMMER),
        lambda: ratta(inlamnad, granskare, skal=PERSONNUMMER),
        lambda: services.dra_tillbaka(inlamnad, av=behorig, skal=PERSONNUMMER),
    ]
    for ett in steg:
        with pytest.raises(fel.KannsPersonnummer):
            ett()
    aterkrav = overvag(inlamnad, granskare)
    with pytest.raises(fel.KannsPersonnummer):
        services.yttra_sig(aterkrav, av=behorig, text=PERSONNUMMER)


def test_mottagaren_tar_inte_tillbaka_det_som_provas_for_aterkrav(inlamnad, granskare, behorig):
    overvag(inlamnad, granskare)

    with pytest.raises(fel.OtillatenOvergang):
        services.dra_tillbaka(inlamnad, av=behorig, skal="Vi gör om den.")

    assert status(inlamnad) == Status.KOMMUNICERING


def test_en_avslutad_overenskommelse_stanger_provningen(inlamnad, overenskommelse, granskare, behorig):
    Overenskommelse.objects.filter(pk=overenskommelse.pk).update(
        startdatum="2000-01-01", slutdatum="2000-12-31", uppfoljning_till="2001-01-01"
    )
    for steg in (
        lambda: services.godkann(inlamnad, av=granskare),
        lambda: fraga(inlamnad, granskare),
        lambda: ratta(inlamnad, granskare),
        lambda: services.dra_tillbaka(inlamnad, av=behorig, skal="x"),
    ):
        with pytest.raises(fel.ArendetStangt):
            steg()


def bilaga(inlamnad, av):
    return Inlamningsbilaga.objects.create(
        inlamning=inlamnad.senaste_inlamning, slag="annat", namn="Enkät", lamnas_senast=SEDAN, inskickad_av=av
    )


@pytest.mark.parametrize(
    ("tabell", "kolumn"),
    [
        ("statsbidrag_inlamning", "rattelse"),
        ("statsbidrag_inlamningsbilaga", "namn"),
        ("statsbidrag_fristandring", "skal"),
        ("statsbidrag_statushandelse", "skal"),
    ],
)
def test_det_som_har_hant_andras_inte_ens_med_sql(tabell, kolumn, inlamnad, granskare, behorig):
    bilaga(inlamnad, behorig)
    Fristandring.objects.create(redovisning=inlamnad, fran=igar(), till=SEDAN, skal="Sjukdom", av=granskare)

    for sql in (f"UPDATE {tabell} SET {kolumn} = 'annat'", f"DELETE FROM {tabell}"):
        expected = pytest.raises(InternalError, match="Cannot update or delete")
        with expected, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_meddelandet_har_ingen_av_texterna(inlamnad, granskare, behorig):
    overvag(inlamnad, granskare, underrattelse="Hemliga skäl.")

    notiser = Notis.objects.filter(mottagare=behorig, nyckel__contains=":aterkrav-")
    assert [notis.bradskande for notis in notiser] == [True]
    assert "Hemliga" not in notiser[0].rubrik + notiser[0].text
    assert "20" in notiser[0].text
