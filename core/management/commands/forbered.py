"""Make an installation ready to serve: tables, built assets, the places of the country, and in the demo its data."""

import hashlib

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Gör portalen redo att starta: databasens tabeller, typsnitt och annat byggt, och i demon exempeldata."

    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--visa", action="store_true", help="visa bara demons inloggningar")

    def handle(self, *, visa, **options):
        if visa:
            call_command("ladda_start", visa_inloggningar=True)
            return
        self._migrate()
        call_command("bygg_tillgangar", verbosity=0)
        self._collect()
        call_command("ladda_start")

    def _migrate(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Uppdaterar databasen …")
            call_command("migrate", verbosity=0, interactive=False)

    def _collect(self):
        """Collect static files when one of them, or the list of packages they come from, has changed."""
        stamp = settings.STATIC_ROOT / ".stamp"
        now = _fingerprint()
        if not stamp.exists() or stamp.read_text() != now:
            call_command("collectstatic", verbosity=0, interactive=False, clear=True)
            stamp.write_text(now)


def _fingerprint():
    """Changes when a file under the static folders or a pinned package does."""
    files = [path for folder in settings.STATICFILES_DIRS for path in folder.rglob("*") if path.is_file()]
    rows = [f"{path} {path.stat().st_mtime_ns} {path.stat().st_size}" for path in sorted(files)]
    pins = (settings.BASE_DIR / "requirements.txt").read_text()
    return hashlib.sha256("\n".join([*rows, pins]).encode()).hexdigest()
