"""J2: what a person writes in a form is theirs alone, kept until it is saved or thrown away."""

import datetime
import json
from types import SimpleNamespace

import pytest
import time_machine
from django.template import Context, Template
from django.urls import reverse
from django.utils import timezone

from konton.models import Formularutkast, User
from konton.services import utkast
from konton.tasks import gallra_utkast

ADRESS = "/konto/utkast/"
FALT = [["titel", "Språkkafé"], ["mal", "1"], ["mal", "2"]]


@pytest.fixture
def skicka(logga_in):
    def post(person, **fields):
        return logga_in(person).post(ADRESS, {"nyckel": "insats-ny:kronoberg", "data": json.dumps(FALT), **fields})

    return post


def test_utkastet_sparas_och_svaret_sager_nar(skicka, strateg):
    with time_machine.travel("2026-03-02T13:32:00Z", tick=False):
        svar = skicka(strateg)

    assert svar.json() == {"sparat": "kl.\u00a014.32"}
    assert utkast.hamta(strateg, "insats-ny:kronoberg").data == FALT


def test_ett_utkast_per_formular_det_senaste_galler(skicka, strateg):
    skicka(strateg)
    skicka(strateg, data=json.dumps([["titel", "Läxhjälp"]]))

    assert Formularutkast.objects.get().data == [["titel", "Läxhjälp"]]


def test_ingen_annan_nar_utkastet(skicka, strateg, kollega):
    skicka(strateg)

    assert utkast.hamta(kollega, "insats-ny:kronoberg") is None
    skicka(kollega, kasta="1")
    assert utkast.hamta(strateg, "insats-ny:kronoberg").data == FALT
    assert "Språkkafé" in _tag(strateg)
    assert "Språkkafé" not in _tag(kollega)


def test_kasta_tar_bort_utkastet(skicka, strateg):
    skicka(strateg)

    skicka(strateg, kasta="1")

    assert not Formularutkast.objects.exists()


@pytest.mark.parametrize(
    "falt",
    [
        {"nyckel": ""},
        {"nyckel": "x" * 201},
        {"nyckel": "å/../etc"},
        {"data": "inte json"},
        {"data": '{"titel": "Språkkafé"}'},
        {"data": '[["titel"]]'},
        {"data": '[["titel", 7]]'},
        {"data": r'[["titel", "\u0000"]]'},
        {"data": r'[["titel", "\ud800"]]'},
        {"data": json.dumps([["titel", "x" * 200_001]])},
    ],
)
def test_det_som_inte_ar_ett_utkast_sparas_inte(skicka, strateg, falt):
    svar = skicka(strateg, **falt)

    assert svar.status_code == 400
    assert svar.json()["fel"] == "Utkastet gick inte att spara."
    assert not Formularutkast.objects.exists()


def test_den_som_har_loggats_ut_skickas_till_inloggningen(client, db):
    svar = client.post(ADRESS, {"nyckel": "x", "data": "[]"})

    assert svar.url == f"{reverse('account_login')}?next={ADRESS}"


def test_utkast_gallras_efter_nittio_dagar(strateg):
    utkast.spara(strateg, "gammalt", FALT)
    utkast.spara(strateg, "nytt", FALT)
    Formularutkast.objects.filter(nyckel="gammalt").update(sparat_at=timezone.now() - datetime.timedelta(days=91))
    Formularutkast.objects.filter(nyckel="nytt").update(sparat_at=timezone.now() - datetime.timedelta(days=89))

    assert gallra_utkast() == 1
    assert Formularutkast.objects.get().nyckel == "nytt"


def test_formularet_som_visar_det_inskickade_erbjuder_inget_aldre(skicka, strateg):
    skicka(strateg)

    assert "Språkkafé" not in _tag(strateg, inskickat=True)


@pytest.mark.parametrize(
    ("till", "hamnar"), [("/kronoberg/insatser/ny/", "/kronoberg/insatser/ny/"), ("https://annan.example/", "/")]
)
def test_demopersonen_kommer_tillbaka_dit_den_var(client, strateg, till, hamnar):
    User.objects.filter(pk=strateg.pk).update(is_demo=True)

    svar = client.post(reverse("konton:demo_logga_in"), {"email": strateg.email, "next": till})

    assert svar.url == hamnar


def _tag(user, inskickat=False):
    request = SimpleNamespace(user=user, get_full_path=lambda: "/")
    template = Template("{% load formularutkast %}{% formularutkast 'insats-ny:kronoberg' inskickat %}")
    return template.render(Context({"request": request, "inskickat": inskickat}))
