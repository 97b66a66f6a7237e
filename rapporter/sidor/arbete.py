"""Mitt arbete: what waits for the person, why and until when, from real rows only. Each role asks its own few
questions; several roles add up, and a question asked by two is answered once."""

import datetime
from dataclasses import dataclass

from django.urls import reverse

from core import svenska
from forum.models import Beslut, Beslutsstatus
from forum.services.rekommendationer import att_svara
from indikatorer.models import Hamtning, Hamtningstillstand
from indikatorer.services.inkorg import andringar
from insatser.models import Insats, Insatsstatus
from jobb.models import Jobb, Tillstand
from sok.models import Roll
from statsbidrag.models import Slutredovisning, Status

SNART = datetime.timedelta(days=30)
FORSENAT, SNART_ORD, ATT_GORA, PA_ANDRA = "Försenat", "Inom 30 dagar", "Att göra", "Väntar på andra"


@dataclass
class Uppgift:
    """One thing: `sist` decides between late, soon and later; `pa_andra` is someone else's to do."""

    text: str
    liten: str = ""
    url: str = ""
    atgard: str = ""
    sist: datetime.date | None = None
    pa_andra: bool = False
    marke: str = ""

    def grupp(self, idag):
        if self.pa_andra:
            return PA_ANDRA
        if self.sist and self.sist < idag:
            return FORSENAT
        return SNART_ORD if self.sist and self.sist <= idag + SNART else ATT_GORA

    def post(self):
        return {"text": self.text, "liten": self.liten, "url": self.url, "atgard": self.atgard, "marke": self.marke}


@dataclass
class Fraga:
    """Whose work it is."""

    user: object
    overenskommelse: object
    medlemskap: list
    idag: datetime.date

    @property
    def roller(self):
        return {m.roll for m in self.medlemskap}

    @property
    def organisationer(self):
        return list({m.organisation_id: m.organisation for m in self.medlemskap}.values())

    @property
    def slug(self):
        return self.overenskommelse.slug


def grupper(fraga):
    """The groups of komponenter/arbetslista.html; groups without rows are left out."""
    rows = []
    for ask in dict.fromkeys(ask for roll in Roll if roll in fraga.roller for ask in FRAGOR.get(roll, ())):
        rows += ask(fraga)
    rows.sort(key=lambda rad: (rad.sist or datetime.date.max, svenska.sorteringsnyckel(rad.text)))
    found = [
        {"rubrik": rubrik, "ton": ton, "poster": [r.post() for r in rows if r.grupp(fraga.idag) == rubrik]}
        for rubrik, ton in ((FORSENAT, "fel"), (SNART_ORD, ""), (ATT_GORA, ""), (PA_ANDRA, ""))
    ]
    return [grupp for grupp in found if grupp["poster"]]


def egna_redovisningar(fraga):
    """The own organisation's cases that have something to hand in. Says nothing of the draft."""
    rows = Slutredovisning.objects.for_mottagare(fraga.user).exclude(status__in=[Status.GODKAND, Status.INKOMMEN])
    return [
        Uppgift(
            text=f"Slutredovisning: {rad.bidrag.titel}",
            liten=f"{_senast(rad.sista_dag, fraga.idag)}. {rad.bidrag.mottagare}.",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            sist=rad.sista_dag,
            marke=rad.status,
        )
        for rad in rows.select_related("bidrag__mottagare").prefetch_related("kompletteringar")
    ]


def att_granska(fraga):
    """Received reports to review; those that are asked for completion wait for the sender."""
    rows = Slutredovisning.objects.granskas_av(fraga.user).filter(
        bidrag__overenskommelse=fraga.overenskommelse, status__in=[Status.INKOMMEN, Status.KOMPLETTERING]
    )
    return [
        Uppgift(
            text=f"{rad.bidrag.mottagare}: {rad.bidrag.titel}",
            liten="Inskickad och väntar på granskning."
            if rad.status == Status.INKOMMEN
            else _senast(rad.sista_dag, fraga.idag),
            url=rad.granskningsadress,
            atgard="Granska" if rad.status == Status.INKOMMEN else "Öppna",
            pa_andra=rad.status == Status.KOMPLETTERING,
            marke=rad.status,
        )
        for rad in rows.select_related("bidrag__mottagare", "bidrag__overenskommelse").prefetch_related(
            "kompletteringar"
        )
    ]


