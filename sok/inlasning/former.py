"""The form of a county file's part about the agreement: organisations, organs, areas, wordings, sources."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, HttpUrl, model_validator

from core.inlasning.former import (
    Dag,
    EnEllerFlera,
    Form,
    MedPeriod,
    Nyckel,
    Nyckelord,
    Oprecist,
    Referens,
    Text,
    utan_overlapp,
    utan_overlapp_per,
)
from sok.models import Malform, Malgruppsniva, Organisationstyp, Organtyp, Relationstyp, Skede, Uppdragsroll

RefOrganisation = Annotated[str, Referens("organisation")]
RefOrgan = Annotated[str, Referens("organ")]
RefOmrade = Annotated[str, Referens("omrade")]
RefDelmal = Annotated[str, Referens("delmal")]
RefSamverkansomrade = Annotated[str, Referens("samverkansomrade")]
RefGeografi = Annotated[str, Referens("geografi")]
RefKallor = Annotated[list[Annotated[str, Referens("kalla")]], EnEllerFlera]
Avser = list[
    Annotated[
        str, Referens("part", "omrade", "delmal", "samverkansomrade", "organ", "organisation", "insats", "beslut")
    ]
]
Artal = Annotated[int, Field(ge=1900, le=2100)]
Url = Annotated[HttpUrl, AfterValidator(str)]


class Version(MedPeriod):
    kalla: RefKallor = []


def _versioner(form):
    return Annotated[list[form], Field(min_length=1), AfterValidator(utan_overlapp)]


Par = Annotated[list[Text], Field(min_length=2, max_length=2)]


class Begrepp(Form):
    """The agreement's own words for its levels: one and several."""

    omrade: Par | None = None
    delmal: Par | None = None
    samverkansomrade: Par | None = None


class Namnversion(Version):
    namn: Text


class Agendamalet(Form):
    """A goal of Agenda 2030 that the whole agreement serves."""

    nummer: Annotated[int, Referens("agendamal")]
    roll: str = ""


class Overenskommelsen(Form):
    slug: Nyckelord
    kortnamn: Text
    lan: RefGeografi
    lan_namn: Text
    samordnare: RefOrganisation
    versioner: _versioner(Namnversion)
    begrepp: Begrepp = Begrepp()
    startdatum: Dag
    startdatum_osakert: bool = False
    slutdatum: Dag | None = None
    uppfoljning_till: Dag | None = None
    vision: str = ""
    syfte: str = ""
    onskat_lage: list[Text] = []
    nationellt_mal: str = ""
    efterfoljare_text: str = ""
    spridningsregel: str = ""
    agendamal: list[Agendamalet] = []

    @model_validator(mode="after")
    def _dates_in_order(self):
        if self.slutdatum and self.slutdatum < self.startdatum:
            raise ValueError("”slutdatum” ligger före ”startdatum”.")
        if self.uppfoljning_till and self.slutdatum and self.uppfoljning_till < self.slutdatum:
            raise ValueError("”uppfoljning_till” ligger före ”slutdatum”.")
        return self


class Organisationsnamnet(Version):
    namn: Text
    kortnamn: str = ""


class Organisationen(Form):
    nyckel: Annotated[Nyckelord, Nyckel("organisation")]
    namn: Text
    kortnamn: str = ""
    typ: Organisationstyp
    orgnr: str = ""
    geografi: RefGeografi | None = None
    namnversioner: Annotated[list[Organisationsnamnet], AfterValidator(utan_overlapp)] = []

    @model_validator(mode="after")
    def _place_of_a_municipality(self):
        if self.typ == Organisationstyp.KOMMUN and not self.geografi:
            raise ValueError('ange kommunens kod i ”geografi”, till exempel "0760".')
        return self


class Parten(MedPeriod):
    organisation: Annotated[str, Nyckel("part"), Referens("organisation")]
    undertecknad: bool | None
    undertecknad_datum: Oprecist | None = None
    roll: str = ""
    anmarkning: str = ""


class Organversionen(Version):
    namn: Text
    kortnamn: str = ""
    skede: Skede = Skede.VERKSAMT
    mandat: str = ""


class Ansvar(Version):
    omrade: RefOmrade


class Relation(Version):
    typ: Relationstyp
    organ: RefOrgan


