"""How an initiative hangs together with others, on its own page."""

from django import template

from insatser.trad import kort

register = template.Library()


@register.inclusion_tag("insatser/_trad.html", takes_context=True)
def samband_for(context, insats, kan_andra):
    """{% samband_for insats kan_andra %}: its place in the thread over the years, and its relations."""
    found = kort(insats, context["request"].user)
    return {
        "insats": insats,
        "overenskommelse": insats.overenskommelse,
        "trad": found,
        "samband": found.samband if found else [],
        "kan_andra": kan_andra,
    }


@register.filter
def figurrad(figur, rad):
    """{{ trad.figur|figurrad:rad }}: what is drawn for one row of the thread."""
    return figur.rader[rad.insats.pk]
