from statsbidrag.services.agande import (
    aterkalla_delegation,
    aterstall_utkast,
    ge_delegation,
    mojliga_ombud,
    ta_bort_utkast,
    ta_over,
)
from statsbidrag.services.aterkrav import (
    avskriv_aterkrav,
    besluta_om_aterkrav,
    overvag_aterkrav,
    registrera_betalning,
    yttra_sig,
)
from statsbidrag.services.beslut import avsla_forslag, avsluta, bifall_forslag, foresla, godkann, oppna_igen
from statsbidrag.services.formular import las_in_bidragstyper, publicera_alla, publicera_formular
from statsbidrag.services.gang import oppna_redovisning
from statsbidrag.services.granskning import aterkalla, begar_komplettering, dra_tillbaka
from statsbidrag.services.inlamning import kanonisk, skicka_in
from statsbidrag.services.kontroll import kontrollera, las_formular
from statsbidrag.services.rattelse import ratta_at_mottagaren
from statsbidrag.services.utkast import oppna_utkast, spara_avsnitt

__all__ = [
    "aterkalla",
    "aterkalla_delegation",
    "aterstall_utkast",
    "avskriv_aterkrav",
    "avsla_forslag",
    "avsluta",
    "begar_komplettering",
    "besluta_om_aterkrav",
    "bifall_forslag",
    "dra_tillbaka",
    "foresla",
    "ge_delegation",
    "godkann",
    "kanonisk",
    "kontrollera",
    "las_formular",
    "las_in_bidragstyper",
    "mojliga_ombud",
    "oppna_igen",
    "oppna_redovisning",
    "oppna_utkast",
    "overvag_aterkrav",
    "publicera_alla",
    "publicera_formular",
    "ratta_at_mottagaren",
    "registrera_betalning",
    "skicka_in",
    "spara_avsnitt",
    "ta_bort_utkast",
    "ta_over",
    "yttra_sig",
]
