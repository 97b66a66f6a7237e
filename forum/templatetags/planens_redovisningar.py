"""What the groups have reported, on the action plan's page."""

from django import template

from forum.planens_redovisningar import redovisningar

register = template.Library()


@register.inclusion_tag("forum/_planens_redovisningar.html", takes_context=True)
def redovisningar_i_planen(context, plan, rader):
    """{% redovisningar_i_planen plan sida.rader %}: each row's latest report, and what the next meeting lacks."""
    rows = redovisningar(plan, rader, context["request"].user)
    return {
        "redovisningar": rows,
        "saknas": sum(row.saknas for row in rows),
        "mote": next((row.mote for row in rows if row.mote), None),
        "overenskommelse": plan.overenskommelse,
    }
