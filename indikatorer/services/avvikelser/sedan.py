"""What the figures say since a shortfall was taken up."""

from dataclasses import dataclass

from core.diagram import Diagram, Roll, Serie
from indikatorer.kallor.kallord import kallord
from indikatorer.models import Kon
from indikatorer.services import varden as varden_service
from indikatorer.services.farskhet import vardenas_farskhet
from indikatorer.services.platser import Platser
from indikatorer.services.utveckling import kallrad


@dataclass(frozen=True)
class Sedan:
    """`efter` are (year, value) after the year that departed, `nu` today's value of that year itself (the source may
    have revised it), `diagram` the municipality beside the county."""

    nu: object
    efter: list
    diagram: Diagram | None
    kalla: str
    demo: bool
    farskhet: dict | None = None


def egen_berakning(avvikelse):
    """How what was expected is credited; one query."""
    serie = avvikelse.indikator.serier.order_by("-aktiv", "pk").first()
    return serie.egen_berakning if serie else kallord("", bearbetat=True)


def vad_har_hant_sedan(avvikelse, datum):
    """Read from today's values up to the year of `datum`; five queries."""
    indikator = avvikelse.indikator
    serie = indikator.serier.med_brott(avvikelse.overenskommelse).order_by("-aktiv", "pk").first()
    platser = Platser(avvikelse.overenskommelse)
    egen, lanet = platser.kommun(avvikelse.geografi_id), platser.lanet(serie) if serie else None
    if serie is None or egen is None:
        return Sedan(None, [], None, "", avvikelse.demo)
    varden = varden_service.las([serie], [egen, *([lanet] if lanet else [])], datum.year)[serie.pk]
    course = varden_service.per_ar(varden, egen, avvikelse.kon)
    demo = any(v.demo for v in varden)
    return Sedan(
        nu=course.get(avvikelse.artal),
        efter=[(year, value) for year, value in sorted(course.items()) if year > avvikelse.artal],
        diagram=_chart(avvikelse, serie, varden, egen, lanet),
        kalla=kallrad(serie, demo, lanet),
        demo=demo,
        farskhet=vardenas_farskhet(serie, varden, demo=demo, idag=datum),
    )


def _chart(avvikelse, serie, varden, egen, lanet):
    series = [Serie(egen.namn, Roll.EGEN, _points(varden, egen, avvikelse.kon))]
    if lanet and (points := _points(varden, lanet, avvikelse.kon)):
        series.append(Serie(lanet.namn, Roll.LANET, points))
    if not any(one.known for one in series):
        return None
    indikator = avvikelse.indikator
    who = "" if avvikelse.kon == Kon.TOTALT else f", {Kon(avvikelse.kon).label.lower()}"
    return Diagram(
        f"{indikator.kort_titel}{who}, {egen.namn}",
        indikator.enhet_i_ord,
        series,
        breaks=[(rad["artal"], rad["text"]) for rad in serie.brottrader],
        decimals=indikator.decimaler,
    )


def _points(varden, plats, kon):
    return tuple(sorted(varden_service.per_ar(varden, plats, kon).items()))
