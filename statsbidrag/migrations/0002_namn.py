"""A case may be of an interim report too: Slutredovisning becomes Redovisning. The triggers are made anew in 0003."""

import core.migrering
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [('statsbidrag', '0001_initial')]

    operations = [
        *(
            core.migrering.RemoveTrigger(model_name='slutredovisning', name=name)
            for name in ('slutredovisningens_gang', 'insert_insert', 'update_update', 'delete_delete')
        ),
        core.migrering.RemoveTrigger(model_name='slutredovisningevent', name='append_only'),
        migrations.RenameModel('Slutredovisning', 'Redovisning'),
        migrations.RenameModel('SlutredovisningEvent', 'RedovisningEvent'),
    ]
