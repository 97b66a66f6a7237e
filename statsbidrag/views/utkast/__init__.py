"""The recipient's draft: one page per section, the completeness check, handing in."""

from statsbidrag.views.utkast.inskick import skicka_in
from statsbidrag.views.utkast.kontroll import kontrollera
from statsbidrag.views.utkast.liv import borja
from statsbidrag.views.utkast.sektion import avsnitt

__all__ = ["avsnitt", "borja", "kontrollera", "skicka_in"]
