"""Proposals: who may make them, what the preparers do, and that nobody decides without having seen."""

import datetime
import threading

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.giltighet import spann
from forum.models import Dagordningspunkt, Forslag, Forslagshandelse, Forslagsstatus, Motesstatus
from forum.services import dagordning
from forum.services import forslag as services
from forum.services.fel import MotetTarIngetMer, NagonHannFore, OtillatenOvergang, SkalSaknas
from sok.models import Lage, Organtyp, Roll, Uppdrag
from tests.factories.forum import ForslagFactory, MoteFactory
from tests.factories.sok import MedlemskapFactory, OrganFactory, OrganisationFactory, OverenskommelseFactory


@pytest.fixture
def organ(overenskommelse):
    return OrganFactory(overenskommelse=overenskommelse, typ=Organtyp.BESLUTANDE, version__namn="Forum")


@pytest.fixture
def mote(organ):
    return MoteFactory(organ=organ)


@pytest.fixture
def forslag(organ, kommun, kommunhandlaggare):
    return services.lamna(
        organ.overenskommelse, av=kommunhandlaggare, organ=organ, fran=kommun, rubrik="Tolkar", slag="diskussion",
        text="Det finns för få tolkar.",
    )  # fmt: skip


def parkerad(forslag, dagar_sedan, av):
    """Parked that many days ago."""
    with time_machine.travel(timezone.now() - datetime.timedelta(days=dagar_sedan)):
        services.parkera(forslag, av=av)


def formular(till, fran, **andrat):
    return {
        "organ": till.pk, "fran": fran.pk, "rubrik": "Tolkar", "slag": "beslut", "text": "För få tolkar.",
        "forslag_till_beslut": "Forum beslutar att se över tolkarna.", **andrat,
    }  # fmt: skip


def test_en_part_lamnar_ett_forslag(logga_in, kommunhandlaggare, organ, kommun):
    svar = logga_in(kommunhandlaggare).post(reverse("forum:forslag_nytt", args=["provlan"]), formular(organ, kommun))

    forslag = Forslag.objects.get()
    assert svar.url == forslag.get_absolute_url()
    assert (forslag.fran, forslag.status, forslag.lamnat_av) == (kommun, Forslagsstatus.INLAMNAT, kommunhandlaggare)
    assert list(forslag.handelser.values_list("fran", "till", "av")) == [("", "inlamnat", kommunhandlaggare.pk)]


@pytest.mark.parametrize(
    ("andrat", "mening"),
    [
        ({"forslag_till_beslut": ""}, "Skriv vad ni föreslår att mötet ska besluta."),
        ({"forslag_till_beslut": "  "}, "Skriv vad ni föreslår att mötet ska besluta."),
        ({"rubrik": ""}, "Skriv vad saken gäller."),
        ({"text": ""}, "Skriv en bakgrund."),
        ({"slag": ""}, "Välj vad mötet ska göra."),
        ({"organ": ""}, "Välj vilket organ som ska ta upp saken."),
    ],
)
def test_det_som_fattas_sags_pa_svenska(andrat, mening, logga_in, kommunhandlaggare, organ, kommun):
    svar = logga_in(kommunhandlaggare).post(
        reverse("forum:forslag_nytt", args=["provlan"]), formular(organ, kommun, **andrat)
    )

    assert mening in svar.content.decode()
    assert not Forslag.objects.exists()


def test_man_foreslar_bara_for_sin_egen_organisation(logga_in, kommunhandlaggare, organ, overenskommelse):
    annan = overenskommelse.samordnare

    with pytest.raises(PermissionDenied):
        services.lamna(
            overenskommelse, av=kommunhandlaggare, organ=organ, fran=annan, rubrik="x", slag="diskussion", text="x"
        )
    logga_in(kommunhandlaggare).post(reverse("forum:forslag_nytt", args=["provlan"]), formular(organ, annan))

    assert not Forslag.objects.exists()


def test_den_som_varken_ar_part_eller_sitter_i_organet_far_inte_foresla(logga_in, foreningsperson, organ):
    assert logga_in(foreningsperson).get(reverse("forum:forslag_nytt", args=["provlan"])).status_code == 403


def test_den_som_sitter_i_organet_far_foresla_fast_den_inte_ar_part(logga_in, foreningsperson, organ):
    forening = foreningsperson.medlemskap.get().organisation
    Uppdrag.objects.create(organ=organ, organisation=forening, roll="ordinarie", giltighet=spann())
    annat = OrganFactory(overenskommelse=organ.overenskommelse)
    adress = reverse("forum:forslag_nytt", args=["provlan"])

    logga_in(foreningsperson).post(adress, formular(organ, forening))
    nekat = logga_in(foreningsperson).post(adress, formular(annat, forening))

    assert Forslag.objects.get().fran == forening
    assert "Bara parter och de som sitter i organet" in nekat.content.decode()


def test_strategen_lamnar_for_en_part_som_horde_av_sig(strateg, organ, kommun):
    forslag = services.lamna(
        organ.overenskommelse, av=strateg, organ=organ, fran=kommun, rubrik="Tolkar", slag="diskussion", text="x"
    )

    assert (forslag.fran, forslag.lamnat_av) == (kommun, strateg)


