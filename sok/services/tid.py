"""Dated rows: a row that ends, and a wording that changes from a day. The old one always stays."""

import datetime

from core.giltighet import spann

EN_DAG = datetime.timedelta(days=1)


def rymmer(rad, dag):
    lower, upper = rad.giltighet.lower, rad.giltighet.upper
    return (lower is None or lower <= dag) and (upper is None or dag < upper)


def borjar_efter(rad, dag):
    return rad.giltighet.lower is not None and rad.giltighet.lower > dag


def slutar_efter(rad, dag):
    """Still holds the day after."""
    return rad.giltighet.upper is None or rad.giltighet.upper > dag + EN_DAG


def avsluta(rad, sista_dag, *falt):
    """The row holds to the end of the day."""
    rad.giltighet = spann(rad.giltighet.lower, sista_dag + EN_DAG)
    rad.save(update_fields=["giltighet", *falt])


def avsluta_eller_stryk(rader, sista_dag):
    """End those that hold after the day; one that would begin after it never begins (its history is kept)."""
    for rad in rader:
        if borjar_efter(rad, sista_dag):
            rad.delete()
        elif slutar_efter(rad, sista_dag):
            avsluta(rad, sista_dag)


def ny_lydelse(versioner, fran, **falt):
    """Close the version of the day before `fran` and open a new one to where the old ended; a version that began
    on the very day is corrected instead. `versioner` is a related manager. None when no version holds that day."""
    nu = next((rad for rad in versioner.all() if rymmer(rad, fran)), None)
    if nu is None:
        return None
    if nu.giltighet.lower == fran:
        for name, value in falt.items():
            setattr(nu, name, value)
        nu.save(update_fields=list(falt))
        return nu
    upper = nu.giltighet.upper
    avsluta(nu, fran - EN_DAG)
    return versioner.create(giltighet=spann(fran, upper), **falt)