def inte_inkomna(fraga):
    """How many reports are due and not received, and how many of them are late; never whether a draft exists."""
    rows = Slutredovisning.objects.foljs_av(fraga.user).filter(bidrag__overenskommelse=fraga.overenskommelse)
    due = list(rows.ej_inkomna().values_list("frist", flat=True))
    if not due:
        return []
    late = sum(frist < fraga.idag for frist in due)
    text = f"{svenska.antal(len(due), 'slutredovisning har', 'slutredovisningar har')} inte kommit in"
    liten = f"{late} skulle ha lämnats in. " if late else ""
    return [
        Uppgift(
            text=text,
            liten=f"{liten}Närmast i tiden: {svenska.datum(min(due))}.",
            url=reverse("statsbidrag:lista", args=[fraga.slug]),
            pa_andra=True,
        )
    ]


def ofullstandiga_insatser(fraga):
    """Initiatives that lack something: all for the strategist, the own organisation's for others."""
    rows = Insats.objects.filter(overenskommelse=fraga.overenskommelse).ofullstandiga()
    if Roll.LANSSTRATEG not in fraga.roller:
        rows = rows.ledda_av_nagon(fraga.organisationer)
    number = rows.count()
    if not number:
        return []
    return [
        Uppgift(
            text=f"{svenska.antal(number, 'insats', 'insatser')} saknar uppgifter",
            liten="Listan visar vad som fattas, till exempel ansvarig, period eller vad insatsen har lett till.",
            url=reverse("insatser:att_komplettera", args=[fraga.slug]),
            atgard="Komplettera",
        )
    ]


def forsenade_insatser(fraga):
    """Initiatives still planned after their start or open after their end."""
    rows = Insats.objects.filter(
        overenskommelse=fraga.overenskommelse, status__in=[Insatsstatus.PLANERAD, Insatsstatus.PAGAR]
    ).select_related("overenskommelse")
    if Roll.LANSSTRATEG not in fraga.roller:
        rows = rows.ledda_av_nagon(fraga.organisationer)
    return [
        Uppgift(
            text=rad.titel,
            liten=f"Läget är {rad.get_status_display().lower()}, men perioden är {rad.period}. Uppdatera läget.",
            url=rad.get_absolute_url(),
            atgard="Öppna",
            sist=_passerad(rad, fraga.idag),
        )
        for rad in rows.ordered()
        if rad.is_late(fraga.idag)
    ]


def _passerad(insats, idag):
    """The day that passed: the end, else the start."""
    edges = [edge.last for edge in (insats.slut, insats.start) if edge and edge.last < idag]
    return edges[0] if edges else idag - datetime.timedelta(days=1)


def rekommendationer(fraga):
    """Recommendations that the person is to answer for an organisation or an organ, until they have."""
    return [
        Uppgift(
            text=f"Rekommendation {lage.rekommendation.nummer}: {lage.rekommendation.text}",
            liten=_om_rekommendation(lage),
            url=reverse("forum:rekommendation", args=[fraga.slug, lage.rekommendation.nummer]),
            atgard="Svara",
            sist=lage.nasta_dag,
        )
        for lage in att_svara(fraga.overenskommelse, fraga.user)
    ]


def _om_rekommendation(lage):
    who = svenska.lista(rad.namn for rad in lage.vantar_pa_mig)
    row = lage.rekommendation
    if row.frist:
        return f"Väntar på svar från {who}. Klar senast {row.frist}."
    if row.uppfoljning:
        return f"Väntar på svar från {who}. Följs upp {svenska.datum(row.uppfoljning)}."
    return f"Väntar på svar från {who}. Källan anger ingen frist."


