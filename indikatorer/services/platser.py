"""Which places an agreement's indicators are read for: its county, its municipalities, riket."""

from dataclasses import dataclass

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
    """The places of one county, read once. Three queries."""

    def __init__(self, overenskommelse):
        lan = overenskommelse.lan
        self.riket = Plats(RIKET, "Riket", Roll.RIKET)
        self.region = Plats(lan.kod, lan.namn, Roll.LANET)
        self.kommuner = [
            Plats(kommun.kod, kommun.namn, Roll.EGEN) for kommun in Geografi.objects.kommuner_i(lan).ordered()
        ]
        self.grupp = _group(lan)

    def lanet(self, serie):
        """The county's own figure where the source has one, else the group of its municipalities, else None.

        For a municipal measure a county figure exists only as the source's mean of its municipalities.
        """
        if serie.kommuntyp in (Kommuntyp.REGION, Kommuntyp.ALLA):
            return self.region
        return self.grupp

    def kommun(self, kod):
        return next((plats for plats in self.kommuner if plats.nyckel == kod), None)

    def alla(self):
        found = [self.riket, self.region, self.grupp, *self.kommuner]
        return [plats for plats in found if plats]


def _group(lan):
    grupp = Jamforelsegrupp.objects.filter(lan=lan).prefetch_related("gruppmedlemmar").first()
    if grupp is None:
        return None
    return Plats(f"g{grupp.pk}", grupp.namn, Roll.LANET, grupp.vagning, len(grupp.gruppmedlemmar.all()))
