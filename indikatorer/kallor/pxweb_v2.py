"""PxWebApi 2, where a table has an id ("TAB6396"). Base at Statistics Sweden: https://statistikdatabasen.scb.se/api/v2."""

from typing import Any, NotRequired
from urllib.parse import quote

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from indikatorer.kallor import jsonstat
from indikatorer.kallor.pxweb import Granser, Pxweb, Tabell, Variabel


class Config(TypedDict):
    maxDataCells: int
    maxCallsPerTimeWindow: int
    timeWindow: float


class Tabellrad(TypedDict):
    id: str
    updated: NotRequired[str | None]
    discontinued: NotRequired[bool | None]


CONFIG, RAD, SVAR = TypeAdapter(Config), TypeAdapter(Tabellrad), TypeAdapter(dict[str, Any])


class PxwebV2(Pxweb):
    def _ask_limits(self):
        config = self.fraga.get(f"{self.bas}/config", CONFIG)
        return Granser(config["maxDataCells"], config["maxCallsPerTimeWindow"], config["timeWindow"])

    def _ask_table(self, tabell_id):
        row = self.fraga.get(f"{self._address(tabell_id)}?lang=sv", RAD)
        raw = self.fraga.get(f"{self._address(tabell_id)}/metadata?lang=sv&outputFormat=json-stat2", SVAR)
        about = jsonstat.las(raw, varden=False)
        times = about.roller.get("time") or []
        return Tabell(
            id=tabell_id,
            titel=about.titel,
            variabler={dimension.kod: _variable(dimension, times) for dimension in about.dimensioner},
            uppdaterad=row.get("updated") or about.uppdaterad,
            avslutad=bool(row.get("discontinued")),
            noter=about.noter,
        )

    def _ask_data(self, tabell_id, val):
        selection = [{"variableCode": kod, "valueCodes": list(codes)} for kod, codes in val.items()]
        url = f"{self._address(tabell_id)}/data?lang=sv&outputFormat=json-stat2"
        return self.fraga.get(url, SVAR, {"selection": selection})

    def _address(self, tabell_id):
        return f"{self.bas}/tables/{quote(tabell_id, safe='')}"


def _variable(dimension, times):
    return Variabel(
        kod=dimension.kod,
        namn=dimension.namn,
        koder={code: dimension.texter.get(code, code) for code in dimension.koder},
        utelamnas=bool(dimension.extra.get("elimination")),
        tid=dimension.kod in times,
        enheter=dimension.enheter,
    )
