"""Measures of one thing for different people: foreign-born beside native-born, one age group beside another."""

from indikatorer.models import Bakgrund, Indikator


def lases_bredvid(ett, annat):
    """Are two members of a family, each (background, age group), the same but for the one or the other? What has no
    background, or no age, is everyone, and is not read beside a part of them."""
    (bakgrund, alder), (annan_bakgrund, annan_alder) = ett, annat
    if alder == annan_alder:
        return bool(bakgrund and annan_bakgrund) and bakgrund != annan_bakgrund
    return bool(alder and annan_alder) and bakgrund == annan_bakgrund


def familjen(indikator):
    """The measures of the indicator's family, itself among them; only itself when it has none."""
    if not indikator.familj:
        return [indikator]
    return list(Indikator.objects.filter(familj=indikator.familj).prefetch_related("serier").order_by("nyckel"))


def par(indikator, familj=None):
    """(foreign-born, native-born) of the same age, the indicator being one of them; None when there is no such pair."""
    if not indikator.bakgrund:
        return None
    same = [one for one in familj or familjen(indikator) if one.aldersgrupp == indikator.aldersgrupp]
    found = {one.bakgrund: one for one in same}
    pair = found.get(Bakgrund.UTRIKES), found.get(Bakgrund.INRIKES)
    return pair if all(pair) else None


def aldrar(indikator, familj=None):
    """The measures of the same background by age group, youngest first; empty when there is only one age."""
    same = [one for one in familj or familjen(indikator) if one.bakgrund == indikator.bakgrund and one.aldersgrupp]
    by_age = {one.aldersgrupp: one for one in same}
    return [by_age[alder] for alder in sorted(by_age, key=_youngest)] if len(by_age) > 1 else []


def _youngest(alder):
    """ "16–29 år" by 16; words without a number last."""
    digits = "".join(char if char.isdigit() else " " for char in alder).split()
    return (int(digits[0]) if digits else 999, alder)


def med_namn(varden, indikator):
    """The values of another measure under places of its own, so that one table can hold them beside the others."""
    return [v._replace(plats=plats_hos(indikator, v.plats)) for v in varden]


def plats_hos(indikator, plats):
    return f"{indikator.nyckel}:{plats}"
