"""manage.py kontrollera_skanner: does the virus scanner answer, and does it know the test file?"""

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError

from filer import skanner
from filer.fel import SkannernSvararInte, SmittadFil


class Command(BaseCommand):
    help = "Frågar viruskontrollen om den svarar och om den känner igen testfilen EICAR."

    def handle(self, *args, **options):
        works, words = skanner.lage()
        if not works:
            raise CommandError(words)
        self.stdout.write(words)
        if settings.FILSKANNER_URL:
            self._try_out()

    def _try_out(self):
        """Past the portal's own recognition: it is the scanner that is asked."""
        try:
            skanner.fraga_om(ContentFile(skanner.EICAR))
        except SmittadFil:
            self.stdout.write("Den känner igen testfilen.")
        except SkannernSvararInte as fault:
            raise CommandError("Viruskontrollen svarade, men kunde inte gå igenom testfilen.") from fault
        else:
            raise CommandError("Viruskontrollen svarar men känner inte igen testfilen. Se över dess signaturer.")
