"""Many initiatives changed at once: nothing before the yes, all of it or nothing, and back again."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from zeal import zeal_ignore

from core.oprecist import OprecistDatum
from insatser import services
from insatser.forms.flera import FleraForm
from insatser.forms.val import Valmojligheter
from insatser.models import Insats, InsatsAktor, Insatsstatus, Massandring
from insatser.services import flera
from insatser.services.fel import AndradeUnderTiden, IngetAttAndra, OverenskommelsenAvslutad, RedanAngrad
from insatser.services.flera.andringar import Lage, Slaget
from sok.models import Overenskommelse
from tests.factories.insatser import InsatsAktorFactory, InsatsFactory, InsatsKopplingFactory
from tests.factories.sok import DelmalFactory, OrganFactory, OrganisationFactory


@pytest.fixture
def skapa(overenskommelse):
    return lambda titel, **falt: InsatsFactory(overenskommelse=overenskommelse, titel=titel, revision=1, **falt)


@pytest.fixture
def pagaende(skapa):
    return [skapa("Ett", status="pagar"), skapa("Två", status="pagar")]


def seen(*insatser):
    return {insats.pk: insats.revision for insats in insatser}


def pausa(skal="Ingen finansiering."):
    return Lage(Insatsstatus.PAUSAD, "Pausad", skal)


def titles(rader):
    return [rad.insats.titel for rad in rader]


@pytest.fixture
def blandat(pagaende, skapa):
    return [*pagaende, skapa("Redan", status="pausad"), skapa("Slut", status="stoppad")]


def test_forhandsgranskningen_sager_vad_som_andras_och_vad_som_inte_gar(blandat, strateg, overenskommelse, client):
    rows = Insats.objects.filter(overenskommelse=overenskommelse).order_by("pk")

    plan = flera.planera(pausa(), rows, av=strateg, overenskommelse=overenskommelse, datum=overenskommelse.startdatum)

    assert [(rad.insats.titel, rad.fore, rad.efter) for rad in plan.andras] == [
        ("Ett", "Pågår", "Pausad"),
        ("Två", "Pågår", "Pausad"),
    ]
    assert titles(plan.oforandrade) == ["Redan"]
    assert [(r.insats.titel, r.hinder) for r in plan.gar_inte] == [("Slut", "Går inte från stoppad till pausad.")]


def test_den_som_inte_far_andra_en_insats_far_veta_det(pagaende, kommun, kommunhandlaggare, overenskommelse):
    InsatsAktorFactory(insats=pagaende[0], organisation=kommun)
    rows = Insats.objects.order_by("pk")

    plan = flera.planera(
        pausa(), rows, av=kommunhandlaggare, overenskommelse=overenskommelse, datum=overenskommelse.startdatum
    )

    assert titles(plan.andras) == ["Ett"]
    assert "Ni kan inte ändra den" in plan.gar_inte[0].hinder


def test_ja_andrar_alla_med_logg_och_minne(pagaende, strateg, overenskommelse):
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg, urval="status=pagar")

    assert set(Insats.objects.values_list("status", flat=True)) == {"pausad"}
    assert [(b.fran, b.till, b.skal, b.av) for b in pagaende[0].statusbyten.all()] == [
        ("pagar", "pausad", "Ingen finansiering.", strateg)
    ]
    assert (done.falt, done.varde_text, done.urval, done.av) == ("lage", "Pausad", "status=pagar", strateg)
    assert [rad["titel"] for rad in done.rader] == ["Ett", "Två"]


def test_nar_nagon_hunnit_fore_andras_inget(pagaende, strateg, overenskommelse):
    sedda = seen(*pagaende)
    services.byt_status(pagaende[1], "avslutad", av=strateg)

    with pytest.raises(AndradeUnderTiden) as stopped:
        flera.genomfor(overenskommelse, pausa(), sedda, av=strateg)

    assert [row.titel for row in stopped.value.insatser] == ["Två"]
    assert Insats.objects.get(pk=pagaende[0].pk).status == "pagar"
    assert not Massandring.objects.exists()


def test_en_borttagen_insats_stoppar_ocksa(pagaende, strateg, overenskommelse):
    sedda = seen(*pagaende)
    services.ta_bort(pagaende[1], av=strateg)

    with pytest.raises(AndradeUnderTiden):
        flera.genomfor(overenskommelse, pausa(), sedda, av=strateg)


def test_utan_ratt_andras_inget(pagaende, lasare, overenskommelse):
    with pytest.raises(IngetAttAndra):
        flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=lasare)

    assert set(Insats.objects.values_list("status", flat=True)) == {"pagar"}


def test_en_avslutad_overenskommelse_andras_inte(pagaende, strateg, overenskommelse):
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg)
    Overenskommelse.objects.update(startdatum="2019-01-01", slutdatum="2020-01-01", uppfoljning_till="2020-02-01")
    closed = Overenskommelse.objects.get(pk=overenskommelse.pk)

    with pytest.raises(OverenskommelsenAvslutad):
        flera.genomfor(closed, pausa(), seen(*pagaende), av=strateg)
    with pytest.raises(OverenskommelsenAvslutad):
        flera.angra(done, av=strateg)


def test_angra_aterstaller_med_skal_i_loggen(skapa, strateg, overenskommelse):
    okand, planerad = skapa("Okänd"), skapa("Planerad", status="planerad", slut=OprecistDatum(2027))
    stang = Lage(Insatsstatus.AVSLUTAD, "Avslutad")
    done = flera.genomfor(overenskommelse, stang, seen(okand, planerad), av=strateg)

    _, result = flera.angra(done, av=strateg)

    assert len(result.gar) == 2
    assert dict(Insats.objects.values_list("titel", "status")) == {"Okänd": "", "Planerad": "planerad"}
    assert "ångrades" in planerad.statusbyten.first().skal
    assert Insats.objects.get(titel="Planerad").slut == OprecistDatum(2027)


def test_det_angrade_star_i_ord_pa_insatsens_sida(skapa, strateg, overenskommelse, logga_in):
    okand = skapa("Okänd")
    flera.angra(flera.genomfor(overenskommelse, pausa(), seen(okand), av=strateg), av=strateg)

    assert "Pausad → anges ej i källan" in logga_in(strateg).get(okand.get_absolute_url()).content.decode()


def test_angra_later_det_som_andrats_sedan_vara_och_namner_det(pagaende, strateg, kollega, kommun, overenskommelse):
    InsatsAktorFactory(insats=pagaende[1], organisation=kommun)
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg)
    services.byt_status(Insats.objects.get(pk=pagaende[1].pk), "stoppad", av=kollega, skal="Slut.")

    _, result = flera.angra(done, av=strateg)

    assert dict(Insats.objects.values_list("titel", "status")) == {"Ett": "pagar", "Två": "stoppad"}
    assert [(rad["titel"], str(kollega) in why) for rad, why in result.gar_inte] == [("Två", True)]


def test_angra_gar_en_gang(pagaende, strateg, overenskommelse):
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg)
    flera.angra(done, av=strateg)

    with pytest.raises(RedanAngrad):
        flera.angra(done, av=strateg)


def test_det_som_inte_gick_tillbaka_for_nagon_ar_inte_angrat(pagaende, strateg, kollega, kommun, overenskommelse):
    InsatsAktorFactory(insats=pagaende[0], organisation=kommun)
    done = flera.genomfor(overenskommelse, pausa(), seen(pagaende[0]), av=strateg)
    services.byt_status(Insats.objects.get(pk=pagaende[0].pk), "stoppad", av=kollega, skal="Slut.")

    done, result = flera.angra(done, av=strateg)

    assert (result.gar, done.angrad_at) == ([], None)


def test_var_och_en_angrar_sitt_eget(pagaende, strateg, kollega, overenskommelse):
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg)

    with pytest.raises(PermissionDenied):
        flera.angra(done, av=kollega)


@pytest.fixture
def blankett(overenskommelse):
    """The form of one kind, filled in; its change."""

    def change(andra, **data):
        form = FleraForm(data, andra=andra, val=Valmojligheter(overenskommelse))
        assert form.is_valid(), form.errors
        return form.andring()

    return change


def _snapshot(insats):
    insats = Insats.objects.for_lista(insats.overenskommelse.startdatum).get(pk=insats.pk)
    columns = ("roll", "organisation", "organ", "fritext", "harledd", "referens", "beviljat_belopp")
    return (
        insats.slag,
        insats.skede,
        insats.slut,
        insats.kontakt_id,
        sorted(insats.aktorer.values_list(*columns), key=str),
        [(row.omrade_id, row.delmal_id, row.primar) for row in insats.kopplingar.all()],
    )


@pytest.fixture
def rik(skapa, kommun, omrade):
    """One that says a lot, so that what is not asked for must stay."""
    insats = skapa("Rik", status="pagar", skede="pagar", start=OprecistDatum(2024))
    InsatsAktorFactory(insats=insats, organisation=kommun, harledd=True)
    InsatsAktorFactory(
        insats=insats, roll="finansiar", organisation=None, fritext="Fonden", referens="Dnr 1", beviljat_belopp=100
    )
    InsatsKopplingFactory(insats=insats, omrade=omrade, primar=True)
    return insats


@pytest.fixture
def varden(overenskommelse, omrade, strateg):
    """A value of each kind, as the form sends it, with the words it becomes."""
    delmal, organ = DelmalFactory(omrade=omrade), OrganFactory(overenskommelse=overenskommelse)
    forening = OrganisationFactory(nyckel="foreningen", namn="Föreningen")
    InsatsAktorFactory(insats=InsatsFactory(overenskommelse=overenskommelse), organisation=forening)
    namn = omrade.versioner.get().namn
    return {
        "lage": ({"varde": "pausad", "skal": "Vila."}, "Pausad"),
        "skede": ({"varde": "ordinarie"}, "Ordinarie verksamhet"),
        "mal_till": ({"varde": f"delmal:{delmal.pk}"}, f"{namn} och {namn}: delmål {delmal.nummer}"),
        "mal_bort": ({"varde": f"omrade:{omrade.pk}"}, "anges ej i källan"),
        "ansvarig_till": ({"varde": f"org:{forening.pk}"}, "Lessebo kommun och Föreningen"),
        "ansvarig_byt": ({"varde": f"org:{forening.pk}"}, "Föreningen"),
        "styrande": ({"varde": f"organ:{organ.pk}"}, organ.versioner.get().namn),
        "kontakt": ({"varde": str(strateg.pk)}, strateg.namn),
        "slag": ({"varde": "arbetssatt"}, "Arbetssätt"),
        "slut": ({"varde_0": "", "varde_ar": "2027", "varde_manad": "6", "varde_dag": ""}, "juni 2027"),
    }


@pytest.mark.parametrize("andra", flera.ANDRINGAR)
def test_varje_slag_av_andring_gors_som_den_visades_och_gar_att_ta_tillbaka(
    andra, rik, varden, blankett, strateg, overenskommelse
):
    data, words = varden[andra]
    before, day = _snapshot(rik), overenskommelse.startdatum
    rows = Insats.objects.filter(pk=rik.pk)
    plan = flera.planera(blankett(andra, **data), rows, av=strateg, overenskommelse=overenskommelse, datum=day)
    assert [(rad.efter, rad.hinder) for rad in plan.rader] == [(words, "")]

    done = flera.genomfor(overenskommelse, plan.andring, plan.sedda, av=strateg)
    again = flera.planera(plan.andring, rows, av=strateg, overenskommelse=overenskommelse, datum=day)
    assert [rad.fore for rad in again.rader] == [words]
    assert InsatsAktor.objects.get(insats=rik, roll="finansiar").referens == "Dnr 1"

    flera.angra(done, av=strateg)
    assert _snapshot(rik) == before


def test_slutet_foljer_insatsens_egen_period(skapa, strateg, overenskommelse, blankett):
    skapa("Pågick", pagick=OprecistDatum(2021))
    skapa("Senare", start=OprecistDatum(2028))
    skapa("Ordinarie", status="pagar", skede="ordinarie")
    andring = blankett("slut", varde_ar="2027", varde_manad="", varde_dag="")

    plan = flera.planera(
        andring,
        Insats.objects.order_by("pk"),
        av=strateg,
        overenskommelse=overenskommelse,
        datum=overenskommelse.startdatum,
    )

    assert [rad.hinder.split(".")[0] for rad in plan.rader] == [
        "Källan säger bara att den pågick 2021",
        "Den börjar 2028, efter det slutet",
        "Ordinarie verksamhet har inget slut",
    ]


def test_kontaktpersonen_skriver_for_nagon_av_de_ansvariga(skapa, kommun, kollega, strateg, overenskommelse, blankett):
    InsatsAktorFactory(insats=skapa("Kommunens"), organisation=kommun)
    skapa("Någon annans")
    skapa("Reserv", reservkontakt=kollega)

    plan = flera.planera(
        blankett("kontakt", varde=str(kollega.pk)),
        Insats.objects.order_by("pk"),
        av=strateg,
        overenskommelse=overenskommelse,
        datum=overenskommelse.startdatum,
    )

    assert [(rad.insats.titel, rad.hinder.partition(" skriver")[0]) for rad in plan.rader] == [
        ("Kommunens", ""),
        ("Någon annans", "Personen"),
        ("Reserv", "Personen är reserv för kontaktpersonen."),
    ]


def test_ingen_tar_ifran_sig_sjalv_ansvaret(pagaende, kommun, kommunhandlaggare, overenskommelse):
    """The form offers only the own organisation; the service holds it too."""
    InsatsAktorFactory(insats=pagaende[0], organisation=kommun)
    annan = OrganisationFactory()
    byt = flera.ANDRINGAR["ansvarig_byt"]({"organisation_id": annan.pk}, annan.namn)

    with pytest.raises((services.EgenOrganisationSaknas, PermissionDenied)):
        flera.genomfor(overenskommelse, byt, seen(pagaende[0]), av=kommunhandlaggare)

    assert InsatsAktor.objects.get(insats=pagaende[0]).organisation == kommun


# The pages.


@pytest.fixture
def sida(logga_in, strateg, adress):
    client = logga_in(strateg)
    client.flera = f"{adress}flera/"
    return client


def test_lasning_och_forhandsgranskning_andrar_inget(sida, pagaende):
    ticked = {"varde": "pausad", "skal": "Vila.", "insatser": [i.pk for i in pagaende]}
    with CaptureQueriesContext(connection) as queries:
        assert sida.get(f"{sida.flera}?status=pagar").status_code == 200
        assert sida.post(f"{sida.flera}?status=pagar", ticked).status_code == 200

    writes = [q["sql"] for q in queries if q["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert [sql for sql in writes if "session" not in sql] == []


def test_ett_helt_varv_genom_sidorna(sida, pagaende, skapa, adress):
    skapa("Tre", status="planerad")
    url = f"{sida.flera}?status=pagar"
    assert sida.get(url).content.decode().count(" checked>") == 2

    granska = sida.post(url, {"varde": "pausad", "skal": "Vila.", "insatser": [i.pk for i in pagaende]})
    assert "Ändra 2\u00a0insatser" in granska.content.decode()
    ja = {"steg": "gor", "sedda": granska.context["sedda"], **dict(granska.context["form"].dolda())}
    with zeal_ignore():  # each initiative is changed by its own services, under its own lock
        klart = sida.post(url, ja)

    assert klart["Location"] == f"{adress}?status=pagar"
    lista = sida.get(f"{adress}?status=pausad").content.decode()
    assert "2\u00a0insatser ändrades." in lista
    angra = f"{adress}flera/{Massandring.objects.get().pk}/angra/"
    assert f'action="{angra}"' in lista
    assert "insatser ändrades" not in sida.get(adress).content.decode()
    assert "Läge: Pausad" in sida.get(f"{adress}flera/mina/").content.decode()
    assert "Ångra för 2" in sida.get(angra).content.decode()
    with zeal_ignore():
        sida.post(angra)
    assert set(Insats.objects.values_list("status", flat=True)) == {"pagar", "planerad"}
    assert "Ångrad" in sida.get(angra).content.decode()


def test_den_andra_av_tva_far_veta_och_kan_saga_ja_pa_nytt(sida, pagaende, strateg):
    url, ticked = f"{sida.flera}?status=pagar", {"varde": "pausad", "skal": "Vila."}
    granska = sida.post(url, {**ticked, "insatser": [i.pk for i in pagaende]})
    services.byt_status(pagaende[1], "planerad", av=strateg)

    svar = sida.post(url, {**ticked, "steg": "gor", "sedda": granska.context["sedda"]})

    assert svar.status_code == 409
    assert "Ändrade medan ni läste" in svar.content.decode()
    assert Insats.objects.get(pk=pagaende[0].pk).status == "pagar"
    with zeal_ignore():
        igen = sida.post(url, {**ticked, "steg": "gor", "sedda": svar.context["sedda"]})
    assert igen.status_code == 302
    assert set(Insats.objects.values_list("status", flat=True)) == {"pausad"}


@pytest.mark.parametrize(
    ("data", "ord_"),
    [
        ({"varde": "pausad"}, "Kryssa i minst en insats."),
        ({"varde": "pausad", "insatser": ["x", "1e9", "-1"]}, "Kryssa i minst en insats."),
        ({"varde": "", "insatser": ["1"]}, "Välj vad det ska ändras till."),
        ({"varde": "borta", "insatser": ["1"]}, "finns inte att välja"),
        ({"varde": "pausad", "steg": "gor", "sedda": "a:b,,9:9:9,1"}, "Ingen av insatserna ändras"),
    ],
)
def test_skrap_ger_ett_besked(data, ord_, sida, pagaende):
    assert ord_ in sida.post(sida.flera, data, follow=True).content.decode()


def test_okant_val_i_adressen_andrar_inte_alla(sida, pagaende):
    html = sida.get(f"{sida.flera}?status=borta").content.decode()

    assert "Rätta urvalet först" in html
    assert "checkbox" not in html


def test_for_manga_pa_en_gang(sida, pagaende, monkeypatch):
    monkeypatch.setattr(flera, "HOGST", 1)

    assert "Högst 1 kan ändras på en gång" in sida.get(sida.flera).content.decode()


def test_ingen_angrar_en_annans_andring(logga_in, kommunhandlaggare, strateg, pagaende, overenskommelse, adress):
    done = flera.genomfor(overenskommelse, pausa(), seen(*pagaende), av=strateg)

    assert logga_in(kommunhandlaggare).post(f"{adress}flera/{done.pk}/angra/").status_code == 404


def test_antalet_fragor_vaxer_inte_med_antalet_insatser(sida, pagaende, skapa):
    def ask():
        ticked = {"varde": "pausad", "skal": "x", "insatser": list(Insats.objects.values_list("pk", flat=True))}
        with CaptureQueriesContext(connection) as queries:
            sida.get(sida.flera)
            sida.post(sida.flera, ticked)
        return len(queries)

    few = ask()
    for number in range(6):
        InsatsAktorFactory(insats=skapa(f"Ny {number}", status="pagar"))

    assert ask() == few


@pytest.mark.django_db(transaction=True)
def test_tva_samtidigt_den_andra_far_veta(overenskommelse, strateg, skapa):
    rows = [skapa(f"Insats {n}", status="pagar") for n in range(3)]
    results, start = [], threading.Barrier(2)

    def change(sedda):
        start.wait()
        try:
            flera.genomfor(overenskommelse, Slaget("arbetssatt", "Arbetssätt"), sedda, av=strateg)
            results.append("gjort")
        except AndradeUnderTiden:
            results.append("besked")
        finally:
            connection.close()

    forward, backward = seen(*rows), dict(reversed(seen(*rows).items()))
    threads = [threading.Thread(target=change, args=(sedda,)) for sedda in (forward, backward)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(results) == ["besked", "gjort"]
    assert Massandring.objects.count() == 1
