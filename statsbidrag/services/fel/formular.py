"""About forms and their help texts."""

from statsbidrag.services.fel.grund import StatsbidragFel


class FormularSaknas(StatsbidragFel):
    def __init__(self, beviljandear):
        super().__init__(f"Det finns inget publicerat formulär för bidrag som beviljades {beviljandear}.")


class FelIHjalptexter(StatsbidragFel):
    """What is wrong in the county's help texts of a section: a sentence per field, "" for the section's own."""

    def __init__(self, per_falt):
        self.per_falt = per_falt
        super().__init__(" ".join(per_falt.values()))
