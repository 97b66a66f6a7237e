"""What the parties have said of how an initiative has spread: one round whole, or one initiative over the years."""

import datetime
from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count, DateField, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Least, TruncDate
from django.utils import timezone

from core.svenska import lista, sorteringsnyckel, stor_bokstav
from insatser.models import Insats, Insatsstatus, Skede, Spridningsfraga, Spridningslage, Spridningssvar
from sok.models import Part
from sok.permissions import strukturdag

# The words before how many, those that have come furthest first.
ORD = {
    Spridningslage.ORDINARIE: "ordinarie verksamhet hos",
    Spridningslage.INFORT: "infört hos",
    Spridningslage.PROVAS: "prövas hos",
    Spridningslage.PLANERAS: "planeras hos",
    Spridningslage.EJ_AKTUELLT: "inte aktuellt hos",
    Spridningslage.UPPHORT: "har upphört hos",
}
SPRIDD = (Spridningslage.INFORT, Spridningslage.ORDINARIE)
PROJEKT = (Skede.IDE, Skede.BEHOVSANALYS, Skede.PROJEKTDIREKTIV, Skede.ANSOKAN, Skede.BEVILJAD, Skede.PAGAR)


def i_ord(antal, ej_svarat=0):
    """{INFORT: 3, PROVAS: 2}, 8 → "Infört hos 3, prövas hos 2, 8 har inte svarat"."""
    parts = [f"{words} {antal[lage]}" for lage, words in ORD.items() if antal.get(lage)]
    if ej_svarat:
        parts.append(f"{ej_svarat} har inte svarat")
    return stor_bokstav(", ".join(parts))


def att_fraga_om(overenskommelse, artal):
    """The initiatives that a round is about unless someone chooses: what goes on, what has become ordinary work, and
    what ended in the year."""
    year = (datetime.date(artal, 1, 1), datetime.date(artal, 12, 31))
    ended = Q(slut__startswith=str(artal)) | Q(
        statusbyten__till=Insatsstatus.AVSLUTAD, statusbyten__at__date__range=year
    )
    rows = Insats.objects.filter(overenskommelse=overenskommelse)
    chosen = Q(status=Insatsstatus.PAGAR) | Q(skede=Skede.ORDINARIE) | (Q(status=Insatsstatus.AVSLUTAD) & ended)
    return Insats.objects.filter(pk__in=rows.filter(chosen).values("pk"))


def rundans_dag(runda):
    """The day whose parties are asked: today, or the day it was closed."""
    closed = timezone.localdate(runda.stangd_at) if runda.stangd_at else None
    return strukturdag(runda.overenskommelse, closed)


def parter(runda):
    """The organisations that are asked, å ä ö last."""
    rows = Part.objects.filter(overenskommelse=runda.overenskommelse).gallande(rundans_dag(runda))
    found = {row.organisation_id: row.organisation for row in rows.select_related("organisation").order_by("pk")}
    return _by_name(found.values())


def _by_name(organisationer):
    return sorted(organisationer, key=lambda row: sorteringsnyckel(row.namn))


@dataclass
class Fragerad:
    """One initiative with the answers by organisation."""

    fraga: object
    svar: list = field(default_factory=list)
    ej_svarat: list = field(default_factory=list)

    @property
    def insats(self):
        return self.fraga.insats

    @property
    def antal(self):
        return Counter(row.lage for row in self.svar)

    @property
    def kolumner(self):
        """How many in each state, in the order of the table."""
        return [(lage.label, self.antal.get(lage, 0)) for lage in Spridningslage]

    @property
    def text(self):
        return i_ord(self.antal, len(self.ej_svarat))

    @property
    def partsrader(self):
        """Every party with its answer, or None; those who have left since they answered too."""
        rows = [(row.organisation, row) for row in self.svar] + [(party, None) for party in self.ej_svarat]
        return sorted(rows, key=lambda row: sorteringsnyckel(row[0].namn))


class Rundlage:
    """A round as it stands, in three questions whatever its size."""

    def __init__(self, runda):
        self.runda = runda
        self.parter = parter(runda)
        answers = Spridningssvar.objects.filter(fraga__runda=runda).select_related("organisation", "lamnat_av")
        by_question, self._per_party = {}, {}
        for row in answers.order_by("pk"):
            by_question.setdefault(row.fraga_id, []).append(row)
            self._per_party.setdefault(row.organisation_id, []).append(row)
        self.fragor = [self._row(fraga, by_question.get(fraga.pk, [])) for fraga in fragor(runda)]

    def _row(self, fraga, answers):
        answered = {row.organisation_id for row in answers}
        return Fragerad(fraga, answers, [party for party in self.parter if party.pk not in answered])

    @property
    def svarat(self):
        """[(party, how many answers, when the last one came)]."""
        return [
            (party, len(rows), max(row.lamnat_at for row in rows))
            for party in self.parter
            if (rows := self._per_party.get(party.pk))
        ]

    @property
    def ej_svarat(self):
        return [party for party in self.parter if party.pk not in self._per_party]

    @property
    def andra_som_svarat(self):
        """Those that have answered and are no parties now: they have left, or gone up in another."""
        asked = {party.pk for party in self.parter}
        gone = {rows[0].organisation_id: rows[0].organisation for rows in self._per_party.values()}
        return _by_name(org for pk, org in gone.items() if pk not in asked)

    def tabell(self):
        """The result as columns and rows, one row per initiative and party."""
        columns = ["år", "insats", "part", "läge", "kommentar", "svarat"]
        rows = [
            (
                self.runda.artal,
                rad.insats.titel,
                party.namn,
                svar.get_lage_display() if svar else "har inte svarat",
                svar.text if svar else "",
                timezone.localdate(svar.lamnat_at) if svar else "",
            )
            for rad in self.fragor
            for party, svar in rad.partsrader
        ]
        return columns, rows


