"""Every address, every role: what you may not see is 404, what you may see but not do is 403."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import get_resolver, reverse
from django.utils import timezone

from filer import services as filer
from forum.services import protokolldokument
from indikatorer.models import Anvisningsomgang, DelmalIndikator, Hamtning, Kommuntal, Kommuntalsbeslut, Seriebrott
from indikatorer.services import egna_varden
from insatser.handlingsplan import pdf as handlingsplanens_pdf
from insatser.models import Insats
from insatser.services import arslas, arsskifte
from insatser.services.handlingsplan import innehall
from rapporter.models import Arsrapport, Rapportdokument
from statsbidrag import services as statsbidrag
from statsbidrag.models import Resultat
from statsbidrag.services import frister
from tests.atkomst.matris import EGET_KONTO, MATRIS, MEDLEMMAR, OPPNA, UTANFOR
from tests.factories import protokoll as protokollprov
from tests.factories.exempel import GottExempelFactory
from tests.factories.forum import (
    BeslutFactory,
    ForslagFactory,
    MoteFactory,
    PartsbeslutFactory,
    PunktFactory,
    RekommendationFactory,
    RekommendationsmottagareFactory,
    UnderlagFactory,
)
from tests.factories.handlingsplan import HandlingsplanFactory, PlanradFactory
from tests.factories.indikatorer import AvvikelseFactory, IndikatorFactory, MatvardeFactory, SerieFactory
from tests.factories.insatser import BelaggFactory, HelInsatsFactory, InsatsAktorFactory, UtfallFactory
from tests.factories.insatser_samband import HinderFactory, RelationFactory
from tests.factories.jobb import JobbFactory
from tests.factories.sok import DelmalFactory, OmradeFactory, OrganFactory
from tests.factories.spridning import FragaFactory
from tests.factories.statsbidrag import fill_in, hand_in, make_redovisning
from tests.factories.styrdokument import UtkastFactory, make_version
from tests.factories.utskick import MejlFactory, NotisFactory
from tests.indikatorer.arbetsbocker import bok
from utskick import inkorg
from utskick import services as utskick


def _names(resolver, namespace=""):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _names(pattern, inner)
        else:
            yield f"{namespace}{pattern.name}"


ADRESSER = sorted(set(_names(get_resolver())))


def test_varje_adress_har_en_rad():
    assert set(ADRESSER) == set(MATRIS) | OPPNA | EGET_KONTO


@pytest.fixture
def personer(request):
    return {name: request.getfixturevalue(name) for name in (*MEDLEMMAR, *UTANFOR)}


@pytest.fixture(scope="module")
def made():
    """Documents that take seconds, made for the first who may have them and handed to the rest."""
    return {}


@pytest.fixture(autouse=True)
def _the_plan_is_printed_once(monkeypatch, made):
    original = handlingsplanens_pdf._render

    def render(*args):
        if "plan" not in made:
            made["plan"] = original(*args)
        return made["plan"]

    monkeypatch.setattr(handlingsplanens_pdf, "_render", render)


@pytest.fixture
def varld(overenskommelse, kommun, personer, settings, tmp_path):
    """One of each thing that an address can name."""
    settings.MEDIA_ROOT = tmp_path
    settings.EMAIL_FILE_PATH = tmp_path / "mejl"
    delmal = DelmalFactory(omrade=OmradeFactory(overenskommelse=overenskommelse))
    rapport = Arsrapport.objects.create(overenskommelse=overenskommelse, fran_ar=2019, till_ar=2024)
    return {
        "slug": overenskommelse.slug,
        "part": kommun.nyckel,
        "kommunkod": kommun.geografi_id,
        "omrade": delmal.omrade.nyckel,
        "delmal": delmal.nyckel,
        **_insatser(overenskommelse, kommun, personer["strateg"]),
        **_arsskifte(overenskommelse, personer["strateg"]),
        "indikator": _indikator(delmal).nyckel,
        "seriebrott": Seriebrott.objects.create(serie=_indikator(delmal).serier.get(), artal=2024).pk,
        "rapport": rapport.pk,
        "avsnitt": "reflektioner",
        "dokument": _dokument(rapport).pk,
        "jobb": JobbFactory(startat_av=personer["strateg"]).pk,
        "tabell": _tabell(overenskommelse, personer["strateg"]).pk,
        **_filer(overenskommelse, personer["strateg"]),
        **_utskick(overenskommelse, personer["ledamot"]),
        **_texter(overenskommelse, kommun),
        **_struktur(overenskommelse, kommun, delmal.omrade),
        **_moten(overenskommelse, personer["strateg"]),
        **_handlingsplan(overenskommelse, delmal.omrade),
        **_fore_motet(overenskommelse, kommun),
        **_beslut(overenskommelse, kommun),
        **_protokoll(overenskommelse, personer),
        **_redovisningar(overenskommelse, personer),
        **_arbetsyta(overenskommelse, personer["strateg"]),
        **_atagande_och_fragor(overenskommelse, kommun, delmal.omrade),
        **_kommuntal(overenskommelse, kommun),
        "avvikelse": AvvikelseFactory(overenskommelse=overenskommelse, geografi=kommun.geografi).pk,
        **_koppling(delmal),
        "csv": "csv",
    }


def _kommuntal(overenskommelse, kommun):
    """A year's distribution in each of its states."""
    for artal, lage in ((2025, "beslutad"), (2026, "synpunkter"), (2027, "forslag")):
        omgang = Anvisningsomgang.objects.create(
            overenskommelse=overenskommelse,
            artal=artal,
            lanstal=10,
            lage=lage,
            synpunkter_senast=timezone.localdate(),
        )
        kommuntal = Kommuntal.objects.create(omgang=omgang, kommun=kommun.geografi, forslag=10)
        if lage == "beslutad":
            Kommuntalsbeslut.objects.create(kommuntal=kommuntal, antal=10, datum=timezone.localdate())
    return {"beslutsar": 2025, "synpunktsar": 2026, "forslagsar": 2027}


