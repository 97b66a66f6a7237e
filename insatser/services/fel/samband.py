"""About how initiatives hang together, and what stands in their way."""

from insatser.services.fel.grund import Insatsfel


class SammaInsats(Insatsfel):
    text = "En insats kan inte ha ett samband med sig själv. Välj en annan insats."


class SambandetFinns(Insatsfel):
    """`relation` is the one that is there."""

    def __init__(self, relation):
        super().__init__()
        self.relation = relation
        self.text = (
            f"Insatserna har redan ett samband: ”{relation.fran}” {relation.get_typ_display()} ”{relation.till}”. "
            "Ta bort det först om ni vill ändra det."
        )


class SambandetGarRunt(Insatsfel):
    def __init__(self, fran, till, typ):
        super().__init__()
        self.text = (
            f"”{till}” är redan en del av ”{fran}”, direkt eller genom andra. Det kan inte vara tvärtom."
            if typ == "del_av"
            else f"”{till}” kommer redan före ”{fran}”. En insats kan inte komma både före och efter en annan."
        )


class SambandetHorTillEfterfoljaren(Insatsfel):
    text = (
        "Samband mellan två överenskommelser skrivs när insatsen förs över till den nya, och ändras inte här. "
        "Välj en insats i samma överenskommelse."
    )


class AretFinnsInte(Insatsfel):
    text = "Skriv ett år från 1990 till 2100."


class AretForTidigt(Insatsfel):
    def __init__(self, insats, artal):
        super().__init__()
        self.text = f"”{insats}” har redan perioden {insats.period}. Välj ett år efter {artal}."


class HindretAndratSedan(Insatsfel):
    """Someone did something with the obstacle first. `hinder` is as it now stands."""

    def __init__(self, hinder, text):
        super().__init__()
        self.hinder = hinder
        self.text = text


class HindretSaknarText(Insatsfel):
    text = "Skriv vad som hindrar."


class SvaretSaknas(Insatsfel):
    text = "Skriv ett svar."


class HindretBehoverSkal(Insatsfel):
    text = "Skriv varför hindret behöver tas upp igen."
