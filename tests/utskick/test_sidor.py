"""A person's own pages about mail, and the demo's inbox, which does not exist elsewhere."""

import pytest
from django.core import mail
from django.core.mail import get_connection
from django.urls import reverse

from tests.factories.sok import UserFactory
from tests.factories.utskick import MejlFactory, NotisFactory, SkickatMejlFactory
from utskick import inkorg, services
from utskick.models import Utskicksval

INKORG = reverse("utskick:inkorg")


@pytest.fixture
def mapp(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "mejl"
    return settings.EMAIL_FILE_PATH


@pytest.fixture
def brev(mapp, db):
    """What the folder holds when a mail has been sent to an invented address."""
    mejl = services.meddela(
        UserFactory(), nyckel="prov", rubrik="Ett hinder väntar – åäö", orsak="Ni provar.", bradskande=True
    ).mejl
    services.skicka(mejl.pk)
    return inkorg.alla()[0]


def test_sidan_visar_det_som_galler_utan_eget_val(logga_in, strateg):
    text = logga_in(strateg).get(reverse("utskick:val")).content.decode()

    assert "Samlat, varje vardag" in text
    assert not Utskicksval.objects.exists()


def test_ett_val_som_inte_finns_sparas_inte(logga_in, strateg):
    svar = logga_in(strateg).post(reverse("utskick:val"), {"frekvens": "varje minut", "veckodag": "6"})

    assert svar.status_code == 200
    assert "stämmer inte" in svar.content.decode()
    assert not Utskicksval.objects.exists()


def test_utan_veckodag_star_den_kvar(logga_in, strateg):
    services.spara_val(strateg, frekvens="veckovis", veckodag=4)

    logga_in(strateg).post(reverse("utskick:val"), {"frekvens": "bradskande"})

    assert services.valet(strateg).veckodag == 4


def test_var_och_en_ser_sitt_egna(logga_in, strateg, ledamot):
    NotisFactory(mottagare=strateg, rubrik="Till strategen", mejl=SkickatMejlFactory(mottagare=strateg))
    NotisFactory(mottagare=ledamot, rubrik="Till ledamoten")
    NotisFactory(mottagare=strateg, rubrik="I kön", mejl=MejlFactory(mottagare=strateg))

    text = logga_in(strateg).get(reverse("utskick:mina")).content.decode()

    assert "Till strategen" in text
    assert "Väntar på att skickas" in text
    assert "Till ledamoten" not in text


def test_inget_mejlat_annu(logga_in, strateg):
    assert "inte mejlat er något ännu" in logga_in(strateg).get(reverse("utskick:mina")).content.decode()


def test_inkorgen_utan_mapp_ar_tom(logga_in, strateg, mapp):
    assert "inte skickat något mejl ännu" in logga_in(strateg).get(INKORG).content.decode()


def test_inkorgen_visar_mejlen_med_det_senaste_forst(logga_in, strateg, brev, mapp):
    text = logga_in(strateg).get(INKORG).content.decode()
    sidan = logga_in(strateg).get(reverse("utskick:brev", args=[brev.nyckel])).content.decode()

    assert "Samverkansportalen: Ett hinder väntar – åäö" in text
    assert "Varför ni får det: Ni provar." in sidan


def test_html_delen_ar_instangd(logga_in, strateg, brev):
    svar = logga_in(strateg).get(reverse("utskick:brev_html", args=[brev.nyckel]))

    assert "<h1>Samverkansportalen: Ett hinder väntar – åäö</h1>" in svar.content.decode()
    policy = svar["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_flera_mejl_i_samma_fil_och_mejl_fran_inloggningen(mapp, settings, db):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    anslutning = get_connection()
    for amne in ("Välj nytt lösenord", "Er e-postadress är ändrad"):
        mail.send_mail(amne, f"Text om {amne}", None, ["demo@demo.invalid"], connection=anslutning)

    brev = inkorg.alla()

    assert {b.amne for b in brev} == {"Välj nytt lösenord", "Er e-postadress är ändrad"}
    assert all(b.text == f"Text om {b.amne}" and not b.html for b in brev)
    assert len({b.nyckel for b in brev}) == 2


def test_trasig_fil_stoppar_inte_inkorgen(logga_in, strateg, brev, mapp):
    (mapp / "20200101-000000-1.log").write_bytes(b"\xff\xfe inget mejl")

    assert logga_in(strateg).get(INKORG).status_code == 200


def test_ett_mejl_som_inte_finns(logga_in, strateg, mapp):
    assert logga_in(strateg).get(reverse("utskick:brev", args=["finns-inte"])).status_code == 404


def test_utanfor_demon_finns_ingen_inkorg(logga_in, strateg, brev, settings):
    settings.PORTAL_DEMO = False
    client = logga_in(strateg)

    adresser = [INKORG, *(reverse(f"utskick:{namn}", args=[brev.nyckel]) for namn in ("brev", "brev_html"))]

    assert [client.get(adress).status_code for adress in adresser] == [404, 404, 404]
