"""The agreement's part of a county file as posts, in the order its rows need each other."""

from core.inlasning.post import Numrerade, Post, Till, fran_dagen
from sok import models as sok

AVTALET = Till("overenskommelse")


class Kallnamn:
    """How sources are named beside a fact: "Rapport 2024, Överenskommelsen"."""

    def __init__(self, fil):
        self._names = {kalla.nyckel: kalla.kortnamn or kalla.titel for kalla in fil.kallor}

    def __call__(self, keys):
        return ", ".join(self._names[key] for key in keys)


def poster(fil):
    """Every row that the file's part about the agreement asks for."""
    kalla = Kallnamn(fil)
    yield from _organisationer(fil, kalla)
    yield from _overenskommelsen(fil.overenskommelse, kalla)
    yield from _parter(fil)
    for n, omrade in enumerate(fil.omraden):
        yield from _omrade(omrade, n, kalla)
    for n, organ in enumerate(fil.organ):
        yield from _organ(organ, n, kalla)
    for organ_nr, organ in enumerate(fil.organ):
        yield from _around_organ(organ, ("organ", organ_nr), kalla)
    yield from _prioriteringar(fil, kalla)
    yield from _innehall(fil, kalla)


def _organisationer(fil, kalla):
    for n, organisation in enumerate(fil.organisationer):
        falt = organisation.falt("geografi", "namnversioner")
        falt["geografi"] = sok.Geografi(pk=organisation.geografi) if organisation.geografi else None
        namn, plats = f"organisation:{organisation.nyckel}", ("organisationer", n)
        yield Post(sok.Organisation, namn, {"nyckel": organisation.nyckel}, falt, plats)
        for m, version in enumerate(organisation.namnversioner):
            ids = {"organisation": Till(namn)} | fran_dagen(version.giltighet)
            falt = {"organisation": Till(namn), "namn": version.namn, "kortnamn": version.kortnamn}
            falt |= version.period() | {"kalla": kalla(version.kalla)}
            post = f"organisationsnamn:{organisation.nyckel} {m + 1}"
            yield Post(sok.Organisationsnamn, post, ids, falt, (*plats, "namnversioner", m))


def _overenskommelsen(avtal, kalla):
    falt = avtal.falt("versioner", "lan", "samordnare", "begrepp", "agendamal")
    falt["begrepp"] = {niva: list(ord_) for niva, ord_ in avtal.begrepp if ord_}
    falt["lan"] = sok.Geografi(pk=avtal.lan)
    falt["samordnare"] = Till(f"organisation:{avtal.samordnare}")
    yield Post(sok.Overenskommelse, "overenskommelse", {"slug": avtal.slug}, falt, ("overenskommelse",))
    yield from _versioner(sok.OverenskommelseVersion, "overenskommelse", avtal, ("overenskommelse",), kalla)
    for n, mal in enumerate(avtal.agendamal):
        ids = {"agendamal": sok.AgendaMal(pk=mal.nummer)}
        plats = ("overenskommelse", "agendamal", n)
        yield _ensam(sok.OverenskommelseAgendamal, f"mål {mal.nummer}", ids, {"roll": mal.roll}, plats)


def _versioner(modell, agare, thing, plats, kalla):
    """One post per version; `agare` is both the name of the owner's post and, up to the colon, of its column."""
    column, _, nyckel = agare.partition(":")
    for n, version in enumerate(thing.versioner, start=1):
        falt = version.falt("fran", "till", "osaker_grans", "kalla")
        falt |= version.period() | {column: Till(agare), "kalla": kalla(version.kalla)}
        yield Post(
            modell,
            f"{column}version:{nyckel} {n}",
            {column: Till(agare)} | fran_dagen(version.giltighet),
            falt,
            (*plats, "versioner", n - 1),
        )


def _parter(fil):
    for n, part in enumerate(fil.parter):
        falt = part.falt("fran", "till", "osaker_grans", "organisation")
        ids = {"overenskommelse": AVTALET, "organisation": Till(f"organisation:{part.organisation}")}
        yield Post(sok.Part, f"part:{part.organisation}", ids, falt | part.period() | ids, ("parter", n))


