"""A submission for people: every answer as a text or a table, and what differs from an earlier version."""

import datetime
from dataclasses import dataclass, replace

from core import svenska
from statsbidrag.formular import bilagor
from statsbidrag.formular.hamtat import meningar
from statsbidrag.formular.regler import summa_av_tabell, summa_av_utfall
from statsbidrag.formular.schema import KONSKOLUMNER, RADRUBRIKER

SAKNAS = svenska.Saknas.SAKNAS.text


@dataclass(frozen=True)
class Visning:
    """One answer. Either `text`, or a table whose first column is the row's header; `rader` hold texts. `hamtat`
    are the sentences about what was filled in beforehand."""

    id: str
    etikett: str
    text: str = ""
    lang: bool = False
    kolumner: tuple = ()
    rader: tuple = ()
    talkolumner: tuple = ()
    har_summa: bool = False
    hamtat: tuple = ()

    @property
    def saknas(self):
        return self.text == SAKNAS

    @property
    def ar_tabell(self):
        return bool(self.kolumner)

    @property
    def som_text(self):
        """The whole answer as lines of text, for comparing."""
        if not self.ar_tabell:
            return self.text
        return "\n".join(
            f"{rad[0]}: "
            + ", ".join(f"{namn.lower()} {cell}" for namn, cell in zip(self.kolumner[1:], rad[1:], strict=True))
            for rad in self.rader
        )


@dataclass(frozen=True)
class Jamforelse:
    """One answer beside the same answer of the version before (None when there was none), and `mot`: pairs of a
    name and what it says, from the decision and from interim reports."""

    nu: Visning
    fore: Visning | None
    mot: tuple = ()

    @property
    def andrad(self):
        return self.fore is not None and self.fore.som_text != self.nu.som_text


def visa_avsnitt(avsnitt, varden, hamtat=None):
    """Every answer of a section, in the form's order; an unanswered one says "uppgift saknas". `hamtat` is what the
    submission says of this section's prefilled answers."""
    sager = meningar(avsnitt, hamtat) if hamtat else {}
    return [
        replace(visa_falt(falt, varden.get(falt.id)), hamtat=tuple(sager.get(falt.id, ()))) for falt in avsnitt.falt
    ]


def jamfor_avsnitt(avsnitt, nu, fore, hamtat=None):
    """Every answer with the earlier version's beside it; `fore` is that version's values or None."""
    tidigare = visa_avsnitt(avsnitt, fore) if fore is not None else [None] * len(avsnitt.falt)
    return [Jamforelse(*par) for par in zip(visa_avsnitt(avsnitt, nu, hamtat), tidigare, strict=True)]


def visa_falt(falt, varde):
    return VISARE[falt.typ](falt, varde)


def _text(falt, varde):
    return Visning(falt.id, falt.etikett, text=varde or SAKNAS, lang=falt.typ == "langtext")


def _tal(falt, varde):
    return Visning(falt.id, falt.etikett, text=svenska.tal(varde))


def _belopp(falt, varde):
    return Visning(falt.id, falt.etikett, text=svenska.belopp(varde))


def _ja_nej(falt, varde):
    return Visning(falt.id, falt.etikett, text={True: "Ja", False: "Nej"}.get(varde, SAKNAS))


def _val(falt, varde):
    return Visning(falt.id, falt.etikett, text=falt.namn_pa.get(varde, SAKNAS))


def _period(falt, varde):
    return Visning(falt.id, falt.etikett, text=svenska.period(varde["start"], varde["slut"]))


def _tabell(falt, varde):
    # In the form's order: the database does not keep the order of an object's keys.
    rader = [
        (
            rad.namn,
            *(svenska.tal(varde[rad.id][kon]) for kon in KONSKOLUMNER),
            svenska.tal(_sum(varde[rad.id].values())),
        )
        for rad in falt.rader
    ]
    totalt = [svenska.tal(_sum(celler[kon] for celler in varde.values())) for kon in KONSKOLUMNER]
    rader.append(("Totalt", *totalt, svenska.tal(summa_av_tabell(varde))))
    return Visning(
        falt.id,
        falt.etikett,
        kolumner=(RADRUBRIKER[falt.typ], *KONSKOLUMNER.values(), "Summa"),
        rader=tuple(rader),
        talkolumner=(1, 2, 3, 4),
        har_summa=True,
    )