class Uppdraget(Version):
    organisation: RefOrganisation
    roll: Uppdragsroll = Uppdragsroll.ORDINARIE
    befattning: str = ""


class Organet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("organ")]
    typ: Organtyp
    versioner: _versioner(Organversionen)
    sammankallande: RefOrganisation | None = None
    ledning: str = ""
    motesfrekvens: str = ""
    moten_per_ar: Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=1, max_length=2), EnEllerFlera] = []
    sammansattning: list[Text] = []
    anmarkning: str = ""
    ansvar: Annotated[list[Ansvar], utan_overlapp_per("omrade")] = []
    relationer: Annotated[list[Relation], utan_overlapp_per("typ", "organ")] = []
    uppdrag: Annotated[list[Uppdraget], utan_overlapp_per("organisation", "roll", "befattning")] = []


class Omradesversion(Version):
    namn: Text
    motiv: str = ""


class Delmalsversion(Version):
    text: Text
    malform: Malform = Malform.KVALITATIVT
    faktor: Annotated[Decimal, Field(ge=0)] | None = None
    malvarde: Decimal | None = None
    malar: Artal | None = None
    utgangsar: Artal | None = None

    @model_validator(mode="after")
    def _target_fits_its_kind(self):
        if (self.malform == Malform.MULTIPLICERA) != (self.faktor is not None):
            raise ValueError("”faktor” ska stå när ”malform” är multiplicera, och bara då.")
        if (self.malform == Malform.NA_VARDE) != (self.malvarde is not None):
            raise ValueError("”malvarde” ska stå när ”malform” är na_varde, och bara då.")
        return self


class Utgangslaget(Form):
    artal: Artal
    text: Text
    kalla: RefKallor = []


class Delmalet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("delmal")]
    versioner: _versioner(Delmalsversion)
    utgangslagen: list[Utgangslaget] = []


class Textversion(Version):
    text: Text


class Samverkansomradet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("samverkansomrade")]
    versioner: _versioner(Textversion)


class Omradet(Form):
    nyckel: Annotated[Nyckelord, Nyckel("omrade")]
    versioner: _versioner(Omradesversion)
    agendamal: list[Annotated[int, Referens("agendamal")]] = []
    delmal: list[Delmalet] = []
    samverkansomraden: list[Samverkansomradet] = []


class Prioriterat(Form):
    samverkansomrade: RefSamverkansomrade
    text: str = ""


class Prioriteringsar(Form):
    artal: Annotated[Artal, Nyckel("prioriteringsår")]
    beslutad: Oprecist | None = None
    kalla: RefKallor = []
    samverkansomraden: list[Prioriterat]


class Malgruppen(Version):
    niva: Malgruppsniva
    text: Text


class Definitionen(Version):
    term: Text
    text: Text


class Strategin(Form):
    namn: Annotated[Text, Nyckel("strategi")]
    typ: str = ""
    kopplingar: list[Text] = []


class Kallan(Form):
    nyckel: Annotated[Nyckelord, Nyckel("kalla")]
    titel: Text
    kortnamn: str = ""
    utgivare: str = ""
    utgiven: Oprecist | None = None
    diarienummer: str = ""
    lank: Url | None = None


class Kallkonflikten(Form):
    rubrik: Annotated[Text, Nyckel("källkonflikt")]
    uppgift_a: Text
    uppgift_b: Text
    uppgift_extern: str = ""
    hantering: str = ""
    avser: Avser = []


class Pastaendet(Form):
    varde: Text
    vad: Annotated[Text, Nyckel("påstående")]
    kalla: RefKallor = []


class Tidpunkt(Form):
    nar: Oprecist
    slut: Oprecist | None = None
    text: Text
    ledde_till: str = ""


class Del(Form):
    overenskommelse: Overenskommelsen
    organisationer: list[Organisationen] = []
    parter: list[Parten] = []
    organ: list[Organet] = []
    omraden: list[Omradet] = []
    prioriteringar: list[Prioriteringsar] = []
    malgrupper: Annotated[list[Malgruppen], utan_overlapp_per("niva")] = []
    definitioner: Annotated[list[Definitionen], utan_overlapp_per("term")] = []
    principer: list[Text] = []
    strategier: list[Strategin] = []
    kallor: list[Kallan] = []
    kallkonflikter: list[Kallkonflikten] = []
    pastaenden: list[Pastaendet] = []
    tidslinje: list[Tidpunkt] = []
