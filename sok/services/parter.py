"""Who joins the agreement, from when, and who leaves it. All of it is structure: locked when the period is over."""

from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q

from core.giltighet import spann
from core.oprecist import OprecistDatum
from sok.models import Organ, Organisation, OrganVersion, Part, Uppdrag, Uppdragsroll
from sok.services import fel, organisationer, tid
from sok.services.ratt import lock_structure, require_within_period

LEDER = (Uppdragsroll.ORDFORANDE, Uppdragsroll.SAMMANKALLANDE)


@dataclass(frozen=True)
class Anslutning:
    """What a person says about an accession. `undertecknad` is None when it is not known."""

    fran: object
    undertecknad: bool | None = None
    undertecknad_datum: OprecistDatum | str = ""
    roll: str = ""
    anmarkning: str = ""


@transaction.atomic
def anslut(overenskommelse, organisation, anslutning, *, av):
    """The organisation becomes a party from the day, for the first time or again."""
    return _anslut(lock_structure(overenskommelse, av), organisation, anslutning)


def _anslut(avtal, organisation, anslutning):
    if organisation.sammanslagen_med_id:
        raise fel.HarGattUpp(organisation)
    require_within_period(avtal, anslutning.fran)
    clash = avtal.parter.filter(organisation=organisation, giltighet__overlap=spann(anslutning.fran)).first()
    if clash:
        raise fel.OverlappandeAnslutning(clash)
    return Part.objects.create(
        overenskommelse=avtal,
        organisation=organisation,
        giltighet=spann(anslutning.fran),
        undertecknad=anslutning.undertecknad,
        undertecknad_datum=anslutning.undertecknad_datum,
        roll=anslutning.roll,
        anmarkning=anslutning.anmarkning,
    )


@transaction.atomic
def anslut_ny(overenskommelse, uppgifter, anslutning, *, av):
    """An organisation that the portal does not know becomes known and a party in one step."""
    avtal = lock_structure(overenskommelse, av)
    return _anslut(avtal, organisationer.skapa(**uppgifter), anslutning)


@dataclass
class Foljder:
    """What leaving on the day means: what it leads (which stops it), the seats that end and those that never begin."""

    leder: list = field(default_factory=list)
    slutar: list = field(default_factory=list)
    borjar_aldrig: list = field(default_factory=list)


def foljder(part, sista_dag):
    """Read what leaving on the day would do, with the organs' names."""
    avtal = part.overenskommelse
    rows = Uppdrag.objects.filter(organ__overenskommelse=avtal, organisation=part.organisation)
    rows = rows.select_related("organ").order_by("organ__nummer", "pk")
    kvar = [rad for rad in rows if tid.slutar_efter(rad, sista_dag)]
    names = _organnamn(avtal, sista_dag)
    for rad in kvar:
        rad.organnamn = names.get(rad.organ_id, rad.organ.nyckel)
    leder = [(rad.organnamn, rad.get_roll_display().lower()) for rad in kvar if rad.roll in LEDER]
    sittande = [rad for rad in kvar if rad.roll not in LEDER]
    return Foljder(
        leder + _sammankallar(avtal, part.organisation, sista_dag, names),
        [rad for rad in sittande if not tid.borjar_efter(rad, sista_dag)],
        [rad for rad in sittande if tid.borjar_efter(rad, sista_dag)],
    )


def _organnamn(avtal, dag):
    """The organs' names on the day, else the latest they have had."""
    rows = OrganVersion.objects.filter(organ__overenskommelse=avtal).order_by("giltighet")
    names = {rad.organ_id: rad.namn for rad in rows}
    return names | {rad.organ_id: rad.namn for rad in rows if tid.rymmer(rad, dag)}


def _sammankallar(avtal, organisation, sista_dag, names):
    """The organs that it convenes and that live on after the day."""
    lever = Q(versioner__giltighet__endswith__gt=sista_dag + tid.EN_DAG) | Q(versioner__giltighet__upper_inf=True)
    organ = Organ.objects.filter(lever, overenskommelse=avtal, sammankallande=organisation).distinct()
    return [(names[rad.pk], "sammankallande") for rad in organ.order_by("nummer")]


@transaction.atomic
def lamna(part, *, av, sista_dag, skal, sett=None):
    """The accession ends with the day. Refused for the co-ordinator and for one that leads an organ after it; other
    seats end the same day. `sett` is the last day as the person saw it: AndradUnderTiden when it is another now."""
    avtal = lock_structure(part.overenskommelse, av)
    part = Part.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=part.pk)
    part.overenskommelse = avtal
    if part.till != sett:
        raise fel.AndradUnderTiden
    if part.organisation_id == avtal.samordnare_id:
        raise fel.SamordnarenStannar(avtal)
    if part.fran and sista_dag < part.fran:
        raise fel.DagenForeBorjan(part.fran)
    _ingen_senare(part, sista_dag)
    following = foljder(part, sista_dag)
    if following.leder:
        raise fel.ParterLeder(part.organisation, following.leder, sista_dag + tid.EN_DAG)
    tid.avsluta_eller_stryk([*following.slutar, *following.borjar_aldrig], sista_dag)
    part.avslutsskal = skal
    tid.avsluta(part, sista_dag, "avslutsskal")
    return part


def _ingen_senare(part, sista_dag):
    """A changed last day may not reach into the time when the party had joined again."""
    days = spann(part.fran, sista_dag + tid.EN_DAG)
    later = Part.objects.filter(
        overenskommelse=part.overenskommelse, organisation=part.organisation, giltighet__overlap=days
    )
    if clash := later.exclude(pk=part.pk).first():
        raise fel.OverlappandeAnslutning(clash)


def mojliga_kommuner(overenskommelse):
    """The county's municipalities that no organisation stands for yet."""
    taken = Organisation.objects.filter(geografi__isnull=False).values("geografi")
    return overenskommelse.lan.delar.exclude(pk__in=taken)
