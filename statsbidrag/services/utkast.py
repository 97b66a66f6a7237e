"""The draft's own life: begun, saved section by section, shared by colleagues. Never seen by the authority."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from statsbidrag import permissions
from statsbidrag.formular.ratext import till_ratext
from statsbidrag.formular.regler import ar_tomt
from statsbidrag.models import TidigareText, Utkast, Utkastavsnitt, Utkaststeg
from statsbidrag.services import bilagor, forifyllt
from statsbidrag.services.agande import bokfor
from statsbidrag.services.fel import InteOppen, Redigeringskonflikt, UtkastSaknas
from statsbidrag.services.gang import lock, require_open
from statsbidrag.services.kontroll import las_formular

LANGSTA_TEXT = 50_000


@transaction.atomic
def oppna_utkast(redovisning, *, av):
    """The draft that the recipient shares, begun if there is none; a completion's starts from what was sent."""
    if not permissions.can_write(av, redovisning):
        raise PermissionDenied
    redovisning = lock(redovisning.pk)
    require_open(redovisning)
    if not redovisning.kan_andras:
        raise InteOppen
    utkast, skapat = Utkast.objects.get_or_create(
        redovisning=redovisning,
        borttaget_at=None,
        defaults={"skapat_av": av, "senast_sparad_av": av, "ansvarig": av},
    )
    if skapat:
        bokfor(redovisning, Utkaststeg.BORJADE, av=av)
        if inlamning := redovisning.senaste_inlamning:
            _fill_from(utkast, inlamning, av)
            bilagor.fyll_fran(utkast, inlamning, av=av)
        else:
            forifyllt.fyll_i(utkast)
    return utkast


def _fill_from(utkast, inlamning, av):
    forifyllt.ur_inlamning(utkast, inlamning)
    formular = las_formular(inlamning.formularversion)
    Utkastavsnitt.objects.bulk_create(
        Utkastavsnitt(
            utkast=utkast,
            avsnitt=avsnitt.id,
            varden=till_ratext(avsnitt, inlamning.avsnitt[avsnitt.id]),
            granskat=True,
            sparad_av=av,
        )
        for avsnitt in formular.att_fylla_i
    )


def spara_avsnitt(utkast, avsnitt, varden, *, av, version, lamnar=False):
    """Save one section as it was typed, faults and all. `version` is the one the person began from; if a
    colleague has saved since, Redigeringskonflikt is raised and this text is kept beside theirs."""
    if not permissions.can_write(av, utkast.redovisning):
        raise PermissionDenied
    require_open(utkast.redovisning)
    varden = _own_fields(utkast, avsnitt, varden)
    with transaction.atomic():
        rad, sparat = _save(utkast, avsnitt, varden, av, version, lamnar)
    if not sparat:
        raise Redigeringskonflikt(rad, varden)
    return rad


def _own_fields(utkast, avsnitt, varden):
    """Only the section's own fields, without what PostgreSQL cannot store."""
    falt_ids = {falt.id for falt in las_formular(utkast.redovisning.formularversion).hamta(avsnitt).falt}
    return {
        namn: text.replace("\x00", "")[:LANGSTA_TEXT]
        for namn, text in varden.items()
        if namn.partition("-")[0] in falt_ids and text.strip()
    }


def _save(utkast, avsnitt, varden, av, version, lamnar):
    # The draft's row is the lock: it cannot be handed in while a section is being saved.
    if not Utkast.objects.select_for_update(of=("self",)).filter(pk=utkast.pk, borttaget_at=None).exists():
        raise UtkastSaknas
    rad, _ = Utkastavsnitt.objects.get_or_create(utkast=utkast, avsnitt=avsnitt)
    if rad.varden == varden:
        return _mark(rad, lamnar), True
    if rad.version != version:
        _keep(utkast, avsnitt, varden, av)
        return rad, False
    if rad.sparad_av_id not in (None, av.pk) and not ar_tomt(rad.varden):
        _keep(utkast, avsnitt, rad.varden, rad.sparad_av, rad.sparad_at)
    rad.varden, rad.version, rad.sparad_av, rad.sparad_at = varden, rad.version + 1, av, timezone.now()
    rad.granskat = rad.granskat or lamnar
    rad.save()
    Utkast.objects.filter(pk=utkast.pk).update(
        version=F("version") + 1, senast_sparad_av=av, senast_sparad_at=rad.sparad_at
    )
    return rad, True


def _mark(rad, lamnar):
    if lamnar and not rad.granskat:
        rad.granskat = True
        rad.save(update_fields=["granskat"])
    return rad


def _keep(utkast, avsnitt, varden, av, nar=None):
    """Put a text aside once; the same text again adds nothing."""
    senaste = utkast.tidigare_texter.filter(avsnitt=avsnitt).first()
    if senaste is None or senaste.varden != varden:
        TidigareText.objects.create(
            utkast=utkast, avsnitt=avsnitt, varden=varden, skriven_av=av, skriven_at=nar or timezone.now()
        )
