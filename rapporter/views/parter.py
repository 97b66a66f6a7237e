"""The parties, one party, one municipality."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from rapporter.sidor import ataganden, insatser, oversikt, parter, redovisningar
from rapporter.sidor.kallor import Konflikter
from rapporter.views.ram import egna_organisationer, oppna, visa
from sok.models import Geografi, Geografityp

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def lista(request, slug):
    overenskommelse, dag = oppna(request, slug)
    partslista = parter.partslista(overenskommelse, dag)
    egna = {organisation.pk for organisation in egna_organisationer(request, overenskommelse)}
    konflikter = Konflikter(overenskommelse)
    return visa(
        request,
        "parter",
        overenskommelse,
        flik="parter",
        versioner=partslista.parter + partslista.tidigare,
        partslista=partslista,
        grupper=partslista.grupper(egna),
        egna=egna,
        konflikter=konflikter.om("parter") or konflikter.om_sort("part"),
    )


def part(request, slug, nyckel):
    """A party's page. Its accession need not hold on the day: the page then says so."""
    overenskommelse, dag = oppna(request, slug)
    anslutningar = parter.anslutningar(overenskommelse, nyckel)
    if not anslutningar:
        raise Http404(SAKNAS)
    organisation = anslutningar[0].organisation
    return visa(
        request,
        "part",
        overenskommelse,
        flik="parter",
        versioner=anslutningar,
        organisation=organisation,
        anslutningar=anslutningar,
        nu=next((a for a in anslutningar if parter.rymmer(a, dag)), None),
        **parter.om_organisation(overenskommelse, organisation, dag),
        **ataganden.hos(request, overenskommelse, organisation),
        konflikter=Konflikter(overenskommelse).om(f"part:{nyckel}", f"organisation:{nyckel}"),
    )


def kommun(request, slug, kod):
    """A municipality of the county, party or not."""
    overenskommelse, dag = oppna(request, slug)
    geografi = get_object_or_404(Geografi, pk=kod, typ=Geografityp.KOMMUN, overordnad=overenskommelse.lan_id)
    part = parter.kommunens_part(overenskommelse, geografi, dag)
    return visa(
        request,
        "kommun",
        overenskommelse,
        rubrik_kort=geografi.namn,
        geografi=geografi,
        part=part,
        organisation=part.organisation if part else None,
        insatser=insatser.i_kommun(overenskommelse, geografi, dag),
        redovisningar=redovisningar.om_kommun(request.user, overenskommelse, geografi),
        **oversikt.kommunens_matt(overenskommelse, dag, geografi),
        **ataganden.hos(request, overenskommelse, part.organisation if part else None),
    )
