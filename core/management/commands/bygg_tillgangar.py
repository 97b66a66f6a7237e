"""Builds what the pages need and packages carry: the cut typefaces and Plotly's own file."""

import importlib.metadata
import importlib.resources
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from core import typsnitt


class Command(BaseCommand):
    help = "Bygger typsnitt och lägger fram diagrambiblioteket. Gör inget om allt redan finns."

    def handle(self, *args, **options):
        built = typsnitt.build(Path(settings.BYGGT_DIR) / "typsnitt")
        copied = copy_plotly(Path(settings.BYGGT_DIR) / "plotly")
        if options["verbosity"]:
            self.stdout.write("Tillgångarna är byggda." if built or copied else "Allt finns redan.")


def copy_plotly(folder):
    """plotly.min.js from the installed package; returns False when this version is there already."""
    stamp = folder / "version.txt"
    version = importlib.metadata.version("plotly")
    target = folder / "plotly.min.js"
    if target.exists() and stamp.exists() and stamp.read_text() == version:
        return False
    source = importlib.resources.files("plotly") / "package_data" / "plotly.min.js"
    folder.mkdir(parents=True, exist_ok=True)
    typsnitt.put(target, source.read_bytes())
    typsnitt.put(stamp, version.encode())
    return True
