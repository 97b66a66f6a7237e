"""Recommendations: to whom, what they answer, how it goes and when it is followed up."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Prefetch, Q
from django.utils import timezone

from forum import permissions
from forum.models import (
    Rekommendation,
    Rekommendationsmottagare,
    Rekommendationssvar,
    Rekommendationsuppfoljning,
    Svarsval,
)
from forum.services.fel import MottagarenHarSvarat, Redigeringskonflikt, SkalSaknas
from insatser.models.lydelser import namn_pa_organ
from sok.models import Organ

# The address of the owner's answer when the recommendation names nobody else.
AGARE = "agare"


@dataclass
class Adressat:
    """One that is to answer: an addressee, or the owner of a recommendation that names nobody else. `vem` is its
    place in the address; words ("länets kommuner") have none and answer nothing until they have been resolved."""

    namn: str
    organisation: object = None
    organ_id: int | None = None
    svar: Rekommendationssvar | None = None
    vem: str = ""
    kan_svara: bool = False

    @property
    def ar_ord(self):
        return self.organisation is None and self.organ_id is None


@dataclass
class Lage:
    """One recommendation with its addressees, answers and latest notes."""

    rekommendation: Rekommendation
    adressater: list[Adressat]
    uppfoljningar: list[Rekommendationsuppfoljning]
    idag: object

    @property
    def namngivna(self):
        return [rad for rad in self.adressater if not rad.ar_ord]

    @property
    def i_ord(self):
        return [rad.namn for rad in self.adressater if rad.ar_ord]

    @property
    def organisationer(self):
        return [rad.organisation for rad in self.adressater if rad.organisation]

    @property
    def svarade(self):
        return [rad for rad in self.namngivna if rad.svar]

    @property
    def antal_text(self):
        """ "3 av 8 har svarat"; empty when nobody has been named."""
        return f"{len(self.svarade)} av {len(self.namngivna)} har svarat" if self.namngivna else ""

    @property
    def vantar_pa_mig(self):
        return [rad for rad in self.namngivna if rad.kan_svara and not rad.svar]

    @property
    def ar_genomford(self):
        """The latest note for the whole says so, or the latest of every named addressee's organisation does."""
        latest = {}
        for note in self.uppfoljningar:  # latest first
            latest.setdefault(note.organisation_id, note.klar)
        if None in latest:
            return latest[None]
        organisations = [row.pk for row in self.organisationer]
        every = len(organisations) == len(self.adressater) > 0
        return every and all(latest.get(pk) for pk in organisations)

    @property
    def ar_sen(self):
        """A follow-up, or the time it was to be done by, has passed without its being done."""
        return not self.ar_genomford and bool(self.nasta_dag) and self.nasta_dag < self.idag

    @property
    def nasta_dag(self):
        """The nearest of the day of follow-up and the last day it was to be done."""
        row = self.rekommendation
        days = [day for day in (row.uppfoljning, row.frist.last if row.frist else None) if day]
        return min(days) if days else None


def lagen(overenskommelse, user, *villkor):
    """Every recommendation of the agreement that the person sees, in order; as many queries however many they are."""
    rows = Rekommendation.objects.visible_to(user).filter(*villkor, overenskommelse=overenskommelse).distinct()
    addressees = Rekommendationsmottagare.objects.select_related("organisation", "svar__svarat_av")
    notes = Rekommendationsuppfoljning.objects.select_related("av", "organisation")
    rows = rows.select_related("agare_organisation").prefetch_related(
        Prefetch("mottagare", addressees), Prefetch("uppfoljningar", notes)
    )
    dag = permissions.strukturdag(overenskommelse)
    organ = dict(
        Organ.objects.filter(overenskommelse=overenskommelse)
        .annotate(namn=namn_pa_organ("pk", dag))
        .values_list("pk", "namn")
    )
    ratt = Svarsratt(user, overenskommelse)
    return [_lage(row, organ, ratt) for row in rows.order_by("nummer")]


def _lage(row, organ, ratt):
    adressater = [
        Adressat(
            namn=str(m.organisation) if m.organisation_id else organ.get(m.organ_id) or m.ord,
            organisation=m.organisation,
            organ_id=m.organ_id,
            svar=getattr(m, "svar", None),
            vem=str(m.pk),
        )
        for m in row.mottagare.all()
    ]
    if not adressater and (row.agare_organisation_id or row.agare_organ_id):
        owner = str(row.agare_organisation) if row.agare_organisation_id else organ[row.agare_organ_id]
        adressater = [Adressat(owner, row.agare_organisation, row.agare_organ_id, vem=AGARE)]
    for rad in adressater:
        rad.kan_svara = ratt.far(rad.organisation.pk if rad.organisation else None, rad.organ_id)
    row.agarnamn = str(row.agare_organisation) if row.agare_organisation_id else organ.get(row.agare_organ_id, "")
    return Lage(row, adressater, list(row.uppfoljningar.all()), timezone.localdate())


