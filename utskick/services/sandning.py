"""A stored mail on its way out: sent once, tried again with longer and longer waits, then given up with a reason."""

import datetime
import logging
import smtplib
from urllib.parse import urlparse

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import Case, DateTimeField, F, Value, When
from django.utils import timezone

from utskick.models import Mejl, Mejlstatus
from utskick.services.mejl import rendera
from utskick.services.tillagg import INGET, tillagg_till

logger = logging.getLogger("utskick")

# How long after it was written a mail is tried again: the first is for one whose task was lost, then 5 minutes, half an
# hour, 3 hours and 12 hours. After the last it is given up.
FORSOK_IGEN_EFTER = [datetime.timedelta(minutes=minutes) for minutes in (2, 5, 30, 180, 720)]
FLEST_FORSOK = len(FORSOK_IGEN_EFTER)
FILER = "django.core.mail.backends.filebased.EmailBackend"
STANGT = "Kontot är stängt, så mejlet skickades inte."


@transaction.atomic
def skicka(mejl_pk):
    """Send the mail unless it is sent already or someone else is sending it. True when it went out now."""
    waiting = Mejl.objects.select_for_update(of=("self",), skip_locked=True).select_related("mottagare")
    mejl = waiting.filter(pk=mejl_pk, status=Mejlstatus.KOAT).first()
    if mejl is None:
        return False
    if mejl.mottagare_id and not mejl.mottagare.is_active:
        _misslyckas(mejl, STANGT, igen=False)
        return False
    try:
        _brev(mejl).send()
    except Exception as fault:
        # Whatever went wrong is kept on the mail: an error that is only raised would be met again every minute.
        logger.warning("Mail %s was not sent", mejl.pk, exc_info=fault)
        _misslyckas(mejl, *_skal(fault))
        return False
    mejl.status, mejl.skickat_at, mejl.fel = Mejlstatus.SKICKAT, timezone.now(), ""
    mejl.forsok += 1
    mejl.save(update_fields=["status", "skickat_at", "fel", "forsok"])
    return True


def koade(nu):
    """Ids of the mails that wait and whose time to be tried has come, the oldest first."""
    due = Case(
        *(When(forsok=count, then=F("created_at") + Value(wait)) for count, wait in enumerate(FORSOK_IGEN_EFTER)),
        default=F("created_at"),
        output_field=DateTimeField(),
    )
    rows = Mejl.objects.filter(status=Mejlstatus.KOAT).annotate(tur=due).filter(tur__lte=nu)
    return list(rows.order_by("created_at", "pk").values_list("pk", flat=True))


def _brev(mejl):
    """The same Message-ID every time, so that a mail that went out twice after a power cut is seen as one."""
    host = urlparse(settings.PORTAL_ADRESS).hostname or "portalen"
    headers = {"Message-ID": f"<mejl-{mejl.pk}@{host}>", "Auto-Submitted": "auto-generated"}
    text, html, bilagor = _innehall(mejl)
    brev = EmailMultiAlternatives(mejl.amne, text, to=[mejl.till], headers=headers, connection=_vag(mejl.till))
    if html:
        brev.attach_alternative(html, "text/html")
    for bilaga in bilagor:
        brev.attach(*bilaga)
    return brev


def _innehall(mejl):
    """(text, html, files) as they go out: what is stored, and in a mail of one notice what is added while sending."""
    notiser = list(mejl.notiser.all())
    tillagg = tillagg_till(notiser[0]) if len(notiser) == 1 else INGET
    if not tillagg.text:
        return mejl.text, mejl.html, tillagg.bilagor
    igen = mejl.omsandning_av_id is not None
    text, html = rendera(mejl.mottagare, [("", notiser)], mejl.amne, igen=igen, eget=tillagg.text)
    return text, html, tillagg.bilagor


def _vag(till):
    """An invented address has no mail server: it goes to the folder, in production too."""
    return get_connection(FILER, file_path=settings.EMAIL_FILE_PATH) if till.endswith(".invalid") else get_connection()


def _skal(fault):
    """(the sentence for the log, whether it is worth another try)."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        lasting = all(code >= 500 for code, _ in fault.recipients.values())
        return "Mottagarens e-postserver tog inte emot adressen. Kontrollera hur den är stavad.", not lasting
    if isinstance(fault, smtplib.SMTPAuthenticationError):
        return "E-postservern godtog inte portalens inloggning. Den som driver portalen behöver rätta den.", True
    if isinstance(fault, smtplib.SMTPResponseException):
        return f"E-postservern tog inte emot mejlet (svar {fault.smtp_code}).", fault.smtp_code < 500
    if isinstance(fault, OSError):
        return "E-postservern svarade inte.", True
    return "Mejlet gick inte att sätta samman. Kontrollera adressen.", False


def _misslyckas(mejl, skal, igen):
    """Keep why. Tried again later while there are tries left and it may help."""
    mejl.forsok += 1
    given_up = not igen or mejl.forsok >= FLEST_FORSOK
    if given_up and igen:
        skal = f"{skal} Portalen försökte {mejl.forsok} gånger."
    mejl.fel = skal
    mejl.status = Mejlstatus.MISSLYCKAT if given_up else Mejlstatus.KOAT
    mejl.save(update_fields=["status", "fel", "forsok"])
