"""What can be changed in many initiatives at once. Each kind says for one initiative how it is, how it would be, what
hinders it, and does it through the same services as the initiative's own pages; `minns` is what undoing needs."""

from typing import NamedTuple

from core.oprecist import OprecistDatum
from core.svenska import lista
from insatser import services
from insatser.models import Aktorsroll, InsatsAktor, Skede
from insatser.models.statusbyte import OVERGANGAR, kraver_skal
from insatser.services.insats import Insatsuppgifter, Kopplingsval
from insatser.services.ratt import lock_for, require_i_avtalet_nycklar, require_own_organisation, touch
from insatser.services.status import kraver_skedet_skal, mojliga_skeden, ta_tillbaka
from sok.models import Organ

ANGES_EJ = "anges ej i källan"


class Andring:
    """`varde` is what it is changed to, `text` the same in words, `skal` why."""

    nyckel = namn = ""
    # Whether the reason is asked for.
    med_skal = False

    def __init__(self, varde, text, skal=""):
        self.varde, self.text, self.skal = varde, str(text), skal.strip()

    def fore(self, insats):
        raise NotImplementedError

    def efter(self, insats):
        return self.text

    def hinder(self, insats):
        """Why it cannot be done; empty when it can."""
        return ""


class Lage(Andring):
    nyckel, namn, med_skal = "lage", "Läge", True

    def fore(self, insats):
        return insats.get_status_display() or ANGES_EJ

    def hinder(self, insats):
        if self.varde not in OVERGANGAR[insats.status]:
            return f"Går inte från {self.fore(insats).lower()} till {self.text.lower()}."
        if kraver_skal(insats.status, self.varde) and not self.skal:
            return "Behöver ett skäl."
        return ""

    def minns(self, insats):
        return {"status": insats.status, "skede": insats.skede, "slut": insats.slut.iso if insats.slut else ""}

    def gor(self, insats, av):
        return services.byt_status(insats, self.varde, av=av, skal=self.skal)

    @staticmethod
    def aterstall(insats, minne, av, skal):
        slut = OprecistDatum.parse(minne["slut"]) if minne["slut"] else None
        return ta_tillbaka(insats, status=minne["status"], skede=minne["skede"], slut=slut, av=av, skal=skal)


class Skedet(Lage):
    nyckel, namn = "skede", "Skede"

    def fore(self, insats):
        return insats.get_skede_display() or ANGES_EJ

    def hinder(self, insats):
        if self.varde not in mojliga_skeden(insats):
            return f"Går inte från {self.fore(insats).lower()} till {self.text.lower()}."
        return "Behöver ett skäl." if kraver_skedet_skal(insats, self.varde) and not self.skal else ""

    def gor(self, insats, av):
        return services.byt_skede(insats, self.varde, av=av, skal=self.skal)


class Falt(Andring):
    """One column of the initiative."""

    falt = ""

    def gor(self, insats, av):
        return _store(insats, av, self.falt, self.varde)


def _store(insats, av, name, value):
    return services.spara(insats, Insatsuppgifter(falt={name: value}), av=av, revision=insats.revision)


class Slaget(Falt):
    nyckel, namn, falt = "slag", "Slag", "slag"

    def fore(self, insats):
        return insats.get_slag_display()

    def minns(self, insats):
        return insats.slag

    @staticmethod
    def aterstall(insats, minne, av, skal):
        return _store(insats, av, "slag", minne)


class Slutet(Falt):
    nyckel, namn, falt = "slut", "Periodens slut", "slut"

    def fore(self, insats):
        return str(insats.slut) if insats.slut else ANGES_EJ

    def hinder(self, insats):
        if insats.skede == Skede.ORDINARIE:
            return "Ordinarie verksamhet har inget slut."
        if insats.pagick:
            return f"Källan säger bara att den pågick {insats.pagick}. Öppna insatsen och skriv när den började."
        if insats.start and insats.start.first > self.varde.last:
            return f"Den börjar {insats.start}, efter det slutet."
        return ""

    def minns(self, insats):
        return insats.slut.iso if insats.slut else ""

    @staticmethod
    def aterstall(insats, minne, av, skal):
        return _store(insats, av, "slut", OprecistDatum.parse(minne) if minne else None)


class Kontaktval(NamedTuple):
    """A person, and for whom they write: a strategist for all, others for their own organisations."""

    pk: int
    strateg: bool = False
    organisationer: frozenset = frozenset()

    def may_answer_for(self, insats):
        return self.strateg or any(row.organisation_id in self.organisationer for row in insats.ansvariga)


class Kontakten(Andring):
    """`varde` is a Kontaktval."""

    nyckel, namn = "kontakt", "Kontaktperson"

    def fore(self, insats):
        return str(insats.kontakt) if insats.kontakt_id else "ingen"

    def hinder(self, insats):
        if insats.reservkontakt_id == self.varde.pk:
            return "Personen är reserv för kontaktpersonen."
        if not self.varde.may_answer_for(insats):
            return "Personen skriver inte för någon som ansvarar för insatsen."
        return ""

    def minns(self, insats):
        return insats.kontakt_id

    def gor(self, insats, av):
        return _store(insats, av, "kontakt_id", self.varde.pk)

    @staticmethod
    def aterstall(insats, minne, av, skal):
        return _store(insats, av, "kontakt_id", minne)


