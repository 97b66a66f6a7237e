"""Reading a test module asks nobody what day it is: past midnight the answer would be yesterday's.

tests/dagar.py answers when a test runs.
"""

import sys
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from django.utils import timezone

TESTERNA = f"{Path(__file__).resolve().parent.parent}/"


class DayAskedTooEarly(RuntimeError):
    pass


class _Refused(datetime):
    """Stands in for the class that now(), localtime() and localdate() all read the clock from."""

    @classmethod
    def now(cls, tz=None):
        frame = sys._getframe(1)
        # A module of the portal that a test imports may ask for itself: the machinery of import comes between.
        while frame and not frame.f_code.co_filename.startswith("<frozen importlib"):
            if frame.f_code.co_filename.startswith(TESTERNA):
                raise DayAskedTooEarly("the day is asked for when a test runs, not when its module is read")
            frame = frame.f_back
        return datetime.now(tz)


@contextmanager
def _while_read():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "datetime", _Refused)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests():
    with _while_read():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    with _while_read():
        return (yield)