def test_de_egna_ser_svaret_och_skalet(logga_in, forslag, beredare, kollega):
    services.avboj(forslag, av=beredare, skal="Frågan ligger hos Migrationsverket.")

    text = logga_in(kollega).get(forslag.get_absolute_url()).content.decode()

    assert "Svar: avböjt" in text
    assert "Frågan ligger hos Migrationsverket." in text


def test_andra_parter_ser_inte_forslaget(logga_in, forslag, foreningsperson, granskare):
    met = [logga_in(person).get(forslag.get_absolute_url()).status_code for person in (foreningsperson, granskare)]

    assert met == [404, 404]


def test_samma_persons_organisation_i_ett_annat_avtal_ser_inget(forslag, kommun, medlem):
    """A reader here who speaks for the municipality in another county does not see its proposals here."""
    annat = OverenskommelseFactory(slug="annatlan", kortnamn="Annat", lan__kod="08", lan__namn="Kalmar län")
    person = medlem(Roll.LASARE)
    MedlemskapFactory(user=person, organisation=kommun, overenskommelse=annat, roll=Roll.KOMMUNHANDLAGGARE)

    assert not Forslag.objects.visible_to(person).exists()


def test_sekretess_syns_for_de_egna_som_talar_for_organisationen_och_for_beredningen(
    forslag, medlem, kommun, kollega, beredare
):
    Forslag.objects.filter(pk=forslag.pk).update(sekretess=True)
    lasare = medlem(Roll.LASARE, kommun)

    sees = {person: Forslag.objects.visible_to(person).exists() for person in (lasare, kollega, beredare)}

    assert sees == {lasare: False, kollega: True, beredare: True}


def test_antaget_blir_en_punkt_pa_motets_dagordning(logga_in, forslag, mote, beredare):
    adress = reverse("forum:forslag_bered", args=["provlan", forslag.pk])

    svar = logga_in(beredare).post(adress, {"vad": "anta", "mote": mote.pk, "sedd": forslag.handelser.get().pk})

    punkt = Dagordningspunkt.objects.get(forslag=forslag)
    assert svar.url == reverse("forum:forslag_lista", args=["provlan"])
    assert (punkt.mote, punkt.rubrik, punkt.bakgrund) == (mote, "Tolkar", "Det finns för få tolkar.")
    assert punkt.foredragande == forslag.fran.namn
    assert Forslag.objects.get().status == Forslagsstatus.ANTAGET


def test_sekretessen_foljer_med_till_dagordningen(forslag, mote, beredare):
    Forslag.objects.filter(pk=forslag.pk).update(sekretess=True)
    forslag.refresh_from_db()

    services.anta(forslag, mote, av=beredare)

    assert Dagordningspunkt.objects.get(forslag=forslag).sekretess


def test_antaget_utan_mote_kommer_med_pa_organets_nasta(forslag, organ, beredare, strateg):
    services.anta(forslag, av=beredare)
    mote = MoteFactory(organ=organ, status=Motesstatus.UTKAST)

    dagordning.hamta_in(mote, av=strateg)

    assert Dagordningspunkt.objects.get(forslag=forslag).mote == mote


@pytest.mark.parametrize("status", [Motesstatus.HALLET, Motesstatus.INSTALLT])
def test_ett_mote_som_varit_tar_inget_mer(status, forslag, mote, beredare):
    type(mote).objects.filter(pk=mote.pk).update(status=status)

    with pytest.raises(MotetTarIngetMer):
        services.anta(forslag, mote, av=beredare)

    assert Forslag.objects.get().status == Forslagsstatus.INLAMNAT


def test_ett_annat_organs_mote_tar_inte_upp_forslaget(forslag, beredare):
    annat = MoteFactory(organ=OrganFactory(overenskommelse=forslag.overenskommelse))

    with pytest.raises(MotetTarIngetMer):
        services.anta(forslag, annat, av=beredare)


def test_avbojt_kraver_skal(logga_in, forslag, beredare):
    with pytest.raises(SkalSaknas):
        services.avboj(forslag, av=beredare, skal=" ")
    svar = logga_in(beredare).post(reverse("forum:forslag_bered", args=["provlan", forslag.pk]), {"vad": "avboj"})

    assert "Skriv varför förslaget avböjs." in svar.content.decode()
    assert Forslag.objects.get().status == Forslagsstatus.INLAMNAT


def test_bara_de_som_bereder_behandlar(logga_in, forslag, kollega):
    svar = logga_in(kollega).post(reverse("forum:forslag_bered", args=["provlan", forslag.pk]), {"vad": "parkera"})

    assert svar.status_code == 403
    assert Forslag.objects.get().status == Forslagsstatus.INLAMNAT


def test_parkerat_ar_tillbaka_nar_organet_har_motts(forslag, organ, beredare):
    parkerad(forslag, 10, beredare)
    mote = MoteFactory(organ=organ, dag=timezone.localdate() - datetime.timedelta(days=2))

    fore = services.beredningslista(organ.overenskommelse, beredare)
    type(mote).objects.filter(pk=mote.pk).update(status=Motesstatus.HALLET)
    efter = services.beredningslista(organ.overenskommelse, beredare)

    assert (fore.att_bereda, fore.parkerade) == ([], [forslag])
    assert (efter.att_bereda, efter.parkerade) == ([forslag], [])


