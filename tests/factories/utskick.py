import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from tests.factories.sok import UserFactory
from utskick.models import Mejl, Mejlstatus, Notis, Utskicksval


class UtskicksvalFactory(DjangoModelFactory):
    class Meta:
        model = Utskicksval

    user = factory.SubFactory(UserFactory)


class MejlFactory(DjangoModelFactory):
    """A mail that waits to be sent, to an address that is not invented."""

    class Meta:
        model = Mejl

    mottagare = factory.SubFactory(UserFactory)
    till = "person@exempel.se"
    amne = "Samverkansportalen: Ett prov"
    text = "Hej!"
    html = "<p>Hej!</p>"


class SkickatMejlFactory(MejlFactory):
    status = Mejlstatus.SKICKAT
    skickat_at = factory.LazyFunction(timezone.now)
    forsok = 1


class NotisFactory(DjangoModelFactory):
    """A notice that waits for its person's next mail."""

    class Meta:
        model = Notis

    mottagare = factory.SubFactory(UserFactory)
    nyckel = factory.Sequence(lambda n: f"prov:{n}")
    rubrik = "Mötet är flyttat"
    orsak = "Ni sitter i forum."
    adress = "/provlan/moten/1/"
