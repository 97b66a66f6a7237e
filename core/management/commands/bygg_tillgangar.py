"""Builds what the pages need and packages carry: the cut typefaces and Plotly's own file."""

import importlib.metadata
import importlib.resources
import re
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


# Plotly writes MapLibre's stylesheet, for maps that no page here draws, into a <style> when it is read, unless an
# element with its id is there. The content security policy would stop it, and the console would say so every time.
STYLESHEET = re.compile(
    rb'if\(!document\.getElementById\("([0-9a-f]{64})"\)\)\{var \w+=document\.createElement\("style"\)'
)
PLACEHOLDERS = b"""for(const id of [%s])document.head.append(Object.assign(document.createElement("meta"),{id}));
"""


def copy_plotly(folder):
    """plotly.min.js from the installed package, kept from adding stylesheets of its own; returns False when this
    version is there already."""
    stamp = folder / "version.txt"
    version = f"{importlib.metadata.version('plotly')} utan egna stilmallar"
    target = folder / "plotly.min.js"
    if target.exists() and stamp.exists() and stamp.read_text() == version:
        return False
    source = (importlib.resources.files("plotly") / "package_data" / "plotly.min.js").read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    typsnitt.put(target, placeholders(source) + source)
    typsnitt.put(stamp, version.encode())
    return True


def placeholders(source):
    """A first line that puts an empty element where each of the library's stylesheets would have come."""
    ids = dict.fromkeys(STYLESHEET.findall(source))
    return PLACEHOLDERS % b",".join(b'"%s"' % found for found in ids) if ids else b""
