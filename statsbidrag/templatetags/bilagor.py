"""What was attached to a submission, on the pages of either side."""

from django import template
from django.urls import reverse
from django.utils import timezone

from statsbidrag.services.utlovade import utlovade

register = template.Library()


@register.inclusion_tag("statsbidrag/_bilagor.html")
def inskickade_bilagor(inlamning, slug=""):
    """{% inskickade_bilagor inlamning [overenskommelse.slug] %}: the files to fetch and those that are waited for; with
    a slug as the authority's reviewer, else as the recipient. Nothing when there are none. Two questions."""
    if inlamning is None:
        return {"bilagor": []}
    vantas = {row.pk for row in utlovade().filter(inlamning=inlamning)}
    rows = inlamning.bilagor.filter(uppfyller=None).select_related("fil", "uppfylld_genom__fil").order_by("pk")
    return {"bilagor": [_row(inlamning, bilaga, slug, bilaga.pk in vantas) for bilaga in rows]}


def _row(inlamning, bilaga, slug, vantas):
    later = getattr(bilaga, "uppfylld_genom", None)
    the = later or bilaga
    return {
        "bilaga": bilaga,
        "fil": the.fil,
        "inkom": later.inkom_at if later else None,
        "url": _address(inlamning, the, slug) if the.fil else "",
        "lamna_url": _hand_in(inlamning, bilaga) if vantas and not slug else "",
        "vantas": vantas,
        "sen": vantas and bilaga.lamnas_senast < timezone.localdate(),
    }


def _address(inlamning, bilaga, slug):
    args = [inlamning.redovisning_id, bilaga.pk]
    if slug:
        return reverse("statsbidrag:granska_bilaga", args=[slug, *args])
    return reverse("statsbidrag:inskickad_bilaga", args=args)


def _hand_in(inlamning, bilaga):
    return reverse("statsbidrag:lamna_bilaga", args=[inlamning.redovisning_id, bilaga.pk])
