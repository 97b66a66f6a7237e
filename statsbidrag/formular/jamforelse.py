"""What an answer is read beside: the version before it, the decision, the interim reports."""

import datetime
from dataclasses import replace

from core import svenska
from statsbidrag.formular.regler import oforbrukat
from statsbidrag.formular.visning import jamfor_avsnitt, visa_falt


def jamfor(avsnitt, nu, fore, underlag, delredovisningar=(), hamtat=None):
    """Every answer of a section with what it is compared with, in the form's order. `nu` and `fore` are values by
    field id, `delredovisningar` triples of (name, form, values by section), `hamtat` what was filled in beforehand."""
    falt_for = {falt.id: falt for falt in avsnitt.falt}
    svaren = jamfor_avsnitt(avsnitt, nu, fore, hamtat)
    bredvid = [_beside(avsnitt, falt_for[svar.nu.id], nu, underlag, delredovisningar) for svar in svaren]
    # What says the same as the answer adds nothing beside it.
    return [
        replace(svar, mot=tuple(par for par in mot if par[1] != svar.nu.som_text))
        for svar, mot in zip(svaren, bredvid, strict=True)
    ]


def _beside(avsnitt, falt, varden, underlag, delredovisningar):
    if text := _beslutet(falt, varden.get(falt.id), underlag):
        yield "Beslutet", text
    for namn, formular, tidigare in delredovisningar:
        if (svar := _samma_fraga(avsnitt, falt, formular, tidigare)) and not svar.saknas:
            yield namn, svar.som_text


def _beslutet(falt, varde, underlag):
    if falt.typ == "period" and varde:
        beviljad = svenska.period(underlag.start, underlag.slut)
        dagar = [datetime.date.fromisoformat(dag) for dag in varde.values() if dag]
        utanfor = [dag for dag in dagar if not underlag.start <= dag <= underlag.slut]
        return f"Beviljad period {beviljad}.{' Insatsen pågick utanför den.' if utanfor else ''}"
    if falt.typ == "budget" and varde:
        return f"Beviljat {svenska.belopp(underlag.beviljat)}. {_kvar(oforbrukat(varde, underlag))}"
    return ""


def _kvar(kronor):
    if kronor is None:
        return "Allt utfall är inte ifyllt."
    if kronor > 0:
        return f"Oförbrukat {svenska.belopp(kronor)}, som ska betalas tillbaka."
    return f"Utfallet är {svenska.belopp(-kronor)} högre." if kronor else "Allt är använt."


def _samma_fraga(avsnitt, falt, formular, varden):
    """The same question in an interim report: the same section, the same field, the same kind of answer."""
    del_ = formular.hamta(avsnitt.id)
    annan = next((f for f in del_.falt if f.id == falt.id and f.typ == falt.typ), None) if del_ else None
    if annan is None or falt.typ == "beslut" or varden.get(avsnitt.id, {}).get(falt.id) is None:
        return None
    return visa_falt(annan, varden[avsnitt.id][falt.id])
