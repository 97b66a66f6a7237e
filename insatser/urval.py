"""The list as its address asks for it: one question for the page, for changing many and for the table that is taken
out, so that "exactly the filtered list" is the same everywhere."""

from dataclasses import dataclass

from django.db.models import F
from django.http import QueryDict
from django.utils.choices import flatten_choices

from core.svenska import SvenskSortering
from insatser.forms.filter import InsatsFilter
from insatser.forms.val import Valmojligheter
from insatser.models import Insats

ORDNINGAR = {
    "titel": (SvenskSortering("titel").asc(), "pk"),
    "-titel": (SvenskSortering("titel").desc(), "-pk"),
    "period": (F("spann").asc(nulls_last=True), SvenskSortering("titel"), "pk"),
    "-period": (F("spann").desc(nulls_last=True), SvenskSortering("titel"), "pk"),
}
SPARAS = (*InsatsFilter.base_filters, "ordning")


def ren_fraga(query):
    """The choices and the order of an address in one way of writing, without page, day and whatever else it holds."""
    kept = QueryDict(mutable=True)
    for name in SPARAS:
        if value := query.get(name, "").replace("\x00", "").strip():
            kept[name] = value
    return kept.urlencode()


@dataclass(frozen=True)
class Valt:
    """One choice in words, and the address's query without it."""

    namn: str
    varde: str
    utan: str

    def __str__(self):
        return f"{self.namn}: {self.varde}"


class Urval:
    """What the address asks for. `rader` are the initiatives in their order, `valda` the choices in words, `okanda`
    a sentence for each choice that no longer exists and therefore is not used."""

    def __init__(self, query, overenskommelse, datum, user):
        self.query = query
        self.val = Valmojligheter(overenskommelse, datum)
        alla = Insats.objects.filter(overenskommelse=overenskommelse)
        self.filter = InsatsFilter(query or None, queryset=alla, val=self.val, user=user)
        ordning = query.get("ordning")
        self.ordning = ordning if ordning in ORDNINGAR else "titel"
        self.rader = self.filter.qs.order_by(*ORDNINGAR[self.ordning])

    def __str__(self):
        return "; ".join(str(ett) for ett in self.valda) or "Alla insatser"

    @property
    def form(self):
        return self.filter.form

    @property
    def fraga(self):
        """The choices and their order as the query of an address, without page and day."""
        return ren_fraga(self.query)

    @property
    def filtrerad(self):
        return bool(self.valda or self.okanda)

    @property
    def valda(self):
        if not self.form.is_bound:
            return []
        errors = self.form.errors
        return [
            Valt(field.label, self._words(name, field), self._query_without(name, "sida"))
            for name, field in self.form.fields.items()
            if self.query.get(name, "").strip() and name not in errors
        ]

    @property
    def okanda(self):
        asked = [name for name in InsatsFilter.base_filters if self.query.get(name, "").strip()]
        errors = self.form.errors if self.form.is_bound else {}
        return [self._unknown(name) for name in asked if name not in self.form.fields or name in errors]

    def _words(self, name, field):
        value = self.form.cleaned_data[name]
        choices = dict(flatten_choices(getattr(field, "choices", None) or []))
        return choices.get(value) or f"”{value}”"

    def _unknown(self, name):
        field = self.form.fields.get(name)
        label = (field and field.label) or InsatsFilter.base_filters[name].label or self._level(name)
        return f"”{self.query.get(name)}” finns inte att välja under {label}. Det valet används inte."

    def _level(self, name):
        return self.val.overenskommelse.term("samverkansomrade" if name == "prioriterade" else name)

    def _query_without(self, *names):
        query = self.query.copy()
        for name in names:
            query.pop(name, None)
        return query.urlencode()


def urval(request, overenskommelse, datum):
    """(the initiatives that the request's address asks for, in its order; the choices in words as an Urval).
    Whoever does something with the rows looks at `okanda` first: an unknown choice is not used, so there are more."""
    found = Urval(request.GET, overenskommelse, datum, request.user)
    return found.rader, found
