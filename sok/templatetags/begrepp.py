"""The agreement's own words for its levels."""

from django import template

register = template.Library()


@register.simple_tag
def term(overenskommelse, niva, form=""):
    """{% term overenskommelse "delmal" "plural stor" %}: the level's name; "stor" for a capital."""
    word = overenskommelse.term(niva, plural="plural" in form)
    return word[:1].upper() + word[1:] if "stor" in form else word
