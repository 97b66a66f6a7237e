from statsbidrag.services.formular import las_in_bidragstyper, publicera_formular
from statsbidrag.services.gang import oppna_redovisning
from statsbidrag.services.granskning import aterkalla, begar_komplettering, godkann
from statsbidrag.services.inlamning import kanonisk, skicka_in
from statsbidrag.services.kontroll import kontrollera, las_formular
from statsbidrag.services.utkast import oppna_utkast, spara_avsnitt

__all__ = [
    "aterkalla",
    "begar_komplettering",
    "godkann",
    "kanonisk",
    "kontrollera",
    "las_formular",
    "las_in_bidragstyper",
    "oppna_redovisning",
    "oppna_utkast",
    "publicera_formular",
    "skicka_in",
    "spara_avsnitt",
]