def _omrade(omrade, n, kalla):
    plats, namn = ("omraden", n), f"omrade:{omrade.nyckel}"
    ids = {"overenskommelse": AVTALET, "nyckel": omrade.nyckel}
    yield Post(sok.Omrade, namn, ids, ids | {"nummer": n + 1}, plats)
    yield from _versioner(sok.OmradeVersion, namn, omrade, plats, kalla)
    for nummer in omrade.agendamal:
        ids = {"omrade": Till(namn), "agendamal": sok.AgendaMal(pk=nummer)}
        yield Post(sok.OmradeAgendamal, f"agendamal:{omrade.nyckel} mål {nummer}", ids, ids, (*plats, "agendamal"))
    for m, delmal in enumerate(omrade.delmal):
        yield from _delmal(delmal, namn, m, (*plats, "delmal", m), kalla)
    for m, samverkan in enumerate(omrade.samverkansomraden):
        yield from _samverkansomrade(samverkan, namn, m, (*plats, "samverkansomraden", m), kalla)


def _delmal(delmal, omrade, n, plats, kalla):
    namn = f"delmal:{delmal.nyckel}"
    ids = {"omrade__overenskommelse": AVTALET, "nyckel": delmal.nyckel}
    falt = {"omrade": Till(omrade), "nyckel": delmal.nyckel, "nummer": n + 1}
    yield Post(sok.Delmal, namn, ids, falt, plats)
    yield from _versioner(sok.DelmalVersion, namn, delmal, plats, kalla)
    for m, lage in enumerate(delmal.utgangslagen):
        ids = {"delmal": Till(namn), "artal": lage.artal}
        yield Post(
            sok.Utgangslage,
            f"utgangslage:{delmal.nyckel} {lage.artal}",
            ids,
            ids | {"text": lage.text, "kalla": kalla(lage.kalla)},
            (*plats, "utgangslagen", m),
        )


def _samverkansomrade(samverkan, omrade, n, plats, kalla):
    namn = f"samverkansomrade:{samverkan.nyckel}"
    ids = {"omrade__overenskommelse": AVTALET, "nyckel": samverkan.nyckel}
    falt = {"omrade": Till(omrade), "nyckel": samverkan.nyckel, "nummer": n + 1}
    yield Post(sok.Samverkansomrade, namn, ids, falt, plats)
    yield from _versioner(sok.SamverkansomradeVersion, namn, samverkan, plats, kalla)


def _organ(organ, n, kalla):
    plats, namn = ("organ", n), f"organ:{organ.nyckel}"
    ids = {"overenskommelse": AVTALET, "nyckel": organ.nyckel}
    falt = organ.falt("nyckel", "versioner", "ansvar", "relationer", "uppdrag", "moten_per_ar")
    falt["nummer"] = n + 1
    falt["moten_per_ar_fran"] = organ.moten_per_ar[0] if organ.moten_per_ar else None
    falt["moten_per_ar_till"] = organ.moten_per_ar[-1] if organ.moten_per_ar else None
    falt["sammankallande"] = Till(f"organisation:{organ.sammankallande}") if organ.sammankallande else None
    yield Post(sok.Organ, namn, ids, ids | falt, plats)
    yield from _versioner(sok.OrganVersion, namn, organ, plats, kalla)


def _around_organ(organ, plats, kalla):
    """What ties the organ to areas, to other organs and to those who sit there."""
    till, numrerad = Till(f"organ:{organ.nyckel}"), Numrerade()
    for n, ansvar in enumerate(organ.ansvar):
        ids = {"organ": till, "omrade": Till(f"omrade:{ansvar.omrade}")}
        namn = numrerad(f"organansvar:{organ.nyckel} {ansvar.omrade}")
        yield _tie(sok.OrganAnsvar, namn, ids, ansvar, (*plats, "ansvar", n), kalla)
    for n, relation in enumerate(organ.relationer):
        ids = {"fran_organ": till, "till_organ": Till(f"organ:{relation.organ}"), "typ": relation.typ}
        namn = numrerad(f"organrelation:{organ.nyckel} {relation.typ.value} {relation.organ}")
        yield _tie(sok.OrganRelation, namn, ids, relation, (*plats, "relationer", n), kalla)
    for n, uppdrag in enumerate(organ.uppdrag):
        ids = {"organ": till, "organisation": Till(f"organisation:{uppdrag.organisation}")}
        ids |= {"roll": uppdrag.roll, "befattning": uppdrag.befattning}
        words = [organ.nyckel, uppdrag.organisation, uppdrag.roll.value, uppdrag.befattning]
        namn = numrerad(f"uppdrag:{' '.join(filter(None, words))}")
        yield _tie(sok.Uppdrag, namn, ids, uppdrag, (*plats, "uppdrag", n), kalla)


