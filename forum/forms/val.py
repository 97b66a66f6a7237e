"""What the forms of meetings choose from in one agreement, named as on a day."""

from django.db.models import Exists, OuterRef, Q

from core.svenska import sorteringsnyckel
from forum.permissions import strukturdag
from insatser.models.lydelser import namn_pa_organ
from sok.models import Medlemskap, Organ, Organisation, Part, Skede, Uppdrag

I_DRIFT = (Skede.VERKSAMT, Skede.PLANERAT)


def organval(overenskommelse, aven=None):
    """(pk, name) of the organs in operation, and of the one that is chosen already."""
    day = strukturdag(overenskommelse)
    working = Q(versioner__giltighet__contains=day, versioner__skede__in=I_DRIFT)
    rows = Organ.objects.filter(working | Q(pk=aven), overenskommelse=overenskommelse).distinct()
    rows = rows.annotate(namn=namn_pa_organ("pk", day)).values_list("pk", "namn", "nyckel")
    return sorted(((pk, name or key) for pk, name, key in rows), key=lambda row: sorteringsnyckel(row[1]))


def organisationsval(overenskommelse, utom=()):
    """(pk, name) of those the agreement knows: parties, those who sit in its organs, those with members in it."""
    here = {"organisation": OuterRef("pk")}
    known = (
        Exists(Part.objects.filter(overenskommelse=overenskommelse, **here))
        | Exists(Uppdrag.objects.filter(organ__overenskommelse=overenskommelse, **here))
        | Exists(Medlemskap.objects.filter(overenskommelse=overenskommelse, **here))
    )
    rows = Organisation.objects.filter(known, sammanslagen_med=None).exclude(pk__in=utom)
    return list(rows.values_list("pk", "namn"))
