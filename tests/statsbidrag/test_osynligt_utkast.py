"""Nobody but the recipient can tell whether there is a draft: every address of the access matrix answers the same,
byte by byte, with drafts and without, and no table but the drafts' own has changed.

The addresses are those of the matrix, so a new page is covered the day it gets its row.
"""

import datetime
import re

import pytest
import time_machine
from django.apps import apps
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pghistory.models import Event

from statsbidrag import services
from statsbidrag.models import (
    Bilageslag,
    Redovisning,
    TidigareText,
    Utkast,
    Utkastavsnitt,
    Utkastbilaga,
    Utkasthandelse,
)
from statsbidrag.services import bilagor, fel, paminnelser
from tests.atkomst.matris import MATRIS
from tests.atkomst.test_matris import personer, varld  # noqa: F401
from tests.factories.statsbidrag import fill_in
from utskick.models import Mejl, Notis

pytestmark = pytest.mark.langsam

# The authority and the strategist ask for every address; others for what is about grants, work and notices. What they
# meet of the rest is the same page: the roles here that are not named are in test_utkastet_ar_eget.
ALLT = ("granskare", "strateg")
ANDRA = ("ledamot", "foreningsperson", "lasare", "utomstaende")
OM_BIDRAG = ("statsbidrag:", "rapporter:", "utskick:", "insatser:insats", "insatser:lista")
# Documents of other rooms take seconds each and are made of the pages' own rows.
DOKUMENT = ("pdf", "excel", "xlsx", "mall", "tabell_ut", "dokument")
EGNA_TABELLER = {model._meta.db_table for model in (Utkast, Utkastavsnitt, TidigareText, Utkastbilaga, Utkasthandelse)}
# The file of an attachment, which nobody lists, and who is signed in.
MED_UTKASTET = {"filer_fil", "django_session"}
HEMLIGT = "HEMLIGT-UTKAST"


@pytest.fixture
def utan_utkast(varld, personer):  # noqa: F811
    """The world of the matrix without a single draft, on one day that does not move; last days two days ahead."""
    Utkast.objects.all().delete()
    Utkasthandelse.objects.all().delete()
    frist = timezone.localdate() + datetime.timedelta(days=2)
    Redovisning.objects.update(frist=frist)
    with time_machine.travel(timezone.now(), tick=False):
        yield varld


def _sign_in(person):
    client = Client(raise_request_exception=False)
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _rows(role):
    for name, row in MATRIS.items():
        if name.startswith(OM_BIDRAG) or (role in ALLT and not name.endswith(DOKUMENT)):
            yield name, row


def _addresses(name, row, role, varld):  # noqa: F811
    """The row's own address; of reports also those guessed with the number of other cases, and of none."""
    args = [varld[key] for key in row.args]
    yield reverse(name, args=args)
    place = next((i for i, value in enumerate(args) if isinstance(value, int)), None)
    if role in ALLT and name.startswith("statsbidrag:") and place is not None:
        for pk in (varld["med_utkast"], varld["inlamnad"], 987654):
            yield reverse(name, args=[*args[:place], pk, *args[place + 1 :]])


GISSADE = ("/redovisningar/{pk}/utkast/", "/{slug}/granskning/{pk}/utkast/", "/redovisningar/{pk}/bilagor/1/",
           "/redovisningar/{pk}/avsnitt/", "/redovisningar/{pk}/avsnitt/finns-inte/")  # fmt: skip


def _walk(client, role, varld):  # noqa: F811
    """{(method, address): answer} for everything the role can ask for; whatever a request changes is undone."""
    met = {}
    for name, row in _rows(role):
        for address in dict.fromkeys(_addresses(name, row, role, varld)):
            met[row.metod, address] = _answer(client, row.metod, address, row.data)
    for pattern in GISSADE:
        address = pattern.format(pk=varld["med_utkast"], slug=varld["slug"])
        met["get", address] = _answer(client, "get", address, {})
    return met


def _answer(client, method, address, data):
    cookies = client.cookies.copy()
    with transaction.atomic():
        response = getattr(client, method)(address, data)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        said = [str(message) for message in get_messages(response.wsgi_request)]
        transaction.set_rollback(True)
    client.cookies = cookies
    # What a request makes has a new number each time, also when it is undone.
    location = re.sub(r"\d+", "#", response.get("Location", ""))
    return response.status_code, location, response.get("Content-Disposition", ""), said, _without_noise(body)


NOISE = re.compile(
    rb'name="csrfmiddlewaretoken" value="[^"]+"|/ID \[[^\]]*\]|/ID\[[^\]]*\]|'
    rb"/(?:CreationDate|ModDate) ?\([^)]*\)|uuid:[0-9a-f-]+|\bdia\d+"
)


def _without_noise(body):
    """Without what differs from one request to the next: the form's token, a document's or a drawing's own number."""
    if body.startswith(b"PK"):
        return len(body)
    return NOISE.sub(b"", body)


