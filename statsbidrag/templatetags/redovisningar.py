"""Reports of grants on pages whose app knows nothing of grants: only those that the reader may know of."""

from django import template
from django.db.models import Exists, OuterRef
from django.urls import reverse

from statsbidrag.models import Overforing, Redovisning, Status
from statsbidrag.services.kontroll import las_formular

register = template.Library()


@register.inclusion_tag("statsbidrag/_redovisningar_om.html", takes_context=True)
def redovisningar_om_insats(context, insats):
    """{% redovisningar_om_insats insats %}: the reports of the grants that pay for the initiative, and the way to
    those that the reader may open. One question."""
    user = context["request"].user
    every = Redovisning.objects
    rows = every.visible_to(user) | every.foljs_av(user)
    own = every.for_mottagare(user).filter(pk=OuterRef("pk"))
    reviewed = every.granskas_av(user).filter(pk=OuterRef("pk"))
    rows = rows.filter(bidrag__insats=insats).med_bidrag().annotate(egen=Exists(own), granskas=Exists(reviewed))
    return {"rader": [{"redovisning": row, "url": _address(row)} for row in rows.distinct()]}


def _address(row):
    if row.egen:
        return row.get_absolute_url()
    return row.granskningsadress if row.granskas and row.status != Status.VANTAS else ""


@register.inclusion_tag("statsbidrag/_ur_redovisning.html", takes_context=True)
def ur_redovisning(context, utfall):
    """{% ur_redovisning utfall %}: which section of which report the outcome came from, and the way there for those
    who may open it. Three questions for all outcomes of the initiative."""
    if "ur_redovisning" not in context.render_context:
        context.render_context["ur_redovisning"] = _origins(context["request"].user, utfall.insats_id)
    return {"rad": context.render_context["ur_redovisning"].get(utfall.pk)}


def _origins(user, insats_pk):
    """{outcome: its section in words, and the address}."""
    every = Redovisning.objects
    rows = Overforing.objects.filter(utfall__insats=insats_pk).select_related(
        "resultat__redovisning__bidrag__overenskommelse", "resultat__inlamning__formularversion"
    )
    cases = {row.resultat.redovisning_id for row in rows}
    own, reviewed = (
        set(known.filter(pk__in=cases).values_list("pk", flat=True))
        for known in (every.for_mottagare(user), every.granskas_av(user))
    )
    return {row.utfall_id: _origin(row, own, reviewed) for row in rows}


def _origin(row, own, reviewed):
    redovisning, inlamning = row.resultat.redovisning, row.resultat.inlamning
    formular = las_formular(inlamning.formularversion)
    avsnitt = formular.hamta(row.avsnitt)
    url = ""
    if redovisning.pk in own:
        url = f"{reverse('statsbidrag:kvittens', args=[redovisning.pk, inlamning.nummer])}#avsnitt-{row.avsnitt}"
    elif redovisning.pk in reviewed:
        url = f"{redovisning.granskningsadress}#avsnitt-{row.avsnitt}"
    return {"plats": f"{formular.nummer(avsnitt)}. {avsnitt.rubrik}", "namn": redovisning.namn, "url": url}
