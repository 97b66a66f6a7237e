"""What a reminder tells its reader about their own draft. Asked while the mail is sent and stored nowhere: the log of
mails, which others read, is the same whether there is a draft or not."""

from statsbidrag.models import Redovisning, Status, Utkast
from statsbidrag.services.kontroll import kontrollera
from utskick.services import Tillagg

KLARA = ("klar", "varning")


def eget_lage(notis):
    """ "Utkast – INTE inlämnad: 9 av 13 avsnitt är klara", for one who may read the draft; else nothing."""
    pk = int(notis.nyckel.split(":")[1])
    redovisning = Redovisning.objects.for_mottagare(notis.mottagare).filter(pk=pk).first() if notis.mottagare else None
    return Tillagg(_in_words(redovisning, notis.mottagare)) if redovisning else Tillagg()


def _in_words(redovisning, user):
    if not redovisning.kan_andras:
        return "Redovisningen har skickats in sedan mejlet skrevs. Ni behöver inte göra något."
    utkast = Utkast.objects.visible_to(user).filter(redovisning=redovisning, borttaget_at=None).first()
    if utkast is None:
        svar = redovisning.status == Status.KOMPLETTERING
        return "Svaret är inte påbörjat." if svar else "Redovisningen är inte påbörjad."
    kontroll = kontrollera(utkast)
    klara = sum(del_.lage in KLARA for del_ in kontroll.avsnitt_lista)
    return f"Utkast – INTE inlämnad: {klara} av {len(kontroll.formular.avsnitt)} avsnitt är klara."
