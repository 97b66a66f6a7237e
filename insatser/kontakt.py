"""Who a contact is, in words: the role and the organisation before the name."""

from django.utils import timezone

from sok.models import Medlemskap


def funktioner(person, overenskommelse):
    """ "Länsstrateg · Länsstyrelsen i …", one for each role the person has there today."""
    rows = Medlemskap.objects.gallande(timezone.localdate()).filter(user=person, overenskommelse=overenskommelse)
    rows = rows.select_related("organisation").order_by("roll", "pk")
    return [{"roll": row.get_roll_display(), "organisation": row.organisation.namn} for row in rows]
