"""What is put into a mail while it is sent and is stored nowhere: the reader's own, and documents from another store.

An app that owns a kind of notice names its rule in UTSKICK_TILLAGG, by the beginning of the notice's key. A fault in a
rule never stops the mail: how the sending went must not tell what the rule saw.
"""

import logging
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

logger = logging.getLogger("utskick")


@dataclass(frozen=True)
class Tillagg:
    """A sentence under the notice, and files (name, content, type)."""

    text: str = ""
    bilagor: tuple = ()


INGET = Tillagg()


def tillagg_till(notis):
    """What the rule for the notice's kind adds to its mail."""
    vag = next((vag for borjan, vag in settings.UTSKICK_TILLAGG.items() if notis.nyckel.startswith(borjan)), None)
    if vag is None:
        return INGET
    try:
        with transaction.atomic():
            return import_string(vag)(notis)
    except Exception:
        logger.exception("What belongs to notice %s could not be added", notis.pk)
        return INGET
