"""A meeting that was held and closed, with what its minutes need: presence, items, a decision, papers."""

import datetime

from core.oprecist import OprecistDatum
from forum.models import Motesstatus, Narvaroform, Punktslag, Utgang
from forum.services import justering, protokoll
from tests.factories.forum import BeslutFactory, MoteFactory, NarvaroFactory, PunktFactory, UnderlagFactory
from tests.factories.sok import KommunorganisationFactory, OrganFactory

DAG = datetime.date(2025, 3, 27)


def hallet_mote(overenskommelse, *, strateg, ledamot, fler=(), sekretess=False):
    """27 March 2025: the strategist and the member came, `fler` too; with `sekretess` item 2 is confidential."""
    mote = MoteFactory(
        organ=OrganFactory(overenskommelse=overenskommelse, version__namn="Forum för samverkan"),
        status=Motesstatus.STANGT,
        rubrik="Vårens forum",
        nar=OprecistDatum(DAG.year, DAG.month, DAG.day),
        plats="Residenset",
    )
    dar(mote, overenskommelse.samordnare, strateg, befattning="Länsstrateg")
    dar(mote, KommunorganisationFactory(), ledamot, befattning="Kommunalråd, ordförande")
    for person in fler:
        dar(mote, overenskommelse.samordnare, person, befattning=str(person))
    punkt = PunktFactory(
        mote=mote, nummer=1, rubrik="Ny samverkansstruktur", slag=Punktslag.BESLUT, utgang=Utgang.BESLUTAD,
        anteckning="Forumet gick igenom förslaget.", foredragande="Demo Föredragande",
    )  # fmt: skip
    beslut(mote, punkt, nummer="2025-07", text="Strukturen gäller från hösten.", sekretess=False)
    UnderlagFactory(punkt=punkt, titel="Förslag till struktur")
    hemlig = PunktFactory(
        mote=mote, nummer=2, rubrik="Läget på boendet", anteckning="Uppgifter om enskilda.", sekretess=sekretess
    )
    UnderlagFactory(punkt=hemlig, titel="Lista över boende", sekretess=sekretess)
    beslut(mote, hemlig, nummer="2025-08", text="Boendet ses över.", sekretess=sekretess)
    return mote


def beslut(mote, punkt, *, nummer, text, sekretess):
    return BeslutFactory(
        mote=mote, punkt=punkt, nummer=nummer, text=text, sekretess=sekretess,
        ansvarig_organisation=KommunorganisationFactory(), forfaller=datetime.date(2025, 10, 1),
    )  # fmt: skip


def dar(mote, organisation, person, *, form=Narvaroform.ORDINARIE, befattning="", namn=None):
    return NarvaroFactory(
        mote=mote, organisation=organisation, person=person, namn=namn or str(person), befattning=befattning, form=form
    )


def under_justering(mote, *, strateg, justerare):
    """The minutes with `justerare` appointed and attestation begun."""
    found = protokoll.paborja(mote, av=strateg)
    for person in justerare:
        justering.utse(found, person=person, roll="Justerare", av=strateg)
    return justering.starta(found, av=strateg)


def justerat(mote, *, strateg, justerare):
    found = under_justering(mote, strateg=strateg, justerare=justerare)
    for person in justerare:
        found = justering.justera(found, av=person, kontrollsumma=found.sha256)
    return found
