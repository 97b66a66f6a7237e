"""The agreement's tabs on its pages in other apps."""

from django import template

from rapporter.views.ram import flikar

register = template.Library()


@register.inclusion_tag("komponenter/flikar.html", takes_context=True)
def overenskommelseflikar(context, nu):
    """{% overenskommelseflikar "ataganden" %}: the tabs, with this page marked."""
    request = context["request"]
    return {"flikar": flikar(request, request.overenskommelse, nu), "namn": "Överenskommelsens delar"}
