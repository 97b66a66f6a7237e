"""Store posts by comparison: make what is new, change what the file changed, keep what people changed.

The memory holds, per post, the row's key and each column as the last reading left it. A column is
written only where the portal still has that value; anything else is a conflict, told and left alone.
Nothing is ever deleted. The caller holds the transaction.
"""

from collections import defaultdict

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from core.inlasning.fel import Fel, Filfel
from core.inlasning.post import Till
from core.inlasning.utfall import Bestamd, Borttagen, Konflikt, Skillnad, Utfall
from core.inlasning.varden import enkel, i_ord, tomt

BORTTAGEN = object()
EJ_LAGRAD = object()


class Motor:
    def __init__(self, minne):
        self.minne = dict(minne)
        self.utfall = Utfall()
        self.fel = []
        self._rader = {}
        self._nya = set()
        self._kanda = {}

    def kor(self, poster):
        """Store the posts and return what it did; Filfel when the database refuses a row."""
        self._load(poster)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for post in poster:
            self._rader[post.namn] = self._store(post)
        self._check()
        kvar = {post.namn for post in poster}
        self.utfall.saknas_i_filen = [minnet["etikett"] for namn, minnet in self.minne.items() if namn not in kvar]
        return self.utfall

    def rad(self, namn):
        """The row of a post that has been stored."""
        return self._rader[namn]

    def _load(self, poster):
        """Every remembered row in one question per table, locked while we compare."""
        per_modell = defaultdict(dict)
        for post in poster:
            if post.namn in self.minne:
                per_modell[post.modell][self.minne[post.namn]["pk"]] = post.namn
        for modell, namn in per_modell.items():
            rows = modell._base_manager.select_for_update(of=("self",)).filter(pk__in=namn)
            self._kanda.update({namn[row.pk]: row for row in rows})

    def _check(self):
        """Versions may overlap while they are being moved, never afterwards."""
        if not self.fel:
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            except IntegrityError as error:
                self.fel.append(Fel(_orsak(error)))
        if self.fel:
            raise Filfel(self.fel)

    def _store(self, post):
        columns = self._resolved(post.falt)
        lookup = self._resolved(post.hittas)
        rad = self._kanda.get(post.namn)
        around = [*columns.values(), *lookup.values()]
        if EJ_LAGRAD in around:
            return EJ_LAGRAD
        if rad is None and (post.namn in self.minne or BORTTAGEN in around):
            self.utfall.konflikter.append(Borttagen(post.etikett))
            return BORTTAGEN
        if rad is None and not self._nya.intersection(lookup.values()):
            rad = post.modell._base_manager.filter(**lookup).first()
        if rad is None and post.viker_for and self._decided(*post.viker_for):
            self.utfall.konflikter.append(Bestamd(post.etikett))
            return BORTTAGEN
        return self._update(post, rad, columns) if rad else self._create(post, columns)

    def _decided(self, modell, lookup):
        """A person has decided what the new row would say. What has just been made has been decided by nobody."""
        lookup = self._resolved(lookup)
        return not self._nya.intersection(lookup.values()) and modell._base_manager.filter(**lookup).exists()

    def _resolved(self, columns):
        return {name: self._rader[value.namn] if isinstance(value, Till) else value for name, value in columns.items()}

    def _create(self, post, columns):
        rad = post.modell(**columns)
        if not self._saved(post, rad, list(columns)):
            return EJ_LAGRAD
        self.utfall.nya.append(post.etikett)
        self._nya.add(rad)
        self._remember(post, rad, {name: _plain(rad, name) for name in columns})
        return rad

    def _update(self, post, rad, columns):
        minnet = self.minne.get(post.namn, {}).get("falt", {})
        changed, nytt_minne = [], dict(minnet)
        for name, value in columns.items():
            falt = post.modell._meta.get_field(name)
            now, new = _plain(rad, name), enkel(falt, value)
            if now == new:
                nytt_minne[name] = new
            elif name not in post.bara_nya and _orord(falt, now, minnet):
                self.utfall.andrade.append(_difference(Skillnad, post, falt, now, new))
                setattr(rad, name, value)
                changed.append(name)
                nytt_minne[name] = new
            else:
                self.utfall.konflikter.append(_difference(Konflikt, post, falt, now, new))
        if changed:
            self._saved(post, rad, changed)
        else:
            self.utfall.oforandrade += 1
        self._remember(post, rad, nytt_minne)
        return rad

    def _saved(self, post, rad, names):
        """Store the row; what the model or the database refuses becomes faults at the post's place."""
        relations = [falt.name for falt in rad._meta.fields if falt.is_relation or falt.name not in names]
        try:
            rad.clean_fields(exclude=relations)
            with transaction.atomic():
                rad.save(update_fields=None if rad._state.adding else names)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.fel += [Fel(text, (*post.plats, name)) for text in messages]
        except IntegrityError as error:
            self.fel.append(Fel(f"{post.etikett}: {_orsak(error)}", post.plats))
        else:
            return True
        return False

    def _remember(self, post, rad, falt):
        self.minne[post.namn] = {"pk": rad.pk, "etikett": post.etikett, "falt": falt}


def _orord(falt, now, minnet):
    """Nobody has written in the column since the last reading, or ever."""
    return now == minnet[falt.name] if falt.name in minnet else tomt(falt, now)


def _plain(rad, name):
    falt = rad._meta.get_field(name)
    return enkel(falt, getattr(rad, falt.attname))


def _difference(kind, post, falt, now, new):
    return kind(post.etikett, falt.verbose_name, i_ord(falt, now), i_ord(falt, new))


def _orsak(error):
    """The Swedish sentence of the constraint that was broken."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for modell in apps.get_models():
        for constraint in modell._meta.constraints:
            if constraint.name == name:
                return f"{modell._meta.verbose_name}: {_sentence(constraint)}"
    return "uppgiften går inte ihop med det som redan finns i portalen."


def _sentence(constraint):
    if constraint.violation_error_message == constraint.default_violation_error_message:
        return "det finns redan en annan med samma uppgifter."
    return constraint.violation_error_message