def test_ett_mote_fore_parkeringen_eller_i_ett_annat_organ_raknas_inte(forslag, organ, beredare):
    parkerad(forslag, 10, beredare)
    MoteFactory(organ=organ, status=Motesstatus.STANGT, dag=timezone.localdate() - datetime.timedelta(days=20))
    annat = OrganFactory(overenskommelse=organ.overenskommelse)
    MoteFactory(organ=annat, status=Motesstatus.STANGT, dag=timezone.localdate() - datetime.timedelta(days=2))

    assert services.beredningslista(organ.overenskommelse, beredare).parkerade == [forslag]


def test_ett_parkerat_kan_tas_upp(forslag, mote, beredare):
    services.parkera(forslag, av=beredare, skal="Dagordningen är full.")

    services.anta(forslag, mote, av=beredare)

    assert list(forslag.handelser.values_list("till", "skal").order_by("pk")) == [
        ("inlamnat", ""), ("parkerat", "Dagordningen är full."), ("antaget", ""),
    ]  # fmt: skip


def test_den_som_lamnat_tar_tillbaka(logga_in, forslag, kollega, beredare):
    adress = reverse("forum:forslag_aterta", args=["provlan", forslag.pk])

    nekad = logga_in(beredare).post(adress)
    svar = logga_in(kollega).post(adress)

    assert (nekad.status_code, svar.status_code) == (403, 302)
    assert Forslag.objects.get().status == Forslagsstatus.ATERTAGET


def test_det_som_ar_taget_upp_kan_inte_tas_tillbaka(forslag, mote, beredare, kollega):
    services.anta(forslag, mote, av=beredare)

    with pytest.raises(OtillatenOvergang):
        services.dra_tillbaka(forslag, av=kollega)


def test_den_andre_beredaren_far_veta_och_behaller_sin_text(logga_in, forslag, beredare, strateg):
    sedd = forslag.handelser.get().pk
    services.parkera(forslag, av=beredare)

    svar = logga_in(strateg).post(
        reverse("forum:forslag_bered", args=["provlan", forslag.pk]),
        {"vad": "avboj", "skal": "Hör inte hit.", "sedd": sedd},
    )

    text = svar.content.decode()
    assert svar.status_code == 409
    assert "Demo Beredningsgrupp parkerade förslaget" in text
    assert "Hör inte hit." in text
    assert Forslag.objects.get().status == Forslagsstatus.PARKERAT


def test_den_andre_far_veta_aven_nar_forslaget_ar_fardigt(logga_in, forslag, mote, beredare, strateg):
    services.anta(forslag, mote, av=beredare)

    svar = logga_in(strateg).post(
        reverse("forum:forslag_bered", args=["provlan", forslag.pk]), {"vad": "avboj", "skal": "Nej."}, follow=True
    )

    assert "Förslaget är redan behandlat." in svar.content.decode()
    assert Forslag.objects.get().status == Forslagsstatus.ANTAGET


@pytest.mark.django_db(transaction=True)
def test_tva_beredare_pa_en_gang_ger_ett_svar(forslag, beredare, strateg):
    sedd = forslag.handelser.get().pk
    start, met = threading.Barrier(2), []

    def decide(action, av):
        start.wait()
        try:
            met.append(action(forslag, av=av, sedd=sedd, skal="Skäl.").status)
        except (NagonHannFore, OtillatenOvergang) as reason:
            met.append(type(reason).__name__)
        finally:
            connection.close()

    threads = [
        threading.Thread(target=decide, args=(action, av))
        for action, av in ((services.parkera, beredare), (services.avboj, strateg))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert met.count("NagonHannFore") == 1
    assert Forslagshandelse.objects.count() == 2


def test_listan_visar_beredningen_allt_och_parten_sitt(logga_in, forslag, beredare, kollega, lasare):
    ForslagFactory(organ=forslag.organ, fran=OrganisationFactory(), rubrik="Bostäder")
    adress = reverse("forum:forslag_lista", args=["provlan"])

    hos = {person: logga_in(person).get(adress).content.decode() for person in (beredare, kollega, lasare)}

    assert [("Tolkar" in text, "Bostäder" in text) for text in hos.values()] == [
        (True, True), (True, False), (False, False),
    ]  # fmt: skip


def test_i_en_avslutad_overenskommelse_lamnas_inget(logga_in, kommunhandlaggare, organ, kommun):
    avtal = organ.overenskommelse
    avtal.slutdatum = avtal.uppfoljning_till = timezone.localdate() - datetime.timedelta(days=1)
    avtal.save()

    svar = logga_in(kommunhandlaggare).post(reverse("forum:forslag_nytt", args=["provlan"]), formular(organ, kommun))

    assert avtal.lage() == Lage.AVSLUTAD
    assert svar.status_code == 403
    assert "Överenskommelsen är avslutad." in svar.content.decode()
