"""What is asked of a source."""

from dataclasses import dataclass, field


@dataclass
class Omfang:
    """`serier` is {the source's id: Serie}; `platser` maps the source's area ids to ours ("0780", or "g12" for a
    group); `artal` the years. A value that is lacking within it is one that the source does not have (any more)."""

    serier: dict
    platser: dict
    artal: list
    grupper: list = field(default_factory=list)

    def as_json(self):
        return {"serier": sorted(self.serier), "platser": sorted(self.platser), "artal": list(self.artal)}

    def within(self, other):
        return all(set(self.as_json()[key]) <= set(other.get(key, ())) for key in ("serier", "platser", "artal"))
