"""The parties' answers on a version, gathered: who has answered what, and everything said about each paragraph."""

from collections import Counter

from core.svenska import sorteringsnyckel
from sok.models import Styckessynpunkt, Yttrandesvar


class Sammanstallning:
    """`yttranden`: those the reader may see; `rader`: the comparison with the text in force."""

    def __init__(self, version, yttranden, rader):
        rows = yttranden.select_related("organisation", "lamnat_av")
        self.version = version
        self.alla = sorted(rows, key=lambda row: sorteringsnyckel(row.organisation.namn))
        for row in self.alla:
            row.version = version
        self.rader = self._with_comments(rader)

    @property
    def besvarade(self):
        return [row for row in self.alla if row.svar]

    @property
    def obesvarade(self):
        return [row for row in self.alla if not row.svar]

    @property
    def med_text(self):
        return [row for row in self.besvarade if row.text]

    @property
    def sent_inkomna(self):
        return [row for row in self.besvarade if row.lamnat_for_sent]

    @property
    def fordelning(self):
        """Pairs of answer and number, in the answers' own order, without those nobody gave."""
        counted = Counter(row.svar for row in self.besvarade)
        return [(svar, counted[svar]) for svar in Yttrandesvar if counted[svar]]

    @property
    def kommenterade(self):
        return [row for row in self.rader if row[1]]

    @property
    def utan_synpunkter(self):
        return len(self.rader) - len(self.kommenterade)

    def _with_comments(self, rader):
        """(paragraph's row in the comparison, its paragraph, comments) in the order of the text."""
        by_answer = {row.pk: row for row in self.alla}
        said = {}
        comments = Styckessynpunkt.objects.filter(yttrande__in=list(by_answer)).order_by("pk")
        for comment in comments:
            comment.yttrande = by_answer[comment.yttrande_id]
            said.setdefault(comment.stycke_id, []).append(comment)
        found = []
        for row in rader:
            for stycke in row.lika or [row.stycke]:
                both = [s.pk for s in (row.efter, row.fore) if s] or [stycke.pk]
                found.append((stycke, self._sorted(said, both), "" if row.lika else row.ord))
        return found

    def _sorted(self, said, paragraphs):
        comments = [comment for pk in paragraphs for comment in said.get(pk, [])]
        return sorted(comments, key=lambda c: sorteringsnyckel(c.yttrande.organisation.namn))
