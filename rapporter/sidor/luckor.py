"""What is missing in a year: parties and goals without initiative, update or report. A list is as long as it says."""

import datetime
from dataclasses import dataclass, field

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q
from django.urls import reverse

from core import svenska
from core.giltighet import spann
from core.svenska import stor_bokstav
from forum.models import Gruppredovisning
from insatser.models import Aktorsroll, Insats, InsatsAktor, InsatsKoppling, Utfall
from rapporter.sidor.parter import partslista
from rapporter.sidor.struktur import Struktur
from sok.services.atagandelista import Atagandelista, atagandedag
from statsbidrag.models import Redovisning


@dataclass(frozen=True)
class Lucka:
    """One kind of gap. `rader` are dicts text, url, [liten]; `av` is how many it was asked of."""

    nyckel: str
    rubrik: str
    forklaring: str
    rader: list
    av: int


@dataclass(frozen=True)
class Luckor:
    artal: int
    parter: list
    mal: list
    utan_period: int

    @property
    def alla(self):
        return [*self.parter, *self.mal]


@dataclass
class Arets:
    """The year's initiatives as sets of primary keys: all; those changed or confirmed by someone, or with an outcome;
    those with an outcome; those a group has reported on to a meeting of the year."""

    alla: set = field(default_factory=set)
    uppdaterade: set = field(default_factory=set)
    med_utfall: set = field(default_factory=set)
    redovisade: set = field(default_factory=set)


def luckor(user, overenskommelse, artal, idag):
    """Every gap of the year that the person may know of; a list that is asked of nobody is left out."""
    dag = atagandedag(overenskommelse, artal, idag)
    arets = _arets(overenskommelse, artal)
    parter = [
        *_parternas_insatser(overenskommelse, artal, partslista(overenskommelse, dag).parter, arets),
        _ataganden(overenskommelse, artal, dag),
        _redovisningar(user, overenskommelse, artal, idag),
    ]
    mal = _mal(overenskommelse, artal, Struktur(overenskommelse, dag), arets)
    return Luckor(
        artal=artal,
        parter=[lucka for lucka in parter if lucka.av],
        mal=[lucka for lucka in mal if lucka.av],
        utan_period=Insats.objects.filter(overenskommelse=overenskommelse).utan_period().count(),
    )


def _arets(overenskommelse, artal):
    helar = spann(datetime.date(artal, 1, 1), datetime.date(artal + 1, 1, 1))
    handled = Q(updated_at__year=artal, updated_by__isnull=False) | Q(bekraftad_at__year=artal)
    rows = Insats.objects.filter(overenskommelse=overenskommelse).under_ar(artal).order_by("pk")
    rows = rows.annotate(
        hanterad=ExpressionWrapper(handled, output_field=BooleanField()),
        utfall_i_ar=Exists(Utfall.objects.filter(insats=OuterRef("pk"), artal=artal)),
        redovisad=Exists(Gruppredovisning.objects.filter(insats=OuterRef("pk"), mote__spann__overlap=helar)),
    )
    arets = Arets()
    for pk, hanterad, utfall, redovisad in rows.values_list("pk", "hanterad", "utfall_i_ar", "redovisad"):
        arets.alla.add(pk)
        if hanterad or utfall:
            arets.uppdaterade.add(pk)
        if utfall:
            arets.med_utfall.add(pk)
        if redovisad:
            arets.redovisade.add(pk)
    return arets


def _parternas_insatser(overenskommelse, artal, parter, arets):
    """Parties with no part in any of the year's initiatives, and those that lead one and have left it as it was."""
    actors = InsatsAktor.objects.filter(insats__in=arets.alla, organisation__isnull=False)
    deltar, leder = set(), {}
    for insats, organisation, roll in actors.values_list("insats", "organisation", "roll"):
        deltar.add(organisation)
        if roll == Aktorsroll.ANSVARIG:
            leder.setdefault(organisation, set()).add(insats)
    ledande = [part for part in parter if part.organisation_id in leder]
    stilla = {pk: insatser - arets.uppdaterade for pk, insatser in leder.items()}
    yield Lucka(
        "parter-utan-insats",
        f"Parter utan insats {artal}",
        "Parter som inte ansvarar för eller medverkar i någon insats under året.",
        [_part(overenskommelse, part) for part in parter if part.organisation_id not in deltar],
        len(parter),
    )
    yield Lucka(
        "parter-utan-uppdatering",
        f"Parter som inte har uppdaterat sina insatser {artal}",
        "Ingen hos parten har ändrat, bekräftat eller skrivit utfall i en insats som parten ansvarar för.",
        [
            _part(overenskommelse, part, svenska.antal(len(stilla[part.organisation_id]), "insats", "insatser"))
            for part in ledande
            if stilla[part.organisation_id]
        ],
        len(ledande),
    )


def _part(overenskommelse, part, liten=""):
    url = reverse("rapporter:part", args=[overenskommelse.slug, part.organisation.nyckel])
    return {"text": part.organisation.namn, "url": url, "liten": liten}


