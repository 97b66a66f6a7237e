"""A plan and its initiatives, as a year change meets them."""

from core.oprecist import OprecistDatum
from tests.factories.handlingsplan import HandlingsplanFactory, PlanradFactory
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory


def make_insats(omrade, titel, slut="", status="pagar", start="2020", ansvarig=None):
    insats = InsatsFactory(
        overenskommelse=omrade.overenskommelse, titel=titel, status=status, start=OprecistDatum.parse(start),
        slut=OprecistDatum.parse(slut) if slut else None, revision=1,
    )  # fmt: skip
    InsatsKopplingFactory(insats=insats, omrade=omrade, primar=True)
    if ansvarig:
        InsatsAktorFactory(insats=insats, organisation=ansvarig)
    return insats


def make_plan(omrade, artal, *insatser):
    """A plan in force with a row per initiative, and last a task without any."""
    plan = HandlingsplanFactory(overenskommelse=omrade.overenskommelse, artal=artal, status="galler", revision=1)
    for n, insats in enumerate(insatser, start=1):
        PlanradFactory(plan=plan, insats=insats, titel="", omrade=omrade, ordning=n, genomforande="Vi gör det ihop.")
    PlanradFactory(plan=plan, titel="Kartlägg lokaler", omrade=omrade, ordning=99)
    return plan
