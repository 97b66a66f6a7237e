"""Taking a year change back, as long as nobody has built on what it made."""

from django.db import transaction
from django.utils import timezone

from insatser.models import Arsskifte, Handlingsplan, Insats, Insatsstatus, Planrad, Planstatus
from insatser.services import borttagning, handlingsplan
from insatser.services.arsskifte.ratt import lock_for_arsskifte
from insatser.services.fel import ArsskiftetGarInteAttAngra
from insatser.services.status import byt_skede, byt_status, mojliga_skeden


def hinder(skifte):
    """Why it cannot be taken back, as sentences; none when it can."""
    if skifte.angrat_at:
        return ["Årsskiftet är redan ångrat."]
    later = Arsskifte.objects.filter(overenskommelse=skifte.overenskommelse, pk__gt=skifte.pk, angrat_at=None)
    if later.exists():
        return ["Ett senare årsskifte bygger på det. Ångra det först."]
    return _plan_changed(skifte) + _initiatives_changed(skifte)


def _plan_changed(skifte):
    plan = Handlingsplan.objects.get(pk=skifte.utfort["plan"])
    if plan.status == Planstatus.GALLER:
        return [f"Handlingsplanen för {plan.artal} gäller redan. Stryk raderna i planen i stället."]
    if plan.revision != skifte.utfort["plan_revision"]:
        return [f"Utkastet för {plan.artal} har ändrats sedan dess. Stryk raderna i planen i stället."]
    return []


def _initiatives_changed(skifte):
    wanted = dict(skifte.utfort["insatser"])
    wanted |= {pk: revision for pk, _, _, revision in skifte.utfort["lagen"]}
    rows = Insats.alla.filter(pk__in=wanted).order_by("pk")
    return [f"Insatsen ”{row.titel}” har ändrats sedan dess." for row in rows if row.revision != wanted[row.pk]]


@transaction.atomic
def angra(skifte, *, av):
    """Strike its rows, remove its initiatives and give back the statuses; what it left untouched stays. Returns the
    initiatives whose status nobody had told before: that cannot be given back."""
    lock_for_arsskifte(skifte.overenskommelse, av)
    skifte = Arsskifte.objects.select_for_update(of=("self",)).select_related("overenskommelse").get(pk=skifte.pk)
    _hold(skifte)
    if reasons := hinder(skifte):
        raise ArsskiftetGarInteAttAngra(reasons)
    for rad in Planrad.objects.filter(pk__in=skifte.utfort["rader"]).select_related("plan__overenskommelse"):
        handlingsplan.stryk_rad(rad, av=av)
    made = [pk for pk, _ in skifte.utfort["insatser"]]
    for insats in Insats.objects.filter(pk__in=made).select_related("overenskommelse").order_by("pk"):
        borttagning.ta_bort(insats, av=av)
    left = [insats for row in skifte.utfort["lagen"] if (insats := _give_back(skifte, *row[:3], av)) is not None]
    skifte.angrat_at, skifte.angrat_av = timezone.now(), av
    skifte.save(update_fields=["angrat_at", "angrat_av"])
    return left


def _hold(skifte):
    """What it made, locked before it is judged: nobody builds on it between the question and the deed. The plan first,
    as everyone who writes in it does."""
    Handlingsplan.objects.select_for_update(of=("self",)).get(pk=skifte.utfort["plan"])
    pks = [row[0] for row in [*skifte.utfort["insatser"], *skifte.utfort["lagen"]]]
    list(Insats.alla.select_for_update(of=("self",)).filter(pk__in=pks).order_by("pk").values_list("pk"))


def _give_back(skifte, pk, status, skede, av):
    """Open again, and step on to what it was; the initiative when its status was unknown and cannot be so again."""
    insats = Insats.objects.filter(pk=pk).select_related("overenskommelse").first()
    if insats is None:
        return None
    skal = f"{skifte} ångrades."
    insats = byt_status(insats, Insatsstatus.PAGAR, av=av, skal=skal)
    if status and status != insats.status:
        insats = byt_status(insats, status, av=av, skal=skal)
    if skede and insats.skede != skede and skede in mojliga_skeden(insats):
        insats = byt_skede(insats, skede, av=av, skal=skal)
    return None if status else insats
