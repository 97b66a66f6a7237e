"""The parties of a day, and what one party has joined, where it sits and what is asked of it."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from core.svenska import SvenskSortering, sorteringsnyckel
from forum.models import Rekommendation
from forum.services.rekommendationer import till_organisation
from rapporter.sidor import beslut, insatser
from rapporter.sidor.organ import pa_dagen
from rapporter.sidor.struktur import rymmer
from sok.models import Organisation, Organisationsnamn, Organisationstyp, OrganVersion, Part, Uppdrag
from sok.services.uppdrag import MED_ROST, saknar_ersattare

GRUPPER = {
    "Kommuner": {Organisationstyp.KOMMUN},
    "Region": {Organisationstyp.REGION},
    "Statliga myndigheter": {Organisationstyp.STATLIG_MYNDIGHET, Organisationstyp.LANSSTYRELSE},
    "Universitet och högskolor": {Organisationstyp.LAROSATE},
    "Förbund": {
        Organisationstyp.SAMORDNINGSFORBUND,
        Organisationstyp.KOMMUNALFORBUND,
        Organisationstyp.KOMMUNFORBUND,
    },
    "Civilsamhälle": {
        Organisationstyp.CIVILSAMHALLE,
        Organisationstyp.TROSSAMFUND,
        Organisationstyp.NATVERK,
        Organisationstyp.STIFTELSE,
    },
    "Näringsliv": {
        Organisationstyp.NARINGSLIVSORGANISATION,
        Organisationstyp.FORETAGSFRAMJARE,
        Organisationstyp.ARBETSMARKNADSPART,
        Organisationstyp.FORETAG,
    },
}
OVRIGA = "Övriga"


@dataclass
class Partslista:
    """The parties of the day by kind; `tidigare` had left before it, `kommande` join later."""

    parter: list
    tidigare: list

    @property
    def undertecknare(self):
        return [part for part in self.parter if part.undertecknad]

    @property
    def oeniga(self):
        """Those of whom the sources disagree on whether they signed: the note says how."""
        return [part for part in self.parter if part.undertecknad is None and part.anmarkning]

    @property
    def tysta(self):
        """Those of whom the sources do not say whether they signed."""
        return [part for part in self.parter if part.undertecknad is None and not part.anmarkning]

    def grupper(self, egna=()):
        """Headings with their parties, å ä ö last; the reader's own organisations first."""
        rows = {}
        for part in self.parter:
            rows.setdefault(_grupp(part.organisation.typ), []).append(part)
        order = [*GRUPPER, OVRIGA]
        return [
            {"namn": namn, "parter": sorted(rows[namn], key=lambda p: _ordning(p, egna))}
            for namn in order
            if namn in rows
        ]


def _grupp(typ):
    return next((namn for namn, typer in GRUPPER.items() if typ in typer), OVRIGA)


def _ordning(part, egna):
    return part.organisation_id not in egna, sorteringsnyckel(part.organisation.namn)


def partslista(overenskommelse, datum):
    rows = list(
        Part.objects.filter(overenskommelse=overenskommelse)
        .select_related("organisation__geografi")
        .order_by(SvenskSortering("organisation__namn"), "pk")
    )
    parter = [part for part in rows if rymmer(part, datum)]
    nu = {part.organisation_id for part in parter}
    tidigare = [part for part in rows if part.organisation_id not in nu and part.till and part.till < datum]
    return Partslista(parter, tidigare)


def anslutningar(overenskommelse, nyckel):
    """One organisation's accessions to the agreement, latest first; empty when it never joined."""
    return list(
        Part.objects.filter(overenskommelse=overenskommelse, organisation__nyckel=nyckel)
        .select_related("organisation__geografi__overordnad")
        .annotate(
            har_bytt_namn=Exists(Organisationsnamn.objects.filter(organisation=OuterRef("organisation"))),
            har_tagit_upp=Exists(Organisation.objects.filter(sammanslagen_med=OuterRef("organisation"))),
            har_bidrag=Exists(overenskommelse.bidrag.filter(mottagare=OuterRef("organisation"))),
        )
        .order_by("-giltighet")
    )


def uppdrag(overenskommelse, organisation, datum):
    """The organisation's seats on the day, with the organ's name as it was then."""
    return list(
        Uppdrag.objects.filter(
            organ__overenskommelse=overenskommelse, organisation=organisation, giltighet__contains=datum
        )
        .annotate(organnamn=pa_dagen(OrganVersion, "organ", "organ", datum))
        .select_related("organ", "person")
        .order_by("organ__nummer", "pk")
    )


def markera_ersattare(rader):
    """Say on each seat whether its party has a substitute in the organ."""
    utan = saknar_ersattare(rader)
    for rad in rader:
        rad.saknar_ersattare = (rad.organ_id, rad.organisation_id) in utan and rad.roll in MED_ROST
    return rader


def rekommendationer(overenskommelse, organisation):
    """Recommendations that the organisation owns or is addressed by."""
    rows = Rekommendation.objects.filter(till_organisation(organisation), overenskommelse=overenskommelse)
    return list(rows.distinct().order_by("nummer"))


def om_organisation(user, overenskommelse, organisation, datum, sitter=None):
    """What the party page tells beside the accession. Seats are those of `sitter`: they change also after the
    structure's last day."""
    return {
        "uppdrag": markera_ersattare(uppdrag(overenskommelse, organisation, sitter or datum)),
        "beslut_lista": beslut.hos(user, overenskommelse, organisation),
        "rekommendationer": rekommendationer(overenskommelse, organisation),
        "insatser": insatser.med_organisation(overenskommelse, organisation, datum),
    }


def kommunens_part(overenskommelse, kommun, datum):
    """The municipality's accession on the day, or None."""
    return (
        Part.objects.filter(
            overenskommelse=overenskommelse,
            organisation__geografi=kommun,
            organisation__typ=Organisationstyp.KOMMUN,
            giltighet__contains=datum,
        )
        .select_related("organisation")
        .first()
    )