def _tie(modell, namn, ids, tie, plats, kalla):
    return Post(
        modell,
        namn,
        ids | fran_dagen(tie.giltighet),
        ids | tie.period() | {"kalla": kalla(tie.kalla)},
        plats,
    )


def _prioriteringar(fil, kalla):
    for n, ar in enumerate(fil.prioriteringar):
        for m, ett in enumerate(ar.samverkansomraden):
            ids = {"samverkansomrade": Till(f"samverkansomrade:{ett.samverkansomrade}"), "artal": ar.artal}
            yield Post(
                sok.Prioritering,
                f"prioritering:{ett.samverkansomrade} {ar.artal}",
                ids,
                ids | {"text": ett.text, "beslutad": ar.beslutad, "kalla": kalla(ar.kalla)},
                ("prioriteringar", n, "samverkansomraden", m),
            )


def _innehall(fil, kalla):
    """Principles, target groups, definitions, strategies, sources and what they say."""
    yield from _per_period(sok.Malgrupp, "malgrupper", fil.malgrupper, "niva", kalla)
    yield from _per_period(sok.Definition, "definitioner", fil.definitioner, "term", kalla)
    for n, text in enumerate(fil.principer, start=1):
        yield _ensam(sok.Princip, str(n), {"nummer": n}, {"text": text}, ("principer", n - 1))
    for n, ett in enumerate(fil.strategier):
        falt = ett.falt()
        yield _ensam(sok.Strategi, ett.namn, {"namn": falt.pop("namn")}, falt, ("strategier", n))
    for n, ett in enumerate(fil.kallor):
        falt = ett.falt() | {"lank": ett.lank or ""}
        yield _ensam(sok.Kalla, ett.nyckel, {"nyckel": falt.pop("nyckel")}, falt, ("kallor", n))
    for n, ett in enumerate(fil.kallkonflikter):
        falt = ett.falt()
        yield _ensam(sok.Kallkonflikt, ett.rubrik, {"rubrik": falt.pop("rubrik")}, falt, ("kallkonflikter", n))
    for n, ett in enumerate(fil.pastaenden):
        falt = {"varde": ett.varde, "kalla": kalla(ett.kalla)}
        yield _ensam(sok.Pastaende, ett.vad, {"vad": ett.vad}, falt, ("pastaenden", n))
    for n, ett in enumerate(fil.tidslinje):
        falt = ett.falt()
        ids = {"nar": falt.pop("nar"), "text": falt.pop("text")}
        yield _ensam(sok.Tidslinjepost, f"{ett.nar.iso} {ett.text}", ids, falt, ("tidslinje", n))


def _per_period(modell, lista, saker, kannetecken, kalla):
    """Wordings that follow each other in time under one name: numbered within it."""
    numrerad = Numrerade()
    for n, ett in enumerate(saker):
        namn = str(getattr(ett, kannetecken))
        ids = {"overenskommelse": AVTALET, kannetecken: namn}
        falt = ids | {"text": ett.text, "kalla": kalla(ett.kalla)} | ett.period()
        post = numrerad(f"{modell._meta.model_name}:{namn}")
        yield Post(modell, post, ids | fran_dagen(ett.giltighet), falt, (lista, n))


def _ensam(modell, namn, ids, falt, plats):
    ids = {"overenskommelse": AVTALET} | ids
    return Post(modell, f"{modell._meta.model_name}:{namn}", ids, ids | falt, plats)
