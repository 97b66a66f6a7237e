"""Two people wrote in the same row of a plan: what the other saved beside what this person wrote."""

from django.utils.choices import flatten_choices

from core.svenska import lista
from insatser.konflikt import INGET
from insatser.models import Planmal


def skillnader(stored, form, mal):
    """Rows for the diff component: `fore` is what is stored now, `efter` what the person is about to save."""
    rows = [(form.fields[name].label, _stored(stored, form, name), _written(form, name)) for name in _names(form)]
    rows.append(("Mål", _goals(stored.mal.all()), _goals(Planmal(**one) for one in mal)))
    return [{"namn": name, "fore": a or INGET, "efter": b or INGET} for name, a, b in rows if a != b]


def _names(form):
    return [name for name in form.fields if name != "sedd"]


def _stored(stored, form, name):
    if name == "var":
        return _chosen(form, name, _place(stored))
    if name in ("insats", "organ", "delmal_val"):
        return _chosen(form, name, getattr(stored, f"{name.removesuffix('_val')}_id"))
    if name == "lasbarhet":
        return _chosen(form, name, stored.lasbarhet)
    return getattr(stored, name)


def _place(rad):
    if rad.samverkansomrade_id:
        return f"samverkan:{rad.samverkansomrade_id}"
    return f"omrade:{rad.omrade_id}" if rad.omrade_id else ""


def _written(form, name):
    value = form.cleaned_data.get(name)
    if hasattr(form.fields[name], "choices"):
        return _chosen(form, name, getattr(value, "pk", value))
    return value or ""


def _chosen(form, name, value):
    words = {str(key): text for key, text in flatten_choices(form.fields[name].choices)}
    return words.get(str(value), "") if value else ""


def _goals(goals):
    return lista(goal.i_ord() for goal in goals)
