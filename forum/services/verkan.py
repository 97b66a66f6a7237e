"""What a decision changes, carried out with the decision itself: everything or nothing, from the effect's own day."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core.giltighet import spann
from core.svenska import datum
from forum.models import Verkan, Verkanstyp
from forum.services.fel import StrukturenLast, VerkanStoppas
from insatser import services as insatser
from insatser.models import Insatsstatus
from insatser.services import handlingsplan
from insatser.services.fel import AretLast
from sok.models import DelmalVersion, Malgrupp, OrganAnsvar, Prioritering, SamverkansomradeVersion
from sok.services import styrdokument
from sok.services.fel import SokFel

# These belong to the follow-up, which stays open when an agreement has run out.
UPPFOLJANDE = {Verkanstyp.STARTAR_INSATS, Verkanstyp.GER_UPPDRAG}
# These hold from the day of the decision: nothing in them waits.
GALLER_GENAST = {*UPPFOLJANDE, Verkanstyp.PRIORITERAR, Verkanstyp.ANTAR_HANDLINGSPLAN}
# What makes two changes the same: the object, and the year or level where one object may have several.
SAMMA = ("typ", "omrade_id", "samverkansomrade_id", "insats_id", "version_id", "niva", "artal")


@transaction.atomic
def lagg_till(beslut, rader, *, av):
    """Store the changes (dicts of Verkan's fields) and carry them out. The agreement's row is locked by the caller."""
    for rad in rader:
        Verkan.objects.create(beslut=beslut, **{"fran": beslut.nar.first, **_utan_tomma(rad)})
    return verkstall(beslut, av=av)


def _utan_tomma(rad):
    """A day that was not chosen is the decision's own."""
    return {name: value for name, value in rad.items() if not (name == "fran" and value is None)}


@transaction.atomic
def verkstall(beslut, *, av):
    """Write the versions and states that the decision's changes mean; VerkanStoppas when one of them cannot be done."""
    rows = beslut.verkan_lista.filter(verkstalld_at=None).order_by("pk")
    rows = list(
        rows.select_related(
            "omrade", "samverkansomrade", "organ", "insats__overenskommelse", "version__styrdokument"
        ).prefetch_related("omrade__versioner", "samverkansomrade__versioner", "organ__versioner")
    )
    _require_different(rows)
    for rad in rows:
        _require_possible(beslut, rad)
        UTFOR[rad.typ](beslut, rad, av)
        rad.verkstalld_at = timezone.now()
        rad.save(update_fields=["verkstalld_at"])
    return rows


def _require_different(rows):
    seen = set()
    for rad in rows:
        key = tuple(getattr(rad, name) for name in SAMMA)
        key += (rad.organ_id, rad.text) if rad.typ == Verkanstyp.GER_UPPDRAG else ()
        if key in seen:
            raise VerkanStoppas(f"Beslutet ändrar samma sak två gånger: {_vad(rad)}. Ta bort den ena.")
        seen.add(key)


def _require_possible(beslut, rad):
    avtal = beslut.overenskommelse
    if rad.typ not in UPPFOLJANDE:
        if not avtal.struktur_oppen:
            raise StrukturenLast(avtal.slutdatum, rad.get_typ_display())
        if avtal.slutdatum and rad.fran > avtal.slutdatum:
            raise VerkanStoppas(
                f"Överenskommelsen gäller till och med {datum(avtal.slutdatum)}. "
                f"Välj en dag senast då för: {_vad(rad)}."
            )
    if rad.fran < beslut.nar.first:
        raise VerkanStoppas(f"En ändring kan inte gälla innan beslutet är fattat. Välj en senare dag för: {_vad(rad)}.")


def _vad(rad):
    """The change in words, lower case: "avslutar ett område"."""
    ord_ = rad.get_typ_display()
    return ord_[0].lower() + ord_[1:]


def _avsluta_omrade(beslut, rad, av):
    """The area and what hangs on it end the day before: sub-goals, collaboration areas, who answers for it."""
    namn = str(rad.omrade.version(rad.fran))
    if not _avsluta(rad.omrade.versioner, rad.fran, namn):
        raise VerkanStoppas(f"{namn} ingår inte i överenskommelsen den {datum(rad.fran)}. Området är redan avslutat.")
    for versioner in (
        DelmalVersion.objects.filter(delmal__omrade=rad.omrade),
        SamverkansomradeVersion.objects.filter(samverkansomrade__omrade=rad.omrade),
        OrganAnsvar.objects.filter(omrade=rad.omrade),
    ):
        _avsluta(versioner, rad.fran, namn)


def _avsluta(versioner, fran, namn):
    """Versions of the day end the day before; returns them. Nothing may begin that day or later: it would be lost."""
    if versioner.filter(giltighet__startswith__gte=fran).exists():
        raise VerkanStoppas(
            f"{namn} har en lydelse som börjar gälla den {datum(fran)} eller senare. "
            "Två beslut kan inte ändra samma sak samma dag; välj en annan dag eller ta bort den lydelsen först."
        )
    gallande = list(versioner.filter(giltighet__contains=fran).order_by("pk"))
    for version in gallande:
        version.giltighet = spann(version.fran, fran)
        version.save(update_fields=["giltighet"])
    return gallande


def _andra_malgrupp(beslut, rad, av):
    """The new wording holds from the day; the one before it ends the day before."""
    rows = Malgrupp.objects.filter(overenskommelse=beslut.overenskommelse, niva=rad.niva)
    namn = f"{rad.get_niva_display()} målgrupp"
    nu = rows.filter(giltighet__contains=rad.fran).first()
    if nu and nu.text.strip() == rad.text.strip():
        raise VerkanStoppas(f"{namn} har redan den lydelsen. Skriv den nya.")
    _avsluta(rows, rad.fran, namn)
    Malgrupp.objects.create(
        overenskommelse=beslut.overenskommelse,
        niva=rad.niva,
        text=rad.text,
        giltighet=spann(rad.fran),
        kalla=beslut.namn,
    )


def _prioritera(beslut, rad, av):
    """Put first for the year, in the year's own wording when there is one."""
    sak = rad.samverkansomrade
    if not sak.versioner.filter(giltighet__contains=rad.fran).exists():
        raise VerkanStoppas(f"”{sak.version(rad.fran)}” ingår inte i överenskommelsen och kan inte prioriteras.")
    if rad.artal < rad.fran.year:
        raise VerkanStoppas(f"Året {rad.artal} har varit. Prioritera för beslutets år eller ett senare.")
    if Prioritering.objects.filter(samverkansomrade=sak, artal=rad.artal).exists():
        raise VerkanStoppas(f"”{sak.version(rad.fran)}” är redan prioriterat {rad.artal}.")
    Prioritering.objects.create(
        samverkansomrade=sak, artal=rad.artal, text=rad.text, beslutad=beslut.nar, kalla=beslut.namn
    )


def _anta_handlingsplan(beslut, rad, av):
    """The plan of the year is adopted as it stands, when the portal has it; a later decision may adopt it anew, not
    one of the same day. Like a text it keeps the decision's number, not its words."""
    same = Verkan.objects.filter(
        typ=rad.typ, artal=rad.artal, fran=rad.fran, beslut__overenskommelse=beslut.overenskommelse
    ).exclude(pk=rad.pk)
    if same.exists():
        raise VerkanStoppas(f"Handlingsplanen för {rad.artal} antogs redan samma dag genom ett annat beslut.")
    try:
        handlingsplan.anta(beslut.overenskommelse, rad.artal, antagen=beslut.nar, beslut_text=beslut.namn, av=av)
    except AretLast as reason:
        raise VerkanStoppas(str(reason)) from reason


def _anta_version(beslut, rad, av):
    """The text keeps the decision's number, not its words: those may be marked confidential later."""
    try:
        styrdokument.anta(rad.version, fran=rad.fran, av=av, beslut_text=beslut.namn, antagen=beslut.nar)
    except SokFel as reason:
        raise VerkanStoppas(str(reason)) from reason


def _starta_insats(beslut, rad, av):
    if rad.insats.status not in ("", Insatsstatus.PLANERAD):
        raise VerkanStoppas(
            f"{rad.insats.titel} är ”{rad.insats.get_status_display()}”. Bara en planerad insats kan startas."
        )
    try:
        insatser.byt_status(rad.insats, Insatsstatus.PAGAR, av=av, skal=f"Startad genom {_i_mening(beslut)}.")
    except insatser.Statusbytesfel as reason:
        raise VerkanStoppas(str(reason)) from reason


def _i_mening(beslut):
    return beslut.namn[0].lower() + beslut.namn[1:]


def _ge_uppdrag(beslut, rad, av):
    """The task is the row itself; the organ must exist on the day."""
    if not rad.organ.versioner.filter(giltighet__contains=rad.fran).exists():
        raise VerkanStoppas(
            f"{rad.organ.version(rad.fran)} finns inte den {datum(rad.fran)}. Välj ett organ som finns."
        )


UTFOR = {
    Verkanstyp.AVSLUTAR_OMRADE: _avsluta_omrade,
    Verkanstyp.ANDRAR_MALGRUPP: _andra_malgrupp,
    Verkanstyp.PRIORITERAR: _prioritera,
    Verkanstyp.ANTAR_HANDLINGSPLAN: _anta_handlingsplan,
    Verkanstyp.ANTAR_VERSION: _anta_version,
    Verkanstyp.STARTAR_INSATS: _starta_insats,
    Verkanstyp.GER_UPPDRAG: _ge_uppdrag,
}


def avser(rad):
    """The keys of what the change is about, as the agreement's pages look them up; none for what has its own row."""
    for slag in ("omrade", "samverkansomrade", "organ"):
        if ting := rad.get(slag):
            return [f"{slag}:{ting.nyckel}"]
    insats = rad.get("insats")
    return [insatsnyckel(insats)] if insats else []


def insatsnyckel(insats):
    """How a decision points at an initiative, also one that no source has given a key."""
    return f"insats:{insats.nyckel or f'nr-{insats.pk}'}"


def synliga(user, **ting):
    """The changes of one thing by decisions that the person may see, latest first: synliga(user, omrade=omrade)."""
    rows = Verkan.objects.for_lasare(user).filter(**ting)
    return rows.order_by(F("fran").desc(nulls_last=True), "-pk")
