"""One query that tells which kinds of work exist in an agreement, so that empty ones are not asked about."""

from django.db.models import Exists, OuterRef, Q

from forum.models import Beslut, Beslutsstatus, Forslag, Mote, Partsbeslut, Protokoll, Rekommendation
from indikatorer.models import Anvisningsomgang, Avvikelse, Omgangslage
from insatser.models import Arsskifte, Handlingsplan, Hinder, Insats, Spridningsrunda
from sok.models import Aktualitetsprovning, Dokumentversion, Omrade, Overenskommelse, Yttrande
from statsbidrag.models import Resultat


def vad_som_finns(overenskommelse, user, idag):
    """{kind: bool}. Confidential decisions count only for those who may see them."""
    seen = Beslut.objects.visible_to(user).filter(overenskommelse=OuterRef("pk"))
    asked = Partsbeslut.objects.filter(beslut__overenskommelse=OuterRef("pk"), svar="")
    kinds = {
        "moten": Mote.objects.filter(overenskommelse=OuterRef("pk")),
        "forslag": Forslag.objects.filter(overenskommelse=OuterRef("pk")).att_bereda(),
        "protokoll": Protokoll.objects.filter(mote__overenskommelse=OuterRef("pk")).exclude(status="justerat"),
        "oppna_beslut": seen.oppna(),
        "planerade_beslut": seen.filter(status=Beslutsstatus.PLANERAT),
        "partsbeslut": asked,
        "rekommendationer": Rekommendation.objects.filter(overenskommelse=OuterRef("pk")),
        "yttranden": Yttrande.objects.filter(version__styrdokument__overenskommelse=OuterRef("pk"), svar=""),
        "texter": Dokumentversion.objects.under_arbete().filter(styrdokument__overenskommelse=OuterRef("pk")),
        "hinder": Hinder.objects.filter(insats__overenskommelse=OuterRef("pk")).exclude(status="atertaget"),
        "oprovat": _oprovat(idag),
        "avvikelser": Avvikelse.objects.filter(overenskommelse=OuterRef("pk"), uppfoljning_senast__isnull=False),
        "vantande_resultat": _waiting(),
        "spridning": Spridningsrunda.objects.filter(overenskommelse=OuterRef("pk"), stangd_at=None),
        "kommuntal": Anvisningsomgang.objects.filter(overenskommelse=OuterRef("pk"), lage=Omgangslage.SYNPUNKTER),
        "inaktuella": Insats.objects.inaktuella(idag).filter(overenskommelse=OuterRef("pk")),
    }
    rows = Overenskommelse.objects.filter(pk=overenskommelse.pk)
    rows = rows.annotate(
        **{f"finns_{name}": Exists(found) for name, found in kinds.items()},
        finns_omraden=Exists(Omrade.objects.gallande(idag).filter(overenskommelse=OuterRef("pk"))),
        finns_provning=Exists(_arets(idag).filter(overenskommelse=OuterRef("pk"))),
        finns_arsskifte=_arsskifte(idag),
    )
    names = [*kinds, "omraden", "provning", "arsskifte"]
    values = rows.values_list(*(f"finns_{name}" for name in names)).get()
    return dict(zip(names, values, strict=True))


def aret_som_slutar(idag):
    """The year that a year change would end: this one, and last year in January and February."""
    return idag.year - (1 if idag.month <= 2 else 0)


def _arsskifte(idag):
    """Something to carry over, and nobody has done it for the year that ends."""
    same = {"overenskommelse": OuterRef("pk")}
    done = Arsskifte.objects.filter(**same, fran_artal=aret_som_slutar(idag), angrat_at=None)
    return (Q(Exists(Insats.objects.filter(**same))) | Q(Exists(Handlingsplan.objects.filter(**same)))) & ~Q(
        Exists(done)
    )


def _waiting():
    """Results whose grant has an initiative that has not got them."""
    rows = Resultat.objects.gallande().filter(redovisning__bidrag__overenskommelse=OuterRef("pk"), overforingar=None)
    return rows.filter(redovisning__bidrag__insats__isnull=False)


def _arets(idag):
    return Aktualitetsprovning.objects.filter(artal=idag.year)


def _oprovat(idag):
    """Areas of the day that nobody has checked this year."""
    checked = _arets(idag).filter(omrade=OuterRef("pk"))
    return Omrade.objects.gallande(idag).filter(~Exists(checked), overenskommelse=OuterRef("pk"))
