"""The part of a county file about yearly reports: what has been written in their sections."""

from typing import Annotated

from pydantic import Field, model_validator

from core.inlasning.former import Form, Text
from core.inlasning.post import Post, Till
from rapporter.models import Arsrapport, Rapporttext
from sok.inlasning.poster import AVTALET

Artal = Annotated[int, Field(ge=2000, le=2100)]


class Rapporttexten(Form):
    avsnitt: Annotated[str, Field(min_length=1, max_length=80)]
    text: Text
    klar: bool = False


class Arsrapporten(Form):
    fran_ar: Artal
    till_ar: Artal
    diarienummer: str = ""
    texter: list[Rapporttexten] = []

    @model_validator(mode="after")
    def _years_in_order(self):
        if self.fran_ar > self.till_ar:
            raise ValueError("”till_ar” är före ”fran_ar”. Ändra ett av dem.")
        return self


class Del(Form):
    arsrapporter: list[Arsrapporten] = []


def poster(fil):
    for n, rapport in enumerate(fil.arsrapporter):
        years = {"fran_ar": rapport.fran_ar, "till_ar": rapport.till_ar}
        namn = f"arsrapport:{rapport.fran_ar}-{rapport.till_ar}"
        ids = {"overenskommelse": AVTALET, **years}
        yield Post(Arsrapport, namn, ids, ids | {"diarienummer": rapport.diarienummer}, ("arsrapporter", n))
        for m, rad in enumerate(rapport.texter):
            ids = {"arsrapport": Till(namn), "avsnitt": rad.avsnitt}
            falt = ids | {"text": rad.text, "klar": rad.klar}
            yield Post(Rapporttext, f"rapporttext:{namn}:{rad.avsnitt}", ids, falt, ("arsrapporter", n, "texter", m))
