"""What an initiative serves: one row per link to an area, a sub-goal or a collaboration area."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models.functions import Coalesce

from core.historik import manga_i_taget
from insatser.models.insats import Insats
from insatser.models.lydelser import namn_pa_omrade, text_pa_delmal, text_pa_samverkansomrade
from sok.models import Delmal, Omrade, Samverkansomrade

# An area of another agreement, or a sub-goal of another area, would make every total wrong in silence.
# One question at a time: all in one expression would be prepared for every row, though most rows ask only the first.
SAMMA_OMRADE = """
IF NOT EXISTS (SELECT 1 FROM sok_omrade o JOIN insatser_insats i ON i.overenskommelse_id = o.overenskommelse_id
               WHERE o.id = NEW.omrade_id AND i.id = NEW.insats_id)
THEN
    RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';
END IF;
IF NEW.delmal_id IS NOT NULL THEN
    IF NOT EXISTS (SELECT 1 FROM sok_delmal d WHERE d.id = NEW.delmal_id AND d.omrade_id = NEW.omrade_id) THEN
        RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';
    END IF;
END IF;
IF NEW.samverkansomrade_id IS NOT NULL THEN
    IF NOT EXISTS (SELECT 1 FROM sok_samverkansomrade s
                   WHERE s.id = NEW.samverkansomrade_id AND s.omrade_id = NEW.omrade_id) THEN
        RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';
    END IF;
END IF;
RETURN NEW;
"""


class InsatsKopplingQuerySet(models.QuerySet):
    def levande(self):
        """Links of initiatives that have not been removed."""
        return self.filter(insats__borttagen_at=None)

    def med_namn(self, datum):
        """Each link with `omrade_namn`, `delmal_text` and `samverkan_text` as they read on the day; primary first."""
        return (
            self.select_related("omrade", "delmal", "samverkansomrade")
            .annotate(
                omrade_namn=Coalesce(
                    namn_pa_omrade("omrade", datum), "omrade__nyckel", output_field=models.TextField()
                ),
                delmal_text=text_pa_delmal("delmal", datum),
                samverkan_text=text_pa_samverkansomrade("samverkansomrade", datum),
            )
            .order_by("-primar", "omrade__nummer", "delmal__nummer", "samverkansomrade__nummer", "pk")
        )


@pghistory.track(*manga_i_taget())
class InsatsKoppling(models.Model):
    """The area is always said; a sub-goal or a collaboration area narrows it. At most one link is primary."""

    insats = models.ForeignKey(Insats, on_delete=models.CASCADE, related_name="kopplingar")
    omrade = models.ForeignKey(Omrade, on_delete=models.PROTECT, related_name="insatskopplingar")
    delmal = models.ForeignKey(Delmal, on_delete=models.PROTECT, null=True, blank=True, related_name="insatskopplingar")
    samverkansomrade = models.ForeignKey(
        Samverkansomrade, on_delete=models.PROTECT, null=True, blank=True, related_name="insatskopplingar"
    )
    primar = models.BooleanField("huvudsaklig", default=False)

    objects = InsatsKopplingQuerySet.as_manager()

    class Meta:
        verbose_name = "koppling till mål"
        verbose_name_plural = "kopplingar till mål"
        ordering = ["insats", "-primar", "pk"]
        triggers = [
            pgtrigger.Trigger(
                name="samma_omrade",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=SAMMA_OMRADE,
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="insatskoppling_hogst_en_niva",
                condition=models.Q(delmal__isnull=True) | models.Q(samverkansomrade__isnull=True),
                violation_error_message="Välj ett delmål eller ett samverkansområde per rad, inte båda.",
            ),
            models.UniqueConstraint(
                fields=["insats", "omrade", "delmal", "samverkansomrade"],
                nulls_distinct=False,
                name="insatskoppling_unik",
                violation_error_message="Insatsen är redan kopplad dit.",
            ),
            models.UniqueConstraint(
                fields=["insats"],
                condition=models.Q(primar=True),
                name="insatskoppling_en_primar",
                violation_error_message="Bara en koppling kan vara den huvudsakliga.",
            ),
        ]

    @property
    def niva(self):
        """Which level the link points at: a word that the agreement's own term stands for."""
        return "delmal" if self.delmal_id else "samverkansomrade" if self.samverkansomrade_id else "omrade"

    def __str__(self):
        return str(self.delmal or self.samverkansomrade or self.omrade)
