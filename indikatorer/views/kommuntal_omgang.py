"""A year's distribution, step by step: the strategist begins, proposes, asks, decides and revises; a municipality says
what it thinks."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import svenska
from indikatorer import permissions
from indikatorer.forms import kommuntal as forms
from indikatorer.models import Anvisningsomgang, Kommuntal, Omgangslage
from indikatorer.services import kommuntal as services
from indikatorer.services.kommuntal import fel, kontroll, omgang, synpunkter
from indikatorer.services.kommuntal.forslagshjalp import hjalp
from sok.models import Geografi
from sok.services.ratt import require_open
from sok.views import hamta_overenskommelse
from sok.views.oppna import posted, writes

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def _open(request, slug, artal):
    """The round of the address, for those who distribute; 404 when there is none."""
    overenskommelse = _strategist(request, slug)
    found = get_object_or_404(Anvisningsomgang, overenskommelse=overenskommelse, artal=artal)
    found.overenskommelse = overenskommelse
    return found


def _strategist(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not permissions.can_fordela_kommuntal(request.user, overenskommelse):
        raise PermissionDenied
    require_open(overenskommelse)
    return overenskommelse


def _back(found):
    return redirect("indikatorer:kommuntal_ar", found.overenskommelse.slug, found.artal)


@writes
def starta(request, slug):
    overenskommelse = _strategist(request, slug)
    form = forms.StartaForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            found = services.starta_omgang(overenskommelse, av=request.user, **form.cleaned_data)
        except fel.OmgangenFinns as reason:
            form.add_error("artal", str(reason))
        else:
            return redirect("indikatorer:kommuntal_forslag", slug, found.artal)
    return render(request, "indikatorer/kommuntal_ny.html", {"form": form})


@writes
def foresla(request, slug, artal):
    """The proposal as a table. `?nyckel=` fills it in by a stated key, to be changed and saved."""
    found = _open(request, slug, artal)
    if found.lage != Omgangslage.FORSLAG:
        messages.info(request, str(fel.ForslagetArUte()))
        return _back(found)
    rows = omgang.kommuntal_lista(found)
    help_ = hjalp(found, rows, request.GET.get("nyckel", ""))
    form = forms.ForslagForm(posted(request), **_proposal(found, rows, help_))
    if request.method == "POST" and form.is_valid():
        try:
            _store(found, form, request.user)
        except fel.Kommuntalsfel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Förslaget är sparat. Bara ni som bereder ser det tills ni skickar ut det.")
            return _back(found)
    context = _form_context(found, form, help_.rader) | {"hjalp": help_}
    return render(request, "indikatorer/kommuntal_forslag.html", context)


def _proposal(found, rows, help_):
    return {
        "kommuner": [row.kommun for row in rows],
        "antal": {row.kommun_id: row.forslag for row in rows} | help_.antal,
        "motiveringar": {row.kommun_id: row.motivering for row in rows},
        "initial": {
            "lanstal": found.lanstal,
            "lanstal_kalla": found.lanstal_kalla,
            "sedd": omgang.marke_for(rows),
        },
    }


def _store(found, form, user):
    services.foresla(
        found,
        {kod: services.Forslaget(*pair) for kod, pair in form.forslag().items()},
        lanstal=form.cleaned_data["lanstal"],
        lanstal_kalla=form.cleaned_data["lanstal_kalla"],
        sedd=form.cleaned_data["sedd"],
        av=user,
    )


def _form_context(found, form, rader):
    return {
        "form": form,
        "omgang": found,
        "rader": _form_rows(form, rader),
        "farskhet": services.koladas_farskhet(rader.values(), timezone.localdate()),
        "fel": form.fel(),
        "summa": _sum(form, found.lanstal),
    }


def _sum(form, lanstal):
    """What the numbers of the form add up to, beside the county's number; a script says the same while they change."""
    written = [str(form.falt(kommun.kod).value() or "") for kommun in form.kommuner]
    total = sum(int(text) for text in written if text.isdigit())
    if lanstal is None:
        return f"Tillsammans {svenska.tal(total)}. Länstalet är inte inskrivet."
    if total == lanstal:
        return f"Tillsammans {svenska.tal(total)}, lika med länstalet."
    apart = f"{svenska.tal(abs(total - lanstal))} för {'många' if total > lanstal else 'få'}"
    return f"Tillsammans {svenska.tal(total)} av länstalet {svenska.tal(lanstal)}: {apart}."


def _form_rows(form, rader):
    """The municipalities with their fields and what is known of them."""
    return [
        {
            "rad": rader[kommun.kod],
            "antal": form.falt(kommun.kod),
            "motivering": form.motivering(kommun.kod) if hasattr(form, "motivering") else None,
        }
        for kommun in form.kommuner
    ]


