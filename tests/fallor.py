"""Traps for everyone: what must never reach a person fails the test that would have shown it."""

import re

import pytest
from django.db.models import QuerySet
from django.template.base import VariableDoesNotExist, VariableNode
from django.template.defaulttags import ForNode
from django.test.client import Client

ENGLISH = re.compile(
    r"\b(Submit|Save|Delete|Edit|Cancel|Search|Loading|Error|This field|Please|Required|Choose|"
    r"Enter a|Select a|None|True|False|Not found|Sign in|Log in|Password|Username|Previous|Next)\b"
)
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


class UnresolvedVariable(AssertionError):
    pass


@pytest.fixture(autouse=True)
def _unresolved_variables_fail(monkeypatch):
    """{{ a.b }} that leads nowhere is a spelling fault, not an empty string."""
    original = VariableNode.render

    def render(node, context):
        expression = node.filter_expression
        if expression.is_var and not _has_default(expression):
            _check(expression.var, context)
        return original(node, context)

    monkeypatch.setattr(VariableNode, "render", render)


def _has_default(expression):
    names = {filter_function.__name__ for filter_function, _ in expression.filters}
    return bool(names & {"default", "default_if_none", "firstof"})


def _check(variable, context):
    try:
        variable.resolve(context)
    except VariableDoesNotExist as fault:
        template = getattr(context.template, "name", None) or ""
        if template.startswith(OWN_TEMPLATES) or not template:
            raise UnresolvedVariable(f"{template}: {{{{ {variable} }}}}") from fault


OWN_TEMPLATES = (
    "404.html",
    "403.html",
    "500.html",
    "account/",
    "forum/",
    "jobb/",
    "komponenter_sida/",
    "mejl/",
    "mfa/",
    "om/",
    "utskick/",
    "indikatorer/",
    "insatser/",
    "komponenter/",
    "konton/",
    "pdf/",
    "portal/",
    "rapporter/",
    "sok/",
    "statsbidrag/",
    "base.html",
)


@pytest.fixture(autouse=True)
def _interface_is_swedish(monkeypatch):
    """No English word in what a test client receives as a page."""
    original = Client.request

    def request(self, **kwargs):
        response = original(self, **kwargs)
        if "html" in response.get("Content-Type", "") and not response.streaming:
            _assert_swedish(response.content.decode())
        return response

    monkeypatch.setattr(Client, "request", request)


def _assert_swedish(html):
    text = TAGS.sub(" ", html)
    found = ENGLISH.search(text)
    assert not found, f"Engelska i gränssnittet: …{text[max(0, found.start() - 60) : found.end() + 40]!r}…"


@pytest.fixture(autouse=True)
def _shown_rows_have_an_order(monkeypatch):
    """A list that a person sees has the same order every time."""
    original = ForNode.render

    def render(node, context):
        rows = node.sequence.resolve(context, ignore_failures=True)
        if isinstance(rows, QuerySet) and not rows.ordered:
            raise AssertionError(f"En lista utan ordning visas: {{% for … in {node.sequence.token} %}}")
        return original(node, context)

    monkeypatch.setattr(ForNode, "render", render)
