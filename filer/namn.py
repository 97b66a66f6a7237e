"""A file's name: safe to show and to save under, and no way to mistake what the file is."""

import re
import unicodedata
from pathlib import PurePosixPath

from filer.fel import DubbelAndelse

LANGST = 120
# Control characters and those that turn the direction of the text: a name must look like what it is.
FARLIGA_TECKEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SKILJETECKEN = re.compile(r'[<>:"|?*;]')
# Endings that run something when the file is opened; before another ending they are only there to deceive.
KORBARA = {
    "app", "bat", "cmd", "com", "cpl", "dll", "docm", "dotm", "exe", "hta", "htm", "html", "iso", "jar", "js", "jse",
    "lnk", "msi", "msix", "pif", "potm", "ppam", "ppsm", "pptm", "ps1", "py", "reg", "scr", "sh", "svg", "url", "vb",
    "vbe", "vbs", "wsf", "xhtml", "xlam", "xlsm", "xltm",
}  # fmt: skip


def sakert_namn(name):
    """The last part of the name without characters that mislead or that a file system refuses, its ending kept."""
    name = unicodedata.normalize("NFC", str(name or "")).replace("\\", "/").rsplit("/", 1)[-1]
    name = SKILJETECKEN.sub("_", FARLIGA_TECKEN.sub("", name)).rstrip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    stem = stem[:LANGST].strip(" .") or "fil"
    return f"{stem}.{ending[:10]}" if ending else stem


def andelse(name):
    """The ending in small letters; a name that pretends to be another kind of file is refused."""
    suffixes = [suffix.lstrip(".").strip().lower() for suffix in PurePosixPath(sakert_namn(name)).suffixes]
    if not suffixes:
        return ""
    for inner in suffixes[:-1]:
        if inner in KORBARA:
            raise DubbelAndelse(inner, suffixes[-1])
    return suffixes[-1]
