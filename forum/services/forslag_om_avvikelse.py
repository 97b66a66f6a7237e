"""A municipality that departs from what was to be expected, proposed to an organ to take up."""

from django.db import transaction
from django.utils import timezone

from core import svenska
from forum.models import Forslagsstatus, Punktslag
from forum.services import forslag as forslag_service
from forum.services.fel import RedanForeslaget
from indikatorer.models import Avvikelse, Kon
from indikatorer.services import avvikelser
from indikatorer.services.farskhet import brist


def om_avvikelse(avvikelse):
    """What a proposal about it begins with: the figures as they were when it was taken up."""
    indikator = avvikelse.indikator

    def value(number):
        return svenska.med_enhet(number, indikator.enhet_efter_tal, indikator.decimaler)

    who = "" if avvikelse.kon == Kon.TOTALT else f", {Kon(avvikelse.kon).label.lower()}"
    invented = " Siffrorna är demodata och påhittade." if avvikelse.demo else ""
    late = brist(avvikelser.vad_har_hant_sedan(avvikelse, timezone.localdate()).farskhet)
    text = (
        f"{avvikelse.geografi}, {indikator}{who}: {value(avvikelse.varde)} {avvikelse.artal}. "
        f"Väntat var {value(avvikelse.vantat)}, jämfört med {avvikelse.get_jamfort_display()}. "
        f"Det är {avvikelser.hur_langt(avvikelse.varde, avvikelse.vantat, indikator)}.{invented}\n\n"
        f"{avvikelse.metod} Egen beräkning."
    )
    text += f"\n\n{late}" if late else ""
    rubrik = f"{avvikelse.geografi} avviker: {indikator}"
    return {"rubrik": rubrik[:200], "slag": Punktslag.DISKUSSION, "text": text}


@transaction.atomic
def lamna_om_avvikelse(avvikelse, *, av, organ, fran, **falt):
    """Ask an organ to take it up, and say so where it is followed; sent twice it is proposed once. RedanForeslaget
    when the organisation has proposed it in other words."""
    Avvikelse.objects.select_for_update(of=("self",)).get(pk=avvikelse.pk)
    there = avvikelse.forslag_lista.exclude(status__in=[Forslagsstatus.AVBOJT, Forslagsstatus.ATERTAGET])
    if there := there.filter(organ=organ, fran=fran).order_by("pk").first():
        if any(getattr(there, name) != value for name, value in falt.items()):
            raise RedanForeslaget
        return there
    avtal = avvikelse.overenskommelse
    forslag = forslag_service.lamna(avtal, av=av, organ=organ, fran=fran, avvikelse=avvikelse, **falt)
    # More people see the shortfall than the proposal, whose words stay with those who may read it.
    avvikelser.lyft(avvikelse, av=av, text="Ett förslag är lämnat till ett organ.")
    return forslag
