"""Links that keep the day the reader looks at."""

from django import template

from rapporter.sidor.datum import med_datum

register = template.Library()


@register.simple_tag(takes_context=True)
def lank(context, url):
    """{% lank rad.url %}: the address, with ?datum= while another day is shown."""
    return med_datum(context["request"], str(url))
