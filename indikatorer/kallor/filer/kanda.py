"""The authorities' files that the portal knows (fixtures/indikatorer/filer): which there are, and which a file is."""

import functools

from django.conf import settings

from core.inlasning import yamlfil
from indikatorer.kallor.filer.avbildning import las_avbildning
from indikatorer.kallor.filer.fel import FilenStammerInte

MAPP = settings.FIXTURES_DIR / "indikatorer" / "filer"


@functools.cache
def grupper():
    """{key of a group of files: (its name, {key of a file: Avbildning})}. The files of a group share their measures."""
    found = {}
    for path in sorted(MAPP.glob("*.yaml")):
        content = yamlfil.read(path.read_text(encoding="utf-8")).data
        shared = {"kalla": content["kalla"], "matt": content.get("matt", {})}
        files = {key: las_avbildning({**shared, **values}) for key, values in content["filer"].items()}
        found[path.stem] = content["namn"], files
    return found


def kann_igen(bok, avbildningar):
    """The key of the mapping that the workbook is made for: by its pivot table or its sheet. FilenStammerInte names
    what was looked for."""
    for key, avbildning in avbildningar.items():
        if _has(bok, avbildning.tabell):
            return key
    if len(avbildningar) == 1:
        return next(iter(avbildningar))  # its own reading tells what is missing
    names = [f"”{each.tabell.blad}”" for each in avbildningar.values() if each.tabell.blad]
    have = ", ".join(f"”{name}”" for name in bok.bladnamn)
    raise FilenStammerInte(
        [("", f"Det är ingen av filerna som väntades. Filen ska ha bladet {' eller '.join(names)}; den har {have}.")]
    )


def _has(bok, tabell):
    if not tabell.pivot:
        return tabell.blad.casefold() in {name.strip().casefold() for name in bok.bladnamn}
    try:
        bok.pivot(tabell.anvanda)
    except FilenStammerInte:
        return False
    return True
