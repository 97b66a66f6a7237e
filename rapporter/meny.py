"""The menu of each role as data, and the choice between a person's roles and agreements.

The first row is the role's start page. A row whose page the portal does not have yet is left out;
tests/utseende/test_meny.py keeps the list of those.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import NoReverseMatch, reverse

from sok.models import Medlemskap, Roll


@dataclass(frozen=True)
class Rad:
    """A row: its text, its view, what the view's address needs beside the agreement, and the other views whose pages
    lie under the row too."""

    text: str
    vy: str
    behover: str = ""
    fraga: str = ""
    mer: bool = False
    aven: tuple = ()


MITT_ARBETE = Rad("Mitt arbete", "rapporter:mitt_arbete")
OVERSIKT = Rad("Översikt", "rapporter:oversikt")
OVERENSKOMMELSEN = Rad("Överenskommelsen", "rapporter:overenskommelse")
INSATSER = Rad("Insatser", "insatser:lista")
HANDLINGSPLAN = Rad("Handlingsplan", "insatser:handlingsplaner")
VARA_INSATSER = Rad("Våra insatser", "insatser:lista", fraga="ansvarig")
INDIKATORER = Rad("Indikatorer", "indikatorer:lista")
# The rooms of the meetings, each with an address of its own.
MOTENS_RUM = ("forum:beslutslogg", "forum:forslag_lista", "forum:arshjul", "forum:rekommendationer")
MOTEN = Rad("Möten och beslut", "forum:moten", aven=MOTENS_RUM)
RAPPORTER = Rad("Rapporter", "rapporter:rapporter")
STATSBIDRAG = Rad("Statsbidrag", "statsbidrag:lista")
REDOVISNINGAR = Rad("Redovisningar", "statsbidrag:redovisningar")
GRANSKNING = Rad("Granskning", "statsbidrag:granskning")
VAR_KOMMUN = Rad("Vår kommun", "rapporter:kommun", behover="kommun")
VAR_ORGANISATION = Rad("Vår organisation", "rapporter:part", behover="organisation")

MENYER = {
    Roll.LANSSTRATEG: (
        MITT_ARBETE,
        OVERENSKOMMELSEN,
        INSATSER,
        INDIKATORER,
        MOTEN,
        STATSBIDRAG,
        RAPPORTER,
        Rad("Handlingsplan", "insatser:handlingsplaner", mer=True),
        Rad("Insamlingar", "dialoger:insamlingar", mer=True),
        Rad("Dialoger", "dialoger:lista", mer=True),
        Rad("Behov", "dialoger:behov", mer=True),
        Rad("Luckor", "rapporter:luckor", mer=True),
        Rad("Källor och jobb", "indikatorer:hamtningar", mer=True),
        Rad("Utskick", "rapporter:utskick", mer=True),
        Rad("Avslut och efterföljare", "rapporter:avslut", mer=True),
        Rad("Hjälptexter", "statsbidrag:hjalptexter", mer=True),
        Rad("Inställningar", "rapporter:installningar", mer=True),
    ),
    Roll.FORUMLEDAMOT: (
        OVERSIKT,
        Rad("Inför mötet", "forum:infor_motet"),
        VAR_KOMMUN,
        VAR_ORGANISATION,
        INDIKATORER,
        MOTEN,
        RAPPORTER,
    ),
    Roll.KOMMUNHANDLAGGARE: (MITT_ARBETE, REDOVISNINGAR, VARA_INSATSER, VAR_KOMMUN, OVERENSKOMMELSEN, MOTEN),
    Roll.BEHORIG: (Rad("Att skicka in", "rapporter:mitt_arbete"), REDOVISNINGAR, VAR_KOMMUN),
    Roll.GRANSKARE: (
        MITT_ARBETE,
        GRANSKNING,
        Rad("Bidrag", "statsbidrag:lista"),
        Rad("Återrapportering", "statsbidrag:aterrapportering"),
        INSATSER,
        Rad("Regler för redovisningar", "statsbidrag:regler", mer=True),
    ),
    Roll.BEREDNING: (MITT_ARBETE, Rad("Förslag och behov", "dialoger:behov"), MOTEN, INSATSER, INDIKATORER, RAPPORTER),
    Roll.STYRGRUPP: (
        MITT_ARBETE,
        Rad("Våra områden", "rapporter:overenskommelse"),
        HANDLINGSPLAN,
        INDIKATORER,
        MOTEN,
    ),
    Roll.CIVILSAMHALLE: (
        MITT_ARBETE,
        VARA_INSATSER,
        Rad("Behov och idéer", "dialoger:behov"),
        REDOVISNINGAR,
        Rad("Möten", "forum:moten", aven=MOTENS_RUM),
    ),
    Roll.LASARE: (OVERSIKT, OVERENSKOMMELSEN, INDIKATORER, MOTEN, RAPPORTER),
}

# In the header a person reads their role in a few words.
ROLLORD = {
    Roll.LANSSTRATEG: "länsstrateg",
    Roll.FORUMLEDAMOT: "forumledamot",
    Roll.KOMMUNHANDLAGGARE: "handläggare",
    Roll.BEHORIG: "behörig företrädare",
    Roll.GRANSKARE: "handläggare av bidrag",
    Roll.BEREDNING: "beredningsgruppen",
    Roll.STYRGRUPP: "styrgrupp",
    Roll.CIVILSAMHALLE: "civilsamhället",
    Roll.LASARE: "läsare",
}
ORDNING = list(MENYER)


def mina_medlemskap(user):
    """The person's memberships today, the roles in the menus' order.

    One whose scope is the organisation's own grants needs no menu of its own beside the same role in an agreement.
    """
    found = list(Medlemskap.objects.aktuella(user).select_related("organisation__geografi", "overenskommelse"))
    covered = {(m.organisation_id, m.roll) for m in found if m.overenskommelse_id}
    kept = [m for m in found if m.overenskommelse_id or (m.organisation_id, m.roll) not in covered]
    return sorted(kept, key=lambda m: (ORDNING.index(m.roll), m.pk))


def valt_medlemskap(medlemskap, overenskommelse, som=""):
    """The membership whose menu is shown: the one asked for (?som=pk), else the first within the agreement."""
    within = [m for m in medlemskap if not overenskommelse or m.overenskommelse_id in (overenskommelse.pk, None)]
    asked = [m for m in within if str(m.pk) == som]
    return next(iter(asked or within or medlemskap), None)


def bygg(medlemskap, path, som=""):
    """The menu of one membership; `path` marks the row of the page that is open."""
    found = [(rad, adress(rad, medlemskap)) for rad in MENYER[medlemskap.roll]]
    rows = [
        {"text": rad.text, "url": url, "mer": rad.mer, "under": _under(rad, url, medlemskap)}
        for rad, url in found
        if url
    ]
    _mark_current(rows, path)
    for row in rows:
        row["url"] = _with_choice(row["url"], som)
    more = [row for row in rows if row["mer"]]
    return {
        "rader": [row for row in rows if not row["mer"]],
        "mer": more,
        "mer_nu": any(row["nu"] for row in more),
        "alla": rows,
        "start": rows[0]["url"] if rows else "/",
    }


def start(medlemskap):
    """The role's start page: the first row of its menu that the portal has."""
    return next((url for rad in MENYER[medlemskap.roll] if (url := adress(rad, medlemskap))), "/")


