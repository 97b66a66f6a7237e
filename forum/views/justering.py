"""Attestation in the browser: appoint, begin, read and sign, send back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from core import svenska
from forum import permissions
from forum.forms.protokoll import JusterareForm, TillbakaForm
from forum.models import Protokollstatus
from forum.services import justering as services
from forum.services.fel import TextenHarAndrats
from forum.services.protokoll import narvarande
from forum.views.oppna import posted, require, writes
from forum.views.protokollram import (
    bekrafta,
    formsida,
    innehall_for,
    open_to_change,
    open_to_write,
    sida,
    steg,
    texten,
)
from konton.models import User


@writes
def justerare(request, slug, mote_pk):
    """Who attests: the list, and a form that adds one of those present."""
    protokoll = open_to_write(request, slug, mote_pk)
    rows = list(protokoll.justeringar.select_related("person"))
    natt, missade = narvarande(protokoll.mote)
    form = JusterareForm(
        posted(request),
        personer=User.objects.filter(narvaro_lista__mote=protokoll.mote).distinct(),
        narvarande=natt,
        utsedda={row.person_id for row in rows},
    )
    if form.utfor(lambda data: services.utse(protokoll, av=request.user, **data)):
        messages.success(request, f"{form.cleaned_data['person']} ska justera protokollet.")
        return redirect("forum:protokoll_justerare", slug, mote_pk)
    return sida(
        request,
        protokoll,
        "forum/protokoll_justerare.html",
        status=400 if form.errors else 200,
        form=form,
        justeringar=rows,
        nas_inte=missade,
    )


@require_POST
@writes
def ta_bort(request, slug, mote_pk, pk):
    protokoll = open_to_write(request, slug, mote_pk)
    row = get_object_or_404(protokoll.justeringar.select_related("person"), pk=pk)
    answer = steg(
        request,
        protokoll,
        lambda: services.ta_bort(row, av=request.user),
        f"{row.person} ska inte längre justera protokollet.",
    )
    return redirect("forum:protokoll_justerare", slug, mote_pk) if protokoll.kan_skrivas else answer


@writes
def starta(request, slug, mote_pk):
    """A confirmation, then the text stands still."""
    protokoll = open_to_write(request, slug, mote_pk)
    if request.method == "POST":
        return steg(
            request,
            protokoll,
            lambda: services.starta(protokoll, av=request.user),
            "Justeringen har börjat. De som ska justera ser protokollet i portalen.",
        )
    names = svenska.lista(row.person for row in protokoll.justeringar.select_related("person"))
    punkter = [
        f"Ska justeras av {names}.",
        "Anteckningar, närvaro, underlag och beslut kan inte ändras medan protokollet justeras.",
        "Den som ska justera kan skicka tillbaka protokollet med ett skäl. Då rättas texten och alla justerar igen.",
    ]
    if protokoll.status == Protokollstatus.SYNPUNKTER and not protokoll.synpunkttiden_ute:
        last = svenska.datum(protokoll.synpunkter_till)
        punkter.append(
            f"De närvarande har fått till och med {last} på sig. Nu stängs möjligheten att lämna synpunkter."
        )
    return bekrafta(
        request,
        protokoll,
        "Starta justeringen?",
        punkter,
        "Starta justeringen",
        hinder=services.hinder(protokoll, av=request.user)
        if protokoll.kan_skrivas
        else "Justeringen har redan börjat.",
        hinder_url=reverse("forum:protokoll_justerare", args=[slug, mote_pk]) if protokoll.kan_skrivas else "",
        hinder_verb="Utse justerare",
    )


@writes
def justera(request, slug, mote_pk):
    """The whole text with its checksum, and one press. A text that has changed is shown anew."""
    protokoll = open_to_change(request, slug, mote_pk)
    require(permissions.ska_justera(request.user, protokoll))
    if request.method == "POST":
        try:
            return _sign(request, protokoll)
        except TextenHarAndrats as reason:
            messages.error(request, str(reason))
            return redirect("forum:protokoll_justera", slug, mote_pk)
    if protokoll.status != Protokollstatus.JUSTERAS:
        return redirect(protokoll)
    return sida(
        request,
        protokoll,
        "forum/protokoll_justera.html",
        **texten(innehall_for(request.user, protokoll), protokoll),
        redan=protokoll.justeringar.filter(person=request.user, justerat_at__isnull=False).exists(),
    )


def _sign(request, protokoll):
    def press():
        services.justera(protokoll, av=request.user, kontrollsumma=request.POST.get("kontrollsumma", ""))

    return steg(request, protokoll, press, "Ni har justerat protokollet.", vidare=(TextenHarAndrats,))


@writes
def tillbaka(request, slug, mote_pk):
    """Someone who attests, or the writer, sends it back with a reason."""
    protokoll = open_to_change(request, slug, mote_pk)
    leder = permissions.can_leda(request.user, protokoll.mote.overenskommelse)
    require(leder or permissions.ska_justera(request.user, protokoll))
    form = TillbakaForm(posted(request))
    if form.utfor(lambda data: services.skicka_tillbaka(protokoll, skal=data["skal"], av=request.user)):
        messages.success(request, "Protokollet är tillbaka som utkast. Skälet står i protokollets gång.")
        return redirect(protokoll if leder else "forum:moten", *([] if leder else [slug]))
    return formsida(request, protokoll, form, "Skicka tillbaka protokollet", "Skicka tillbaka")
