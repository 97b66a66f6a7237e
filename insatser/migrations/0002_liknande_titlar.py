from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    """Three-letter pieces of titles, to tell when two people write about the same initiative."""

    dependencies = [("insatser", "0001_initial")]

    operations = [TrigramExtension()]
