"""Minutes: drafted from the meeting's record, commented by those present, attested by named persons, locked."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from filer.models import Fil
from forum.models.mote import Mote, Narvaro, Narvaroform
from forum.permissions import avtal_dar, ser_utkast_roller


class Protokollstatus(models.TextChoices):
    UTKAST = "utkast", "Utkast"
    SYNPUNKTER = "synpunkter", "Hos de närvarande för synpunkter"
    JUSTERAS = "justeras", "Under justering"
    JUSTERAT = "justerat", "Justerat"


# Once attestation has begun the text stands still; who finds a fault sends it back, and all attest again.
PROTOKOLLETS_OVERGANGAR = {
    Protokollstatus.UTKAST: {Protokollstatus.SYNPUNKTER, Protokollstatus.JUSTERAS},
    Protokollstatus.SYNPUNKTER: {Protokollstatus.UTKAST, Protokollstatus.JUSTERAS},
    Protokollstatus.JUSTERAS: {Protokollstatus.UTKAST, Protokollstatus.JUSTERAT},
}


class ProtokollQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A draft for those who write it; one sent for comments also for those present and those who attest;
        attested minutes for everyone who may see the meeting."""
        synliga = Mote.objects.visible_to(user)
        dar = Narvaro.objects.filter(person=user.pk).exclude(form=Narvaroform.FRANVARANDE)
        utskickat = Q(status__in=[Protokollstatus.SYNPUNKTER, Protokollstatus.JUSTERAS])
        return self.filter(
            Q(mote__overenskommelse__in=avtal_dar(user, ser_utkast_roller()))
            | Q(mote__in=synliga, status=Protokollstatus.JUSTERAT)
            | Q(mote__in=synliga) & utskickat & Q(mote__in=dar.values("mote"))
            | Q(mote__in=synliga, justeringar__person=user.pk) & utskickat
        ).distinct()

    def publika(self):
        return self.filter(status=Protokollstatus.JUSTERAT, publicerat_at__isnull=False)


