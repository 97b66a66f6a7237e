"""Whatever someone does to a file, the answer is a reading or Swedish sentences: never anything else."""

import copy
import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.inlasning import Filfel, kontroll, yamlfil
from rapporter.inlasning import delar
from tests.inlasning.conftest import LITEN

ENGELSKA = re.compile(
    r"\b(should|valid|required|field|permitted|expected|input|must|error|least|string|integer|got|value|type|"
    r"None|True|False|found|while|character|mapping|scalar|NoneType|dict|str|int)\b"
)
KANDA = {"geografi": {"07", "0761"}, "agendamal": {8}, "nyckeltal": {"N00973"}}
SKRAP = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=True),
    st.text(max_size=20),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
    st.sampled_from(["2024", "2024-13", "ak1", "delmal:ak1", "forum", "oka", "-1", ""]),
)
FORM = delar.form()


def _paths(value, plats=()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in items:
        yield (*plats, key)
        yield from _paths(part, (*plats, key))


GRUND = yamlfil.read(LITEN).data
PLATSER = list(_paths(GRUND))


def _checked(text):
    try:
        content = yamlfil.read(text)
        delar.poster(kontroll.granska(FORM, content, KANDA))
    except Filfel as fault:
        return [str(ett) for ett in fault.fel]
    return []


def _change(data, plats, how, value):
    *above, last = plats
    for part in above:
        data = data[part]
    if how == "byt":
        data[last] = value
    elif how == "ta bort":
        del data[last]
    elif isinstance(data, dict):
        data[f"{last}x"] = data.pop(last)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLATSER), st.sampled_from(["byt", "ta bort", "stava fel"]), SKRAP)
def test_andrade_uppgifter_ger_en_inlasning_eller_svenska_meningar(plats, how, value):
    data = copy.deepcopy(GRUND)
    _change(data, plats, how, value)

    faults = _checked(yaml.safe_dump(data, allow_unicode=True))

    for fault in faults:
        words = re.sub(r"”[^”]*”", "", fault.partition(": ")[2])
        assert not ENGELSKA.search(words), fault


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(LITEN)), st.integers(0, 4), st.text(alphabet=":-[]{}\"'\t\n #&*!|>%@`,x1å", max_size=3))
def test_sonderskriven_text_ger_en_inlasning_eller_svenska_meningar(start, cut, new):
    faults = _checked(LITEN[:start] + new + LITEN[start + cut :])

    for fault in faults:
        words = re.sub(r"”[^”]*”", "", fault.partition(": ")[2])
        assert not ENGELSKA.search(words), fault


def test_filen_ar_felfri_nar_inget_andras():
    assert _checked(LITEN) == []


@pytest.mark.parametrize("name", sorted(FORM.model_fields))
def test_varje_huvuduppgift_kan_vara_fel_slags_varde(name):
    data = copy.deepcopy(GRUND) | {name: "fel"}

    assert _checked(yaml.safe_dump(data, allow_unicode=True))
