"""The first load: the country and the goals of Agenda 2030, and in the demo the counties, people and values.

Safe to run at every start: what is already there is left alone, and a county is read again only when its
file has changed.
"""

from django.conf import settings

from core import svenska
from forum.demo import skapa_demomoten
from indikatorer.services import demoandringar, demovarden
from indikatorer.services.kommuntal.demo import demokommuntal
from rapporter.demopersoner import skapa_demopersoner, stang_demopersoner
from rapporter.inlasning.services import kontrollsumma, las_fil, las_in
from rapporter.models import Inlasning
from sok.inlasning.grund import las_agendamal, las_geografi
from sok.models import Overenskommelse
from statsbidrag.demo import skapa_demobidrag


def ladda():
    """Do what remains of the first load, yielding a sentence for each thing done."""
    fixtures = settings.FIXTURES_DIR
    if rows := las_geografi(fixtures / "geografi.csv"):
        yield f"Geografi: {rows} platser inlästa."
    if rows := las_agendamal(fixtures / "agenda2030.csv"):
        yield f"Agenda 2030: {rows} mål inlästa."
    if not settings.PORTAL_DEMO:
        if antal := stang_demopersoner():
            yield f"Demopersoner: {antal} stängda, eftersom portalen inte är i demoläget."
        return
    for path in sorted(fixtures.glob("*.yaml")):
        yield from _lan(path)
    for steg in DEMO_STEG:
        yield from steg()


def _lan(path):
    innehall = las_fil(path)
    senaste = Inlasning.objects.filter(filnamn=path.name).order_by("-pk").values_list("sha256", flat=True).first()
    if senaste != kontrollsumma(innehall):
        utfall = las_in(innehall, filnamn=path.name)
        yield f"{path.stem.capitalize()}: {utfall.sammanfattning()}."


def demopersoner():
    for path in sorted((settings.FIXTURES_DIR / "demo").glob("personer*.yaml"), key=lambda path: path.stem):
        if antal := skapa_demopersoner(path):
            yield f"Demopersoner: {antal} påhittade personer skapade."


def demovarden_for_indikatorer():
    for avtal in Overenskommelse.objects.select_related("lan"):
        if antal := demovarden(avtal):
            yield f"{avtal}: {antal} påhittade indikatorvärden, märkta demodata."
        if antal := demoandringar(avtal):
            yield f"{avtal}: {svenska.antal(antal, 'påhittad ändring', 'påhittade ändringar')} av dem i inkorgen."


def demobidrag():
    for avtal in Overenskommelse.objects.select_related("samordnare"):
        if antal := skapa_demobidrag(avtal):
            yield f"{avtal}: {antal} påhittade statsbidrag, märkta demodata."


def demomoten():
    for avtal in Overenskommelse.objects.order_by("slug"):
        if antal := skapa_demomoten(avtal):
            yield f"{avtal}: {svenska.antal(antal, 'påhittat möte', 'påhittade möten')} att prova med."


def demokommuntal_for_lan():
    for avtal in Overenskommelse.objects.select_related("lan").order_by("slug"):
        if antal := demokommuntal(avtal):
            yield f"{avtal}: {svenska.antal(antal, 'påhittad fördelning', 'påhittade fördelningar')} av länstal."


# What the demo adds, in order. Each step is safe to repeat and yields a sentence for what it did.
DEMO_STEG = [demopersoner, demovarden_for_indikatorer, demobidrag, demomoten, demokommuntal_for_lan]
