"""A grant with goals and budget, its report's case, and a complete draft to change one thing in."""

import datetime

import factory
from django.conf import settings
from factory.django import DjangoModelFactory

from sok.models import Organisationstyp
from statsbidrag import services
from statsbidrag.models import Bidrag, Bidragsmal, Bidragstyp, Budgetpost, Redovisningstyp
from tests.factories.sok import KommunorganisationFactory, OrganisationFactory, OverenskommelseFactory

FORMULAR = settings.FIXTURES_DIR / "formular" / "slutredovisning-2025-v2.yaml"
DELREDOVISNING = settings.FIXTURES_DIR / "formular" / "delredovisning-2025.yaml"
# The first version, which reports that were begun on it keep.
FORMULAR_1 = settings.FIXTURES_DIR / "formular" / "slutredovisning-2025.yaml"


class BidragstypFactory(DjangoModelFactory):
    class Meta:
        model = Bidragstyp
        django_get_or_create = ("nyckel",)

    nyckel = "par37"
    namn = "Beredskap, mottagningskapacitet och samverkan"
    forfattning = "Förordning (2010:1122)"
    paragraf = "37 §"


class BidragFactory(DjangoModelFactory):
    class Meta:
        model = Bidrag
        skip_postgeneration_save = True

    overenskommelse = factory.SubFactory(OverenskommelseFactory)
    titel = "SFI, arbetsliv och samhällsinformation"
    bidragstyp = factory.SubFactory(BidragstypFactory)
    beviljande = factory.SubFactory(
        OrganisationFactory,
        nyckel="lansstyrelsen",
        namn="Länsstyrelsen i provlänet",
        typ=Organisationstyp.LANSSTYRELSE,
    )
    mottagare = factory.SubFactory(KommunorganisationFactory)
    diarienummer = "851-0000-2025"
    beslutsdatum = datetime.date(2025, 1, 15)
    beviljandear = 2025
    beviljat_belopp = 400_000
    periodstart = datetime.date(2025, 2, 1)
    periodslut = datetime.date(2025, 12, 31)
    is_demo = True

    @factory.post_generation
    def mal(self, create, extracted, **kwargs):
        Bidragsmal.objects.create(bidrag=self, nummer=1, text="Fler lär sig svenska", planerat="80 deltagare")

    @factory.post_generation
    def budget(self, create, extracted, **kwargs):
        Budgetpost.objects.create(bidrag=self, nummer=1, namn="Personal", belopp=300_000)
        Budgetpost.objects.create(bidrag=self, nummer=2, namn="Lokal", belopp=100_000)


def make_redovisning(*, frist=None, formular=FORMULAR, **bidrag):
    """A case that awaits its report, on the form of 2025."""
    services.publicera_formular(formular)
    return services.oppna_redovisning(BidragFactory(**bidrag), frist=frist or datetime.date(2099, 3, 31))


