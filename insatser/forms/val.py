"""What a form can choose from in one agreement, read once per page and named as on a day."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property

from core.svenska import sorteringsnyckel, stor_bokstav
from insatser.models import InsatsAktor
from insatser.models.lydelser import namn_pa_omrade, namn_pa_organ, text_pa_delmal, text_pa_samverkansomrade
from insatser.services import Kopplingsval
from sok.models import (
    Delmal,
    Medlemskap,
    Omrade,
    Organ,
    Organisation,
    Organisationstyp,
    Part,
    Samverkansomrade,
)
from sok.services.delregioner import delregionsval, kommuner_med_delregioner

VALJ = ("", "Välj")


class Valmojligheter:
    """One agreement's areas, goals, actors and places. `datum` decides wording and which areas still hold."""

    def __init__(self, overenskommelse, datum=None):
        self.overenskommelse = overenskommelse
        today = datum or timezone.localdate()
        # After the last day the wordings of the last day are what people know.
        self.datum = min(today, overenskommelse.slutdatum or today)

    @cached_property
    def omraden(self):
        rows = Omrade.objects.filter(overenskommelse=self.overenskommelse).order_by("nummer", "pk")
        return list(rows.annotate(text=namn_pa_omrade("pk", self.datum)))

    @cached_property
    def aktuella_omraden(self):
        """Areas that are part of the agreement on the day; one that was removed takes no new initiatives."""
        held = Omrade.objects.filter(overenskommelse=self.overenskommelse).gallande(self.datum).values_list("pk")
        keep = {pk for (pk,) in held}
        return [row for row in self.omraden if row.pk in keep]

    @cached_property
    def delmal_lista(self):
        rows = Delmal.objects.filter(omrade__overenskommelse=self.overenskommelse)
        rows = rows.order_by("omrade__nummer", "nummer", "pk").select_related("omrade")
        return list(rows.annotate(text=text_pa_delmal("pk", self.datum)))

    @cached_property
    def samverkansomraden(self):
        rows = Samverkansomrade.objects.filter(omrade__overenskommelse=self.overenskommelse)
        rows = rows.order_by("omrade__nummer", "nummer", "pk").select_related("omrade")
        return list(rows.annotate(text=text_pa_samverkansomrade("pk", self.datum)))

    @cached_property
    def organ(self):
        rows = Organ.objects.filter(overenskommelse=self.overenskommelse)
        rows = list(rows.annotate(text=namn_pa_organ("pk", self.datum)))
        return sorted(rows, key=lambda row: sorteringsnyckel(row.text or row.nyckel))

    @cached_property
    def organisationer(self):
        """Parties now or before, others known here, and national agencies. Other counties' own are not offered."""
        part = Exists(Part.objects.filter(organisation=OuterRef("pk"), overenskommelse=self.overenskommelse))
        actor = InsatsAktor.objects.filter(organisation=OuterRef("pk"), insats__overenskommelse=self.overenskommelse)
        member = Medlemskap.objects.filter(organisation=OuterRef("pk"), overenskommelse=self.overenskommelse)
        agency = Q(typ=Organisationstyp.STATLIG_MYNDIGHET, geografi=None)
        rows = Organisation.objects.annotate(ar_part=part)
        return list(rows.filter(Q(ar_part=True) | Exists(actor) | Exists(member) | agency))

    def mal_i(self, omrade):
        """(code, name, link) of the area's sub-goals and collaboration areas."""
        rows = [
            (f"delmal:{row.pk}", self.delmal_namn(row), Kopplingsval(omrade.pk, delmal_id=row.pk))
            for row in self.delmal_lista
            if row.omrade_id == omrade.pk
        ]
        return rows + [
            (f"samverkan:{row.pk}", self.samverkan_namn(row), Kopplingsval(omrade.pk, samverkansomrade_id=row.pk))
            for row in self.samverkansomraden
            if row.omrade_id == omrade.pk
        ]

    def forval(self, query):
        """What the address already says of a new initiative: ?omrade= and ?delmal= and ?samverkansomrade= by key,
        ?ansvarig= by the organisation's key, ?artal=. What is not known here is left out."""
        area = _by_key(self.aktuella_omraden, query.get("omrade"))
        goal = _by_key(self.delmal_lista, query.get("delmal"))
        shared = _by_key(self.samverkansomraden, query.get("samverkansomrade"))
        lead = _by_key(self.organisationer, query.get("ansvarig"))
        level = goal or shared
        year = query.get("artal", "")
        found = {
            "omrade": area.pk if area else level.omrade_id if level else None,
            "mal": f"delmal:{goal.pk}" if goal else f"samverkan:{shared.pk}" if shared else None,
            "ansvarig": f"org:{lead.pk}" if lead else None,
            "artal": year if year.isascii() and year.isdigit() and len(year) == 4 else None,
        }
        return {name: value for name, value in found.items() if value}

    def har_niva(self, level):
        return bool(self.delmal_lista if level == "delmal" else self.samverkansomraden)

    @property
    def parter(self):
        return [row for row in self.organisationer if row.ar_part]

    @property
    def andra_organisationer(self):
        return [row for row in self.organisationer if not row.ar_part]

    @cached_property
    def kommuner(self):
        return list(kommuner_med_delregioner(self.overenskommelse, self.datum))

    @cached_property
    def delregioner(self):
        """Groups of municipalities, where the agreement has them and a source says who belongs."""
        return delregionsval(self.kommuner)

    @cached_property
    def platser(self):
        """The whole county first, then its municipalities."""
        return [self.overenskommelse.lan, *self.kommuner]

    def aktorsval(self, bara=None):
        """Grouped choices "org:1", "organ:2"; `bara` limits them to the organisations a person may write for."""
        if bara is not None:
            own = [row for row in self.organisationer if row.pk in bara]
            return [VALJ, *((f"org:{row.pk}", row.namn) for row in own)]
        groups = [
            ("Parter", [(f"org:{row.pk}", row.namn) for row in self.parter]),
            ("Organ", [(f"organ:{row.pk}", row.text or row.nyckel) for row in self.organ]),
            ("Andra organisationer", [(f"org:{row.pk}", row.namn) for row in self.andra_organisationer]),
        ]
        return [VALJ, *((name, rows) for name, rows in groups if rows)]

    def delmal_namn(self, row):
        return self._numbered("delmal", row)

    def samverkan_namn(self, row):
        return self._numbered("samverkansomrade", row)

    def _numbered(self, level, row):
        """Delmål 1: Andelen nyanlända kvinnor …"""
        return f"{stor_bokstav(self.overenskommelse.term(level))} {row.nummer}: {row.text or row.nyckel}"


def _by_key(rows, nyckel):
    return next((row for row in rows if nyckel and row.nyckel == nyckel), None)
