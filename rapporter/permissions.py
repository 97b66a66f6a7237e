"""Who may do what on the pages and documents that read several apps."""

from sok import permissions as sok


def can_skriva_rapport(user, overenskommelse):
    """The agreement's strategist writes, while follow-up is open."""
    return sok.ar_lansstrateg(user, overenskommelse) and overenskommelse.uppfoljning_oppen
