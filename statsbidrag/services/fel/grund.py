"""What every step may meet, and the exception they all are."""


class StatsbidragFel(Exception):
    """The step is not possible now; `str()` says why and what to do."""


class OtillatenOvergang(StatsbidragFel):
    def __init__(self, redovisning, till):
        super().__init__(
            f"Redovisningen är ”{redovisning.get_status_display()}” och kan inte bli ”{till.label}”. "
            "Ladda om sidan för att se läget."
        )


class KannsPersonnummer(StatsbidragFel):
    def __init__(self):
        super().__init__("Texten ser ut att innehålla ett personnummer. Ta bort det.")


class SkalSaknas(StatsbidragFel):
    def __init__(self):
        super().__init__("Skriv varför.")


class DagenHarGatt(StatsbidragFel):
    def __init__(self):
        super().__init__("Dagen har redan gått. Välj en dag från och med idag.")
