"""What sources say against each other, and what they claim beside what the portal counts."""

from collections import defaultdict


class Konflikter:
    """An agreement's source conflicts by what they concern: `konflikter.om("delmal:ak3")`. One query."""

    def __init__(self, overenskommelse):
        self.alla = list(overenskommelse.kallkonflikt_lista.all())
        self._per_nyckel = defaultdict(list)
        for konflikt in self.alla:
            for nyckel in konflikt.avser:
                self._per_nyckel[nyckel].append(konflikt)

    def om(self, *nycklar):
        """The conflicts about any of the keys, each once, in the order of the source."""
        wanted = {id(konflikt) for nyckel in nycklar for konflikt in self._per_nyckel.get(nyckel, [])}
        return [konflikt for konflikt in self.alla if id(konflikt) in wanted]

    def om_sort(self, sort):
        """Those about any single thing of a kind, e.g. every "part:…"."""
        return self.om(*[nyckel for nyckel in self._per_nyckel if nyckel.split(":")[0] == sort])

    @property
    def ovriga(self):
        """Those that concern the agreement as a whole."""
        return [
            konflikt
            for konflikt in self.alla
            if not konflikt.avser or any(nyckel.startswith("overenskommelse") for nyckel in konflikt.avser)
        ]
