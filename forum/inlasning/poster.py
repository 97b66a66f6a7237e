"""The forum's part of a county file as posts: meetings before the decisions they took."""

import datetime

from django.utils import timezone

from core.inlasning.post import Post, Till
from forum import models as forum
from sok.inlasning.poster import AVTALET, Kallnamn


def poster(fil):
    kalla = Kallnamn(fil)
    for n, mote in _in_order(fil.moten):
        yield from _mote(mote, ("moten", n), kalla)
    for n, beslut in enumerate(fil.beslut):
        yield from _beslut(beslut, fil, ("beslut", n), kalla)
    for n, rad in enumerate(fil.rekommendationer):
        yield from _rekommendation(rad, ("rekommendationer", n), kalla)


def _in_order(moten):
    """Each meeting after the one it follows. (A ring is told by `kontroll`, and comes out as it stands.)"""
    kvar, klara = list(enumerate(moten)), {None}
    while kvar:
        redo = [ett for ett in kvar if ett[1].foljer_pa in klara] or kvar
        yield from redo
        klara.update(mote.nyckel for _, mote in redo)
        kvar = [ett for ett in kvar if ett not in redo]


def _mote(mote, plats, kalla):
    till = Till(f"mote:{mote.nyckel}")
    ids = {"overenskommelse": AVTALET, "nyckel": mote.nyckel}
    falt = mote.falt("informerar", "punkter") | {
        "organ": _till("organ", mote.organ),
        "foljer_pa": _till("mote", mote.foljer_pa),
        "status": mote.status or _default_status(mote),
        "lank": mote.lank or "",
        "kalla": kalla(mote.kalla),
    }
    # A meeting has its own life in the portal: a reading sets where it begins.
    yield Post(forum.Mote, till.namn, ids, ids | falt, plats, bara_nya=("status",))
    for n, organisation in enumerate(mote.informerar):
        ids = {"mote": till, "organisation": _till("organisation", organisation)}
        namn = f"moteinformation:{mote.nyckel} {organisation}"
        yield Post(forum.Moteinformation, namn, ids, ids, (*plats, "informerar", n))
    for n, punkt in enumerate(mote.punkter):
        ids = {"mote": till, "nummer": n + 1}
        falt = punkt.falt() | {"utgang": punkt.utgang or ""}
        namn = f"dagordningspunkt:{mote.nyckel} {n + 1}"
        yield Post(forum.Dagordningspunkt, namn, ids, ids | falt, (*plats, "punkter", n))


def _default_status(mote):
    past = mote.nar.last < timezone.localdate()
    return forum.Motesstatus.STANGT if past else forum.Motesstatus.UTKAST


def _beslut(beslut, fil, plats, kalla):
    till = Till(f"beslut:{beslut.nyckel}")
    ids = {"overenskommelse": AVTALET, "nyckel": beslut.nyckel}
    falt = beslut.falt("verkan") | {
        "organ": _till("organ", beslut.organ),
        "mote": _till("mote", beslut.mote),
        "form": beslut.form or "",
        "ansvarig_organisation": _till("organisation", beslut.ansvarig_organisation),
        "ansvarigt_organ": _till("organ", beslut.ansvarigt_organ),
        "genomforande": beslut.genomforande or "",
        "kalla": kalla(beslut.kalla),
    }
    yield Post(forum.Beslut, till.namn, ids, falt | ids, plats, bara_nya=("genomforande",))
    for n, verkan in enumerate(beslut.verkan):
        yield _verkan(verkan, n, beslut, fil, (*plats, "verkan", n))


def _verkan(verkan, n, beslut, fil, plats):
    """A change that the file itself shows is already carried out: from its first day, or the agreement's when
    the source has none. An imprecise first day stays unsaid."""
    since = verkan.fran or beslut.nar
    ids = {
        "beslut": Till(f"beslut:{beslut.nyckel}"),
        "typ": verkan.typ,
        "niva": verkan.niva or "",
        "artal": verkan.artal,
        "version": _till("version", verkan.version),
    }
    ids |= {slag: _till(slag, getattr(verkan, slag)) for slag in ("omrade", "samverkansomrade", "insats", "organ")}
    falt = {"fran": since.first if since and since.dag else None, "text": verkan.text or _wording(verkan, since, fil)}
    if beslut.status == forum.Beslutsstatus.FATTAT:
        day = since.first if since else fil.overenskommelse.startdatum
        falt["verkstalld_at"] = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    return Post(forum.Verkan, f"verkan:{beslut.nyckel} {n + 1}", ids, ids | falt, plats)


def _wording(verkan, since, fil):
    """The target group's new wording, as the file has it from that day; nothing for other changes."""
    return next((ny.text for ny in fil.malgrupper if ny.niva == verkan.niva and starts(ny, since)), "")


def starts(version, since):
    return since is not None and version.giltighet.lower == since.first


def _rekommendation(rad, plats, kalla):
    till = Till(f"rekommendation:{rad.nummer}")
    ids = {"overenskommelse": AVTALET, "nummer": rad.nummer}
    falt = rad.falt("mottagare") | {
        "agare_organ": _till("organ", rad.agare_organ),
        "agare_organisation": _till("organisation", rad.agare_organisation),
        "kalla": kalla(rad.kalla),
    }
    yield Post(forum.Rekommendation, till.namn, ids, falt | ids, plats)
    for n, ett in enumerate(rad.mottagare):
        ids = {
            "rekommendation": till,
            "organisation": _till("organisation", ett.organisation),
            "organ": _till("organ", ett.organ),
            "ord": ett.ord,
        }
        namn = f"rekommendationsmottagare:{rad.nummer} {ett.organisation or ett.organ or ett.ord}"
        yield Post(forum.Rekommendationsmottagare, namn, ids, ids, (*plats, "mottagare", n))


def _till(slag, nyckel):
    return Till(f"{slag}:{nyckel}") if nyckel else None
