"""The one description of each column: heading, how it is written and read, and what the code book says of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter

from django.utils import timezone

from insatser.models import Aktorsroll, Forsening, Insatsslag, Insatsstatus, Matt, Skede
from insatser.tabell.celler import BaraUt, Datum, Heltal, JaNej, Tal, Text, Val
from insatser.tabell.listceller import Aktorer, Mal, Platser, aktorsrader, malrader, platskoder
from insatser.tabell.utfallsceller import Belaggslista, Deltagarlista, belaggsrader, deltagarrader

NR, VERSION = "nr", "version"


@dataclass(frozen=True)
class Kolumn:
    """`hamta` reads the value from the object; `falt` is the model's own field when the value is stored as it is.
    `forst` columns are chosen unless someone chooses otherwise; `bara_in` ones are never written."""

    kod: str
    rubrik: str
    grupp: str
    typ: object
    forklaring: str
    hamta: Callable
    falt: str = ""
    bredd: int = 18
    forst: bool = True
    bara_in: bool = False
    pekar: bool = False  # says what the row is about, not something that the row can change
    andra_rubriker: tuple = field(default=())

    @property
    def lases(self):
        return not isinstance(self.typ, BaraUt)


def _falt(kod, rubrik, grupp, typ, forklaring, **rest):
    return Kolumn(kod, rubrik, grupp, typ, forklaring, attrgetter(kod), falt=kod, **rest)


def _roll(kod, rubrik, roll, forklaring, **rest):
    return Kolumn(
        kod, rubrik, "Vem", Aktorer(roll), forklaring, lambda insats: aktorsrader(insats, roll), bredd=32, **rest
    )


def _stamp(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""


IDENTITET = "Raden"
NR_FORKLARING = "Portalens nummer på raden. Ändra det inte. Lämna tomt på en ny rad."
VERSION_FORKLARING = "Märke som visar om raden har ändrats i portalen sedan filen hämtades. Ändra det inte."

INSATS = (
    Kolumn(NR, "Nr", IDENTITET, Heltal(1), NR_FORKLARING, attrgetter("pk"), bredd=8, pekar=True),
    Kolumn(VERSION, "Version", IDENTITET, Text(20), VERSION_FORKLARING, lambda insats: "", bredd=12, pekar=True),
    _falt("titel", "Titel", "Vad", Text(300, kravs=True), "Vad insatsen heter. Behövs på en ny rad.", bredd=44),
    _falt("slag", "Slag", "Vad", Val(Insatsslag, kravs=True), "Vad det är för slags rad. Tomt på en ny rad: Insats."),
    _falt(
        "status", "Läge", "Vad", Val(Insatsstatus, kravs=True),
        "Läget just nu. Ett nytt läge följer samma regler som i portalen.",
    ),
    _falt(
        "skede", "Skede", "Vad", Val(Skede, kravs=True), "Hur långt insatsen har kommit. Skede och läge följs åt.",
        forst=False,
    ),
    Kolumn(
        "skal", "Skäl till nytt läge", "Vad", Text(), "Behövs när en insats pausas, stoppas, öppnas igen eller avslås.",
        lambda insats: "", forst=False, bara_in=True, bredd=30, andra_rubriker=("Skäl till nytt läge eller skede",),
    ),
    _roll("ansvarig", "Ansvariga", Aktorsroll.ANSVARIG, "Vem som ansvarar. Tomt: anges ej i källan."),
    _roll("medverkande", "Medverkande", Aktorsroll.MEDVERKANDE, "Vilka som medverkar.", forst=False),
    _roll("finansiar", "Finansiärer", Aktorsroll.FINANSIAR, "Vem som betalar, med referens och belopp.", forst=False),
    _roll("styrande", "Styrs av", Aktorsroll.STYRANDE, "Vem som styr insatsen.", forst=False),
    Kolumn("mal", "Verkar för", "Mål", Mal(), "De mål insatsen verkar för.", malrader, bredd=36),
    _falt("galler_alla_omraden", "Gäller alla {omraden}", "Mål", JaNej(), "Om insatsen gäller alla.", forst=False),
    _falt("start", "Börjar", "När", Datum(), "När insatsen börjar, så noga som är känt.", bredd=12),
    _falt("slut", "Slutar", "När", Datum(), "När insatsen slutar, så noga som är känt.", bredd=12),
    _falt(
        "pagick", "Pågick", "När", Datum(), "En tid då den säkert pågick, när varken början eller slut är känt.",
        bredd=12, forst=False,
    ),
    _falt("period_i_kallan", "Period enligt källan", "När", Text(120), "Källans egna ord om perioden.", forst=False),
    _falt("forsening", "Försenad", "När", Val(Forsening), "Någons bedömning, när datumen inte räcker.", forst=False),
    _falt(
        "forsening_skal", "Skäl till bedömningen av förseningen", "När", Text(),
        "Behövs när Försenad är ifylld, och bara då.", bredd=30, forst=False,
    ),
    Kolumn("platser", "Genomförs i", "Var", Platser(), "Kommunerna där insatsen genomförs.", platskoder, bredd=28),
    _falt(
        "antal_kommuner", "Antal kommuner", "Var", Heltal(1, 290),
        "När antalet är känt men inte vilka. Tomt är inte noll.", bredd=10, forst=False,
    ),
    _falt("malgrupp", "Målgrupp", "Texter", Text(), "Vilka insatsen är till för.", bredd=36),
    _falt("beskrivning", "Beskrivning", "Texter", Text(), "Vad som görs.", bredd=50),
    _falt("finansiering", "Finansiering", "Texter", Text(), "Hur insatsen betalas, i ord.", bredd=30, forst=False),
    _falt("deltagarmal", "Mål i antal", "Texter", Text(), "Hur många insatsen ska nå.", bredd=24, forst=False),
    _falt("uppfoljning", "Uppföljning", "Texter", Text(), "Hur insatsen följs upp.", bredd=30, forst=False),
    _falt("anmarkning", "Anmärkning", "Texter", Text(), "Det som behöver sägas om uppgifterna.", bredd=30, forst=False),
    _falt("kalla", "Källa", "Texter", Text(200), "Varifrån uppgifterna kommer.", bredd=24, forst=False),
    Kolumn(
        "andrad", "Senast ändrad", "Läses inte in", BaraUt(), "När raden senast ändrades i portalen.",
        lambda insats: _stamp(insats.updated_at), forst=False,
    ),
    Kolumn(
        "andrad_av", "Senast ändrad av", "Läses inte in", BaraUt(), "Vem som senast ändrade den.",
        lambda insats: insats.updated_by.namn if insats.updated_by else "", forst=False,
    ),
    Kolumn(
        "visat_lage", "Läge idag", "Läses inte in", BaraUt(), "Läget med försening räknad av datumen.",
        lambda insats: _visat_lage(insats), forst=False,
    ),
)  # fmt: skip


def _visat_lage(insats):
    return "Försenad" if insats.is_late() else insats.get_status_display()


UTFALL = (
    Kolumn(NR, "Nr", IDENTITET, Heltal(1), NR_FORKLARING, attrgetter("pk"), bredd=8, pekar=True),
    Kolumn(VERSION, "Version", IDENTITET, Text(20), VERSION_FORKLARING, lambda utfall: "", bredd=12, pekar=True),
    Kolumn(
        "insats_nr", "Insats nr", "Insatsen", Heltal(1), "Portalens nummer på insatsen som utfallet hör till.",
        attrgetter("insats_id"), bredd=10, pekar=True,
    ),
    Kolumn(
        "insats", "Insats", "Insatsen", Text(300),
        "Insatsens titel. Den räcker på en ny rad, om bara en insats heter så.", lambda utfall: utfall.insats.titel,
        bredd=44, pekar=True,
    ),
    _falt("artal", "År", "Utfallet", Heltal(1900, 2100), "Året utfallet gäller. Tomt: okänt.", bredd=8),
    _falt("text", "Vad det har lett till", "Utfallet", Text(), "Utfallet i ord.", bredd=60),
    _falt("matt", "Mått", "Måttet", Val(Matt), "Hur utfallet mäts. Tomt: bara i ord.", bredd=14),
    _falt("varde", "Värde", "Måttet", Tal(), "Antalet, andelen i procent eller intervallets lägsta värde.", bredd=12),
    _falt("varde_till", "Till och med", "Måttet", Tal(), "Intervallets högsta värde.", bredd=12),
    _falt("taljare", "Antal", "Måttet", Heltal(), "Andel som antal: så många …", bredd=10),
    _falt("namnare", "Av hur många", "Måttet", Heltal(), "… av så många.", bredd=10),
    _falt("enhet", "Enhet", "Måttet", Text(80), "Vad som räknas: deltagare, företag, procent.", bredd=16),
    _falt("malgrupp", "Vilka det gäller", "Utfallet", Text(200), "Vilka utfallet gäller.", bredd=28),
    Kolumn(
        "deltagare", "Deltagare", "Deltagare och belägg", Deltagarlista(),
        "Hur många som deltog, per ålder och kön. Okänt är inte noll.", deltagarrader, bredd=40,
    ),
    Kolumn(
        "belagg", "Belägg", "Deltagare och belägg", Belaggslista(), "Hur vi vet. Alla belägg står i samma cell.",
        belaggsrader, bredd=40,
    ),
    _falt("kalla", "Källa", "Utfallet", Text(200), "Var uppgiften kommer från.", bredd=24),
)  # fmt: skip

KOLUMNER = {"insatser": INSATS, "utfall": UTFALL}
BLADNAMN = {"insatser": "Insatser", "utfall": "Utfall"}


def skrivna(slag):
    """The columns that an export can have."""
    return [kolumn for kolumn in KOLUMNER[slag] if not kolumn.bara_in]


def vardekolumner(slag):
    """Those that say something about the object and can be read back."""
    return [kolumn for kolumn in skrivna(slag) if kolumn.lases and not kolumn.pekar]
