"""Pages of a signed-in person are not kept by the browser; open pages may be."""

from django.urls import reverse


def test_inloggads_sida_sparas_inte(logga_in, strateg, overenskommelse):
    response = logga_in(strateg).get(reverse("rapporter:overenskommelse", args=[overenskommelse.slug]))

    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))


def test_oppen_sida_lamnas_som_den_ar(client, db):
    response = client.get(reverse("rapporter:om", args=["tillganglighet"]))

    assert "no-store" not in response.get("Cache-Control", "")
