"""The follow-up questions on an area's page."""

from indikatorer.permissions import can_besvara_fragor
from indikatorer.services.fragor import fragor_per_omrade


def om_omradet(request, overenskommelse, omrade, dag):
    """The area's own questions and the standing ones, with the answers of the day's year; empty when none are asked."""
    grupper = fragor_per_omrade(overenskommelse, dag.year, dag, omrade) if overenskommelse.har_fragor else []
    writable = bool(grupper) and overenskommelse.uppfoljning_oppen and not request.visar_per_datum
    return {
        "fragerader": grupper[0].rader if grupper and grupper[0].omrade else [],
        "artal": dag.year,
        "kan_besvara": writable and can_besvara_fragor(request.user, overenskommelse),
    }
