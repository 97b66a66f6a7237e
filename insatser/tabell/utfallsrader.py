"""What a table of outcomes would do: one row is one outcome, with all its participants and all its evidence."""

from types import SimpleNamespace

from insatser import permissions
from insatser.models import Insats, Matt, Utfall, aldersfel
from insatser.services.arslas import lasta_ar
from insatser.services.fel import UtfalletHamtat
from insatser.tabell.celler import kort, som_text
from insatser.tabell.kolumner import NR
from insatser.tabell.utfallsceller import belaggsrader

TALFALT = ("varde", "varde_till", "taljare", "namnare")
FALT = ("artal", "text", "matt", *TALFALT, "enhet", "malgrupp", "kalla")
TOMMA = {"text": "", "matt": "", "enhet": "", "malgrupp": "", "kalla": ""}
SKAL = {rule.name: rule.violation_error_message for rule in Utfall._meta.constraints}


def stored(overenskommelse):
    return (
        Utfall.alla.filter(insats__overenskommelse=overenskommelse)
        .select_related("insats__updated_by", "insats__overenskommelse")
        .prefetch_related("deltagare", "belagg_lista__fil")
        .order_by("insats", "pk")
    )


class Utfallsrader:
    def __init__(self, jamforare, overenskommelse, av, sedda):
        self.j, self.overenskommelse, self.sedda = jamforare, overenskommelse, sedda
        alla = Insats.alla.filter(overenskommelse=overenskommelse).select_related("updated_by", "overenskommelse")
        self.insatser = {row.pk: row for row in alla.order_by("pk")}
        self.far_andra = permissions.editable(
            av, overenskommelse, Insats.objects.filter(overenskommelse=overenskommelse)
        )
        self.lasta = lasta_ar(overenskommelse)
        self.alla = {row.pk: row for row in stored(overenskommelse)}
        self.titlar, self.efter_innehall = {}, {}
        for row in self.insatser.values():
            if not row.borttagen_at:
                self.titlar.setdefault(row.titel.strip(), []).append(row)
        for row in self.alla.values():
            if not row.borttagen_at:
                self.efter_innehall.setdefault(_key(row.insats_id, row), []).append(row)
        self.nummer, self.anvanda, self.sedda_rader = {}, set(), {}

    def granska(self, rad):
        nr = self.j.numrerad(rad, self.nummer)
        utfall = self._by_number(rad, nr) if NR in rad.celler else None
        if NR in rad.celler and utfall is None:
            return
        insats = self._insats(rad, utfall)
        if insats is None or not self._may(rad, insats):
            return
        if utfall is None:
            utfall = self._by_content(rad, insats)
            if utfall is FLERA:
                return
        plan = self.j.andringar(rad, utfall)
        plan.insats, plan.rubrik = insats, insats.titel
        self._plan(rad, plan)

    def _plan(self, rad, plan):
        result = self.j.granskning
        if plan.objekt and not plan.varden:
            result.oforandrade += 1
            return
        if plan.objekt:
            self.j.krock(rad, plan, plan.objekt, self.sedda)
        for kod, text in self._rules(plan):
            self.j.fela(rad, kod, text)
        (result.andrade if plan.objekt else result.nya).append(plan)

    def _by_number(self, rad, nr):
        utfall = self.alla.get(nr)
        if nr and utfall is None:
            self.j.fela(rad, NR, f"Nr {nr} finns inte bland utfallen här. Lämna Nr tomt om raden är ny.")
        elif utfall and (utfall.borttagen_at or utfall.insats.borttagen_at):
            self.j.fela(rad, NR, "Utfallet har tagits bort i portalen. Ta bort raden eller återställ utfallet.")
            return None
        self.anvanda.add(nr)
        return utfall

    def _insats(self, rad, utfall):
        """The initiative of the row: by number, else by its title when only one is called so."""
        if utfall:
            return self._same(rad, utfall)
        if "insats_nr" in rad.celler:
            number = self.j.lasa(rad, "insats_nr")
            insats = self.insatser.get(number)
            if number and (insats is None or insats.borttagen_at):
                self.j.fela(rad, "insats_nr", f"Nr {number} finns inte bland insatserna här.")
                return None
            return insats
        title = som_text(rad.celler.get("insats"))
        found = self.titlar.get(title, [])
        if len(found) == 1:
            return found[0]
        if not title:
            self.j.fela(rad, "insats", "Skriv vilken insats utfallet hör till: Insats nr eller Insats.")
        elif found:
            self.j.fela(rad, "insats", f"{len(found)} insatser heter ”{kort(title)}”. Skriv vilken det är i Insats nr.")
        else:
            self.j.fela(rad, "insats", f"Ingen insats här heter ”{kort(title)}”. Skriv titeln precis som i portalen.")
        return None

    def _same(self, rad, utfall):
        number = self.j.lasa(rad, "insats_nr")
        if number and number != utfall.insats_id:
            self.j.fela(rad, "insats_nr", "Ett utfall kan inte flyttas till en annan insats. Lägg in det på en ny rad.")
            return None
        title = som_text(rad.celler.get("insats"))
        if title and title != som_text(utfall.insats.titel):
            column = self.j.tabell.kolumner["insats"]
            self.j.fynd.notera("Insatsens titel ändras inte här, utan i bladet Insatser.", rad.nummer, column)
        return utfall.insats

    def _may(self, rad, insats):
        if insats.pk in self.far_andra:
            return True
        self.j.fela(rad, "insats", "Insatsen är inte er organisations. Ta bort raden.")
        return False

    def _by_content(self, rad, insats):
        """The stored outcome that says the same about the same year; None for a new one."""
        same = tuple(sorted((kod, som_text(cell)) for kod, cell in rad.celler.items()))
        if same in self.sedda_rader:
            self.j.fela(rad, "text", f"Samma utfall står också på rad {self.sedda_rader[same]}. Ta bort den ena raden.")
            return FLERA
        self.sedda_rader[same] = rad.nummer
        values = SimpleNamespace(**{kod: self.j.lasa(rad, kod, tyst=True) for kod in NYCKEL})
        for utfall in self.efter_innehall.get(_key(insats.pk, values), []):
            if utfall.pk not in self.anvanda:
                self.anvanda.add(utfall.pk)
                return utfall
        return None

    def _rules(self, plan):
        years = {plan.varden.get("artal", plan.objekt and plan.objekt.artal), plan.objekt and plan.objekt.artal}
        for year in sorted(years & self.lasta):
            yield "artal", f"Uppföljningen av {year} är låst. Be den som samordnar att öppna året, eller ta bort raden."
        if plan.objekt and plan.objekt.hamtat and plan.varden:
            yield "text", f"{UtfalletHamtat()} Ta bort raden, eller låt den vara som den är i portalen."
        after = SimpleNamespace(
            **{name: plan.varden.get(name, getattr(plan.objekt, name, TOMMA.get(name))) for name in FALT}
        )
        for name in regler(after):
            yield RULE_COLUMN[name], SKAL[name]
        if "deltagare" in plan.varden:
            for text in aldersfel(alder_dict(plan.varden["deltagare"])).values():
                yield "deltagare", text
        if "belagg" in plan.varden:
            yield from _unknown_files(plan)


