"""The one way a status is written in this app: under a row lock, by the table, with who, when, from, to and why."""

from django.db import transaction

from forum.services.fel import OtillatenOvergang


@transaction.atomic
def byt_status(objekt, till, *, overganga, handelse, av, falt="status", **rad):
    """Move `objekt` to `till` and log it as a row of `handelse` (a model with fran, till, av and a foreign key
    named as the object's model). `rad` are the log's other columns. Returns the locked, fresh object;
    OtillatenOvergang when the table has no such step."""
    modell = type(objekt)
    fresh = modell._base_manager.select_for_update(of=("self",)).get(pk=objekt.pk)
    fran = getattr(fresh, falt)
    choices = dict(modell._meta.get_field(falt).flatchoices)
    if till not in overganga.get(fran, ()):
        raise OtillatenOvergang(modell._meta.verbose_name.capitalize(), choices.get(fran, "–"), choices[till])
    handelse.objects.create(**{modell._meta.model_name: fresh}, fran=fran, till=till, av=av, **rad)
    setattr(fresh, falt, till)
    fresh.save(update_fields=[falt])
    return fresh