class Svarsratt:
    """For whom the person may answer: their own organisations; organs as a preparer, or from a seat in them."""

    def __init__(self, user, overenskommelse):
        self.organisationer = permissions.talar_for(user, overenskommelse)
        self.bereder = permissions.can_bereda(user, overenskommelse)
        self.organ = permissions.mina_organ(user, overenskommelse)

    def far(self, organisation_pk, organ_pk):
        if organ_pk:
            return self.bereder or organ_pk in self.organ
        return organisation_pk in self.organisationer


def till_organisation(organisation):
    """The condition for recommendations that an organisation owns or is addressed by."""
    return Q(agare_organisation=organisation) | Q(mottagare__organisation=organisation)


def till_organ(organ):
    return Q(agare_organ=organ) | Q(mottagare__organ=organ)


def att_svara(overenskommelse, user):
    """What waits for an answer from the person, with the others left out."""
    return [lage for lage in lagen(overenskommelse, user) if lage.vantar_pa_mig and not lage.ar_genomford]


def stampel(svar):
    """What the form remembers of the answer it showed; empty when there was none."""
    return svar.svarat_at.isoformat() if svar else ""


@transaction.atomic
def svara(rekommendation, adressat, *, av, svar, skal="", klart_senast=None, sedd=""):
    """An addressee's answer, or its new answer. Partly and no are explained. Redigeringskonflikt when a colleague
    has answered since `sedd`."""
    if not Svarsratt(av, rekommendation.overenskommelse).far(
        adressat.organisation.pk if adressat.organisation else None, adressat.organ_id
    ):
        raise PermissionDenied
    if svar != Svarsval.FOLJS and not skal.strip():
        raise SkalSaknas("Skriv varför ni följer rekommendationen delvis eller inte alls.")
    Rekommendation.objects.select_for_update(of=("self",)).get(pk=rekommendation.pk)
    mottagare = _mottagare(rekommendation, adressat)
    stored = Rekommendationssvar.objects.filter(mottagare=mottagare).first()
    if stored and stampel(stored) != sedd:
        raise Redigeringskonflikt(stored)
    row = stored or Rekommendationssvar(mottagare=mottagare)
    row.svar, row.skal, row.klart_senast = svar, skal.strip(), klart_senast
    row.svarat_av, row.svarat_at = av, timezone.now()
    row.save()
    return row


def _mottagare(rekommendation, adressat):
    """The addressee's row; the owner who is to answer gets one with the first answer."""
    if adressat.vem != AGARE:
        return rekommendation.mottagare.get(pk=adressat.vem)
    return rekommendation.mottagare.get_or_create(
        organisation=adressat.organisation, organ_id=adressat.organ_id, ord=""
    )[0]


@transaction.atomic
def folj_upp(rekommendation, *, av, text, klar=False, organisation=None):
    """A dated note on how it goes: for the own organisation, or for the whole by those who prepare."""
    if organisation is None:
        allowed = permissions.can_bereda(av, rekommendation.overenskommelse)
    else:
        allowed = organisation.pk in permissions.talar_for(av, rekommendation.overenskommelse)
    if not allowed:
        raise PermissionDenied
    return Rekommendationsuppfoljning.objects.create(
        rekommendation=rekommendation, av=av, text=text.strip(), klar=klar, organisation=organisation
    )


@transaction.atomic
def adressera(rekommendation, *, av, uppfoljning, organisationer=(), organ=(), ord=()):
    """The strategist says who is to answer and when it is followed up next. An addressee that has answered stays
    on the record and cannot be removed."""
    if not permissions.can_leda(av, rekommendation.overenskommelse):
        raise PermissionDenied
    row = Rekommendation.objects.select_for_update(of=("self",)).get(pk=rekommendation.pk)
    wanted = {(o.pk, None, "") for o in organisationer} | {(None, o.pk, "") for o in organ}
    wanted |= {(None, None, words) for words in ord}
    for mottagare in row.mottagare.select_related("organisation", "svar"):
        key = (mottagare.organisation_id, mottagare.organ_id, mottagare.ord)
        if key in wanted:
            wanted.remove(key)
        elif getattr(mottagare, "svar", None):
            raise MottagarenHarSvarat(_namn(mottagare))
        else:
            mottagare.delete()
    for organisation, organ_pk, words in sorted(wanted, key=str):
        row.mottagare.create(organisation_id=organisation, organ_id=organ_pk, ord=words)
    row.uppfoljning = uppfoljning
    row.save(update_fields=["uppfoljning"])
    return row


def _namn(mottagare):
    if mottagare.organ_id:
        dag = permissions.strukturdag(mottagare.rekommendation.overenskommelse)
        return Organ.objects.annotate(namn=namn_pa_organ("pk", dag)).get(pk=mottagare.organ_id).namn
    return str(mottagare)