def planerade_beslut(fraga):
    """Decisions that were to be taken: those whose time has passed need their outcome written down."""
    rows = Beslut.objects.visible_to(fraga.user).filter(
        overenskommelse=fraga.overenskommelse, status=Beslutsstatus.PLANERAT
    )
    return [
        Uppgift(
            text=f"Beslut: {rad.text}",
            liten=_om_beslut(rad, fraga.idag),
            url=rad.get_absolute_url(),
            sist=rad.nar.last if rad.nar else None,
        )
        for rad in rows.order_by("spann", "nyckel")
    ]


def _om_beslut(beslut, idag):
    if beslut.nar is None:
        return "Ska beslutas. Dagen anges ej i källan."
    if beslut.nar.last < idag:
        return f"Skulle beslutas {beslut.nar}. Portalen har ingen uppgift om utfallet."
    return f"Ska beslutas {beslut.nar}."


def kallor(fraga):
    """A source whose last pull failed, and values that the source has changed."""
    last = Hamtning.objects.exclude(tillstand=Hamtningstillstand.PAGAR).filter(avslutad__isnull=False)
    failed = [
        rad for rad in last.order_by("kalla", "-avslutad", "-pk").distinct("kalla")
        if rad.tillstand == Hamtningstillstand.MISSLYCKAD
    ]  # fmt: skip
    rows = [
        Uppgift(
            text=f"Hämtningen från {rad.get_kalla_display()} misslyckades {svenska.datum(rad.avslutad)}",
            liten=rad.fel,
            url=reverse("indikatorer:hamtningar", args=[fraga.slug]),
            atgard="Öppna",
        )
        for rad in failed
    ]
    if number := andringar(fraga.overenskommelse).osedda().count():
        rows.append(
            Uppgift(
                text=f"{svenska.antal(number, 'värde', 'värden')} har ändrats hos källan",
                url=reverse("indikatorer:andringar", args=[fraga.slug]),
                atgard="Visa",
            )
        )
    return rows


def misslyckade_jobb(fraga):
    """The person's own background jobs that failed."""
    rows = Jobb.objects.filter(startat_av=fraga.user, tillstand=Tillstand.MISSLYCKAT).order_by("-created_at")[:10]
    return [
        Uppgift(
            text=f"Det gick inte: {rad.text or rad.typ}",
            liten=rad.fel,
            url=reverse("jobb:visa", args=[rad.pk]),
            atgard="Öppna",
        )
        for rad in rows
    ]


def _senast(dag, idag):
    """ "Lämna in senast 31 mars 2026, om 14 dagar"."""
    days = (dag - idag).days
    when = f"om {svenska.antal(days, 'dag', 'dagar')}" if days > 0 else "idag"
    if days < 0:
        when = f"{svenska.antal(-days, 'dag', 'dagar')} sen"
    return f"Lämna in senast {svenska.datum(dag)}, {when}"


FRAGOR = {
    Roll.LANSSTRATEG: (
        planerade_beslut, rekommendationer, inte_inkomna, forsenade_insatser, ofullstandiga_insatser, kallor,
        misslyckade_jobb,
    ),
    Roll.FORUMLEDAMOT: (rekommendationer,),
    Roll.KOMMUNHANDLAGGARE: (egna_redovisningar, rekommendationer, forsenade_insatser, ofullstandiga_insatser),
    Roll.BEHORIG: (egna_redovisningar, rekommendationer),
    Roll.GRANSKARE: (att_granska, inte_inkomna, misslyckade_jobb),
    Roll.BEREDNING: (planerade_beslut, rekommendationer, forsenade_insatser, ofullstandiga_insatser),
    Roll.STYRGRUPP: (planerade_beslut, rekommendationer, forsenade_insatser, ofullstandiga_insatser),
    Roll.CIVILSAMHALLE: (egna_redovisningar, rekommendationer, forsenade_insatser, ofullstandiga_insatser),
}  # fmt: skip
