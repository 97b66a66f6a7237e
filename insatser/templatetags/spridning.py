"""How an initiative has spread, on its own page."""

from django import template

from insatser.spridning import lage

register = template.Library()


@register.inclusion_tag("insatser/_spridning.html")
def spridning_for(insats):
    """{% spridning_for insats %}: the latest round and those before it; nothing when no one has been asked."""
    return {"lage": lage(insats), "overenskommelse": insats.overenskommelse}
