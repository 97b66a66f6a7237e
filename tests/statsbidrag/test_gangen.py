"""The life of the case: who may take which step, and what no step may do."""

import datetime
import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import InternalError, transaction

from statsbidrag import services
from statsbidrag.models import OVERGANGAR, Inlamning, Resultat, Status, Statushandelse, Utkast
from statsbidrag.services import fel
from statsbidrag.services.gang import byt_status
from tests.factories.statsbidrag import FORSAKRAN

IMORGON = datetime.date(2099, 1, 1)


def _begar(redovisning, av, avsnitt="deltagare"):
    return services.begar_komplettering(
        redovisning, av=av, avsnitt=avsnitt, skal="Hur räknade ni?", svara_senast=IMORGON
    )


def _way_to(status):
    """The shortest way from the first status, by the table."""
    ways = [[Status.VANTAS]]
    for way in ways:
        if way[-1] == status:
            return way[1:]
        ways += [[*way, till] for till in sorted(OVERGANGAR.get(way[-1], ())) if till not in way]
    raise AssertionError(f"{status} går inte att nå")


def _in_status(redovisning, status, av):
    for till in _way_to(status):
        byt_status(redovisning, till, av=av)
    redovisning.refresh_from_db()
    assert redovisning.status == status


@pytest.mark.parametrize("fran", Status)
def test_overgangar_utanfor_tabellen_vagras(fran, redovisning, granskare):
    _in_status(redovisning, fran, granskare)
    antal = redovisning.handelser.count()

    for till in set(Status) - OVERGANGAR.get(fran, set()):
        with pytest.raises(fel.OtillatenOvergang), transaction.atomic():
            byt_status(redovisning, till, av=granskare)

    redovisning.refresh_from_db()
    assert redovisning.status == fran
    assert redovisning.handelser.count() == antal


@pytest.mark.parametrize("fran", Status)
def test_databasen_vagrar_samma_overgangar(fran, redovisning, granskare):
    _in_status(redovisning, fran, granskare)

    for till in set(Status) - OVERGANGAR.get(fran, set()) - {fran}:
        with pytest.raises(InternalError, match="Invalid transition"), transaction.atomic():
            type(redovisning).objects.filter(pk=redovisning.pk).update(status=till)


def test_statusen_skrivs_pa_ett_stalle():
    tilldelning = re.compile(r"\.status\s*=[^=]|update\([^)]*status=|update_fields=\[[^\]]*\"status\"")
    platser = [
        (path.name, rad.strip())
        for path in Path(settings.BASE_DIR, "statsbidrag").rglob("*.py")
        if "migrations" not in path.parts
        for rad in path.read_text().splitlines()
        if tilldelning.search(rad)
    ]

    assert platser == [
        ("gang.py", "redovisning.status = till"),
        ("gang.py", 'redovisning.save(update_fields=["status", "utgang"])'),
    ]


def test_inskick_ger_nummer_kontrollsumma_och_logg(utkast, redovisning, behorig):
    inlamning = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    redovisning.refresh_from_db()
    assert redovisning.status == Status.INKOMMEN
    assert inlamning.nummer == 1
    assert not Utkast.objects.exists()
    stored = Inlamning.objects.get()
    assert hashlib.sha256(services.kanonisk(stored.innehall)).hexdigest() == stored.sha256
    handelse = redovisning.handelser.first()
    assert (handelse.fran, handelse.till, handelse.av) == (Status.VANTAS, Status.INKOMMEN, behorig)


def test_bara_behorig_skickar_in(utkast, kommunhandlaggare, granskare, utomstaende, redovisning):
    for person in (kommunhandlaggare, granskare, utomstaende):
        with pytest.raises(PermissionDenied):
            services.skicka_in(utkast, av=person, forsakran=FORSAKRAN, version=utkast.version)

    assert Utkast.objects.exists()
    redovisning.refresh_from_db()
    assert redovisning.status == Status.VANTAS


