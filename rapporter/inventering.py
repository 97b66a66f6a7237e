"""Counts per agreement, straight from the database: the same numbers as on its pages."""

from django.utils import timezone

from forum.models import Beslut, Rekommendation
from indikatorer.models import Fraga, Indikator
from insatser.models import Insats
from sok.models import Atagande, Atagandeavsnitt, Delmal, Omrade, Prioritering, Samverkansomrade


def raknas_per(overenskommelse):
    """The day that "aktiva" refers to: today, or the agreement's last day when it has run out."""
    today = timezone.localdate()
    return min(today, overenskommelse.slutdatum or today)


def inventera(overenskommelse):
    """{word: number}. Everything the agreement has ever had is counted, except "aktiva områden", which
    are those of the day, and "prioriterade", which are those of the day's year. "indikatorer" are what the
    agreement is followed with: measures of its sub-goals, and questions that are answered in words; measures
    that the portal reads an area with are not counted, as no source has named them."""
    dag = raknas_per(overenskommelse)
    parter = overenskommelse.parter.all()
    i_avtalet = {"omrade__overenskommelse": overenskommelse}
    return {
        "parter": parter.values("organisation").distinct().count(),
        "undertecknare": parter.undertecknare().values("organisation").distinct().count(),
        "organ": overenskommelse.organ_lista.count(),
        "områden": overenskommelse.omraden.count(),
        "aktiva områden": Omrade.objects.gallande(dag).filter(overenskommelse=overenskommelse).count(),
        "delmål": Delmal.objects.filter(**i_avtalet).count(),
        "samverkansområden": Samverkansomrade.objects.filter(**i_avtalet).count(),
        "prioriterade": Prioritering.objects.filter(
            samverkansomrade__omrade__overenskommelse=overenskommelse, artal=dag.year
        ).count(),
        "insatser": Insats.objects.filter(overenskommelse=overenskommelse).count(),
        "rekommendationer": Rekommendation.objects.filter(overenskommelse=overenskommelse).count(),
        "beslut": Beslut.objects.filter(overenskommelse=overenskommelse).count(),
        "indikatorer": _matt(overenskommelse) + _fragor(overenskommelse, True),
        "stående frågor": _fragor(overenskommelse, False),
        "åtaganden": Atagande.objects.filter(avsnitt__overenskommelse=overenskommelse).count(),
        "åtagandeavsnitt": Atagandeavsnitt.objects.filter(overenskommelse=overenskommelse).count(),
    }


def _matt(overenskommelse):
    """The measures of the sub-goals, and the agreement's own."""
    measures = Indikator.objects.filter(delmalskopplingar__delmal__omrade__overenskommelse=overenskommelse)
    return (measures | Indikator.objects.filter(overenskommelse=overenskommelse)).distinct().count()


def _fragor(overenskommelse, om_ett_omrade):
    """The questions of one area, or the standing ones that are asked of them all."""
    return Fraga.objects.filter(overenskommelse=overenskommelse, omrade__isnull=not om_ett_omrade).count()
