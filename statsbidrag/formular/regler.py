"""A section as a whole: reads every field, then what fields say about each other."""

import datetime

from core import svenska
from insatser.models.utfall import SMA_TAL
from statsbidrag.formular import hamtat
from statsbidrag.formular.lasning import FEL, SAKNAS, VARNING, Anmarkning, las_falt
from statsbidrag.formular.personnummer import innehaller_personnummer, rad_med_personnummer
from statsbidrag.formular.plats import i_klartext
from statsbidrag.formular.schema import KONSKOLUMNER

# How many unchanged numbers a warning names.
NAMNDA = 3


def las_avsnitt(avsnitt, rat, underlag):
    """(values by field id, remarks in the order of the fields)."""
    varden, fynd = {}, []
    for falt in avsnitt.falt:
        varden[falt.id], anmarkningar = las_falt(falt, rat, underlag)
        fynd += anmarkningar
    for falt in avsnitt.falt:
        fynd += _regler(falt, varden, underlag)
    fynd += _personnummer(avsnitt, rat)
    fynd += _kvar_fran_delredovisning(avsnitt, rat, underlag)
    ordning = [falt.id for falt in avsnitt.falt]
    return varden, sorted(fynd, key=lambda anm: ordning.index(anm.falt.partition("-")[0]))


def ar_tomt(rat):
    return not any(text.strip() for text in rat.values())


def _regler(falt, varden, underlag):
    for egenskap, regel in REGLER.items():
        if getattr(falt, egenskap) is not None:
            yield from regel(falt, varden, underlag)
    yield from REGLER_PER_TYP.get(falt.typ, _inga)(falt, varden, underlag)


def _inga(falt, varden, underlag):
    return ()


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


def avvikelsegrans(falt, underlag):
    """The per cent above which a budget line is explained: the case's own, or the form's. None where the form
    asks for no explanation."""
    if falt.kommentar_over_procent is None or underlag.avvikelse_procent is None:
        return falt.kommentar_over_procent
    return underlag.avvikelse_procent


def _summa_av(falt, varden, underlag):
    skrivet, summa = varden[falt.id], summa_av_tabell(varden[falt.summa_av])
    if None not in (skrivet, summa) and skrivet != summa:
        yield Anmarkning(
            falt.id,
            f"{falt.etikett}: ni skrev {svenska.tal(skrivet)}, men summan per ålder är {svenska.tal(summa)}. "
            "Ändra en av dem.",
        )


def _samma_summa(falt, varden, underlag):
    """Each sex adds up to the same in both tables: every person stands once in each."""
    har, dar = varden[falt.id], varden[falt.samma_summa_som]
    summor = {kon: (_sum_of(har, kon), _sum_of(dar, kon)) for kon in KONSKOLUMNER}
    olika = {kon: par for kon, par in summor.items() if None not in par and par[0] != par[1]}
    if olika:
        vad = svenska.lista(
            f"{KONSKOLUMNER[kon].lower()} är {svenska.tal(summa)} här men {svenska.tal(annan)} per ålder"
            for kon, (summa, annan) in olika.items()
        )
        yield Anmarkning(
            f"{falt.id}-{falt.rader[0].id}-{next(iter(olika))}",
            f"{falt.etikett}: {vad}. Räkna varje person en gång i varje tabell.",
        )


def _sum_of(tabell, kon):
    celler = [rad[kon] for rad in tabell.values()]
    return None if None in celler else sum(celler)


def _sma_tal(falt, varden, underlag):
    """Numbers that could point out a person are said, with what becomes of them when published."""
    sma = [
        (f"{falt.id}-{rad.id}-{kon}", f"{rad.namn.lower()} {namn.lower()}")
        for rad in falt.rader
        for kon, namn in KONSKOLUMNER.items()
        if 0 < (varden[falt.id][rad.id][kon] or 0) < SMA_TAL
    ]
    if sma:
        rutor = svenska.antal(len(sma), "ruta har", "rutor har")
        yield Anmarkning(
            sma[0][0],
            f"”{falt.etikett}”: {rutor} 1–{SMA_TAL - 1} personer ({svenska.lista([vad for _, vad in sma])}). Den som "
            "granskar ser talen. I det som publiceras står ”dolt”, och fler rutor döljs så att det inte går att räkna "
            "ut dem.",
            VARNING,
        )


def _minst(falt, varden, underlag):
    skrivet, minst = varden[falt.id], varden[falt.minst]
    if None not in (skrivet, minst) and skrivet < minst:
        yield Anmarkning(
            falt.id,
            f"{falt.etikett}: {svenska.tal(skrivet)} är färre än antalet personer, {svenska.tal(minst)}. Stämmer det?",
            VARNING,
        )


def _kravs_om_ja(falt, varden, underlag):
    """A list that a yes asks for, and that a no leaves empty."""
    svar, rader = varden[falt.kravs_om_ja], varden[falt.id]
    forsta = f"{falt.id}-0-{falt.kolumner[0].id}"
    if svar and not rader:
        yield Anmarkning(forsta, f"”{falt.etikett}”: ni svarade ja. Fyll i minst en rad.", SAKNAS)
    if svar is False and rader:
        yield Anmarkning(
            forsta, f"”{falt.etikett}”: ni svarade nej men har fyllt i en rad. Ändra svaret eller ta bort raden."
        )


