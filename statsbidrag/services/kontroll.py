"""The completeness check: every fault and warning at once, per section, at any time."""

from dataclasses import dataclass, replace
from functools import cached_property

from statsbidrag.formular.bilagor import Bilageunderlag
from statsbidrag.formular.lasning import FEL
from statsbidrag.formular.regler import ar_tomt, las_avsnitt
from statsbidrag.formular.schema import Avsnitt, Formular
from statsbidrag.formular.underlag import Underlag
from statsbidrag.models import Utkast
from statsbidrag.services.hjalptexter import med_lanets_ord


@dataclass(frozen=True)
class Avsnittskontroll:
    """One section of a draft: what was typed, what it was read as and what there is to say about it."""

    avsnitt: Avsnitt
    nummer: int
    rat: dict
    version: int
    granskat: bool
    varden: dict
    anmarkningar: tuple

    @property
    def hinder(self):
        return [anm for anm in self.anmarkningar if anm.hindrar]

    @property
    def varningar(self):
        return [anm for anm in self.anmarkningar if not anm.hindrar]

    @property
    def synliga_hinder(self):
        """What the section page shows: contradictions at once, gaps first when somebody has left the section."""
        return [anm for anm in self.hinder if self.granskat or anm.slag == FEL]

    @property
    def lage(self):
        if self.synliga_hinder:
            return "fel"
        if ar_tomt(self.rat) and self.hinder:
            return "tom"
        if self.hinder:
            return "paborjad"
        return "varning" if self.varningar else "klar"


@dataclass(frozen=True)
class Kontroll:
    formular: Formular
    underlag: Underlag
    avsnitt_lista: tuple

    @cached_property
    def hinder(self):
        return [anm for del_ in self.avsnitt_lista for anm in del_.hinder]

    @cached_property
    def varningar(self):
        return [anm for del_ in self.avsnitt_lista for anm in del_.varningar]

    @property
    def ar_komplett(self):
        """Complete but for the declaration, which is made while handing in."""
        return not self.hinder

    def for_avsnitt(self, avsnitt_id):
        return next((del_ for del_ in self.avsnitt_lista if del_.avsnitt.id == avsnitt_id), None)


def las_formular(formularversion):
    return Formular.model_validate(formularversion.innehall)


def kontrollera(utkast: Utkast):
    """Check the whole draft as it is stored now, with the county's own help texts beside the questions."""
    redovisning = utkast.redovisning
    bidrag = redovisning.bidrag
    formular = med_lanets_ord(las_formular(redovisning.formularversion), bidrag.overenskommelse_id)
    underlag = replace(Underlag.for_redovisning(redovisning, utkast.hamtat), bilagor=Bilageunderlag.for_utkast(utkast))
    rader = {rad.avsnitt: rad for rad in utkast.avsnitt_lista.all()}
    return Kontroll(
        formular,
        underlag,
        tuple(
            _avsnitt(avsnitt, nummer, rader.get(avsnitt.id), underlag)
            for nummer, avsnitt in enumerate(formular.att_fylla_i, start=1)
        ),
    )


def _avsnitt(avsnitt, nummer, rad, underlag):
    rat = rad.varden if rad else {}
    varden, anmarkningar = las_avsnitt(avsnitt, rat, underlag)
    return Avsnittskontroll(
        avsnitt=avsnitt,
        nummer=nummer,
        rat=rat,
        version=rad.version if rad else 0,
        granskat=bool(rad and rad.granskat),
        varden=varden,
        anmarkningar=tuple(anmarkningar),
    )
