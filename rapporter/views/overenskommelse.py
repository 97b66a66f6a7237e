"""The agreement itself: its goals, its target groups and words, and its history."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce, JSONObject

from core.svenska import SvenskSortering, lista
from core.svenska import antal as ord_antal
from insatser.models import Insats
from rapporter.sidor import antal, beslut
from rapporter.sidor import historik as historia
from rapporter.sidor.kallor import Konflikter
from rapporter.sidor.organ import pa_dagen
from rapporter.sidor.struktur import Struktur, rymmer
from rapporter.views.ram import oppna, visa
from sok.models import Malgruppsniva, Overenskommelse, OverenskommelseAgendamal, OverenskommelseVersion, Part


def mal(request, slug):
    overenskommelse, dag = oppna(request, slug)
    struktur = beslut.markera(request.user, Struktur(overenskommelse, dag))
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
        agendamal=raknat.agendamal,
        nivaer_i_tal=_nivaer_i_tal(overenskommelse, struktur),
        struktur=struktur,
        antal=antal_per_sak,
        konflikter=Konflikter(overenskommelse),
        pastaenden=antal.jamfor(overenskommelse.pastaende_lista.all(), antal_per_sak),
    )


def _nivaer_i_tal(overenskommelse, struktur):
    """ "5 områden och 9 delmål": only the levels that the agreement has."""
    nivaer = {
        "omrade": struktur.omraden,
        "delmal": struktur.delmal,
        "samverkansomrade": struktur.samverkansomraden,
    }
    return lista(
        ord_antal(len(rader), overenskommelse.term(niva), overenskommelse.term(niva, plural=True))
        for niva, rader in nivaer.items()
        if rader
    )


def _raknat(overenskommelse, dag):
    """The agreement's name, its own goals of Agenda 2030 and numbers of the day, in one query."""
    parter = Part.objects.gallande(dag)
    mal = OverenskommelseAgendamal.objects.filter(overenskommelse=OuterRef("pk")).order_by("agendamal")
    return Overenskommelse.objects.annotate(
        namn=pa_dagen(OverenskommelseVersion, "overenskommelse", "pk", dag),
        agendamal=ArraySubquery(mal.values(rad=JSONObject(nummer="agendamal", namn="agendamal__namn", roll="roll"))),
        antal_insatser=_antal(Insats.objects),
        antal_parter=_antal(parter),
        undertecknare=_antal(parter.undertecknare()),
    ).get(pk=overenskommelse.pk)


def _antal(rader):
    """How many of the rows belong to the agreement, counted apart so that one count does not multiply another."""
    mine = rader.filter(overenskommelse=OuterRef("pk")).order_by().values("overenskommelse")
    return Coalesce(Subquery(mine.annotate(n=Count("pk")).values("n")), 0)


def malgrupp(request, slug):
    overenskommelse, dag = oppna(request, slug)
    malgrupper = list(overenskommelse.malgrupp_lista.order_by("niva", "giltighet"))
    beslut.markera_malgrupper(request.user, overenskommelse, malgrupper)
    begrepp = overenskommelse.definition_lista.order_by(SvenskSortering("term"), "pk")
    return visa(
        request,
        "malgrupp",
        overenskommelse,
        flik="malgrupp",
        versioner=malgrupper,
        nivaer=[_niva(niva, malgrupper, dag) for niva in Malgruppsniva],
        definitioner=[rad for rad in begrepp if rymmer(rad, dag)],
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
        andringar=beslut.markera_andringar(request.user, overenskommelse, historia.andringar(overenskommelse, dag)),
        tidslinje=historia.tidslinje(overenskommelse, dag),
        konflikter=Konflikter(overenskommelse).alla,
    )
