"""What a form of choices says when it is folded."""


def i_ord(form, utom=()):
    """ "Kvinnor · 2024 · Alla kommuner i Kronoberg": what is chosen in every field, in words;
    an unknown choice reads as the first."""
    return " · ".join(_words(field) for field in form.visible_fields() if field.name not in utom)


def _words(field):
    choices = {str(key): label for key, label in field.field.choices}
    return choices.get(str(field.value() or ""), next(iter(choices.values())))