def _insatser(overenskommelse, kommun, strateg):
    """The municipality's initiative with what hangs on it, a removed one, and good examples of both kinds."""
    insats = HelInsatsFactory(overenskommelse=overenskommelse, aktor__organisation=kommun)
    borttagen = HelInsatsFactory(overenskommelse=overenskommelse, aktor__organisation=kommun)
    Insats.alla.filter(pk=borttagen.pk).update(borttagen_at=timezone.now(), borttagen_av=strateg)
    return {
        "insats": insats.pk,
        "borttagen": borttagen.pk,
        **_utfall(insats, strateg),
        "exempel": GottExempelFactory(insats=insats).pk,
        "borttaget_exempel": GottExempelFactory(
            insats=InsatsAktorFactory(insats__overenskommelse=overenskommelse, organisation=kommun).insats,
            borttagen_at=timezone.now(),
            borttagen_av=strateg,
        ).pk,
        "samband": RelationFactory(fran=insats, till=HelInsatsFactory(overenskommelse=overenskommelse)).pk,
        "hinder": HinderFactory(insats=insats, anmalt_av=strateg).pk,
    }


def _indikator(delmal):
    indikator = IndikatorFactory()
    SerieFactory(indikator=indikator)
    delmal.indikatorkopplingar.create(indikator=indikator)
    return indikator


def _koppling(delmal):
    """A measure tied to the sub-goal, and one that was tied and no longer is."""
    tie = delmal.indikatorkopplingar.create(indikator=SerieFactory().indikator)
    gone = delmal.indikatorkopplingar.create(indikator=SerieFactory().indikator)
    gone.delete()
    removed = DelmalIndikator.pgh_event_model.objects.get(pgh_label="delete")
    return {"koppling": tie.pk, "bortkoppling": removed.pgh_id, "kopplingsslag": "delmal"}


