"""Layout pieces for the fields that are more than one input: tables, goals, budget, lists."""

from crispy_forms.layout import LayoutObject
from django.template.loader import render_to_string

from core import svenska
from statsbidrag.forms import summor
from statsbidrag.formular.schema import KONSKOLUMNER, RADRUBRIKER


class Del(LayoutObject):
    """Renders its template with what `innehall(form)` gives; the fields arrive as bound fields."""

    mall = ""

    def __init__(self, falt):
        self.falt = falt
        self.fields = []

    def render(self, form, context, **kwargs):
        return render_to_string(
            f"statsbidrag/falt/{self.mall}.html", {"falt": self.falt, "form": form, **self.innehall(form)}
        )

    def innehall(self, form):
        return {}

    def hamtat_ur(self, form):
        """From where cells of the table were filled in beforehand."""
        return sorted({marke.ur for marke in form.marken.values() if marke.namn.startswith(f"{self.falt.id}-")})


class Uppgift(Del):
    """A fact from the decision: shown, not asked."""

    mall = "uppgift"

    def __init__(self, etikett, varde):
        super().__init__(None)
        self.etikett, self.varde = etikett, varde

    def innehall(self, form):
        return {"etikett": self.etikett, "varde": self.varde}


class Langtext(Del):
    mall = "langtext"

    def __init__(self, namn, antal, langst):
        super().__init__(None)
        self.namn, self.antal, self.langst = namn, antal, langst

    def innehall(self, form):
        return {"field": form[self.namn], "antal": self.antal, "langst": self.langst}


class Grupp(Del):
    mall = "grupp"

    def __init__(self, falt, namn):
        super().__init__(falt)
        self.namn = namn

    def innehall(self, form):
        return {"delar": [form[namn] for namn in self.namn]}


class Deltagartabell(Del):
    mall = "tabell_alder_kon"

    def __init__(self, falt, rader):
        super().__init__(falt)
        self.rader = rader

    def innehall(self, form):
        radsummor, kolumnsummor = summor.sums(form.rat, [namn for _, namn in self.rader])
        return {
            "radrubrik": RADRUBRIKER[self.falt.typ],
            "hamtat_ur": self.hamtat_ur(form),
            "kolumner": list(KONSKOLUMNER.values()),
            "rader": [
                {
                    "namn": namn,
                    "celler": list(zip(KONSKOLUMNER.values(), [form[cell] for cell in celler], strict=True)),
                    "summa": summa,
                }
                for (namn, celler), summa in zip(self.rader, radsummor, strict=True)
            ],
            "kolumnsummor": list(zip(KONSKOLUMNER.values(), kolumnsummor, strict=True)),
            "summa": summor.plus(kolumnsummor),
        }


class Mal(Del):
    mall = "mal"

    def __init__(self, falt, mal_lista):
        super().__init__(falt)
        self.mal_lista = mal_lista

    def innehall(self, form):
        return {"mal_lista": [{**mal, "delar": [form[namn] for namn in delar]} for mal, delar in self.mal_lista]}


class Budget(Del):
    mall = "budget"

    def __init__(self, falt, rader, hjalp):
        super().__init__(falt)
        self.rader, self.hjalp = rader, hjalp

    def innehall(self, form):
        rader = [self._rad(form, *rad) for rad in self.rader]
        beviljat = sum(rad["beviljat"] for rad in rader)
        utfall = summor.plus([rad["belopp"] for rad in rader])
        return {
            "hjalp": self.hjalp,
            "hamtat_ur": self.hamtat_ur(form),
            "till_slut": self.falt.kommentar_over_procent is not None,
            "rader": rader,
            "beviljat": beviljat,
            "utfall": utfall,
            "avvikelse": avvikelse(beviljat, utfall),
            "beviljat_belopp": form.underlag.beviljat,
            "oforbrukat": None if utfall is None else form.underlag.beviljat - utfall,
        }

    def _rad(self, form, post, utfall, kommentar):
        belopp = summor.number(form.rat.get(utfall, ""))
        return {
            **post,
            "utfall": form[utfall],
            "kommentar": form[kommentar],
            "belopp": belopp,
            "avvikelse": avvikelse(post["beviljat"], belopp),
        }


def avvikelse(beviljat, utfall):
    """Outcome minus granted, in kronor and per cent: "+2 000 kr (+10 %)"; None without an outcome."""
    if utfall is None:
        return None
    skillnad = utfall - beviljat
    if not skillnad:
        return svenska.forandring(0)
    text = f"{svenska.forandring(skillnad)}{svenska.HARD_SPACE}kr"
    if not beviljat:
        return text
    return f"{text} ({svenska.forandring(skillnad * 100 / beviljat, 0)}{svenska.HARD_SPACE}%)"


class Lista(Del):
    """`belopp` are the names of its columns of amounts, with the row's number left open."""

    mall = "lista"

    def __init__(self, falt, rader, belopp=()):
        super().__init__(falt)
        self.rader, self.belopp = rader, belopp

    def innehall(self, form):
        celler = [namn.format(nummer) for namn in self.belopp for nummer in range(len(self.rader))]
        return {
            "rader": [{"namn": namn, "delar": [form[cell] for cell in celler]} for namn, celler in self.rader],
            "har_summa": bool(self.belopp),
            "summa": summor.plus([summor.number(form.rat.get(cell, "")) for cell in celler]),
        }
