"""A municipality that departs from what was to be expected, proposed to an organ to take up; with an obstacle too,
when that is what the proposal is about."""

from django.db import transaction
from django.utils import timezone

from core import svenska
from forum.models import Punktslag
from forum.services import forslag as forslag_service
from indikatorer.models import Avvikelse, Kon
from indikatorer.services import avvikelser
from indikatorer.services.farskhet import brist
from insatser.models import Hinder


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
        f"{avvikelse.metod} {avvikelser.egen_berakning(avvikelse)}."
    )
    text += f"\n\n{late}" if late else ""
    rubrik = f"{avvikelse.geografi} avviker: {indikator}"
    return {"rubrik": rubrik[:200], "slag": Punktslag.DISKUSSION, "text": text}


def om_bada(hinder, avvikelse):
    """What a proposal about both begins with: the obstacle's heading and organ, and the words of each."""
    first, other = forslag_service.om_hinder(hinder), om_avvikelse(avvikelse)
    return first | {"text": f"{first['text']}\n\n{other['text']}"}


@transaction.atomic
def lamna_om_avvikelse(avvikelse, *, av, organ, fran, hinder=None, **falt):
    """Ask an organ to take it up, and say so where it is followed; sent twice it is proposed once. RedanForeslaget
    when the organisation has proposed it, or the `hinder` that it is also about, in other words or one without the
    other."""
    Avvikelse.objects.select_for_update(of=("self",)).get(pk=avvikelse.pk)
    falt |= {"avvikelse": avvikelse}
    there = forslag_service.redan_foreslaget(avvikelse, organ, fran)
    if hinder:
        Hinder.objects.select_for_update(of=("self",)).get(pk=hinder.pk)
        falt |= {"hinder": hinder}
        there = there or forslag_service.redan_foreslaget(hinder, organ, fran)
    if there:
        return forslag_service.samma(there, **falt)
    forslag = forslag_service.lamna(avvikelse.overenskommelse, av=av, organ=organ, fran=fran, **falt)
    # More people see the shortfall than the proposal, whose words stay with those who may read it.
    avvikelser.lyft(avvikelse, av=av, text="Ett förslag är lämnat till ett organ.")
    return forslag