def test_ofullstandig_redovisning_skickas_inte_in(redovisning, behorig):
    utkast = services.oppna_utkast(redovisning, av=behorig)

    with pytest.raises(fel.InteKomplett):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    assert not Inlamning.objects.exists()


def test_utan_forsakran_skickas_inget_in(utkast, behorig):
    with pytest.raises(fel.OfullstandigForsakran) as fynd:
        services.skicka_in(utkast, av=behorig, forsakran={"forsakran-namn": "Demo"}, version=utkast.version)

    assert [anm.falt for anm in fynd.value.anmarkningar] == ["forsakran-funktion", "forsakran-intygar"]


def test_den_som_skickar_in_har_last_det_som_skickas(utkast, behorig, kollega):
    last_version = utkast.version
    services.spara_avsnitt(
        utkast, "sammanfattning", {"sammanfattning": "Annat."}, av=kollega,
        version=utkast.avsnitt_lista.get(avsnitt="sammanfattning").version,
    )  # fmt: skip

    with pytest.raises(fel.UtkastetAndrat):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=last_version)


def test_samma_utkast_skickas_bara_in_en_gang(utkast, behorig):
    services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)
    utkast.pk = utkast.pk or 1

    with pytest.raises(fel.UtkastSaknas):
        services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)


def test_oppen_komplettering_hindrar_godkannande(inlamnad, granskare):
    komplettering = _begar(inlamnad, granskare)

    with pytest.raises(fel.OppenKomplettering):
        services.godkann(inlamnad, av=granskare)

    services.aterkalla(komplettering, av=granskare)
    assert services.godkann(inlamnad, av=granskare).status == Status.GODKAND


def test_bara_den_beviljande_myndigheten_granskar(inlamnad, strateg, behorig, ledamot, utomstaende):
    for person in (strateg, behorig, ledamot, utomstaende):
        with pytest.raises(PermissionDenied):
            services.godkann(inlamnad, av=person)
        with pytest.raises(PermissionDenied):
            _begar(inlamnad, person)


def test_komplettering_ger_version_tva_fran_det_som_skickades(inlamnad, behorig, granskare):
    komplettering = _begar(inlamnad, granskare)

    utkast = services.oppna_utkast(inlamnad, av=behorig)
    inlamning = services.skicka_in(utkast, av=behorig, forsakran=FORSAKRAN, version=utkast.version)

    komplettering.refresh_from_db()
    assert inlamning.nummer == 2
    assert komplettering.besvarad_genom == inlamning
    forsta = inlamnad.inlamningar.get(nummer=1)
    assert inlamning.avsnitt == forsta.avsnitt


def test_tva_fragor_om_samma_avsnitt_gar_inte(inlamnad, granskare):
    _begar(inlamnad, granskare)

    with pytest.raises(fel.KompletteringFinns):
        _begar(inlamnad, granskare)

    _begar(inlamnad, granskare, "ekonomi")
    assert inlamnad.kompletteringar.oppna().count() == 2


def test_inskickat_kan_inte_andras_eller_tas_bort(inlamnad):
    for rader in (Inlamning.objects.all(), Statushandelse.objects.all()):
        with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
            rader.delete()
        with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
            rader.update(redovisning=inlamnad)


def test_publicerat_formular_kan_inte_andras(redovisning):
    version = redovisning.formularversion

    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        type(version).objects.filter(pk=version.pk).update(innehall={})


def test_godkannande_skriver_summorna(inlamnad, granskare):
    services.godkann(inlamnad, av=granskare)

    resultat = Resultat.objects.get()
    assert (resultat.kvinnor, resultat.man, resultat.annat) == (42, 31, 0)
    assert (resultat.deltagartillfallen, resultat.utfall, resultat.oforbrukat) == (1450, 381_600, 18_400)


def test_i_det_godkanda_finns_inget_att_fraga_om_eller_skriva_i(inlamnad, granskare, behorig):
    services.godkann(inlamnad, av=granskare)

    with pytest.raises(fel.OtillatenOvergang):
        _begar(inlamnad, granskare)
    with pytest.raises(fel.InteOppen):
        services.oppna_utkast(inlamnad, av=behorig)