FLERA = object()
NYCKEL = ("artal", "text", "enhet", "malgrupp")


def _key(insats_pk, values):
    return insats_pk, values.artal, *(som_text(getattr(values, kod)) for kod in NYCKEL[1:])


def alder_dict(rader):
    """As the services of outcomes take them: age → {kvinnor, man, annat}."""
    return {row.alder: {"kvinnor": row.kvinnor, "man": row.man, "annat": row.annat} for row in rader}


def _unknown_files(plan):
    """A file is added in the portal; the table only keeps those that are there."""
    here = {row.fil for row in belaggsrader(plan.objekt)} if plan.objekt else set()
    for row in plan.varden["belagg"]:
        if row.fil and row.fil not in here:
            yield "belagg", f"Filen ”{kort(row.fil)}” finns inte vid utfallet. Lägg till den i portalen."


RULE_COLUMN = {
    "utfall_sager_nagot": "text",
    "utfall_taljare_av_namnare": "taljare",
    "utfall_andel": "varde",
    "utfall_antal": "varde",
    "utfall_intervall": "varde_till",
    "utfall_i_ord": "matt",
}


def regler(row):
    """The names of the database's checks that the outcome would break."""
    quota = row.taljare is not None or row.namnare is not None
    if not row.text and row.varde is None and row.taljare is None:
        yield "utfall_sager_nagot"
    elif quota and (not row.namnare or row.taljare is None or row.taljare > row.namnare):
        yield "utfall_taljare_av_namnare"
    elif not _measured(row, quota):
        yield {Matt.ANDEL: "utfall_andel", Matt.ANTAL: "utfall_antal", Matt.INTERVALL: "utfall_intervall"}.get(
            row.matt, "utfall_i_ord"
        )


def _measured(row, quota):
    if row.matt == Matt.ANDEL:
        known = row.varde is not None or row.taljare is not None
        return known and row.varde_till is None and (row.varde is None or 0 <= row.varde <= 100)
    if row.matt == Matt.ANTAL:
        return row.varde is not None and row.varde >= 0 and row.varde_till is None and not quota
    if row.matt == Matt.INTERVALL:
        return not quota and None not in (row.varde, row.varde_till) and 0 <= row.varde < row.varde_till
    return row.text != "" and not quota and row.varde is None and row.varde_till is None
