from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.inlasning import Filfel
from rapporter.demopersoner import inloggningar
from rapporter.start import ladda


class Command(BaseCommand):
    help = "Läser in det som portalen börjar med: geografi, mål, län och, i demoläget, demopersoner och demovärden."

    def add_arguments(self, parser):
        parser.add_argument("--visa-inloggningar", action="store_true", help="visa bara demopersonerna")

    def handle(self, *, visa_inloggningar, **options):
        if visa_inloggningar:
            return self._show()
        try:
            for mening in ladda():
                self.stdout.write(mening)
        except Filfel as fault:
            for ett in fault.fel:
                self.stderr.write(str(ett))
            raise CommandError("En fil går inte att läsa in. Ingenting ur den har lagrats.") from None

    def _show(self):
        if not settings.PORTAL_DEMO:
            raise CommandError("Demopersoner finns bara i demoläget (PORTAL_DEMO=1).")
        rows = list(inloggningar())
        width = max((len(namn) for namn, _, _ in rows), default=0)
        for namn, roller, email in rows:
            self.stdout.write(f"{namn:<{width}}  {email:<32}  {roller}")
