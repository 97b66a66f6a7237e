"""Storing what a file says: a pull of its own per file, through the store that every source writes to."""

from core import svenska
from indikatorer.models import Hamtning, Hamtningstillstand, Kalltyp, Mottagningsvag
from indikatorer.services import kommuntal, lagring
from indikatorer.services.fil import serier as serie_service
from indikatorer.services.fil.jamforelse import omfattar


def spara_fil(fil, utfall, overenskommelse, *, av, uppgiftsdatum):
    """The Hamtning of one read file. Called inside the transaction of the whole reading."""
    hamtning = Hamtning.objects.create(
        kalla=fil.avbildning.kalla,
        startad_av=av,
        fil=fil.rad.fil,
        hanvisning=f"{fil.avbildning.hanvisning}, {fil.lasning.sista}"[:200],
        uppgiftsdatum=uppgiftsdatum,
    )
    store = _mottagande if fil.avbildning.mottagande else _varden
    store(fil, utfall, overenskommelse, hamtning)
    fil.rad.hamtning = hamtning
    fil.rad.save(update_fields=["hamtning"])
    return hamtning


def _varden(fil, utfall, overenskommelse, hamtning):
    """By COPY. What an authority's file lacks is gone at the source, and the dry run has shown how much that is; what
    a county's own file leaves out is left as it was."""
    series = serie_service.satt_upp(fil.avbildning, overenskommelse)
    places, years = omfattar(fil)
    omfang = lagring.Omfang(
        serier={serie.kalla_id: serie for serie in series.values()},
        platser={kod: kod for kod in sorted(places)},
        artal=sorted(years),
    )
    hamtning.omfang = omfang.as_json()
    lines = (
        lagring.rad(series[v.matt].pk, v.plats, v.artal, v.kon, v.varde, v.status, v.antal, lag=v.lag, hog=v.hog)
        for v in fil.lasning.varden
    )
    lagring.lagra(hamtning, omfang, lines, godta_bortfall=True, helt=utfall.helt)


def _mottagande(fil, utfall, overenskommelse, hamtning):
    rows = [
        (v.plats, v.artal, v.manad, Mottagningsvag.ALLA, None if v.varde is None else int(v.varde), v.status)
        for v in fil.lasning.varden
    ]
    kalla = f"{Kalltyp(fil.avbildning.kalla).label}, {svenska.stor_bokstav(fil.rad.fil.namn)}"[:200]
    done = kommuntal.spara_mottagande(rows, kalla=kalla, av=hamtning.startad_av)
    hamtning.nya, hamtning.reviderade, hamtning.oforandrade = done.nya, len(done.andrade), done.oforandrade
    hamtning.hamtade = len(rows)
    hamtning.tillstand, hamtning.avslutad = Hamtningstillstand.KLAR, hamtning.startad
    hamtning.save()
