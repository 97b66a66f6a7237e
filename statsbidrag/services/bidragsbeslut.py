"""What a decision about a grant says, and the rules it must keep. Every fault is said at once, per field."""

import calendar
import datetime
import hashlib
from dataclasses import dataclass

from django.utils import timezone

from core import svenska
from insatser.models import Insats
from sok.models import Organisation, Organisationstyp
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.models import Bidragstyp
from statsbidrag.services.diarienummer import ratt_form

HOGST = 999_999_999
LANGST = datetime.timedelta(days=5 * 366)
TIDIGAST = datetime.timedelta(days=366)
SENAST = datetime.timedelta(days=3 * 366)
INGET_PERSONNUMMER = "Texten ser ut att innehålla ett personnummer. Ta bort det: det får inte stå här."


@dataclass(frozen=True)
class Mal:
    """`nummer` is that of a stored goal; None for a new one."""

    text: str
    indikator: str = ""
    planerat: str = ""
    nummer: int | None = None


@dataclass(frozen=True)
class Post:
    namn: str
    belopp: int
    nummer: int | None = None


@dataclass(frozen=True)
class Bidragsbeslut:
    """`bidragstyp` is the kind's key: which wording of its rule holds follows from the day of the decision."""

    titel: str
    bidragstyp: str
    mottagare: Organisation
    beslutsdatum: datetime.date
    belopp: int
    start: datetime.date
    slut: datetime.date
    mal: tuple[Mal, ...]
    budget: tuple[Post, ...]
    diarienummer: str | None = None
    villkor: str = ""
    chefsadress: str = ""
    insats: Insats | None = None

    @property
    def galler(self):
        """The kind of grant as it was worded on the day of the decision, or None."""
        return gallande_typ(self.bidragstyp, self.beslutsdatum)


def gallande_typ(nyckel, datum):
    return Bidragstyp.objects.gallande(datum).filter(nyckel=nyckel).first()


def granska(beslut, beviljande):
    """Sentence per field for what is wrong in the decision; empty when nothing is."""
    fel = {}
    for regel in (_mottagare, _typ, _dagar, _belopp, _texter):
        for falt, text in regel(beslut, beviljande):
            fel.setdefault(falt, text)
    return fel


def granska_frister(beslut, slutfrist, delfrister):
    """The final report is due after the period; an interim one while it runs, before the final."""
    fel = {}
    if slutfrist < beslut.slut:
        fel["frist"] = f"Perioden slutar {svenska.datum(beslut.slut)}. Slutredovisningen lämnas in efter det."
    if slutfrist - beslut.slut > TIDIGAST:
        fel["frist"] = "Sista dag för slutredovisningen är mer än ett år efter perioden. Kontrollera årtalet."
    if any(not beslut.start <= dag < slutfrist for dag in delfrister):
        fel["delfrister"] = (
            f"En delredovisning lämnas in mellan {svenska.datum(beslut.start)} och slutredovisningens sista dag."
        )
    if len(set(delfrister)) < len(delfrister):
        fel["delfrister"] = "Två delredovisningar har samma dag. Ta bort den ena."
    return fel


def forslag_till_frist(slut):
    """Three months after the last day; the end of a month stays the end of a month."""
    artal, manad = slut.year + (slut.month > 9), (slut.month + 2) % 12 + 1
    sista = calendar.monthrange(artal, manad)[1]
    till_manadsslut = slut.day == calendar.monthrange(slut.year, slut.month)[1]
    return datetime.date(artal, manad, sista if till_manadsslut else min(slut.day, sista))


def stampel(beslut):
    """A short fingerprint of the decision, so that a page knows whether a colleague has changed it since."""
    return hashlib.sha256(repr(beslut).encode()).hexdigest()[:16]


def _mottagare(beslut, beviljande):
    if beslut.mottagare == beviljande:
        yield "mottagare", "En myndighet kan inte bevilja sig själv bidrag. Välj en annan mottagare."
    typ = beslut.galler
    if typ and typ.mottagartyper and beslut.mottagare.typ not in typ.mottagartyper:
        yield "mottagare", _fel_mottagare(typ, beslut.mottagare)


def _fel_mottagare(typ, mottagare):
    far = svenska.lista([Organisationstyp(nyckel).label.lower() for nyckel in typ.mottagartyper], "eller")
    return (
        f"”{typ.namn}” ges till {far}. {mottagare.namn} är {mottagare.get_typ_display().lower()}. "
        "Välj en annan mottagare eller en annan bidragstyp."
    )


def _typ(beslut, beviljande):
    if beslut.galler is None:
        dag = svenska.datum(beslut.beslutsdatum)
        yield "bidragstyp", f"Bidragstypen gällde inte {dag}. Välj den som gällde då, eller rätta beslutsdagen."


def _dagar(beslut, beviljande):
    if beslut.beslutsdatum > timezone.localdate():
        yield "beslutsdatum", "Beslutsdagen har inte varit än. Registrera bidraget när beslutet är fattat."
    if beslut.slut < beslut.start:
        yield "slut", "Perioden slutar innan den börjar. Rätta den ena dagen."
    elif beslut.slut - beslut.start > LANGST:
        yield "slut", "Perioden är längre än fem år. Kontrollera årtalen."
    if not -TIDIGAST <= beslut.start - beslut.beslutsdatum <= SENAST:
        yield "start", "Perioden börjar för långt från beslutsdagen. Kontrollera årtalen."


def _belopp(beslut, beviljande):
    if not 0 < beslut.belopp <= HOGST:
        yield "belopp", "Skriv ett belopp som är större än 0 och mindre än en miljard kronor."
    if not beslut.mal:
        yield "mal", "Skriv minst ett mål. Målen är det som mottagaren ska redovisa."
    if not beslut.budget:
        yield "budget", "Skriv minst en budgetpost."
    elif text := budgeten_gar_inte_ihop(beslut.budget, beslut.belopp):
        yield "budget", text


def budgeten_gar_inte_ihop(poster, belopp):
    """The sentence about a budget that is more or less than the amount; None when it adds up."""
    summa = sum(post.belopp for post in poster)
    if summa == belopp:
        return None
    skillnad = svenska.belopp(abs(belopp - summa))
    ord_ = f"Det saknas {skillnad}." if summa < belopp else f"Det är {skillnad} för mycket."
    return (
        f"Budgetposterna blir {svenska.belopp(summa)}, men det beviljade beloppet är {svenska.belopp(belopp)}. {ord_}"
    )


def _texter(beslut, beviljande):
    if not ratt_form(beslut.diarienummer):
        yield "diarienummer", "Skriv diarienumret som 851-5425-2024, eller lämna det tomt."
    if innehaller_personnummer(beslut.titel):
        yield "titel", INGET_PERSONNUMMER
    if innehaller_personnummer(beslut.villkor):
        yield "villkor", INGET_PERSONNUMMER
    if any(innehaller_personnummer(text) for m in beslut.mal for text in (m.text, m.indikator, m.planerat)):
        yield "mal", INGET_PERSONNUMMER
    if any(innehaller_personnummer(post.namn) for post in beslut.budget):
        yield "budget", INGET_PERSONNUMMER