def fragor(runda):
    """The round's questions in the order of the titles; an initiative that has been removed is not asked about."""
    rows = Spridningsfraga.objects.filter(runda=runda, insats__borttagen_at=None)
    rows = list(rows.select_related("insats").order_by("pk"))
    for row in rows:
        row.runda = runda
        row.insats.overenskommelse = runda.overenskommelse
    return sorted(rows, key=lambda row: sorteringsnyckel(row.insats.titel))


@dataclass
class Arslage:
    """What the parties said of one initiative in one round."""

    runda: object
    svar: list
    ej_svarat: int

    @property
    def text(self):
        if not self.svar:
            return "Ingen har svarat ännu" if self.runda.ar_oppen else "Ingen svarade"
        return i_ord(Counter(row.lage for row in self.svar), self.ej_svarat)

    @property
    def grupper(self):
        """[(state, names of those in it)], those that have come furthest first."""
        found = [(lage.label, [row for row in self.svar if row.lage == lage]) for lage in ORD]
        return [(label, _by_name(row.organisation for row in rows)) for label, rows in found if rows]

    @property
    def kommentarer(self):
        return sorted((row for row in self.svar if row.text), key=lambda row: sorteringsnyckel(row.organisation.namn))

    @property
    def spridd_till(self):
        return _by_name(row.organisation for row in self.svar if row.lage in SPRIDD)


@dataclass
class Insatslage:
    """`senaste` is the latest round that asked about the initiative, `tidigare` those before it."""

    insats: object
    senaste: Arslage
    tidigare: list

    @property
    def steg(self):
        """projekt ▸ ordinarie verksamhet ▸ spridd till …: [(words, whether it has come there)]."""
        spread = self.senaste.spridd_till
        ordinary = self.insats.skede == Skede.ORDINARIE
        return [
            ("projekt", ordinary or self.insats.skede in PROJEKT),
            ("ordinarie verksamhet", ordinary),
            (
                f"spridd till {lista(row.visningsnamn for row in spread)}" if spread else "spridd till andra",
                bool(spread),
            ),
        ]


def lage(insats):
    """How the initiative has spread, in two questions; None when no one has been asked about it."""
    rounds = list(_asked(insats))
    if not rounds:
        return None
    answers = {}
    for row in Spridningssvar.objects.filter(fraga__insats=insats).select_related("organisation").order_by("pk"):
        answers.setdefault(row.fraga_id, []).append(row)
    years = [Arslage(row.runda, answers.get(row.pk, []), row.ej_svarat) for row in rounds]
    return Insatslage(insats, years[0], years[1:])


def _asked(insats):
    """The questions about it, latest first, each with how many of its parties have not answered."""
    today = Value(timezone.localdate(), output_field=DateField())
    end = Coalesce("runda__overenskommelse__slutdatum", today)
    day = Least(Coalesce(TruncDate("runda__stangd_at"), today), end, output_field=DateField())
    answered = Spridningssvar.objects.filter(fraga=OuterRef(OuterRef("pk")), organisation=OuterRef("organisation"))
    left = Part.objects.filter(
        ~Exists(answered), overenskommelse=OuterRef("runda__overenskommelse"), giltighet__contains=OuterRef("dag")
    )
    number = left.order_by().values("overenskommelse").annotate(antal=Count("organisation", distinct=True))
    rows = Spridningsfraga.objects.filter(insats=insats).select_related("runda").annotate(dag=day)
    return rows.annotate(ej_svarat=Coalesce(Subquery(number.values("antal")), 0)).order_by("-runda__artal")


def forra_svaren(runda, organisation):
    """{initiative: the organisation's latest answer of an earlier year}, also from one that has gone up in it."""
    mine = Q(organisation=organisation) | Q(organisation__sammanslagen_med=organisation)
    rows = Spridningssvar.objects.filter(
        mine, fraga__runda__overenskommelse=runda.overenskommelse, fraga__runda__artal__lt=runda.artal
    )
    rows = rows.annotate(artal=F("fraga__runda__artal"), insats=F("fraga__insats")).order_by("artal", "pk")
    return {row.insats: row for row in rows}
