"""manage rapport: the yearly report as a PDF, made by the same code as the background job."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.pdf import PdfError
from rapporter.models import Arsrapport
from rapporter.services import arsrapport
from sok.models import Overenskommelse


class Command(BaseCommand):
    help = "Skapa årsrapporten som PDF."

    def add_arguments(self, parser):
        parser.add_argument("--overenskommelse", required=True, metavar="SLUG", help="överenskommelsens adress")
        parser.add_argument("--till-ar", type=int, required=True, metavar="ÅR", help="rapportens sista år")
        parser.add_argument("--fran-ar", type=int, metavar="ÅR", help="första året; annars överenskommelsens första")
        parser.add_argument("--ut", type=Path, required=True, metavar="FIL.pdf", help="filen som skrivs")

    def handle(self, *args, overenskommelse, till_ar, fran_ar, ut, **options):
        avtal = Overenskommelse.objects.select_related("samordnare").filter(slug=overenskommelse).first()
        if avtal is None:
            raise CommandError(f"Det finns ingen överenskommelse med adressen ”{overenskommelse}”.")
        fran_ar = fran_ar or avtal.startdatum.year
        if fran_ar > till_ar:
            raise CommandError(f"Rapporten kan inte sluta {till_ar}, före {fran_ar}. Ändra --till-ar eller --fran-ar.")
        rapport, _ = Arsrapport.objects.get_or_create(overenskommelse=avtal, fran_ar=fran_ar, till_ar=till_ar)
        try:
            dokument = arsrapport.skapa_dokument(rapport, framsteg=self._framsteg)
        except PdfError as fault:
            raise CommandError(str(fault)) from fault
        with dokument.fil.open("rb") as source:
            ut.write_bytes(source.read())
        self.stdout.write(f"{ut}: {dokument.storlek} byte, sha256 {dokument.sha256}")

    def _framsteg(self, steg, av, text):
        sys.stderr.write(f"{steg} av {av}: {text}\n")
