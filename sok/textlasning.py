"""Reading a version: its paragraphs in order, per area for the description of the situation, with the areas' names."""

from dataclasses import dataclass, field

from django.utils import timezone

from sok.models import Dokumentslag, Omrade, Stycke, Styckesslag, Versionsstatus

I_STORT = "Länet i stort"
DELRUBRIK = {Styckesslag.TEXT: "", Styckesslag.FAKTA: "Fakta", Styckesslag.UTMANING: "Utmaningar"}
SLAGORDNING = list(Styckesslag)


@dataclass
class Del:
    """Facts, challenges or plain text of one area."""

    slag: str
    stycken: list = field(default_factory=list)

    @property
    def rubrik(self):
        return DELRUBRIK[self.slag]


@dataclass
class Avsnitt:
    """One area of the description, or the whole of an agreement's text (then without a heading)."""

    rubrik: str = ""
    omrade: object = None
    delar: list = field(default_factory=list)

    @property
    def ankare(self):
        return self.omrade.nyckel if self.omrade else "lanet"


def textdag(overenskommelse, datum=None):
    """The day whose text is shown: never later than the last day of an agreement that has ended."""
    datum = datum or timezone.localdate()
    return min(datum, overenskommelse.slutdatum or datum)


def omradesnamn(overenskommelse, dag):
    """{primary key: the area's name on the day}, in the agreement's order."""
    rows = Omrade.objects.filter(overenskommelse=overenskommelse).prefetch_related("versioner")
    return {row.pk: str(row.version(dag) or row.nyckel) for row in rows.order_by("nummer")}


def stycken(version, dag):
    """The paragraphs in reading order, each knowing where it stands (`plats`, "Boende · Fakta")."""
    return par(None, version, dag)[1]


def par(fore, efter, dag):
    """The paragraphs of two versions of one document, read at once; none for a version that is None."""
    wanted = [version for version in (fore, efter) if version]
    rows = list(
        Stycke.objects.filter(version__in=wanted)
        .select_related("omrade", "andrad_av")
        .order_by("version", "nummer", "pk")
    )
    if efter and efter.styrdokument.slag == Dokumentslag.NULAGE:
        rows = _per_area(rows, omradesnamn(efter.styrdokument.overenskommelse, dag))
    else:
        for row in rows:
            row.plats = ""
    return tuple([row for row in rows if version and row.version_id == version.pk] for version in (fore, efter))


def _per_area(rows, names):
    order = list(names)
    for row in rows:
        row.omradesnamn = names.get(row.omrade_id, I_STORT)
        row.plats = " · ".join(filter(None, [row.omradesnamn, DELRUBRIK[row.slag]]))
    return sorted(rows, key=lambda row: (_place(order, row.omrade_id), SLAGORDNING.index(row.slag)))


def _place(order, pk):
    return order.index(pk) if pk in order else -1


def avsnitt(rows, slag):
    """The paragraphs of `stycken` gathered per area and kind; an agreement's text is one section."""
    if slag != Dokumentslag.NULAGE:
        return [Avsnitt(delar=[Del(Styckesslag.TEXT, rows)])] if rows else []
    found = {}
    for row in rows:
        area = found.setdefault(row.omrade_id, Avsnitt(row.omradesnamn, row.omrade))
        if not area.delar or area.delar[-1].slag != row.slag:
            area.delar.append(Del(row.slag))
        area.delar[-1].stycken.append(row)
    return list(found.values())


def tomma_avsnitt(overenskommelse, dag):
    """Every place where something can be written in a description: the county, then each area of the day."""
    areas = Omrade.objects.filter(overenskommelse=overenskommelse).gallande(dag).order_by("nummer").distinct()
    names = omradesnamn(overenskommelse, dag)
    county = Avsnitt(I_STORT, None, [Del(slag) for slag in SLAGORDNING])
    per_area = SLAGORDNING[1:]
    return [county, *(Avsnitt(names[area.pk], area, [Del(slag) for slag in per_area]) for area in areas)]


def att_skriva_i(rows, overenskommelse, dag):
    """The sections of a draft, also the empty ones, so that each has its "new paragraph"."""
    written = {section.omrade.pk if section.omrade else None: section for section in avsnitt(rows, Dokumentslag.NULAGE)}
    sections = []
    for empty in tomma_avsnitt(overenskommelse, dag):
        section = written.pop(empty.omrade.pk if empty.omrade else None, empty)
        have = {part.slag for part in section.delar}
        section.delar += [part for part in empty.delar if part.slag not in have]
        section.delar.sort(key=lambda part: SLAGORDNING.index(part.slag))
        sections.append(section)
    return [*sections, *written.values()]


def gallande(dokument, dag):
    """The adopted version of the day, or None."""
    return dokument.versioner.gallande(dag).first()


def bas_for(version):
    """What a version is compared with: the one in force today; for one that is decided, the one it was meant to
    replace, so that the comparison and the answers about it stay as they were."""
    if version.status == Versionsstatus.ANTAGEN:
        adopted = version.styrdokument.versioner.filter(status=Versionsstatus.ANTAGEN)
        return adopted.filter(giltighet__fully_lt=version.giltighet).order_by("-giltighet").first()
    if version.status == Versionsstatus.FORKASTAD:
        return _antagen_forfader(version)
    return gallande(version.styrdokument, timezone.localdate()) or _antagen_forfader(version)


def _antagen_forfader(version):
    """The adopted version that it was built on, through the drafts between; a predecessor's text counts too."""
    known = {row.pk: row for row in version.styrdokument.versioner.all()}
    before = version.bygger_pa
    while before and before.status != Versionsstatus.ANTAGEN:
        before = known.get(before.bygger_pa_id)
    return before


def version_med_svar(version):
    """The version the parties answered on: this one, or the one it was reworked from; None when nobody was asked."""
    while version and not version.yttranden.exists():
        built_on = version.bygger_pa
        version = built_on if built_on and built_on.status == Versionsstatus.FORKASTAD else None
    return version