def adress(rad, medlemskap):
    """The row's address, or None when the portal has no such page or the membership no such object."""
    kwargs = _kwargs(rad, medlemskap)
    if kwargs is None:
        return None
    url = _reverse(rad.vy, _slug(medlemskap), **kwargs)
    return f"{url}?{rad.fraga}={medlemskap.organisation.nyckel}" if url and rad.fraga else url


@lru_cache(maxsize=4096)
def _reverse(vy, slug, **kwargs):
    """The view's address within the agreement, else without it, or None. Every page asks for the same dozen."""
    for candidate in ({**kwargs, "slug": slug}, kwargs):
        try:
            return reverse(vy, kwargs={key: value for key, value in candidate.items() if value})
        except NoReverseMatch:
            continue
    return None


def _slug(medlemskap):
    return medlemskap.overenskommelse.slug if medlemskap.overenskommelse else None


def _kwargs(rad, medlemskap):
    organisation = medlemskap.organisation
    if rad.behover == "kommun":
        return {"kod": organisation.geografi.kod} if organisation.ar_kommun else None
    if rad.behover == "organisation":
        return {"nyckel": organisation.nyckel} if not organisation.ar_kommun else None
    return {}


def _under(rad, url, medlemskap):
    """The addresses whose pages lie under the row; the first one is the row's own."""
    slug = _slug(medlemskap)
    more = [_reverse(vy, slug) for vy in rad.aven] if slug else []
    return [url.partition("?")[0], *more]


def _mark_current(rows, path):
    """aria-current: "page" on the page itself, "true" on the row under which it lies."""
    every = [url for row in rows for url in row["under"]]
    under = max((url for url in every if path.startswith(url)), key=len, default="")
    for row in rows:
        row["nu"] = "page" if row["under"][0] == path else "true" if under in row["under"] else ""


def _with_choice(url, som):
    if not som:
        return url
    return f"{url}{'&' if '?' in url else '?'}som={som}"


def val(medlemskap, valt):
    """What the switcher shows. The choice is in the address: ?som= and the membership's number."""
    rows = [
        {
            "text": f"{m.organisation.visningsnamn}, {ROLLORD[m.roll]}",
            "overenskommelse": m.overenskommelse.kortnamn if m.overenskommelse else "Organisationens egna bidrag",
            "url": _with_choice(start(m), str(m.pk)),
            "nu": m == valt,
        }
        for m in medlemskap
    ]
    return {"lista": rows, "flera": len(rows) > 1, "nu": next((row for row in rows if row["nu"]), None)}
