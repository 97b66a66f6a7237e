"""Eget utrymme: before it is handed in, nothing of a draft can be seen, counted or guessed by anyone else."""

import re
from pathlib import Path

import pghistory
import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldError
from django.db import connection
from django.urls import reverse

from statsbidrag import services
from statsbidrag.models import Redovisning, Utkast, Utkastavsnitt
from tests.factories.statsbidrag import fill_in

HEMLIGT = "HEMLIGT-UTKAST"


def _sidor(redovisning, slug):
    egna = [("redovisning", [redovisning.pk]), ("avsnitt", [redovisning.pk, "sammanfattning"]),
            ("kontrollera", [redovisning.pk]), ("skicka_in", [redovisning.pk])]  # fmt: skip
    myndighetens = [
        ("lista", [slug]),
        ("bidrag_csv", [slug]),
        ("granskning", [slug]),
        ("granska", [slug, redovisning.pk]),
    ]
    return [reverse(f"statsbidrag:{namn}", args=args) for namn, args in egna + myndighetens] + ["/redovisningar/"]


def _bodies(client, sidor):
    """Every page as the person gets it, without what differs from one request to the next."""
    svar = []
    for sida in sidor:
        response = client.get(sida)
        text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
        svar.append((sida, response.status_code, text))
    return svar


@pytest.mark.parametrize(
    "roll", ["granskare", "strateg", "ledamot", "beredare", "lasare", "foreningsperson", "utomstaende"]
)
def test_sidorna_ar_desamma_med_och_utan_utkast(
    roll, request, redovisning, kommunhandlaggare, logga_in, overenskommelse
):
    client = logga_in(request.getfixturevalue(roll))
    sidor = _sidor(redovisning, overenskommelse.slug)
    utan = _bodies(client, sidor)

    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fill_in(utkast, kommunhandlaggare, sammanfattning={"sammanfattning": HEMLIGT})

    assert _bodies(client, sidor) == utan


@pytest.mark.parametrize("roll", ["granskare", "strateg", "ledamot", "utomstaende"])
def test_utkastets_sidor_finns_inte_for_andra(roll, request, utkast, redovisning, logga_in):
    client = logga_in(request.getfixturevalue(roll))

    for namn, args in (("avsnitt", ["sammanfattning"]), ("kontrollera", []), ("skicka_in", []), ("redovisning", [])):
        assert client.get(reverse(f"statsbidrag:{namn}", args=[redovisning.pk, *args])).status_code == 404
    svar = client.post(reverse("statsbidrag:avsnitt", args=[redovisning.pk, "sammanfattning"]), {"sammanfattning": "x"})
    assert svar.status_code == 404
    assert client.post(reverse("statsbidrag:borja", args=[redovisning.pk])).status_code == 404


def test_ingen_vag_leder_fran_arendet_till_utkastet(utkast):
    for vag in ("utkast", "utkast__version", "utkast_set", "avsnitt_lista"):
        with pytest.raises(FieldError):
            Redovisning.objects.filter(**{vag: utkast.pk})
    relationer = {rel.get_accessor_name() for rel in Redovisning._meta.related_objects if not rel.hidden}
    assert "utkast" not in relationer


def test_utkast_hittas_bara_av_mottagaren(utkast, kollega, behorig, granskare, strateg, utan_medlemskap):
    for person in (kollega, behorig):
        assert utkast in Utkast.objects.visible_to(person)
    for person in (granskare, strateg, utan_medlemskap):
        assert utkast not in Utkast.objects.visible_to(person)


def test_ingen_andringshistorik_av_utkast(redovisning, kommunhandlaggare):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fore = pghistory.models.Context.objects.count()

    fill_in(utkast, kommunhandlaggare, sammanfattning={"sammanfattning": HEMLIGT})

    assert pghistory.models.Context.objects.count() == fore
    for model in apps.get_models():
        if issubclass(model, pghistory.models.Event):
            assert not [rad for rad in model.objects.values() if HEMLIGT in str(rad)]


def test_texten_finns_bara_i_utkastets_egna_tabeller(redovisning, kommunhandlaggare):
    utkast = services.oppna_utkast(redovisning, av=kommunhandlaggare)
    fill_in(utkast, kommunhandlaggare, sammanfattning={"sammanfattning": HEMLIGT})

    med_texten = set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name from information_schema.tables "
            "where table_schema = 'public' and table_type = 'BASE TABLE'"
        )
        for (tabell,) in cursor.fetchall():
            cursor.execute(f'select 1 from "{tabell}" t where t::text like %s limit 1', [f"%{HEMLIGT}%"])
            if cursor.fetchone():
                med_texten.add(tabell)
    assert med_texten == {Utkastavsnitt._meta.db_table}


def test_loggen_ror_sig_inte_av_utkast(redovisning, kommunhandlaggare):
    antal = redovisning.handelser.count()

    fill_in(services.oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare)

    assert redovisning.handelser.count() == antal


def test_ingen_kod_letar_efter_dolda_relationer():
    """Django answers the literal name "+" for any hidden relation; nobody may ask for it."""
    for path in Path(settings.BASE_DIR, "statsbidrag").rglob("*.py"):
        rader = [rad for rad in path.read_text().splitlines() if re.search(r"""["']\+["'_]""", rad)]
        if path.parent.name != "migrations":
            assert not [rad for rad in rader if 'related_name="+"' not in rad], path


def test_myndighetens_kod_namner_inte_utkast():
    kod = Path(settings.BASE_DIR, "statsbidrag/views/granskning.py").read_text()
    assert "Utkast" not in kod
    assert "utkast" not in kod.split('"""', 2)[2]
