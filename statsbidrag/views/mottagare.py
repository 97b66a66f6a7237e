"""What the recipient's page of a case says of its own draft. Only the recipient's views read this."""

from core import svenska
from statsbidrag import permissions, services
from statsbidrag.models import Utkast, Utkasthandelse


def utkastlage(user, redovisning, utkast):
    """The draft as its own people see it: what remains, who holds it together, what they did, what can come back."""
    handelser = Utkasthandelse.objects.filter(redovisning=redovisning).select_related("av")
    borttagna = []
    if utkast is None and redovisning.kan_andras:
        borttagna = list(Utkast.objects.gar_att_aterstalla(user).filter(redovisning=redovisning))
    return {
        **_progress(utkast),
        "far_skicka_in": permissions.can_skicka_in(user, redovisning),
        "ansvarig_borta": _has_left(utkast, redovisning.bidrag),
        "borttagna": borttagna,
        "rattat_sedan": rattat_sedan(redovisning, utkast),
        "utkasthandelser": [_line(handelse) for handelse in handelser],
    }


def _progress(utkast):
    """What remains, in words, and whether only the declaration does."""
    if utkast is None:
        return {"aterstar": "", "allt_ifyllt": False}
    kontroll = services.kontrollera(utkast)
    return {"aterstar": remaining(kontroll), "allt_ifyllt": kontroll.ar_komplett}


def rattat_sedan(redovisning, utkast):
    """The version that the authority has corrected since the draft was begun, which the draft does not hold; else None.
    A draft is gone when it is handed in, so whatever is newer than one is a correction."""
    inlamning = redovisning.senaste_inlamning
    return inlamning if utkast and inlamning and inlamning.inskickad_at > utkast.created_at else None


def remaining(kontroll):
    """ "3 av 13 avsnitt saknas": the declaration is one of them, and the last."""
    kvar = sum(bool(del_.hinder) for del_ in kontroll.avsnitt_lista)
    if not kvar:
        return "bara försäkran återstår"
    return f"{kvar + 1} av {len(kontroll.formular.avsnitt)} avsnitt saknas"


def _has_left(utkast, bidrag):
    """Whether the one who held it together has no role there any more; then anyone goes on."""
    return bool(utkast and utkast.ansvarig and not permissions.far_skriva(utkast.ansvarig, bidrag))


def _line(handelse):
    return {
        "datum": svenska.tidpunkt(handelse.at),
        "titel": handelse.get_vad_display(),
        "organ": handelse.av.namn if handelse.av else "",
        "text": handelse.text,
    }
