from django.core.management.base import BaseCommand, CommandError

from core.inlasning import Filfel
from rapporter.inlasning.services import las_fil, las_in


class Command(BaseCommand):
    help = "Läser in ett läns överenskommelse från en YAML-fil (docs/importformat.md). Allt eller inget lagras."

    def add_arguments(self, parser):
        parser.add_argument("fil", metavar="FIL", help="länets fil, till exempel fixtures/kronoberg.yaml")
        parser.add_argument(
            "--torrkorning", action="store_true", help="visa skillnaden mot portalen och lagra ingenting"
        )

    def handle(self, *, fil, torrkorning, **options):
        try:
            utfall = las_in(las_fil(fil), filnamn=fil.rpartition("/")[2], torrkorning=torrkorning)
        except Filfel as fault:
            for ett in fault.fel:
                self.stderr.write(str(ett))
            raise CommandError(self._fault_count(len(fault.fel))) from None
        for rad in utfall.rader():
            self.stdout.write(rad)
        done = "Torrkörning, inget har lagrats" if torrkorning else "Inläst"
        self.stdout.write(f"{done}: {utfall.sammanfattning()}.")

    def _fault_count(self, number):
        return f"{number} fel i filen. Ingenting har lagrats. Rätta filen och kör kommandot igen."
