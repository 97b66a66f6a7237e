"""What is put into a mail while it is sent and is stored nowhere: the reader's own, and documents from another store.

An app that owns a kind of notice registers a rule by the beginning of its key. A fault in a rule never stops the mail:
how it went must not tell what the rule saw.
"""

import logging
from dataclasses import dataclass

from django.db import transaction

logger = logging.getLogger("utskick")


@dataclass(frozen=True)
class Tillagg:
    """A sentence under the notice, and files (name, content, type)."""

    text: str = ""
    bilagor: tuple = ()


INGET = Tillagg()
_REGLER = {}


def vid_sandning(borjan, regel):
    """Let `regel(notis) -> Tillagg` add to the mails of notices whose key begins so."""
    _REGLER[borjan] = regel


def tillagg_till(notis):
    regel = next((regel for borjan, regel in _REGLER.items() if notis.nyckel.startswith(borjan)), None)
    if regel is None:
        return INGET
    try:
        with transaction.atomic():
            return regel(notis)
    except Exception:
        logger.exception("What belongs to notice %s could not be added", notis.pk)
        return INGET
