"""What must agree across a file: a decision's effect and what the file says of the thing it changed."""

from core.inlasning import Fel
from core.svenska import datum
from forum.inlasning.poster import starts
from forum.models import Beslutsstatus, Verkanstyp


def motsagelser(fil):
    """A fault for each decision whose effect the rest of the file does not show, and for meetings in a ring."""
    for n, beslut in enumerate(fil.beslut):
        plats = ("beslut", n)
        yield from _meeting(beslut, fil, plats)
        if beslut.status == Beslutsstatus.FATTAT:
            for m, verkan in enumerate(beslut.verkan):
                if sentence := EFFEKTER.get(verkan.typ, _nothing)(verkan, verkan.fran or beslut.nar, fil):
                    yield Fel(sentence, (*plats, "verkan", m))
    yield from _rings(fil)


def _nothing(verkan, since, fil):
    return ""


def _ends_area(verkan, since, fil):
    omrade = next(ett for ett in fil.omraden if ett.nyckel == verkan.omrade)
    sista = max((version.giltighet.upper for version in omrade.versioner), key=lambda dag: (dag is None, dag))
    if sista == since.first:
        return ""
    if sista is None:
        return f"beslutet avslutar området ”{verkan.omrade}”, men området har inget ”till”. Ange dagen före beslutets."
    return (
        f"beslutet avslutar området ”{verkan.omrade}” från {datum(since.first)}, men områdets ”till” gör att det "
        f"upphör från {datum(sista)}. Rätta det ena."
    )


def _changes_target_group(verkan, since, fil):
    nya = [ett for ett in fil.malgrupper if ett.niva == verkan.niva and starts(ett, since)]
    if not nya:
        return f"beslutet ändrar målgruppen, men ingen lydelse i ”malgrupper” börjar {datum(since.first)}."
    if verkan.text and verkan.text != nya[0].text:
        return "målgruppens lydelse är en annan än i ”malgrupper”. Ta bort ”text” här."
    return ""


def _prioritises(verkan, since, fil):
    ar = next((ett for ett in fil.prioriteringar if ett.artal == verkan.artal), None)
    if not ar or verkan.samverkansomrade not in {ett.samverkansomrade for ett in ar.samverkansomraden}:
        return f"”{verkan.samverkansomrade}” finns inte bland prioriteringarna för {verkan.artal}."
    return ""


def _adopts_version(verkan, since, fil):
    versioner = [version for dokument in fil.styrdokument for version in dokument.versioner]
    version = next(ett for ett in versioner if ett.nyckel == verkan.version)
    lower = version.giltighet.lower
    if lower and lower != since.first:
        return f"versionen gäller från {datum(lower)}, beslutet från {datum(since.first)}. Rätta det ena."
    return ""


EFFEKTER = {
    Verkanstyp.AVSLUTAR_OMRADE: _ends_area,
    Verkanstyp.ANDRAR_MALGRUPP: _changes_target_group,
    Verkanstyp.PRIORITERAR: _prioritises,
    Verkanstyp.ANTAR_VERSION: _adopts_version,
}


def _meeting(beslut, fil, plats):
    """A decision at a meeting is that organ's, on that day."""
    mote = next((ett for ett in fil.moten if ett.nyckel == beslut.mote), None)
    if mote and mote.organ != beslut.organ:
        yield Fel(f"mötet hölls av ”{mote.organ}”, beslutet är fattat av ”{beslut.organ}”.", (*plats, "mote"))
    if mote and beslut.nar and not (mote.nar.first <= beslut.nar.last and beslut.nar.first <= mote.nar.last):
        yield Fel(f"mötet hölls {mote.nar}, beslutet fattades {beslut.nar}. Rätta det ena.", (*plats, "nar"))


def _rings(fil):
    foljer = {mote.nyckel: mote.foljer_pa for mote in fil.moten}
    for n, mote in enumerate(fil.moten):
        seen, nyckel = set(), mote.nyckel
        while nyckel and nyckel not in seen:
            seen.add(nyckel)
            nyckel = foljer[nyckel]
        if nyckel == mote.nyckel:
            yield Fel("mötet följer på sig självt. Ta bort ett av ”foljer_pa”.", ("moten", n, "foljer_pa"))
