"""Decisions on pages whose app knows nothing of the forum: only those that the reader may see."""

from django import template
from django.db.models import Q

from forum.models import Beslut, Verkanstyp
from forum.services.verkan import insatsnyckel

register = template.Library()


@register.inclusion_tag("forum/_beslut_om.html", takes_context=True)
def beslut_om_insats(context, insats):
    """{% beslut_om_insats insats %}: the decisions that are about the initiative or have started it."""
    rows = Beslut.objects.visible_to(context["request"].user).filter(overenskommelse=insats.overenskommelse_id)
    wanted = Q(avser__contains=[insatsnyckel(insats)]) | Q(verkan_lista__insats=insats)
    return {"beslut_lista": list(rows.filter(wanted).distinct().med_namn())}


@register.simple_tag(takes_context=True)
def beslut_om_insatser(context, insatser):
    """{% beslut_om_insatser insatser as per_insats %}: {initiative: its decisions, the oldest first}, in one query."""
    keys = {(row.overenskommelse_id, insatsnyckel(row)): row.pk for row in insatser}
    wanted = Q(verkan_lista__insats__in=[row.pk for row in insatser])
    for avtal, key in keys:
        wanted |= Q(overenskommelse=avtal, avser__contains=[key])
    rows = Beslut.objects.visible_to(context["request"].user).filter(wanted).distinct().order_by("spann", "pk")
    found = {row.pk: [] for row in insatser}
    for beslut in rows.select_related("overenskommelse").prefetch_related("verkan_lista"):
        about = {keys.get((beslut.overenskommelse_id, key)) for key in beslut.avser}
        about |= {verkan.insats_id for verkan in beslut.verkan_lista.all()}
        for pk in about & found.keys():
            found[pk].append(beslut)
    return found


@register.filter
def beslut_i(per_insats, insats):
    """{{ per_insats|beslut_i:insats }}: the decisions about one of them."""
    return per_insats[insats.pk]


@register.inclusion_tag("forum/_beslut_om.html", takes_context=True)
def beslut_om_handlingsplan(context, plan):
    """{% beslut_om_handlingsplan plan %}: the decisions that have adopted the year's plan."""
    rows = Beslut.objects.visible_to(context["request"].user).filter(overenskommelse=plan.overenskommelse_id)
    wanted = {"verkan_lista__typ": Verkanstyp.ANTAR_HANDLINGSPLAN, "verkan_lista__artal": plan.artal}
    return {"beslut_lista": list(rows.filter(**wanted).distinct().med_namn())}
