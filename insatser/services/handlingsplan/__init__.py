"""The yearly action plan: write it, adopt it, and tell what has become of what was adopted."""

from insatser.services.handlingsplan.antagande import anta, satt_i_kraft
from insatser.services.handlingsplan.innehall import innehall
from insatser.services.handlingsplan.planen import andra, skapa
from insatser.services.handlingsplan.rader import (
    andra_rad,
    aterta_rad,
    flytta_rad,
    lagg_till_rad,
    ny_insats_for,
    stryk_rad,
)
from insatser.services.handlingsplan.ratt import stampel
from insatser.services.handlingsplan.skillnad import skillnad

__all__ = [
    "andra",
    "andra_rad",
    "anta",
    "aterta_rad",
    "flytta_rad",
    "innehall",
    "lagg_till_rad",
    "ny_insats_for",
    "satt_i_kraft",
    "skapa",
    "skillnad",
    "stampel",
    "stryk_rad",
]
