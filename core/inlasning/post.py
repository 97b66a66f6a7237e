"""What a file asks to be stored: one flat post per row, in the order the rows need each other."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Model

from core.inlasning.fel import Fel


@dataclass(frozen=True)
class Till:
    """A column that points at the row of another post."""

    namn: str


@dataclass(frozen=True)
class Post:
    """One row. `namn` ("omrade:boende") identifies it in the file from one time to the next; `hittas` finds
    a row that no earlier reading has recorded; `falt` are the columns that the file decides, except those in
    `bara_nya`, which it only decides when the row is made. `viker_for` is (model, lookup) of what says that a person
    has decided the matter in the portal: where it finds anything, no row is made."""

    modell: type[Model]
    namn: str
    hittas: dict
    falt: dict
    plats: tuple = field(default=(), compare=False)
    bara_nya: tuple = ()
    viker_for: tuple = ()

    @property
    def etikett(self):
        return f"{self.modell._meta.verbose_name} {self.namn.partition(':')[2]}".strip()


class Numrerade:
    """Names that stay unique: the second "forum" is called "forum 2"."""

    def __init__(self):
        self._antal = Counter()

    def __call__(self, namn):
        self._antal[namn] += 1
        return namn if self._antal[namn] == 1 else f"{namn} {self._antal[namn]}"


def fran_dagen(giltighet):
    """The lookup of a version by the first day it held."""
    lower = giltighet.lower
    return {"giltighet__startswith": lower} if lower else {"giltighet__startswith__isnull": True}


def dubbletter(poster):
    """A fault for each post whose row another post has already described."""
    sedda = {}
    for post in poster:
        if post.namn in sedda:
            yield Fel(f"{post.etikett} är redan beskriven tidigare i filen. Behåll en av dem.", post.plats)
        sedda[post.namn] = post
