"""The action plan on an initiative's own page."""

from django import template

from insatser.handlingsplan.sida import i_planer

register = template.Library()


@register.inclusion_tag("insatser/_i_planen.html", takes_context=True)
def i_planen(context, insats):
    """{% i_planen insats %}: the plans the reader may see in which the initiative stands, with its goals."""
    return {"planrader": i_planer(insats, context["request"].user)}
