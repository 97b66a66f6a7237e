"""What the decision says, as the form needs it: facts to show, goals and budget lines to account for."""

import datetime
from dataclasses import dataclass

from core import svenska


@dataclass(frozen=True)
class Underlag:
    """`mal` and `budget` are dicts with `nummer` and the decision's own words; amounts are whole kronor."""

    beslut: dict
    start: datetime.date
    slut: datetime.date
    beviljat: int
    mal: tuple
    budget: tuple

    @classmethod
    def for_bidrag(cls, bidrag):
        return cls(
            beslut=_beslutsuppgifter(bidrag),
            start=bidrag.periodstart,
            slut=bidrag.periodslut,
            beviljat=bidrag.beviljat_belopp,
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
        "beviljad_period": svenska.period(bidrag.periodstart, bidrag.periodslut),
    }


def bidragstyp_i_ord(typ):
    """Flyktingguider och familjekontakter, 37 a § förordningen (2010:1122) om …"""
    return f"{typ.namn}, {f'{typ.paragraf} {typ.forfattning}'.strip()}"
