"""What a table of initiatives would do: each row is new, changed or unchanged, under the rules of the portal."""

from types import SimpleNamespace

from django.db.models import Prefetch

from insatser import permissions
from insatser.models import OVERGANGAR, Insats, InsatsAktor, Insatsstatus, Skede
from insatser.models.skede import GAR_IHOP, gar_ihop, status_for
from insatser.models.statusbyte import kraver_skal
from insatser.services.status import kraver_skedet_skal, mojliga_skeden
from insatser.tabell.celler import SAKNAS_ORD, som_text
from insatser.tabell.kolumner import NR
from insatser.tabell.listceller import aktorsrader
from sok.permissions import ar_lansstrateg

FORVALT = {"titel": "", "slag": "insats", "status": "", "skede": ""}


def stored(overenskommelse):
    """Everything that a table of initiatives can be about, in four queries; removed ones too, to tell about them."""
    return (
        Insats.alla.filter(overenskommelse=overenskommelse)
        .select_related("overenskommelse", "updated_by")
        .prefetch_related(
            Prefetch("aktorer", InsatsAktor.objects.order_by("roll", "ordning", "pk")), "kopplingar", "platser"
        )
        .order_by("pk")
    )


class Insatsrader:
    def __init__(self, jamforare, overenskommelse, av, sedda):
        self.j, self.overenskommelse, self.sedda = jamforare, overenskommelse, sedda
        self.alla = {row.pk: row for row in stored(overenskommelse)}
        self.efter_namn = {}
        self.bara_egna = (
            None if ar_lansstrateg(av, overenskommelse) else permissions.skrivande_organisationer(av, overenskommelse)
        )
        self.nummer, self.nya = {}, {}

    def granska(self, rad):
        nr = self.j.numrerad(rad, self.nummer)
        if NR in rad.celler:
            objekt = self._by_number(rad, nr)
            if objekt is None:
                return
        else:
            objekt = self._by_name(rad)
            if objekt is FLERA:
                return
        plan = self.j.andringar(rad, objekt)
        plan.rubrik = plan.varden.get("titel") or (objekt.titel if objekt else som_text(rad.celler.get("titel")))
        plan.skal = som_text(rad.celler.get("skal"))
        if objekt is None:
            self._new(rad, plan)
        elif plan.varden:
            self._changed(rad, plan)
        else:
            self.j.granskning.oforandrade += 1

    def _by_number(self, rad, nr):
        objekt = self.alla.get(nr)
        if nr and objekt is None:
            self.j.fela(rad, NR, f"Nr {nr} finns inte bland insatserna här. Lämna Nr tomt om raden är ny.")
        elif objekt and objekt.borttagen_at:
            self.j.fela(
                rad, NR, f"”{objekt.titel}” har tagits bort i portalen. Ta bort raden eller återställ insatsen."
            )
            return None
        return objekt

    def _by_name(self, rad):
        """The one with the same title, start and responsible, as far as the file tells them; None when it is new."""
        parts = [kod for kod in ("titel", "start", "ansvarig") if kod in self.j.tabell.kolumner]
        values = {kod: self.j.lasa(rad, kod, tyst=True) for kod in parts}
        if not values.get("titel"):
            return None
        if not self.efter_namn:
            self._index(parts)
        found = self.efter_namn.get(_key(values), [])
        if len(found) > 1:
            self.j.fela(rad, "titel", f"{len(found)} insatser i portalen heter så. Skriv vilken det är i kolumnen Nr.")
            return FLERA
        key, first = _key(values), self.nya.get(_key(values))
        if first:
            self.j.fela(rad, "titel", f"Samma insats står också på rad {first}. Ta bort den ena raden.")
            return FLERA
        self.nya[key] = rad.nummer
        if found and found[0].pk in self.nummer:
            self.j.fela(
                rad, "titel", f"Samma insats står också på rad {self.nummer[found[0].pk]}. Ta bort den ena raden."
            )
            return FLERA
        if found:
            self.nummer[found[0].pk] = rad.nummer
        return found[0] if found else None

    def _index(self, parts):
        for row in self.alla.values():
            if not row.borttagen_at:
                values = {"titel": row.titel, "start": row.start, "ansvarig": aktorsrader(row, "ansvarig")}
                self.efter_namn.setdefault(_key({kod: values[kod] for kod in parts}), []).append(row)

    def _new(self, rad, plan):
        if "titel" not in plan.varden:
            # What is wrong with a title that is there has been said already.
            if som_text(rad.celler.get("titel")).casefold() in ("", *SAKNAS_ORD):
                self.j.fela(rad, "titel", "En ny rad behöver en titel.")
            return
        self._rules(rad, plan)
        self._own(rad, {row.organisation_id for row in plan.varden.get("ansvarig", ())}, new=True)
        self.j.granskning.nya.append(plan)

    def _changed(self, rad, plan):
        self.j.krock(rad, plan, plan.objekt, self.sedda)
        self._rules(rad, plan)
        self._own(rad, {row.organisation_id for row in aktorsrader(plan.objekt, "ansvarig")})
        if "ansvarig" in plan.varden:
            self._own(rad, {row.organisation_id for row in plan.varden["ansvarig"]}, new=True)
        self.j.granskning.andrade.append(plan)

    def _own(self, rad, organisationer, new=False):
        """Others than the strategist write only about what their own organisation answers for, before and after."""
        if self.bara_egna is None or self.bara_egna & organisationer:
            return
        self.j.fela(
            rad,
            "ansvarig" if "ansvarig" in rad.celler else "titel",
            "Er organisation behöver stå som ansvarig." if new else "Insatsen är inte er organisations. Ta bort raden.",
        )

    def _rules(self, rad, plan):
        after = _after(plan)
        for kod, text in [*regler(after, plan.varden), *_life(plan)]:
            self.j.fela(rad, kod, text)


