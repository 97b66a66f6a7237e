"""Reading the agreement's texts: the one in force on the day, each version, and the difference between two."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.svenska import datum
from sok import permissions
from sok.jamforelse import antal_ord, jamfor
from sok.models import (
    Dokumentslag,
    Dokumentversion,
    Lage,
    Styrdokument,
    Versionsstatus,
    Yttrande,
)
from sok.services import fel
from sok.textlasning import avsnitt, bas_for, par, stycken, textdag, version_med_svar
from sok.views import hamta_med_delar
from sok.views.texter import open_dokument, open_version, synliga, tid


def texter(request, slug):
    """Both kinds of text, also the one that nobody has begun."""
    overenskommelse = hamta_med_delar(request, slug)
    dag = textdag(overenskommelse, request.datum)
    have = {row.slag: row for row in Styrdokument.objects.filter(overenskommelse=overenskommelse)}
    rows = []
    for slag in Dokumentslag:
        dokument = have.get(slag) or Styrdokument(overenskommelse=overenskommelse, slag=slag)
        dokument.overenskommelse = overenskommelse
        rows.append(_text_row(request, dokument, dag))
    return render(request, "sok/styrdokument_lista.html", {"texter": rows, "lage": overenskommelse.lage()})


def _text_row(request, dokument, dag):
    found = synliga(request, dokument)
    now = next((version for version in found if _holds(version, dag)), None)
    return {
        "dokument": dokument,
        "url": reverse("sok:text", args=[dokument.overenskommelse.slug, dokument.slag]),
        "nu": now,
        "nu_tid": tid(now) if now else "",
        "pagaende": [{"version": v, "tid": tid(v)} for v in found if v.status in _UNDER_ARBETE],
        "antal": sum(version.status == Versionsstatus.ANTAGEN for version in found),
    }


_UNDER_ARBETE = (Versionsstatus.UTKAST, Versionsstatus.REMISS, Versionsstatus.FRAMLAGD)


def _holds(version, dag):
    fran, till = version.fran, version.till
    return version.status == Versionsstatus.ANTAGEN and (fran or dag) <= dag <= (till or dag)


def text(request, slug, slag):
    """The version of the day, its predecessors, and what is being prepared."""
    overenskommelse, dokument = open_dokument(request, slug, slag)
    dag = textdag(overenskommelse, request.datum)
    found = synliga(request, dokument)
    version = next((v for v in found if _holds(v, dag)), None)
    rows = stycken(version, dag) if version else []
    context = {
        "dokument": dokument,
        "dag": dag,
        "version": version,
        "version_tid": tid(version) if version else "",
        "avsnitt": avsnitt(rows, dokument.slag),
        "versioner": [{"version": v, "tid": tid(v)} for v in found],
        "jamforbara": found,
        "utgangslage": next((v for v in found if v.utgangslage and v != version), None),
        "genvagar": _shortcuts(found),
        **_start(request, overenskommelse, found),
    }
    return render(request, "sok/styrdokument.html", context)


def _shortcuts(versioner):
    """The first day of each adopted version."""
    days = [version.fran for version in versioner if version.status == Versionsstatus.ANTAGEN and version.fran]
    return [{"text": f"Från {datum(day)}", "datum": day.isoformat()} for day in days[1:5]]


def _start(request, overenskommelse, versioner):
    """Whether the person may begin a draft, or why nobody may."""
    writes = permissions.can_skriva_text(request.user, overenskommelse)
    open_now = overenskommelse.struktur_oppen
    locked = fel.TextenArLast(overenskommelse) if writes and not open_now else None
    return {
        "kan_borja": writes and open_now and not any(v.status in _UNDER_ARBETE for v in versioner),
        "last": locked and {"skal": str(locked), "vem": locked.vem},
    }


def version(request, slug, slag, nummer):
    """One version: what it changes against the text in force, or (?visa=text) the whole of it."""
    overenskommelse, version = open_version(request, slug, slag, nummer)
    dag = textdag(overenskommelse, version.fran)
    base = bas_for(version)
    whole = request.GET.get("visa") == "text" or base is None
    before, rows = par(base, version, dag)
    answered, organ = version_med_svar(version), _deciding(version, dag)
    context = {
        "dokument": version.styrdokument,
        "version": version,
        "version_ord": f"Version {version.nummer}",
        "version_tid": tid(version),
        "svar_text": _asked(version),
        "framlagd_text": _laid_before(organ, bool(answered)),
        "bas": base,
        "hela": whole,
        "avsnitt": avsnitt(rows, version.styrdokument.slag) if whole else [],
        "svarsversion": answered,
        "har_svar": bool(answered),
        "flikar": _tabs(version, base, whole, answered),
        "handelser": _steps(version),
        "mina_yttranden": _own_answers(request, version),
        "vem_beslutar": organ,
        **_reworked(request, version),
        **_difference(before, rows, whole),
        **_steps_allowed(request, overenskommelse, version),
    }
    return render(request, "sok/styrdokument_version.html", context)


def _reworked(request, version):
    """What came after a version that was put away; a draft that others may not see is only said to exist."""
    if version.status != Versionsstatus.FORKASTAD:
        return {"arbetas_om": False, "omarbetad": None}
    later = version.efterfoljare.exclude(status=Versionsstatus.FORKASTAD)
    seen = Dokumentversion.objects.visible_to(request.user)
    return {"arbetas_om": later.exists(), "omarbetad": later.filter(pk__in=seen.values("pk")).first()}


def _difference(before, rows, whole):
    compared = [] if whole else jamfor(before, rows)
    return {"rader": compared, "antal": antal_ord(compared)}


def _tabs(version, base, whole, answered):
    url = version.get_absolute_url()
    tabs = [{"text": f"Ändrat mot version {base.nummer}", "url": url, "nu": not whole}] if base else []
    tabs.append({"text": "Hela texten", "url": f"{url}?visa=text", "nu": whole})
    if answered:
        dokument = version.styrdokument
        args = [dokument.overenskommelse.slug, dokument.slag, answered.nummer]
        tabs.append({"text": "Parternas svar", "url": reverse("sok:yttranden", args=args)})
    return tabs if len(tabs) > 1 else []


STEGORD = {
    Versionsstatus.UTKAST: "Utkastet påbörjades",
    Versionsstatus.REMISS: "Skickades till parterna",
    Versionsstatus.FRAMLAGD: "Lades fram för beslut",
    Versionsstatus.ANTAGEN: "Antogs",
    Versionsstatus.FORKASTAD: "Antogs inte",
}


def _steps(version):
    return [
        {
            "datum": datum(row.nar),
            "titel": STEGORD[row.till],
            "organ": row.av.namn if row.av else "",
            "text": row.skal,
        }
        for row in version.handelser.select_related("av").order_by("-nar", "-pk")
    ]


def _own_answers(request, version):
    rows = Yttrande.objects.for_user(request.user).filter(version=version).select_related("organisation")
    return list(rows.order_by("organisation__namn")) if version.status in _UNDER_ARBETE else []


def _asked(version):
    if version.status != Versionsstatus.REMISS:
        return "Texten är redan framlagd. Ett svar tas emot och märks som sent."
    if timezone.localdate() > version.remiss_till:
        return f"Sista dagen var {datum(version.remiss_till)}. Ett svar tas emot ändå och märks som sent."
    return f"Läs vad som ändras och svara senast {datum(version.remiss_till)}."


def _laid_before(organ, answered):
    answers = " Parternas svar finns under fliken Parternas svar." if answered else ""
    return f"{organ} beslutar om texten. Här är det som ändras, stycke för stycke.{answers}"


def _deciding(version, dag):
    organ = version.framlagd_for
    return str(organ.version(dag) or organ.nyckel) if organ else ""


def _steps_allowed(request, overenskommelse, version):
    """What the strategist may do from here, and why not when the agreement no longer changes."""
    writes = permissions.can_skriva_text(request.user, overenskommelse) and version.status in _UNDER_ARBETE
    return {
        "kan_skriva": writes and overenskommelse.struktur_oppen,
        "kan_forkasta": writes and overenskommelse.lage() != Lage.AVSLUTAD,
        "last": str(fel.TextenArLast(overenskommelse)) if writes and not overenskommelse.struktur_oppen else "",
    }


def jamforelse(request, slug, slag):
    """?fran=1&till=2: two versions side by side, paragraph by paragraph; without a choice the two latest."""
    overenskommelse, dokument = open_dokument(request, slug, slag)
    found = synliga(request, dokument)
    fore, efter = _chosen(request, found)
    dag = textdag(overenskommelse, efter.fran if efter else None)
    rows = jamfor(*par(fore, efter, dag)) if fore and efter else []
    context = {"dokument": dokument, "versioner": found, "fore": fore, "efter": efter, "rader": rows}
    context["antal"] = antal_ord(rows)
    context["lika"] = bool(rows) and all(row.lage == "lika" for row in rows)
    return render(request, "sok/styrdokument_jamfor.html", context)


def _chosen(request, versioner):
    by_number = {str(version.nummer): version for version in versioner}
    latest = versioner[0] if versioner else None
    efter = by_number.get(request.GET.get("till", ""), latest)
    earlier = [version for version in versioner if efter and version.nummer < efter.nummer]
    return by_number.get(request.GET.get("fran", ""), earlier[0] if earlier else None), efter
