"""The table of a year in words: the same columns on the page, in CSV and in Excel. A column that has nothing to say of
any place is left out."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

from core import svenska
from core.diagram import Roll, Serie, sparkline_html
from core.svenska import Saknas
from indikatorer.kallor.kallord import kallord
from indikatorer.models import Omgangslage
from indikatorer.services.kommuntal.kalkyl import DELAR

EGEN = "egen beräkning"
HITTILLS = "Mottagna hittills"
LAGEN = {
    Omgangslage.FORSLAG: ("utkast", "Förslag, inte utskickat"),
    Omgangslage.SYNPUNKTER: ("synpunkter", "Ute för synpunkter"),
    Omgangslage.BESLUTAD: ("beslutat", "Beslutat"),
}


# The ways as they fit above a narrow column; the page says what they mean under the table.
KORTA = {"abo": "Anläggnings\u00adboende", "ebo": "Eget boende", "kvot": "Kvot", "anknytning": "Anknytning m.fl."}


@dataclass(frozen=True)
class Kolumn:
    """`varde` gives what goes out in a file; on the page a number is written with `decimaler`, and `liten` says more
    under it. `egen` is calculated by the portal, `mottaget` is known when the year is over."""

    namn: str
    varde: Callable
    decimaler: int | None = None
    liten: Callable = lambda rad: ""
    egen: bool = False
    tal: bool = True
    linje: bool = False
    mottaget: bool = False

    @property
    def rubrik(self):
        return f"{self.namn} ({EGEN})" if self.egen else self.namn


def kolumner(tabell):
    """Those that say something of at least one municipality or of the county."""
    found = [kolumn for kolumn in alla(tabell.artal) if any(sager(kolumn.varde(row)) for row in _rows(tabell, kolumn))]
    return [kolumn for kolumn in found if kolumn.namn != "Förslag" or not _decided_as_proposed(tabell)]


def _rows(tabell, kolumn):
    """The county's own number stands above the table, and is no reason for a column that no municipality fills."""
    return tabell.rader if kolumn.namn == "Kommuntal" else [tabell.lanet, *tabell.rader]


def _decided_as_proposed(tabell):
    """The proposal says nothing more once every number has been decided as it was."""
    decided = [row for row in tabell.rader if row.beslut_lista]
    return bool(decided) and all(row.forslag in (None, row.beslut_lista[0].antal) for row in decided)


def alla(artal):
    return [
        Kolumn("Invånare", lambda rad: rad.invanare.varde, 0, liten=lambda rad: rad.invanare.artal or ""),
        Kolumn("Förslag", lambda rad: rad.forslag, 0, liten=lambda rad: rad.motivering),
        Kolumn("Kommunen säger", _stallning, liten=_stallning_mer, tal=False),
        Kolumn("Kommuntal", lambda rad: rad.beslutat, 0, liten=_tidigare_beslut),
        Kolumn(
            "Anvisade", lambda rad: rad.anvisade.varde, 0, liten=lambda rad: _ur_kolada(rad.anvisade), mottaget=True
        ),
        Kolumn("Mottagna", lambda rad: rad.mottagna.varde, 0, liten=_mottagna_mer, mottaget=True),
        Kolumn(HITTILLS, _hittills, 0, liten=_manader),
        Kolumn("Per 1 000 invånare", lambda rad: rad.per_tusen, 1, egen=True, mottaget=True),
        Kolumn("Delat med kommuntal", lambda rad: rad.kvot, 2, egen=True, mottaget=True),
        Kolumn("Minus kommuntal", lambda rad: rad.skillnad, egen=True, mottaget=True),
        Kolumn(f"Mottagna {artal - 5}–{artal}", _tidigare, liten=_tidigare_text, linje=True, tal=False),
        *(_vag(vag) for vag in DELAR),
    ]


def _vag(vag):
    return Kolumn(KORTA[vag], lambda rad: rad.delar[vag].varde, 0, mottaget=True)


def sager(varde):
    """A value, or a kind of missing that tells something: that it is hidden, or cannot be calculated."""
    return varde not in (None, "", Saknas.SAKNAS)


def _stallning(rad):
    return rad.synpunkt.get_stallning_display() if rad.synpunkt else ""


