"""The agreement's own texts and promises: answers asked for, drafts under way, the yearly check, commitments."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from core import svenska
from insatser.models.lydelser import namn_pa_omrade
from rapporter.sidor.arbete.uppgift import Uppgift, tid_kvar
from sok import permissions
from sok.models import Aktualitetsprovning, Dokumentversion, Omrade, Yttrande
from sok.services.atagandelista import Atagandelista, atagandedag, uppfoljningsar


def yttranden(fraga):
    """Drafts that the own organisation has been asked about and has not answered."""
    rows = Yttrande.objects.vantar_pa(fraga.user).filter(version__styrdokument__overenskommelse=fraga.overenskommelse)
    return [
        Uppgift(
            text=f"Yttra er om {rad.version}",
            liten=f"{rad.organisation}. Synpunkter senast {svenska.datum(rad.version.remiss_till)}, "
            f"{tid_kvar(rad.version.remiss_till, fraga.idag)}.",
            url=rad.version.get_absolute_url(),
            atgard="Läs och svara",
            sist=rad.version.remiss_till,
        )
        for rad in rows.select_related("version__styrdokument__overenskommelse", "organisation").order_by("pk")
    ]


def texter_under_arbete(fraga):
    """Versions that are being written, answered or wait for a decision."""
    rows = Dokumentversion.objects.under_arbete().filter(styrdokument__overenskommelse=fraga.overenskommelse)
    return [
        Uppgift(text=str(rad), liten=f"{rad.get_status_display()}.", url=rad.get_absolute_url(), atgard="Öppna")
        for rad in rows.select_related("styrdokument__overenskommelse").order_by("pk")
    ]


def aktualitetsprovning(fraga):
    """Areas that nobody has checked this year; asked only while the agreement is in force."""
    avtal, finns = fraga.overenskommelse, fraga.finns
    left = finns["oprovat"] if finns["omraden"] else not finns["provning"]
    if not left or not avtal.struktur_oppen:
        return []
    areas = permissions.provar_omraden(fraga.user, avtal)
    names = _oprovade(fraga, areas) if finns["omraden"] else ["överenskommelsen"] if areas is None else []
    if not names:
        return []
    return [
        Uppgift(
            text=f"Aktualitetsprövning {fraga.idag.year}: {svenska.lista(names)} återstår",
            liten="Stämmer beskrivningen och utgångsläget fortfarande?",
            url=reverse("sok:aktualitet", args=[fraga.slug]),
            nyckel=f"{reverse('sok:aktualitet', args=[fraga.slug])}#{fraga.idag.year}",
            atgard="Pröva",
        )
    ]


def _oprovade(fraga, areas):
    """The names of the areas that remain, among those the person answers for (None: all)."""
    checked = Aktualitetsprovning.objects.filter(omrade=OuterRef("pk"), artal=fraga.idag.year)
    rows = Omrade.objects.gallande(fraga.idag).filter(~Exists(checked), overenskommelse=fraga.overenskommelse)
    rows = rows if areas is None else rows.filter(pk__in=areas)
    return list(rows.annotate(namn=namn_pa_omrade("pk", fraga.idag)).order_by("nummer").values_list("namn", flat=True))


def ataganden(fraga):
    """The year's follow-up of commitments: the own organisation's, or for the strategist how many have answered."""
    avtal = fraga.overenskommelse
    if not avtal.har_ataganden:
        return []
    mine = permissions.foljer_upp_for(fraga.user, avtal)
    years = uppfoljningsar(avtal)
    if not avtal.uppfoljning_oppen or mine == set() or fraga.idag.year not in years:
        return []
    lista = Atagandelista(avtal, fraga.idag.year, atagandedag(avtal, fraga.idag.year, fraga.idag))
    return _alla_parter(fraga, lista) if mine is None else _egna(fraga, lista, mine)


def _alla_parter(fraga, lista):
    total, done = len(lista.parter), len(lista.har_svarat)
    if done == total:
        return []
    return [
        Uppgift(
            text=f"Åtaganden {fraga.idag.year}: {done} av {svenska.antal(total, 'part', 'parter')} har följt upp",
            url=reverse("sok:ataganden", args=[fraga.slug]),
            atgard="Öppna",
            pa_andra=True,
        )
    ]


def _egna(fraga, lista, mine):
    rows = [svar for svar in lista.hos(mine) if not svar.alla_besvarade]
    url = reverse("sok:ataganden", args=[fraga.slug])
    return [
        Uppgift(
            text=f"Följ upp era åtaganden {fraga.idag.year}: {rad.avsnitt}",
            liten=f"{rad.organisation}. {rad.besvarade} av {rad.antal} besvarade.",
            url=url,
            nyckel=f"{url}#{lista.artal}-{rad.avsnitt.pk}-{rad.organisation.pk}",
            atgard="Följ upp",
        )
        for rad in rows
    ]
