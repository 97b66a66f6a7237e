"""The course of a case in plain words: what has happened, who did it and why, what is expected next, and of whom."""

import datetime

from django.urls import reverse
from django.utils import timezone

from core import svenska
from statsbidrag import permissions, services
from statsbidrag.models import GODKANDA, HOS_MOTTAGAREN, Inlamningsbilaga, Status


def _row(nar, titel, *, av=None, text="", url=""):
    return {
        "nar": nar,
        "datum": svenska.tidpunkt(nar),
        "titel": titel,
        "organ": av.namn if av else "",
        "text": text,
        "url": url,
    }


def handelser(redovisning, *, for_myndighet=False):
    """Everything that has happened, newest first. What officers propose to each other is theirs alone."""
    rows = [
        *_statuses(redovisning),
        *_questions(redovisning),
        *_corrections(redovisning, for_myndighet),
        *_recovery(redovisning),
        *_moved(redovisning),
        *_late_files(redovisning),
    ]
    if for_myndighet:
        rows += _proposals(redovisning)
    return sorted(rows, key=lambda row: row["nar"], reverse=True)


def _statuses(redovisning):
    for handelse in redovisning.handelser.select_related("av").order_by("pk"):
        yield _row(handelse.nar, _name_of(handelse), av=handelse.av, text=handelse.skal)


def _name_of(handelse):
    if not handelse.fran:
        return "Redovisningen begärdes"
    if handelse.till == Status.INKOMMEN and handelse.fran in GODKANDA:
        return "Öppnad igen"
    if handelse.fran == Status.KOMMUNICERING and handelse.till in HOS_MOTTAGAREN:
        return "Återkrav övervägs inte längre"
    return handelse.get_till_display()


def _questions(redovisning):
    """The first question is the status itself; the others, and those withdrawn, stand for themselves."""
    formular = services.las_formular(redovisning.formularversion)
    for fraga in redovisning.kompletteringar.select_related("begard_av", "aterkallad_av"):
        rubrik = formular.hamta(fraga.avsnitt).rubrik
        senast = f"Svara senast {svenska.datum(fraga.svara_senast)}."
        yield _row(fraga.begard_at, f"Fråga om {rubrik}", av=fraga.begard_av, text=senast)
        if fraga.aterkallad_at:
            yield _row(fraga.aterkallad_at, f"Frågan om {rubrik} återkallad", av=fraga.aterkallad_av)


def _corrections(redovisning, for_myndighet):
    for inlamning in redovisning.inlamningar.all():
        if inlamning.rattelse:
            url = "" if for_myndighet else reverse("statsbidrag:rattelse", args=[redovisning.pk, inlamning.nummer])
            titel = f"Rättad av myndigheten, version {inlamning.nummer}"
            yield _row(inlamning.inskickad_at, titel, av=inlamning.inskickad_av, text=inlamning.rattelse, url=url)


def _recovery(redovisning):
    for aterkrav in redovisning.aterkrav.select_related("yttrat_av"):
        if aterkrav.yttrat_at:
            yield _row(aterkrav.yttrat_at, "Svar om återkrav", av=aterkrav.yttrat_av, text=aterkrav.yttrande)
        if aterkrav.betalt_at:
            belopp = svenska.belopp(aterkrav.beslutat_belopp)
            yield _row(_midnight(aterkrav.betalt_at), "Betalt", text=belopp) | {
                "datum": svenska.datum(aterkrav.betalt_at)
            }


def _midnight(day):
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.max))


def _moved(redovisning):
    for flytt in redovisning.fristandringar.select_related("av"):
        titel = f"Sista dagen flyttad till {svenska.datum(flytt.till)}"
        yield _row(flytt.at, titel, av=flytt.av, text=flytt.skal)


def _late_files(redovisning):
    sena = Inlamningsbilaga.objects.filter(inlamning__redovisning=redovisning, uppfyller__isnull=False)
    for bilaga in sena.select_related("inskickad_av").order_by("pk"):
        yield _row(bilaga.inkom_at, "Bilaga inkom", av=bilaga.inskickad_av, text=bilaga.namn)


def _proposals(redovisning):
    for forslag in redovisning.beslutsforslag.select_related("foreslaget_av", "avgjort_av"):
        vad = forslag.get_beslut_display()
        yield _row(forslag.foreslaget_at, f"Förslag till beslut: {vad}", av=forslag.foreslaget_av)
        if forslag.blev_beslut is False:
            titel = f"Förslaget gäller inte längre: {vad}"
            yield _row(forslag.avgjort_at, titel, av=forslag.avgjort_av, text=forslag.skal)


def oppnad_igen(redovisning):
    """The step that reopened the case, while it waits for a new decision; else None."""
    if redovisning.status not in (Status.INKOMMEN, Status.KOMPLETTERING):
        return None
    beslut = redovisning.handelser.filter(fran__in=GODKANDA, till=Status.INKOMMEN)
    return beslut.select_related("av").first()


def aterkrav(redovisning):
    """The recovery that is considered or was decided; None when the last one was written off."""
    return next((a for a in redovisning.aterkrav.all() if a.avskrivet_at is None), None)


