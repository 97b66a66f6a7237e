"""Questions about many initiatives. Each initiative comes once, however many links it has: every
condition on links is an EXISTS, never a join, so a count of the result is a count of initiatives (A5)."""

import datetime

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q

from core.giltighet import spann
from core.svenska import SvenskSortering
from insatser.models.brister import brist_kolumner, brist_villkor, nagon_brist
from insatser.models.farskhet import ar_inaktuell
from sok.models import Overenskommelse


def _rows(name):
    """The rows that hang on initiatives; their models are declared after this one."""
    return apps.get_model("insatser", name).objects


def _links(name, **conditions):
    return Exists(_rows(name).filter(insats=OuterRef("pk"), **conditions))


class InsatsQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Everyone in the agreement reads its initiatives; no one else knows that they exist."""
        return self.filter(overenskommelse__in=Overenskommelse.objects.visible_to(user))

    def borttagna(self):
        return self.exclude(borttagen_at=None)

    def i_omrade(self, omrade, aven_alla=False):
        """Those linked to the area; with `aven_alla` also those that apply to every area."""
        linked = Q(_links("InsatsKoppling", omrade=omrade))
        return self.filter(linked | Q(galler_alla_omraden=True) if aven_alla else linked)

    def mot_delmal(self, delmal):
        return self.filter(_links("InsatsKoppling", delmal=delmal))

    def i_samverkansomrade(self, samverkansomrade):
        return self.filter(_links("InsatsKoppling", samverkansomrade=samverkansomrade))

    def utan_delmal(self):
        return self.filter(~_links("InsatsKoppling", delmal__isnull=False))

    def endast_samverkansomrade(self):
        """Those that hang on a collaboration area alone: their own place in lists and matrix."""
        return self.utan_delmal().filter(_links("InsatsKoppling", samverkansomrade__isnull=False))

    def under_ar(self, artal):
        """Those whose period touches the year. An unknown end reaches on; an unknown period is in no year."""
        return self.filter(spann__overlap=spann(datetime.date(artal, 1, 1), datetime.date(artal + 1, 1, 1)))

    def utan_period(self):
        return self.filter(spann=None)

    def ledda_av(self, organisation):
        return self.filter(_links("InsatsAktor", roll="ansvarig", organisation=organisation))

    def ledda_av_organ(self, organ):
        return self.filter(_links("InsatsAktor", roll="ansvarig", organ=organ))

    def ledda_av_nagon(self, organisationer):
        return self.filter(_links("InsatsAktor", roll="ansvarig", organisation__in=organisationer))

    def dar_organisation(self, organisation):
        """Those where the organisation takes part in any role."""
        return self.filter(_links("InsatsAktor", organisation=organisation))

    def i_kommun(self, geografi):
        """Those carried out in the municipality, whoever leads."""
        return self.filter(_links("InsatsPlats", geografi=geografi))

    def i_kommuner(self, koder):
        """Those carried out in any of the municipalities, whoever leads."""
        return self.filter(_links("InsatsPlats", geografi__in=koder))

    def ofullstandiga(self, brist=None):
        """Those that lack something, or the one thing asked for (a key of BRISTER)."""
        return self.filter(brist_villkor(brist) if brist else nagon_brist())

    def inaktuella(self, datum=None):
        """Those not updated or confirmed for as long as their agreement allows. What is finished, or can no longer
        be written, asks for nothing."""
        return self.filter(ar_inaktuell(datum))

    def med_brister(self):
        """With a column per question of BRISTER, so that `saknas()` asks nothing more."""
        return self.annotate(**brist_kolumner())

    def sok(self, text):
        """Every word is found in the title, the texts, an actor's name or an outcome."""
        result = self
        for word in text.split():
            actor = Q(organisation__namn__icontains=word) | Q(organisation__kortnamn__icontains=word)
            actor |= Q(fritext__icontains=word) | Q(organ__versioner__namn__icontains=word)
            actors = _rows("InsatsAktor").filter(actor, insats=OuterRef("pk"))
            result = result.filter(
                Q(titel__icontains=word)
                | Q(beskrivning__icontains=word)
                | Q(malgrupp__icontains=word)
                | Q(finansiering__icontains=word)
                | Q(Exists(actors))
                | Q(_links("Utfall", text__icontains=word))
            )
        return result

    def ordered(self):
        return self.order_by(SvenskSortering("titel"), "pk")

    def antal_per_omrade(self):
        """{omrade id: number of initiatives}, each counted once per area."""
        return self._count_links("omrade")

    def antal_per_delmal(self):
        """{delmal id: number}; the sum may exceed the total, since one initiative may serve several."""
        return self._count_links("delmal")

    def antal_per_organisation(self):
        """{organisation id: number of initiatives it leads}."""
        rows = _rows("InsatsAktor").filter(insats__in=self.order_by(), roll="ansvarig", organisation__isnull=False)
        return dict(rows.order_by().values_list("organisation").annotate(Count("insats", distinct=True)))

    def antal_per_kommun(self):
        """{geografi kod: number of initiatives carried out there}."""
        rows = _rows("InsatsPlats").filter(insats__in=self.order_by())
        return dict(rows.order_by().values_list("geografi").annotate(Count("insats", distinct=True)))

    def _count_links(self, field):
        rows = _rows("InsatsKoppling").filter(insats__in=self.order_by(), **{f"{field}__isnull": False})
        return dict(rows.order_by().values_list(field).annotate(Count("insats", distinct=True)))

    def for_lista(self, datum, platser=True):
        """With links, actors and places, named as on the day: a query each, however many rows."""
        rows = self.select_related("overenskommelse").prefetch_related(
            Prefetch("kopplingar", _rows("InsatsKoppling").med_namn(datum)),
            Prefetch("aktorer", _rows("InsatsAktor").med_namn(datum)),
        )
        places = Prefetch("platser", _rows("InsatsPlats").select_related("geografi"))
        return rows.prefetch_related(places) if platser else rows
