"""What people do about a municipality that departs: the only writer of a shortfall's status."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from core import svenska
from indikatorer.models import AVVIKELSENS_GANG, Avvikelse, Avvikelsehandelse, Avvikelselage
from indikatorer.permissions import can_folja_avvikelser
from sok.services.ratt import lock, require_open

# Who closes it says why: that nothing is needed, or what came of it.
BEHOVER_TEXT = {
    Avvikelselage.AVFARDAD: "Skriv varför ingen åtgärd behövs.",
    Avvikelselage.AVSLUTAD: "Skriv hur det gick.",
}


class Avvikelsefel(Exception):
    """Nothing was stored; `str()` says why and what to do."""


class TextenSaknas(Avvikelsefel):
    def __init__(self, till=None):
        super().__init__(BEHOVER_TEXT.get(till, "Skriv vad som har gjorts."))


class NagonHannFore(Avvikelsefel):
    def __init__(self, avvikelse):
        last = avvikelse.handelser.select_related("av").first()
        done = f"{last.av.namn} ändrade läget till ”{last.get_till_display()}” {svenska.tidpunkt(last.nar)}"
        super().__init__(f"{done}. Läs vad som har hänt och skriv igen om det behövs.")


@transaction.atomic
def uppmarksamma(overenskommelse, rad, *, av):
    """Keep a shortfall to watch, with the figures of its row as they are seen now; sent twice it is kept once."""
    _require(overenskommelse, av)
    lock(overenskommelse)
    key = {"indikator": rad.indikator, "geografi_id": rad.plats.nyckel, "artal": rad.artal, "kon": rad.kon}
    there = Avvikelse.objects.filter(overenskommelse=overenskommelse, **key).order_by("pk").first()
    if there:
        return there
    avvikelse = Avvikelse.objects.create(
        overenskommelse=overenskommelse,
        jamfort=rad.jamfort,
        varde=_decimal(rad.varde, 8),
        vantat=_decimal(rad.vantat, 8),
        matt=max(min(_decimal(rad.matt, 2), Decimal("999999")), Decimal("-999999")),
        metod=rad.metod,
        demo=rad.demo,
        **key,
    )
    _log(avvikelse, "", av, "")
    return avvikelse


@transaction.atomic
def byt(avvikelse, till, *, av, text="", uppfoljning_senast=None, sedd=None):
    """Change the status, or with the same status note what was done; `sedd` is the last event that the person saw.

    TextenSaknas, or NagonHannFore when someone else has done something since."""
    _require(avvikelse.overenskommelse, av)
    locked = _lock(avvikelse)
    last = locked.handelser.values_list("pk", flat=True).first()
    if (sedd is not None and last != sedd) or (till != locked.lage and till not in AVVIKELSENS_GANG[locked.lage]):
        raise NagonHannFore(locked)
    moved_day = locked.uppfoljning_senast != uppfoljning_senast
    if not text.strip() and (till in BEHOVER_TEXT or (till == locked.lage and not moved_day)):
        raise TextenSaknas(till)
    if not text.strip() and moved_day and till == locked.lage:
        text = (
            f"Följs upp senast {svenska.datum(uppfoljning_senast)}." if uppfoljning_senast else "Ingen uppföljningsdag."
        )
    return _write(locked, till, av=av, text=text, uppfoljning_senast=uppfoljning_senast)


@transaction.atomic
def lyft(avvikelse, *, av, text):
    """Somebody has proposed to an organ to take it up. Who may propose is the forum's to say."""
    require_open(avvikelse.overenskommelse)
    locked = _lock(avvikelse)
    till = Avvikelselage.LYFT
    if till != locked.lage and till not in AVVIKELSENS_GANG[locked.lage]:
        raise NagonHannFore(locked)
    return _write(locked, till, av=av, text=text, uppfoljning_senast=locked.uppfoljning_senast)


def kan_bli(avvikelse):
    """The statuses that a person sets by hand; raising it is a proposal, and made in the forum."""
    return [lage for lage in Avvikelselage if lage in AVVIKELSENS_GANG[avvikelse.lage] and lage != Avvikelselage.LYFT]


def kan_lyftas(avvikelse):
    return avvikelse.lage == Avvikelselage.LYFT or Avvikelselage.LYFT in AVVIKELSENS_GANG[avvikelse.lage]


def _require(overenskommelse, av):
    if not can_folja_avvikelser(av, overenskommelse):
        raise PermissionDenied
    require_open(overenskommelse)


def _lock(avvikelse):
    return Avvikelse.objects.select_for_update(of=("self",)).get(pk=avvikelse.pk)


def _write(locked, till, *, av, text, uppfoljning_senast):
    fran, locked.lage = locked.lage, till
    locked.uppfoljning_senast = None if till in BEHOVER_TEXT else uppfoljning_senast
    locked.save(update_fields=["lage", "uppfoljning_senast"])
    _log(locked, fran, av, text.strip())
    return locked


def _log(avvikelse, fran, av, text):
    Avvikelsehandelse.objects.create(avvikelse=avvikelse, fran=fran, till=avvikelse.lage, text=text, av=av)


def _decimal(number, places):
    return round(Decimal(str(number)), places)
