"""How stage and status follow each other. The stage says how far from idea to ordinary work an initiative has come,
the status whether it is moving; a pair that is not in GAR_IHOP can never be stored."""

from django.db.models import Q

from insatser.models.val import Insatsstatus as S
from insatser.models.val import Skede

FORBEREDANDE = (Skede.IDE, Skede.BEHOVSANALYS, Skede.PROJEKTDIREKTIV, Skede.ANSOKAN, Skede.BEVILJAD)

# The statuses that may stand beside each stage. An unknown stage says nothing against any of them. What is stopped
# while it is prepared keeps its stage: it tells how far it came.
GAR_IHOP = {
    **dict.fromkeys(FORBEREDANDE, (S.PLANERAD, S.PAUSAD, S.STOPPAD)),
    Skede.AVSLAGEN: (S.STOPPAD,),
    Skede.PAGAR: (S.PAGAR, S.PAUSAD),
    Skede.ORDINARIE: (S.PAGAR, S.PAUSAD),
    Skede.AVSLUTAD: (S.AVSLUTAD, S.STOPPAD),
}

# What may follow what: back and forth while it is prepared, then onwards; the last step can always be taken back.
SKEDETS_OVERGANGAR = {
    "": set(Skede),
    **{here: {*FORBEREDANDE, Skede.AVSLAGEN, Skede.PAGAR, Skede.AVSLUTAD} - {here} for here in FORBEREDANDE},
    Skede.AVSLAGEN: {*FORBEREDANDE, Skede.PAGAR},
    Skede.PAGAR: {Skede.BEVILJAD, Skede.ORDINARIE, Skede.AVSLUTAD},
    Skede.ORDINARIE: {Skede.PAGAR, Skede.AVSLUTAD},
    Skede.AVSLUTAD: {Skede.PAGAR, Skede.ORDINARIE},
}


def gar_ihop(skede, status):
    return not skede or status in GAR_IHOP[skede]


def status_for(fran, till, status):
    """The status that the stage brings: the one it has when they go together, else the stage's own. Whoever moves on
    from a known stage takes up again what was paused or stopped."""
    taken_up = bool(fran) and till not in (Skede.AVSLAGEN, Skede.AVSLUTAD) and status in (S.PAUSAD, S.STOPPAD)
    return status if gar_ihop(till, status) and not taken_up else GAR_IHOP[till][0]


def skede_for(status, skede, forberett):
    """The stage that the status brings; what is planned again returns to the stage it was prepared in (`forberett`),
    unknown when no one has said."""
    if gar_ihop(skede, status):
        return skede
    return {S.PLANERAD: forberett, S.PAGAR: Skede.PAGAR, S.AVSLUTAD: Skede.AVSLUTAD, S.STOPPAD: Skede.AVSLUTAD}[status]


def skede_och_lage_gar_ihop():
    """GAR_IHOP as the database's own check."""
    condition = Q(skede="")
    for skede, statuses in GAR_IHOP.items():
        condition |= Q(skede=skede, status__in=statuses)
    return condition
