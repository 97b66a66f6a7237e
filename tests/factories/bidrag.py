"""A decision about a grant, as the services take it and as the browser sends it."""

import datetime

from django.conf import settings

from statsbidrag import services
from statsbidrag.models import Utlysning
from statsbidrag.services import bidrag as bidragen
from statsbidrag.services.bidragsbeslut import Bidragsbeslut, Mal, Post, gallande_typ

FORMULAR = settings.FIXTURES_DIR / "formular"


def make_regler():
    """The kinds of grants and the forms, as the portal reads them in."""
    services.las_in_bidragstyper(FORMULAR / "bidragstyper.yaml")
    for fil in sorted(FORMULAR.glob("*redovisning-2025.yaml")):
        services.publicera_formular(fil)


def make_beslut(mottagare, **andrat):
    varden = {
        "titel": "Språkvän i Lessebo",
        "bidragstyp": "par37",
        "mottagare": mottagare,
        "beslutsdatum": datetime.date(2025, 1, 15),
        "belopp": 400_000,
        "start": datetime.date(2025, 2, 1),
        "slut": datetime.date(2025, 12, 31),
        "mal": (Mal("Fler lär sig svenska", planerat="80 deltagare"), Mal("Fler får en vän")),
        "budget": (Post("Personal", 300_000), Post("Lokal", 100_000)),
        "diarienummer": "851-1-2025",
    }
    return Bidragsbeslut(**{**varden, **andrat})


def make_beviljat(overenskommelse, granskare, mottagare, *, frist=datetime.date(2099, 3, 31), **andrat):
    """A grant as the officer decides it; the last day lies far ahead when the period does."""
    beslut = make_beslut(mottagare, **{"slut": datetime.date(2025, 12, 31), **andrat})
    bidrag = bidragen.bevilja(overenskommelse, av=granskare, beviljande=overenskommelse.samordnare, beslut=beslut)
    bidrag.redovisningar.update(frist=frist)
    return bidrag


def make_utlysning(overenskommelse, **falt):
    varden = {
        "overenskommelse": overenskommelse,
        "bidragstyp": gallande_typ("par37", datetime.date(2025, 1, 1)),
        "beviljande": overenskommelse.samordnare,
        "titel": "Samverkan 2025",
        "artal": 2025,
    }
    return Utlysning.objects.create(**{**varden, **falt})


def as_posted(**andrat):
    """The decision as the browser sends it; amounts as people write them."""
    data = {
        "titel": "Språkvän i Lessebo", "bidragstyp": "par37", "beslutsdatum": "2025-01-15",
        "diarienummer": "851-1-2025", "belopp": "400 000 kr", "start": "2025-02-01", "slut": "2025-12-31",
        "mal-TOTAL_FORMS": "1", "mal-INITIAL_FORMS": "0", "mal-0-text": "Fler lär sig svenska",
        "mal-0-planerat": "80 deltagare",
        "budget-TOTAL_FORMS": "3", "budget-INITIAL_FORMS": "0", "budget-0-namn": "Personal",
        "budget-0-belopp": "300000", "budget-1-namn": "Lokal", "budget-1-belopp": "100 tkr", "budget-2-namn": "Resor",
    }  # fmt: skip
    return {**data, **andrat}
