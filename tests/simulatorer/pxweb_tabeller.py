"""The simulator's tables: as the real ones are built, with made-up values."""

import hashlib
from dataclasses import dataclass, field, replace

from tests.simulatorer.kolada import KRONOBERG

RIKET = {"00": "Riket"}
LAN = {"07": "Kronobergs län", "08": "Kalmar län"}
KON = {"1": "män", "2": "kvinnor"}
BADA = KON | {"1+2": "män och kvinnor"}
SLUMP = "Små tal skyddas med ett slumpmässigt tillägg. Delarna blir därför inte exakt totalen."


@dataclass(frozen=True)
class Variabel:
    namn: str
    koder: dict
    utelamnas: bool = False
    enheter: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Tabell:
    """`noter` are (text, must be shown). Counts are whole numbers, shares have one decimal."""

    id: str
    titel: str
    variabler: dict
    tid: str = "Tid"
    kalla: str = "SCB"
    uppdaterad: str = "2026-03-27T07:00:00Z"
    avslutad: bool = False
    noter: tuple = ()
    antal: bool = False

    def varde(self, codes):
        """A synthetic value, 5–95 (or that many hundreds), the same in every run."""
        text = self.id + "".join(f"{kod}={codes[kod]}" for kod in sorted(codes))
        number = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=2).digest(), "big") % 900 / 10
        return round(500 + number * 100) if self.antal else round(5 + number, 1)


def ar(first, last):
    return Variabel("år", {str(year): str(year) for year in range(first, last + 1)})


def etablering(tabell_id, region, where):
    return Tabell(
        tabell_id,
        f"Arbetsmarknadsvariabler efter {where}, kön, utbildningsnivå och bakgrundsvariabel. År 2022-2024",
        {
            "Region": Variabel("region", region),
            "Kon": Variabel("kön", BADA),
            "UtbNiv": Variabel("utbildningsnivå", {"000": "samtliga utbildningsnivåer", "F": "förgymnasial"}),
            "BakgrVar": Variabel(
                "bakgrundsvariabel",
                {
                    "TOT": "samtliga 20-64 år",
                    "SE": "födelseregion: Sverige",
                    "SAMUTF": "samtliga utrikes födda",
                    "VT2": "vistelsetid 2–3 år",
                    "VT4": "vistelsetid 4–9 år",
                },
            ),
            "ContentsCode": Variabel(
                "tabellinnehåll", {"S1": "Andel sysselsatta", "S2": "Andel i chefsposition"}, enheter={"S1": "procent"}
            ),
            "Tid": ar(2022, 2024),
        },
    )


ALLA = RIKET | LAN | KRONOBERG

SJALV = Tabell(
    "TAB6396",
    "Självförsörjning efter region, kön, ålder, födelseregion och utbildningsnivå. År 2013-2024",
    {
        "Region": Variabel("region", ALLA),
        "Kon": Variabel("kön", BADA),
        "Alder": Variabel("ålder", {"20-64": "20-64 år", "20-65": "20-65 år"}),
        "Fodelseregion": Variabel("födelseregion", {"in": "inrikes", "ut": "utrikes", "utee": "utanför EU och Efta"}),
        "UtbildningsNiva": Variabel("utbildningsnivå", {"21": "förgymnasial", "3+4": "gymnasial"}, utelamnas=True),
        "ContentsCode": Variabel("tabellinnehåll", {"00000791": "Antal", "00000792": "Andel självförsörjande"}),
        "Tid": ar(2013, 2024),
    },
)
FOLKMANGD = Tabell(
    "TAB4823",
    "Folkmängd efter region, ålder, kön och födelseregion. År 2000-2024",
    {
        "Region": Variabel("region", ALLA),
        "Alder": Variabel("ålder", {"0": "0 år", "1": "1 år", "2": "2 år"}, utelamnas=True),
        "Kon": Variabel("kön", KON, utelamnas=True),
        "Fodelseregion": Variabel("födelseregion", {"09": "född i Sverige", "11": "utrikes född"}),
        "ContentsCode": Variabel("tabellinnehåll", {"F1": "Antal"}),
        "Tid": ar(2000, 2024),
    },
    avslutad=True,
    antal=True,
)
BAS = Tabell(
    "AM/AM0210/AM0210D/ArRegArbStatus",
    "Arbetsmarknadsstatus efter region, kön, ålder och födelseregion. År 2020-2024",
    {
        "Region": Variabel("region", ALLA),
        "Kon": Variabel("kön", BADA),
        "Alder": Variabel("ålder", {"20-64": "20-64 år"}),
        "Fodelseregion": Variabel("födelseregion", {"in": "inrikes född", "ut": "utrikes född", "tot": "totalt"}),
        "ContentsCode": Variabel("tabellinnehåll", {"000002NS": "sysselsättningsgrad"}),
        "Tid": ar(2020, 2024),
    },
)

