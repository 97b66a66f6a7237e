"""No sequence of requests takes a case where the table does not lead: five people, any order, stale and twice."""

import itertools

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from sok.models import Roll
from statsbidrag.models import (
    BESLUTADE,
    GODKANDA,
    OVERGANGAR,
    Aterkrav,
    Redovisning,
    Redovisningsregler,
    Resultat,
    Status,
    Utkast,
)
from statsbidrag.services.provning import lage_av
from tests.dagar import igar
from tests.factories.statsbidrag import FORSAKRAN

SEDAN = "2099-01-01"
HANDLAGGARENS = ("granskare", "kollegan")
SVAREN = {200, 302, 400, 403, 404, 409}
BESLUT = {
    "belopp": "900", "eftergivet": "100", "motivering": "Skäl.", "foredragande": "", "betalas_senast": SEDAN,
    "overklagande": "Enligt myndighetens text.",
}  # fmt: skip


class Gangen(RuleBasedStateMachine):
    """`varld` is set by the test: one case with a complete draft, and one signed-in browser per person."""

    varld = None
    besokta = set()

    @initialize(
        vag=st.sampled_from(
            [
                "", "in", "in fraga", "in overvag svar", "in godkann", "in anmark", "in godkann avsluta",
                "sent overvag sent besluta",
            ]
        )
    )  # fmt: skip
    def borja(self, vag):
        """Somewhere along the way, so that a short run gets far; the way there is checked as every other step."""
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.pk, self.slug = self.varld["redovisning"], self.varld["slug"]
        self.lagen = [self._lage()]
        self.fore, self.inlamningar, self.stangd, self.grans = self._case().status, [], False, False
        self.gransen_andras(tva=False)
        for steg in vag.split():
            FRAMAT[steg](self)
            self.varje_steg_star_i_tabellen_och_i_loggen()

    def teardown(self):
        if hasattr(self, "atomic"):
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    def _case(self):
        return Redovisning.objects.get(pk=self.pk)

    def _lage(self):
        return lage_av(self._case())

    def _act(self, roll, namn, *args, tva_ganger=False, **data):
        """One request, or the same pressed twice; whoever has no part in the step changes nothing."""
        agd = namn in MOTTAGARENS
        address = reverse(f"statsbidrag:{namn}", args=[*([] if agd else [self.slug]), self.pk, *args])
        antal = self._steps()
        for _ in range(1 + tva_ganger):
            svar = self.varld["personer"][roll].post(address, data)
            assert svar.status_code in SVAREN, (namn, svar.status_code)
        if roll not in (MOTTAGARENS[namn] if agd else HANDLAGGARENS):
            assert self._steps() == antal, f"{roll} tog steget {namn}"

    def _steps(self):
        return list(self._case().handelser.values_list("pk", flat=True))

    def _last(self, namn):
        """The newest row's id, or one that does not exist."""
        return getattr(self._case(), namn).order_by("-pk").values_list("pk", flat=True).first() or 1

    @rule(roll=st.sampled_from(["behorig", "behorig", "handlaggare", "granskare", "strateg"]), gammal=st.booleans())
    def skicka_in(self, roll, gammal):
        self.varld["personer"]["handlaggare"].post(reverse("statsbidrag:borja", args=[self.pk]))
        utkast = Utkast.objects.filter(redovisning=self.pk).first()
        version = utkast.version - gammal if utkast else 0
        self._act(roll, "skicka_in", **FORSAKRAN, version=max(version, 0))

    @rule(
        roll=st.sampled_from([*HANDLAGGARENS, "behorig", "strateg"]),
        avsnitt=st.sampled_from(["mal", "ekonomi"]),
        tva=st.booleans(),
    )
    def begar(self, roll, avsnitt, tva):
        data = {f"{avsnitt}-skal": "Hur?", f"{avsnitt}-svara_senast": SEDAN}
        self._act(roll, "begar_komplettering", avsnitt, tva_ganger=tva, **data)

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "behorig"]), tva=st.booleans())
    def aterkalla(self, roll, tva):
        self._act(roll, "aterkalla", self._last("kompletteringar"), tva_ganger=tva)

    @rule(
        roll=st.sampled_from([*HANDLAGGARENS, "behorig", "strateg"]), anmarkning=st.sampled_from(["", "Bra."]),
        gammal=st.booleans(), tva=st.booleans(),
    )  # fmt: skip
    def godkann(self, roll, anmarkning, gammal, tva):
        lage = self.lagen[0] if gammal else self._lage()
        self._act(roll, "godkann", tva_ganger=tva, anmarkning=anmarkning, lage=lage)

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "handlaggare"]), tva=st.booleans())
    def overvag(self, roll, tva):
        uppgifter = {"grund": "andamal", "belopp": "1 000", "underrattelse": "Skäl.", "svara_senast": SEDAN}
        self._act(roll, "overvag_aterkrav", tva_ganger=tva, **uppgifter)

    @rule(roll=st.sampled_from(["behorig", "behorig", "handlaggare", "granskare"]), tva=st.booleans())
    def yttra_sig(self, roll, tva):
        self._act(roll, "yttrande", tva_ganger=tva, text="Vårt svar.")

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "behorig"]))
    def avskriv(self, roll):
        self._act(roll, "avskriv_aterkrav", self._last("aterkrav"), skal="Ingen grund.")

    @rule(roll=st.sampled_from([*HANDLAGGARENS, *HANDLAGGARENS, "strateg"]), gammal=st.booleans(), tva=st.booleans())
    def besluta(self, roll, gammal, tva):
        lage = self.lagen[0] if gammal else self._lage()
        self._act(roll, "besluta_om_aterkrav", self._last("aterkrav"), tva_ganger=tva, **BESLUT, lage=lage)

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "behorig"]))
    def betala(self, roll):
        self._act(roll, "registrera_betalning", self._last("aterkrav"), betalt=igar().isoformat())

    @rule(roll=st.sampled_from([*HANDLAGGARENS, *HANDLAGGARENS, "behorig"]))
    def bifall(self, roll):
        self._act(roll, "bifall_forslag", self._last("beslutsforslag"))

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "strateg"]))
    def avsla(self, roll):
        self._act(roll, "avsla_forslag", self._last("beslutsforslag"), skal="Nej.")

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "behorig"]), tva=st.booleans())
    def avsluta(self, roll, tva):
        self._act(roll, "avsluta", tva_ganger=tva)

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "behorig"]), tva=st.booleans())
    def oppna_igen(self, roll, tva):
        self._act(roll, "oppna_igen", tva_ganger=tva, skal="Ett fel.")

    @rule(roll=st.sampled_from(["behorig", "behorig", "handlaggare", "granskare"]), tva=st.booleans())
    def dra_tillbaka(self, roll, tva):
        self._act(roll, "dra_tillbaka", tva_ganger=tva, skal="Fel.")

    @rule(roll=st.sampled_from([*HANDLAGGARENS, "strateg"]), text=st.sampled_from(["Ett.", "Två.", ""]))
    def ratta(self, roll, text):
        self._act(roll, "ratta", "sammanfattning", sammanfattning=text, skal="Fel ord.", lage=self._lage())

    @rule()
    def dagarna_gar(self):
        Redovisning.objects.filter(pk=self.pk).update(frist=igar())
        Aterkrav.objects.filter(redovisning=self.pk).update(svara_senast=igar())

    @rule()
    def sidan_ligger_kvar(self):
        """What is sent as old from now on is what the page says now."""
        self.lagen.insert(0, self._lage())

    @rule(tva=st.booleans())
    def gransen_andras(self, tva):
        self.grans = tva
        Redovisningsregler.objects.filter(beviljande=self.varld["beviljande"]).update(
            tva_par_ogon_over=0 if tva else None
        )

    @invariant()
    def varje_steg_star_i_tabellen_och_i_loggen(self):
        if not hasattr(self, "fore"):
            return
        case, steg = self._case(), list(self._case().handelser.order_by("pk"))
        self.besokta.add(case.status)
        assert steg[0].fran == ""
        for innan, sedan in itertools.pairwise(steg):
            assert sedan.fran == innan.till
            assert sedan.till in OVERGANGAR[sedan.fran]
            assert sedan.av
        assert steg[-1].till == case.status
        self._decisions_are_made_in_order(case, steg[-1])
        self._nothing_sent_is_lost(case)
        self.fore = case.status

    def _decisions_are_made_in_order(self, case, senaste):
        if case.status in (*BESLUTADE, Status.AVSLUTAD):
            assert not case.kompletteringar.oppna().exists()
        gallande = Resultat.objects.gallande().filter(redovisning=case).count()
        assert gallande == (case.utgang in GODKANDA)
        if case.status in BESLUTADE and case.status != self.fore and self.grans:
            forslag = case.beslutsforslag.get(blev_beslut=True, beslut=case.status, pk=self._last("beslutsforslag"))
            assert forslag.avgjort_av == senaste.av != forslag.foreslaget_av
        for aterkrav in case.aterkrav.filter(beslutat_at__isnull=False):
            assert aterkrav.yttrat_at or aterkrav.svara_senast < timezone.localdate()
        assert case.aterkrav.filter(beslutat_at=None, avskrivet_at=None).count() == (
            case.status == Status.KOMMUNICERING
        )
        if case.status not in (Status.INKOMMEN, Status.KOMMUNICERING):
            assert not case.beslutsforslag.filter(avgjort_at=None).exists()

    def _nothing_sent_is_lost(self, case):
        nu = list(case.inlamningar.order_by("nummer").values_list("nummer", "sha256"))
        assert nu[: len(self.inlamningar)] == self.inlamningar
        assert [nummer for nummer, _ in nu] == list(range(1, len(nu) + 1))
        self.inlamningar = nu
        assert not self.stangd or case.status == Status.AVSLUTAD
        self.stangd = case.status == Status.AVSLUTAD


