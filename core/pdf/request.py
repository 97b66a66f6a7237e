"""What goes to the child process and what comes back."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Bilaga:
    """A file inside the PDF, such as the table behind a figure."""

    filnamn: str
    innehall: bytes
    mime: str
    beskrivning: str


@dataclass(frozen=True)
class Bestallning:
    """All that decides the document; equal orders give equal bytes."""

    html: str
    titel: str
    sprak: str
    skapad: datetime.datetime
    forfattare: str
    amne: str
    bilagor: tuple[Bilaga, ...] = ()
    roots: tuple[str, ...] = ()
    filer: dict[str, tuple[bytes, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Svar:
    """The PDF, or the name of the error and its message."""

    pdf: bytes = b""
    error: str = ""
    message: str = ""
