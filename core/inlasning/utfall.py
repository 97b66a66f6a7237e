"""What a reading did, or would do, told per object and field."""

from dataclasses import dataclass, field

from core.svenska import antal


@dataclass(frozen=True)
class Skillnad:
    """One column: what the portal has and what the file says, in words."""

    etikett: str
    falt: str
    portalen: str
    filen: str

    def __str__(self):
        return f"{self.etikett}, {self.falt}: {self.portalen} → {self.filen}"


@dataclass(frozen=True)
class Konflikt(Skillnad):
    """The portal's value is not the one the last reading left there; it stays."""

    def __str__(self):
        return (
            f"{self.etikett}, {self.falt}: portalen har {self.portalen}, filen har {self.filen}. "
            "Portalens uppgift behålls."
        )


@dataclass(frozen=True)
class Borttagen:
    """A row that was read in earlier, has been taken away in the portal, and is not made again."""

    etikett: str

    def __str__(self):
        return f"{self.etikett}: borttagen i portalen sedan förra inläsningen. Läggs inte in på nytt."


@dataclass(frozen=True)
class Bestamd:
    """A new row about something that a person has decided in the portal; it is not made."""

    etikett: str

    def __str__(self):
        return f"{self.etikett}: någon har bestämt det i portalen. Portalens uppgift behålls."


@dataclass
class Utfall:
    nya: list = field(default_factory=list)
    andrade: list = field(default_factory=list)
    konflikter: list = field(default_factory=list)
    saknas_i_filen: list = field(default_factory=list)
    oforandrade: int = 0

    @property
    def andrar_nagot(self):
        return bool(self.nya or self.andrade)

    def rader(self):
        """The differences, one line each."""
        yield from (f"Nytt: {etikett}" for etikett in self.nya)
        yield from (f"Ändras: {skillnad}" for skillnad in self.andrade)
        yield from (f"Konflikt: {konflikt}" for konflikt in self.konflikter)
        yield from (f"Finns inte längre i filen, behålls i portalen: {etikett}" for etikett in self.saknas_i_filen)

    def sammanfattning(self):
        parts = [
            antal(len(self.nya), "ny", "nya"),
            antal(len(self.andrade), "ändrad uppgift", "ändrade uppgifter"),
            antal(len(self.konflikter), "konflikt", "konflikter"),
            f"{len(self.saknas_i_filen)} saknas i filen",
            antal(self.oforandrade, "oförändrad", "oförändrade"),
        ]
        return ", ".join(parts)
