"""Which places an agreement's indicators are read for: its county, its municipalities, riket."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count

from core.diagram import Roll
from indikatorer.models import Jamforelsegrupp, Kommuntyp
from sok.models import Geografi

RIKET = "00"


@dataclass(frozen=True)
class Plats:
    """A place as values are kept for it: `nyckel` is its code ("0761", "07", "00"), or "g" and a group's number.
    `vagning` says how a group's figure is weighed, and is empty for a real place."""

    nyckel: str
    namn: str
    roll: Roll
    vagning: str = ""
    medlemmar: int = 0

    @property
    def beskrivning(self):
        """As under a heading: "Kronobergs läns kommuner, ovägt medelvärde av 8 kommuner"."""
        return f"{self.namn}, {self.vagning} av {self.medlemmar} kommuner" if self.vagning else self.namn


class Platser:
    """The places of one county, read once: a query, and another when its municipalities are asked for."""

    def __init__(self, overenskommelse):
        self.overenskommelse = overenskommelse
        self._lan = lan = overenskommelse.lan
        self.riket = Plats(RIKET, "Riket", Roll.RIKET)
        self.region = Plats(lan.kod, lan.namn, Roll.LANET)
        self.grupp = _group(lan)
        self._liknande = {}

    @cached_property
    def kommuner(self):
        rows = Geografi.objects.kommuner_i(self._lan).ordered()
        return [Plats(kommun.kod, kommun.namn, Roll.EGEN) for kommun in rows]

    def lanet(self, serie):
        """The county's own figure where the source has one, else the group of its municipalities, else None.

        For a municipal measure a county figure exists only as the source's mean of its municipalities.
        """
        if serie.kommuntyp in (Kommuntyp.REGION, Kommuntyp.ALLA):
            return self.region
        return self.grupp

    def kommun(self, kod):
        return next((plats for plats in self.kommuner if plats.nyckel == kod), None)

    def liknande(self, kod):
        """The group of municipalities that the source says are like this one; None when it has named none."""
        if not kod:
            return None
        if kod not in self._liknande:
            groups = Jamforelsegrupp.objects.filter(liknar=kod).annotate(antal=Count("gruppmedlemmar"))
            grupp = groups.order_by("-pk").first()
            self._liknande[kod] = _as_place(grupp, Roll.LIKNANDE) if grupp else None
        return self._liknande[kod]

    def alla(self):
        return [*self.over_kommunerna(), *self.kommuner]

    def over_kommunerna(self):
        """Riket, the county and the group of its municipalities."""
        return [plats for plats in (self.riket, self.region, self.grupp) if plats]

    def i_lanet(self, kod):
        """The municipality as a place without its name; None when the code is of another county."""
        return Plats(kod, "", Roll.EGEN) if kod and kod.startswith(self._lan.kod) else None


def _group(lan):
    grupp = Jamforelsegrupp.objects.filter(lan=lan).annotate(antal=Count("gruppmedlemmar")).order_by("pk").first()
    return _as_place(grupp, Roll.LANET) if grupp else None


def _as_place(grupp, roll):
    return Plats(f"g{grupp.pk}", grupp.namn, roll, grupp.vagning, grupp.antal)
