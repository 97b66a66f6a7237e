"""The words an initiative can be described by."""

from django.db import models


class Insatsslag(models.TextChoices):
    INSATS = "insats", "Insats"
    ARBETSSATT = "arbetssatt", "Arbetssätt"
    UNDERSOKNING = "undersokning", "Undersökning"
    BIDRAGSPROGRAM = "bidragsprogram", "Bidragsprogram"


class Insatsstatus(models.TextChoices):
    """Blank means that the source does not say."""

    PLANERAD = "planerad", "Planerad"
    PAGAR = "pagar", "Pågår"
    PAUSAD = "pausad", "Pausad"
    AVSLUTAD = "avslutad", "Avslutad"
    STOPPAD = "stoppad", "Stoppad"


class Forsening(models.TextChoices):
    """A person's judgement against the dates; blank means that the dates decide."""

    JA = "ja", "Försenad"
    NEJ = "nej", "Inte försenad"


class Skede(models.TextChoices):
    """How far from idea to ordinary work; blank means that the source does not say."""

    IDE = "ide", "Idé"
    BEHOVSANALYS = "behovsanalys", "Behovsanalys"
    PROJEKTDIREKTIV = "projektdirektiv", "Projektdirektiv"
    ANSOKAN = "ansokan", "Ansökan"
    BEVILJAD = "beviljad", "Beviljad"
    AVSLAGEN = "avslagen", "Avslagen"
    PAGAR = "pagar", "Pågår"
    ORDINARIE = "ordinarie", "Ordinarie verksamhet"
    AVSLUTAD = "avslutad", "Avslutad"
