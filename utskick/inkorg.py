"""The inbox of the demo: what the file-based mail backend has left in its folder, newest first.

Django writes one file per connection, with mails after each other, divided by a line of dashes. The folder holds every
mail of the portal, also those that sign-in sends; it is read only in the demo and in development.
"""

import datetime
import email
import email.policy
import email.utils
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

DELARE = b"-" * 79
FLEST = 200


@dataclass(frozen=True)
class Brev:
    """`nyckel` is the file's name and the mail's number in it."""

    nyckel: str
    till: str
    amne: str
    nar: datetime.datetime
    text: str
    html: str
    bilagor: tuple = ()


def alla():
    """The newest mails of the folder; none when there is no folder yet."""
    folder = settings.EMAIL_FILE_PATH
    files = sorted(folder.glob("*.log"), reverse=True) if folder.is_dir() else []
    found = []
    for path in files[:FLEST]:
        found += _brev_i(path)
    return sorted(found, key=lambda brev: (brev.nar, brev.nyckel), reverse=True)[:FLEST]


def ett(nyckel):
    """The mail with the key, or None. Only names that the folder itself has are opened."""
    return next((brev for brev in alla() if brev.nyckel == nyckel), None)


def _brev_i(path):
    parts = path.read_bytes().split(b"\n" + DELARE + b"\n")
    return [_las(f"{path.stem}-{number}", part) for number, part in enumerate(parts, 1) if part.strip()]


def _las(nyckel, part):
    message = email.message_from_bytes(part, policy=email.policy.default)
    return Brev(
        nyckel=nyckel,
        till=str(message["To"] or ""),
        amne=str(message["Subject"] or "").strip() or "Utan ämne",
        nar=_nar(message["Date"]),
        text=_del(message, "plain"),
        html=_del(message, "html"),
        bilagor=tuple(part.get_filename() or "fil" for part in message.iter_attachments()),
    )


def _nar(header):
    try:
        found = email.utils.parsedate_to_datetime(str(header))
    except ValueError:
        return timezone.now()
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def _del(message, kind):
    body = message.get_body(preferencelist=(kind,))
    return body.get_content().strip() if body else ""
