"""The agreement itself: its goals, its target groups and words, and its history."""

from django.db.models import Count, Q

from rapporter.sidor import antal, historik as historia
from rapporter.sidor.kallor import Konflikter
from rapporter.sidor.organ import pa_dagen
from rapporter.sidor.struktur import Struktur, rymmer
from rapporter.views.ram import oppna, visa
from sok.models import Malgruppsniva, Overenskommelse, OverenskommelseVersion


def mal(request, slug):
    overenskommelse, dag = oppna(request, slug)
    struktur = Struktur(overenskommelse, dag)
    raknat = _raknat(overenskommelse, dag)
    antal_per_sak = {
        "insatser": raknat.antal_insatser,
        "parter": raknat.antal_parter,
        "undertecknare": raknat.undertecknare,
        "delmal": len(struktur.delmal),
        "samverkansomraden": len(struktur.samverkansomraden),
    }
    return visa(
        request,
        "overenskommelse",
        overenskommelse,
        flik="overenskommelse",
        versioner=[version for rad in struktur.alla for version in rad.versioner],
        namn=raknat.namn,
        struktur=struktur,
        antal=antal_per_sak,
        konflikter=Konflikter(overenskommelse),
        pastaenden=antal.jamfor(overenskommelse.pastaende_lista.all(), antal_per_sak),
    )


def _raknat(overenskommelse, dag):
    """The agreement's name and numbers of the day, in one query."""
    pa_dag = Q(parter__giltighet__contains=dag)
    return Overenskommelse.objects.annotate(
        namn=pa_dagen(OverenskommelseVersion, "overenskommelse", "pk", dag),
        antal_parter=Count("parter", filter=pa_dag, distinct=True),
        antal_insatser=Count("insatser", filter=Q(insatser__borttagen_at=None), distinct=True),
        undertecknare=Count("parter", filter=pa_dag & Q(parter__undertecknad=True), distinct=True),
    ).get(pk=overenskommelse.pk)


def malgrupp(request, slug):
    overenskommelse, dag = oppna(request, slug)
    malgrupper = list(overenskommelse.malgrupp_lista.order_by("niva", "giltighet"))
    definitioner = [rad for rad in overenskommelse.definition_lista.all() if rymmer(rad, dag)]
    return visa(
        request,
        "malgrupp",
        overenskommelse,
        flik="malgrupp",
        versioner=malgrupper,
        nivaer=[_niva(niva, malgrupper, dag) for niva in Malgruppsniva],
        definitioner=definitioner,
        principer=overenskommelse.princip_lista.all(),
        strategier=overenskommelse.strategi_lista.all(),
        kallor=overenskommelse.kalla_lista.all(),
        konflikter=Konflikter(overenskommelse).om_sort("malgrupp"),
    )


def _niva(niva, malgrupper, dag):
    """One level of target group: the wording of the day and the others beside it."""
    rows = [rad for rad in malgrupper if rad.niva == niva]
    nu = next((rad for rad in rows if rymmer(rad, dag)), None)
    return {"namn": niva.label, "nu": nu, "andra": [rad for rad in rows if rad is not nu]}


def historik(request, slug):
    overenskommelse, dag = oppna(request, slug)
    return visa(
        request,
        "historik",
        overenskommelse,
        flik="historik",
        andringar=historia.andringar(overenskommelse, dag),
        tidslinje=historia.tidslinje(overenskommelse, dag),
        konflikter=Konflikter(overenskommelse).alla,
    )
