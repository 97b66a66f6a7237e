"""About the list: its views, many changed at once, tables."""

from insatser.services.fel.grund import Insatsfel


class VynFinns(Insatsfel):
    text = "Ni har redan en vy med det namnet. Välj ett annat."


class IngetAttAndra(Insatsfel):
    text = "Ingen av insatserna ändras av valet. Välj något annat."


class RedanAngrad(Insatsfel):
    text = "Ändringen är redan ångrad."


class AndradeUnderTiden(Insatsfel):
    """`insatser` are those that someone changed between the preview and the yes."""

    def __init__(self, insatser):
        super().__init__()
        self.insatser = list(insatser.select_related("updated_by").order_by("titel", "pk"))
        self.text = "Någon annan ändrade insatser medan ni läste. Inget är ändrat. Läs igenom igen."


class FilenArIngenTabell(Insatsfel):
    text = "Välj en Excelfil (.xlsx) eller en csv-fil."


class TabellenKanInteSparas(Insatsfel):
    text = "Filen är inte längre sådan att den går att spara. Läs om sidan och se vad som har hänt."
