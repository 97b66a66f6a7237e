from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from statsbidrag import services
from statsbidrag.services.fel import StatsbidragFel


class Command(BaseCommand):
    help = "Läser in bidragstyper och publicerar formulären i fixtures/formular. Samma filer igen ändrar inget."

    def handle(self, *args, **options):
        mapp = settings.FIXTURES_DIR / "formular"
        services.las_in_bidragstyper(mapp / "bidragstyper.yaml")
        try:
            versioner = services.publicera_alla(mapp)
        except StatsbidragFel as hinder:
            raise CommandError(str(hinder)) from hinder
        for version in versioner:
            self.stdout.write(f"{version}: publicerad.")