FLERA = object()


def _key(values):
    """Responsible as a set: the order of names says nothing."""
    start = values.get("start")
    actors = frozenset(row.vem for row in values.get("ansvarig") or ())
    return values["titel"].strip(), start.iso if start else "", actors


def _after(plan):
    """The object as it would be, for the rules to look at."""
    names = ("titel", "status", "skede", "start", "slut", "pagick", "forsening", "forsening_skal")
    return SimpleNamespace(
        **{name: plan.varden.get(name, getattr(plan.objekt, name, FORVALT.get(name))) for name in names}
    )


def regler(after, varden):
    """(column, sentence) for what can never be stored: the database's own checks, said before anything is written."""
    if after.start and after.slut and after.start.iso > f"{after.slut.iso}~":
        yield "slut", "Insatsen kan inte sluta innan den har börjat."
    if after.pagick and (after.start or after.slut):
        yield (
            "pagick",
            "”Pågick” används bara när både början och slut är okända. Skriv (töm) i det som inte ska gälla.",
        )
    if after.skede == Skede.ORDINARIE and after.slut and {"slut", "skede"} & set(varden):
        yield "slut", "Ordinarie verksamhet har inget slut. Skriv (töm) under Slutar."
    if bool(after.forsening) != bool(after.forsening_skal):
        yield (
            "forsening" if "forsening" in varden else "forsening_skal",
            "Försenad och skälet till bedömningen hör ihop: fyll i båda, eller skriv (töm) i båda.",
        )


def _life(plan):
    """What stops the change of status and stage, as services.byt_lage would."""
    before = plan.objekt or SimpleNamespace(status="", skede="")
    status, skede = plan.varden.get("status", ""), plan.varden.get("skede", "")
    if not (status or skede):
        return
    if skede and status and not gar_ihop(skede, status):
        words = " eller ".join(Insatsstatus(one).label for one in GAR_IHOP[skede])
        yield "skede", f"Skedet {Skede(skede).label} går inte ihop med läget. Läget är då {words}."
        return
    if skede and plan.objekt and skede not in mojliga_skeden(before):
        yield "skede", f"Insatsen kan inte gå till {Skede(skede).label} från det skede den har nu."
        return
    carried = status_for(before.skede, skede, before.status) if skede else before.status
    if status and status != carried and status not in OVERGANGAR[carried]:
        yield "status", f"Insatsen kan inte gå till {Insatsstatus(status).label} från {_word(carried)}."
    elif not plan.skal and (
        (status and status != carried and kraver_skal(carried, status)) or (skede and kraver_skedet_skal(before, skede))
    ):
        yield "status" if status else "skede", "Skriv varför i kolumnen ”Skäl till nytt läge”."


def _word(status):
    return Insatsstatus(status).label if status else "ett okänt läge"
