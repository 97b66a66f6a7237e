"""The county's own help texts in place of the form's. A form version never changes: each reading gets a copy."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from sok.permissions import ar_lansstrateg
from sok.services.ratt import require_open
from statsbidrag.formular.personnummer import innehaller_personnummer
from statsbidrag.formular.schema import Formular
from statsbidrag.models import Formularversion, Hjalptext
from statsbidrag.services.fel import FelIHjalptexter

LANGSTA_HJALP = 1000


def med_lanets_ord(formular, overenskommelse_id):
    """The form with the texts that the agreement's county has written for its kind of report, each marked."""
    rader = Hjalptext.objects.filter(overenskommelse=overenskommelse_id, typ=formular.typ)
    texter = {(rad.avsnitt, rad.falt): rad.text for rad in rader}
    if not texter:
        return formular
    return formular.model_copy(update={"avsnitt": tuple(_section(avsnitt, texter) for avsnitt in formular.avsnitt)})


def _section(avsnitt, texter):
    falten = tuple(_own(falt, texter.get((avsnitt.id, falt.id))) for falt in avsnitt.falt)
    return _own(avsnitt.model_copy(update={"falt": falten}), texter.get((avsnitt.id, "")))


def _own(del_, text):
    return del_.model_copy(update={"hjalp": text, "lanets_text": True}) if text else del_


def fragor(typ):
    """Every section that a published form of the kind asks, with its questions: the newest form's words first, then
    what only older ones, or those of one kind of grant, ask. Facts from the decision have no help."""
    avsnitt_lista = {}
    versioner = Formularversion.objects.filter(typ=typ, publicerad_at__isnull=False)
    for version in versioner.order_by("-beviljandear", "bidragstyp", "-version"):
        for avsnitt in Formular.model_validate(version.innehall).avsnitt:
            _, falten = avsnitt_lista.setdefault(avsnitt.id, (avsnitt, {}))
            for falt in avsnitt.falt:
                if falt.typ not in ("beslut", "forsakran"):
                    falten.setdefault(falt.id, falt)
    return [(avsnitt, tuple(falten.values())) for avsnitt, falten in avsnitt_lista.values()]


@transaction.atomic
def spara_hjalptexter(overenskommelse, *, av, typ, avsnitt, texter):
    """The county's words for one section: {field id, "" for the section: text}. An empty text, or one that is the
    form's own, goes back to the form's. Returns how many the county then has of its own in the section."""
    require_open(overenskommelse)
    if not ar_lansstrateg(av, overenskommelse):
        raise PermissionDenied
    formularets = _form_words(typ, avsnitt)
    nya = {falt: " ".join(text.split()) for falt, text in texter.items() if falt in formularets}
    _refuse_faults(nya)
    rader = Hjalptext.objects.select_for_update().filter(overenskommelse=overenskommelse, typ=typ, avsnitt=avsnitt)
    finns = {rad.falt: rad for rad in rader}
    for falt, text in nya.items():
        _store(finns.get(falt) or Hjalptext(overenskommelse=overenskommelse, typ=typ, avsnitt=avsnitt, falt=falt),
               "" if text == " ".join(formularets[falt].split()) else text, av)  # fmt: skip
    return rader.all().count()


def _form_words(typ, avsnitt_id):
    """{field id, "" for the section: the form's own help}; empty for a section no form has."""
    for avsnitt, falten in fragor(typ):
        if avsnitt.id == avsnitt_id:
            return {"": avsnitt.hjalp} | {falt.id: falt.hjalp for falt in falten}
    return {}


def _refuse_faults(texter):
    fel = {}
    for falt, text in texter.items():
        if len(text) > LANGSTA_HJALP:
            fel[falt] = f"Texten har {len(text)} tecken. Korta den till högst {LANGSTA_HJALP}."
        elif innehaller_personnummer(text):
            fel[falt] = "Texten ser ut att innehålla ett personnummer. Ta bort det."
    if fel:
        raise FelIHjalptexter(fel)


def _store(rad, text, av):
    if not text:
        if rad.pk:
            rad.delete()
        return
    if rad.text != text:
        rad.text, rad.updated_by = text, av
        rad.save()