@writes
def fraga(request, slug, artal):
    """Send the proposal to the municipalities."""
    found = _open(request, slug, artal)
    form = forms.UtskickForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            silent = services.be_om_synpunkter(found, senast=form.cleaned_data["senast"], av=request.user)
        except fel.Kommuntalsfel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, "Förslaget är utskickat. Kommunerna ser det under Mitt arbete och får ett mejl.")
            if silent:
                names = svenska.lista(kommun.namn for kommun in silent)
                messages.warning(request, f"Ingen person i portalen talar för {names}. Hör av er dit på annat sätt.")
            return _back(found)
    sums = kontroll.forslaget(found, omgang.kommuntal_lista(found))
    context = {"form": form, "omgang": found, "skillnad": sums.mening if sums and sums.stammer is False else ""}
    return render(request, "indikatorer/kommuntal_fraga.html", context)


@require_POST
@writes
def ta_tillbaka(request, slug, artal):
    found = _open(request, slug, artal)
    try:
        services.ta_tillbaka(found, av=request.user)
    except fel.Kommuntalsfel as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, "Förslaget är ett utkast igen. De svar som har kommit finns kvar.")
    return _back(found)


@writes
def synpunkt(request, slug, artal, kod):
    """A municipality's own page: the proposal and what it says."""
    overenskommelse = hamta_overenskommelse(request, slug)
    row = get_object_or_404(
        Kommuntal.objects.select_related("kommun", "omgang", "synpunkt__lamnad_av"),
        omgang__overenskommelse=overenskommelse, omgang__artal=artal, kommun=kod,
    )  # fmt: skip
    require_open(overenskommelse)
    if kod not in permissions.talar_for_kommuner(request.user, overenskommelse):
        raise PermissionDenied
    if not services.ar_oppen_for_synpunkter(row.omgang):
        messages.info(request, str(fel.SynpunkternaStangda()))
        return redirect("indikatorer:kommuntal_ar", slug, artal)
    stored = getattr(row, "synpunkt", None)
    form = forms.SynpunktForm(posted(request), initial=_stored(stored))
    if request.method == "POST" and form.is_valid() and (done := _answer(request, row, form)):
        return done
    return render(request, "indikatorer/kommuntal_synpunkt.html", {"form": form, "rad": row, "omgang": row.omgang})


def _stored(synpunkt_):
    if synpunkt_ is None:
        return {}
    fields = {name: getattr(synpunkt_, name) for name in ("stallning", "onskat_antal", "text")}
    return {**fields, "sedd": synpunkter.marke_for(synpunkt_)}


def _answer(request, row, form):
    """Store the answer and go on; None when the form is to be shown again with the reason."""
    try:
        services.lamna_synpunkt(row, av=request.user, **form.cleaned_data)
    except fel.SynpunktenAndrad as conflict:
        form.data = form.data.copy() | {"sedd": synpunkter.marke_for(conflict.sparad)}
        form.add_error(None, f"{conflict} Kollegans svar: {_words(conflict.sparad)}")
        return None
    except fel.Kommuntalsfel as reason:
        form.add_error(None, str(reason))
        return None
    last = svenska.datum(row.omgang.synpunkter_senast)
    messages.success(request, f"Svaret för {row.kommun} är sparat. Ni kan ändra det till och med {last}.")
    return redirect("indikatorer:kommuntal_ar", row.omgang.overenskommelse.slug, row.omgang.artal)


def _words(synpunkt_):
    return " ".join(filter(None, [f"{synpunkt_.get_stallning_display()}.", synpunkt_.text]))


@writes
def besluta(request, slug, artal):
    found = _open(request, slug, artal)
    if found.lage == Omgangslage.BESLUTAD:
        return redirect("indikatorer:kommuntal_revidera", slug, artal)
    rows = omgang.kommuntal_lista(found)
    form = forms.BeslutForm(
        posted(request),
        kommuner=[row.kommun for row in rows],
        antal={row.kommun_id: row.forslag for row in rows},
        initial={"datum": timezone.localdate()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.besluta(found, form.antal(), **form.uppgifter(), av=request.user)
        except fel.Kommuntalsfel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"Kommuntalen för {artal} är beslutade. Kommunerna får veta det.")
            return _back(found)
    return _show_decision(request, found, form, "indikatorer/kommuntal_beslut.html")


@writes
def revidera(request, slug, artal):
    found = _open(request, slug, artal)
    if found.lage != Omgangslage.BESLUTAD:
        raise Http404(SAKNAS)
    last = {kod: beslut.antal for kod, beslut in omgang.senaste_beslut(found).items()}
    kommuner = Geografi.objects.filter(pk__in=Kommuntal.objects.filter(omgang=found).values("kommun")).ordered()
    form = forms.RevideraForm(posted(request), kommuner=kommuner, antal=last, initial={"datum": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            changed = services.revidera(found, form.antal(), **form.uppgifter(), av=request.user)
        except fel.Kommuntalsfel as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, f"{svenska.antal(len(changed), 'kommuntal är', 'kommuntal är')} ändrade.")
            return _back(found)
    return _show_decision(request, found, form, "indikatorer/kommuntal_revidera.html")


def _show_decision(request, found, form, template):
    tabell = services.arstabell(found.overenskommelse, found.artal)
    rader = {rad.plats.kod: rad for rad in tabell.rader}
    return render(request, template, _form_context(found, form, rader))
