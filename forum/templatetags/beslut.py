"""Decisions on pages whose app knows nothing of the forum: only those that the reader may see."""

from django import template
from django.db.models import Q

from forum.models import Beslut
from forum.services.verkan import insatsnyckel

register = template.Library()


@register.inclusion_tag("forum/_beslut_om.html", takes_context=True)
def beslut_om_insats(context, insats):
    """{% beslut_om_insats insats %}: the decisions that are about the initiative or have started it."""
    rows = Beslut.objects.visible_to(context["request"].user).filter(overenskommelse=insats.overenskommelse_id)
    wanted = Q(avser__contains=[insatsnyckel(insats)]) | Q(verkan_lista__insats=insats)
    return {"beslut_lista": list(rows.filter(wanted).distinct().med_namn())}
