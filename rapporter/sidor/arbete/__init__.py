"""Mitt arbete: what waits for the person, why and until when, from real rows only. Each role asks its own few
questions; several roles add up, and a question asked by two is answered once."""

import datetime

from core import svenska
from rapporter.sidor.arbete import (
    arsskifte,
    avtal,
    avvikelser,
    begaran,
    beslut,
    bidrag,
    drift,
    hinder,
    inaktuella,
    insatser,
    kommuntal,
    moten,
    resultat,
    spridning,
)
from rapporter.sidor.arbete.uppgift import ATT_GORA, FORSENAT, PA_ANDRA, SNART_ORD, Fraga, Uppgift
from sok.models import Roll

__all__ = ["FRAGOR", "Fraga", "Uppgift", "grupper", "uppgifter"]

# A question that is only worth asking when there is something of the kind (rapporter.sidor.arbete.finns).
KRAVER = {
    arsskifte.arsskifte: "arsskifte",
    moten.arshjulets_datum: "moten",
    moten.att_bereda: "forslag",
    moten.gruppens_redovisningar: "moten",
    moten.mina_protokoll: "protokoll",
    moten.protokoll_pa_andra: "protokoll",
    beslut.oppna_beslut: "oppna_beslut",
    beslut.planerade_beslut: "planerade_beslut",
    beslut.egna_partsbeslut: "partsbeslut",
    beslut.parternas_beslut: "partsbeslut",
    beslut.rekommendationer: "rekommendationer",
    avtal.yttranden: "yttranden",
    avvikelser.uppfoljningar: "avvikelser",
    avtal.texter_under_arbete: "texter",
    inaktuella.inaktuella: "inaktuella",
    hinder.hinder: "hinder",
    resultat.vantande_resultat: "vantande_resultat",
    spridning.egna_svar: "spridning",
    spridning.parternas_svar: "spridning",
    kommuntal.egna_synpunkter: "kommuntal",
    kommuntal.kommuntal_att_besluta: "kommuntal",
}
EGET = (
    beslut.egna_partsbeslut, beslut.oppna_beslut, beslut.rekommendationer, moten.mina_protokoll, avtal.yttranden,
    spridning.egna_svar, kommuntal.egna_synpunkter,
)  # fmt: skip
OM_INSATSER = (hinder.hinder, insatser.forsenade_insatser, inaktuella.inaktuella, insatser.ofullstandiga_insatser)
# What waits for one who only hands in the own organisation's reports, in no agreement.
EGNA_BIDRAG = (bidrag.egna_redovisningar, begaran.svar_om_uppskov, begaran.utlovade_bilagor)
FRAGOR = {
    Roll.LANSSTRATEG: (
        moten.arshjulets_datum, moten.att_bereda, moten.mina_protokoll, moten.protokoll_pa_andra, beslut.oppna_beslut,
        beslut.parternas_beslut, beslut.planerade_beslut, beslut.rekommendationer, avtal.texter_under_arbete,
        avtal.aktualitetsprovning, avtal.ataganden, spridning.parternas_svar, kommuntal.kommuntal_att_besluta,
        bidrag.sena, resultat.vantande_resultat, avvikelser.uppfoljningar, *OM_INSATSER, drift.kallor,
        drift.misslyckade_jobb, arsskifte.arsskifte, arsskifte.las_forra_aret,
    ),
    Roll.FORUMLEDAMOT: (*EGET, avtal.ataganden),
    Roll.KOMMUNHANDLAGGARE: (*EGNA_BIDRAG, *EGET, avtal.ataganden, *OM_INSATSER),
    Roll.BEHORIG: (*EGNA_BIDRAG, *EGET, avtal.ataganden),
    Roll.GRANSKARE: (begaran.att_svara, bidrag.att_granska, bidrag.sena, drift.misslyckade_jobb),
    Roll.BEREDNING: (
        moten.arshjulets_datum, moten.att_bereda, *EGET, beslut.planerade_beslut, avtal.texter_under_arbete,
        avtal.aktualitetsprovning, avtal.ataganden, avvikelser.uppfoljningar, *OM_INSATSER,
    ),
    Roll.STYRGRUPP: (
        moten.gruppens_redovisningar, *EGET, beslut.planerade_beslut, avtal.aktualitetsprovning, *OM_INSATSER,
    ),
    Roll.CIVILSAMHALLE: (*EGNA_BIDRAG, *EGET, *OM_INSATSER),
}  # fmt: skip


def uppgifter(fraga):
    """Everything that waits, what is due first in front; also the digest by mail reads it."""
    rows = []
    for ask in _fragor(fraga):
        if ask not in KRAVER or fraga.finns[KRAVER[ask]]:
            rows += ask(fraga)
    return sorted(rows, key=lambda rad: (rad.sist or datetime.date.max, svenska.sorteringsnyckel(rad.text)))


def _fragor(fraga):
    if fraga.overenskommelse is None:
        return EGNA_BIDRAG
    return dict.fromkeys(ask for roll in Roll if roll in fraga.roller for ask in FRAGOR.get(roll, ()))


def grupper(fraga):
    """The groups of komponenter/arbetslista.html; groups without rows are left out."""
    rows = uppgifter(fraga)
    found = [
        {"rubrik": rubrik, "ton": ton, "poster": [r.post() for r in rows if r.grupp(fraga.idag) == rubrik]}
        for rubrik, ton in ((FORSENAT, "fel"), (SNART_ORD, ""), (ATT_GORA, ""), (PA_ANDRA, ""))
    ]
    return [grupp for grupp in found if grupp["poster"]]
