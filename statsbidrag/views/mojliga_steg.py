"""What the reviewer may do with a case now, and beside what cannot be done, why. The same questions as the services
ask, so that the page never promises anything."""

from django.urls import reverse

from core import svenska
from statsbidrag.models import HOS_MOTTAGAREN, Status
from statsbidrag.services.beslut import hinder_mot_avslut
from statsbidrag.services.fel import OppenKomplettering
from statsbidrag.services.provning import (
    hinder_mot_aterkrav,
    hinder_mot_beslut,
    hinder_mot_godkannande,
    kraver_tva,
)


def mojliga_steg(redovisning, user):
    """Dicts `text`, `url`, `hinder` (blank when it can be done), the first one the most likely."""
    forslag = redovisning.beslutsforslag.select_related("foreslaget_av").filter(avgjort_at=None).first()
    if forslag:
        return _of_proposal(redovisning, forslag, user)
    return [step for make in STEG.get(redovisning.status, ()) for step in make(redovisning)]


def _step(redovisning, text, namn, *args, hinder=None):
    slug = redovisning.bidrag.overenskommelse.slug
    return {
        "text": text,
        "url": reverse(f"statsbidrag:{namn}", args=[slug, redovisning.pk, *args]),
        "hinder": _in_words(redovisning, hinder),
    }


def _in_words(redovisning, hinder):
    if isinstance(hinder, OppenKomplettering):
        antal = svenska.antal(
            len(redovisning.oppna_kompletteringar), "komplettering är öppen", "kompletteringar är öppna"
        )
        return f"{antal}. Vänta in svaret eller återkalla."
    return str(hinder) if hinder else ""


def _of_proposal(redovisning, forslag, user):
    vad = f"{forslag.foreslaget_av.namn} föreslår: {forslag.get_beslut_display()}"
    egen = "Ni har själv föreslagit beslutet. En kollega behöver besluta."
    besluta = _step(redovisning, "Besluta enligt förslaget", "bifall_forslag", forslag.pk)
    if forslag.foreslaget_av_id == user.pk:
        besluta["hinder"] = egen
    besluta["om"] = f"{vad}."
    text = "Ta tillbaka förslaget" if forslag.foreslaget_av_id == user.pk else "Lägg förslaget åt sidan"
    return [besluta, _step(redovisning, text, "avsla_forslag", forslag.pk)]


def _approve(redovisning):
    text = "Föreslå godkännande" if kraver_tva(redovisning) else "Godkänn"
    yield _step(redovisning, text, "godkann", hinder=hinder_mot_godkannande(redovisning))


def _consider(redovisning):
    yield _step(redovisning, "Överväg återkrav", "overvag_aterkrav", hinder=hinder_mot_aterkrav(redovisning))


def _decide(redovisning):
    aterkrav = redovisning.oppet_aterkrav
    if aterkrav is None:
        return
    hinder = hinder_mot_beslut(aterkrav)
    text = "Föreslå beslut om återkrav" if kraver_tva(redovisning) else "Besluta om återkrav"
    yield _step(redovisning, text, "besluta_om_aterkrav", aterkrav.pk, hinder=hinder)
    if aterkrav.fran_status not in HOS_MOTTAGAREN:
        yield from _approve(redovisning)
    yield _step(redovisning, "Avskriv", "avskriv_aterkrav", aterkrav.pk)


def _pay(redovisning):
    beslutat = next((a for a in redovisning.aterkrav.all() if a.beslutat_at), None)
    if beslutat:
        text = "Ändra betalningen" if beslutat.betalt_at else "Registrera betalning"
        yield _step(redovisning, text, "registrera_betalning", beslutat.pk)


def _close(redovisning):
    yield _step(redovisning, "Avsluta ärendet", "avsluta", hinder=hinder_mot_avslut(redovisning))


def _reopen(redovisning):
    yield _step(redovisning, "Öppna igen", "oppna_igen")


STEG = {
    Status.VANTAS: (_consider,),
    Status.ATERTAGEN: (_consider,),
    Status.INKOMMEN: (_approve, _consider),
    Status.KOMPLETTERING: (_approve,),
    Status.KOMMUNICERING: (_decide,),
    Status.GODKAND: (_close, _reopen),
    Status.GODKAND_ANMARKNING: (_close, _reopen),
    Status.ATERKRAV: (_pay, _close),
}
