"""The organs: the chart, the same as a nested list, and one organ's page."""

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from forum.models import Rekommendation
from forum.services.rekommendationer import till_organ
from rapporter.organisationsschema import rita
from rapporter.sidor import beslut, moten
from rapporter.sidor.datum import med_datum
from rapporter.sidor.kallor import Konflikter
from rapporter.sidor.organ import Organstruktur
from rapporter.sidor.parter import markera_ersattare
from rapporter.views.parter import SAKNAS
from rapporter.views.ram import far, oppna, visa
from sok.models import Organ, Overenskommelse
from sok.services import organisationer


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
        kan=far(request, overenskommelse),
        schema=rita(organstruktur, lambda url: med_datum(request, url)),
        konflikter=konflikter.om("organ") or konflikter.om_sort("organ"),
    )


def ett(request, slug, nyckel):
    overenskommelse, dag = oppna(request, slug)
    organstruktur = Organstruktur(overenskommelse, dag, uppdrag=request.datum)
    organ = organstruktur.organ(nyckel)
    if organ is None:
        raise Http404(SAKNAS)
    kan = far(request, overenskommelse)
    _platser(organ, kan, request.datum)
    beslut_lista, uppdrag_av_beslut = beslut.av_organ(request.user, organ.identitet)
    return visa(
        request,
        "organ_ett",
        overenskommelse,
        flik="organ",
        versioner=organ.versioner,
        organ=organ,
        kan=kan,
        **_fore_och_efter(request.user, organ.identitet),
        relationer=_relationer(organ),
        moten=moten.hos_organ(request.user, organ.identitet, timezone.localdate()),
        beslut_lista=beslut_lista,
        uppdrag_av_beslut=uppdrag_av_beslut,
        rekommendationer=Rekommendation.objects.filter(till_organ(organ.identitet)).distinct().order_by("nummer"),
        konflikter=Konflikter(overenskommelse).om(f"organ:{nyckel}"),
    )


def _platser(organ, kan, dag):
    """The seats with the organisations' names of the day, and which of them the reader may change."""
    organisationer.visa_som([rad.organisation for rad in organ.uppdrag], dag)
    for rad in markera_ersattare(organ.uppdrag):
        rad.far_andras = kan["oppen"] and (kan["utser"] is None or rad.organisation_id in kan["utser"])


def _fore_och_efter(user, organ):
    """The same organ in the agreement before and after, for those who see them; asked for when there may be one."""
    if not (organ.foregangare_id or organ.overenskommelse.efterfoljare_id):
        return {"kommer_fran": None, "fortsatter_i": None}
    rows = Organ.objects.filter(Q(pk=organ.foregangare_id) | Q(foregangare=organ)).select_related("overenskommelse")
    rows = list(rows.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user)).order_by("pk"))
    return {
        "kommer_fran": next((rad for rad in rows if rad.pk == organ.foregangare_id), None),
        "fortsatter_i": next((rad for rad in rows if rad.foregangare_id == organ.pk), None),
    }


def _versioner(organstruktur):
    return [version for rad in organstruktur.alla for version in rad.versioner]


def _relationer(organ):
    """Every relation as words and the organ at its other end, read from this organ."""
    ut = [{"ord": r.ord, "organ": r.till} for r in organ.ut]
    return ut + [{"ord": r.ord_bakifran, "organ": r.fran} for r in organ.inn]