def _stallning_mer(rad):
    if not rad.synpunkt:
        return ""
    wanted = rad.synpunkt.onskat_antal
    words = [f"önskar {svenska.tal(wanted)}" if wanted is not None else ""]
    words.append("om ett tidigare förslag" if rad.synpunkt_om_tidigare else "")
    return ", ".join(filter(None, words))


def _tidigare_beslut(rad):
    earlier = [svenska.tal(beslut.antal) for beslut in rad.beslut_lista[:-1]]
    return f"ändrat från {' och '.join(earlier)}" if earlier else ""


def _ur_kolada(uppgift):
    return "ur Kolada" if uppgift.finns and uppgift.kalla.startswith("Kolada") else ""


def _mottagna_mer(rad):
    if rad.plats and rad.mottagna.egen:
        return rad.mottagna.kallord[0].lower() + rad.mottagna.kallord[1:]
    return _ur_kolada(rad.mottagna)


def _hittills(rad):
    """What has come so far; None where the year is whole, or is added up and has no months of its own."""
    if rad.hittills:
        return rad.hittills[0]
    return Saknas.SAKNAS if rad.plats and rad.mottagna.varde is Saknas.SAKNAS else None


def _manader(rad):
    return rad.hittills[1] if rad.hittills else ""


def _tidigare(rad):
    """Only worth a line when there is more than one year."""
    return _tidigare_text(rad) if sum(1 for _, uppgift in rad.tidigare if uppgift.finns) > 1 else ""


def _tidigare_text(rad):
    return ", ".join(f"{ar}: {svenska.tal(uppgift.varde)}" for ar, uppgift in rad.tidigare if uppgift.finns)


def _linje(rad):
    points = [(ar, uppgift.varde if uppgift.finns else None) for ar, uppgift in rad.tidigare]
    return sparkline_html(Serie(rad.plats.namn, Roll.EGEN, points)) if _tidigare(rad) else ""


def rader(tabell, kolumner_):
    """Rows for _kommuntal_tabell.html; the municipalities together, when anything is known of that, and the county's
    own row come last."""
    found = [_row(rad, kolumner_) for rad in tabell.rader]
    if any(sager(kolumn.varde(tabell.tillsammans)) for kolumn in kolumner_):
        found.append(_row(tabell.tillsammans, kolumner_) | {"summa": True})
    if tabell.lanet.mottagna.finns or tabell.lanet.hittills:
        found.append(_row(tabell.lanet, kolumner_) | {"lanet": True})
    return found


def _row(rad, kolumner_):
    return {"rad": rad, "plats": rad.plats, "egen": rad.egen, "celler": [cell(kolumn, rad) for kolumn in kolumner_]}


def cell(kolumn, rad):
    """What stands in a cell of the page."""
    varde = kolumn.varde(rad)
    words = inte_an(kolumn, rad, varde)
    if words and kolumn.mottaget and kolumn.namn != "Mottagna":
        words = "–"  # said once in a row
    found = {"kolumn": kolumn, "text": words or text(varde, kolumn), "liten": kolumn.liten(rad)}
    found["saknas"] = isinstance(varde, Saknas)
    if kolumn.linje:
        found |= {"text": "", "linje": _linje(rad)}
    return found


def inte_an(kolumn, rad, varde):
    """Why a number that no source lacks is not there: its year has not come, or nobody has decided; "" otherwise."""
    year = timezone.localdate().year
    if varde is not Saknas.SAKNAS or rad.artal < year:
        return ""
    if kolumn.namn == "Kommuntal":
        return "inte beslutat än"
    if not kolumn.mottaget:
        return ""
    return "året har inte börjat" if rad.artal > year else "året pågår"


def om_aret(tabell):
    """A sentence about a year that is still to come, "" about any other."""
    if tabell.artal <= timezone.localdate().year:
        return ""
    decided = any(rad.beslut_lista for rad in tabell.rader)
    known = "Kommuntalen är beslutade" if decided else "Kommuntalen är inte beslutade än"
    return f"{tabell.artal} har inte börjat, så ingen är mottagen. {known}."


