"""What a decision can be about, be answered for by and change, in one agreement."""

from django.utils.functional import cached_property

from forum.forms.val import organval
from forum.models import Beslut
from forum.services.verkan import insatsnyckel
from insatser.forms.val import Valmojligheter
from insatser.models import Insats, Insatsstatus
from sok.models import Dokumentversion, Versionsstatus

VALJ = ("", "Välj")


class Beslutsval(Valmojligheter):
    """What a decision can be about, be answered for by and change."""

    def ansvariga(self):
        parties = [(f"org:{row.pk}", row.namn) for row in self.parter]
        return [
            ("", "Ingen"),
            ("Parter", parties),
            ("Organ", [(f"organ:{pk}", namn) for pk, namn in self.organ_i_drift()]),
        ]

    def organ_i_drift(self):
        return organval(self.overenskommelse)

    def omradesval(self):
        return [(row.pk, row.text or row.nyckel) for row in self.aktuella_omraden]

    def samverkansval(self):
        held = {row.pk for row in self.aktuella_omraden}
        return [
            (row.pk, self._kort(self.samverkan_namn(row))) for row in self.samverkansomraden if row.omrade_id in held
        ]

    def malval(self):
        """(key, words) of areas, sub-goals and collaboration areas, as `Beslut.avser` stores them."""
        rows = [(f"omrade:{row.nyckel}", row.text or row.nyckel) for row in self.aktuella_omraden]
        rows += [(f"delmal:{row.nyckel}", self._kort(self.delmal_namn(row))) for row in self.delmal_lista]
        return rows + [
            (f"samverkansomrade:{row.nyckel}", self._kort(self.samverkan_namn(row))) for row in self.samverkansomraden
        ]

    @cached_property
    def insatser(self):
        return list(Insats.objects.filter(overenskommelse=self.overenskommelse).ordered())

    def planerade_insatser(self):
        return [(row.pk, row.titel) for row in self.insatser if row.status in ("", Insatsstatus.PLANERAD)]

    def insatsnycklar(self):
        return [(insatsnyckel(row), row.titel) for row in self.insatser]

    @cached_property
    def framlagda(self):
        rows = Dokumentversion.objects.filter(
            styrdokument__overenskommelse=self.overenskommelse, status=Versionsstatus.FRAMLAGD
        )
        return list(rows.order_by("styrdokument", "nummer"))

    def versioner(self):
        return [(row.pk, str(row)) for row in self.framlagda]

    def ting(self, slag, pk):
        """The thing that was chosen, among those read for the form."""
        rows = {
            "omrade": "omraden",
            "samverkansomrade": "samverkansomraden",
            "insats": "insatser",
            "version": "framlagda",
        }
        return next(row for row in getattr(self, rows.get(slag, slag)) if row.pk == pk)

    def utan_ersattning(self, utom=None):
        """Decisions that a new one may replace."""
        rows = Beslut.objects.filter(overenskommelse=self.overenskommelse, ersatt_av=None).exclude(nummer="")
        return [(row.pk, self._kort(f"{row.nummer}: {row.text}")) for row in rows.exclude(pk=utom)]

    @staticmethod
    def _kort(text):
        return text if len(text) <= 90 else f"{text[:87].rstrip()} …"
