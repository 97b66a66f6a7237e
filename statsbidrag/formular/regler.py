"""A section as a whole: reads every field, then what fields say about each other."""

import datetime

from core import svenska
from statsbidrag.formular.lasning import FEL, SAKNAS, VARNING, Anmarkning, las_falt
from statsbidrag.formular.personnummer import innehaller_personnummer, rad_med_personnummer


def las_avsnitt(avsnitt, rat, underlag):
    """(values by field id, remarks in the order of the fields)."""
    varden, fynd = {}, []
    for falt in avsnitt.falt:
        varden[falt.id], anmarkningar = las_falt(falt, rat, underlag)
        fynd += anmarkningar
    for falt in avsnitt.falt:
        fynd += _regler(falt, varden, underlag)
    fynd += _personnummer(avsnitt, rat)
    ordning = [falt.id for falt in avsnitt.falt]
    return varden, sorted(fynd, key=lambda anm: ordning.index(anm.falt.partition("-")[0]))


def ar_tomt(rat):
    return not any(text.strip() for text in rat.values())


def _regler(falt, varden, underlag):
    for egenskap, regel in REGLER.items():
        if getattr(falt, egenskap) is not None:
            yield from regel(falt, varden, underlag)
    if falt.typ == "budget":
        yield from _mer_an_beviljat(falt, varden, underlag)


def summa_av_tabell(tabell):
    """The sum of every cell; None while a cell is empty or cannot be read."""
    celler = [varde for rad in tabell.values() for varde in rad.values()]
    return None if None in celler else sum(celler)


def summa_av_utfall(budget):
    utfall = [rad["utfall"] for rad in budget]
    return None if None in utfall or not utfall else sum(utfall)


def oforbrukat(budget, underlag):
    """Kronor granted but not used; negative when more was used. None until every line is filled in."""
    utfall = summa_av_utfall(budget)
    return None if utfall is None else underlag.beviljat - utfall


def _summa_av(falt, varden, underlag):
    skrivet, summa = varden[falt.id], summa_av_tabell(varden[falt.summa_av])
    if None not in (skrivet, summa) and skrivet != summa:
        yield Anmarkning(
            falt.id,
            f"{falt.etikett}: ni skrev {svenska.tal(skrivet)}, men summan per ålder är {svenska.tal(summa)}. "
            "Ändra en av dem.",
        )


def _minst(falt, varden, underlag):
    skrivet, minst = varden[falt.id], varden[falt.minst]
    if None not in (skrivet, minst) and skrivet < minst:
        yield Anmarkning(
            falt.id,
            f"{falt.etikett}: {svenska.tal(skrivet)} är färre än antalet personer, {svenska.tal(minst)}. Stämmer det?",
            VARNING,
        )


def _inom_perioden(falt, varden, underlag):
    start, slut = (
        datetime.date.fromisoformat(d) if d else None for d in (varden[falt.id]["start"], varden[falt.id]["slut"])
    )
    utanfor = (start and start < underlag.start) or (slut and slut > underlag.slut)
    if not utanfor:
        return
    period = svenska.period(underlag.start, underlag.slut)
    vad = f"Insatsen pågick utanför den beviljade perioden {period}."
    if varden[falt.forklaring]:
        yield Anmarkning(f"{falt.id}-start", f"{vad} Ni har förklarat varför.", VARNING)
    else:
        yield Anmarkning(f"{falt.id}-start", f"{vad} Ändra datumen eller förklara varför.", FEL)


def _aterbetalning(falt, varden, underlag):
    over = oforbrukat(varden[falt.kravs_om_oforbrukat], underlag)
    if over is not None and over > 0 and not varden[falt.id]:
        yield Anmarkning(falt.id, f"{svenska.belopp(over)} är oförbrukat. Skriv när pengarna betalas tillbaka.", SAKNAS)


def _kommentar_over(falt, varden, underlag):
    for rad in varden[falt.id]:
        if rad["utfall"] is None or rad["kommentar"]:
            continue
        if abs(rad["utfall"] - rad["beviljat"]) * 100 > rad["beviljat"] * falt.kommentar_over_procent:
            yield Anmarkning(
                f"{falt.id}-{rad['nummer']}-kommentar",
                f"{rad['post']} avviker mer än {falt.kommentar_over_procent} % från beslutet. Skriv varför.",
                SAKNAS,
            )


def _mer_an_beviljat(falt, varden, underlag):
    over = oforbrukat(varden[falt.id], underlag)
    if over is not None and over < 0:
        forsta = varden[falt.id][0]["nummer"]
        yield Anmarkning(
            f"{falt.id}-{forsta}-utfall",
            f"Kostnaderna är {svenska.belopp(-over)} mer än det beviljade beloppet. Det som är över betalar ni själva.",
            VARNING,
        )


REGLER = {
    "summa_av": _summa_av,
    "minst": _minst,
    "forklaring": _inom_perioden,
    "kravs_om_oforbrukat": _aterbetalning,
    "kommentar_over_procent": _kommentar_over,
}


def _personnummer(avsnitt, rat):
    etiketter = {falt.id: falt.etikett for falt in avsnitt.falt}
    for namn, text in rat.items():
        etikett = etiketter.get(namn.partition("-")[0])
        if etikett and innehaller_personnummer(text):
            rad = rad_med_personnummer(text)
            var = f"Rad {rad} i ”{etikett}”" if "\n" in text.strip() and rad else f"”{etikett}”"
            yield Anmarkning(namn, f"{var} ser ut att innehålla ett personnummer. Ta bort det innan ni skickar in.")
