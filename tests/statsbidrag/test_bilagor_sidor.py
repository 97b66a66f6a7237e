"""The pages of attachments: one after another without scripts, nothing typed is lost, and who may fetch what."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from filer import uppladdning
from filer.fel import MB
from sok.models import Roll
from statsbidrag import services
from statsbidrag.models import Utkastbilaga
from statsbidrag.services import bilagor
from statsbidrag.services.utlovade import utlovade
from tests.dagar import om
from tests.factories.bilagor import ladda, redovisning_med_bilagor
from tests.factories.sok import KommunorganisationFactory, MedlemskapFactory, OverenskommelseFactory
from tests.factories.statsbidrag import FORSAKRAN, fill_in


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def redovisning(overenskommelse, kommun):
    return redovisning_med_bilagor(
        overenskommelse=overenskommelse, mottagare=kommun, beviljande=overenskommelse.samordnare
    )


@pytest.fixture
def utkast(redovisning, kommunhandlaggare):
    return fill_in(services.oppna_utkast(redovisning, av=kommunhandlaggare), kommunhandlaggare)


@pytest.fixture
def bilaga(utkast, kommunhandlaggare):
    return bilagor.bifoga(utkast, av=kommunhandlaggare, slag="annat", namn="Enkäten", fil=ladda())


def adress(namn, *args):
    return reverse(f"statsbidrag:{namn}", args=args)


def _version(utkast):
    return utkast.avsnitt_lista.get(avsnitt="bilagor").version


def _skicka(client, utkast, fil=None, version=None, **ny):
    data = {f"bilagor-ny-{del_}": text for del_, text in ny.items()} | {"inga_bilagor": "nej"}
    data["avsnittsversion"] = _version(utkast) if version is None else version
    if fil:
        data["bilagor-ny-fil"] = fil
    return client.post(adress("bifoga", utkast.redovisning_id, "bilagor"), data, follow=True)


def test_flera_bilagor_efter_varandra_utan_skript(utkast, kommunhandlaggare, logga_in):
    client = logga_in(kommunhandlaggare)
    sida = client.get(adress("avsnitt", utkast.redovisning_id, "bilagor")).content.decode()
    assert f'formaction="{adress("bifoga", utkast.redovisning_id, "bilagor")}"' in sida
    assert 'formenctype="multipart/form-data"' in sida

    _skicka(client, utkast, ladda("a.txt", b"a"), slag="utvardering", namn="Första")
    _skicka(client, utkast, ladda("b.txt", b"b"), slag="annat")
    svar = _skicka(client, utkast, slag="revisor", namn="Intyget", senast=om(20).isoformat())

    assert [b.namn for b in utkast.bilagor.all()] == ["Första", "b", "Intyget"]
    sida = svar.content.decode()
    assert "Bilagor (3)" in sida
    assert "”Intyget” är tillagd i utkastet." in sida
    # What was typed about the attachment is used up, what was answered beside it is saved.
    assert utkast.avsnitt_lista.get(avsnitt="bilagor").varden == {"inga_bilagor": "nej"}


@pytest.mark.parametrize(
    ("fil", "sagt"),
    [
        (lambda: ladda("rapport.pdf", b"ingen pdf"), "innehållet är något annat"),
        (lambda: ladda("tom.txt", b""), "Filen är tom"),
        (lambda: None, "Välj en fil, eller skriv vilken dag"),
    ],
)
def test_en_fil_som_vagras_kostar_inget_av_det_som_skrevs(fil, sagt, utkast, kommunhandlaggare, logga_in):
    svar = _skicka(logga_in(kommunhandlaggare), utkast, fil(), slag="annat", namn="Enkätens svar")

    sida = svar.content.decode()
    assert sagt in sida
    assert 'value="Enkätens svar"' in sida
    assert '<option value="annat" selected>' in sida
    assert utkast.avsnitt_lista.get(avsnitt="bilagor").varden["inga_bilagor"] == "nej"
    assert not utkast.bilagor.exists()


def test_en_fil_over_gransen_vagras_och_texten_star_kvar(utkast, kommunhandlaggare, logga_in, monkeypatch):
    monkeypatch.setattr(uppladdning, "STORST", 2 * MB)
    monkeypatch.setattr("filer.services.STORST", 2 * MB)

    svar = _skicka(logga_in(kommunhandlaggare), utkast, ladda("stor.txt", b"x" * 3_000_000), slag="annat", namn="Stor")

    sida = svar.content.decode()
    assert "Filen är större än 2 MB" in sida
    assert 'value="Stor"' in sida
    assert not utkast.bilagor.exists()


def test_ett_formular_som_inte_kom_helt_skriver_inte_over_nagot(utkast, kommunhandlaggare, logga_in, monkeypatch):
    monkeypatch.setattr(uppladdning, "ALLT_HOGST", 2_900_000)
    fore = utkast.avsnitt_lista.get(avsnitt="bilagor").varden

    svar = _skicka(logga_in(kommunhandlaggare), utkast, ladda("stor.txt", b"x" * 3_000_000), slag="annat", namn="Stor")

    assert "Filen är större än" in svar.content.decode()
    assert utkast.avsnitt_lista.get(avsnitt="bilagor").varden == fore


def test_en_kollegas_text_och_den_egna_filen_finns_bada_kvar(utkast, kommunhandlaggare, kollega, logga_in):
    version = _version(utkast)
    services.spara_avsnitt(
        utkast, "bilagor", {"inga_bilagor": "ja", "bilagor-ny-namn": "Kollegans"}, av=kollega, version=version
    )

    svar = _skicka(logga_in(kommunhandlaggare), utkast, ladda(), version=version, slag="annat", namn="Min")

    assert "En kollega sparade avsnittet" in svar.content.decode()
    assert utkast.bilagor.get().namn == "Min"
    assert utkast.avsnitt_lista.get(avsnitt="bilagor").varden["bilagor-ny-namn"] == "Kollegans"
    assert utkast.tidigare_texter.filter(avsnitt="bilagor").exists()


def test_ingen_bilaga_alls_sparar_bara_avsnittet(utkast, kommunhandlaggare, logga_in):
    svar = _skicka(logga_in(kommunhandlaggare), utkast)

    assert "inte tillagd" not in svar.content.decode()
    assert utkast.avsnitt_lista.get(avsnitt="bilagor").varden == {"inga_bilagor": "nej"}


def test_bilagan_tas_bort_efter_en_fraga(bilaga, utkast, kollega, logga_in):
    client = logga_in(kollega)
    sida = adress("ta_bort_bilaga", utkast.redovisning_id, bilaga.pk)

    assert "intyg.txt försvinner ur utkastet" in client.get(sida).content.decode()
    assert utkast.bilagor.exists()
    assert "”Enkäten” är borttagen" in client.post(sida, follow=True).content.decode()
    assert not utkast.bilagor.exists()


def test_en_utlovad_bilaga_lamnas_och_syns_hos_bada(
    utkast, kommunhandlaggare, behorig, granskare, overenskommelse, redovisning, client
):
    bilagor.bifoga(utkast, av=kommunhandlaggare, slag="annat", namn="Filmen", lamnas_senast=om(20))
    utkast.refresh_from_db()
    inlamning = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    lamna = adress("lamna_bilaga", redovisning.pk, inlamning.bilagor.get().pk)

    client.force_login(kommunhandlaggare)
    assert "Bara en behörig företrädare kan lämna bilagan" in client.get(lamna).content.decode()
    assert client.post(lamna, {"fil": ladda()}).status_code == 403
    client.force_login(behorig)
    assert lamna in client.get(redovisning.get_absolute_url()).content.decode()
    assert "Välj en fil." in client.post(lamna, {}).content.decode()
    assert "går inte att lägga till" in client.post(lamna, {"fil": ladda("film.exe")}).content.decode()
    assert "”Filmen” är inlämnad" in client.post(lamna, {"fil": ladda("film.txt")}, follow=True).content.decode()
    assert "väntas inte längre" in client.get(lamna, follow=True).content.decode()

    client.force_login(granskare)
    sida = client.get(redovisning.granskningsadress).content.decode()
    lamnad = inlamning.bilagor.get(fil__isnull=False)
    hamta = adress("granska_bilaga", overenskommelse.slug, redovisning.pk, lamnad.pk)
    assert hamta in sida
    assert b"".join(client.get(hamta).streaming_content) == b"Vi intygar."


def test_sena_loften_star_i_granskarens_lista(utkast, kommunhandlaggare, behorig, granskare, overenskommelse, logga_in):
    for namn in ("Filmen", "Boken"):
        bilagor.bifoga(utkast, av=kommunhandlaggare, slag="annat", namn=namn, lamnas_senast=om(20))
    utkast.refresh_from_db()
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    client = logga_in(granskare)
    sida = adress("utlovade_bilagor", overenskommelse.slug)

    assert "Skulle ha kommit" not in client.get(sida).content.decode()
    dagen_efter = om(21)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "localdate", lambda: dagen_efter)
        assert "Skulle ha kommit" in client.get(sida).content.decode()


# --- who may fetch what


@pytest.fixture
def annan_kommun(overenskommelse):
    """An officer of another municipality in the same agreement, and a reviewer in another agreement."""
    alvesta = KommunorganisationFactory(nyckel="alvesta", namn="Alvesta kommun", geografi__kod="0764")
    return MedlemskapFactory(
        roll=Roll.KOMMUNHANDLAGGARE, organisation=alvesta, overenskommelse=overenskommelse, user__namn="Demo Granne"
    ).user


@pytest.fixture
def granskare_annat_lan(db):
    annat = OverenskommelseFactory(
        slug="annatlan2", kortnamn="SÖK Annat", lan__kod="08", lan__namn="Kalmar län", lan_namn="Annat län"
    )
    return MedlemskapFactory(roll=Roll.GRANSKARE, overenskommelse=annat, user__namn="Demo Annan granskare").user


ANDRA = [
    "granskare",
    "strateg",
    "ledamot",
    "lasare",
    "foreningsperson",
    "annan_kommun",
    "granskare_annat_lan",
    "utomstaende",
]


def _utan_token(svar):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", svar.content)


@pytest.mark.parametrize("roll", ANDRA)
def test_utkastets_fil_finns_inte_for_andra(roll, request, bilaga, redovisning, overenskommelse, logga_in):
    """The same answer for the draft's file as for one that has never been: nothing tells them apart."""
    client = logga_in(request.getfixturevalue(roll))
    finns, finns_inte = bilaga.pk, bilaga.pk + 1000
    for namn in ("utkastbilaga", "ta_bort_bilaga", "inskickad_bilaga", "lamna_bilaga"):
        svar = [client.get(adress(namn, redovisning.pk, pk)) for pk in (finns, finns_inte)]
        assert [each.status_code for each in svar] == [404, 404]
        assert _utan_token(svar[0]) == _utan_token(svar[1])
    svar = [
        client.get(adress("granska_bilaga", overenskommelse.slug, redovisning.pk, pk)) for pk in (finns, finns_inte)
    ]
    assert [each.status_code for each in svar] == [404, 404]
    assert _utan_token(svar[0]) == _utan_token(svar[1])
    assert client.post(adress("bifoga", redovisning.pk, "bilagor")).status_code == 404
    assert client.post(adress("ta_bort_bilaga", redovisning.pk, bilaga.pk)).status_code == 404
    assert Utkastbilaga.objects.filter(pk=bilaga.pk).exists()


