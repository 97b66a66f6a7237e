"""Who was there: per seat, per party, and at open gatherings per organisation."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from core.giltighet import spann
from forum.models import Moteslag, Motesstatus, Narvaroform, Protokollstatus
from forum.services import narvaro
from forum.services.fel import DubbelNarvaro, ErsattareUtanNamn, MotetHarInteVarit, MotetInteOppnat, MotetStangt
from forum.services.narvaro import Narvarorad
from sok.models import Roll, Uppdrag, Uppdragsroll
from tests.dagar import om
from tests.factories.forum import MoteFactory, NarvaroFactory, ProtokollFactory
from tests.factories.sok import OrganFactory, OrganisationFactory, PartFactory

pytestmark = pytest.mark.django_db
BORJAN = datetime.date(2019, 1, 1)


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, nyckel="forum", version__namn="Forum")


@pytest.fixture
def mote(organ):
    return MoteFactory(organ=organ, status=Motesstatus.HALLET, dag=om(-1))


@pytest.fixture
def region(overenskommelse):
    org = OrganisationFactory(nyckel="regionen", namn="Regionen")
    PartFactory(overenskommelse=overenskommelse, organisation=org)
    return org


def plats(organ, organisation, roll=Uppdragsroll.ORDINARIE, giltighet=None, **falt):
    giltighet = giltighet or spann(BORJAN)
    return Uppdrag.objects.create(organ=organ, organisation=organisation, roll=roll, giltighet=giltighet, **falt)


def adress(mote):
    return reverse("forum:narvaro", args=[mote.overenskommelse.slug, mote.pk])


def ifylld(mote, **val):
    """What the page sends when nobody has touched it, with `val` over it."""
    form = {"antal-andra": "3"}
    for number, seat in enumerate(narvaro.platser(mote)):
        form[f"plats-{seat.organisation.pk}-{number}-namn"] = seat.namn
    return form | val


def falt(mote, organisation, name):
    number = [seat.organisation for seat in narvaro.platser(mote)].index(organisation)
    return f"plats-{organisation.pk}-{number}-{name}"


# --- seats


def test_platserna_ar_de_ordinarie_som_gallde_den_dagen(mote, kommun, region):
    plats(mote.organ, kommun, befattning="Kommunalråd")
    plats(mote.organ, region, roll=Uppdragsroll.ORDFORANDE)
    plats(mote.organ, OrganisationFactory(namn="Den gamla"), giltighet=spann(BORJAN, om(-10)))
    plats(mote.organ, OrganisationFactory(namn="Den nya"), giltighet=spann(om(0)))
    plats(mote.organ, OrganisationFactory(namn="Adjungerad"), roll=Uppdragsroll.ADJUNGERAD)
    plats(mote.organ, kommun, roll=Uppdragsroll.ERSATTARE)

    assert [(p.organisation, p.befattning) for p in narvaro.platser(mote)] == [
        (region, "Ordförande"), (kommun, "Kommunalråd"),
    ]  # fmt: skip


def test_tva_platser_for_samma_organisation_halls_isar(mote, kommun, strateg):
    plats(mote.organ, kommun, roll=Uppdragsroll.ORDFORANDE)
    plats(mote.organ, kommun)

    rader = [Narvarorad(p.organisation.pk, Narvaroform.ORDINARIE, "", p.befattning) for p in narvaro.platser(mote)]
    narvaro.registrera(mote, rader, av=strateg)

    assert sorted(mote.narvaro_lista.values_list("befattning", flat=True)) == ["", "Ordförande"]


def test_ett_organ_utan_kanda_platser_fragar_efter_alla_parter(mote, kommun, region, overenskommelse):
    assert {p.organisation for p in narvaro.platser(mote)} == {kommun, region, overenskommelse.samordnare}


# --- the form


def test_ordinarie_ersattare_och_franvarande_sparas(mote, kommun, region, overenskommelse, strateg, logga_in):
    val = {
        falt(mote, kommun, "form"): "ordinarie",
        falt(mote, region, "form"): "ersattare",
        falt(mote, region, "namn"): "Demo Ersättare",
        falt(mote, overenskommelse.samordnare, "form"): "franvarande",
    }

    svar = logga_in(strateg).post(adress(mote), ifylld(mote, **val))
    html = logga_in(strateg).get(adress(mote)).content.decode()

    assert svar.status_code == 302
    assert "1 ordinarie, 1\xa0ersättare, 0\xa0adjungerade; saknas: Länsstyrelsen i provlänet." in html
    assert mote.narvaro_lista.get(organisation=region).namn == "Demo Ersättare"


def test_ersattare_utan_namn_sags_vid_platsen_och_inget_sparas(mote, kommun, region, strateg, logga_in):
    val = {falt(mote, kommun, "form"): "ordinarie", falt(mote, region, "form"): "ersattare"}

    svar = logga_in(strateg).post(adress(mote), ifylld(mote, **val))

    html = svar.content.decode()
    assert "Regionen: Skriv vem som var ersättare." in html
    assert 'value="ordinarie"' in html
    assert not mote.narvaro_lista.exists()


def test_adjungerade_skrivs_till_och_saknas_aldrig(mote, kommun, region, strateg, logga_in):
    plats(mote.organ, kommun)
    val = {
        falt(mote, kommun, "form"): "ordinarie",
        "andra-0-organisation": region.pk,
        "andra-0-namn": "Demo Gäst",
        "andra-0-befattning": "Utredare",
    }

    logga_in(strateg).post(adress(mote), ifylld(mote, **val))

    assert str(narvaro.sammanfatta(mote)) == "1 ordinarie, 0\xa0ersättare, 1\xa0adjungerad"
    assert narvaro.saknade_parter(mote) == []


def test_adjungerad_utan_organisation_sags(mote, strateg, logga_in):
    svar = logga_in(strateg).post(adress(mote), ifylld(mote, **{"andra-1-namn": "Demo Gäst"}))

    assert "Välj vilken organisation personen kom från." in svar.content.decode()


def test_samma_rad_tva_ganger_sags(mote, region, strateg, logga_in):
    val = {f"andra-{n}-{k}": v for n in (0, 1) for k, v in (("organisation", region.pk), ("namn", "Demo Gäst"))}

    svar = logga_in(strateg).post(adress(mote), ifylld(mote, **val))

    assert "Regionen har två rader med samma namn och plats." in svar.content.decode()
    assert not mote.narvaro_lista.exists()


def test_narvaron_gar_att_ratta_och_den_borttagna_forsvinner(mote, kommun, region, strateg):
    narvaro.registrera(mote, [Narvarorad(kommun.pk, "ordinarie"), Narvarorad(region.pk, "adjungerad", "A")], av=strateg)

    narvaro.registrera(mote, [Narvarorad(kommun.pk, "franvarande")], av=strateg)

    assert [(r.organisation, r.form) for r in mote.narvaro_lista.all()] == [(kommun, "franvarande")]


def test_den_som_har_konto_kanns_igen_pa_namnet(mote, kommun, ledamot, strateg):
    narvaro.registrera(mote, [Narvarorad(kommun.pk, "ordinarie", "demo forumledamot")], av=strateg)

    assert mote.narvaro_lista.get().person == ledamot


def test_samma_namn_hos_en_annan_organisation_kanns_inte_igen(mote, region, ledamot, strateg):
    narvaro.registrera(mote, [Narvarorad(region.pk, "ordinarie", "Demo Forumledamot")], av=strateg)

    assert mote.narvaro_lista.get().person is None


def test_tva_konton_med_samma_namn_ger_inget_gissat(mote, kommun, medlem, strateg):
    medlem(Roll.FORUMLEDAMOT, kommun)
    medlem(Roll.FORUMLEDAMOT, kommun)

    narvaro.registrera(mote, [Narvarorad(kommun.pk, "ordinarie", "Demo Forumledamot")], av=strateg)

    assert mote.narvaro_lista.get().person is None


def test_franvarande_far_inget_konto(mote, kommun, ledamot, strateg):
    narvaro.registrera(mote, [Narvarorad(kommun.pk, "franvarande", "Demo Forumledamot")], av=strateg)

    assert mote.narvaro_lista.get().person is None


# --- per party


def test_parten_ar_dar_nar_en_av_dess_platser_ar_det(mote, kommun):
    plats(mote.organ, kommun, befattning="Kommunalråd")
    plats(mote.organ, kommun, befattning="Kommundirektör")
    NarvaroFactory(mote=mote, organisation=kommun, befattning="Kommunalråd", form=Narvaroform.FRANVARANDE)
    NarvaroFactory(mote=mote, organisation=kommun, befattning="Kommundirektör", form=Narvaroform.ERSATTARE, namn="A")

    assert narvaro.saknade_parter(mote) == []
    assert str(narvaro.sammanfatta(mote)) == "0 ordinarie, 1\xa0ersättare, 0\xa0adjungerade"


def test_en_adjungerad_fran_parten_raknas_inte_som_dess_plats(mote, kommun):
    plats(mote.organ, kommun)
    NarvaroFactory(mote=mote, organisation=kommun, form=Narvaroform.ADJUNGERAD)

    assert narvaro.saknade_parter(mote) == [kommun]
    assert narvaro.oregistrerade(mote) == [kommun]


def test_det_som_inte_ar_ifyllt_ar_inte_franvaro(mote, kommun, region):
    plats(mote.organ, kommun)
    plats(mote.organ, region)
    NarvaroFactory(mote=mote, organisation=kommun, form=Narvaroform.FRANVARANDE)

    assert str(narvaro.sammanfatta(mote)) == (
        "0 ordinarie, 0\xa0ersättare, 0\xa0adjungerade; saknas: Lessebo kommun; inte ifyllt: Regionen"
    )


# --- what is refused


def test_fore_motet_registreras_inget(organ, kommun, strateg):
    with pytest.raises(MotetHarInteVarit):
        narvaro.registrera(MoteFactory(organ=organ), [Narvarorad(kommun.pk, "ordinarie")], av=strateg)


def test_pa_ett_utkast_eller_installt_mote_registreras_inget(organ, kommun, strateg):
    for status, fel in ((Motesstatus.UTKAST, MotetInteOppnat), (Motesstatus.INSTALLT, MotetStangt)):
        with pytest.raises(fel):
            narvaro.registrera(MoteFactory(organ=organ, status=status, dag=om(-1)), [], av=strateg)


def test_tjansten_kraver_ersattarens_namn_och_skiljer_pa_rader(mote, kommun, strateg):
    with pytest.raises(ErsattareUtanNamn, match="Lessebo kommun"):
        narvaro.registrera(mote, [Narvarorad(kommun.pk, "ersattare")], av=strateg)
    with pytest.raises(DubbelNarvaro):
        narvaro.registrera(mote, [Narvarorad(kommun.pk, "ordinarie"), Narvarorad(kommun.pk, "franvarande")], av=strateg)


def test_bara_den_som_leder_registrerar(mote, beredare, logga_in):
    with pytest.raises(PermissionDenied):
        narvaro.registrera(mote, [], av=beredare)
    assert logga_in(beredare).post(adress(mote), {}).status_code == 403


def test_under_justering_visas_narvaron_utan_formular(mote, kommun, strateg, logga_in):
    NarvaroFactory(mote=mote, organisation=kommun)
    ProtokollFactory(mote=mote, status=Protokollstatus.JUSTERAS)

    html = logga_in(strateg).get(adress(mote)).content.decode()
    svar = logga_in(strateg).post(adress(mote), ifylld(mote))

    assert "Spara närvaron" not in html
    assert "Protokollet är under justering" in svar.content.decode()
    assert mote.narvaro_lista.count() == 1


def test_deltagarna_laser_narvaron(mote, kommun, ledamot, logga_in):
    NarvaroFactory(mote=mote, organisation=kommun, namn="Demo Forumledamot")

    html = logga_in(ledamot).get(adress(mote)).content.decode()

    assert "Demo Forumledamot" in html
    assert "Spara närvaron" not in html


# --- open gatherings


def test_vid_en_traff_kryssas_organisationerna(organ, kommun, region, strateg, ledamot, logga_in):
    traff = MoteFactory(organ=organ, slag=Moteslag.TEMATRAFF, status=Motesstatus.HALLET, dag=om(-1))

    logga_in(strateg).post(adress(traff), {"organisationer": [kommun.pk, region.pk]})
    html = logga_in(ledamot).get(adress(traff)).content.decode()

    assert "2\xa0organisationer deltog" in html
    assert "saknas" not in html.split("<main")[1]


def test_en_okand_organisation_gar_inte_att_kryssa(organ, strateg, logga_in):
    traff = MoteFactory(organ=organ, slag=Moteslag.TEMATRAFF, status=Motesstatus.HALLET, dag=om(-1))

    svar = logga_in(strateg).post(adress(traff), {"organisationer": [OrganisationFactory().pk]})

    assert svar.status_code == 200
    assert not traff.narvaro_lista.exists()
