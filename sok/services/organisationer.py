"""Organisations are global: found before they are made, renamed from a day, followed when they go up in another."""

import difflib
import re
import unicodedata

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, Q, Value, When
from django.utils import timezone
from django.utils.text import slugify

from core.giltighet import spann
from core.svenska import SvenskSortering
from sok import permissions
from sok.models import Organisation, Organisationsnamn, Overenskommelse
from sok.services import fel, tid

LIKA_NOG = 0.82
# Words that say what kind it is, not which.
SLAGORD = re.compile(r"\b(kommun|stad|region|regionen|lan|i|ideell|forening|foreningen)\b")


def sok_bland(text, antal=12):
    """Known organisations whose name or short name has the words; those that have gone up in another come last."""
    rows = Organisation.objects.filter(Q(namn__icontains=text) | Q(kortnamn__icontains=text) | Q(orgnr=text))
    uppgangna_sist = Case(When(sammanslagen_med=None, then=Value(0)), default=Value(1))
    return list(rows.select_related("sammanslagen_med").order_by(uppgangna_sist, SvenskSortering("namn"), "pk")[:antal])


def liknande(namn):
    """Known organisations that may be the same under another spelling, the most alike first, at most three."""
    wanted = _karna(namn)
    found = [
        (difflib.SequenceMatcher(None, wanted, _karna(row.namn)).ratio(), row)
        for row in Organisation.objects.filter(sammanslagen_med=None).order_by("pk")
    ]
    alike = sorted((pair for pair in found if pair[0] >= LIKA_NOG), key=lambda pair: -pair[0])
    return [row for _, row in alike[:3]]


def _karna(namn):
    """The name without accents, kind words and punctuation."""
    folded = unicodedata.normalize("NFKD", namn).encode("ascii", "ignore").decode().lower()
    bare = " ".join(re.sub(r"[^a-z0-9 ]", " ", SLAGORD.sub(" ", folded)).split())
    return bare or folded


def skapa(*, namn, typ, kortnamn="", orgnr="", geografi=None):
    """A new organisation with a key made of its name; NamnetFinns when it is known already."""
    known = Organisation.objects.filter(namn__iexact=namn).first()
    if known:
        raise fel.NamnetFinns(known)
    return Organisation.objects.create(
        nyckel=_ledig_nyckel(namn), namn=namn, typ=typ, kortnamn=kortnamn, orgnr=orgnr, geografi=geografi
    )


def _ledig_nyckel(namn):
    base = slugify(namn)[:50].strip("-") or "organisation"
    taken = set(Organisation.objects.filter(nyckel__startswith=base).values_list("nyckel", flat=True))
    numbered = (f"{base}-{n}" for n in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def slutlig(organisation):
    """The organisation that it has become, through every merger."""
    seen = set()
    while organisation.sammanslagen_med_id and organisation.pk not in seen:
        seen.add(organisation.pk)
        organisation = organisation.sammanslagen_med
    return organisation


def slutlig_nyckel(nyckel):
    """The key that an old address now stands for; None when the organisation is what it was."""
    if not nyckel:
        return None
    gammal = Organisation.objects.filter(nyckel=nyckel, sammanslagen_med__isnull=False).first()
    return slutlig(gammal).nyckel if gammal else None


def berorda_avtal(organisation):
    """The agreements that the organisation co-ordinates, has joined or sits in."""
    return Overenskommelse.objects.filter(
        Q(samordnare=organisation)
        | Q(parter__organisation=organisation)
        | Q(organ_lista__uppdrag__organisation=organisation)
    ).distinct()


def frammande_avtal(av, avtal):
    """Those among the agreements where the person is not strategist."""
    return [row for row in avtal.order_by("kortnamn") if not permissions.ar_lansstrateg(av, row)]


@transaction.atomic
def byt_namn(organisation, *, av, fran, namn, kortnamn="", kalla=""):
    """Another name from the day; the old one is kept with its days, and the address stays.

    A name is not part of the agreed structure, so it is changed also after an agreement has run out. Only by
    whoever is strategist in every agreement that the organisation is in.
    """
    avtal = berorda_avtal(organisation)
    if not avtal.exists():
        raise PermissionDenied
    if andra := frammande_avtal(av, avtal):
        raise fel.DelasMedAndra(organisation, andra)
    if fran > timezone.localdate():
        raise fel.NamnbyteFramat
    locked = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation.pk)
    known = Organisation.objects.filter(namn__iexact=namn).exclude(pk=locked.pk).first()
    if known:
        raise fel.NamnetFinns(known)
    _namnversion(locked, fran, namn=namn, kortnamn=kortnamn, kalla=kalla)
    _dagens_namn(locked)
    return locked


def _namnversion(organisation, fran, **falt):
    if not organisation.namnversioner.exists():
        Organisationsnamn.objects.create(
            organisation=organisation, namn=organisation.namn, kortnamn=organisation.kortnamn, giltighet=spann()
        )
    tid.ny_lydelse(organisation.namnversioner, fran, **falt)


def _dagens_namn(organisation):
    """`Organisation.namn` is today's; the change may have been put between two older ones."""
    nu = organisation.namnversioner.gallande(timezone.localdate()).get()
    organisation.namn, organisation.kortnamn = nu.namn, nu.kortnamn
    organisation.save(update_fields=["namn", "kortnamn"])


def visa_som(organisationer, dag):
    """Let the organisations in memory carry the names of the day; today's are what they have already. One query."""
    if dag >= timezone.localdate():
        return
    by_id = {}
    for organisation in organisationer:
        by_id.setdefault(organisation.pk, []).append(organisation)
    for rad in Organisationsnamn.objects.gallande(dag).filter(organisation__in=by_id):
        for organisation in by_id[rad.organisation_id]:
            organisation.namn, organisation.kortnamn = rad.namn, rad.kortnamn


def tidigare_namn(organisation, dag):
    """The other names it has had or will have, latest first."""
    rows = organisation.namnversioner.order_by("-giltighet")
    return [rad for rad in rows if not tid.rymmer(rad, dag)]
