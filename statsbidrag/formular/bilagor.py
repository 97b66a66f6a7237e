"""The field type `bilagor`: the draft's attachments beside what the form and the case ask for."""

import datetime
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat

from core import svenska

SAKNAS, FEL, VARNING = "saknas", "fel", "varning"
REVISOR, REVISORSINTYG = "revisor", "Revisorsintyg"
KOLUMNER = ("Bilaga", "Slag", "Fil")


@dataclass(frozen=True)
class Bilageunderlag:
    """What a draft has attached (rows of Utkastbilaga with their files), and whether its case asks for an auditor's
    certificate. Empty where there is no draft."""

    rader: tuple = ()
    revisorsintyg: bool = False
    redovisning: int | None = None

    @property
    def varden(self):
        return [rad.som_varde for rad in self.rader]

    @classmethod
    def for_utkast(cls, utkast):
        return cls(
            rader=tuple(utkast.bilagor.select_related("fil", "tillagd_av")),
            revisorsintyg=utkast.redovisning.intyg == "revisorsintyg",
            redovisning=utkast.redovisning_id,
        )


def bilagefalt(formular):
    """(section, field) where the form takes attachments, or (None, None): an older form only lists them in words."""
    found = ((avsnitt, falt) for avsnitt in formular.avsnitt for falt in avsnitt.falt if falt.typ == "bilagor")
    return next(found, (None, None))


def anmarkningar(falt, rat, underlag, idag):
    """(field, sentence, kind) of what is missing, promised, or typed but not added."""
    fynd = [(f"{falt.id}-ny-slag", _missing(falt, slag), SAKNAS) for slag in _krav(falt, underlag)]
    for rad in underlag.rader:
        if rad.lamnas_senast is None:
            continue
        dag = svenska.datum(rad.lamnas_senast)
        if rad.lamnas_senast < idag:
            text = f"”{rad.namn}” skulle ha lämnats {dag}. Lägg till filen, eller ta bort raden och skriv en ny dag."
            fynd.append((f"{falt.id}-ny-slag", text, FEL))
        else:
            fynd.append((f"{falt.id}-ny-slag", f"”{rad.namn}” är inte bifogad. Den ska lämnas senast {dag}.", VARNING))
    if skrivet := rat.get(f"{falt.id}-ny-namn", "").strip():
        text = f"Ni har skrivit ”{skrivet}” men inte lagt till bilagan. Lägg till den eller töm fältet."
        fynd.append((f"{falt.id}-ny-namn", text, VARNING))
    return fynd


def _krav(falt, underlag):
    """The kinds that must be there and are not, neither as a file nor as a promise."""
    finns = {rad.slag for rad in underlag.rader}
    kravs = [*falt.obligatoriska, *([REVISOR] if underlag.revisorsintyg else [])]
    return [slag for slag in dict.fromkeys(kravs) if slag not in finns]


def _missing(falt, slag):
    namn = falt.namn_pa.get(slag, REVISORSINTYG)
    return f"”{namn}” saknas bland bilagorna. Lägg till filen, eller skriv vilken dag den kommer."


def rader(falt, varde):
    """A submission's attachments as rows of a table."""
    return tuple((rad["namn"], falt.namn_pa.get(rad["slag"], rad["slag"]), _fil(rad)) for rad in varde)


def _fil(rad):
    if rad["lamnas_senast"]:
        return f"Lämnas senast {svenska.datum(datetime.date.fromisoformat(rad['lamnas_senast']))}"
    return f"{rad['filnamn']}, {filesizeformat(rad['storlek'])}"
