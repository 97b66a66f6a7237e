"""What the page of an initiative tells beside its text: who pays, and who can answer."""

from django import template

from insatser import permissions
from insatser.kontakt import funktioner

register = template.Library()


@register.inclusion_tag("insatser/_finansiarer.html")
def finansiarer_av(insats):
    """{% finansiarer_av insats %}: each funder with its amounts, and their sums when several have any."""
    rows = insats.finansiarer
    sought, granted = ([getattr(row, name) for row in rows] for name in ("sokt_belopp", "beviljat_belopp"))
    return {
        "rader": rows,
        "sokt": _sum(sought),
        "beviljat": _sum(granted),
        "mer_an_sokt": [row for row in rows if _more_than_sought(row)],
    }


def _sum(amounts):
    """None unless there are several to add; one stands for itself."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) > 1 else None


def _more_than_sought(row):
    return None not in (row.sokt_belopp, row.beviljat_belopp) and row.beviljat_belopp > row.sokt_belopp


@register.inclusion_tag("insatser/_kontakt.html")
def kontakt_for(insats, visa_namn):
    """{% kontakt_for insats kan_andra %}: role and organisation for everyone, the name for those who may change it."""
    people = [person for person in (insats.kontakt, insats.reservkontakt) if person]
    rows = [{"person": person, "funktioner": funktioner(person, insats.overenskommelse)} for person in people]
    saknar = [row["person"] for row in rows if visa_namn and not permissions.kan_vara_kontakt(row["person"], insats)]
    return {"rader": rows, "kontakt": insats.kontakt, "visa_namn": visa_namn, "kan_inte_skriva": saknar}
