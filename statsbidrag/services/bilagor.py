"""The recipient's attachments: in the draft, on their way into a submission, and those that come after it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone

from core import svenska
from filer import services as filer
from statsbidrag import permissions
from statsbidrag.formular.bilagor import bilagefalt
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Inlamningsbilaga, Utkast, Utkastbilaga
from statsbidrag.services.fel import (
    BilaganBorta,
    BilaganStammerInte,
    BilagornaForManga,
    BilagorTasInteEmot,
    InteOppen,
    InteUtlovad,
    UtkastSaknas,
)
from statsbidrag.services.gang import lock, require_open
from statsbidrag.services.kontroll import las_formular
from statsbidrag.services.meddelanden import meddela_myndigheten
from statsbidrag.services.utlovade import utlovade

HOGST = 50
TILLSAMMANS, TILLSAMMANS_TEXT = 100 * 1024 * 1024, "100 MB"


def bifoga(utkast, *, av, slag, namn="", fil=None, lamnas_senast=None):
    """Add a file to the draft, or the promise of one with its last day. The same one again adds nothing."""
    if not permissions.can_write(av, utkast.redovisning):
        raise PermissionDenied
    namn = _name(namn, fil)
    _check(slag, namn, fil, lamnas_senast)
    if fil:
        # Before anything is locked: a scanner may take its time.
        filer.granska(fil)
    with transaction.atomic():
        utkast = _lock(utkast, av)
        _require_kind(utkast, slag)
        finns = _same(utkast, slag, namn, fil, lamnas_senast)
        return finns or _add(utkast, av, slag=slag, namn=namn, fil=fil, lamnas_senast=lamnas_senast)


def _name(namn, fil):
    if namn.strip() or not fil:
        return " ".join(namn.split())[:200]
    return filer.sakert_namn(fil.name).rpartition(".")[0][:200] or filer.sakert_namn(fil.name)


def _check(slag, namn, fil, lamnas_senast):
    if not slag:
        raise BilaganStammerInte("Välj vad bilagan är.")
    if bool(fil) == bool(lamnas_senast):
        raise BilaganStammerInte("Välj en fil, eller skriv vilken dag den kommer.")
    if not namn:
        raise BilaganStammerInte("Skriv vad bilagan heter.")
    if lamnas_senast and lamnas_senast < timezone.localdate():
        raise BilaganStammerInte("Dagen har redan passerat. Välj en dag från och med idag.")
    _without_personnummer(namn, fil)


def _without_personnummer(namn, fil):
    if innehaller_personnummer(namn):
        raise BilaganStammerInte("Bilagans namn ser ut att innehålla ett personnummer. Skriv ett annat namn.")
    if fil and innehaller_personnummer(filer.sakert_namn(fil.name)):
        raise BilaganStammerInte("Filens namn ser ut att innehålla ett personnummer. Byt namn på filen först.")


def _lock(utkast, av):
    """The live draft, locked after its case: it is not handed in while an attachment is added or taken away."""
    redovisning = lock(utkast.redovisning_id)
    if not permissions.can_write(av, redovisning):
        raise PermissionDenied
    require_open(redovisning)
    utkast = Utkast.objects.select_for_update(of=("self",)).filter(pk=utkast.pk, borttaget_at=None).first()
    if utkast is None:
        raise UtkastSaknas
    if not redovisning.kan_andras:
        raise InteOppen
    utkast.redovisning = redovisning
    return utkast


def _require_kind(utkast, slag):
    _, falt = bilagefalt(las_formular(utkast.redovisning.formularversion))
    if falt is None:
        raise BilagorTasInteEmot
    if slag not in falt.namn_pa:
        raise BilaganStammerInte("Välj vad bilagan är bland dem som finns i listan.")


def _same(utkast, slag, namn, fil, lamnas_senast):
    """The attachment already there: a second press, or the page sent again."""
    same = utkast.bilagor.filter(slag=slag, namn=namn, lamnas_senast=lamnas_senast)
    return same.filter(fil__sha256=filer.granska(fil).sha256 if fil else None).first()


def _add(utkast, av, *, fil, **fields):
    storlek = filer.granska(fil).storlek if fil else 0
    redan = utkast.bilagor.aggregate(summa=Sum("fil__storlek"))["summa"] or 0
    if utkast.bilagor.count() >= HOGST or redan + storlek > TILLSAMMANS:
        raise BilagornaForManga(HOGST, TILLSAMMANS_TEXT)
    bilaga = Utkastbilaga.objects.create(
        utkast=utkast, fil=filer.ta_emot(fil, av=av) if fil else None, tillagd_av=av, **fields
    )
    _changed(utkast, av)
    return bilaga


def _changed(utkast, av):
    """Whoever is about to hand in reads it again."""
    Utkast.objects.filter(pk=utkast.pk).update(
        version=F("version") + 1, senast_sparad_av=av, senast_sparad_at=timezone.now()
    )


@transaction.atomic
def ta_bort(bilaga, *, av):
    """Take an attachment out of the draft. The file itself is cleared away when nothing else points at it."""
    utkast = _lock(bilaga.utkast, av)
    removed, _ = utkast.bilagor.filter(pk=bilaga.pk).delete()
    if not removed:
        raise BilaganBorta
    _changed(utkast, av)


def flytta_till(inlamning, utkast):
    """Inside skicka_in: the draft's attachments become the submission's, and can no longer change."""
    Inlamningsbilaga.objects.bulk_create(
        Inlamningsbilaga(
            inlamning=inlamning,
            slag=bilaga.slag,
            namn=bilaga.namn,
            fil_id=bilaga.fil_id,
            lamnas_senast=bilaga.lamnas_senast,
            inkom_at=inlamning.inskickad_at,
            inskickad_av=inlamning.inskickad_av,
        )
        for bilaga in utkast.bilagor.order_by("pk")
    )


def fyll_fran(utkast, inlamning, *, av):
    """A new draft begins with what was sent; what came afterwards stands in place of its promise."""
    rows = inlamning.bilagor.filter(uppfyller=None).select_related("uppfylld_genom").order_by("pk")
    Utkastbilaga.objects.bulk_create(
        Utkastbilaga(
            utkast=utkast,
            slag=bilaga.slag,
            namn=bilaga.namn,
            fil_id=bilaga.gallande_fil_id,
            lamnas_senast=None if bilaga.gallande_fil_id else bilaga.lamnas_senast,
            tillagd_av=av,
        )
        for bilaga in rows
    )


def lamna_sen_bilaga(utlovad, *, av, fil):
    """Hand in a file that was promised, without opening the case. The authority is told; a draft of the recipient's
    own that still promises it gets the file too."""
    if not permissions.can_skicka_in(av, utlovad.inlamning.redovisning):
        raise PermissionDenied
    _without_personnummer(utlovad.namn, fil)
    filer.granska(fil)
    with transaction.atomic():
        redovisning = lock(utlovad.inlamning.redovisning_id)
        require_open(redovisning)
        utlovad = utlovade().filter(pk=utlovad.pk).first()
        if utlovad is None:
            raise InteUtlovad
        lamnad = Inlamningsbilaga.objects.create(
            inlamning=utlovad.inlamning,
            uppfyller=utlovad,
            slag=utlovad.slag,
            namn=utlovad.namn,
            fil=filer.ta_emot(fil, av=av),
            inskickad_av=av,
        )
        _fulfil_in_draft(redovisning, utlovad, lamnad)
        transaction.on_commit(lambda: _tell(redovisning, lamnad))
    return lamnad


def _fulfil_in_draft(redovisning, utlovad, lamnad):
    same = {"slag": utlovad.slag, "namn": utlovad.namn, "fil": None}
    changed = Utkastbilaga.objects.filter(utkast__redovisning=redovisning, **same).update(
        fil=lamnad.fil, lamnas_senast=None
    )
    if changed:
        Utkast.objects.filter(redovisning=redovisning).update(version=F("version") + 1)


def _tell(redovisning, lamnad):
    """No words of the report: what it is called is read in the portal."""
    meddela_myndigheten(
        redovisning,
        nyckel=f"statsbidrag:bilaga:{lamnad.pk}",
        rubrik=f"En utlovad bilaga har kommit: {redovisning.bidrag.titel}",
        text=f"{redovisning.bidrag.mottagare.namn} har lämnat {lamnad.get_slag_display().lower()}, som skulle komma "
        f"senast {svenska.datum(lamnad.uppfyller.lamnas_senast)}.",
    )
