"""Attachments of what has been handed in: which are still waited for, and those that follow a corrected version.

Either side reads this, so nothing here knows of drafts.
"""

from django.db.models import Exists, OuterRef

from statsbidrag.models import Inlamning, Inlamningsbilaga, Status

# A report that is taken back or closed is waited for no longer.
VANTAR_INTE = (Status.ATERTAGEN, Status.AVSLUTAD)


def utlovade():
    """Promises of each case's latest submission that have not been kept, the earliest first."""
    nyare = Inlamning.objects.filter(
        redovisning=OuterRef("inlamning__redovisning"), nummer__gt=OuterRef("inlamning__nummer")
    )
    return (
        Inlamningsbilaga.objects.filter(~Exists(nyare), fil=None, uppfylld_genom=None)
        .exclude(inlamning__redovisning__status__in=VANTAR_INTE)
        .order_by("lamnas_senast", "pk")
    )


def folj_med(inlamning, fore):
    """A version that an officer corrected holds the same attachments as the one it corrects."""
    Inlamningsbilaga.objects.bulk_create(
        Inlamningsbilaga(
            inlamning=inlamning,
            slag=bilaga.slag,
            namn=bilaga.namn,
            fil_id=bilaga.gallande_fil_id,
            lamnas_senast=None if bilaga.gallande_fil_id else bilaga.lamnas_senast,
            inkom_at=bilaga.inkom_at,
            inskickad_av_id=bilaga.inskickad_av_id,
        )
        for bilaga in fore.bilagor.filter(uppfyller=None).select_related("uppfylld_genom").order_by("pk")
    )