HEL_DELREDOVISNING = {
    "grunduppgifter": {"kontaktperson": "Demo Kontakt", "kontaktvag": "070-123 45 67"},
    "lage": {"gar_som_planerat": "ja", "laget": "Kursen pågår."},
    "aktiviteter": {"aktiviteter-0-aktivitet": "Kurs", "aktiviteter-0-genomford": "ja"},
    "mal": {"mal-1-utfall": "40 deltagare", "mal-1-bedomning": "delvis", "mal-1-motivering": "Många anmälde sig."},
    "deltagare": {
        **{f"unika-{alder}-{kon}": "0" for alder in ("barn", "unga", "aldre") for kon in ("kvinnor", "man", "annat")},
        "unika-vuxna-kvinnor": "30", "unika-vuxna-man": "10", "unika-vuxna-annat": "0", "antal_unika": "40",
    },
    "parter": {"parter-0-namn": "Demoföreningen", "parter-0-roll": "Lokal"},
    "ekonomi": {"budget-1-utfall": "150 000", "budget-2-utfall": "50 000"},
    "framat": {"aterstar": "Kursen fortsätter."},
}  # fmt: skip
# Answers both versions of the form: what a version does not ask for is not saved.
HELT_UTKAST = {
    "grunduppgifter": {
        "kontaktperson": "Demo Handläggare",
        "kontaktvag": "demo@demo.invalid",
        "faktisk_period-start": "2025-02-01",
        "faktisk_period-slut": "2025-12-31",
    },
    "sammanfattning": {"sammanfattning": "Vi ordnade kurser i svenska och arbetsliv."},
    "aktiviteter": {
        "aktiviteter-0-aktivitet": "Kurs", "aktiviteter-0-genomford": "ja", "insatsomrade": "svenska",
    },
    "mal": {"mal-1-utfall": "73 deltagare", "mal-1-bedomning": "delvis", "mal-1-motivering": "Färre kom än väntat."},
    "deltagare": {
        "unika-barn-kvinnor": "4", "unika-barn-man": "6", "unika-barn-annat": "0",
        "unika-unga-kvinnor": "7", "unika-unga-man": "5", "unika-unga-annat": "0",
        "unika-vuxna-kvinnor": "31", "unika-vuxna-man": "18", "unika-vuxna-annat": "0",
        "unika-aldre-kvinnor": "0", "unika-aldre-man": "2", "unika-aldre-annat": "0",
        "antal_unika": "73", "tillfallen": "1 450", "malgrupp": "nyanlanda",
        "per_malgrupp-nyanlanda-kvinnor": "37", "per_malgrupp-nyanlanda-man": "26", "per_malgrupp-nyanlanda-annat": "0",
        "per_malgrupp-ensamkommande-kvinnor": "0", "per_malgrupp-ensamkommande-man": "0",
        "per_malgrupp-ensamkommande-annat": "0",
        "per_malgrupp-asylsokande-kvinnor": "5", "per_malgrupp-asylsokande-man": "5",
        "per_malgrupp-asylsokande-annat": "0",
        "per_malgrupp-massflykt-kvinnor": "0", "per_malgrupp-massflykt-man": "0", "per_malgrupp-massflykt-annat": "0",
        "per_malgrupp-andra-kvinnor": "0", "per_malgrupp-andra-man": "0", "per_malgrupp-andra-annat": "0",
        "egen_bedomning": "38 av 45 svarade att de förstår samhället bättre.",
        "hur_fragades": "Enkät vid sista träffen.",
    },
    "parter": {"samverkan": "Kommunen arbetade ensam."},
    "resultat": {"kort_sikt": "Fler talar svenska.", "hur_vet_ni": "Enkät."},
    "jamstalldhet": {
        "jamstalldhet": "Barnpassning fanns.", "barn": "Barnen fick leka.", "delaktighet": "De valde studiebesöken.",
    },
    "lardomar": {"framgang": "Samma lokal.", "hinder": "Busstider."},
    "fortsattning": {"lever_vidare": "ordinarie", "hur": "I vuxenutbildningen."},
    "ekonomi": {
        "budget-1-utfall": "290 000", "budget-2-utfall": "91 600", "medfinansiering": "50000",
        "aterbetalning": "Betalades 15 januari 2026.",
        "har_medfinansiering": "ja", "medfinansiarer-0-namn": "Lessebo kommun", "medfinansiarer-0-slag": "egna",
        "medfinansiarer-0-belopp": "50 000",
        "aterbetalas-belopp": "18 400", "aterbetalas-dag": "2026-01-15", "aterbetalas-referens": "851-0000-2025",
    },
    "bilagor": {"inga_bilagor": "ja"},
}  # fmt: skip
FORSAKRAN = {"forsakran-namn": "Demo Behörig", "forsakran-funktion": "Förvaltningschef", "forsakran-intygar": "on"}


def make_delredovisning(bidrag):
    """An interim case of the grant."""
    services.publicera_formular(DELREDOVISNING)
    return services.oppna_redovisning(bidrag, frist=datetime.date(2099, 1, 31), typ=Redovisningstyp.DELREDOVISNING)


def fill_in(utkast, av, **avsnitt):
    """Save every section of a complete draft; a section given by name replaces the ready one."""
    helt = HELT_UTKAST if utkast.redovisning.typ == Redovisningstyp.SLUTREDOVISNING else HEL_DELREDOVISNING
    for namn, varden in {**helt, **avsnitt}.items():
        rad = utkast.avsnitt_lista.filter(avsnitt=namn).first()
        services.spara_avsnitt(utkast, namn, varden, av=av, version=rad.version if rad else 0)
    utkast.refresh_from_db()
    return utkast


def hand_in(redovisning, av, **avsnitt):
    """Fill in and submit; returns the submission."""
    utkast = fill_in(services.oppna_utkast(redovisning, av=av), av, **avsnitt)
    return services.skicka_in(utkast, av=av, forsakran=FORSAKRAN, version=utkast.version)
