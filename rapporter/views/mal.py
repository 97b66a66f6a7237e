"""An area and a sub-goal, as they stood on the day."""

from django.http import Http404

from core.svenska import datum, stor_bokstav
from indikatorer.models import Mattlucka
from indikatorer.services.malord import provningsord
from rapporter.sidor import beslut, egna_bedomningar, figur, fragor, insatser, omradessiffror
from rapporter.sidor.kallor import Konflikter
from rapporter.sidor.organ import OrganVersion, pa_dagen
from rapporter.sidor.struktur import Struktur
from rapporter.views.parter import SAKNAS
from rapporter.views.ram import oppna, visa
from sok.aktualitetslista import senaste
from sok.models import OrganAnsvar, Utgangslage


def omrade(request, slug, nyckel):
    overenskommelse, dag = oppna(request, slug)
    rad = beslut.markera(request.user, Struktur(overenskommelse, dag)).omrade(nyckel)
    if rad is None:
        raise Http404(SAKNAS)
    konflikter = Konflikter(overenskommelse)
    rader = [] if rad.delmal else insatser.i_omrade(overenskommelse, rad.identitet, dag)
    return visa(
        request,
        "omrade",
        overenskommelse,
        versioner=rad.versioner,
        rubrik_kort=rad.namn,
        omrade=rad,
        delmal_rader=rad.gallande_delmal if rad.galler else rad.delmal,
        samverkan_rader=rad.gallande_samverkansomraden if rad.galler else rad.samverkansomraden,
        upphort_text=_upphort(rad),
        ansvariga=_ansvariga(rad, dag),
        beslut_lista=beslut.om(request.user, overenskommelse, f"omrade:{nyckel}"),
        konflikter=konflikter.om(rad.konfliktnyckel),
        konflikter_per_rad=konflikter,
        insatser=rader,
        egna_bedomningar=egna_bedomningar.om_insatser(rader) if rader else [],
        provning=senaste(overenskommelse, rad.identitet, request.datum),
        **omradessiffror.om_omradet(overenskommelse, rad.identitet, dag),
        **fragor.om_omradet(request, overenskommelse, rad.identitet, dag),
    )


def _ansvariga(rad, dag):
    """The organs that answer for the area on the day, with the names they had."""
    return (
        OrganAnsvar.objects.filter(omrade=rad.identitet, giltighet__contains=dag)
        .annotate(organnamn=pa_dagen(OrganVersion, "organ", "organ", dag))
        .select_related("organ")
        .order_by("organ__nummer")
    )


def _mattlucka(delmal):
    """Why the sub-goal has no measure, when anyone has written it down."""
    return Mattlucka.objects.filter(delmal=delmal).values_list("skal", flat=True).first() or ""


def _upphort(rad):
    if not rad.sista_dag:
        return ""
    return f"Ingick i överenskommelsen till och med {datum(rad.sista_dag)}. Här visas den sista lydelsen."


def delmal(request, slug, nyckel):
    overenskommelse, dag = oppna(request, slug)
    rad, omrade_rad = Struktur(overenskommelse, dag, samverkansomraden=False).ett_delmal(nyckel)
    if rad is None:
        raise Http404(SAKNAS)
    siffror = figur.bevis(overenskommelse, rad.identitet, dag, uppfoljningsdag=request.datum)
    rader = insatser.mot_delmal(overenskommelse, rad.identitet, dag)
    return visa(
        request,
        "delmal",
        overenskommelse,
        versioner=rad.versioner,
        delmal=rad,
        delmal_namn=f"{stor_bokstav(overenskommelse.term('delmal'))} {rad.nummer}",
        omrade=omrade_rad,
        lydelser=[(version, provningsord(version)) for version in reversed(rad.versioner)],
        provas_nu=provningsord(rad.nu),
        upphort_text=_upphort(rad),
        **siffror,
        antal_indikatorer=len(siffror["andra_indikatorer"]) + bool(siffror["indikator"]),
        mattlucka="" if siffror["indikator"] else _mattlucka(rad.identitet),
        insatser=rader,
        egna_bedomningar=egna_bedomningar.om_insatser(rader),
        utgangslagen=Utgangslage.objects.filter(delmal=rad.identitet).order_by("artal"),
        beslut_lista=beslut.om(request.user, overenskommelse, f"delmal:{nyckel}", f"omrade:{omrade_rad.nyckel}"),
        konflikter=Konflikter(overenskommelse).om(rad.konfliktnyckel),
    )