def _sum(values):
    values = list(values)
    return None if None in values else sum(values)


def _mal(falt, varde):
    rader = tuple(
        (
            f"{rad['nummer']}. {rad['mal']}",
            rad["planerat"] or SAKNAS,
            rad["utfall"] or SAKNAS,
            falt.namn_pa.get(rad["bedomning"], SAKNAS),
            rad["motivering"] or SAKNAS,
        )
        for rad in varde
    )
    return Visning(
        falt.id, falt.etikett, kolumner=("Mål", "Planerat", "Utfall", "Bedömning", "Motivering"), rader=rader
    )


def _budget(falt, varde):
    rader = [
        (
            rad["post"],
            svenska.tal(rad["beviljat"]),
            svenska.tal(rad["utfall"]),
            _avvikelse(rad["beviljat"], rad["utfall"]),
            rad["kommentar"] or "–",
        )
        for rad in varde
    ]
    beviljat, utfall = sum(rad["beviljat"] for rad in varde), summa_av_utfall(varde)
    rader.append(("Summa", svenska.tal(beviljat), svenska.tal(utfall), _avvikelse(beviljat, utfall), "–"))
    return Visning(
        falt.id,
        f"{falt.etikett} (kr)",
        kolumner=("Post", "Beviljat", "Utfall", "Avvikelse", "Kommentar"),
        rader=tuple(rader),
        talkolumner=(1, 2, 3),
        har_summa=True,
    )


def _avvikelse(beviljat, utfall):
    return svenska.forandring(None if utfall is None else utfall - beviljat)


def _lista(falt, varde):
    if not varde:
        return Visning(falt.id, falt.etikett, text="Inget angivet")
    rader = [tuple(_cell(kolumn, rad[kolumn.id]) for kolumn in falt.kolumner) for rad in varde]
    belopp = tuple(plats for plats, kolumn in enumerate(falt.kolumner) if kolumn.typ == "belopp")
    if belopp:
        rader.append(_amounts(falt, varde))
    return Visning(
        falt.id,
        falt.etikett,
        kolumner=tuple(kolumn.etikett for kolumn in falt.kolumner),
        rader=tuple(rader),
        talkolumner=belopp,
        har_summa=bool(belopp),
    )


def _cell(kolumn, varde):
    if kolumn.typ == "belopp":
        return svenska.belopp(varde)
    return kolumn.namn_pa.get(varde, varde) or "–"


def _amounts(falt, varde):
    """The last row: the sum of every column of amounts."""
    summor = [
        svenska.belopp(_sum(rad[kolumn.id] for rad in varde)) if kolumn.typ == "belopp" else "–"
        for kolumn in falt.kolumner
    ]
    return ("Summa", *summor[1:])


def _aterbetalning(falt, varde):
    if not varde or not any(varde.values()):
        return Visning(falt.id, falt.etikett, text=svenska.Saknas.EJ_TILLAMPLIGT.text)
    dag = varde["dag"] and svenska.datum(datetime.date.fromisoformat(varde["dag"]))
    delar = [svenska.belopp(varde["belopp"]), dag or SAKNAS, f"referens {varde['referens'] or SAKNAS}"]
    return Visning(falt.id, falt.etikett, text=", ".join(delar))


def _bilagor(falt, varde):
    if not varde:
        return Visning(falt.id, falt.etikett, text="Inga bilagor")
    return Visning(falt.id, falt.etikett, kolumner=bilagor.KOLUMNER, rader=bilagor.rader(falt, varde))


def _forsakran(falt, varde):
    return Visning(falt.id, falt.etikett, text=f"{varde['namn']}, {varde['funktion']}")


VISARE = {
    "beslut": _text,
    "text": _text,
    "langtext": _text,
    "tal": _tal,
    "belopp": _belopp,
    "ja_nej": _ja_nej,
    "val": _val,
    "period": _period,
    "tabell_alder_kon": _tabell,
    "tabell_malgrupp_kon": _tabell,
    "mal": _mal,
    "budget": _budget,
    "lista": _lista,
    "aterbetalning": _aterbetalning,
    "bilagor": _bilagor,
    "forsakran": _forsakran,
}
