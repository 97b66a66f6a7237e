"""Breaks in the series: what the portal has noticed, what somebody has decided, and those added by hand."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from indikatorer import permissions
from indikatorer.forms.brott import AvfardaBrottForm, BrottForm
from indikatorer.models import Brottslage
from indikatorer.services import seriebrott
from indikatorer.views import ord
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, require, writes

TONER = {Brottslage.FORESLAGET: "granskas", Brottslage.BEKRAFTAT: "klart", Brottslage.AVFARDAT: "atertagen"}


@writes
def lista(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    kan_skota = _may_write(request, overenskommelse)
    form = BrottForm(posted(request), serier=seriebrott.serier(overenskommelse)) if kan_skota else None
    if request.method == "POST":
        require(kan_skota)
        if form.is_valid() and _done(form, lambda: _add(overenskommelse, request.user, **form.cleaned_data)):
            messages.success(request, "Brottet är sparat.")
            return redirect("indikatorer:brott", slug)
    rader = [_row(rad, overenskommelse) for rad in seriebrott.brott(overenskommelse)]
    return render(request, "indikatorer/brott.html", {"rader": rader, "form": form, "kan_skota": kan_skota})


def _add(overenskommelse, av, serie, artal, text):
    return seriebrott.lagg_till(serie, overenskommelse, av=av, artal=artal, text=text)


def _change(rad):
    """What the source changed that made the portal propose the break, or None."""
    return rad.andring or (rad.ersatter.andring if rad.ersatter else None)


def _row(rad, overenskommelse):
    change = _change(rad)
    return {
        "demo": bool(change and change.hamtning.demo),
        "brott": rad,
        "marke": TONER[rad.lage],
        "titel": rad.serie.indikator.kort_titel,
        "kalla": str(rad.serie),
        "vems": _whose(rad, overenskommelse),
        "flyttat": rad.ersatter.artal if rad.ersatter and rad.ersatter.artal != rad.artal else None,
    }


def _whose(rad, overenskommelse):
    """Who says so: the agreement itself, or what holds for all until an agreement decides otherwise."""
    if rad.overenskommelse_id:
        return f"{'Beslutat' if rad.ersatter_id else 'Tillagt'} i {overenskommelse.kortnamn}"
    return f"{'Upptäckt av portalen' if rad.andring_id else 'Ur katalogen'}, gäller alla län"


@writes
def prova(request, slug, pk):
    """Confirm the break, move it to another year, or dismiss it with a reason."""
    overenskommelse = hamta_overenskommelse(request, slug)
    require(_may_write(request, overenskommelse))
    rad = seriebrott.hitta(overenskommelse, pk)
    if rad is None:
        raise Http404("Brottet finns inte.")
    dismissing = "skal" in request.POST
    form = BrottForm(None if dismissing else posted(request), initial={"artal": rad.artal, "text": rad.text})
    avfarda = AvfardaBrottForm(posted(request) if dismissing else None, initial={"skal": rad.skal})
    if request.method == "POST" and _decided(rad, overenskommelse, request.user, avfarda if dismissing else form):
        messages.success(request, "Inget brott: linjen dras över året." if dismissing else "Brottet är bekräftat.")
        return redirect("indikatorer:brott", slug)
    andring = _change(rad)
    context = {
        "rad": _row(rad, overenskommelse),
        "form": form,
        "avfarda": avfarda,
        "andring": ord.andringsmening(andring) if andring else "",
    }
    return render(request, "indikatorer/brott_prova.html", context)


def _decided(rad, overenskommelse, av, form):
    service = seriebrott.avfarda if isinstance(form, AvfardaBrottForm) else seriebrott.bekrafta
    return form.is_valid() and _done(form, lambda: service(rad, overenskommelse, av=av, **form.cleaned_data))


def _done(form, action):
    try:
        action()
    except seriebrott.BrottFel as reason:
        form.add_error(next(iter(form.fields)), str(reason))
        return False
    return True


def _may_write(request, overenskommelse):
    return permissions.can_skota_indikatorer(request.user, overenskommelse) and overenskommelse.uppfoljning_oppen
