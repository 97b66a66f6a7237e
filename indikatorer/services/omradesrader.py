"""What an area is read with, where the agreement has no sub-goals: each measure's latest figures, by sex, and
foreign-born beside native-born where the source tells them apart. All in a handful of queries."""

from dataclasses import dataclass

from core.svenska import Saknas
from indikatorer.models import Bakgrund, Indikator, Kon, OmradeIndikator, Serie
from indikatorer.services import varden as varden_service
from indikatorer.services.familj import par
from indikatorer.services.farskhet import senaste_hamtningar, vardenas_farskhet
from indikatorer.services.platser import Platser
from indikatorer.services.utveckling import kallrad


@dataclass(frozen=True)
class Omradesrad:
    """One measure in the latest year with a value: `varden` {sex: value}, `inrikes` {sex: value} of its counterpart
    in the same year or None where it has none, `riket` for the total. Values are Decimals or a Saknas."""

    indikator: object
    kommentar: str
    plats: object
    artal: int | None
    varden: dict
    inrikes: dict | None
    riket: object
    kalla: str
    egen_berakning: str
    farskhet: dict | None
    demo: bool


def omradesrader(overenskommelse, omrade, datum):
    ties = list(OmradeIndikator.objects.filter(omrade=omrade).select_related("indikator"))
    if not ties:
        return []
    measures = _with_families([tie.indikator for tie in ties])
    platser = Platser(overenskommelse)
    series = list(_series(measures).values())
    values = varden_service.las([serie.pk for serie in series], platser.over_kommunerna(), datum.year)
    read_by, pulls = {serie.indikator_id: serie for serie in series}, senaste_hamtningar()

    def fresh(serie):
        varden = values[serie.pk]
        demo = any(v.demo for v in varden)
        return vardenas_farskhet(serie, varden, demo=demo, idag=datum, hamtningar=pulls)

    return [_row(tie, measures, read_by, values, platser, fresh) for tie in ties]


def _with_families(indikatorer):
    """The measures and those that share a family with one of them."""
    families = {ett.familj for ett in indikatorer if ett.familj}
    others = Indikator.objects.filter(familj__in=families) if families else []
    return list({ett.pk: ett for ett in [*indikatorer, *others]}.values())


def _series(indikatorer):
    """{indicator: the series that it is read by}."""
    rows = Serie.objects.filter(indikator__in=indikatorer).order_by("indikator", "aktiv", "-pk")
    return {serie.indikator_id: serie for serie in rows}


def _row(tie, measures, series, values, platser, fresh):
    indikator = tie.indikator
    serie = series[indikator.pk]
    plats = platser.lanet(serie)
    mine = values[serie.pk]
    years = [v.artal for v in mine if plats and v.plats == plats.nyckel and v.varde is not None]
    artal = max(years, default=None)
    sexes = [Kon.TOTALT, Kon.KVINNOR, Kon.MAN] if indikator.per_kon else [Kon.TOTALT]
    demo = any(v.demo for v in mine)
    return Omradesrad(
        indikator=indikator,
        kommentar=tie.kommentar,
        plats=plats,
        artal=artal,
        varden={kon: _value(mine, plats, artal, kon) for kon in sexes},
        inrikes=_native(indikator, measures, series, values, plats, artal, sexes),
        riket=_value(mine, platser.riket, artal, Kon.TOTALT),
        kalla=kallrad(serie, demo, plats),
        egen_berakning=serie.egen_berakning,
        farskhet=fresh(serie),
        demo=demo,
    )


def _native(indikator, measures, series, values, plats, artal, sexes):
    """The figures of the native-born, for a measure of the foreign-born."""
    if indikator.bakgrund != Bakgrund.UTRIKES:
        return None
    pair = par(indikator, [ett for ett in measures if ett.familj == indikator.familj])
    if pair is None or pair[1].pk not in series:
        return None
    rows = values[series[pair[1].pk].pk]
    return {kon: _value(rows, plats, artal, kon) for kon in sexes}


def _value(rows, plats, artal, kon):
    found = next((v for v in rows if plats and (v.plats, v.artal, v.kon) == (plats.nyckel, artal, kon)), None)
    if found is None:
        return Saknas.SAKNAS
    return found.saknas if found.varde is None else found.varde