def _tables():
    """Every row of every table but the drafts' own, with all history and all logs."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name from information_schema.tables "
            "where table_schema = 'public' and table_type = 'BASE TABLE'"
        )
        for (table,) in cursor.fetchall():
            if table not in EGNA_TABELLER | MED_UTKASTET:
                cursor.execute(f'select count(*), md5(string_agg(t::text, chr(10) order by t::text)) from "{table}" t')
                found[table] = cursor.fetchone()
    return found


def _reminders():
    """What the morning's reminders say and to whom, and what their mails store; undone."""
    with transaction.atomic():
        for redovisning in paminnelser.att_paminna(timezone.localdate()):
            paminnelser.paminn_om_frist(redovisning.pk)
        texts = [*Notis.objects.order_by("pk").values(), *Mejl.objects.order_by("pk").values()]
        transaction.set_rollback(True)
    return [{key: value for key, value in row.items() if key not in ("id", "mejl_id")} for row in texts]


def _live(redovisning, personer, client):  # noqa: F811
    """Everything the recipient can do with a draft, by two people, partly from the pages."""
    en, kollega = personer["kommunhandlaggare"], personer["kollega"]
    utkast = services.oppna_utkast(redovisning, av=en)
    services.ta_bort_utkast(utkast, av=kollega)
    services.oppna_utkast(redovisning, av=kollega)
    services.ta_bort_utkast(Utkast.objects.get(redovisning=redovisning, borttaget_at=None), av=en)
    services.aterstall_utkast(utkast, av=kollega)
    fill_in(utkast, en, sammanfattning={"sammanfattning": HEMLIGT})
    with pytest.raises(fel.Redigeringskonflikt):
        services.spara_avsnitt(utkast, "lardomar", {"framgang": HEMLIGT}, av=kollega, version=99)
    services.ta_over(utkast, av=kollega)
    _attach(utkast, en)
    sida = reverse("statsbidrag:avsnitt", args=[redovisning.pk, "resultat"])
    client.post(sida, {"kort_sikt": HEMLIGT, "avsnittsversion": 1}, headers={"X-Autospara": "1"})
    for address in (sida, reverse("statsbidrag:kontrollera", args=[redovisning.pk]), redovisning.get_absolute_url()):
        assert client.get(address).status_code == 200


def _attach(utkast, av):
    fil = SimpleUploadedFile("bilaga.txt", f"{HEMLIGT} {utkast.pk}".encode())
    bilagor.bifoga(utkast, av=av, slag=Bilageslag.MATERIAL, namn=HEMLIGT, fil=fil)


def _all_live(personer, client):  # noqa: F811
    """A draft in every case that has something to hand in."""
    oppna = [r for r in Redovisning.objects.prefetch_related("aterkrav", "inlamningar") if r.kan_andras]
    for redovisning in oppna:
        _live(redovisning, personer, client)
    assert len(oppna) >= 3
    assert Utkast.objects.filter(borttaget_at=None).count() == len(oppna)


@pytest.mark.parametrize("roller", [ALLT, ANDRA], ids=["myndigheten", "andra"])
def test_varje_adress_svarar_lika_med_och_utan_utkast(roller, utan_utkast, personer):  # noqa: F811
    clients, kollega = {role: _sign_in(personer[role]) for role in roller}, _sign_in(personer["kollega"])
    egen = reverse("statsbidrag:redovisning", args=[utan_utkast["med_utkast"]])
    utan, mottagarens = _walk_all(clients, utan_utkast), _answer(kollega, "get", egen, {})

    _all_live(personer, kollega)

    assert _answer(kollega, "get", egen, {}) != mottagarens
    med = _walk_all(clients, utan_utkast)
    assert med.keys() == utan.keys()
    assert [key for key in med if med[key] != utan[key]] == []
    assert [key for key, answer in med.items() if HEMLIGT in str(answer)] == []
    assert [key for key, answer in med.items() if answer[0] >= 500] == []


def _walk_all(clients, varld):  # noqa: F811
    """The walks of several roles in the same world: {(role, method, address): answer}."""
    walks = {role: _walk(client, role, varld) for role, client in clients.items()}
    return {(role, *key): answer for role, met in walks.items() for key, answer in met.items()}


def test_inget_annat_an_utkastens_tabeller_andras(utan_utkast, personer):  # noqa: F811
    """No history, log, notice, mail or count; and the morning's reminders say the same to the same people."""
    kollega = _sign_in(personer["kollega"])
    tabeller, paminnelser_utan = _tables(), _reminders()

    _all_live(personer, kollega)

    assert {table: rows for table, rows in _tables().items() if tabeller[table] != rows} == {}
    assert _reminders() == paminnelser_utan
    assert len(paminnelser_utan) > len(Notis.objects.all()) + len(Mejl.objects.all())


def test_utkastens_tabeller_har_ingen_historik():
    tracked = {model.pgh_tracked_model._meta.db_table for model in apps.get_models() if issubclass(model, Event)}
    assert "statsbidrag_redovisning" in tracked
    assert not tracked & EGNA_TABELLER
