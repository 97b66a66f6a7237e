"""What a new report can begin from, so that nobody types again what is known: the decision, the interim report
before it, the recipient's latest report and what has been logged on the initiative."""

from django.utils import timezone

from insatser.models import Aktorsroll, Utfall
from statsbidrag.formular.hamtat import vid_inskick
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.formular.ratext import till_ratext
from statsbidrag.models import Inlamning, Redovisningstyp, Status, Utkastavsnitt
from statsbidrag.services.kontroll import las_formular

KONTAKT = ("kontaktperson", "kontaktvag", "projektledare")
ALDERSRADER = ("barn", "unga", "vuxna", "aldre")
LANGSTA_TEXT = 1900
INTE_UR_DELREDOVISNING = ("beslut", "forsakran", "bilagor")


def forslag(redovisning):
    """{section: {field name: {"varde": text, "ur": from where}}} for a draft that is about to begin. The nearest
    source of a question wins; a text with a personal identity number is never proposed."""
    formular = las_formular(redovisning.formularversion)
    hamtat = {}
    for kalla in (_interim, _latest_contact, _decision, _register):
        for avsnitt, falt_id, rat, ur in kalla(redovisning, formular):
            _take(hamtat.setdefault(avsnitt, {}), falt_id, rat, ur)
    return {avsnitt: falten for avsnitt, falten in hamtat.items() if falten}


def fyll_i(utkast):
    """Put the proposals in a draft that has just begun, and remember them beside it. Only ever called once: what
    somebody has typed is never overwritten."""
    utkast.hamtat = forslag(utkast.redovisning)
    utkast.save(update_fields=["hamtat"])
    Utkastavsnitt.objects.bulk_create(
        Utkastavsnitt(utkast=utkast, avsnitt=avsnitt, varden={namn: rad["varde"] for namn, rad in falten.items()})
        for avsnitt, falten in utkast.hamtat.items()
    )


def ur_inlamning(utkast, inlamning):
    """A completion's draft keeps knowing what the first one was filled in with."""
    utkast.hamtat = {
        avsnitt: {namn: {"varde": rad["varde"], "ur": rad["ur"]} for namn, rad in falten.items()}
        for avsnitt, falten in inlamning.innehall.get("hamtat", {}).items()
    }
    utkast.save(update_fields=["hamtat"])


def att_lamna_in(utkast):
    """What the submission says of the prefilled answers, so that whoever reviews sees the same marks as the writer."""
    rader = {rad.avsnitt: rad.varden for rad in utkast.avsnitt_lista.all()}
    return {avsnitt: vid_inskick(falten, rader.get(avsnitt, {})) for avsnitt, falten in utkast.hamtat.items()}


def _take(avsnitt, falt_id, rat, ur):
    """A question is taken whole from one source, so that rows of two never mix."""
    if any(namn.partition("-")[0] == falt_id for namn in avsnitt):
        return
    avsnitt.update(
        {
            namn: {"varde": text, "ur": ur}
            for namn, text in rat.items()
            if text.strip() and not innehaller_personnummer(text)
        }
    )


def _fields(formular):
    return ((avsnitt, falt) for avsnitt in formular.att_fylla_i for falt in avsnitt.falt)


def _interim(redovisning, formular):
    """The answers of the latest interim report of the grant that came before, to questions that both forms ask."""
    tidigare = redovisning.bidrag.redovisningar.filter(typ=Redovisningstyp.DELREDOVISNING).exclude(pk=redovisning.pk)
    if redovisning.typ == Redovisningstyp.DELREDOVISNING:
        tidigare = tidigare.filter(nummer__lt=redovisning.nummer)
    for rad in tidigare.exclude(status=Status.ATERTAGEN).order_by("-nummer").prefetch_related("inlamningar"):
        if inlamning := rad.senaste_inlamning:
            yield from _shared(inlamning, formular, f"delredovisning {rad.nummer}")
            return


def _shared(inlamning, formular, ur):
    dar = las_formular(inlamning.formularversion)
    for avsnitt, falt in _fields(formular):
        deras = dar.hamta(avsnitt.id)
        samma = next((f for f in deras.falt if f.id == falt.id), None) if deras else None
        if samma and samma.typ == falt.typ and falt.typ not in INTE_UR_DELREDOVISNING:
            rat = till_ratext(deras, inlamning.avsnitt[deras.id])
            yield avsnitt.id, falt.id, _of_field(falt, samma, rat), ur


def _of_field(falt, samma, rat):
    """The field's own texts, without columns that the form at hand does not ask for and without choices that read
    otherwise there: "på väg" is no judgement of the whole."""
    return {
        namn: text
        for namn, text in rat.items()
        if namn.partition("-")[0] == falt.id and _is_asked(falt, namn) and _reads_the_same(falt, samma, namn, text)
    }


def _is_asked(falt, namn):
    return falt.typ != "lista" or namn.rpartition("-")[2] in {kolumn.id for kolumn in falt.kolumner}


