"""Why a pull failed. Each exception carries a Swedish sentence for the person who reads the page."""


class KallaFel(Exception):
    """A pull that could not be completed; nothing of it may be stored."""

    @property
    def mening(self):
        return str(self)


class KallanSvararInte(KallaFel):
    """No answer at all: timeout, refused or broken connection."""


class KallanHarFel(KallaFel):
    """The source answered with a server error every time."""


class KallanBegransar(KallaFel):
    """Too many requests, and the wait it asks for is longer than we are prepared to wait."""


class TrasigtSvar(KallaFel):
    """The body is not whole JSON: half an answer, or a web page instead of data."""


class OvantatSvar(KallaFel):
    """Whole JSON that does not have the agreed shape, or pages that never end."""


class KallanNekar(KallaFel):
    """The source refuses the question itself (4xx); asking again does not help."""


class OkandSerie(KallaFel):
    """The source does not know an id that we ask for."""


class Avbruten(KallaFel):
    """A question given up because another one of the same pull has failed."""
