"""The one thing pip cannot bring: Pango, which sets the text of PDF documents."""

import ctypes
import ctypes.util
import platform
import shutil

# What WeasyPrint opens, by the names of Linux and macOS.
LIBRARIES = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.0.dylib"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
}
DEBIAN = "libpango-1.0-0 libpangoft2-1.0-0"
HOMEBREW = ("/opt/homebrew/lib/", "/usr/local/lib/")


def sentence():
    """What to install, None when nothing is missing."""
    if not missing():
        return None
    return (
        "Biblioteket Pango saknas. Portalen fungerar, men rapporter i PDF kan inte göras. "
        f"Installera det med ”{_command()}” och starta om portalen."
    )


def missing():
    return [name for name, files in LIBRARIES.items() if not _loads(name, files)]


def _loads(name, files):
    return any(_opens(file) for file in (*files, *(root + file for root in HOMEBREW for file in files))) or bool(
        ctypes.util.find_library(name)
    )


def _opens(file):
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _command():
    if platform.system() == "Darwin":
        return "brew install pango"
    if shutil.which("dnf"):
        return "dnf install pango"
    if shutil.which("apk"):
        return "apk add pango"
    return f"apt install {DEBIAN}"
