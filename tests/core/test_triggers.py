"""The registry of triggers that finds by name answers as pgtrigger's own, which looks through them all."""

import pgtrigger
import pytest
from pgtrigger import registry

from core.triggers import Indexed
from sok.models import Part

OWN = Indexed.__mro__[1]


def test_varje_trigger_hittas_pa_namnet():
    known = registry._registry

    assert isinstance(known, Indexed)
    assert len(known.tables) > 500
    assert known.by_db_table == OWN.by_db_table.fget(known)
    assert known.pg_function_names == OWN.pg_function_names.fget(known)


def test_ett_namn_som_ar_upptaget_nekas_och_ett_borttaget_ar_ledigt():
    known, name = registry._registry, "prov_av_registret"
    first = pgtrigger.Trigger(name=name, when=pgtrigger.Before, operation=pgtrigger.Delete, func="RETURN OLD;")
    other = pgtrigger.Trigger(name=name, when=pgtrigger.After, operation=pgtrigger.Update, func="RETURN NEW;")

    for trigger in (first, other):
        trigger.register(Part)
        with pytest.raises(KeyError):
            (other if trigger is first else first).register(Part)
        trigger.unregister(Part)

    assert known.by_db_table == OWN.by_db_table.fget(known)
    assert known.pg_function_names == OWN.pg_function_names.fget(known)
