"""When something held, in words."""

from django import template

from core.svenska import datum

register = template.Library()


@register.filter
def gallde(version):
    """{{ version|gallde }}: from and to as the reader needs them; unknown days are said out loud."""
    unsure = " (dagen anges inte i källan)" if version.osaker_grans else ""
    if version.fran is None and version.till is None:
        return "hela överenskommelsens tid"
    if version.fran is None:
        return f"till och med {datum(version.till)}{unsure}"
    if version.till is None:
        return f"från och med {datum(version.fran)}{unsure}"
    return f"från och med {datum(version.fran)} till och med {datum(version.till)}{unsure}"
