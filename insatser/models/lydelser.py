"""What areas, sub-goals, collaboration areas and organs were called on a day, as columns of a query."""

from django.db.models import Case, OuterRef, Subquery, Value, When

from sok.models import DelmalVersion, OmradeVersion, OrganVersion, SamverkansomradeVersion


def _lydelse(versions, identity, column, ref, datum):
    """The last wording that had begun by the day, else the first one after: as MedVersioner.version chooses.
    `datum` is a day, or an OuterRef to one."""
    later = Case(When(giltighet__startswith__gt=datum, then=Value(1)), default=Value(0))
    rows = versions.objects.filter(**{identity: OuterRef(ref)}).annotate(senare=later)
    rows = rows.order_by("senare", Case(When(senare=1, then="giltighet")), "-giltighet")
    return Subquery(rows.values(column)[:1])


def namn_pa_omrade(ref, datum):
    return _lydelse(OmradeVersion, "omrade", "namn", ref, datum)


def text_pa_delmal(ref, datum):
    return _lydelse(DelmalVersion, "delmal", "text", ref, datum)


def text_pa_samverkansomrade(ref, datum):
    return _lydelse(SamverkansomradeVersion, "samverkansomrade", "text", ref, datum)


def namn_pa_organ(ref, datum):
    return _lydelse(OrganVersion, "organ", "namn", ref, datum)
