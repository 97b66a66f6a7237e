"""Which series a reader's choice gives: by sex, by place, by background or by age."""

from core.diagram import Roll
from indikatorer.models import Bakgrund, Kon
from indikatorer.services.familj import plats_hos
from indikatorer.tabeller import KONSROLLER, Kolumn

BADA_KONEN = "kon"
# What "jämför med" can be, and which places stand beside the one that is shown.
PLATSER = {
    "riket": ("riket",),
    "lan": ("lanet",),
    "bada": ("lanet", "riket"),
    "liknande": ("liknande",),
    "alla": ("liknande", "lanet", "riket"),
}
BAKGRUND, ALDER = "bakgrund", "alder"
BAKGRUNDSROLL = {Bakgrund.UTRIKES: Roll.EGEN, Bakgrund.INRIKES: Roll.LIKNANDE}


def konen(val):
    """The sexes that the choice shows: both, or the one."""
    return [Kon.KVINNOR, Kon.MAN] if val.visa == BADA_KONEN else [Kon(val.visa)]


def per_kon(plats, val):
    nyckel = plats.nyckel if plats else ""
    return [Kolumn(str(kon), kon.label, KONSROLLER[kon], nyckel, str(kon)) for kon in konen(val)]


def per_plats(platser, val):
    return [Kolumn(plats.nyckel, _short(plats), plats.roll, plats.nyckel, str(val.kon)) for plats in platser]


def per_bakgrund(par, plats, val):
    """Foreign-born beside native-born, in a picture for each sex, as sex and comparison are never mixed in one."""
    sexes = konen(val)
    return [
        Kolumn(
            f"{kon}-{matt.bakgrund}",
            _heading(kon, matt, len(sexes)),
            BAKGRUNDSROLL[matt.bakgrund],
            plats_hos(matt, plats.nyckel if plats else ""),
            str(kon),
            panel=kon.label if len(sexes) > 1 else "",
            kort=matt.get_bakgrund_display(),
        )
        for kon in sexes
        for matt in par
    ]


def _heading(kon, matt, sexes):
    whose = matt.get_bakgrund_display()
    return f"{kon.label}, {whose.lower()}" if sexes > 1 else whose


def bakgrundens_skillnader(val):
    """The gap between foreign-born and native-born, for each sex."""
    sexes = konen(val)
    return tuple(
        (f"Skillnad, {kon.label.lower()}" if len(sexes) > 1 else "Skillnad", f"{kon}-utrikes", f"{kon}-inrikes")
        for kon in sexes
    )


def per_alder(matt, plats, val):
    """One picture per age group, youngest first."""
    sexes = konen(val)
    return [
        Kolumn(
            f"{kon}-{ett.nyckel}",
            f"{ett.aldersgrupp}, {kon.label.lower()}" if len(sexes) > 1 else ett.aldersgrupp,
            KONSROLLER[kon],
            plats_hos(ett, plats.nyckel if plats else ""),
            str(kon),
            panel=ett.aldersgrupp,
            kort=kon.label,
        )
        for ett in matt
        for kon in sexes
    ]


def _short(plats):
    return f"{plats.namn} (ovägt)" if plats.roll == Roll.LANET and plats.vagning else plats.namn
