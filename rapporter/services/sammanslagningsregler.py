"""Which links move when one organisation goes up in another, and which stay with what was.

Every foreign key to Organisation in the portal has a rule in FLYTTAS or a reason in STAR_KVAR; a test fails when a
new one has neither (docs/beslut/0007).
"""

from dataclasses import dataclass, field

from django.db.models import Q

from forum.models import Genomforande, Motesstatus


@dataclass(frozen=True)
class Regel:
    """How the rows of one foreign key move. `avtal` leads to their agreement. A dated row is split at the day.
    `bara` leaves what has been answered or finished where it is."""

    ord: str
    avtal: str
    daterad: bool = False
    bara: Q = field(default_factory=Q)


FLYTTAS = {
    "sok.Overenskommelse.samordnare": Regel("samordnarskap", "pk"),
    "sok.Part.organisation": Regel("anslutningar", "overenskommelse", daterad=True),
    "sok.Medlemskap.organisation": Regel("medlemskap", "overenskommelse", daterad=True),
    "sok.Uppdrag.organisation": Regel("uppdrag i organ", "organ__overenskommelse", daterad=True),
    "sok.Organ.sammankallande": Regel("organ att sammankalla", "overenskommelse"),
    "sok.Atagandepart.organisation": Regel("åtaganden", "avsnitt__overenskommelse"),
    "sok.Yttrande.organisation": Regel(
        "yttranden att lämna", "version__styrdokument__overenskommelse", bara=Q(svar="")
    ),
    "insatser.InsatsAktor.organisation": Regel("roller i insatser", "insats__overenskommelse"),
    "insatser.GottExempel.kontaktorganisation": Regel("goda exempel att svara för", "overenskommelse"),
    "statsbidrag.Bidrag.beviljande": Regel("beviljade bidrag", "overenskommelse"),
    "statsbidrag.Bidrag.mottagare": Regel("mottagna bidrag", "overenskommelse"),
    "statsbidrag.Utlysning.beviljande": Regel("utlysningar", "overenskommelse"),
    "statsbidrag.Ansokan.sokande": Regel("ansökningar", "overenskommelse"),
    "forum.Moteinformation.organisation": Regel(
        "kallelser till kommande möten",
        "mote__overenskommelse",
        bara=Q(mote__status__in=[Motesstatus.UTKAST, Motesstatus.OPPNAT]),
    ),
    "forum.Beslut.ansvarig_organisation": Regel(
        "beslut att genomföra", "overenskommelse", bara=Q(genomforande__in=["", Genomforande.OPPET])
    ),
    "forum.Partsbeslut.organisation": Regel("partsbeslut att fatta", "beslut__overenskommelse", bara=Q(svar="")),
    "forum.Rekommendation.agare_organisation": Regel("rekommendationer", "overenskommelse"),
    "forum.Rekommendationsmottagare.organisation": Regel(
        "rekommendationer att svara på", "rekommendation__overenskommelse", bara=Q(svar=None)
    ),
}
# What says how it was stays with the organisation that it was.
STAR_KVAR = {
    "sok.Organisation.sammanslagen_med": "en tidigare sammanslagning: länkarna följer hela kedjan",
    "sok.Organisationsnamn.organisation": "vad den organisationen har hetat",
    "sok.Atagandeuppfoljning.organisation": "lämnade uppföljningar",
    "insatser.Spridningssvar.organisation": "lämnade svar om spridning",
    "indikatorer.Kommunsynpunkt.organisation": "lämnade synpunkter på kommuntal",
    "statsbidrag.Delegation.organisation": "ombud för redovisningar: rätten bygger på den organisationens eget beslut",
    "statsbidrag.Redovisningsregler.beviljande": "gränser för redovisningar: den nya har sina egna",
    "forum.Narvaro.organisation": "närvaro i protokoll",
    "forum.Forslag.fran": "lämnade förslag",
    "forum.Rekommendationsuppfoljning.organisation": "lämnade uppföljningar",
    "rapporter.Sammanslagning.fran_organisation": "loggen",
    "rapporter.Sammanslagning.till_organisation": "loggen",
}