def _reads_the_same(falt, samma, namn, text):
    nu, fore = (_choices(f, namn).get(text) for f in (falt, samma))
    return nu == fore


def _choices(falt, namn):
    kolumn = namn.rpartition("-")[2]
    if falt.typ == "mal":
        return falt.namn_pa if kolumn == "bedomning" else {}
    return next((k.namn_pa for k in falt.kolumner if k.id == kolumn), falt.namn_pa)


def _latest_contact(redovisning, formular):
    """Who answered for the recipient's latest report to the same authority, in the same agreement."""
    bidrag = redovisning.bidrag
    inlamning = (
        Inlamning.objects.filter(
            redovisning__bidrag__mottagare=bidrag.mottagare_id,
            redovisning__bidrag__beviljande=bidrag.beviljande_id,
            redovisning__bidrag__overenskommelse=bidrag.overenskommelse_id,
        )
        .exclude(redovisning=redovisning)
        .select_related("formularversion", "redovisning__bidrag")
        .order_by("-inskickad_at", "-pk")
        .first()
    )
    if inlamning is None:
        return
    ur = f"er senaste redovisning, {inlamning.redovisning.bidrag.titel}"
    for avsnitt, falt in _fields(formular):
        if falt.id in KONTAKT and (svar := inlamning.avsnitt.get(avsnitt.id, {}).get(falt.id)):
            yield avsnitt.id, falt.id, {falt.id: svar}, ur


def _decision(redovisning, formular):
    """The granted period, and the case number as the reference of a repayment."""
    bidrag = redovisning.bidrag
    for avsnitt, falt in _fields(formular):
        if falt.typ == "period":
            dagar = {f"{falt.id}-start": bidrag.periodstart, f"{falt.id}-slut": bidrag.periodslut}
            yield avsnitt.id, falt.id, {namn: dag.isoformat() for namn, dag in dagar.items()}, "beslutet"
        if falt.typ == "aterbetalning" and bidrag.diarienummer:
            yield avsnitt.id, falt.id, {f"{falt.id}-referens": bidrag.diarienummer}, "beslutet"


def _register(redovisning, formular):
    """What has been logged on the initiative: who takes part, and the outcomes of the granted years."""
    insats = redovisning.bidrag.insats
    if insats is None or insats.borttagen_at:
        return
    utfall = _logged(redovisning.bidrag)
    for avsnitt, falt in _fields(formular):
        if falt.id == "parter" and falt.typ == "lista":
            yield avsnitt.id, falt.id, _partners(redovisning.bidrag), "insatsens sida"
        if falt.kod == "deltagare":
            yield from _participants(avsnitt, falt, utfall)
        if falt.id == "kort_sikt" and (texter := [rad for rad in utfall if rad.text]):
            rat = "\n".join(f"– {rad.text} ({rad.artal})" for rad in texter)
            yield avsnitt.id, falt.id, {falt.id: rat[:LANGSTA_TEXT]}, f"insatsens utfall {_years(texter)}"


def _logged(bidrag):
    """Outcomes that people have logged for the granted years; not those that a report has already carried there."""
    ar = range(bidrag.periodstart.year, bidrag.periodslut.year + 1)
    rows = Utfall.objects.filter(insats=bidrag.insats_id, artal__in=ar, overforing=None)
    return list(rows.prefetch_related("deltagare").order_by("artal", "pk"))


def _years(utfall):
    ar = sorted({rad.artal for rad in utfall})
    return str(ar[0]) if len(ar) == 1 else f"{ar[0]}–{ar[-1]}"


def _participants(avsnitt, falt, utfall):
    """Those of the only outcome that counts people: two of them may count the same person."""
    raknade = [rad for rad in utfall if rad.deltagare.all()]
    if len(raknade) != 1:
        return
    per_alder = {rad.aldersgrupp: rad.tal() for rad in raknade[0].deltagare.all()}
    rader = {rad.id for rad in falt.rader}
    rat = {
        f"{falt.id}-{alder}-{kon}": str(tal)
        for alder in ALDERSRADER
        if alder in rader
        for kon, tal in per_alder.get(alder, {}).items()
        if tal is not None
    }
    yield avsnitt.id, falt.id, rat, f"insatsens utfall {raknade[0].artal}"


def _partners(bidrag):
    """Those who take part in the initiative besides the recipient itself."""
    aktorer = bidrag.insats.aktorer.filter(roll__in=(Aktorsroll.MEDVERKANDE, Aktorsroll.ANSVARIG))
    rader = [
        aktor
        for aktor in aktorer.med_namn(timezone.localdate())
        if aktor.organisation_id != bidrag.mottagare_id and aktor.visat_namn
    ]
    return {
        f"parter-{nummer}-{kolumn}": text
        for nummer, aktor in enumerate(rader)
        for kolumn, text in (("namn", aktor.visat_namn), ("roll", aktor.get_roll_display()))
    }
