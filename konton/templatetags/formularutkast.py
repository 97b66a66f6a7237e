"""A long form's draft: the row that says when it was saved, and the offer of text that never was."""

import json

from django import template

from konton.services import utkast

register = template.Library()


@register.inclusion_tag("komponenter/formularutkast.html", takes_context=True)
def formularutkast(context, nyckel, visar_inskickat=False):
    """{% formularutkast nyckel form.is_bound %} beside <form data-formularutkast="{{ nyckel }}">. A form that shows
    what has just been sent has the newest text already, so nothing older is offered."""
    user = context["request"].user
    row = None if visar_inskickat else utkast.hamta(user, nyckel)
    return {
        "person": user.pk,
        "utkast": row,
        "data": json.dumps(row.data, ensure_ascii=False) if row else "",
        "visar_inskickat": visar_inskickat,
        "hit": context["request"].get_full_path(),
    }
