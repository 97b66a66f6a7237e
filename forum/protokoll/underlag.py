"""The meeting's record as the minutes' content: plain data with the words and names of the meeting's day.

Nothing is left out here; forum.protokoll.lasare cuts it for its reader."""

from core import svenska
from forum.models import Beslutsstatus, Narvaroform, Punktslag
from forum.services.narvaro import saknade_parter
from sok.models import Organisationsnamn

VERSION = 1
# What the item was for, as it reads beside its outcome.
SLAGORD = {**dict(Punktslag.choices), Punktslag.BESLUT: "För beslut"}


def bygg(protokoll):
    """Everything that the minutes show, as JSON. The same record gives the same content."""
    mote = protokoll.mote
    dag = mote.nar.last
    rader = list(mote.narvaro_lista.select_related("organisation").order_by("organisation", "form", "pk"))
    beslut = list(_beslut(mote))
    saknade = saknade_parter(mote)
    namn = _namn([mote.overenskommelse.samordnare, *saknade], rader, beslut, dag)
    punkter = mote.punkter.select_related("foljer_upp", "forslag").prefetch_related("underlag_lista__fil")
    return {
        "version": VERSION,
        **_huvud(mote, dag, namn),
        "inledning": protokoll.inledning,
        "narvaro": _narvaro(rader, namn),
        "saknas": [namn[organisation.pk] for organisation in saknade],
        "punkter": [_punkt(punkt, beslut, namn) for punkt in punkter],
        "ovriga_beslut": [_ett_beslut(rad, namn) for rad in beslut if rad.punkt_id is None],
        "justerare": _justerare(protokoll, rader, namn),
    }


def organnamn(organ, dag):
    """What the organ was called that day."""
    return str(organ.version(dag) or organ)


def _huvud(mote, dag, namn):
    avtal = mote.overenskommelse
    return {
        "avtal": avtal.kortnamn,
        "samordnare": namn[avtal.samordnare_id],
        "organ": organnamn(mote.organ, dag),
        "rubrik": str(mote),
        "slag": mote.get_slag_display(),
        "nar": str(mote.nar),
        "tid": _tid(mote),
        "plats": mote.plats,
        "digitalt": bool(mote.lank),
    }


def _tid(mote):
    if not mote.borjar:
        return ""
    start = svenska.klockslag(mote.borjar)
    return f"{start}–{svenska.klockslag(mote.slutar).split(svenska.HARD_SPACE)[-1]}" if mote.slutar else start


def _beslut(mote):
    rows = mote.beslut_lista.filter(status=Beslutsstatus.FATTAT)
    return rows.select_related("ansvarig_organisation", "ansvarigt_organ").order_by("nummer", "pk")


def _namn(organisations, rader, beslut, dag):
    """What each organisation was called that day, by primary key."""
    known = [*organisations, *(rad.organisation for rad in rader)]
    known += [rad.ansvarig_organisation for rad in beslut if rad.ansvarig_organisation]
    named = Organisationsnamn.objects.filter(organisation__in=known).gallande(dag)
    return {row.pk: row.namn for row in known} | {row.organisation_id: row.namn for row in named}


def _narvaro(rader, namn):
    """One row per party, in Swedish order, with its seats as they were filled."""
    parties = {}
    for rad in rader:
        seat = {"form": rad.form, "ord": rad.get_form_display(), "namn": rad.namn, "befattning": rad.befattning}
        parties.setdefault(rad.organisation_id, []).append(seat)
    rows = [{"part": namn[pk], "platser": platser} for pk, platser in parties.items()]
    for row in rows:
        row["platser"].sort(key=lambda seat: Narvaroform.values.index(seat["form"]))
    return sorted(rows, key=lambda row: svenska.sorteringsnyckel(row["part"]))


def _punkt(punkt, beslut, namn):
    return {
        "nummer": punkt.nummer,
        "rubrik": punkt.rubrik,
        "slag": SLAGORD[punkt.slag],
        "foredragande": punkt.foredragande,
        "anteckning": punkt.anteckning,
        "utgang": punkt.get_utgang_display(),
        "sekretess": punkt.ar_sekretess,
        "beslut": [_ett_beslut(rad, namn) for rad in beslut if rad.punkt_id == punkt.pk],
        "underlag": [_underlag(rad) for rad in punkt.underlag_lista.all()],
    }


def _ett_beslut(beslut, namn):
    responsible = beslut.ansvarig
    if beslut.ansvarig_organisation_id:
        responsible = namn[beslut.ansvarig_organisation_id]
    elif beslut.ansvarigt_organ_id:
        responsible = organnamn(beslut.ansvarigt_organ, beslut.nar.last if beslut.nar else beslut.mote.nar.last)
    return {
        "nyckel": beslut.nyckel,
        "nummer": beslut.nummer,
        "text": beslut.text,
        "ansvarig": responsible or "",
        "forfaller": svenska.datum(beslut.forfaller) if beslut.forfaller else "",
        "varje_part": beslut.kraver_partsbeslut,
        "sekretess": beslut.sekretess,
    }


def _underlag(underlag):
    fil = underlag.fil
    return {
        "titel": underlag.titel,
        "fil": fil.namn if fil else "",
        "sha256": fil.sha256 if fil else "",
        "lank": underlag.lank,
        "sekretess": underlag.sekretess,
    }


def _justerare(protokoll, rader, namn):
    """Who attests, as what, for whom; in the order they were appointed."""
    seats = {rad.person_id: rad for rad in reversed(rader) if rad.person_id and rad.ar_dar}
    return [
        {
            "namn": str(justering.person),
            "roll": justering.roll,
            "befattning": seats[justering.person_id].befattning if justering.person_id in seats else "",
            "part": namn[seats[justering.person_id].organisation_id] if justering.person_id in seats else "",
        }
        for justering in protokoll.justeringar.select_related("person").order_by("pk")
    ]
