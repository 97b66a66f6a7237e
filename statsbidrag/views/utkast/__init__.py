"""The recipient's draft: begun and shared, one page per section, the completeness check, handing in."""

from statsbidrag.views.utkast.inskick import skicka_in
from statsbidrag.views.utkast.kontroll import kontrollera
from statsbidrag.views.utkast.liv import aterstall, borja, ta_bort, ta_over
from statsbidrag.views.utkast.sektion import avsnitt

__all__ = ["aterstall", "avsnitt", "borja", "kontrollera", "skicka_in", "ta_bort", "ta_over"]