@pghistory.track()
class Protokoll(models.Model):
    """The minutes of one meeting. `innehall` is the record as it stood when attestation began, with its checksum:
    every signature is on that text. While they are attested the database refuses changes of the text, and after
    that every change but publication."""

    mote = models.OneToOneField(Mote, on_delete=models.PROTECT, related_name="protokoll")
    status = models.CharField("status", max_length=12, choices=Protokollstatus, default=Protokollstatus.UTKAST)
    inledning = models.TextField("inledning", blank=True)
    synpunkter_till = models.DateField("synpunkter senast", null=True, blank=True)
    innehall = models.JSONField("innehåll vid justering", null=True, blank=True)
    sha256 = models.CharField("kontrollsumma", max_length=64, blank=True)
    justerat_at = models.DateTimeField("justerat", null=True, blank=True)
    dokument = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Without what is confidential and without people's names; see docs/beslut.
    dokument_offentligt = models.ForeignKey(Fil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    publicerat_at = models.DateTimeField("publicerat", null=True, blank=True)
    publicerat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = ProtokollQuerySet.as_manager()

    class Meta:
        verbose_name = "protokoll"
        verbose_name_plural = "protokoll"
        ordering = ["mote"]
        constraints = [
            models.CheckConstraint(name="protokoll_kand_status", condition=Q(status__in=Protokollstatus.values)),
            models.CheckConstraint(
                name="protokoll_justerat_har_innehall",
                condition=~Q(status="justerat")
                | (Q(innehall__isnull=False, justerat_at__isnull=False) & Q(sha256__regex=r"^[0-9a-f]{64}$")),
            ),
            models.CheckConstraint(
                name="protokoll_publicerat_ar_justerat",
                condition=Q(publicerat_at__isnull=True) | Q(status="justerat"),
                violation_error_message="Bara ett justerat protokoll kan publiceras.",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="protokollets_gang",
                field="status",
                transitions=sorted(
                    (str(fran), str(till)) for fran, mojliga in PROTOKOLLETS_OVERGANGAR.items() for till in mojliga
                ),
            ),
            pgtrigger.Trigger(
                name="justerat_protokoll_andras_inte",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status__in=["justeras", "justerat"]),
                func="""
IF NEW.mote_id <> OLD.mote_id OR NEW.inledning <> OLD.inledning
   OR NEW.innehall IS DISTINCT FROM OLD.innehall OR NEW.sha256 <> OLD.sha256
THEN
    RAISE EXCEPTION 'justerat_protokoll_andras_inte' USING ERRCODE = 'check_violation';
END IF;
IF OLD.status = 'justerat' AND (
   NEW.status <> OLD.status OR NEW.justerat_at IS DISTINCT FROM OLD.justerat_at
   OR (OLD.dokument_id IS NOT NULL AND NEW.dokument_id IS DISTINCT FROM OLD.dokument_id)
   OR (OLD.dokument_offentligt_id IS NOT NULL
       AND NEW.dokument_offentligt_id IS DISTINCT FROM OLD.dokument_offentligt_id))
THEN
    RAISE EXCEPTION 'justerat_protokoll_andras_inte' USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
""",
            ),
            pgtrigger.Protect(name="protokoll_tas_inte_bort", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return f"Protokoll {self.mote}"

    def get_absolute_url(self):
        return reverse("forum:protokoll", args=[self.mote.overenskommelse.slug, self.mote_id])

    @property
    def kan_skrivas(self):
        """Notes, presence and decisions of the meeting may be corrected until attestation begins."""
        return self.status in (Protokollstatus.UTKAST, Protokollstatus.SYNPUNKTER)

    @property
    def synpunkttiden_ute(self):
        return self.synpunkter_till is None or self.synpunkter_till < timezone.localdate()

    @property
    def ar_justerat(self):
        return self.status == Protokollstatus.JUSTERAT


class Protokollhandelse(models.Model):
    """One step of the minutes: from, to, who, when and why; append-only."""

    protokoll = models.ForeignKey(Protokoll, on_delete=models.PROTECT, related_name="handelser")
    fran = models.CharField("från", max_length=12, choices=Protokollstatus, blank=True)
    till = models.CharField("till", max_length=12, choices=Protokollstatus)
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    skal = models.TextField("skäl", blank=True)

    class Meta:
        verbose_name = "protokollhändelse"
        verbose_name_plural = "protokollhändelser"
        ordering = ["protokoll", "-nar", "-pk"]
        triggers = [
            pgtrigger.Protect(name="protokollhandelse_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_till_display()} {timezone.localtime(self.nar):%Y-%m-%d}"


@pghistory.track()
class Protokollsynpunkt(models.Model):
    """What someone who was there says about the draft, and what became of it."""

    protokoll = models.ForeignKey(Protokoll, on_delete=models.PROTECT, related_name="synpunkter")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)
    punkt = models.PositiveSmallIntegerField("punkt", null=True, blank=True)
    text = models.TextField("synpunkt")
    svar = models.TextField("svar", blank=True)

    class Meta:
        verbose_name = "synpunkt på protokoll"
        verbose_name_plural = "synpunkter på protokoll"
        ordering = ["protokoll", "nar", "pk"]

    def __str__(self):
        return self.text


@pghistory.track()
class Justering(models.Model):
    """A named person who attests the minutes, and when they did."""

    protokoll = models.ForeignKey(Protokoll, on_delete=models.PROTECT, related_name="justeringar")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="justeringar")
    roll = models.CharField("roll vid mötet", max_length=120, blank=True)
    justerat_at = models.DateTimeField("justerat", null=True, blank=True)

    class Meta:
        verbose_name = "justering"
        verbose_name_plural = "justeringar"
        ordering = ["protokoll", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["protokoll", "person"],
                name="justering_en_per_person",
                violation_error_message="Personen är redan utsedd att justera.",
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="justering_star_kvar",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                declare=[("gang", "TEXT")],
                func="""
IF TG_OP = 'INSERT' THEN
    SELECT status INTO gang FROM forum_protokoll WHERE id = NEW.protokoll_id;
ELSE
    SELECT status INTO gang FROM forum_protokoll WHERE id = OLD.protokoll_id;
END IF;
IF gang = 'justerat' OR (gang = 'justeras' AND TG_OP <> 'UPDATE') THEN
    RAISE EXCEPTION 'justering_star_kvar' USING ERRCODE = 'check_violation';
END IF;
IF gang = 'justeras' THEN
    IF NEW.protokoll_id <> OLD.protokoll_id OR NEW.person_id <> OLD.person_id OR NEW.roll <> OLD.roll THEN
        RAISE EXCEPTION 'justering_star_kvar' USING ERRCODE = 'check_violation';
    END IF;
END IF;
IF TG_OP = 'DELETE' THEN
    RETURN OLD;
END IF;
RETURN NEW;
""",
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.justerat_at or 'väntar'}"


class Protokolltillagg(models.Model):
    """What was added after attestation, dated; append-only. The attested text never changes."""

    protokoll = models.ForeignKey(Protokoll, on_delete=models.PROTECT, related_name="tillagg_lista")
    nummer = models.PositiveSmallIntegerField("nummer")
    text = models.TextField("tillägg")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    nar = models.DateTimeField("när", default=timezone.now)

    class Meta:
        verbose_name = "tillägg till protokoll"
        verbose_name_plural = "tillägg till protokoll"
        ordering = ["protokoll", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["protokoll", "nummer"], name="protokolltillagg_nummer_unikt"),
            models.CheckConstraint(
                name="protokolltillagg_har_text", condition=~Q(text=""), violation_error_message="Skriv tillägget."
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="protokolltillagg_andras_inte", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="tillagg_bara_till_justerat",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
IF (SELECT status FROM forum_protokoll WHERE id = NEW.protokoll_id) <> 'justerat' THEN
    RAISE EXCEPTION 'tillagg_bara_till_justerat' USING ERRCODE = 'check_violation';
END IF;
RETURN NEW;
""",
            ),
        ]

    def __str__(self):
        return f"Tillägg {self.nummer}"
