"""PxWeb's first interface, where a table is a path ("AM/AM0210/AM0210D/ArRegArbStatus"). Folkhälsomyndigheten has only
this one, with variables named in words ("Andel och konfidensintervall"); Statistics Sweden still answers in it."""

from typing import Any, NotRequired
from urllib.parse import quote

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from indikatorer.kallor.pxweb import Granser, Pxweb, Tabell, Variabel


class Config(TypedDict):
    maxCells: NotRequired[int]
    maxValues: int
    maxCalls: int
    timeWindow: float


class Variabelrad(TypedDict):
    code: str
    text: str
    values: list[str]
    valueTexts: list[str]
    elimination: NotRequired[bool]
    time: NotRequired[bool]


class Tabellsida(TypedDict):
    title: str
    variables: list[Variabelrad]


CONFIG, SIDA, SVAR = TypeAdapter(Config), TypeAdapter(Tabellsida), TypeAdapter(dict[str, Any])


class PxwebV1(Pxweb):
    def _ask_limits(self):
        config = self.fraga.get(f"{self.bas}/?config", CONFIG)
        return Granser(config.get("maxCells", config["maxValues"]), config["maxCalls"], config["timeWindow"])

    def _ask_table(self, tabell_id):
        page = self.fraga.get(self._address(tabell_id), SIDA)
        variables = [_variable(row) for row in page["variables"]]
        return Tabell(tabell_id, page["title"], {variable.kod: variable for variable in variables})

    def _ask_data(self, tabell_id, val):
        query = [{"code": kod, "selection": {"filter": "item", "values": list(codes)}} for kod, codes in val.items()]
        body = {"query": query, "response": {"format": "json-stat2"}}
        return self.fraga.get(self._address(tabell_id), SVAR, body)

    def _address(self, tabell_id):
        return f"{self.bas}/{quote(tabell_id)}"


def _variable(row):
    return Variabel(
        kod=row["code"],
        namn=row["text"],
        koder=dict(zip(row["values"], row["valueTexts"], strict=False)),
        utelamnas=row.get("elimination", False),
        tid=row.get("time", False),
    )