def _ataganden(overenskommelse, artal, dag):
    """Parties that have undertaken something and not answered all of it for the year."""
    rader = {}
    if overenskommelse.har_ataganden:
        for rad in Atagandelista(overenskommelse, artal, dag).avsnitt:
            for part in rad.parter:
                rader.setdefault(part.organisation, []).append(part)
    ofardiga = {
        organisation: (sum(p.besvarade for p in svar), sum(p.antal for p in svar))
        for organisation, svar in rader.items()
        if not all(p.alla_besvarade for p in svar)
    }
    url = reverse("sok:ataganden", args=[overenskommelse.slug])
    return Lucka(
        "ataganden",
        f"Parter som inte har följt upp sina åtaganden {artal}",
        "Uppföljningen lämnas på sidan Åtaganden.",
        [
            {"text": organisation.namn, "url": f"{url}?ar={artal}", "liten": f"{klara} av {alla} besvarade"}
            for organisation, (klara, alla) in sorted(
                ofardiga.items(), key=lambda pair: svenska.sorteringsnyckel(pair[0].namn)
            )
        ],
        len(rader),
    )


def _redovisningar(user, overenskommelse, artal, idag):
    """Final reports due in the year and not received, among those that the person may know of."""
    known = Redovisning.objects.for_mottagare(user) | Redovisning.objects.foljs_av(user)
    due = known.filter(bidrag__overenskommelse=overenskommelse, frist__year=artal, frist__lt=idag)
    due = list(due.med_bidrag().order_by("frist", "pk"))
    vantade = Redovisning.objects.ej_inkomna().filter(pk__in=[rad.pk for rad in due])
    saknas = set(vantade.values_list("pk", flat=True)) if due else set()
    return Lucka(
        "redovisningar",
        f"Slutredovisningar som inte har kommit in {artal}",
        "Sista dagen har passerat.",
        [
            {"text": rad.bidrag.titel, "url": "", "liten": f"{rad.bidrag.mottagare}, {svenska.datum(rad.frist)}"}
            for rad in due
            if rad.pk in saknas
        ],
        len(due),
    )


def _mal(overenskommelse, artal, struktur, arets):
    """The goals of the agreement at its finest level, and the year's priorities."""
    niva, par = _niva(struktur)
    per_mal = _per_mal(niva, arets)
    med = [(omrade, rad) for omrade, rad in par if per_mal.get(rad.identitet.pk)]
    fler = stor_bokstav(overenskommelse.term(niva, plural=True))

    def utan(mangd):
        return [_mal_rad(overenskommelse, niva, *ett) for ett in med if not per_mal[ett[1].identitet.pk] & mangd]

    yield Lucka(
        "mal-utan-insats",
        f"{fler} utan insats {artal}",
        "Ingen insats under året är kopplad hit.",
        [_mal_rad(overenskommelse, niva, *ett) for ett in par if ett not in med],
        len(par),
    )
    yield Lucka(
        "mal-utan-utfall",
        f"{fler} med insatser men utan utfall {artal}",
        "Insatser pågick, men ingen har skrivit vad de ledde till under året.",
        utan(arets.med_utfall),
        len(med),
    )
    yield Lucka(
        "mal-utan-redovisning",
        f"{fler} som ingen grupp har redovisat {artal}",
        "Ingen av insatserna togs upp i en grupps redovisning till något möte under året.",
        utan(arets.redovisade),
        len(med),
    )
    yield _prioriterade(overenskommelse, artal, struktur, arets)


def _niva(struktur):
    """(level, [(area, goal)]): sub-goals when the agreement has them, else collaboration areas, else the areas."""
    delmal = [(omrade, rad) for omrade in struktur.omraden for rad in omrade.gallande_delmal]
    samverkan = [(omrade, rad) for omrade in struktur.omraden for rad in omrade.gallande_samverkansomraden]
    if delmal or samverkan:
        return ("delmal", delmal) if delmal else ("samverkansomrade", samverkan)
    return "omrade", [(omrade, omrade) for omrade in struktur.omraden]


def _per_mal(niva, arets):
    """{identity's primary key: the year's initiatives linked to it}."""
    rows = InsatsKoppling.objects.filter(insats__in=arets.alla, **{f"{niva}__isnull": False})
    found = {}
    for mal, insats in rows.values_list(niva, "insats"):
        found.setdefault(mal, set()).add(insats)
    return found


def _mal_rad(overenskommelse, niva, omrade, rad):
    if niva == "omrade":
        return {"text": rad.namn, "url": rad.url, "liten": ""}
    name = f"{stor_bokstav(overenskommelse.term(niva))} {rad.nummer}. {rad.text}"
    return {"text": name, "url": getattr(rad, "url", omrade.url), "liten": omrade.namn}


def _prioriterade(overenskommelse, artal, struktur, arets):
    """What the parties have put first for the year."""
    par = [(omrade, rad) for omrade in struktur.omraden for rad in omrade.prioriterade]
    per_mal = _per_mal("samverkansomrade", arets) if par else {}
    return Lucka(
        "prioriterade-utan-insats",
        f"Prioriterade {overenskommelse.term('samverkansomrade', plural=True)} utan insats {artal}",
        "Det som parterna har satt först för året.",
        [
            {"text": rad.aktuell_text, "url": omrade.url, "liten": omrade.namn}
            for omrade, rad in par
            if not per_mal.get(rad.identitet.pk)
        ],
        len(par),
    )
