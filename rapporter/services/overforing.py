"""What goes on is carried to the successor. Nothing in the old agreement changes; carrying the same thing twice
carries it once."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from core.giltighet import spann
from forum.models import Beslut, Beslutshandelse, Rekommendation, Rekommendationsmottagare
from indikatorer.services import inkorg, seriebrott
from insatser import services as insatstjanst
from insatser.models import Insats, InsatsAktor, InsatsPlats, InsatsRelation
from insatser.models.relation import Insatsrelationstyp
from insatser.services.insats import TEXTFALT
from rapporter.services.efterfoljare import las
from rapporter.sidor.avslut import obesvarade, oppna_beslut, organ_med_foregangare, organ_sista_dagen
from sok import permissions
from sok.models import Medlemskap, Omfattning, Organ, OrganRelation, OrganVersion, Overenskommelse, Part
from sok.services.ratt import require_open


@dataclass(frozen=True)
class Urval:
    """What the person chose to carry, as primary keys of the old agreement's rows."""

    insatser: frozenset = frozenset()
    beslut: frozenset = frozenset()
    rekommendationer: frozenset = frozenset()
    organ: frozenset = frozenset()
    parter: bool = False
    medlemskap: bool = False


@dataclass
class Overforing:
    """What was carried this time."""

    parter: int = 0
    organ: int = 0
    insatser: int = 0
    beslut: int = 0
    rekommendationer: int = 0
    medlemskap: int = 0


@transaction.atomic
def for_over(fran, urval, *, av):
    """Carry what was chosen to the successor; what is there already is left as it is there. How the county reads its
    series and what it has seen of their changes follows unasked."""
    gammal = las(fran, av)
    ny = Overenskommelse.objects.select_for_update(of=("self",)).get(pk=gammal.efterfoljare_id)
    if not permissions.ar_lansstrateg(av, ny):
        raise PermissionDenied
    require_open(ny)
    klart = Overforing()
    if urval.parter:
        klart.parter = _parter(gammal, ny)
    klart.organ = _organ(gammal, ny, urval.organ)
    if urval.medlemskap:
        klart.medlemskap = _medlemskap(gammal, ny)
    organ = organ_med_foregangare(ny)
    klart.insatser = _insatser(gammal, ny, urval.insatser, organ, av)
    klart.beslut = _beslut(gammal, ny, urval.beslut, organ, av)
    klart.rekommendationer = _rekommendationer(gammal, ny, urval.rekommendationer, organ, av)
    seriebrott.for_over(gammal, ny)
    inkorg.for_over(gammal, ny)
    return klart


def _sista_dagen(gammal):
    return gammal.slutdatum or timezone.localdate()


def _parter(gammal, ny):
    """Those of the last day, as not yet having signed the new one."""
    redan = set(ny.parter.values_list("organisation", flat=True))
    rows = gammal.parter.gallande(_sista_dagen(gammal)).exclude(organisation__in=redan)
    rows = rows.filter(organisation__sammanslagen_med=None).order_by("pk")
    made = [
        Part(
            overenskommelse=ny,
            organisation_id=rad.organisation_id,
            roll=rad.roll,
            undertecknad=False,
            giltighet=spann(ny.startdatum),
        )
        for rad in rows
    ]
    return len(Part.objects.bulk_create(made))


def _organ(gammal, ny, valda):
    """The organ with its name and mandate of the last day, and the relations between those that are carried. Seats
    are filled anew."""
    redan = organ_med_foregangare(ny)
    versioner = [v for v in organ_sista_dagen(gammal) if v.organ_id in valda and v.organ_id not in redan]
    taken = set(ny.organ_lista.values_list("nyckel", flat=True))
    for nummer, version in enumerate(versioner, start=ny.organ_lista.count() + 1):
        redan[version.organ_id] = _ett_organ(version, ny, nummer, taken)
    _relationer(gammal, ny, redan)
    return len(versioner)


