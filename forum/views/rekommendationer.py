"""Recommendations: the list, one with its answers and notes, and the forms behind them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from forum import permissions
from forum.forms.rekommendation import AdresseraForm, SvarForm, UppfoljningForm
from forum.models import Rekommendationssvar
from forum.services import rekommendationer as services
from forum.services.fel import MottagarenHarSvarat, Redigeringskonflikt
from forum.views.oppna import posted, require, require_open, writes
from insatser.models.lydelser import namn_pa_organ
from sok.models import Lage, Organ, Organisation, Organisationstyp, Skede
from sok.views import hamta_overenskommelse

# The words of a source and the kind of party they mean.
MENAR = {"kommun": Organisationstyp.KOMMUN, "region": Organisationstyp.REGION}


def lista(request, slug):
    """Those that wait for the reader's answer first, then the rest in order."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = services.lagen(overenskommelse, request.user)
    oppet = overenskommelse.lage() != Lage.AVSLUTAD
    mine = [rad for rad in rows if oppet and rad.vantar_pa_mig and not rad.ar_genomford]
    context = {"mina": mine, "ovriga": [rad for rad in rows if rad not in mine], "antal": len(rows)}
    return render(request, "forum/rekommendationer.html", context)


def _open(request, slug, nummer):
    overenskommelse = hamta_overenskommelse(request, slug)
    for lage in services.lagen(overenskommelse, request.user):
        if lage.rekommendation.nummer == nummer:
            lage.rekommendation.overenskommelse = overenskommelse
            return lage
    raise Http404


def rekommendation(request, slug, nummer):
    lage = _open(request, slug, nummer)
    return _show(request, lage, _note_form(request, lage))


def _note_form(request, lage, data=None):
    """The form for a note, for those who may write one."""
    overenskommelse = lage.rekommendation.overenskommelse
    mine = permissions.talar_for(request.user, overenskommelse)
    vilka = [(str(rad.pk), str(rad)) for rad in lage.organisationer if rad.pk in mine]
    if permissions.can_bereda(request.user, overenskommelse):
        vilka.append(("", "Hela rekommendationen"))
    return UppfoljningForm(data, vilka=vilka) if vilka else None


def _show(request, lage, form):
    overenskommelse = lage.rekommendation.overenskommelse
    oppet = overenskommelse.lage() != Lage.AVSLUTAD
    context = {
        "lage": lage,
        "rekommendation": lage.rekommendation,
        "namn": f"Rekommendation {lage.rekommendation.nummer}",
        "oppet": oppet,
        "leder": oppet and permissions.can_leda(request.user, overenskommelse),
        "form": form if oppet else None,
        "ordrader": [rad for rad in lage.adressater if rad.ar_ord],
    }
    return render(request, "forum/rekommendation.html", context)


@require_POST
@writes
def folj_upp(request, slug, nummer):
    lage = _open(request, slug, nummer)
    require_open(lage.rekommendation.overenskommelse)
    form = _note_form(request, lage, posted(request))
    require(form)
    if not form.is_valid():
        return _show(request, lage, form)
    data = form.cleaned_data
    galler = next((rad for rad in lage.organisationer if str(rad.pk) == data["galler"]), None)
    services.folj_upp(lage.rekommendation, av=request.user, text=data["text"], klar=data["klar"], organisation=galler)
    messages.success(request, "Anteckningen är sparad.")
    return redirect("forum:rekommendation", slug, nummer)


@writes
def svara(request, slug, nummer, vem):
    lage = _open(request, slug, nummer)
    adressat = next((rad for rad in lage.namngivna if rad.vem == vem), None)
    if adressat is None:
        raise Http404
    require_open(lage.rekommendation.overenskommelse)
    require(adressat.kan_svara)
    form = SvarForm(posted(request), initial=_initial(adressat.svar))
    if request.method != "POST" or not form.is_valid():
        return _show_answer(request, lage, adressat, form)
    try:
        services.svara(lage.rekommendation, adressat, av=request.user, **form.cleaned_data)
    except Redigeringskonflikt as conflict:
        form.data = form.data.copy()
        form.data["sedd"] = services.stampel(conflict.sparad)
        stored = Rekommendationssvar.objects.select_related("svarat_av").get(pk=conflict.sparad.pk)
        return _show_answer(request, lage, adressat, form, konflikt=stored)
    messages.success(request, f"Svaret från {adressat.namn} är sparat.")
    return redirect("forum:rekommendation", slug, nummer)


