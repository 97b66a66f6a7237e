"""What may stop a change, each with the sentence the person meets."""

from django.utils import timezone

from insatser.models import KON


class Insatsfel(Exception):
    text = ""

    def __str__(self):
        return self.text or super().__str__()


class OverenskommelsenAvslutad(Insatsfel):
    text = "Överenskommelsen är avslutad. Insatserna kan läsas men inte ändras."


class EgenOrganisationSaknas(Insatsfel):
    text = "Er organisation behöver stå som ansvarig. Be länsstrategen om någon annan ska ta över."


class SkalSaknas(Insatsfel):
    text = "Skriv varför läget ändras."


class Statusbytesfel(Insatsfel):
    text = "Insatsen kan inte gå till det läget från det den har nu. Läs om sidan och välj igen."


class Skedesfel(Insatsfel):
    text = "Insatsen kan inte gå till det skedet från det den har nu. Läs om sidan och välj igen."


class KontaktenSkriverInte(Insatsfel):
    text = "Kontaktpersonen behöver kunna skriva om insatsen. Välj någon hos den ansvariga, eller länsstrategen."


class OrdinarieUtanSlut(Insatsfel):
    text = "Ordinarie verksamhet har inget slut. Lämna slutet tomt, eller ändra skedet först."


class KanInteAterstallas(Insatsfel):
    text = "Insatsen togs bort för mer än 30 dagar sedan och kan inte återställas här."


class Redigeringskonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the initiative as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade insatsen medan ni skrev."


class AretLast(Insatsfel):
    """`row` is the latest Arslas of the year, which says who locked it and when."""

    def __init__(self, row):
        super().__init__()
        self.row = row
        self.text = (
            f"Uppföljningen av {row.artal} låstes {timezone.localtime(row.at):%Y-%m-%d}, så årets handlingsplan och "
            f"utfall ändras inte. Länsstrategen hos {row.overenskommelse.samordnare} kan öppna året under ”Årsskifte”."
        )


class AretArRedanLast(Insatsfel):
    def __init__(self, row):
        super().__init__()
        self.text = f"{row.artal} är redan låst, av {row.av} {timezone.localtime(row.at):%Y-%m-%d}."


class AretArOppet(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"{artal} är inte låst och går att rätta som det är."


class AretHarInteSlutat(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"{artal} är inte slut. Året kan låsas från och med {artal + 1}-01-01."


class UpplasningUtanSkal(SkalSaknas):
    text = "Skriv varför året öppnas igen."


class PlanenFinns(Insatsfel):
    """`plan` is the one that is there."""

    def __init__(self, plan):
        super().__init__()
        self.plan = plan
        self.text = f"Det finns redan en handlingsplan för {plan.artal}. Öppna den och ändra där."


class PlanenAndrad(Insatsfel):
    """Someone wrote in between. `sparad` is the row, or the plan, as it now stands, `vem` who saved it."""

    def __init__(self, sparad, vem=""):
        super().__init__()
        self.sparad, self.vem = sparad, vem
        self.text = f"{vem or 'Någon annan'} sparade medan ni skrev."


class RadenSaknarNamn(Insatsfel):
    text = "Välj en insats eller skriv vad uppdraget kallas."


class RadenStruken(Insatsfel):
    text = "Raden är struken ur planen. Återta den innan ni ändrar den."


class PlanenGallerRedan(Insatsfel):
    text = "Handlingsplanen gäller redan."


class PlanenSaknarKalla(Insatsfel):
    text = "Skriv planens källa först. En plan utan källa börjar gälla när forum har antagit den."


class MaletGarInteAttLasa(Insatsfel):
    """A goal that says neither a number with its unit nor words, or an interval the wrong way round."""

    def __init__(self, text):
        super().__init__()
        self.text = text


class Exempelkonflikt(Insatsfel):
    """Someone saved in between. `sparad` is the example as it now stands."""

    def __init__(self, sparad):
        super().__init__()
        self.sparad = sparad
        self.text = "Någon annan sparade exemplet medan ni skrev."


class RedanLyft(Insatsfel):
    """`exempel` is the one that exists already."""

    def __init__(self, exempel):
        super().__init__()
        self.exempel = exempel
        self.text = f"Insatsen finns redan som gott exempel: ”{exempel.titel}”. Ändra det i stället."


class ExempletKanInteAterstallas(Insatsfel):
    text = "Exemplet togs bort för mer än 30 dagar sedan och kan inte återställas här."


class KontaktMedPersonuppgift(Insatsfel):
    text = "Skriv en funktion, till exempel integrationssamordnare, inte en e-postadress eller ett telefonnummer."


class KontaktUtanOrganisation(Insatsfel):
    text = "Välj också vilken organisation funktionen finns hos."


class UtfalletBorttaget(Insatsfel):
    text = "Utfallet har tagits bort. Återställ det under ”Borttagna” innan ni ändrar det."


class UtfalletKanInteAterstallas(Insatsfel):
    text = "Utfallet togs bort för mer än 30 dagar sedan och kan inte återställas här. Texten finns kvar i historiken."


class UtfalletAndrat(Insatsfel):
    """Someone saved in between. `sparat` is the outcome as it now stands, `vem` who last changed the initiative."""

    def __init__(self, sparat, vem=""):
        super().__init__()
        self.sparat, self.vem = sparat, vem
        self.text = (
            f"{vem or 'Någon annan'} sparade utfallet medan ni skrev. Er text finns kvar nedan. Det som nu är sparat "
            "står ovanför. Spara igen om er text ska gälla."
        )


class DeltagareGarInteIhop(Insatsfel):
    """`fel` is column → sentence."""

    def __init__(self, fel):
        super().__init__()
        self.fel = fel
        self.text = " ".join(f"{KON[kon]}: {sentence}" for kon, sentence in fel.items())


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


class UtanforOverenskommelsen(Insatsfel):
    """The year begins after the agreement's last day."""

    def __init__(self, overenskommelse, artal):
        super().__init__()
        self.artal = artal
        self.text = (
            f"Överenskommelsen gäller till och med {overenskommelse.slutdatum}, så {artal} hör till det som kommer "
            "efter den. Det som fortsätter förs över till efterföljaren."
        )


class ArsskiftetAndrat(Insatsfel):
    text = "Någon har ändrat planen eller en av insatserna medan ni läste. Gå igenom förslaget igen."


class ValetFinnsInte(Insatsfel):
    text = "Ett av valen går inte för den raden. Gå igenom förslaget igen."


class ArsskiftetGarInteAttAngra(Insatsfel):
    def __init__(self, skal):
        super().__init__()
        self.text = f"Årsskiftet går inte att ångra. {' '.join(skal)}"


class RundanFinns(Insatsfel):
    def __init__(self, artal):
        super().__init__()
        self.text = f"Parterna är redan tillfrågade om {artal}. Öppna den frågan i stället."


class IngenInsatsVald(Insatsfel):
    text = "Välj minst en insats att fråga om."


class RundanStangd(Insatsfel):
    text = "Frågan är stängd, så svaren tas inte emot längre. Hör av er till länsstrategen om något behöver rättas."


class ArIntePart(Insatsfel):
    def __init__(self, organisation):
        super().__init__()
        self.text = f"{organisation} är inte part i överenskommelsen längre och tillfrågas därför inte."


class SpridningssvarAndrat(Insatsfel):
    """Another person answered for the same party in between; `sparade` are the stored answers by question."""

    def __init__(self, sparade):
        super().__init__()
        self.sparade = sparade
        self.text = "Någon annan skickade svar för er medan ni skrev."
