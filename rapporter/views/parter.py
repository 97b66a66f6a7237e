"""The parties, one party, one municipality."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from rapporter.sidor import ataganden, delregioner, insatser, oversikt, parter, redovisningar
from rapporter.sidor.kallor import Konflikter
from rapporter.views.ram import egna_organisationer, far, oppna, visa
from sok.models import Geografi, Geografityp, Organisation, Organisationstyp, Part
from sok.services import organisationer
from statsbidrag.permissions import can_follow

SAKNAS = "Sidan finns inte, eller så har ni inte behörighet att se den."


def lista(request, slug):
    overenskommelse, dag = oppna(request, slug)
    partslista = parter.partslista(overenskommelse, dag)
    organisationer.visa_som([p.organisation for p in partslista.parter + partslista.tidigare], request.datum)
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
        kan=far(request, overenskommelse),
        delregioner=delregioner.per_delregion(overenskommelse, dag),
        foljer_bidrag=overenskommelse.har_delregioner and can_follow(request.user, overenskommelse),
        konflikter=konflikter.om("parter") or konflikter.om_sort("part"),
    )


def part(request, slug, nyckel):
    """A party's page. Its accession need not hold on the day: the page then says so."""
    overenskommelse, dag = oppna(request, slug)
    anslutningar = parter.anslutningar(overenskommelse, nyckel)
    if not anslutningar:
        raise Http404(SAKNAS)
    sen, organisation = anslutningar[0], anslutningar[0].organisation
    if url := tagits_upp_i(request, overenskommelse, organisation):
        return redirect(url)
    organisationer.visa_som([organisation], request.datum)
    return visa(
        request,
        "part",
        overenskommelse,
        flik="parter",
        versioner=anslutningar,
        organisation=organisation,
        anslutningar=anslutningar,
        nu=next((a for a in anslutningar if parter.rymmer(a, dag)), None),
        kan=far(request, overenskommelse, organisation.pk),
        tidigare_namn=organisationer.tidigare_namn(organisation, request.datum) if sen.har_bytt_namn else [],
        har_tagit_upp=organisation.har_tagit_upp.order_by("sammanslagen_fran", "pk") if sen.har_tagit_upp else [],
        redovisningar=redovisningar.hos(request.user, overenskommelse, organisation) if sen.har_bidrag else [],
        **parter.om_organisation(request.user, overenskommelse, organisation, dag, request.datum),
        **ataganden.hos(request, overenskommelse, organisation),
        konflikter=Konflikter(overenskommelse).om(f"part:{nyckel}", f"organisation:{nyckel}"),
    )


def tagits_upp_i(request, overenskommelse, organisation):
    """Where the page of an organisation that has gone up in another leads, from that day on; None when it stays."""
    if not organisation.sammanslagen_med_id or request.datum < organisation.sammanslagen_fran:
        return None
    ny = organisationer.slutlig(organisation)
    if not Part.objects.filter(overenskommelse=overenskommelse, organisation=ny).exists():
        return None
    return reverse("rapporter:part", args=[overenskommelse.slug, ny.nyckel])


def kommun(request, slug, kod):
    """A municipality of the county, party or not."""
    overenskommelse, dag = oppna(request, slug)
    geografi = get_object_or_404(_kommuner(), pk=kod, overordnad=overenskommelse.lan_id)
    if geografi.har_gatt_upp and (url := kommunen_tagits_upp_i(request, overenskommelse, geografi)):
        return redirect(url)
    part = parter.kommunens_part(overenskommelse, geografi, dag)
    return visa(
        request,
        "kommun",
        overenskommelse,
        rubrik_kort=geografi.namn,
        geografi=geografi,
        delregion=delregioner.om_kommunen(overenskommelse, geografi, dag),
        part=part,
        organisation=part.organisation if part else None,
        insatser=insatser.i_kommun(overenskommelse, geografi, dag),
        redovisningar=redovisningar.om_kommun(request.user, overenskommelse, geografi),
        **oversikt.kommunens_matt(overenskommelse, dag, geografi),
        **ataganden.hos(request, overenskommelse, part.organisation if part else None),
    )


def _kommuner():
    """Municipalities that know whether one of their organisations has gone up in another."""
    gone = Organisation.objects.filter(geografi=OuterRef("pk"), sammanslagen_fran__isnull=False)
    return Geografi.objects.filter(typ=Geografityp.KOMMUN).annotate(har_gatt_upp=Exists(gone))


def kommunen_tagits_upp_i(request, overenskommelse, geografi):
    """The page of the municipality that this one has gone up in, within the county; None when it stays."""
    gammal = geografi.organisationer.filter(typ=Organisationstyp.KOMMUN, sammanslagen_fran__lte=request.datum).first()
    ny = organisationer.slutlig(gammal).geografi if gammal else None
    if ny is None or ny == geografi or ny.typ != Geografityp.KOMMUN or ny.overordnad_id != overenskommelse.lan_id:
        return None
    return reverse("rapporter:kommun", args=[overenskommelse.slug, ny.pk])
