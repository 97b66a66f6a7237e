"""What an initiative lacks: one list of questions, asked in the database, for one initiative or for all of them."""

from typing import NamedTuple

from django.apps import apps
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q

from insatser.models.val import Insatsstatus
from sok.models import Delmal, Samverkansomrade


class Brist(NamedTuple):
    nyckel: str
    text: str
    adress: str  # where it is filled in, from the page of the initiative


BRISTER = (
    Brist("omrade", "område", "andra/#mal"),
    Brist("mal", "delmål eller samverkansområde", "andra/#mal"),
    Brist("ansvarig", "ansvarig", "andra/#aktorer"),
    Brist("period", "period", "andra/#period"),
    Brist("lage", "läge", "lage/"),
    Brist("plats", "var den genomförs", "andra/#platser"),
    Brist("malgrupp", "målgrupp", "andra/#grund"),
    Brist("finansiering", "finansiering", "andra/#pengar"),
    Brist("utfall", "vad den har lett till", "utfall/"),
)


def _links(name, **conditions):
    return Exists(apps.get_model("insatser", name).objects.filter(insats=OuterRef("pk"), **conditions))


def _villkor():
    """Key → condition. A planned initiative has led to nothing yet; a county without sub-goals lacks none."""
    linked = _links("InsatsKoppling")
    narrowed = _links("InsatsKoppling", delmal__isnull=False) | _links("InsatsKoppling", samverkansomrade__isnull=False)
    same = {"omrade__overenskommelse": OuterRef("overenskommelse")}
    has_levels = Exists(Delmal.objects.filter(**same)) | Exists(Samverkansomrade.objects.filter(**same))
    return {
        "omrade": Q(galler_alla_omraden=False) & ~Q(linked),
        "mal": Q(galler_alla_omraden=False) & Q(linked) & ~Q(narrowed) & Q(has_levels),
        "ansvarig": ~Q(_links("InsatsAktor", roll="ansvarig")),
        "period": Q(spann=None, period_i_kallan=""),
        "lage": Q(status=""),
        "plats": Q(antal_kommuner=None) & ~Q(_links("InsatsPlats")),
        "malgrupp": Q(malgrupp=""),
        "finansiering": Q(finansiering="") & ~Q(_links("InsatsAktor", roll="finansiar")),
        "utfall": ~Q(status=Insatsstatus.PLANERAD) & ~Q(_links("Utfall")),
    }


def brist_villkor(nyckel):
    return _villkor()[nyckel]


def nagon_brist():
    any_of_them = Q()
    for condition in _villkor().values():
        any_of_them |= condition
    return any_of_them


def brist_kolumner():
    """One boolean column per question: saknar_omrade, saknar_mal …"""
    return {
        f"saknar_{nyckel}": ExpressionWrapper(condition, output_field=BooleanField())
        for nyckel, condition in _villkor().items()
    }
