"""Data files that people write: read with line numbers, checked against a schema, stored by comparison.

`yamlfil` reads, `former` and `kontroll` check, `post` and `motor` store, `utfall` tells what happened.
Nothing here knows what the files are about.
"""

from core.inlasning.fel import Fel, Filfel

__all__ = ["Fel", "Filfel"]
