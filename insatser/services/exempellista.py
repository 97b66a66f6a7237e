"""The list of good examples as one reader meets it: chosen, and with those from similar municipalities first."""

from dataclasses import dataclass

from django.utils.functional import cached_property

from insatser.models import GottExempel
from insatser.services.liknande_kommuner import likhet
from sok.models import Geografi, Geografityp, Medlemskap


@dataclass
class Exempelrad:
    exempel: GottExempel
    i_lanet: bool
    omradesnamn: str
    varfor: str


class Exempellista:
    """`valt` is what the address asks for: q, omrade (key) and kommun (code)."""

    def __init__(self, overenskommelse, valt, user, datum, val):
        self.overenskommelse, self.valt, self.user, self.datum, self.val = overenskommelse, valt, user, datum, val

    @cached_property
    def alla(self):
        rows = GottExempel.objects.filter(overenskommelse=self.overenskommelse)
        return list(rows.select_related("kommun__overordnad", "insats").order_by("nummer", "pk"))

    @property
    def total(self):
        return len(self.alla)

    @cached_property
    def likhet(self):
        """Like whom: the municipality of the address, else the reader's own; None when there is neither."""
        kommun = self._chosen() if "kommun" in self.valt else self._own()
        return likhet(kommun, self.overenskommelse, self.datum) if kommun and self.alla else None

    def _chosen(self):
        return next((row for row in self.val.kommuner if row.pk == self.valt["kommun"]), None)

    def _own(self):
        rows = Medlemskap.objects.aktuella(self.user).filter(overenskommelse=self.overenskommelse)
        kod = rows.filter(organisation__geografi__typ=Geografityp.KOMMUN).order_by("pk")
        return Geografi.objects.filter(pk__in=kod.values("organisation__geografi")[:1]).first()

    @cached_property
    def rader(self):
        rows = [self._row(ett) for ett in self.alla if self._asked(ett)]
        if "kommun" in self.valt:
            rows = [row for row in rows if row.varfor]
        # Stable: among those that are alike the order of the list holds.
        return sorted(rows, key=lambda row: not row.varfor)

    @property
    def filtrerad(self):
        return bool(self.valt)

    def _asked(self, ett):
        words = self.valt.get("q", "").casefold().split()
        text = " ".join([ett.titel, ett.beskrivning, ett.resultat, *ett.lardomar, str(ett.kommun or "")]).casefold()
        area = self.valt.get("omrade")
        return all(word in text for word in words) and (not area or self._keys.get(ett.omrade_id) == area)

    def _row(self, ett):
        return Exempelrad(
            exempel=ett,
            i_lanet=bool(ett.kommun) and ett.kommun.overordnad_id == self.overenskommelse.lan_id,
            omradesnamn=self._names.get(ett.omrade_id, ""),
            varfor=self.likhet.ord_for(ett.kommun_id) if self.likhet and ett.kommun_id else "",
        )

    @cached_property
    def _names(self):
        return {row.pk: row.text or row.nyckel for row in self.val.omraden}

    @cached_property
    def _keys(self):
        return {row.pk: row.nyckel for row in self.val.omraden}