def _utskick(overenskommelse, ledamot):
    """A mail that has been sent to the member, and what the demo's inbox holds of it."""
    mejl = MejlFactory(mottagare=ledamot, till=ledamot.email)
    utskick.skicka(mejl.pk)
    return {
        "notis": NotisFactory(mottagare=ledamot, galler=overenskommelse.slug, mejl=mejl).pk,
        "brev": inkorg.alla()[0].nyckel,
    }


def _utfall(insats, strateg):
    """An outcome with a file as evidence, and one that has been removed."""
    fil = filer.ta_emot(SimpleUploadedFile("enkat.txt", b"Svaren."), av=strateg)
    belagg = BelaggFactory(utfall__insats=insats, fil=fil)
    borttaget = UtfallFactory(insats=insats, borttagen_at=timezone.now(), borttagen_av=strateg)
    return {"utfall": belagg.utfall_id, "belagg": belagg.pk, "borttaget_utfall": borttaget.pk}


def _filer(overenskommelse, strateg):
    """A file that waits for a yes, a description of one, a workbook to describe, and an own indicator with a value."""
    arbetsbok = filer.ta_emot(SimpleUploadedFile("bok.xlsx", bok(("Blad", [["Kommun", "År", "Antal"]]))), av=strateg)
    avbildning = overenskommelse.filavbildningar.create(nyckel="demoenkat", namn="Demoenkät", avbildning={})
    inlasning = overenskommelse.filinlasningar.create(
        slag="migrationsverket", lage="granskas", av=strateg, resultat={"andrar": True}
    )
    egen = egna_varden.skapa_indikator(overenskommelse, av=strateg, kort_titel="Demomått", enhet="antal")
    pull = Hamtning.objects.create(
        kalla="manuell", tillstand="klar", fil=arbetsbok, hanvisning="Demo", uppgiftsdatum="2025-03-03"
    )
    MatvardeFactory(serie=egen.serier.get(), hamtning=pull)
    return {
        "filinlasning": inlasning.pk,
        "filavbildning": avbildning.nyckel,
        "arbetsbok": arbetsbok.pk,
        "egen_indikator": egen.nyckel,
        "egen_uppgift": pull.pk,
    }


def _tabell(overenskommelse, strateg):
    """A table that has been looked through and waits for a yes."""
    fil = filer.ta_emot(SimpleUploadedFile("tabell.csv", b"Titel\r\nNy"), av=strateg)
    antal = {"nya": 1, "andrade": 0, "oforandrade": 0, "tomma": 0, "fel": 0, "noteringar": 0}
    return overenskommelse.tabellinlasningar.create(
        slag="insatser", fil=fil, av=strateg, status="granskas", resultat={"antal": antal}
    )


def _arsskifte(overenskommelse, strateg):
    """A year change that has been made, and a locked year."""
    forra_aret = timezone.localdate().year - 2
    skifte = arsskifte.genomfor(overenskommelse, forra_aret, {}, av=strateg)
    arslas.las(overenskommelse, forra_aret - 1, av=strateg)
    return {"forra_aret": forra_aret, "last_ar": forra_aret - 1, "arsskifte": skifte.pk}


def _texter(overenskommelse, kommun):
    sent = make_version(
        overenskommelse, "Ett.", version=UtkastFactory, nummer=1, status="remiss",
        remiss_till=timezone.localdate() + datetime.timedelta(days=14),
    )  # fmt: skip
    sent.yttranden.create(organisation=kommun)
    make_version(overenskommelse, "Ett.", version=UtkastFactory, slag="nulage", nummer=1)
    return {
        "remisslag": "avtal", "remissversion": 1, "utkastslag": "nulage", "utkastversion": 1, "stycke": "a",
    }  # fmt: skip


def _struktur(overenskommelse, kommun, omrade):
    organ = OrganFactory(overenskommelse=overenskommelse)
    return {
        "organ": organ.nyckel,
        "uppdrag": organ.uppdrag.create(organisation=kommun, roll="ordinarie").pk,
        "slag_ansvar": "ansvar",
        "organansvar": organ.ansvar.create(omrade=omrade).pk,
        "delregion": overenskommelse.delregioner.create(nyckel="ost", nummer=1, namn="Öst").nyckel,
    }


