"""Those who speak for a municipality are told that its view is asked for, and what was decided."""

from celery import current_app
from django.db import transaction
from django.urls import reverse

from core import svenska
from indikatorer.models import Kommuntal, Omgangslage
from indikatorer.permissions import kommunernas_personer
from indikatorer.services.kommuntal.synpunkter import obesvarade
from utskick.services import meddela_flera


def beratta_om_forslag(omgang):
    """Many people are told outside the request, once the step is stored."""
    _later("indikatorer.tasks.beratta_om_kommuntal", omgang.pk)


def beratta_om_beslut(omgang, koder):
    _later("indikatorer.tasks.beratta_om_kommuntal", omgang.pk, sorted(koder))


def _later(name, *args):
    transaction.on_commit(lambda: current_app.send_task(name, list(args)), robust=True)


def beratta(omgang, koder=None):
    """Tell the people of each municipality: what it is asked, or what was decided for those in `koder`."""
    people = kommunernas_personer(omgang.overenskommelse)
    if omgang.lage == Omgangslage.SYNPUNKTER:
        for row in obesvarade(omgang).filter(kommun__in=people).order_by("kommun"):
            meddela_flera(people[row.kommun_id], **_asked(omgang, row.kommun))
    elif omgang.lage == Omgangslage.BESLUTAD and koder:
        rows = Kommuntal.objects.filter(omgang=omgang, kommun__in=people.keys() & set(koder)).select_related("kommun")
        for row in rows.prefetch_related("beslut_lista").order_by("kommun"):
            meddela_flera(people[row.kommun_id], **_decided(omgang, row))


def _asked(omgang, kommun):
    slug = omgang.overenskommelse.slug
    return {
        "nyckel": f"kommuntal:{omgang.pk}:{kommun.kod}",
        "rubrik": f"Lämna synpunkter på kommuntal {omgang.artal}: {kommun}",
        "text": f"Länstalet är fördelat i ett förslag. Svara senast {svenska.datum(omgang.synpunkter_senast)}.",
        "orsak": f"Ni får svara för {kommun}.",
        "adress": reverse("indikatorer:kommuntal_synpunkt", args=[slug, omgang.artal, kommun.kod]),
        "galler": slug,
    }


def _decided(omgang, row):
    slug, beslut = omgang.overenskommelse.slug, list(row.beslut_lista.all())[-1]
    return {
        "nyckel": f"kommuntalsbeslut:{beslut.pk}",
        "rubrik": f"Kommuntal {omgang.artal} för {row.kommun}: {svenska.tal(beslut.antal)}",
        "text": f"Beslutat {svenska.datum(beslut.datum)}. {beslut.skal}".strip(),
        "orsak": f"Ni får svara för {row.kommun}.",
        "adress": reverse("indikatorer:kommuntal_kommun", args=[slug, row.kommun_id]),
        "galler": slug,
    }
