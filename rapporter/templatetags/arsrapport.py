from django import template

register = template.Library()


@register.filter
def figur(bilder, nummer):
    """The figure with the number."""
    return bilder[nummer]
