"""What django-pghistory writes for tables whose rows come by the thousand."""

import pghistory


def manga_i_taget():
    """The usual events. An insert writes the history of all its rows at once: as many events with the same context, but
    the context is stored once for each statement and not once for each row."""
    return pghistory.InsertEvent(level=pghistory.Statement), pghistory.UpdateEvent(), pghistory.DeleteEvent()
