import json

from django.core.management.base import BaseCommand, CommandError

from rapporter.inventering import inventera, raknas_per
from sok.models import Overenskommelse


class Command(BaseCommand):
    help = "Räknar vad varje överenskommelse innehåller i databasen."

    def add_arguments(self, parser):
        parser.add_argument("--overenskommelse", metavar="SLUG", help="bara den här; annars alla")
        parser.add_argument("--json", action="store_true", help="skriv som JSON")

    def handle(self, *, overenskommelse, **options):
        avtal = Overenskommelse.objects.order_by("slug")
        if overenskommelse:
            avtal = avtal.filter(slug=overenskommelse)
            if not avtal:
                raise CommandError(f"Överenskommelsen ”{overenskommelse}” finns inte. I portalen finns: {_slugs()}.")
        counts = {ett.slug: inventera(ett) for ett in avtal}
        if options["json"]:
            answer = counts[overenskommelse] if overenskommelse else counts
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
            return
        for ett in avtal:
            self.stdout.write(f"{ett.kortnamn}, räknat per {raknas_per(ett).isoformat()}:")
            for word, number in counts[ett.slug].items():
                self.stdout.write(f"  {word}: {number}")


def _slugs():
    return ", ".join(Overenskommelse.objects.order_by("slug").values_list("slug", flat=True)) or "ingen"
