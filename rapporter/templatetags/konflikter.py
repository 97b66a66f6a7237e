"""Source conflicts beside what they concern."""

from django import template

register = template.Library()


@register.inclusion_tag("rapporter/_konflikter.html")
def konflikter_om(konflikter, rad):
    """{% konflikter_om konflikter rad %}: the notes about this area, sub-goal or collaboration area."""
    return {"konflikter": konflikter.om(rad.konfliktnyckel)}
