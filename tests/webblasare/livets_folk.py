"""What the life of a report is told with: the people, their screens, what they write and what they get wrong."""

import dataclasses
import os
import re

from sok.models import Roll
from tests.dagar import om

TITEL = "Svenska med fotboll"
DIARIENUMMER = "851-0000-2025"
FOLK = {
    "Demo Skribent": Roll.KOMMUNHANDLAGGARE,
    "Demo Kollega": Roll.KOMMUNHANDLAGGARE,
    "Demo Företrädare": Roll.BEHORIG,
    "Demo Granskare": Roll.GRANSKARE,
    "Demo Strateg": Roll.LANSSTRATEG,
}
FORSTA = "Fyrtio ungdomar lärde sig svenska på planen."
PA_TAGET = "De flesta kom tillbaka varje vecka."
UTLOGGAD = "Hälften gick vidare till studier."
EGNA_ORD = "38 av 45 svarade att de förstår samhället bättre."
FRAGAN = "Hur mätte ni antalet deltagare?"
SVARET = "Färre kom än väntat. Vi räknade närvaron varje kväll."
ANMARKNINGEN = "Räkna närvaron på samma sätt nästa år."
PERSONNUMMER = "811218-9876"
# The network that was taken away, and the answers that are meant to be a no: the browser says so, as it should.
VANTADE = ("ERR_INTERNET_DISCONNECTED",)


def start():
    return om(-300)


def beslutsdag():
    return om(-314)


@dataclasses.dataclass
class Sidor:
    """Each person's own screen, and what is looked at on every one."""

    passera: object
    meny: object
    fotografera: object
    skribent: object = None
    kollega: object = None
    foretradare: object = None
    granskare: object = None
    strateg: object = None
    nummer: int = 0
    provade: set = dataclasses.field(default_factory=set)

    def framme(self, page, rubrik, bild):
        """The page has come and fits, and is accessible the first time its kind is met at that width.
        With PORTAL_BILDER its picture is kept in the story's order."""
        slag = (page.viewport_size["width"], re.sub(r"\d+", "#", page.url.partition("?")[0]))
        self.passera(page, rubrik, axe=slag not in self.provade)
        self.provade.add(slag)
        self.nummer += 1
        if os.environ.get("PORTAL_BILDER"):
            self.fotografera(page, f"liv-{self.nummer:02}-{bild}")

    def ga(self, page, *rader):
        """By way of the menu, then link by link. The interim report stands beside the final one in the lists."""
        page.goto("/")
        self.meny(page, rader[0])
        main = page.get_by_role("main")
        for text in rader[1:]:
            final = main.locator("article, li").filter(has_text="Slutredovisning").get_by_role("link", name=text)
            (final if text == TITEL else main.get_by_role("link", name=text)).first.click()


def sign_in(page, namn, passera=None):
    """With the demo person's own button."""
    page.goto("/konto/login/")
    if passera:
        passera(page, "^Logga in$")
    page.get_by_role("button", name=namn).click()
    page.wait_for_url(lambda url: "/konto/" not in url)
    return page


def fill(page, varden):
    """Answer by the fields' names, whatever they are: text, choice or box."""
    for namn, varde in varden.items():
        field = page.locator(f"[name='{namn}']")
        if field.count() > 1:
            page.locator(f"[name='{namn}'][value='{varde}']").check()
        elif field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(varde)
        elif field.get_attribute("type") == "checkbox":
            field.check()
        else:
            field.fill(str(varde))
