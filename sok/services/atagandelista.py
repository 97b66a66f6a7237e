"""Commitments as they are read: the sections of a day, and what each party has said about them for a year."""

import datetime
from dataclasses import dataclass, field

from django.utils import timezone

from core.svenska import sorteringsnyckel
from sok.models import Atagande, Atagandepart, Atagandeuppfoljning, Part


def uppfoljningsar(overenskommelse):
    """The years that can be followed up, latest first: from the agreement's first to its last or today's."""
    today = timezone.localdate()
    last = min(today, overenskommelse.slutdatum or today).year
    return list(range(last, min(overenskommelse.startdatum.year, last) - 1, -1))


def valt_ar(overenskommelse, asked, datum):
    """The year asked for ("2024") when it can be followed up, else that of the day shown."""
    years = uppfoljningsar(overenskommelse)
    wanted = int(asked) if asked.isdecimal() else datum.year
    return wanted if wanted in years else years[0] if wanted > years[0] else years[-1]


def atagandedag(overenskommelse, artal, datum):
    """The day whose commitments a year's follow-up is about: the day shown, or the last day of another year."""
    last = overenskommelse.slutdatum or datetime.date.max
    datum = min(datum, last)
    return datum if datum.year == artal else min(datetime.date(artal, 12, 31), last)


@dataclass
class Partsvar:
    """One party in one section: what it has answered of what it is asked."""

    organisation: object
    avsnitt: object
    svar: list = field(default_factory=list)

    @property
    def antal(self):
        return len(self.svar)

    @property
    def besvarade(self):
        return sum(1 for rad in self.svar if rad.uppfoljning)

    @property
    def alla_besvarade(self):
        return self.besvarade == self.antal

    @property
    def lamnad(self):
        return max((rad.uppfoljning.lamnad_at for rad in self.svar if rad.uppfoljning), default=None)


@dataclass
class Svarsrad:
    atagande: object
    uppfoljning: object = None
    tidigare: list = field(default_factory=list)

    @property
    def senaste(self):
        """This year's word, else the last one before it."""
        return self.uppfoljning or next(iter(self.tidigare), None)


@dataclass
class Avsnittsrad:
    avsnitt: object
    ataganden: list
    parter: list = field(default_factory=list)

    @property
    def delat(self):
        return len(self.parter) > 1

    @property
    def rader(self):
        """The commitments; with the party's answers when one party has the section alone."""
        return self.parter[0].svar if len(self.parter) == 1 else [Svarsrad(atagande) for atagande in self.ataganden]

    @property
    def pagar(self):
        """Whether anything has been answered."""
        return any(part.besvarade for part in self.parter)

    @property
    def klara(self):
        return [part for part in self.parter if part.alla_besvarade]


class Atagandelista:
    """Sections, commitments, parties and one year's answers as of `datum`, in four queries whatever their number."""

    def __init__(self, overenskommelse, artal, datum):
        self.artal = artal
        self.avsnitt = self._sections(overenskommelse, datum)
        self._place_parties(overenskommelse, datum)

    def _sections(self, overenskommelse, datum):
        rows = {}
        ataganden = (
            Atagande.objects.filter(avsnitt__overenskommelse=overenskommelse)
            .gallande(datum)
            .select_related("avsnitt")
            .order_by("avsnitt__nummer", "avsnitt", "nummer")
        )
        for atagande in ataganden:
            rad = rows.setdefault(atagande.avsnitt_id, Avsnittsrad(atagande.avsnitt, []))
            rad.ataganden.append(atagande)
        return list(rows.values())

    def _place_parties(self, overenskommelse, datum):
        joined = set(
            Part.objects.filter(overenskommelse=overenskommelse).gallande(datum).values_list("organisation", flat=True)
        )
        answers = _answers(overenskommelse, artal=self.artal)
        places = {rad.avsnitt.pk: rad for rad in self.avsnitt}
        rows = Atagandepart.objects.filter(avsnitt__in=places).select_related("organisation__geografi").order_by("pk")
        for row in sorted(rows, key=lambda row: sorteringsnyckel(row.organisation.namn)):
            if row.organisation_id in joined:
                rad = places[row.avsnitt_id]
                rad.parter.append(_party(row.organisation, rad, answers))

    @property
    def parter(self):
        """Each party once with all it is asked: [(organisation, answered, asked)], å ä ö last."""
        rows = {}
        for rad in self.avsnitt:
            for part in rad.parter:
                rows.setdefault(part.organisation, []).append(part)
        summed = [(org, sum(p.besvarade for p in ps), sum(p.antal for p in ps)) for org, ps in rows.items()]
        return sorted(summed, key=lambda row: sorteringsnyckel(row[0].namn))

    @property
    def har_svarat(self):
        return [organisation for organisation, answered, asked in self.parter if answered == asked]

    @property
    def pa_vag(self):
        return [organisation for organisation, answered, asked in self.parter if 0 < answered < asked]

    @property
    def ej_svarat(self):
        return [organisation for organisation, answered, _ in self.parter if not answered]

    @property
    def kallor(self):
        return list(dict.fromkeys(rad.avsnitt.kalla for rad in self.avsnitt if rad.avsnitt.kalla))

    def hos(self, organisationer):
        """The parties' rows of these organisations (primary keys), in the order of the sections."""
        return [part for rad in self.avsnitt for part in rad.parter if part.organisation.pk in organisationer]


def _answers(overenskommelse, **urval):
    rows = Atagandeuppfoljning.objects.filter(atagande__avsnitt__overenskommelse=overenskommelse, **urval)
    return {(row.atagande_id, row.organisation_id): row for row in rows}


def _party(organisation, rad, answers):
    svar = [Svarsrad(atagande, answers.get((atagande.pk, organisation.pk))) for atagande in rad.ataganden]
    return Partsvar(organisation, rad.avsnitt, svar)


def partens_ataganden(overenskommelse, organisation, artal, datum):
    """What one party has undertaken, by section, with the year's answer and those of the years before."""
    ataganden = (
        Atagande.objects.filter(avsnitt__overenskommelse=overenskommelse, avsnitt__organisationer=organisation)
        .gallande(datum)
        .select_related("avsnitt")
        .order_by("avsnitt__nummer", "avsnitt", "nummer")
    )
    sections = {}
    history = _history(overenskommelse, organisation)
    for atagande in ataganden:
        part = sections.setdefault(atagande.avsnitt_id, Partsvar(organisation, atagande.avsnitt))
        years = history.get(atagande.pk, {})
        earlier = [years[ar] for ar in sorted(years, reverse=True) if ar < artal]
        part.svar.append(Svarsrad(atagande, years.get(artal), earlier))
    return list(sections.values())


def _history(overenskommelse, organisation):
    """{commitment: {year: answer}} of one party."""
    rows = Atagandeuppfoljning.objects.filter(
        atagande__avsnitt__overenskommelse=overenskommelse, organisation=organisation
    ).order_by("atagande", "-artal")
    years = {}
    for row in rows:
        years.setdefault(row.atagande_id, {})[row.artal] = row
    return years