def _ett_organ(version, ny, nummer, taken):
    gammalt = version.organ
    nyckel = gammalt.nyckel if gammalt.nyckel not in taken else f"{gammalt.nyckel[:30]}-{gammalt.pk}"
    taken.add(nyckel)
    copied = (
        "typ",
        "sammankallande_id",
        "ledning",
        "motesfrekvens",
        "moten_per_ar_fran",
        "moten_per_ar_till",
        "sammansattning",
    )
    organ = Organ.objects.create(
        overenskommelse=ny,
        nyckel=nyckel,
        nummer=nummer,
        foregangare=gammalt,
        **{name: getattr(gammalt, name) for name in copied},
    )
    words = {name: getattr(version, name) for name in ("namn", "kortnamn", "skede", "mandat")}
    OrganVersion.objects.create(organ=organ, giltighet=spann(ny.startdatum), **words)
    return organ


def _relationer(gammal, ny, organ):
    rows = OrganRelation.objects.gallande(_sista_dagen(gammal)).filter(fran_organ__in=organ, till_organ__in=organ)
    for rad in rows.order_by("pk"):
        ends = {"fran_organ": organ[rad.fran_organ_id], "till_organ": organ[rad.till_organ_id], "typ": rad.typ}
        if not OrganRelation.objects.filter(**ends).exists():
            OrganRelation.objects.create(**ends, giltighet=spann(ny.startdatum))


def _medlemskap(gammal, ny):
    """The people of those that are parties of the new one, as what they are today."""
    idag = timezone.localdate()
    parter = ny.parter.values("organisation")
    rows = Medlemskap.objects.gallande(idag).filter(overenskommelse=gammal, organisation__in=parter).order_by("pk")
    made = 0
    for rad in rows:
        same = {"user_id": rad.user_id, "organisation_id": rad.organisation_id, "roll": rad.roll, "overenskommelse": ny}
        days = spann(idag, rad.giltighet.upper)
        if Medlemskap.objects.filter(**same, giltighet__overlap=days).exists():
            continue
        Medlemskap.objects.create(**same, omfattning=Omfattning.OVERENSKOMMELSE, giltighet=days)
        made += 1
    return made


def _insatser(gammal, ny, valda, organ, av):
    carried = InsatsRelation.objects.filter(
        till__overenskommelse=ny, till__borttagen_at=None, typ=Insatsrelationstyp.FORTSATTNING
    ).values("fran")
    rows = Insats.objects.filter(overenskommelse=gammal, pk__in=valda).exclude(pk__in=carried).order_by("pk")
    rows = list(rows.prefetch_related("aktorer__organ__versioner", "platser"))
    for rad in rows:
        _en_insats(rad, gammal, ny, organ, av)
    return len(rows)


def _en_insats(rad, gammal, ny, organ, av):
    """A copy with its actors and places and the same status and stage, tied to the old one. Its goals are chosen
    anew."""
    copy = Insats.objects.create(
        overenskommelse=ny,
        created_by=av,
        updated_by=av,
        revision=1,
        **{name: getattr(rad, name) for name in (*TEXTFALT, "kontakt_id", "reservkontakt_id")},
    )
    for aktor in rad.aktorer.all():
        InsatsAktor.objects.create(insats=copy, **_aktor(aktor, organ, _sista_dagen(gammal)))
    InsatsPlats.objects.bulk_create(InsatsPlats(insats=copy, geografi_id=p.geografi_id) for p in rad.platser.all())
    InsatsRelation.objects.create(fran=rad, till=copy, typ=Insatsrelationstyp.FORTSATTNING)
    skal = f"Fördes över från {gammal}."
    if rad.status:
        copy = insatstjanst.byt_status(copy, rad.status, av=av, skal=skal)
    if rad.skede:
        insatstjanst.byt_skede(copy, rad.skede, av=av, skal=skal)


# One funder may stand several times: its amounts and references follow it.
AKTORSFALT = (
    "roll", "harledd", "trolig", "anmarkning", "ordning", "fritext", "referens", "sokt_belopp", "beviljat_belopp",
)  # fmt: skip


