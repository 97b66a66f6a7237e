"""Where a long word may break on a narrow screen."""

from django import template

register = template.Library()


@register.filter
def brytbar(text):
    """Lets "Arbetsmarknad/kompetens" break after the slash."""
    return str(text).replace("/", "/\u200b")
