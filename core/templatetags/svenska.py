"""The Swedish formats as template filters; a built-in library, so no template loads it."""

from django import template

from core import svenska

register = template.Library()


def _decimals(arg):
    return None if arg in (None, "") else int(arg)


@register.filter
def tal(value, decimaler=None):
    """{{ 1234.5|tal }} → 1 234,5 and {{ 29|tal:1 }} → 29,0."""
    return svenska.tal(_empty(value), _decimals(decimaler))


@register.filter
def procent(value, decimaler=None):
    return svenska.procent(_empty(value), _decimals(decimaler))


@register.filter
def kronor(value, enhet="kr"):
    """{{ 400000|kronor }} → 400 000 kr and {{ 400000|kronor:"tkr" }} → 400 tkr."""
    return svenska.belopp(_empty(value), enhet)


@register.filter
def forandring(value, decimaler=None):
    return svenska.forandring(_empty(value), _decimals(decimaler))


@register.filter
def antal(number, former):
    """{{ 2|antal:"insats,insatser" }} → 2 insatser."""
    ental, flertal = former.split(",")
    return svenska.antal(_empty(number), ental, flertal)


@register.filter
def uppraknat(words, bindeord="och"):
    """A list of words as a person writes it: a, b och c."""
    return svenska.lista(words, bindeord)


@register.filter
def stor_bokstav(text):
    return svenska.stor_bokstav(str(text))


@register.filter
def datum(value):
    return svenska.datum(_empty(value))


@register.filter
def datum_kort(value):
    return svenska.datum_kort(_empty(value))


@register.filter
def dag_och_manad(value):
    return svenska.dag_och_manad(_empty(value))


@register.filter
def veckodag(value):
    return svenska.veckodag(value)


@register.filter
def klockslag(value):
    return svenska.klockslag(_empty(value))


@register.filter
def tidpunkt(value):
    return svenska.tidpunkt(_empty(value))


@register.filter
def eller_saknas(value, sort="saknas"):
    """The value, or the words for its kind of absence: {{ text|eller_saknas:"anges_ej" }}."""
    if value in (None, ""):
        value = svenska.Saknas[sort.upper()]
    return value.text if isinstance(value, svenska.Saknas) else value


@register.simple_tag
def period(fran=None, till=None):
    """{% period insats.fran insats.till %} → 2019–2025."""
    return svenska.period(_empty(fran), _empty(till))


def _empty(value):
    return None if value == "" else value