def _atagande_och_fragor(overenskommelse, kommun, omrade):
    avsnitt = overenskommelse.atagandeavsnitt.create(nyckel="kommunerna", nummer=1, rubrik="Kommunerna")
    avsnitt.parter.create(organisation=kommun)
    avsnitt.ataganden.create(nummer=1, text="Ta emot")
    fraga = overenskommelse.fragor.create(nyckel="i01", nummer=1, omrade=omrade, text="Hur många arbetar?")
    staende = overenskommelse.fragor.create(nyckel="s01", nummer=2, text="Vad vet vi om målgruppen?")
    return {
        "atagandeavsnitt": avsnitt.nyckel,
        "artal": timezone.localdate().year,
        "fraga": fraga.nyckel,
        "staende_fraga": staende.nyckel,
    }


def _dokument(rapport):
    return Rapportdokument.objects.create(
        arsrapport=rapport, nummer=1, underlag={}, fil=ContentFile(b"%PDF-1.7", name="prov.pdf"), sha256="0" * 64,
        storlek=8, har_demodata=False, created_at=timezone.now(),
    )  # fmt: skip


def _arbetsyta(overenskommelse, strateg):
    """The strategist's own saved view and change of many, and a question of how initiatives have spread."""
    FragaFactory(runda__overenskommelse=overenskommelse)
    return {
        "vy": overenskommelse.sparade_vyer.create(av=strateg, namn="Alla").pk,
        "massandring": overenskommelse.massandringar.create(av=strateg, falt="lage", rader=[]).pk,
    }


def _moten(overenskommelse, strateg):
    """An opened meeting with one item that has a file."""
    punkt = PunktFactory(mote=MoteFactory(organ__overenskommelse=overenskommelse))
    fil = filer.ta_emot(SimpleUploadedFile("underlag.txt", b"Underlag till punkten."), av=strateg)
    underlag = UnderlagFactory(punkt=punkt, lank="", fil=fil)
    return {"mote": punkt.mote_id, "punkt": punkt.pk, "underlag": underlag.pk}


def _handlingsplan(overenskommelse, omrade):
    """This year's plan as adopted, with a row and one that has been struck."""
    plan = HandlingsplanFactory(overenskommelse=overenskommelse, artal=timezone.localdate().year, status="galler")
    rad = PlanradFactory(plan=plan, omrade=omrade)
    struken = PlanradFactory(plan=plan, omrade=omrade, borttagen_at=timezone.now())
    antagande = plan.antaganden.create(nummer=1, antagen="2025-03-27", innehall=innehall(plan))
    return {"planrad": rad.pk, "struken_planrad": struken.pk, "planantagande": antagande.nummer}


def _fore_motet(overenskommelse, kommun):
    """A proposal from Lessebo, a recommendation to it, and a group that it sits in with something to report."""
    mote = MoteFactory(organ__overenskommelse=overenskommelse)
    grupp = OrganFactory(overenskommelse=overenskommelse)
    grupp.relationer_ut.create(till_organ=mote.organ, typ="rapporterar_till")
    grupp.uppdrag.create(organisation=kommun, roll="ordinarie")
    insats = HelInsatsFactory(overenskommelse=overenskommelse)
    InsatsAktorFactory(insats=insats, organisation=None, organ=grupp, roll="styrande")
    rekommendation = RekommendationFactory(overenskommelse=overenskommelse)
    return {
        "forslag": ForslagFactory(organ=mote.organ, fran=kommun).pk,
        "redovisningsmote": mote.pk,
        "grupp": grupp.nyckel,
        "gruppinsats": insats.pk,
        "rekommendation": rekommendation.nummer,
        "rekommendationsmottagare": RekommendationsmottagareFactory(
            rekommendation=rekommendation, organisation=kommun
        ).pk,
    }


