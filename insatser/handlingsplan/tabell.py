"""The plan as a table, for Excel and as the data behind the PDF: one row per initiative, every cell in words."""

from core.export import csv_bytes
from core.kalkyl import Arbetsbok, Kolumnform

# The headings of the plan's own document, in its two forms.
FORMER = (
    Kolumnform("Område", 20),
    Kolumnform("Samverkansområden", 40),
    Kolumnform("Prioriterat", 12),
    Kolumnform("Insatser/uppdrag", 34),
    Kolumnform("Period", 26),
    Kolumnform("Genomförande (ansvar och hur)", 60),
    Kolumnform("Mål", 34),
    Kolumnform("Indikatorer", 34),
    Kolumnform("Uppföljning (ansvar och hur)", 50),
    Kolumnform("Grupp som redovisar", 30),
    Kolumnform("Andra som får redovisningen", 30),
    Kolumnform("Bakgrund", 50),
    Kolumnform("Läge", 14),
    Kolumnform("Läsbarhet i källan", 24),
    Kolumnform("Anmärkning", 40),
)
KORTA_FORMER = (
    Kolumnform("Samverkansområden", 44),
    Kolumnform("Insatser/uppdrag", 40),
    Kolumnform("Ansvar och genomförande", 70),
    Kolumnform("Uppföljning", 70),
)


def rader(innehall):
    """The rows under FORMER. What has no words in the plan says why: illegible, or not told."""
    return [_row(row) for row in innehall["rader"]]


def _row(i):
    insats = i["insats"] or {}
    return [
        (i["omrade"] or {}).get("namn") or i["saknas"],
        (i["samverkansomrade"] or {}).get("text") or i["saknas"],
        "ja" if (i["samverkansomrade"] or {}).get("prioriterat") else "nej",
        i["titel"],
        insats.get("period") or i["saknas"],
        i["genomforande"] or i["saknas"],
        "; ".join(goal["ord"] for goal in i["mal"]),
        i["indikatorer"],
        i["uppfoljning"] or i["saknas"],
        (i["organ"] or {}).get("namn", ""),
        i["mottagare"],
        i["bakgrund"],
        insats.get("lage") or i["saknas"],
        i["lasbarhet_ord"],
        i["anmarkning"],
    ]


def korta_rader(innehall):
    """Under KORTA_FORMER: goals, indicators and background stand in the column of follow-up, as in the document."""
    return [_short(row) for row in innehall["rader"]]


def _short(i):
    follow_up = [
        i["uppfoljning"] or i["saknas"],
        f"Mål – {', '.join(goal['ord'] for goal in i['mal'])}" if i["mal"] else "",
        f"Indikatorer – {i['indikatorer']}" if i["indikatorer"] else "",
        f"Bakgrund – {i['bakgrund']}" if i["bakgrund"] else "",
    ]
    period = (i["insats"] or {}).get("period", "")
    return [
        (i["samverkansomrade"] or {}).get("text") or i["saknas"],
        "\n".join(part for part in (i["titel"], period) if part),
        i["genomforande"] or i["saknas"],
        "\n".join(part for part in follow_up if part),
    ]


def excel(innehall, om):
    """The workbook: the rows in full, the same rows in the document's short form, and what the table is (`om`: label
    and text)."""
    bok = Arbetsbok()
    bok.blad("Handlingsplan", FORMER, rader(innehall))
    bok.blad("Kort form", KORTA_FORMER, korta_rader(innehall))
    bok.blad("Om tabellen", (Kolumnform("Uppgift", 24), Kolumnform("Text", 80)), om)
    return bok.bytes()


def csv(innehall):
    return csv_bytes([form.rubrik for form in FORMER], rader(innehall))
