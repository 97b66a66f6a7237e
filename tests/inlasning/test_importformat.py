"""The description of the format says what the format is."""

import re
from typing import get_args

import pytest
from django.conf import settings
from django.db.models import TextChoices
from pydantic import BaseModel

from rapporter.inlasning import delar

TEXT = (settings.BASE_DIR / "docs" / "importformat.md").read_text(encoding="utf-8")
ORD = set(re.findall(r"[a-z_åäö0-9]+", TEXT))


def _inside(annotation):
    """Every Form and every set of choices within a type."""
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            yield annotation
            for field in annotation.model_fields.values():
                yield from _inside(field.annotation)
        elif issubclass(annotation, TextChoices):
            yield annotation
    for part in get_args(annotation):
        yield from _inside(part)


KINDS = set(_inside(delar.form()))


@pytest.mark.parametrize("kind", sorted(KINDS, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_beskrivningen_namner_varje_uppgift_och_varje_val(kind):
    words = {value.lower() for value in kind.values} if issubclass(kind, TextChoices) else set(kind.model_fields)

    missing = {word for word in words if word not in ORD and word.upper() not in TEXT}

    assert not missing
