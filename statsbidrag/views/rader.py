"""A case as a row or a line of time: plain values for the pages of either side."""

from core import svenska
from statsbidrag.models import Status


def frist_i_ord(redovisning):
    """om 14 dagar / idag / för 3 dagar sedan."""
    dagar = redovisning.dagar_kvar
    if dagar == 0:
        return "idag"
    antal = svenska.antal(abs(dagar), "dag", "dagar")
    return f"om {antal}" if dagar > 0 else f"för {antal} sedan"


def for_mottagare(redovisning, utkast):
    """What the recipient sees of its own case, with the state of its own draft."""
    return {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "url": redovisning.get_absolute_url(),
        "kan_andras": redovisning.kan_andras,
        "sista_dag": redovisning.sista_dag,
        "frist_i_ord": frist_i_ord(redovisning),
        "sen": redovisning.ar_sen,
        "utkast": utkast,
        "marke": _own_mark(redovisning, utkast),
        "efter": _when(redovisning),
        "uppmaning": _next_step(redovisning, utkast),
    }


def _own_mark(redovisning, utkast):
    if utkast and redovisning.kan_andras and redovisning.status != Status.KOMPLETTERING:
        return "utkast"
    return redovisning.status


def _when(redovisning):
    """The words after a status: when it came in, while that is what the status says, or the last day to answer."""
    if redovisning.status == Status.KOMPLETTERING:
        return f"svara senast {svenska.datum_kort(redovisning.sista_dag)}"
    if redovisning.status == Status.KOMMUNICERING:
        fraga = redovisning.oppet_aterkrav
        return f"svara senast {svenska.datum_kort(fraga.svara_senast)}" if fraga and not fraga.yttrat_at else ""
    inlamning = redovisning.senaste_inlamning if redovisning.status == Status.INKOMMEN else None
    return svenska.datum_kort(inlamning.inskickad_at) if inlamning else ""


def _next_step(redovisning, utkast):
    if redovisning.status == Status.KOMPLETTERING:
        return "Fortsätt svara" if utkast else "Svara på kompletteringen"
    if not redovisning.kan_andras:
        return ""
    return "Fortsätt" if utkast else "Börja redovisningen"


def for_myndighet(redovisning, *, granskar):
    """What the authority and the strategist see: due, received, asked. Nothing here knows of drafts."""
    return {
        "redovisning": redovisning,
        "bidrag": redovisning.bidrag,
        "url": redovisning.granskningsadress if granskar else "",
        "status": redovisning.status,
        "efter": _when(redovisning),
        "sista_dag": redovisning.sista_dag,
        "frist_i_ord": frist_i_ord(redovisning) if redovisning.kan_andras else "",
        "sen": redovisning.ar_sen,
        "version": getattr(redovisning.senaste_inlamning, "nummer", None),
    }


def kompletteringar(formular, kompletteringar):
    """The questions with their sections' names, in the form's order."""
    ordning = [avsnitt.id for avsnitt in formular.avsnitt]
    return [
        {
            "komplettering": komplettering,
            "nummer": ordning.index(komplettering.avsnitt) + 1,
            "rubrik": formular.hamta(komplettering.avsnitt).rubrik,
        }
        for komplettering in sorted(kompletteringar, key=lambda k: ordning.index(k.avsnitt))
    ]
