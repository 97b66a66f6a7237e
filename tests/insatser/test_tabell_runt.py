"""Out and in again changes nothing, whatever people have written (hypothesis)."""

from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.oprecist import OprecistDatum
from insatser.models import Belagg, Deltagare, Insats, InsatsAktor, Utfall
from insatser.tabell import ut
from insatser.tabell.granskning import granska_fil
from insatser.tabell.kolumner import skrivna
from tests.factories.sok import DelmalFactory, OrganFactory, SamverkansomradeFactory

pytestmark = pytest.mark.django_db
STYGGA = [
    "=1+1",
    "+46",
    "-",
    "@A1",
    "\tx",
    "'=1",
    ";",
    '"a"; b',
    "a [ref 1]",
    "\\[x",
    "annan: b",
    "rad\r\nrad",
    " kant ",
    "å",
    "_x0007_",
    "\x07\x1f",
    "\ufffe",
    "😀",
    "(töm)",
    "anges ej i källan",
    "2024",
    "2024-09",
    "1,50",
    "ja",
    "#REF!",
    "x" * 33_000,
    "\x01" * 6_000,
]
TEXTER = st.one_of(
    st.just(""), st.sampled_from(STYGGA), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
DATUM = st.sampled_from([None, OprecistDatum(2024), OprecistDatum(2024, 9), OprecistDatum(2024, 9, 1)])
BELOPP = st.none() | st.decimals(0, 10**9, places=2)
AKTOR = st.fixed_dictionaries(
    {
        "roll": st.sampled_from(["ansvarig", "finansiar", "medverkande", "styrande"]),
        "vem": st.sampled_from(["kommun", "organ", "annan"]),
        "fritext": TEXTER.map(lambda text: text[:200]).filter(bool),
        "anmarkning": TEXTER.map(lambda text: text[:300]),
        "referens": TEXTER.map(lambda text: text[:80]),
        "harledd": st.booleans(),
        "trolig": st.booleans(),
        "sokt_belopp": BELOPP,
        "beviljat_belopp": BELOPP,
    }
)
INSATS = st.fixed_dictionaries(
    {
        "titel": TEXTER.map(lambda text: text[:300]).filter(bool),
        "beskrivning": TEXTER,
        "malgrupp": TEXTER,
        "kalla": TEXTER.map(lambda text: text[:200]),
        "start": DATUM,
        "antal_kommuner": st.none() | st.integers(1, 290),
        "galler_alla_omraden": st.booleans(),
        "status": st.sampled_from(["", "planerad", "pagar", "stoppad"]),
        "aktorer": st.lists(AKTOR, max_size=3, unique_by=lambda a: (a["roll"], a["vem"])),
        "mal": st.sets(st.sampled_from(["omrade", "delmal", "samverkan"])),
        "utfall": st.lists(st.tuples(TEXTER.filter(bool), TEXTER.map(lambda t: t[:300]).filter(bool)), max_size=2),
    }
)


@pytest.fixture
def varld(overenskommelse, kommun, omrade):
    organ = OrganFactory(overenskommelse=overenskommelse)
    return {
        "avtal": overenskommelse,
        "vem": {"kommun": {"organisation": kommun}, "organ": {"organ": organ}},
        "mal": {
            "omrade": {"omrade": omrade},
            "delmal": {"omrade": omrade, "delmal": DelmalFactory(omrade=omrade)},
            "samverkan": {"omrade": omrade, "samverkansomrade": SamverkansomradeFactory(omrade=omrade)},
        },
    }


def _lagra(varld, fields):
    fields = dict(fields)
    actors, goals, outcomes = fields.pop("aktorer"), sorted(fields.pop("mal")), fields.pop("utfall")
    insats = Insats.objects.create(overenskommelse=varld["avtal"], **fields)
    for n, actor in enumerate(actors):
        _aktor(insats, n, dict(actor), varld)
    for n, goal in enumerate(goals):
        insats.kopplingar.create(primar=n == 1, **varld["mal"][goal])
    if fields["antal_kommuner"]:
        insats.platser.create(geografi=varld["vem"]["kommun"]["organisation"].geografi)
    for n, (text, evidence) in enumerate(outcomes):
        utfall = Utfall.objects.create(insats=insats, text=text, artal=2024, matt="antal", varde=Decimal("12.50") * n)
        Belagg.objects.create(utfall=utfall, slag="enkat", text=evidence, adress="https://exempel.se/a;b")
        Deltagare.objects.create(utfall=utfall, aldersgrupp="unga", kvinnor=3, annat=0)


def _aktor(insats, n, fields, varld):
    who = varld["vem"].get(fields.pop("vem"))
    if who:
        fields.pop("fritext")
    if fields["roll"] != "finansiar":
        fields |= {"referens": "", "sokt_belopp": None, "beviljat_belopp": None}
    InsatsAktor.objects.create(insats=insats, ordning=n, **fields, **(who or {}))


def _utan_forandring(granskning, antal):
    assert granskning.fynd.fel == []
    assert [plan.andringar for plan in (*granskning.nya, *granskning.andrade)] == []
    assert granskning.oforandrade == antal


@given(st.lists(INSATS, min_size=1, max_size=4))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@example(
    [
        {
            "titel": text[:300], "beskrivning": text, "malgrupp": text, "kalla": text[:200], "start": None,
            "antal_kommuner": 3, "galler_alla_omraden": False, "status": "", "mal": {"omrade", "delmal", "samverkan"},
            "utfall": [(text, text[:300])],
            "aktorer": [
                {
                    "roll": "finansiar", "vem": "annan", "fritext": text[:200], "anmarkning": text[:300],
                    "referens": text[:80], "harledd": True, "trolig": False, "sokt_belopp": Decimal("0.10"),
                    "beviljat_belopp": None,
                }
            ],
        }
        for text in STYGGA
    ]
)  # fmt: skip
def test_det_som_hamtas_ut_lases_in_utan_andringar(varld, strateg, insatser):
    koder = [kolumn.kod for kolumn in skrivna("insatser")]
    with transaction.atomic():
        for fields in insatser:
            _lagra(varld, fields)
        avtal, rows = varld["avtal"], Insats.objects.filter(overenskommelse=varld["avtal"]).order_by("pk")
        outcomes = Utfall.objects.count()
        for ending, content in (("xlsx", ut.xlsx(avtal, rows, koder, True)), ("csv", ut.csv(avtal, rows, koder))):
            _utan_forandring(granska_fil(content, ending, "insatser", avtal, av=strateg), len(insatser))
            if ending == "xlsx" and outcomes:
                _utan_forandring(granska_fil(content, ending, "utfall", avtal, av=strateg), outcomes)
        if outcomes:
            content = ut.csv(avtal, rows, slag="utfall")
            _utan_forandring(granska_fil(content, "csv", "utfall", avtal, av=strateg), outcomes)
        transaction.set_rollback(True)