def _initial(svar):
    if svar is None:
        return {}
    fields = {name: getattr(svar, name) for name in ("svar", "skal", "klart_senast")}
    return {**fields, "sedd": services.stampel(svar)}


def _show_answer(request, lage, adressat, form, konflikt=None):
    context = {"rekommendation": lage.rekommendation, "adressat": adressat, "form": form, "konflikt": konflikt}
    return render(request, "forum/rekommendation_svar.html", context, status=409 if konflikt else 200)


@writes
def mottagare(request, slug, nummer):
    """Who is to answer, and when it is followed up. `?ord=12` opens with that row's words as organisations."""
    lage = _open(request, slug, nummer)
    overenskommelse = lage.rekommendation.overenskommelse
    require_open(overenskommelse)
    require(permissions.can_leda(request.user, overenskommelse))
    organisationer, organ = _organisationer(lage), _organ(overenskommelse)
    form = AdresseraForm(
        posted(request),
        organisationer=[(row.pk, row.namn) for row in organisationer],
        organ=[(row.pk, row.namn or row.nyckel) for row in organ],
        initial=_addressed(lage, organisationer, request.GET.get("ord")),
    )
    if request.method == "POST" and form.is_valid() and _address(request, lage, form, organisationer, organ):
        messages.success(request, "Mottagare och uppföljning är sparade.")
        return redirect("forum:rekommendation", slug, nummer)
    return render(request, "forum/rekommendation_mottagare.html", {"rekommendation": lage.rekommendation, "form": form})


def _organisationer(lage):
    """Parties, those who sit in an organ, and those already addressed."""
    pks = permissions.med_i_avtalet(lage.rekommendation.overenskommelse)
    pks |= {rad.organisation.pk for rad in lage.adressater if rad.organisation}
    return list(Organisation.objects.filter(pk__in=pks).ordered())


def _organ(overenskommelse):
    """Every organ but those that never came to be."""
    dag = permissions.strukturdag(overenskommelse)
    rows = Organ.objects.filter(overenskommelse=overenskommelse).annotate(namn=namn_pa_organ("pk", dag))
    exists = rows.filter(versioner__skede__in=[Skede.VERKSAMT, Skede.PLANERAT, Skede.AVSLUTAT])
    return list(exists.distinct().order_by("nummer", "pk"))


def _addressed(lage, organisationer, ord_pk):
    """What is stored; words to be resolved are left out and their kind of party is ticked instead."""
    chosen = {rad.organisation.pk for rad in lage.adressater if rad.organisation and rad.vem != services.AGARE}
    words = [rad for rad in lage.adressater if rad.ar_ord]
    for rad in [rad for rad in words if rad.vem == ord_pk]:
        kinds = {kind for word, kind in MENAR.items() if word in rad.namn.lower()}
        chosen |= {row.pk for row in organisationer if row.typ in kinds}
    return {
        "uppfoljning": lage.rekommendation.uppfoljning,
        "organisationer": sorted(chosen),
        "organ": [rad.organ_id for rad in lage.adressater if rad.organ_id and rad.vem != services.AGARE],
        "ord": "\n".join(rad.namn for rad in words if rad.vem != ord_pk),
    }


def _address(request, lage, form, organisationer, organ):
    """True when it is stored; otherwise the form says why not."""
    data = form.cleaned_data
    try:
        services.adressera(
            lage.rekommendation,
            av=request.user,
            uppfoljning=data["uppfoljning"],
            organisationer=[row for row in organisationer if row.pk in data["organisationer"]],
            organ=[row for row in organ if row.pk in data["organ"]],
            ord=data["ord"],
        )
    except MottagarenHarSvarat as reason:
        form.add_error(None, str(reason))
        return False
    return True
