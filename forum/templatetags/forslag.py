"""Proposals on pages whose app knows nothing of the forum: only those that the reader may see."""

from django import template

from forum import permissions
from forum.models import Forslag, Forslagsstatus
from sok.models import Lage

register = template.Library()


@register.inclusion_tag("forum/_forslag_om_hinder.html", takes_context=True)
def forslag_om_hinder(context, hinder):
    """{% forslag_om_hinder hinder %}: what has been proposed about it, and the way to propose it."""
    user, avtal = context["request"].user, hinder.insats.overenskommelse
    rows = Forslag.objects.visible_to(user).filter(hinder=hinder).exclude(status=Forslagsstatus.ATERTAGET)
    may = hinder.ar_oppet and avtal.lage() != Lage.AVSLUTAD and bool(permissions.foreslar_for(user, avtal))
    return {"forslag_lista": list(rows.order_by("pk")), "hinder": hinder, "overenskommelse": avtal, "kan_foresla": may}


@register.inclusion_tag("forum/_forslag_om_avvikelse.html", takes_context=True)
def forslag_om_avvikelse(context, avvikelse, kan_lyftas):
    """{% forslag_om_avvikelse avvikelse kan_lyftas %}: what has been proposed about it, and the way to propose it."""
    user, avtal = context["request"].user, avvikelse.overenskommelse
    rows = Forslag.objects.visible_to(user).filter(avvikelse=avvikelse).exclude(status=Forslagsstatus.ATERTAGET)
    may = kan_lyftas and avtal.lage() != Lage.AVSLUTAD and bool(permissions.foreslar_for(user, avtal))
    named = rows.select_related("overenskommelse").order_by("pk")
    return {"forslag_lista": list(named), "avvikelse": avvikelse, "overenskommelse": avtal, "kan_foresla": may}
