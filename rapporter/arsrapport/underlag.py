"""The material of a report: a plain snapshot of texts, structure, initiatives and figures.

A document stores its snapshot, so that it renders again to the same text and figures whatever
happens to the data afterwards. Change the shape only together with SCHEMA.
"""

import datetime

from django.db.models import Q
from django.utils import timezone

from core.giltighet import spann
from forum.models import Rekommendation
from rapporter.arsrapport import figurer, insatstext, organtext
from rapporter.arsrapport.avsnitt import EFTER, FORE, kommentartext, omradestext, utvecklingstext
from rapporter.sidor.struktur import Struktur, strukturdatum
from sok.models import Prioritering

SCHEMA = 1


def rapportdag(rapport):
    """The day whose structure the report shows: the end of its last year, or of the agreement."""
    return strukturdatum(rapport.overenskommelse, datetime.date(rapport.till_ar, 12, 31))


def struktur(rapport):
    return Struktur(rapport.overenskommelse, rapportdag(rapport))


def rapportens_insatser(rapport):
    """Initiatives whose period touches the report's years, and those whose period the source does not give."""
    years = spann(datetime.date(rapport.fran_ar, 1, 1), datetime.date(rapport.till_ar + 1, 1, 1))
    return rapport.overenskommelse.insatser.filter(borttagen_at=None).filter(
        Q(spann__overlap=years) | Q(spann__isnull=True)
    )


def bygg(rapport, framsteg=lambda steg, av, text: None):
    """The snapshot as a dict of plain values. `framsteg(n, m, text)` is told as the parts are read."""
    return Underlag(rapport, framsteg).bygg()


class Underlag:
    def __init__(self, rapport, framsteg):
        self.rapport = rapport
        self.avtal = rapport.overenskommelse
        self.dag = rapportdag(rapport)
        self.struktur = struktur(rapport)
        self.framsteg = framsteg
        self.texter = dict(rapport.texter.exclude(text="").values_list("avsnitt", "text"))
        self.insatser = insatstext.las(rapportens_insatser(rapport), self.dag)
        self.prioriterade = self._prioriterade()
        self.figurer = []

    def bygg(self):
        omraden = [self._omrade(omrade) for omrade in self.struktur.omraden]
        self.framsteg(len(self.struktur.delmal), len(self.struktur.delmal), "Bilagor")
        return {
            "schema": SCHEMA,
            **self._titel(),
            "fore": [self._text(avsnitt) for avsnitt in FORE],
            "efter": [self._text(avsnitt) for avsnitt in EFTER],
            "onskat_lage": self.avtal.onskat_lage,
            "omraden": omraden,
            "har_prioriterade": any(omrade["prioriterade"] for omrade in omraden),
            "utan_omrade": [rad.post for rad in self.insatser if not rad.omraden],
            "upphorda": [{"namn": rad.namn, "sista_dag": rad.sista_dag.isoformat()} for rad in self.struktur.upphorda],
            "organ": organtext.las(self.avtal, self.dag),
            "malgrupper": self._malgrupper(),
            "rekommendationer": self._rekommendationer(),
            "principer": [princip.text for princip in self.avtal.princip_lista.all()],
            "pastaenden": [
                {"varde": p.varde, "vad": p.vad, "kalla": p.kalla} for p in self.avtal.pastaende_lista.all()
            ],
            "antal_insatser": len(self.insatser),
            "figurer": self.figurer,
            "har_demodata": any(figur["demo"] for figur in self.figurer),
        }

    def _titel(self):
        version = self.avtal.versioner.filter(giltighet__contains=self.dag).first()
        return {
            "titel": version.namn if version else self.avtal.kortnamn,
            "undertitel": f"Rapport om utveckling och resultat {self.rapport.period}",
            "kortnamn": self.avtal.kortnamn,
            "lan": self.avtal.lan_namn,
            "samordnare": self.avtal.samordnare.namn,
            "diarienummer": self.rapport.diarienummer,
            "fran_ar": self.rapport.fran_ar,
            "till_ar": self.rapport.till_ar,
            "uttag": timezone.now().isoformat(timespec="seconds"),
            "ord": {niva: self.avtal.term(niva) for niva in ("omrade", "delmal", "samverkansomrade")},
            "ord_flera": {
                niva: self.avtal.term(niva, plural=True) for niva in ("omrade", "delmal", "samverkansomrade")
            },
        }

    def _text(self, avsnitt):
        return {"nyckel": avsnitt.nyckel, "rubrik": avsnitt.rubrik, "text": self.texter.get(avsnitt.nyckel, "")}

    def _omrade(self, omrade):
        pk = omrade.identitet.pk
        version = omrade.version
        return {
            "nyckel": omrade.nyckel,
            "namn": omrade.namn,
            "motiv": version.motiv,
            "text": self.texter.get(omradestext(omrade.nyckel), ""),
            "agendamal": omrade.agendamal,
            "delmal": [self._delmal(delmal) for delmal in omrade.gallande_delmal],
            "insatser": [rad.post for rad in self.insatser if pk in rad.omraden_utan_delmal],
            "prioriterade": [
                {"text": prioritering.text or rad.text, "artal": prioritering.artal}
                for rad in omrade.gallande_samverkansomraden
                if (prioritering := self.prioriterade.get(rad.identitet.pk))
            ],
        }

    def _delmal(self, delmal):
        done = sum(1 for figur in self.figurer)
        self.framsteg(done, len(self.struktur.delmal), f"{delmal.text[:60]}")
        pk = delmal.identitet.pk
        return {
            "nyckel": delmal.nyckel,
            "nummer": delmal.nummer,
            "text": delmal.text,
            "utgangslagen": [
                {"artal": rad.artal, "text": rad.text, "kalla": rad.kalla}
                for rad in delmal.identitet.utgangslagen.all()
            ],
            "utveckling": self.texter.get(utvecklingstext(delmal.nyckel), ""),
            "insatser": [rad.post for rad in self.insatser if pk in rad.delmal],
            "figurer": self._figurer(delmal),
            "kommentar": self.texter.get(kommentartext(delmal.nyckel), ""),
        }

    def _figurer(self, delmal):
        """The sub-goal's figures, numbered through the report; returns their numbers."""
        numbers = []
        for figur in figurer.for_delmal(delmal.identitet, self.rapport, self.dag):
            number = len(self.figurer) + 1
            self.figurer.append({"nummer": number, **figur})
            numbers.append(number)
        return numbers

    def _prioriterade(self):
        """{samverkansområde id: the latest priority} of those that held, or were decided, by the report's last year."""
        last_day = datetime.date(self.rapport.till_ar, 12, 31)
        rows = Prioritering.objects.filter(samverkansomrade__omrade__overenskommelse=self.avtal).order_by("artal")
        return {
            rad.samverkansomrade_id: rad
            for rad in rows
            if rad.artal <= self.rapport.till_ar or (rad.beslutad and rad.beslutad.last <= last_day)
        }

    def _malgrupper(self):
        rows = self.avtal.malgrupp_lista.filter(giltighet__contains=self.dag)
        return [{"niva": rad.get_niva_display(), "text": rad.text} for rad in rows]

    def _rekommendationer(self):
        rows = Rekommendation.objects.filter(overenskommelse=self.avtal).select_related("agare_organisation")
        names = organtext.namn(self.avtal, self.dag)
        return [
            {
                "nummer": rad.nummer,
                "text": rad.text,
                "agare": names.get(rad.agare_organ_id) or str(rad.agare_organisation or ""),
                "frist": str(rad.frist or ""),
            }
            for rad in rows
        ]
