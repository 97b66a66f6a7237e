"""Why a document could not be made, in words for the person who asked for it."""


class PdfError(Exception):
    """The document was not made; the message is Swedish and says what to do."""


class AlternativtextSaknas(PdfError):
    """A figure has no text for those who cannot see it, which PDF/UA requires."""


class ResursSaknas(PdfError):
    """The document refers to a file that is not there, or to an address outside the portal."""


class RubrikSaknas(PdfError):
    """The headings skip a level or the document has no title, so a reader cannot find their way."""


class RenderingMisslyckades(PdfError):
    """The child process stopped or took too long."""


BY_NAME = {error.__name__: error for error in (AlternativtextSaknas, ResursSaknas, RubrikSaknas, RenderingMisslyckades)}