def for_mottagare(redovisning, user):
    """The recipient's course: the steps with where the case is, what is expected now, what may be done."""
    foretradare = permissions.can_skicka_in(user, redovisning)
    fraga = aterkrav(redovisning)
    kan_svara = bool(fraga and fraga.vantar and not fraga.yttrat_at)
    return {
        "steg": _steps(redovisning),
        "vantar": VANTAR[redovisning.status](redovisning),
        "anmarkning": _remark(redovisning),
        "aterkrav": fraga,
        "kan_svara": kan_svara and foretradare,
        "svaras_av_annan": kan_svara and not foretradare,
        "kan_ta_tillbaka": foretradare and redovisning.status in (Status.INKOMMEN, Status.KOMPLETTERING),
        "oppnad": oppnad_igen(redovisning),
        "rattelser": [i for i in redovisning.inlamningar.all() if i.rattelse],
        "handelser": handelser(redovisning),
    }


def _remark(redovisning):
    """The authority's remark to the approval that stands; blank when there is none."""
    if redovisning.utgang != Status.GODKAND_ANMARKNING:
        return ""
    return redovisning.handelser.filter(till=Status.GODKAND_ANMARKNING).first().skal


VAG = ("Lämnas in", "Granskas", "Beslutas", "Avslutas")
# Which step of the way the case is at.
PLATS = {
    Status.VANTAS: 0, Status.ATERTAGEN: 0, Status.INKOMMEN: 1, Status.KOMPLETTERING: 1, Status.KOMMUNICERING: 2,
    Status.GODKAND: 3, Status.GODKAND_ANMARKNING: 3, Status.ATERKRAV: 3, Status.AVSLUTAD: 4,
}  # fmt: skip


def _steps(redovisning):
    plats = PLATS[redovisning.status]
    return [
        {"namn": namn, "lage": "klar" if nummer < plats else "nu" if nummer == plats else "sedan"}
        for nummer, namn in enumerate(VAG)
    ]


def _den(redovisning):
    return f"{redovisning.get_typ_display().lower()}en"


def _vantas(redovisning):
    vad = "Lämna in en ny" if redovisning.status == Status.ATERTAGEN else f"Lämna in {_den(redovisning)}"
    return f"{vad} senast {svenska.datum(redovisning.frist)}. Sedan granskar {redovisning.bidrag.beviljande.namn} den."


def _inkommen(redovisning):
    return (
        f"{redovisning.bidrag.beviljande.namn} granskar {_den(redovisning)}. Ni behöver inte göra något nu. "
        "Ni får veta när den är godkänd eller om något behöver kompletteras."
    )


def _komplettering(redovisning):
    fragor = svenska.antal(len(redovisning.oppna_kompletteringar), "fråga", "frågor")
    return f"Svara på {fragor} senast {svenska.datum(redovisning.sista_dag)}. Sedan fortsätter granskningen."


def _kommunicering(redovisning):
    fraga = redovisning.oppet_aterkrav
    if fraga is None:
        return "Återkrav övervägs."
    vem, belopp = redovisning.bidrag.beviljande.namn, svenska.belopp(fraga.belopp)
    if fraga.yttrat_at:
        return f"Ni har svarat. {vem} beslutar om {belopp} ska betalas tillbaka."
    sist = svenska.datum(fraga.svara_senast)
    text = f"{vem} överväger att kräva tillbaka {belopp}. Svara senast {sist}: inget beslutas innan dess utan ert svar."
    if redovisning.kan_andras:
        text += f" Ni kan också lämna in {_den(redovisning)}."
    return text


def _godkand(redovisning):
    resultat = redovisning.resultat_lista.gallande().first()
    if resultat and (resultat.oforbrukat or 0) > 0:
        belopp = svenska.belopp(resultat.oforbrukat)
        kvar = f"{belopp} är oförbrukat och ska betalas tillbaka, om det inte redan är gjort."
    else:
        kvar = "Ni behöver inte göra något mer."
    return f"{svenska.stor_bokstav(_den(redovisning))} är godkänd. {kvar}"


def _aterkravt(redovisning):
    beslut = aterkrav(redovisning)
    if beslut is None or beslut.betalt_at:
        return f"Betalningen har kommit in. {redovisning.bidrag.beviljande.namn} avslutar ärendet."
    belopp, sist = svenska.belopp(beslut.beslutat_belopp), svenska.datum(beslut.betalas_senast)
    dnr = redovisning.bidrag.diarienummer
    return f"Betala tillbaka {belopp} senast {sist}.{f' Märk betalningen med {dnr}.' if dnr else ''}"


def _avslutad(redovisning):
    return "Ärendet är klart."


VANTAR = {
    Status.VANTAS: _vantas,
    Status.ATERTAGEN: _vantas,
    Status.INKOMMEN: _inkommen,
    Status.KOMPLETTERING: _komplettering,
    Status.KOMMUNICERING: _kommunicering,
    Status.GODKAND: _godkand,
    Status.GODKAND_ANMARKNING: _godkand,
    Status.ATERKRAV: _aterkravt,
    Status.AVSLUTAD: _avslutad,
}
