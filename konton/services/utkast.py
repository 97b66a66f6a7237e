"""What a person is writing in a form: kept for them alone until it is saved or thrown away."""

import datetime

from django.utils import timezone

from konton.models import Formularutkast

SPARAS_I = datetime.timedelta(days=90)


def spara(user, nyckel, data):
    """Keep `data`, the form's fields as pairs of name and text, in place of what was kept before."""
    row, _ = Formularutkast.objects.update_or_create(user=user, nyckel=nyckel, defaults={"data": data})
    return row


def hamta(user, nyckel):
    """The person's own draft of the form, or None."""
    return Formularutkast.objects.filter(user=user, nyckel=nyckel).first()


def kasta(user, nyckel):
    Formularutkast.objects.filter(user=user, nyckel=nyckel).delete()


def gallra(nu=None):
    """Remove what no one has written in for ninety days; gives how many."""
    old = Formularutkast.objects.filter(sparat_at__lt=(nu or timezone.now()) - SPARAS_I)
    return old.delete()[0]
