"""Who steers an initiative: organs to tick, and whatever else a source has named."""

from insatser.forms.vem import write_actor
from insatser.models import Aktorsroll
from insatser.services import Aktorsval

# What follows the row when it is ticked again.
KVAR = ("organisation_id", "organ_id", "fritext", "harledd", "trolig", "anmarkning")


def steering_choices(insats, val):
    organs = [(f"organ:{row.pk}", row.text or row.nyckel) for row in val.organ]
    known = dict(organs)
    return organs + [(code, str(row)) for code, row in _stored(insats).items() if code not in known]


def first_steering(insats):
    return list(_stored(insats))


def chosen_steering(insats, codes):
    stored = _stored(insats)
    return [_choice(stored.get(code), code) for code in codes]


def _choice(row, code):
    if row:
        return Aktorsval(roll=Aktorsroll.STYRANDE, **{name: getattr(row, name) for name in KVAR})
    return Aktorsval(roll=Aktorsroll.STYRANDE, organ_id=int(code.partition(":")[2]))


def _stored(insats):
    return {write_actor(row) or f"annan:{row.pk}": row for row in insats.styrande}
