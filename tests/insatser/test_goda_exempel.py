"""Good examples, inside the county and outside it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from insatser.models import GottExempel, Insats
from tests.factories.insatser import InsatsFactory
from tests.factories.sok import KommunFactory, LanFactory, OmradeFactory


@pytest.fixture
def exempel(overenskommelse, kommun):
    return GottExempel.objects.create(
        overenskommelse=overenskommelse, nyckel="g1", nummer=1, titel="Lesseboprovet", kommun=kommun.geografi,
        lardomar=["Arbetsplats först"], resultat="Tio möten.", underlag="enkät", kalla="Rapporten",
    )  # fmt: skip


def page(overenskommelse):
    return reverse("insatser:goda_exempel", args=[overenskommelse.slug])


def test_exemplet_visar_vad_som_gjorde_det_mojligt(logga_in, lasare, overenskommelse, exempel):
    html = logga_in(lasare).get(page(overenskommelse)).content.decode()

    for text in ("Lesseboprovet", "Arbetsplats först", "Tio möten.", "Så vet vi: enkät.", "Källa: Rapporten."):
        assert text in html
    assert reverse("rapporter:kommun", args=[overenskommelse.slug, exempel.kommun_id]) in html


def test_en_kommun_utanfor_lanet_har_ingen_lank(logga_in, lasare, overenskommelse, exempel):
    are = KommunFactory(kod="2321", namn="Åre", overordnad=LanFactory(kod="23", namn="Jämtlands län"))
    GottExempel.objects.filter(pk=exempel.pk).update(kommun=are, resultat="", underlag="")

    html = logga_in(lasare).get(page(overenskommelse)).content.decode()

    assert "Åre, Jämtlands län" in html
    assert "/kommuner/2321/" not in html
    assert "Anges ej i källan." in html


def test_exemplet_lankar_till_sin_insats_om_den_finns_kvar(logga_in, lasare, strateg, overenskommelse, exempel):
    insats = InsatsFactory(overenskommelse=overenskommelse, titel="Jobb först")
    GottExempel.objects.filter(pk=exempel.pk).update(insats=insats)
    klient = logga_in(lasare)

    fore = klient.get(page(overenskommelse)).content.decode()
    Insats.alla.filter(pk=insats.pk).update(borttagen_at=timezone.now(), borttagen_av=strateg)
    efter = klient.get(page(overenskommelse)).content.decode()

    assert insats.get_absolute_url() in fore
    assert "Jobb först" not in efter


def test_listan_lankar_bara_nar_det_finns_exempel(logga_in, lasare, overenskommelse):
    klient = logga_in(lasare)
    lista = reverse("insatser:lista", args=[overenskommelse.slug])

    utan = klient.get(lista).content.decode()
    tom = klient.get(page(overenskommelse)).content.decode()
    GottExempel.objects.create(overenskommelse=overenskommelse, nyckel="g1", nummer=1, titel="Ett")
    med = klient.get(lista).content.decode()

    assert page(overenskommelse) not in utan
    assert "inga goda exempel ännu" in tom
    assert page(overenskommelse) in med


def test_antalet_fragor_vaxer_inte(logga_in, lasare, overenskommelse, exempel, django_assert_max_num_queries):
    klient = logga_in(lasare)
    with django_assert_max_num_queries(12) as litet:
        klient.get(page(overenskommelse))
    for n in range(2, 9):
        GottExempel.objects.create(
            overenskommelse=overenskommelse, nyckel=f"g{n}", nummer=n, titel=f"Exempel {n}", kommun=exempel.kommun,
            insats=InsatsFactory(overenskommelse=overenskommelse),
            omrade=OmradeFactory(overenskommelse=overenskommelse),
        )  # fmt: skip

    with django_assert_max_num_queries(len(litet)):
        klient.get(page(overenskommelse))
