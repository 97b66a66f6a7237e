"""One thing that waits for a person, whose work it is, and in which group it stands."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from core import svenska
from rapporter.sidor.arbete.finns import vad_som_finns
from sok.models import Roll

SNART = datetime.timedelta(days=30)
FORSENAT, SNART_ORD, ATT_GORA, PA_ANDRA = "Försenat", "Inom 30 dagar", "Att göra", "Väntar på andra"


@dataclass
class Uppgift:
    """One thing: `sist` decides between late, soon and later; `pa_andra` is someone else's to do. `nyckel` is what
    makes it the same thing tomorrow, when its words have changed (the address, unless said); `omfattar` the keys of
    the single things that one row collects. `egen`: the agreement's strategist knows nothing of it. `sekretess`: its
    words stay within the portal. `i_mejl` is what a mail says in place of words that someone has written freely."""

    text: str
    liten: str = ""
    url: str = ""
    atgard: str = ""
    sist: datetime.date | None = None
    pa_andra: bool = False
    marke: str = ""
    nyckel: str = ""
    omfattar: tuple = ()
    egen: bool = False
    sekretess: bool = False
    i_mejl: str = ""

    @property
    def identitet(self):
        return self.nyckel or self.url

    def grupp(self, idag):
        if self.pa_andra:
            return PA_ANDRA
        if self.sist and self.sist < idag:
            return FORSENAT
        return SNART_ORD if self.sist and self.sist <= idag + SNART else ATT_GORA

    def post(self):
        return {"text": self.text, "liten": self.liten, "url": self.url, "atgard": self.atgard, "marke": self.marke}


@dataclass
class Fraga:
    """Whose work it is."""

    user: object
    overenskommelse: object
    medlemskap: list
    idag: datetime.date

    @property
    def roller(self):
        return {m.roll for m in self.medlemskap}

    @property
    def organisationer(self):
        return list({m.organisation_id: m.organisation for m in self.medlemskap}.values())

    @property
    def slug(self):
        return self.overenskommelse.slug

    @cached_property
    def finns(self):
        """What there is at all that may wait for anyone, in one query, so that the rest is not asked in vain."""
        return vad_som_finns(self.overenskommelse, self.user, self.idag)

    @property
    def leder(self):
        """The strategist's questions are about everyone's; others' about their own."""
        return Roll.LANSSTRATEG in self.roller


def tid_kvar(dag, idag):
    """ "om 14 dagar", "idag", "3 dagar försenat"."""
    days = (dag - idag).days
    if days < 0:
        return f"{svenska.antal(-days, 'dag', 'dagar')} försenat"
    return f"om {svenska.antal(days, 'dag', 'dagar')}" if days else "idag"
