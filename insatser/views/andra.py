"""The full form of an initiative. When two people write at once, nobody's text is lost."""

from django.contrib import messages
from django.shortcuts import redirect, render

from core.svenska import lista
from insatser import services
from insatser.forms import AktorFormSet, InsatsForm
from insatser.forms.aktorer import first_values
from insatser.forms.val import Valmojligheter
from insatser.konflikt import skillnader
from insatser.models import Insats
from insatser.views.oppna import open_to_write, posted, writes


@writes
def andra(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    val = Valmojligheter(insats.overenskommelse)
    form = InsatsForm(posted(request), instance=insats, val=val)
    rader = AktorFormSet(
        request.POST or None, initial=first_values(insats), prefix="aktor", form_kwargs={"choices": val.aktorsval()}
    )
    if request.method == "POST" and form.is_valid() & rader.is_valid():
        return _save(request, insats, form, rader)
    return _show(request, insats, form, rader)


def _save(request, insats, form, rader):
    uppgifter = form.uppgifter()
    uppgifter.aktorer = rader.aktorer()
    try:
        saved = services.spara(insats, uppgifter, av=request.user, revision=form.cleaned_data["revision"])
    except services.Redigeringskonflikt as conflict:
        return _show_conflict(request, insats, form, rader, conflict.sparad)
    except services.EgenOrganisationSaknas as reason:
        form.add_error(None, str(reason))
        return _show(request, insats, form, rader)
    messages.success(request, f"Insatsen ”{saved.titel}” är sparad.")
    if "fler" in request.POST:
        return redirect("insatser:andra", insats.overenskommelse.slug, insats.pk)
    return redirect(saved)


def _show_conflict(request, insats, form, rader, stored):
    """Keep what the person wrote, show what the other saved, and let the next save decide."""
    stored = Insats.objects.for_lista(request.datum).select_related("updated_by").get(pk=stored.pk)
    form.data = form.data.copy()
    form.data["revision"] = stored.revision
    return _show(request, insats, form, rader, konflikt={"sparad": stored, "falt": skillnader(stored, form, rader)})


SEKTIONER = (
    ("grund", "Grunduppgifter"),
    ("period", "När"),
    ("mal", "Mål"),
    ("aktorer", "Vilka"),
    ("platser", "Var"),
    ("pengar", "Pengar och mål"),
    ("ovrigt", "Övrigt"),
)


def _sections(insats):
    """The list beside the form: what each section lacked when the page was opened."""
    missing = {}
    for brist in insats.saknas():
        missing.setdefault(brist.adress.partition("#")[2], []).append(brist.text)
    return [{"namn": name, "url": f"#{anchor}", "saknar": lista(missing.get(anchor, []))} for anchor, name in SEKTIONER]


def _show(request, insats, form, rader, konflikt=None):
    titel = Insats.objects.values_list("titel", flat=True).get(pk=insats.pk)
    context = {"insats": insats, "titel": titel, "form": form, "rader": rader, "konflikt": konflikt}
    context["sektioner"] = _sections(insats)
    return render(request, "insatser/andra.html", context, status=409 if konflikt else 200)