PSYKISK = Variabel("Psykisk hälsa", {"46": "Mycket stressad", "58": "Svår ängslan, oro eller ångest**"})
ANDEL = Variabel(
    "Andel och konfidensintervall",
    {"01": "Andel", "02": "Konfidensintervall nedre gräns", "03": "Konfidensintervall övre gräns", "04": "Antal svar"},
)
FOHM_KON = Variabel("Kön", {"00": "Totalt", "01": "Kvinnor", "02": "Män"})
WINDOWS = ["2015-2018", "2017-2020", "2018-2021", "2019-2022", "2021-2024"]
PSYXREG = Tabell(
    "A_Folkhalsodata/B_HLV/dPsykhals/hlv1psyxreg.px",
    "Psykisk hälsa efter region, kön och år. Andel (procent).",
    {
        "Region": Variabel("Region", {"00": "00 Riket", "07": "07 Kronobergs län", "08": "08 Kalmar län"}),
        "Psykisk hälsa": PSYKISK,
        "Andel och konfidensintervall": ANDEL,
        "Kön": FOHM_KON,
        "År": Variabel("År", {window: window for window in WINDOWS}),
    },
    tid="År",
    kalla="Folkhälsomyndigheten",
)
PSYCFOD = Tabell(
    "A_Folkhalsodata/B_HLV/dPsykhals/hlv1psycfod.px",
    "Psykisk hälsa efter födelseland, ålder, kön och år. Andel (procent).",
    {
        "Psykisk hälsa": PSYKISK,
        "Andel och konfidensintervall": ANDEL,
        "Födelseland": Variabel(
            "Födelseland", {"00": "Totalt", "01": "Sverige", "03": "Övriga Europa", "04": "Övriga världen"}
        ),
        "Ålder": Variabel("Ålder", {"30": "16- år"}),
        "Kön": FOHM_KON,
        "År": Variabel("År", {year: year for year in ("2018", "2020", "2021", "2022", "2024")}),
    },
    tid="År",
    kalla="Folkhälsomyndigheten",
)

TABELLER = (
    etablering("TAB6379", RIKET, "riket"),
    etablering("TAB6384", LAN, "län"),
    etablering("TAB6383", KRONOBERG, "kommun"),
    SJALV,
    replace(
        SJALV,
        id="TAB6766",
        titel="Självförsörjning efter region, kön, ålder och födelseregion. År 2025",
        variabler={kod: variabel for kod, variabel in SJALV.variabler.items() if kod != "UtbildningsNiva"}
        | {"ContentsCode": Variabel("tabellinnehåll", {"000008GN": "Andel självförsörjande"}), "Tid": ar(2025, 2025)},
        noter=((SLUMP, True), ("Tabellen uppdateras i mars.", False)),
    ),
    FOLKMANGD,
    replace(
        FOLKMANGD,
        id="TAB6645",
        titel="Folkmängd efter region, ålder, kön och födelseregion. År 2025",
        variabler=FOLKMANGD.variabler
        | {"Alder": Variabel("ålder", {"0": "0 år", "1": "1 år", "TotSA": "totalt ålder"}), "Tid": ar(2025, 2025)},
        avslutad=False,
        noter=((SLUMP, True),),
    ),
    BAS,
    PSYXREG,
    PSYCFOD,
)
