from sok.models.geografi import Geografi, Geografityp
from sok.models.innehall import (
    Definition,
    Kalla,
    Kallkonflikt,
    Malgrupp,
    Malgruppsniva,
    Pastaende,
    Princip,
    Strategi,
    Tidslinjepost,
)
from sok.models.mal import (
    AgendaMal,
    Delmal,
    DelmalVersion,
    Malform,
    Omrade,
    OmradeAgendamal,
    OmradeVersion,
    Prioritering,
    Samverkansomrade,
    SamverkansomradeVersion,
    Utgangslage,
)
from sok.models.medlemskap import Medlemskap, Omfattning, Roll
from sok.models.organ import (
    Organ,
    OrganAnsvar,
    OrganRelation,
    Organtyp,
    OrganVersion,
    Relationstyp,
    Skede,
    Uppdrag,
    Uppdragsroll,
)
from sok.models.organisation import Organisation, Organisationstyp
from sok.models.overenskommelse import (
    Lage,
    Overenskommelse,
    OverenskommelseVersion,
    Part,
)

__all__ = [
    "AgendaMal", "Definition", "Delmal", "DelmalVersion", "Geografi", "Geografityp", "Kalla",
    "Kallkonflikt", "Lage", "Malform", "Malgrupp", "Malgruppsniva", "Medlemskap", "Omfattning",
    "Omrade", "OmradeAgendamal", "OmradeVersion", "Organ", "OrganAnsvar", "OrganRelation", "Organtyp", "OrganVersion",
    "Organisation", "Organisationstyp", "Overenskommelse", "OverenskommelseVersion", "Part",
    "Pastaende", "Princip", "Prioritering", "Relationstyp", "Roll", "Samverkansomrade",
    "SamverkansomradeVersion", "Skede", "Strategi", "Tidslinjepost", "Uppdrag", "Uppdragsroll",
    "Utgangslage",
]