def _inom_perioden(falt, varden, underlag):
    start, slut = (
        datetime.date.fromisoformat(d) if d else None for d in (varden[falt.id]["start"], varden[falt.id]["slut"])
    )
    if all(dag is None or underlag.start <= dag <= underlag.slut for dag in (start, slut)):
        return
    period = svenska.period(underlag.start, underlag.slut)
    vad = f"Insatsen pågick utanför den beviljade perioden {period}."
    if varden[falt.forklaring]:
        yield Anmarkning(f"{falt.id}-start", f"{vad} Ni har förklarat varför.", VARNING)
    else:
        yield Anmarkning(f"{falt.id}-start", f"{vad} Ändra datumen eller förklara varför.", FEL)


def _kravs_om_oforbrukat(falt, varden, underlag):
    over = oforbrukat(varden[falt.kravs_om_oforbrukat], underlag)
    if over is None:
        return
    if falt.typ == "aterbetalning":
        yield from _aterbetalning(falt, varden[falt.id], over, underlag)
    elif over > 0 and not varden[falt.id]:
        yield Anmarkning(falt.id, f"{svenska.belopp(over)} är oförbrukat. Skriv när pengarna betalas tillbaka.", SAKNAS)


def _aterbetalning(falt, svar, over, underlag):
    """What is left over is paid back: that amount, on a day, with the case number as reference."""
    if over <= 0:
        if svar["belopp"]:
            text = "Inget är oförbrukat. Ta bort beloppet att betala tillbaka, eller ändra kostnaderna."
            yield Anmarkning(f"{falt.id}-belopp", text)
        return
    if svar["belopp"] is None:
        text = f"{svenska.belopp(over)} är oförbrukat. Skriv hur mycket ni betalar tillbaka."
        yield Anmarkning(f"{falt.id}-belopp", text, SAKNAS)
    elif svar["belopp"] != over:
        skrivet = svenska.belopp(svar["belopp"])
        text = f"Ni betalar tillbaka {skrivet}, men {svenska.belopp(over)} är oförbrukat. Ändra en av dem."
        yield Anmarkning(f"{falt.id}-belopp", text)
    if not svar["dag"]:
        yield Anmarkning(f"{falt.id}-dag", "Skriv vilken dag pengarna betalas eller betalades tillbaka.", SAKNAS)
    yield from _referens(falt, svar["referens"], underlag.diarienummer)


def _referens(falt, referens, diarienummer):
    if not referens:
        exempel = f" {diarienummer}" if diarienummer else ""
        yield Anmarkning(f"{falt.id}-referens", f"Skriv referensen: diarienumret{exempel}.", SAKNAS)
    elif diarienummer and diarienummer not in referens:
        text = f"Referensen är inte bidragets diarienummer {diarienummer}. Stämmer det?"
        yield Anmarkning(f"{falt.id}-referens", text, VARNING)


def _kommentar_over(falt, varden, underlag):
    procent = avvikelsegrans(falt, underlag)
    for rad in varden[falt.id]:
        if rad["utfall"] is None or rad["kommentar"]:
            continue
        if abs(rad["utfall"] - rad["beviljat"]) * 100 > rad["beviljat"] * procent:
            yield Anmarkning(
                f"{falt.id}-{rad['nummer']}-kommentar",
                f"{rad['post']} avviker mer än {svenska.procent(procent)} från beslutet. Skriv varför.",
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
    "samma_summa_som": _samma_summa,
    "minst": _minst,
    "kravs_om_ja": _kravs_om_ja,
    "forklaring": _inom_perioden,
    "kravs_om_oforbrukat": _kravs_om_oforbrukat,
    "kommentar_over_procent": _kommentar_over,
}
REGLER_PER_TYP = {"budget": _mer_an_beviljat, "tabell_alder_kon": _sma_tal, "tabell_malgrupp_kon": _sma_tal}


def _personnummer(avsnitt, rat):
    """Every text that looks as if it holds one, with where it stands: the question, and the line or the row."""
    falten = {falt.id: falt for falt in avsnitt.falt}
    for namn, text in rat.items():
        falt = falten.get(namn.partition("-")[0])
        if falt is None:
            continue
        telefon = "telefon" in falt.etikett.lower()
        if innehaller_personnummer(text, telefon=telefon):
            rad = rad_med_personnummer(text, telefon=telefon)
            vad = f"”{i_klartext(falt, namn)}”"
            var = f"Rad {rad} i {vad}" if "\n" in text.strip() else vad
            yield Anmarkning(namn, f"{var} ser ut att innehålla ett personnummer. Ta bort det innan ni skickar in.")


def _kvar_fran_delredovisning(avsnitt, rat, underlag):
    """Numbers that still are those of the interim report are worth a look: they were counted before the end."""
    kvar = hamtat.tal_kvar_fran_delredovisning(avsnitt, rat, underlag.hamtat.get(avsnitt.id, {}))
    if kvar:
        falten = {falt.id: falt for falt in avsnitt.falt}
        namn = [i_klartext(falten[marke.namn.partition("-")[0]], marke.namn) for marke in kvar]
        fler = [f"{len(namn) - NAMNDA} till"] if len(namn) > NAMNDA else []
        vad = "; ".join(namn[:NAMNDA] + fler)
        yield Anmarkning(kvar[0].namn, f"Samma tal som i {kvar[0].ur}: {vad}. Stämmer det för hela perioden?", VARNING)
