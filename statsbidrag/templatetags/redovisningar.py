"""Reports of grants on pages whose app knows nothing of grants: only those that the reader may know of."""

from django import template
from django.db.models import Exists, OuterRef

from statsbidrag.models import Redovisning, Status

register = template.Library()


@register.inclusion_tag("statsbidrag/_redovisningar_om.html", takes_context=True)
def redovisningar_om_insats(context, insats):
    """{% redovisningar_om_insats insats %}: the reports of the grants that pay for the initiative, and the way to
    those that the reader may open. One question."""
    user = context["request"].user
    every = Redovisning.objects
    rows = every.visible_to(user) | every.foljs_av(user)
    own = every.for_mottagare(user).filter(pk=OuterRef("pk"))
    reviewed = every.granskas_av(user).filter(pk=OuterRef("pk"))
    rows = rows.filter(bidrag__insats=insats).med_bidrag().annotate(egen=Exists(own), granskas=Exists(reviewed))
    return {"rader": [{"redovisning": row, "url": _address(row)} for row in rows.distinct()]}


def _address(row):
    if row.egen:
        return row.get_absolute_url()
    return row.granskningsadress if row.granskas and row.status != Status.VANTAS else ""
