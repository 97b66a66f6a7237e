"""Obstacles on pages of other rooms: the initiative's, the organ's and the group's report."""

from django import template
from django.db.models import Case, Value, When

from insatser.models import Hinder, Hinderstatus

register = template.Library()


def _visible(context):
    rows = Hinder.objects.visible_to(context["request"].user).select_related("insats__overenskommelse")
    first = Case(When(status=Hinderstatus.OPPET, then=Value(0)), default=Value(1))
    return rows.order_by(first, "-anmalt_at", "-pk")


@register.inclusion_tag("insatser/_hinder.html", takes_context=True)
def hinder_for(context, insats, kan_andra):
    """{% hinder_for insats kan_andra %}: what stands in its way, with answers."""
    rows = _visible(context).filter(insats=insats).exclude(status=Hinderstatus.ATERTAGET)
    return {
        "hinder_lista": list(rows),
        "insats": insats,
        "overenskommelse": insats.overenskommelse,
        "kan_andra": kan_andra,
        "om_insatsen": True,
    }


@register.inclusion_tag("insatser/_hinder_hos.html", takes_context=True)
def hinder_hos(context, organ):
    """{% hinder_hos organ %}: the open obstacles that the organ has."""
    return {"hinder_lista": list(_visible(context).oppna().hos([organ]))}


@register.inclusion_tag("insatser/_hinder_hos.html", takes_context=True)
def oppna_hinder_for(context, insats):
    """{% oppna_hinder_for insats %}: beside a group's report."""
    return {"hinder_lista": list(_visible(context).oppna().filter(insats=insats))}
