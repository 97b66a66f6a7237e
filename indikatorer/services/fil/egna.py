"""A county describes its own workbook: which sheet, which row has the headings, and what each column is."""

from dataclasses import dataclass

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from core.svenska import lista
from indikatorer.kallor.filer import Avbildning
from indikatorer.models import Filavbildning, Kalltyp
from indikatorer.services import egna_varden
from indikatorer.services.fil.fel import IngetAttLasa
from indikatorer.services.fil.inlasning import require_skoter
from sok.services.ratt import lock

PLATS, AR, KON, VARDE = "plats", "ar", "kon", "varde"
KON_ORD = {
    "Kvinnor": "K", "Kvinna": "K", "K": "K", "Män": "M", "Man": "M", "M": "M",
    "Totalt": "T", "Total": "T", "Båda": "T", "Alla": "T",
}  # fmt: skip


@dataclass(frozen=True)
class Kolumnval:
    """What a column is: `roll` one of PLATS, AR, KON, VARDE or "" for one that is not read. A column of values names an
    `indikator` of the county's own, or gives the title and unit of a new one."""

    rubrik: str
    roll: str = ""
    indikator: object = None
    titel: str = ""
    enhet: str = "antal"
    personer: bool = False


@transaction.atomic
def skapa_avbildning(
    overenskommelse,
    *,
    namn,
    hanvisning,
    blad,
    rubrikrad,
    rubriker,
    kolumner,
    artal,
    galler,
    markeringar,
    slopa,
    enheter,
    av,
):
    """The stored description, with the indicators it needs. `artal` is the year of all values when no column has it,
    and `galler` whose they are when no column has the sex; `enheter` are (cell, text). IngetAttLasa says what is
    missing."""
    require_skoter(overenskommelse, av)
    locked = lock(overenskommelse)
    _krav(kolumner, artal)
    matt, varden = _matt(locked, [k for k in kolumner if k.roll == VARDE], av)
    tabell = {
        "blad": blad,
        "rubrikrad": rubrikrad,
        "rubriker": rubriker,
        "plats": {"rubrik": _rubrik(kolumner, PLATS)},
        "period": {"rubrik": _rubrik(kolumner, AR)} if _rubrik(kolumner, AR) else {"fast": artal},
        "kon": {"rubrik": _rubrik(kolumner, KON), "varden": KON_ORD} if _rubrik(kolumner, KON) else {"fast": galler},
        "varden": varden,
        "markeringar": markeringar,
        "slopa": slopa,
        "enheter": [{"cell": cell, "text": text} for cell, text in enheter],
    }
    described = Avbildning.model_validate(
        {"namn": namn, "kalla": Kalltyp.FIL, "hanvisning": hanvisning, "tabell": tabell, "matt": matt}
    )
    return Filavbildning.objects.create(
        overenskommelse=locked,
        nyckel=_ledig(locked, namn),
        namn=namn,
        kalla=Kalltyp.FIL,
        avbildning=described.model_dump(mode="json"),
    )


def _krav(kolumner, artal):
    roles = [kolumn.roll for kolumn in kolumner]
    missing = [word for roll, word in ((PLATS, "plats"), (VARDE, "värde")) if roll not in roles]
    if AR not in roles and not artal:
        missing.append("år")
    if missing:
        raise IngetAttLasa(f"Välj vilken kolumn som är {lista(missing)}. Utan år i tabellen skriver ni året nedan.")
    for roll, word in ((PLATS, "plats"), (AR, "år"), (KON, "kön")):
        if roles.count(roll) > 1:
            raise IngetAttLasa(f"Bara en kolumn kan vara {word}.")


def _rubrik(kolumner, roll):
    return next((kolumn.rubrik for kolumn in kolumner if kolumn.roll == roll), "")


def _matt(overenskommelse, kolumner, av):
    """The measures and the columns of values, with indicators made for those that are new."""
    matt, varden = {}, []
    for kolumn in kolumner:
        if kolumn.indikator and kolumn.indikator.overenskommelse_id != overenskommelse.pk:
            raise PermissionDenied
        indikator = kolumn.indikator or egna_varden.skapa_indikator(
            overenskommelse,
            av=av,
            kort_titel=kolumn.titel,
            enhet=kolumn.enhet,
            personer=kolumn.personer,
            kalla=Kalltyp.FIL,
        )
        if indikator.nyckel in matt:
            raise IngetAttLasa(f"Två kolumner kan inte bli samma indikator ({indikator.kort_titel}).")
        matt[indikator.nyckel] = {
            "indikator": indikator.nyckel,
            "kort_titel": indikator.kort_titel,
            "enhet": indikator.enhet,
        }
        varden.append({"rubrik": kolumn.rubrik, "matt": indikator.nyckel})
    return matt, varden


def _ledig(overenskommelse, namn):
    """A key that no other description of the agreement has."""
    base = slugify(namn)[:34] or "fil"
    taken = set(Filavbildning.objects.filter(overenskommelse=overenskommelse).values_list("nyckel", flat=True))
    return next(key for key in (base, *(f"{base}-{n}" for n in range(2, 1000))) if key not in taken)


@transaction.atomic
def sluta_anvanda(avbildning, *, av):
    """No more files are read by it; what it has read stays."""
    require_skoter(avbildning.overenskommelse, av)
    with pghistory.context(user=av.pk):
        avbildning.aktiv = False
        avbildning.save(update_fields=["aktiv"])