class Malet(Andring):
    """A link to an area, a sub-goal or a collaboration area. `varde` is the Kopplingsval."""

    def fore(self, insats):
        return self._named(insats, _links(insats))

    def efter(self, insats):
        return self._named(insats, self._after(_links(insats)))

    def _named(self, insats, links):
        names = {_link(row): _name(insats, row) for row in insats.kopplingar.all()} | {self.varde: self.text}
        return lista(names[link] for link in links) or ("alla" if insats.galler_alla_omraden else ANGES_EJ)

    def minns(self, insats):
        return [{**vars(_link(row)), "primar": row.primar} for row in insats.kopplingar.all()]

    def gor(self, insats, av):
        first = next((_link(row) for row in insats.kopplingar.all() if row.primar), None)
        return _store_links(insats, av, self._after(_links(insats)), first)

    @staticmethod
    def aterstall(insats, minne, av, skal):
        links = {Kopplingsval(**{k: v for k, v in row.items() if k != "primar"}): row["primar"] for row in minne}
        return _store_links(insats, av, list(links), next((link for link, first in links.items() if first), None))


class MalTill(Malet):
    nyckel, namn = "mal_till", "Lägg till mål"

    def _after(self, links):
        return links if self.varde in links else [*links, self.varde]


class MalBort(Malet):
    nyckel, namn = "mal_bort", "Ta bort mål"

    def _after(self, links):
        return [link for link in links if link != self.varde]


def _link(row):
    return Kopplingsval(row.omrade_id, row.delmal_id, row.samverkansomrade_id)


def _links(insats):
    return [_link(row) for row in insats.kopplingar.all()]


def _name(insats, row):
    """ "Arbetsmarknad: delmål 1", short as in the list."""
    if row.niva == "omrade":
        return row.omrade_namn
    return f"{row.omrade_namn}: {insats.overenskommelse.term(row.niva)} {getattr(row, row.niva).nummer}"


def _store_links(insats, av, links, first):
    facts = Insatsuppgifter(kopplingar=links, primar=first if first in links else None)
    return services.spara(insats, facts, av=av, revision=insats.revision)


class Aktoren(Andring):
    """Who has a role. `varde` is {"organisation_id": 1} or {"organ_id": 2}. Other rows of the initiative, with their
    amounts and references, are left alone."""

    roll = Aktorsroll.ANSVARIG
    ersatter = False

    def fore(self, insats):
        return lista(row.visat_namn for row in insats.av_roll(self.roll)) or ANGES_EJ

    def efter(self, insats):
        rows = insats.av_roll(self.roll)
        there = [row for row in rows if _is(row, self.varde)]
        kept = there if self.ersatter else rows
        return lista([*(row.visat_namn for row in kept), *([] if there else [self.text])])

    def minns(self, insats):
        columns = ("organisation_id", "organ_id", "fritext", "harledd", "trolig", "anmarkning", "ordning")
        rows = [{name: getattr(row, name) for name in columns} for row in insats.av_roll(self.roll)]
        return {"roll": self.roll, "rader": rows}

    def gor(self, insats, av):
        locked = lock_for(insats, av, insats.revision)
        rows = list(locked.aktorer.filter(roll=self.roll).order_by("ordning", "pk"))
        kept = [row for row in rows if not self.ersatter or _is(row, self.varde)]
        leading = {row.organisation_id for row in kept} | {self.varde.get("organisation_id")}
        _require_own(self.roll, av, locked, leading)
        require_i_avtalet_nycklar(locked.overenskommelse, Organ, {self.varde.get("organ_id")})
        locked.aktorer.filter(pk__in=[row.pk for row in rows if row not in kept]).delete()
        if not any(_is(row, self.varde) for row in kept):
            after = max((row.ordning for row in kept), default=-1) + 1
            InsatsAktor.objects.create(insats=locked, roll=self.roll, ordning=after, **self.varde)
        touch(locked, av)
        return locked

    @staticmethod
    def aterstall(insats, minne, av, skal):
        locked = lock_for(insats, av, insats.revision)
        _require_own(minne["roll"], av, locked, {row["organisation_id"] for row in minne["rader"]})
        locked.aktorer.filter(roll=minne["roll"]).delete()
        for row in minne["rader"]:
            InsatsAktor.objects.create(insats=locked, roll=minne["roll"], **row)
        touch(locked, av)
        return locked


def _is(row, who):
    return all(getattr(row, name) == value for name, value in who.items())


def _require_own(roll, av, insats, leading):
    if roll == Aktorsroll.ANSVARIG:
        require_own_organisation(av, insats.overenskommelse, leading)


class AnsvarigTill(Aktoren):
    nyckel, namn = "ansvarig_till", "Lägg till ansvarig"


class AnsvarigByt(Aktoren):
    nyckel, namn, ersatter = "ansvarig_byt", "Byt ansvarig", True


class StyrandeByt(Aktoren):
    nyckel, namn, roll, ersatter = "styrande", "Styrande organ", Aktorsroll.STYRANDE, True


ANDRINGAR = {
    kind.nyckel: kind
    for kind in (
        Lage, Skedet, MalTill, MalBort, AnsvarigTill, AnsvarigByt, StyrandeByt, Kontakten, Slaget, Slutet,
    )
}  # fmt: skip