def _beslut(overenskommelse, kommun):
    """A meeting of today with an item for decision, and an open decision that every party has been asked about."""
    mote = MoteFactory(organ__overenskommelse=overenskommelse, dag=timezone.localdate(), status="hallet")
    beslut = BeslutFactory(mote__organ=mote.organ, ansvarig_organisation=kommun, kraver_partsbeslut=True)
    PartsbeslutFactory(beslut=beslut, organisation=kommun)
    return {
        "beslutsmote": mote.pk,
        "beslutspunkt": PunktFactory(mote=mote, slag="beslut").pk,
        "beslut": beslut.nyckel,
    }


def _protokoll(overenskommelse, personer):
    """Attested minutes with their documents, a comment and a signature."""
    strateg, ledamot = personer["strateg"], personer["ledamot"]
    mote = protokollprov.hallet_mote(overenskommelse, strateg=strateg, ledamot=ledamot, sekretess=True)
    protokoll = protokollprov.justerat(mote, strateg=strateg, justerare=[ledamot])
    protokolldokument.spara(protokoll, b"%PDF-1.7", b"%PDF-1.7", av=strateg)
    return {
        "protokollmote": mote.pk,
        "justering": protokoll.justeringar.get().pk,
        "synpunkt": protokoll.synpunkter.create(av=ledamot, text="Stämmer.", svar="Tack.").pk,
    }


def _redovisningar(overenskommelse, personer):
    inlamnad = make_redovisning(overenskommelse=overenskommelse)
    hand_in(inlamnad, personer["behorig"])
    med_utkast = make_redovisning(overenskommelse=overenskommelse, diarienummer="851-0001-2025")
    fill_in(statsbidrag.oppna_utkast(med_utkast, av=personer["kollega"]), personer["kollega"])
    med_borttaget = make_redovisning(overenskommelse=overenskommelse, diarienummer="851-0002-2025")
    statsbidrag.ta_bort_utkast(statsbidrag.oppna_utkast(med_borttaget, av=personer["kollega"]), av=personer["kollega"])
    delegation = statsbidrag.ge_delegation(
        med_utkast.bidrag.mottagare, av=personer["behorig"], ombud=personer["kollega"], beslut="Delegation 1",
        fran=timezone.localdate(), till=timezone.localdate(),
    )  # fmt: skip
    uppskov = frister.begar_uppskov(
        med_utkast, av=personer["kollega"], till=datetime.date(2099, 12, 31), skal="Revisorn är sjuk."
    )
    komplettering = statsbidrag.begar_komplettering(
        inlamnad, avsnitt="deltagare", skal="Antalet stämmer inte.", av=personer["granskare"],
        svara_senast=timezone.localdate() + datetime.timedelta(days=14),
    )  # fmt: skip
    return {
        "inlamnad": inlamnad.pk,
        "nummer": 1,
        "med_utkast": med_utkast.pk,
        "med_borttaget": med_borttaget.pk,
        "delegation": delegation.pk,
        "uppskov": uppskov.pk,
        "formularavsnitt": "deltagare",
        "komplettering": komplettering.pk,
        "resultat": Resultat.objects.create(redovisning=inlamnad, inlamning=inlamnad.inlamningar.get()).pk,
        **_provning(overenskommelse, personer),
        **_bilagor(inlamnad.inlamningar.get(), med_utkast, personer["kollega"]),
        **_bidrag(med_utkast.bidrag, personer["kollega"]),
    }


def _bidrag(bidrag, kollega):
    """A grant with a payment and a change that waits, and an application under a call of the same authority."""
    utlysning = bidrag.overenskommelse.utlysningar.create(
        bidragstyp=bidrag.bidragstyp, beviljande=bidrag.beviljande, titel="Samverkan 2025", artal=2025
    )
    ansokan = utlysning.ansokningar.create(
        overenskommelse=bidrag.overenskommelse, bidragstyp=bidrag.bidragstyp, sokande=bidrag.mottagare, titel="Kurs"
    )
    return {
        "bidrag": bidrag.pk,
        "utbetalning": bidrag.utbetalningar.create(datum=bidrag.beslutsdatum, belopp=1_000).pk,
        "bidragsandring": bidrag.andringar.create(vad="Färre resor", skal="Sjukdom", begard_av=kollega).pk,
        "utlysning": utlysning.pk,
        "ansokan": ansokan.pk,
    }