def text(varde, kolumn):
    """A number in Swedish, a missing one in the words of its kind, and text as it is."""
    if not kolumn.tal:
        return varde
    if varde is None:
        return "–"
    if kolumn.namn == "Minus kommuntal":
        return svenska.forandring(varde, 0) if varde else svenska.tal(varde)
    return svenska.tal(varde, kolumn.decimaler)


def tabellfil(tabell, brist=""):
    """(headings, rows) of the same table for a file, with code and mark for what is made up, and what is to be known
    of the numbers from Kolada where its latest have not come."""
    kolumner_ = kolumner(tabell)
    extra = _file_columns(kolumner_, brist)
    headings = [
        "Kod",
        "Plats",
        *(kolumn.rubrik.replace("\u00ad", "") for kolumn in kolumner_),
        "Källa till mottagna",
        *extra,
        "Demodata",
    ]
    rows = [
        [
            rad.plats.kod,
            rad.plats.namn,
            *(_out(kolumn, rad) for kolumn in kolumner_),
            rad.mottagna.kallord,
            *(value(rad) for value in extra.values()),
            "ja" if rad.demo else "",
        ]
        for rad in [*tabell.rader, tabell.lanet]
    ]
    return headings, rows


def _file_columns(kolumner_, brist):
    """{heading: value of a row} that a page says in other ways than by columns."""
    found = {}
    if any(kolumn.egen for kolumn in kolumner_):
        found["Källa till beräkningarna"] = lambda rad: egen_berakning([rad])
    if any(kolumn.namn == HITTILLS for kolumn in kolumner_):
        found["Månader hittills"] = _manader
    return found | ({"Ur Kolada": lambda rad: brist} if brist else {})


def _out(kolumn, rad):
    """A number as a number, rounded as on the page; a missing one in words."""
    varde = kolumn.varde(rad)
    if varde is None:
        return ""
    if isinstance(varde, Saknas):
        return inte_an(kolumn, rad, varde) or varde.text
    if isinstance(varde, Decimal):
        return varde.quantize(Decimal(1).scaleb(-(kolumn.decimaler or 0)), rounding=ROUND_HALF_UP)
    return varde


def synpunkter(tabell):
    """The municipalities' views with words of their own, in the order of the table."""
    return [rad for rad in tabell.rader if rad.synpunkt]


def andrade_beslut(tabell):
    """(municipality, decision) for each revision, latest first."""
    found = [(rad.plats, beslut) for rad in tabell.rader for beslut in rad.beslut_lista[1:]]
    return sorted(found, key=lambda pair: -pair[1].pk)


def fakta(omgang):
    """Rows for komponenter/fakta.html."""
    if omgang is None:
        return []
    rows = [
        ("Länstal", svenska.tal(omgang.lanstal) if omgang.lanstal is not None else "inte inskrivet än"),
        ("Källa till länstalet", omgang.lanstal_kalla),
        ("Synpunkter senast", svenska.datum(omgang.synpunkter_senast) if omgang.synpunkter_senast else ""),
        ("Beslutat", svenska.datum(omgang.beslutad) if omgang.beslutad else ""),
        ("Diarienummer", omgang.diarienummer),
        ("Varför summan skiljer sig från länstalet", omgang.skillnad_skal),
        ("Källa till kommuntalen", omgang.kalla),
    ]
    return [{"namn": namn, "varde": varde} for namn, varde in rows if varde]


def kallrad(tabell, kolumner_):
    """Where the numbers of the columns come from, in a sentence each."""
    sentences = [f"Mottagna och anvisade: {svenska.lista(tabell.kallor)}."] if tabell.kallor else []
    if any(kolumn.namn == "Invånare" for kolumn in kolumner_):
        sentences.append(f"Invånare: Kolada (N01951), det senaste kända året till och med {tabell.artal}.")
    return " ".join(sentences)


def egen_berakning(rader):
    """How what the portal has worked out from these rows is credited; "" when they have nothing to work from."""
    names = underlag(rader)
    return kallord(svenska.lista(names), bearbetat=True) if names else ""


def underlag(rader):
    """The sources of what these rows' calculations are made from, each once."""
    used = [rad.mottagna for rad in rader] + [rad.invanare for rad in rader]
    return list(dict.fromkeys(uppgift.kalla for uppgift in used if uppgift.finns and uppgift.kalla))
