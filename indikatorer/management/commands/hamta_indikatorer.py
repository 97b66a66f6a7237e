"""The pull in the foreground: progress on stderr, the result on stdout, exit 0 complete or 1 with nothing stored."""

import json
import sys
import time

from django.core.management.base import BaseCommand, CommandError

from indikatorer import services
from indikatorer.models import Kalltyp
from sok.models import Overenskommelse


class Command(BaseCommand):
    help = "Hämtar indikatorvärden: allt eller inget. Avslutar med 1 om något saknas."

    def add_arguments(self, parser):
        parser.add_argument("--kalla", choices=Kalltyp.values, default=Kalltyp.KOLADA)
        parser.add_argument("--overenskommelse", metavar="SLUG", help="bara den överenskommelsens indikatorer och län")
        parser.add_argument("--alla-kommuner", action="store_true", help="alla län och kommuner i landet")
        parser.add_argument("--fran-ar", type=int, metavar="N", help="första året")
        parser.add_argument("--allt", action="store_true", help="fråga efter allt, inte bara det som ändrats")
        parser.add_argument("--godta-bortfall", action="store_true", help="spara även om mycket har försvunnit")
        parser.add_argument("--json", action="store_true", help="skriv resultatet som JSON")

    def handle(self, **options):
        start = time.monotonic()
        try:
            hamtning = services.hamta(
                kalla=options["kalla"],
                overenskommelse=self._agreement(options["overenskommelse"]),
                alla_kommuner=options["alla_kommuner"],
                fran_ar=options["fran_ar"],
                allt=options["allt"],
                godta_bortfall=options["godta_bortfall"],
                framsteg=lambda step, of, text: self.stderr.write(text),
            )
        except services.HamtningMisslyckades as failure:
            self._report(failure.hamtning, start, options["json"])
            self.stderr.write(failure.hamtning.fel)
            sys.exit(1)
        self._report(hamtning, start, options["json"])

    def _agreement(self, slug):
        if not slug:
            return None
        try:
            return Overenskommelse.objects.select_related("lan").get(slug=slug)
        except Overenskommelse.DoesNotExist:
            known = ", ".join(Overenskommelse.objects.values_list("slug", flat=True)) or "ingen än"
            raise CommandError(f"Överenskommelsen ”{slug}” finns inte. De som finns: {known}.") from None

    def _report(self, hamtning, start, as_json):
        result = {
            "tillstand": hamtning.tillstand,
            "sedan": hamtning.sedan and hamtning.sedan.isoformat(),
            "hamtade": hamtning.hamtade,
            "nya": hamtning.nya,
            "reviderade": hamtning.reviderade,
            "borttagna": hamtning.borttagna,
            "oforandrade": hamtning.oforandrade,
            "sekunder": round(time.monotonic() - start, 2),
            "fel": hamtning.fel,
        }
        if as_json:
            self.stdout.write(json.dumps(result, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(f"{key}: {value}" for key, value in result.items() if value not in (None, "")))
