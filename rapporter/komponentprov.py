"""Invented content for the living page of all components: the same every time, so that pictures can be compared."""

from types import SimpleNamespace

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, ButtonHolder, Div, Field, Fieldset, Layout, Submit
from django import forms
from django.core.paginator import Paginator

from core.diagram import Diagram, Punkt, Roll, Serie, diagram_html
from core.marken import MARKEN
from core.oprecist import OprecistDatumFormField


class ProvForm(forms.Form):
    """One field of every kind."""

    titel = forms.CharField(label="Titel", help_text="Så som insatsen heter hos er.")
    omrade = forms.ChoiceField(
        label="Område", choices=[("", "Välj område"), ("ak", "Arbetsmarknad/kompetens"), ("h", "Hälsa")]
    )
    artal = forms.IntegerField(label="År", min_value=2000)
    start = OprecistDatumFormField(label="Startade", required=False, help_text="Så noga som ni vet.")
    ansvar = forms.ChoiceField(
        label="Vem leder?", choices=[("vi", "Vi själva"), ("annan", "En annan part")], widget=forms.RadioSelect
    )
    delmal = forms.MultipleChoiceField(
        label="Delmål",
        choices=[("1", "Delmål 1"), ("2", "Delmål 2")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    text = forms.CharField(
        label="Målgruppens egen bedömning",
        widget=forms.Textarea,
        help_text="Vad sa deltagarna själva? Säg hur ni frågade.",
        required=False,
    )
    bilaga = forms.FileField(label="Bilaga", required=False, help_text="Pdf, högst 10 MB.")
    klar = forms.BooleanField(label="Uppgifterna är kontrollerade")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(
            Fieldset("Grunduppgifter", "titel", Div("omrade", Field("artal"), css_class="falt-rad"), "start", "ansvar"),
            Fieldset("Resultat", "delmal", "text", "bilaga", "klar"),
            ButtonHolder(
                Submit("spara", "Spara och fortsätt"),
                Submit("stang", "Spara och stäng", css_class="knapp-sekundar"),
                HTML('<a href="#form">Avbryt</a>'),
            ),
        )


class UrvalForm(forms.Form):
    q = forms.CharField(label="Ord", required=False)
    lage = forms.ChoiceField(label="Läge", required=False, choices=[("", "Alla lägen"), ("pagar", "Pågår")])
    kommun = forms.ChoiceField(label="Kommun", required=False, choices=[("", "Alla kommuner"), ("0761", "Lessebo")])


def _jobb(pk, tillstand, **values):
    base = {"steg": 0, "steg_av": 0, "text": "", "fel": "", "ar_fardigt": tillstand in ("klart", "misslyckat")}
    return SimpleNamespace(pk=pk, tillstand=tillstand, **(base | values))


JOBB = {
    "vantar": _jobb(7, "vantar"),
    "pagar": _jobb(7, "pagar", steg=12, steg_av=25, text="Rapporten skapas: diagram 12 av 25."),
    "klart": _jobb(7, "klart"),
    "misslyckat": _jobb(7, "misslyckat", fel="Figur 7 saknar alternativtext. Rätta och försök igen."),
}

DIAGRAM = Diagram(
    title="Andel i arbete eller studier, 2016–2024",
    unit="procent",
    series=[
        Serie(
            "Kvinnor",
            Roll.KVINNOR,
            [Punkt(2016, 17), Punkt(2018, 19), Punkt(2020, 20), Punkt(2022, 26), Punkt(2024, 29)],
        ),
        Serie("Män", Roll.MAN, [Punkt(2016, 36), Punkt(2018, 39), Punkt(2020, 37), Punkt(2022, 46), Punkt(2024, 45)]),
    ],
)

TABELL = {
    "rubrik": "Unika deltagare",
    "kolumner": [
        {"namn": "Ålder"},
        {"namn": "Kvinnor", "tal": True, "url": "#tabell", "ordning": "descending"},
        {"namn": "Män", "tal": True, "url": "#tabell"},
        {"namn": "Summa", "tal": True},
    ],
    "rader": [
        {"celler": [{"text": "18–24 år"}, {"text": "7"}, {"text": "5"}, {"text": "12"}]},
        {"celler": [{"text": "25–64 år"}, {"text": "31"}, {"text": "18"}, {"text": "49"}]},
        {
            "celler": [
                {"text": "65 år eller äldre"},
                {"text": "dolt", "saknas": True},
                {"text": "uppgift saknas", "saknas": True},
                {"text": "–"},
            ]
        },
        {"celler": [{"text": "Totalt"}, {"text": "38"}, {"text": "23"}, {"text": "61"}], "summa": True},
    ],
}

SERIE = {
    "kolumner": [{"namn": "År"}, {"namn": "Kvinnor", "tal": True}, {"namn": "Män", "tal": True}],
    "rader": [
        {"celler": [{"text": "2024"}, {"text": "29,0"}, {"text": "45,0"}]},
        {"celler": [{"text": "2023"}, {"text": "28,0"}, {"text": "47,0"}]},
    ],
}

FIGUR = {
    "id": "prov-figur",
    "rubrik": "Andel i arbete eller studier, kvinnor, 2016–2024, procent",
    "under": "Kronobergs läns kommuner, ovägt medelvärde. 90 dagar efter avslutad etablering.",
    "svg": diagram_html(DIAGRAM),
    "kalla": "Egen beräkning baserad på Kolada (N00973). Hämtad 12 september 2025.",
    "farskhet": {"status": "aldre", "text": "Nya värden skulle ha kommit 1 september."},
    "lankar": [{"text": "Ladda ned CSV", "url": "#prov-figur"}, {"text": "SVG", "url": "#prov-figur"}],
    "utforska": {"url": "#prov-figur"},
    "demo": True,
    "tabell": SERIE,
    "tabell_alla_url": "#prov-figur",
}


def innehall():
    faulty = ProvForm({"fel-artal": "tjugo", "fel-start_0": "2024", "fel-start_1": "13"}, prefix="fel")
    faulty.is_valid()
    return {
        "marken": list(MARKEN),
        "form": ProvForm(),
        "fel_form": faulty,
        "urval": UrvalForm(),
        "tabell": TABELL,
        "bred": _wide(),
        "figur": FIGUR,
        "sida": Paginator(range(120), 10).page(5),
        "jobb": JOBB,
        **LISTOR,
    }


def _wide():
    years = [str(year) for year in range(2015, 2026)]
    values = ["19,0", "20,5", "", *["24,0"] * 8]
    return {
        "kolumner": [{"namn": "Delmål"}, *({"namn": year, "tal": True} for year in years)],
        "rader": [{"celler": [{"text": "Delmål 1"}, *(_cell(value) for value in values)]}],
    }


def _cell(value):
    return {"text": value} if value else {"text": "uppgift saknas", "saknas": True}


OFORANDRAT = "Målet följs upp varje år.\nParterna ansvarar gemensamt."

LISTOR = {
    "nyckeltal": [
        {"tal": "4", "vad": "insatser pågår", "jamforelse": "Lessebo ansvarar för 1 av dem.", "url": "#nyckeltal"},
        {"tal": "1", "vad": "beslut väntar på er", "jamforelse": "Senast 15 november 2025.", "url": "#nyckeltal"},
        {
            "tal": "31\u00a0%",
            "vad": "i arbete eller studier",
            "jamforelse": "Länets kommuner 38 % (ovägt). 90 dagar efter etableringen, 2024.",
            "url": "#nyckeltal",
        },
    ],
    "nyckeltal_utan_lank": [
        {"forst": "Kvinnor 2024", "tal": "29\u00a0%", "vad": "▲ 1 procentenhet sedan 2023"},
        {"forst": "Utgångsläge 2018", "tal": "19\u00a0%", "vad": "Mål: minst dubbleras"},
    ],
    "tidslinje": [
        {"datum": "oktober 2026", "titel": "Nästa forum", "organ": "Forum", "kommande": True},
        {
            "datum": "30 mars 2023",
            "titel": "Området Boende lämnar överenskommelsen",
            "organ": "Forum",
            "url": "#tidslinje",
        },
        {"datum": "2019", "titel": "Överenskommelsen undertecknas", "text": "Femton parter undertecknar."},
    ],
    "arbete": [
        {
            "rubrik": "Försenat",
            "ton": "fel",
            "poster": [
                {
                    "text": "Alvesta: svar på lägesbild",
                    "liten": "Skulle ha kommit 15 september.",
                    "url": "#arbete",
                    "atgard": "Påminn",
                }
            ],
        },
        {
            "rubrik": "Denna vecka",
            "poster": [
                {"text": "Forum 16 oktober: två punkter saknar underlag", "url": "#arbete", "marke": "oppnat"},
                {"text": "Fyra redovisningar att fördela", "liten": "Inkomna sedan i måndags.", "url": "#arbete"},
            ],
        },
        {"rubrik": "Senare", "poster": []},
    ],
    "skillnader": [
        {
            "namn": "Lydelse",
            "fore": f"Andelen nyanlända kvinnor som arbetar ska öka.\n{OFORANDRAT}",
            "efter": f"Andelen nyanlända kvinnor som arbetar eller studerar ska minst dubbleras.\n{OFORANDRAT}",
        }
    ],
    "varningar": [{"text": "Ni skriver 72 personer i texten. Tabellen har 73.", "url": "#varningar"}],
    "punkter": [
        "Länsstyrelsen får redovisningen och börjar granska den.",
        "Alla med behörighet i Lessebo kommun ser att den är inskickad.",
    ],
    "pastaenden": [
        {"text": "15 parter undertecknade", "kalla": "rapporten s. 8", "url": "#kallkonflikt"},
        {"text": "16 logotyper", "kalla": "rapportens omslag"},
    ],
    "flikar": [
        {"text": "Mål", "url": "#flikar", "nu": True},
        {"text": "Parter", "url": "#flikar", "antal": 16},
        {"text": "Organ", "url": "#flikar", "antal": 15},
        {"text": "Historik", "url": "#flikar"},
    ],
    "fakta": [
        {"namn": "Ansvarig", "varde": "Lessebo kommun", "url": "#fakta"},
        {"namn": "Period", "varde": "2025-01-01 – 2025-12-31"},
        {"namn": "Finansiering", "varde": "anges ej i källan", "saknas": True},
    ],
    "sektioner": [
        {"namn": "Grunduppgifter", "url": "#formular", "lage": "klar"},
        {"namn": "Mål och utfall", "url": "#formular", "lage": "paborjad"},
        {"namn": "Deltagare", "url": "#formular", "lage": "fel", "text": "2 fel", "nu": True},
        {"namn": "Ekonomi", "url": "#formular", "lage": "varning", "text": "1 varning"},
        {"namn": "Bilagor", "url": "#formular", "lage": "tom"},
        {"namn": "Försäkran", "url": "#formular", "lage": "sist"},
    ],
    "genvagar": [
        {"text": "Före 30 mars 2023", "datum": "2023-03-29"},
        {"text": "Vid undertecknandet", "datum": "2019-06-01"},
    ],
    "filer": [
        {"namn": "deltagarlista.pdf", "storlek": "1,2 MB", "lage": "godkand", "url": "#filer"},
        {"namn": "ekonomi.xlsx", "storlek": "84 kB", "lage": "kontrolleras"},
        {"namn": "bilaga.pdf", "storlek": "3 MB", "lage": "fel", "text": "filen är krypterad"},
    ],
}
