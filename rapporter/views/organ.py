"""The organs: the chart, the same as a nested list, and one organ's page."""

from django.http import Http404

from rapporter.organisationsschema import rita
from rapporter.sidor.datum import med_datum
from rapporter.sidor.kallor import Konflikter
from rapporter.sidor.organ import Organstruktur
from rapporter.views.parter import SAKNAS
from rapporter.views.ram import oppna, visa


def schema(request, slug):
    overenskommelse, dag = oppna(request, slug)
    organstruktur = Organstruktur(overenskommelse, dag)
    konflikter = Konflikter(overenskommelse)
    return visa(
        request,
        "organ",
        overenskommelse,
        flik="organ",
        versioner=_versioner(organstruktur),
        organstruktur=organstruktur,
        schema=rita(organstruktur, lambda url: med_datum(request, url)),
        konflikter=konflikter.om("organ") or konflikter.om_sort("organ"),
    )


def ett(request, slug, nyckel):
    overenskommelse, dag = oppna(request, slug)
    organstruktur = Organstruktur(overenskommelse, dag, uppdrag=True)
    organ = organstruktur.organ(nyckel)
    if organ is None:
        raise Http404(SAKNAS)
    return visa(
        request,
        "organ_ett",
        overenskommelse,
        flik="organ",
        versioner=organ.versioner,
        organ=organ,
        relationer=_relationer(organ),
        beslut_lista=organ.identitet.beslut_lista.all(),
        rekommendationer=organ.identitet.rekommendationer.order_by("nummer"),
        konflikter=Konflikter(overenskommelse).om(f"organ:{nyckel}"),
    )


def _versioner(organstruktur):
    return [version for rad in organstruktur.alla for version in rad.versioner]


def _relationer(organ):
    """Every relation as words and the organ at its other end, read from this organ."""
    ut = [{"ord": r.ord, "organ": r.till} for r in organ.ut]
    return ut + [{"ord": r.ord_bakifran, "organ": r.fran} for r in organ.inn]
