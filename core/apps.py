from django.apps import AppConfig
from django.db.backends.signals import connection_created

from core import triggers

# The first app of our own: its models, and everyone's after it, are read when all apps have been found.
triggers.index()


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Teknik"

    def ready(self):
        connection_created.connect(no_trigger_is_ignored, dispatch_uid="core.no_trigger_is_ignored")


def no_trigger_is_ignored(connection, **_):
    """Every trigger asks which are ignored. A session that has not said pays for a caught fault with each row, a third
    of the time of writing many."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET pgtrigger.ignore = '{}'")
