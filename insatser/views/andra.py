"""The full form of an initiative. When two people write at once, nobody's text is lost."""

from django.contrib import messages
from django.shortcuts import redirect, render

from core.svenska import lista
from insatser import services
from insatser.forms import AktorFormSet, FinansiarFormSet, InsatsForm
from insatser.forms.aktorer import first_values
from insatser.forms.finansiering import first_funders
from insatser.forms.insats import seen_status
from insatser.forms.val import Valmojligheter
from insatser.konflikt import skillnader
from insatser.models import Insats
from insatser.views.oppna import open_to_write, posted, writes
from konton.services import utkast


@writes
def andra(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    delar = _parts(request, insats)
    if request.method == "POST" and _all_valid(delar):
        return _save(request, insats, delar)
    return _show(request, insats, delar)


def _parts(request, insats):
    """The form, and its rows of actors and of funders."""
    val = Valmojligheter(insats.overenskommelse)
    choices = {"choices": val.aktorsval()}
    sent = request.POST or None
    return {
        "form": InsatsForm(posted(request), instance=insats, val=val),
        "rader": AktorFormSet(sent, initial=first_values(insats), prefix="aktor", form_kwargs=choices),
        "finansiarer": FinansiarFormSet(sent, initial=first_funders(insats), prefix="finans", form_kwargs=choices),
    }


def _all_valid(delar):
    """Every part is asked, so that all faults are told at once."""
    answers = [part.is_valid() for part in delar.values()]
    return all(answers)


def _save(request, insats, delar):
    form = delar["form"]
    uppgifter = form.uppgifter()
    uppgifter.aktorer = delar["rader"].aktorer() + delar["finansiarer"].aktorer() + form.styrs_av()
    try:
        saved = services.spara(insats, uppgifter, av=request.user, revision=form.cleaned_data["revision"])
    except services.Redigeringskonflikt as conflict:
        return _show_conflict(request, insats, delar, conflict.sparad)
    except (services.EgenOrganisationSaknas, services.KontaktenSkriverInte, services.OrdinarieUtanSlut) as reason:
        form.add_error(None, str(reason))
        return _show(request, insats, delar)
    utkast.kasta(request.user, _nyckel(insats))
    messages.success(request, f"Insatsen ”{saved.titel}” är sparad.")
    if "fler" in request.POST:
        return redirect("insatser:andra", insats.overenskommelse.slug, insats.pk)
    return redirect(saved)


def _show_conflict(request, insats, delar, stored):
    """Keep what the person wrote, show what the other saved, and let the next save decide."""
    stored = Insats.objects.for_lista(request.datum).select_related("updated_by").get(pk=stored.pk)
    rows = skillnader(stored, **delar)
    form = delar["form"]
    form.data = form.data.copy()
    form.data.update({"revision": stored.revision, "sett_lage": seen_status(stored)})
    return _show(request, insats, delar, konflikt={"sparad": stored, "falt": rows})


SEKTIONER = (
    ("grund", "Grunduppgifter"),
    ("period", "När"),
    ("mal", "Mål"),
    ("aktorer", "Vilka"),
    ("platser", "Var"),
    ("pengar", "Pengar och mål"),
    ("kontakt", "Kontakt"),
    ("ovrigt", "Övrigt"),
)


def _sections(insats):
    """The list beside the form: what each section lacked when the page was opened."""
    missing = {}
    for brist in insats.saknas():
        missing.setdefault(brist.adress.partition("#")[2], []).append(brist.text)
    return [{"namn": name, "url": f"#{anchor}", "saknar": lista(missing.get(anchor, []))} for anchor, name in SEKTIONER]


def _nyckel(insats):
    return f"insats:{insats.pk}"


def _show(request, insats, delar, konflikt=None):
    titel = Insats.objects.values_list("titel", flat=True).get(pk=insats.pk)
    context = {"insats": insats, "titel": titel, "konflikt": konflikt, "nyckel": _nyckel(insats), **delar}
    context["sektioner"] = _sections(insats)
    return render(request, "insatser/andra.html", context, status=409 if konflikt else 200)
