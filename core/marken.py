"""Status badges: for each status the tone, the shape and the word. Words carry state, shape helps, colour only repeats.

Tones: bra, obs, fel, info, neutral, utkast, bedomning. A judgement is not a measurement: it has no tone of
good or bad, only a filled shape. Red is for faults and what is overdue, never for a bad result.
"""

from typing import NamedTuple


class Marke(NamedTuple):
    ton: str
    form: str
    text: str


MARKEN = {
    # insatser and plans
    "planerad": Marke("neutral", "○", "Planerad"),
    "pagar": Marke("info", "▶", "Pågår"),
    "pausad": Marke("obs", "‖", "Pausad"),
    "forsenad": Marke("fel", "!", "Försenad"),
    "avslutad": Marke("bra", "✓", "Avslutad"),
    "stoppad": Marke("fel", "■", "Stoppad"),
    "okand": Marke("neutral", "?", "Läget är okänt"),
    # reports of grants
    "utkast": Marke("utkast", "✎", "Utkast – INTE inlämnad"),
    "vantas": Marke("neutral", "○", "Inte inlämnad"),
    "inkommen": Marke("info", "→", "Inskickad"),
    "inskickad": Marke("info", "→", "Inskickad"),
    "granskas": Marke("info", "◌", "Under granskning"),
    "komplettering": Marke("obs", "?", "Komplettering begärd"),
    "godkand": Marke("bra", "✓", "Godkänd"),
    "kommunicering": Marke("obs", "‖", "Återkrav övervägs"),
    "godkand_anm": Marke("bra", "✓", "Godkänd med anmärkning"),
    "aterkrav": Marke("fel", "↩", "Återkrav beslutat"),
    "atertagen": Marke("neutral", "↶", "Återtagen"),
    # commitments
    "genomfort": Marke("bra", "✓", "Genomfört"),
    "ej_paborjat": Marke("neutral", "○", "Inte påbörjat"),
    "ej_aktuellt": Marke("neutral", "■", "Inte längre aktuellt"),
    # judgements of sub-goals
    "uppnatt": Marke("bedomning", "●", "Uppnått"),
    "delvis": Marke("bedomning", "◐", "Delvis uppnått"),
    "ej_uppnatt": Marke("bedomning", "○", "Ej uppnått"),
    "kan_inte_bedomas": Marke("bedomning", "?", "Kan inte bedömas"),
    "ej_bedomt": Marke("bedomning", "◌", "Inte bedömt ännu"),
    # freshness of values
    "aktuell": Marke("bra", "✓", "Aktuell"),
    "aldre": Marke("obs", "!", "Äldre än väntat"),
    "misslyckad": Marke("obs", "!", "Senaste hämtningen misslyckades"),
    "demodata": Marke("obs", "◇", "demodata"),
    # background jobs
    "vantar": Marke("neutral", "◌", "Väntar"),
    "klart": Marke("bra", "✓", "Klart"),
    "misslyckat": Marke("fel", "!", "Misslyckades"),
    # mails
    "koat": Marke("info", "◌", "Väntar på att skickas"),
    "skickat": Marke("bra", "✓", "Skickat"),
    "vantar_mejl": Marke("neutral", "○", "Väntar på nästa mejl"),
    "avford": Marke("neutral", "–", "Mejlas inte, enligt personens val"),
    # the agreement
    "kommande": Marke("neutral", "○", "Kommande"),
    "gallande": Marke("bra", "✓", "Gällande"),
    "lopt_ut": Marke("neutral", "■", "Löpt ut"),
    "prioriterad": Marke("info", "◆", "Prioriterat"),
    # meetings and decisions
    "oppnat": Marke("info", "◌", "Öppnat"),
    "hallet": Marke("info", "●", "Hållet"),
    "stangt": Marke("neutral", "■", "Stängt"),
    "installt": Marke("obs", "✕", "Inställt"),
    "beslutat": Marke("bra", "✓", "Beslutat"),
    "planerat": Marke("neutral", "○", "Planerat"),
    "oppet": Marke("info", "◌", "Öppet"),
    "last": Marke("neutral", "■", "Låst"),
    "forsenat": Marke("fel", "!", "Försenat"),
    "inget": Marke("neutral", "–", "Inget att genomföra"),
    "ersatt": Marke("neutral", "↷", "Ersatt"),
    "sekretess": Marke("obs", "◆", "Kan omfattas av sekretess"),
    "nytt": Marke("info", "▲", "Nytt"),
    # municipalities that depart
    "bevakas": Marke("info", "◌", "Bevakas"),
    "lyft": Marke("info", "↑", "Lyft till styrgrupp"),
    "avfardad": Marke("neutral", "–", "Ingen åtgärd"),
    # obstacles
    "besvarat": Marke("bra", "✓", "Besvarat"),
    # proposals
    "inlamnat": Marke("info", "◌", "Väntar på beredningsgruppen"),
    "antaget": Marke("bra", "✓", "Tas upp"),
    "parkerat": Marke("obs", "‖", "Parkerat till nästa möte"),
    "avbojt": Marke("neutral", "■", "Avböjt"),
    "atertaget": Marke("neutral", "↶", "Återtaget"),
    # texts in versions and what the parties say about them
    "remiss": Marke("info", "→", "Hos parterna för synpunkter"),
    "framlagd": Marke("info", "◌", "Framlagd för beslut"),
    "antagen": Marke("bra", "✓", "Antagen"),
    "forkastad": Marke("neutral", "■", "Inte antagen"),
    "tillstyrker": Marke("bedomning", "●", "Tillstyrker"),
    "med_synpunkter": Marke("bedomning", "◐", "Tillstyrker med synpunkter"),
    "avstyrker": Marke("bedomning", "○", "Avstyrker"),
    "avstar": Marke("bedomning", "–", "Avstår från att yttra sig"),
    # minutes
    "synpunkter": Marke("info", "◌", "Ute för synpunkter"),
    "justeras": Marke("info", "→", "Under justering"),
    "justerat": Marke("bra", "✓", "Justerat"),
}


class OkantMarke(KeyError):
    """A status without a badge: add its row in core/marken.py, or give the tag a text."""


def marke(status, text=""):
    """The badge of a status (enum member or its value). Without a row, a given text stands in a neutral one."""
    found = MARKEN.get(str(getattr(status, "value", status)))
    if found:
        return found._replace(text=text) if text else found
    if not text:
        raise OkantMarke(f"”{status}” has no badge in core/marken.py")
    return Marke("neutral", "○", text)