def _aktor(aktor, organ, dag):
    """An organ that was not carried is told by its name."""
    said = {name: getattr(aktor, name) for name in AKTORSFALT}
    if not aktor.organ_id:
        return said | {"organisation_id": aktor.organisation_id}
    if aktor.organ_id in organ:
        return said | {"organ": organ[aktor.organ_id]}
    return said | {"fritext": str(aktor.organ.version(dag) or aktor.organ)}


def _beslut(gammal, ny, valda, organ, av):
    """Open decisions, with day, wording and confidence kept. The number belonged to the old agreement."""
    redan = set(ny.beslut_lista.exclude(foregangare=None).values_list("foregangare", flat=True))
    rows = [rad for rad in oppna_beslut(gammal, av) if rad.pk in valda and rad.pk not in redan]
    taken = set(ny.beslut_lista.values_list("nyckel", flat=True))
    for rad in rows:
        nyckel = rad.nyckel if rad.nyckel not in taken else f"{rad.nyckel[:28]}-{rad.pk}"
        taken.add(nyckel)
        copied = (
            "beslutsfattare",
            "nar",
            "nar_i_kallan",
            "text",
            "status",
            "diarienummer",
            "forfaller",
            "sekretess",
            "kalla",
        )
        new = Beslut.objects.create(
            overenskommelse=ny,
            nyckel=nyckel,
            organ=organ.get(rad.organ_id),
            ansvarig_organisation_id=rad.ansvarig_organisation_id,
            ansvarigt_organ=organ.get(rad.ansvarigt_organ_id),
            genomforande=rad.genomforande,
            foregangare=rad,
            anmarkning="\n".join(filter(None, [rad.anmarkning, f"Fördes över från {gammal}."])),
            **{name: getattr(rad, name) for name in copied},
        )
        if rad.organ_id and new.organ is None and not new.beslutsfattare:
            new.beslutsfattare = str(rad.organ.version(_sista_dagen(gammal)) or rad.organ)[:120]
            new.save(update_fields=["beslutsfattare"])
        Beslutshandelse.objects.create(beslut=new, till=rad.genomforande, av=av, text=f"Fördes över från {gammal}.")
    return len(rows)


def _rekommendationer(gammal, ny, valda, organ, av):
    redan = set(ny.rekommendationer.exclude(foregangare=None).values_list("foregangare", flat=True))
    rows = [rad for rad in obesvarade(gammal, av) if rad.pk in valda and rad.pk not in redan]
    last = ny.rekommendationer.order_by("-nummer").values_list("nummer", flat=True).first() or 0
    for nummer, rad in enumerate(rows, start=last + 1):
        _en_rekommendation(rad, ny, nummer, organ, _sista_dagen(gammal))
    return len(rows)


def _en_rekommendation(rad, ny, nummer, organ, dag):
    """The wording, the owner and those who have not answered; an organ that was not carried is told by its name."""
    copied = ("rubrik", "text", "frist", "uppfoljning", "kalla")
    new = Rekommendation.objects.create(
        overenskommelse=ny,
        nummer=nummer,
        foregangare=rad,
        agare_organisation_id=rad.agare_organisation_id,
        agare_organ=organ.get(rad.agare_organ_id),
        **{name: getattr(rad, name) for name in copied},
    )
    if rad.agare_organ_id and new.agare_organ is None:
        _mottagare(new, ord=str(rad.agare_organ.version(dag) or rad.agare_organ)[:120])
    for mottagare in Rekommendationsmottagare.objects.filter(rekommendation=rad, svar=None).select_related("organ"):
        if mottagare.organ_id in organ:
            _mottagare(new, organ=organ[mottagare.organ_id])
        elif mottagare.organ_id:
            _mottagare(new, ord=str(mottagare.organ.version(dag) or mottagare.organ)[:120])
        else:
            _mottagare(new, organisation_id=mottagare.organisation_id, ord=mottagare.ord)


def _mottagare(rekommendation, **vem):
    Rekommendationsmottagare.objects.get_or_create(rekommendation=rekommendation, **vem)
