"""What the decision says, as the form needs it: facts to show, goals and budget lines to account for."""

import datetime
from dataclasses import dataclass, field, replace

from core import svenska
from statsbidrag.formular.bilagor import Bilageunderlag


@dataclass(frozen=True)
class Underlag:
    """`mal` and `budget` are dicts with `nummer` and the decision's own words; amounts are whole kronor.

    `avvikelse_procent` is the case's own limit, None for the form's. `hamtat` is what the draft was filled in with
    beforehand, by section and field name (see `formular.hamtat`).
    """

    beslut: dict
    start: datetime.date
    slut: datetime.date
    beviljat: int
    mal: tuple
    budget: tuple
    diarienummer: str = ""
    avvikelse_procent: int | None = None
    hamtat: dict = field(default_factory=dict)
    bilagor: Bilageunderlag = field(default_factory=Bilageunderlag)

    @classmethod
    def for_redovisning(cls, redovisning, hamtat=None):
        """What one report accounts for, under the limits that held when its case was opened."""
        return replace(
            cls.for_bidrag(redovisning.bidrag), avvikelse_procent=redovisning.avvikelse_procent, hamtat=hamtat or {}
        )

    @classmethod
    def for_bidrag(cls, bidrag):
        return cls(
            beslut=_beslutsuppgifter(bidrag),
            start=bidrag.periodstart,
            slut=bidrag.periodslut,
            beviljat=bidrag.beviljat_belopp,
            diarienummer=bidrag.diarienummer or "",
            mal=tuple(
                {"nummer": m.nummer, "mal": m.text, "indikator": m.indikator, "planerat": m.planerat}
                for m in bidrag.mal_lista.all()
            ),
            budget=tuple({"nummer": p.nummer, "post": p.namn, "beviljat": p.belopp} for p in bidrag.budgetposter.all()),
        )


def _beslutsuppgifter(bidrag):
    """The decision's facts as a person reads them. A missing one is said in words, never left blank."""
    demo = " (demo)" if bidrag.is_demo else ""
    return {
        "titel": bidrag.titel,
        "diarienummer": f"{bidrag.diarienummer}{demo}" if bidrag.diarienummer else "inte registrerat ännu",
        "bidragstyp": bidragstyp_i_ord(bidrag.bidragstyp),
        "beviljandear": str(bidrag.beviljandear),
        "mottagare": bidrag.mottagare.namn,
        "organisationsnummer": bidrag.mottagare.orgnr or svenska.Saknas.SAKNAS.text,
        "beviljat_belopp": svenska.belopp(bidrag.beviljat_belopp) + demo,
        "beslutsdatum": svenska.datum(bidrag.beslutsdatum),
        "beviljande": bidrag.beviljande.namn,
        "beviljad_period": svenska.period(bidrag.periodstart, bidrag.periodslut),
    }


def bidragstyp_i_ord(typ):
    """Flyktingguider och familjekontakter, 37 a § förordningen (2010:1122) om …"""
    return f"{typ.namn}, {f'{typ.paragraf} {typ.forfattning}'.strip()}"