FRAMAT = {
    "in": lambda m: m.skicka_in(roll="behorig", gammal=False),
    "fraga": lambda m: m.begar(roll="granskare", avsnitt="mal", tva=False),
    "overvag": lambda m: m.overvag(roll="granskare", tva=False),
    "svar": lambda m: m.yttra_sig(roll="behorig", tva=False),
    "godkann": lambda m: m.godkann(roll="granskare", anmarkning="", gammal=False, tva=False),
    "anmark": lambda m: m.godkann(roll="granskare", anmarkning="Bra.", gammal=False, tva=False),
    "avsluta": lambda m: m.avsluta(roll="granskare", tva=True),
    "sent": lambda m: m.dagarna_gar(),
    "besluta": lambda m: m.besluta(roll="granskare", gammal=False, tva=False),
}
# The recipient's own steps, and who may take them.
MOTTAGARENS = {"skicka_in": ("behorig",), "yttrande": ("behorig",), "dra_tillbaka": ("behorig",)}


# The first walk is the same every time for the same code; one that misses a status is followed by others.
RUNDOR = 6


@pytest.mark.langsam
def test_ingen_foljd_av_anrop_lamnar_tabellen(
    utkast, redovisning, kommunhandlaggare, behorig, granskare, strateg, medlem
):
    personer = {
        "handlaggare": kommunhandlaggare, "behorig": behorig, "granskare": granskare,
        "kollegan": medlem(Roll.GRANSKARE), "strateg": strateg,
    }  # fmt: skip
    browsers = {}
    for namn, person in personer.items():
        browsers[namn] = Client()
        browsers[namn].force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    Redovisningsregler.objects.create(beviljande=redovisning.bidrag.beviljande)
    Gangen.varld = {
        "redovisning": redovisning.pk,
        "slug": redovisning.bidrag.overenskommelse.slug,
        "beviljande": redovisning.bidrag.beviljande_id,
        "personer": browsers,
    }
    Gangen.besokta = set()

    for runda in range(RUNDOR):
        if Gangen.besokta != set(Status):
            _walk(derandomize=runda == 0)

    assert Gangen.besokta == set(Status)


def _walk(**how):
    run_state_machine_as_test(
        Gangen,
        settings=settings(
            max_examples=20, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck), **how
        ),
    )
