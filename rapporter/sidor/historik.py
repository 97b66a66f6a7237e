"""What has changed in an agreement: names, areas, target groups, organs and parties, latest first."""

import datetime
from dataclasses import dataclass

from django.db.models import F

from core import svenska
from rapporter.sidor.organ import pa_dagen
from sok.models import DelmalVersion, Malgrupp, OmradeVersion, OrganVersion, Part


@dataclass(frozen=True)
class Andring:
    """From `dag` something reads otherwise, begins or ends. `osaker`: the source gives no exact day."""

    dag: datetime.date
    vad: str
    fore: str = ""
    efter: str = ""
    osaker: bool = False
    namnbyte: bool = False
    beslut: object = None

    @property
    def dagen_fore(self):
        return self.dag - datetime.timedelta(days=1)

    @property
    def mening(self):
        if self.fore and self.efter:
            return f"{self.vad} fick {'nytt namn' if self.namnbyte else 'ny lydelse'}."
        if self.fore:
            return f"{self.vad} upphörde."
        return f"{self.vad} tillkom."


def andringar(overenskommelse, till):
    """All changes of structure after the first day and up to and including `till`. Six queries."""
    rows = []
    for sort in (_namn, _omraden, _delmal, _malgrupper, _organ, _parter):
        rows += sort(overenskommelse)
    first = overenskommelse.startdatum
    rows = [row for row in rows if first < row.dag <= till]
    return sorted(rows, key=lambda row: (row.dag, row.vad), reverse=True)


def _namn(overenskommelse):
    return _per_identitet(
        overenskommelse.versioner.order_by("giltighet"),
        "overenskommelse_id",
        lambda v: ("Överenskommelsen", v.namn),
        namnbyte=True,
    )


def _omraden(overenskommelse):
    rows = OmradeVersion.objects.filter(omrade__overenskommelse=overenskommelse)
    term = svenska.stor_bokstav(overenskommelse.term("omrade"))
    return _per_identitet(
        rows.order_by("omrade", "giltighet"),
        "omrade_id",
        lambda v: (f"{term} {v.namn}", v.namn),
        upphor=True,
        namnbyte=True,
    )


def _delmal(overenskommelse):
    """New wordings only: a sub-goal that ends with its area is told by the area."""
    rows = DelmalVersion.objects.filter(delmal__omrade__overenskommelse=overenskommelse)
    rows = rows.select_related("delmal").annotate(
        omradesnamn=pa_dagen(OmradeVersion, "omrade", "delmal__omrade", datetime.date.max)
    )
    term = svenska.stor_bokstav(overenskommelse.term("delmal"))
    return [
        row
        for row in _per_identitet(
            rows.order_by("delmal", "giltighet"),
            "delmal_id",
            lambda v: (f"{term} {v.delmal.nummer} i {v.omradesnamn}", v.text),
        )
        if row.fore and row.efter
    ]


def _malgrupper(overenskommelse):
    rows = Malgrupp.objects.filter(overenskommelse=overenskommelse).order_by("niva", "giltighet")
    return _per_identitet(rows, "niva", lambda v: (f"Målgruppen ({v.get_niva_display().lower()})", v.text))


def _organ(overenskommelse):
    rows = OrganVersion.objects.filter(organ__overenskommelse=overenskommelse)
    return _per_identitet(
        rows.order_by("organ", "giltighet"), "organ_id", lambda v: (v.namn, v.namn), upphor=True, namnbyte=True
    )


def _parter(overenskommelse):
    rows = Part.objects.filter(overenskommelse=overenskommelse).select_related("organisation")
    return _per_identitet(
        rows.order_by("organisation", F("giltighet").asc()),
        "organisation_id",
        lambda v: (f"{v.organisation.namn} som part", v.organisation.namn),
        upphor=True,
    )


def _per_identitet(versioner, identitet, ord_, upphor=False, namnbyte=False):
    """Compare each version with the one before it of the same identity."""
    rows, previous = [], None
    for version in versioner:
        same = previous is not None and getattr(previous, identitet) == getattr(version, identitet)
        if previous is not None and not same and upphor:
            rows += _slut(previous, ord_)
        rows += _borjan(previous if same else None, version, ord_, namnbyte)
        previous = version
    if previous is not None and upphor:
        rows += _slut(previous, ord_)
    return rows


def _borjan(previous, version, ord_, namnbyte):
    if version.fran is None:
        return []
    vad, efter = ord_(version)
    if previous is None:
        return [Andring(version.fran, vad, "", efter, version.osaker_grans)]
    vad, fore = ord_(previous)
    if fore == efter:
        return []
    return [Andring(version.fran, vad, fore, efter, version.osaker_grans, namnbyte)]


def _slut(version, ord_):
    if version.giltighet.upper is None:
        return []
    vad, fore = ord_(version)
    return [Andring(version.giltighet.upper, vad, fore, "", version.osaker_grans)]


def tidslinje(overenskommelse, idag):
    """The sources' own milestones as rows for the timeline component, newest first."""
    return [
        {
            "datum": svenska.period(post.nar.artal, post.slut.artal) if post.slut else str(post.nar),
            "titel": post.text,
            "text": f"Ledde till: {post.ledde_till}" if post.ledde_till else "",
            "kommande": post.nar.first > idag,
        }
        for post in overenskommelse.tidslinjepost_lista.order_by("-spann", "-pk")
    ]
