"""What either side is told after a step of the review. The words say what happened and what to do; never what was
written, which is read in the portal."""

from core import svenska
from statsbidrag.models import Status
from statsbidrag.services.meddelanden import meddela_mottagaren, meddela_myndigheten


def _till_mottagaren(redovisning, steg, rubrik, text, *, bradskande=True):
    nyckel = f"statsbidrag:{steg}:{redovisning.pk}:{redovisning.handelser.count()}"
    rubrik = f"{rubrik}: {redovisning.bidrag.titel}"
    meddela_mottagaren(redovisning, nyckel=nyckel, rubrik=rubrik, text=text, bradskande=bradskande)


def _till_myndigheten(redovisning, steg, rubrik, text=""):
    nyckel = f"statsbidrag:{steg}:{redovisning.pk}:{redovisning.handelser.count()}"
    rubrik = f"{rubrik}: {redovisning.bidrag.titel}"
    meddela_myndigheten(redovisning, nyckel=nyckel, rubrik=rubrik, text=text)


def _myndigheten(redovisning):
    return redovisning.bidrag.beviljande.namn


def _den(redovisning):
    """slutredovisningen, or delredovisningen."""
    return f"{redovisning.get_typ_display().lower()}en"


def fragad(redovisning, komplettering, rubrik):
    _till_mottagaren(
        redovisning,
        f"komplettering-{komplettering.pk}",
        "Komplettering begärd",
        f"{_myndigheten(redovisning)} har en fråga om ”{rubrik}” i {_den(redovisning)}. "
        f"Svara senast {svenska.datum(komplettering.svara_senast)}.",
    )


def aterkallad(redovisning, rubrik):
    text = f"Frågan om ”{rubrik}” gäller inte längre. Ni behöver inte svara på den."
    _till_mottagaren(redovisning, "aterkallad", "Frågan är återkallad", text, bradskande=False)


def rattad(redovisning, avsnitt):
    _till_mottagaren(
        redovisning,
        f"rattelse-{redovisning.senaste_inlamning.nummer}",
        "Rättad åt er",
        f"{_myndigheten(redovisning)} har rättat ”{avsnitt.rubrik}” i det ni skickade in. "
        "Läs vad som ändrades och varför. Det ni skickade in finns kvar.",
    )


def beslutad(redovisning):
    rubrik = Status(redovisning.status).label
    if redovisning.status == Status.ATERKRAV:
        text = "Läs beslutet, skälen och hur det överklagas i portalen."
    else:
        text = f"{svenska.stor_bokstav(_den(redovisning))} är granskad och godkänd. Beslutet står i portalen."
    _till_mottagaren(redovisning, "beslut", rubrik, text, bradskande=redovisning.status == Status.ATERKRAV)


def overvagt(redovisning, aterkrav):
    _till_mottagaren(
        redovisning,
        f"aterkrav-{aterkrav.pk}",
        "Återkrav övervägs",
        f"{_myndigheten(redovisning)} överväger att kräva tillbaka {svenska.belopp(aterkrav.belopp)}. "
        f"Läs skälen och svara senast {svenska.datum(aterkrav.svara_senast)}.",
    )


def avskrivet(redovisning):
    text = f"{_myndigheten(redovisning)} överväger inte längre att kräva tillbaka pengar."
    _till_mottagaren(redovisning, "avskrivet", "Inget återkrav övervägs längre", text)


def yttrat(redovisning):
    _till_myndigheten(redovisning, "yttrande", "Svar om återkrav", "Mottagaren har svarat.")


def tillbakadragen(redovisning):
    _till_myndigheten(redovisning, "atertagen", "Återtagen", "Mottagaren har tagit tillbaka det som skickades in.")


def foreslaget(redovisning, forslag):
    rubrik, text = "Förslag till beslut", f"{forslag.foreslaget_av.namn} föreslår: {forslag.get_beslut_display()}."
    _till_myndigheten(redovisning, f"forslag-{forslag.pk}", rubrik, text)


def oppnad(redovisning):
    text = f"{_myndigheten(redovisning)} granskar {_den(redovisning)} igen. Skälen står i portalen."
    _till_mottagaren(redovisning, "oppnad", "Öppnad igen", text)


def stangd(redovisning):
    _till_mottagaren(redovisning, "avslutad", "Avslutad", "Ärendet är klart.", bradskande=False)