def test_mottagaren_hamtar_sitt_utkasts_filer(bilaga, redovisning, kollega, logga_in):
    svar = logga_in(kollega).get(adress("utkastbilaga", redovisning.pk, bilaga.pk))

    assert b"".join(svar.streaming_content) == b"Vi intygar."
    assert svar["Content-Disposition"] == 'attachment; filename="intyg.txt"'
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in svar["Cache-Control"]


@pytest.mark.parametrize(
    ("roll", "mottagarens", "myndighetens"),
    [
        ("kollega", 200, 404), ("behorig", 200, 404), ("granskare", 404, 200), ("strateg", 404, 404),
        ("ledamot", 404, 404), ("foreningsperson", 404, 404), ("annan_kommun", 404, 404),
        ("granskare_annat_lan", 404, 404), ("utomstaende", 404, 404),
    ],
)  # fmt: skip
def test_inskickade_filer_per_roll(
    roll, mottagarens, myndighetens, request, bilaga, utkast, behorig, redovisning, overenskommelse, client
):
    utkast.refresh_from_db()
    rad = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version).bilagor.get()
    client.force_login(request.getfixturevalue(roll))

    for namn, args, status in (
        ("inskickad_bilaga", [redovisning.pk, rad.pk], mottagarens),
        ("granska_bilaga", [overenskommelse.slug, redovisning.pk, rad.pk], myndighetens),
    ):
        svar = client.get(adress(namn, *args))
        assert svar.status_code == status
        if svar.streaming:
            assert b"".join(svar.streaming_content) == b"Vi intygar."


def test_myndighetens_kod_om_bilagor_namner_inte_utkast():
    import inspect

    from statsbidrag.services import utlovade as tjanst
    from statsbidrag.views import utlovade as vy

    for modul in (tjanst, vy):
        assert "tkast" not in inspect.getsource(modul)


def test_utlovade_ar_tomt_for_ett_utkasts_loften(utkast, kommunhandlaggare):
    bilagor.bifoga(utkast, av=kommunhandlaggare, slag="annat", namn="Filmen", lamnas_senast=om(20))

    assert not utlovade().exists()
