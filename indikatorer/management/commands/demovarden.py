from django.core.management.base import BaseCommand, CommandError

from indikatorer.services import demoandringar, demovarden
from sok.models import Overenskommelse


class Command(BaseCommand):
    help = "Hittar på värden för de indikatorer som saknar dem. De märks demodata och ersätts vid nästa hämtning."

    def add_arguments(self, parser):
        parser.add_argument("overenskommelse", metavar="SLUG")

    def handle(self, *, overenskommelse, **options):
        avtal = Overenskommelse.objects.select_related("lan").filter(slug=overenskommelse).first()
        if avtal is None:
            raise CommandError(f"Överenskommelsen ”{overenskommelse}” finns inte.")
        self.stdout.write(f"{demovarden(avtal)} påhittade värden sparades, märkta demodata.")
        self.stdout.write(f"{demoandringar(avtal)} påhittade ändringar av dem lades i inkorgen.")
