"""Why a file cannot be taken in, each with the sentence the person meets."""

MB = 1024 * 1024
STORST = 20 * MB
STORST_TEXT = "20 MB"
TILLATNA_TEXT = "PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt), PNG, JPEG, txt och csv"


class FilFel(Exception):
    """The file cannot be taken in; `str()` says why and what to do."""


class TomFil(FilFel):
    def __init__(self):
        super().__init__("Filen är tom. Kontrollera att ni valde rätt fil.")


class ForStorFil(FilFel):
    def __init__(self, storst=STORST):
        super().__init__(f"Filen är större än {storst // MB} MB. Dela upp den eller minska bilderna i den.")


class OtillatenFiltyp(FilFel):
    def __init__(self):
        super().__init__(f"Filer av det slaget går inte att lägga till. Välj {TILLATNA_TEXT}.")


class DubbelAndelse(FilFel):
    def __init__(self, inner, ending):
        super().__init__(
            f"Filens namn slutar på .{inner}.{ending}, så det går inte att se vad den är. "
            "Byt namn på filen så att den bara har en ändelse."
        )


class NamnetStammerInte(FilFel):
    def __init__(self, ending):
        super().__init__(
            f"Filens namn slutar på .{ending}, men innehållet är något annat. "
            "Öppna filen och spara den på nytt i rätt format."
        )


class KrypteradFil(FilFel):
    def __init__(self):
        super().__init__("Filen är skyddad med lösenord. Ta bort skyddet och välj den igen.")


class TrasigFil(FilFel):
    def __init__(self):
        super().__init__("Filen går inte att läsa. Öppna den, spara den på nytt och välj den igen.")


class ForMycketIFilen(FilFel):
    def __init__(self):
        super().__init__("Filen packas upp till mer än portalen tar emot. Spara det som behövs i en ny fil.")


class FilMedMakron(FilFel):
    def __init__(self):
        super().__init__("Filen innehåller makron. Spara den utan makron och välj den igen.")


class SmittadFil(FilFel):
    def __init__(self):
        super().__init__(
            "Viruskontrollen hittade skadlig kod i filen, så den är inte sparad. "
            "Skicka den inte vidare. Hör av er till er it-avdelning."
        )


class SkannernSvararInte(FilFel):
    """Fails closed: what nobody has looked through is not taken in."""

    def __init__(self):
        super().__init__(
            "Viruskontrollen svarar inte just nu, så filen är inte sparad. Vänta några minuter och försök igen."
        )
