"""What each reader gets of the minutes' content: the whole, without what is confidential, or the public text."""

import hashlib

from statsbidrag.services import kanonisk


def kontrollsumma(innehall):
    """SHA-256 of the whole content; it is what the persons who attest have signed."""
    return hashlib.sha256(kanonisk(innehall)).hexdigest()


def har_sekretess(innehall):
    """Whether anything in the content is left out for those who may not see what is confidential."""
    rows = [*innehall["ovriga_beslut"]]
    for punkt in innehall["punkter"]:
        if not punkt.get("utelamnad"):
            rows += [punkt, *punkt["beslut"], *punkt["underlag"]]
    return any(row["sekretess"] for row in rows)


def _marked(innehall):
    """The whole content with the marks that the cut one has."""
    punkter = [{**punkt, "utelamnad": False, "delvis": False} for punkt in innehall["punkter"]]
    return {**innehall, "punkter": punkter, "ovriga_utelamnade": False}


def for_lasare(innehall, *, ser_sekretess):
    """The content for someone signed in. An item that is left out keeps its number and nothing else."""
    return _marked(innehall) if ser_sekretess else utan_sekretess(innehall)


def utan_sekretess(innehall):
    ovriga = _open(innehall["ovriga_beslut"])
    return {
        **innehall,
        "punkter": [_punkt(punkt) for punkt in innehall["punkter"]],
        "ovriga_beslut": ovriga,
        "ovriga_utelamnade": len(ovriga) < len(innehall["ovriga_beslut"]),
    }


def _punkt(punkt):
    if punkt["sekretess"]:
        return {"nummer": punkt["nummer"], "utelamnad": True}
    beslut, underlag = _open(punkt["beslut"]), _open(punkt["underlag"])
    delvis = len(beslut) < len(punkt["beslut"]) or len(underlag) < len(punkt["underlag"])
    return {**punkt, "beslut": beslut, "underlag": underlag, "utelamnad": False, "delvis": delvis}


def _open(rows):
    return [row for row in rows if not row["sekretess"]]


def offentligt(innehall):
    """The text that everyone may read: nothing confidential, and roles and parties instead of people's names."""
    public = utan_sekretess(innehall)
    return {
        **public,
        "narvaro": [{**row, "platser": [{**p, "namn": ""} for p in row["platser"]]} for row in public["narvaro"]],
        "punkter": [p if p["utelamnad"] else _utan_namn(p, innehall["samordnare"]) for p in public["punkter"]],
        "justerare": [{**row, "namn": ""} for row in public["justerare"]],
    }


def _utan_namn(punkt, samordnare):
    """Who presented it is left out, and so are the names of files, which people give."""
    papers = [
        {**row, "fil": f"begärs ut hos {samordnare}" if row["fil"] else "", "sha256": ""} for row in punkt["underlag"]
    ]
    return {**punkt, "foredragande": "", "underlag": papers}
