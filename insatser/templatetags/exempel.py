"""On an initiative's page: the good example that has been made of it, or the way to make one."""

from django import template

from insatser.models import GottExempel

register = template.Library()


@register.inclusion_tag("insatser/_gott_exempel_av.html")
def gott_exempel_av(insats, kan_andra):
    """{% gott_exempel_av insats kan_andra %}"""
    rows = GottExempel.objects.filter(insats=insats).select_related("overenskommelse")
    return {"exempel": rows.first(), "insats": insats, "kan_andra": kan_andra}