def _bilagor(inlamning, med_utkast, kollega):
    """One in a draft, one that was handed in and one that was promised."""
    fil = filer.ta_emot(SimpleUploadedFile("intyg.txt", b"Vi intygar."), av=kollega)
    utkast = statsbidrag.oppna_utkast(med_utkast, av=kollega)
    gemensamt = {"slag": "annat", "inskickad_av": kollega}
    return {
        "bilageavsnitt": "bilagor",
        "utkastbilaga": utkast.bilagor.create(slag="annat", namn="Intyg", fil=fil).pk,
        "inskickad_bilaga": inlamning.bilagor.create(namn="Intyg", fil=fil, **gemensamt).pk,
        "utlovad_bilaga": inlamning.bilagor.create(namn="Film", lamnas_senast=timezone.localdate(), **gemensamt).pk,
    }


def _provning(overenskommelse, personer):
    """A received report with a proposal about it, and one whose grant may be recovered."""
    inkommen = make_redovisning(overenskommelse=overenskommelse, diarienummer="851-0005-2025")
    overvagd = make_redovisning(overenskommelse=overenskommelse, diarienummer="851-0006-2025")
    for redovisning in (inkommen, overvagd):
        hand_in(redovisning, personer["behorig"])
    forslag = statsbidrag.foresla(inkommen, av=personer["granskare"], beslut="godkand")
    aterkrav = statsbidrag.overvag_aterkrav(
        overvagd, av=personer["granskare"], grund="andamal", belopp=1000, underrattelse="Skäl.",
        svara_senast=timezone.localdate() + datetime.timedelta(days=14),
    )  # fmt: skip
    return {
        "inkommen": inkommen.pk,
        "forslag_till_beslut": forslag.pk,
        "overvagd": overvagd.pk,
        "aterkrav": aterkrav.pk,
    }


def _ask(client, name, row, varld):
    """The status that the person signed in meets; whatever the request changes, the sign-in too, is undone."""
    signed_in = client.cookies.copy()
    with transaction.atomic():
        response = getattr(client, row.metod)(reverse(name, args=[varld[key] for key in row.args]), row.data)
        if response.streaming:
            b"".join(response.streaming_content)  # reading to the end closes the file
        transaction.set_rollback(True)
    client.cookies = signed_in
    return response.status_code


def _expected(row):
    inside = {role: row.status if role in row.ja else row.annars for role in MEDLEMMAR}
    inside |= dict.fromkeys(row.osynlig, 404)
    outside = {"utomstaende": row.utanfor, "utan_medlemskap": row.utanfor if row.utan is None else row.utan}
    return inside | outside


@pytest.mark.parametrize("role", [*MEDLEMMAR, *UTANFOR])
def test_varje_adress_oppnas_for_ratt_roller(varld, personer, logga_in, role):
    client = logga_in(personer[role])

    met = {name: _ask(client, name, row, varld) for name, row in MATRIS.items()}

    expected = {name: _expected(row)[role] for name, row in MATRIS.items()}
    wrong = [f"{name}: {met[name]}, väntat {expected[name]}" for name in MATRIS if met[name] != expected[name]]
    assert not wrong, "\n".join(wrong)


def test_den_som_inte_loggat_in_skickas_till_inloggningen(varld, client):
    args = {name: [varld[key] for key in row.args] for name, row in MATRIS.items()}
    args |= {name: [] for name in EGET_KONTO}

    met = {name: client.get(reverse(name, args=values)) for name, values in args.items()}

    open_by_mistake = {
        name: response.status_code
        for name, response in met.items()
        if response.status_code != 302 or not response["Location"].startswith("/konto/login/")
    }
    assert open_by_mistake == {}
