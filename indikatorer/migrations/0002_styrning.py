import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('indikatorer', '0001_initial'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Fraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(verbose_name='fråga')),
                ('avser', models.CharField(blank=True, max_length=120, verbose_name='avser')),
                ('svarskalla', models.CharField(blank=True, max_length=200, verbose_name='vem svaret kommer från')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fragor', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fragor', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'uppföljningsfråga',
                'verbose_name_plural': 'uppföljningsfrågor',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='fraga_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='FragaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(verbose_name='fråga')),
                ('avser', models.CharField(blank=True, max_length=120, verbose_name='avser')),
                ('svarskalla', models.CharField(blank=True, max_length=200, verbose_name='vem svaret kommer från')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.fraga')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Fragesvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(verbose_name='svar')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('svarat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='svarat')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='indikatorer.fraga')),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fragesvar', to='sok.omrade')),
                ('svarat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'svar på uppföljningsfråga',
                'verbose_name_plural': 'svar på uppföljningsfrågor',
                'ordering': ['fraga', '-artal', 'omrade'],
                'constraints': [models.UniqueConstraint(fields=('fraga', 'omrade', 'artal'), name='fragesvar_ett_per_ar', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='fragesvar_har_text', violation_error_message='Skriv ett svar.')],
            },
        ),
        core.migrering.CreateModel(
            name='FragesvarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(verbose_name='svar')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('svarat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='svarat')),
                ('fraga', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.fraga')),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.fragesvar')),
                ('svarat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddConstraint(
            model_name='hamtning',
            constraint=models.CheckConstraint(condition=models.Q(('tillstand__in', ['pagar', 'klar', 'misslyckad'])), name='hamtning_kant_tillstand'),
        ),
        core.migrering.AddTrigger(
            model_name='fraga',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_fragaevent" ("anmarkning", "avser", "id", "kalla", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarskalla", "text") VALUES (NEW."anmarkning", NEW."avser", NEW."id", NEW."kalla", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."svarskalla", NEW."text"); RETURN NULL;', hash='4ed4f23d0d87b86e3fa31672b0dd3a603c1e93e3', operation='INSERT', pgid='pgtrigger_insert_insert_81679', table='indikatorer_fraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fraga',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_fragaevent" ("anmarkning", "avser", "id", "kalla", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarskalla", "text") VALUES (NEW."anmarkning", NEW."avser", NEW."id", NEW."kalla", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."svarskalla", NEW."text"); RETURN NULL;', hash='16bb1db03278394c6f3ea34e0ed779d6423dd29d', operation='UPDATE', pgid='pgtrigger_update_update_af1e0', table='indikatorer_fraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fraga',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_fragaevent" ("anmarkning", "avser", "id", "kalla", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarskalla", "text") VALUES (OLD."anmarkning", OLD."avser", OLD."id", OLD."kalla", OLD."nummer", OLD."nyckel", OLD."omrade_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."svarskalla", OLD."text"); RETURN NULL;', hash='5b8e7c67309e3310fd055998a19be87d63a49380', operation='DELETE', pgid='pgtrigger_delete_delete_656ad', table='indikatorer_fraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fragaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6c698a340d5543679f3237a09036ad0d2c65c9d9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f512c', table='indikatorer_fragaevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='fragesvar',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_fragesvarevent" ("artal", "fraga_id", "id", "kalla", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarat_at", "svarat_av_id", "text") VALUES (NEW."artal", NEW."fraga_id", NEW."id", NEW."kalla", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."svarat_at", NEW."svarat_av_id", NEW."text"); RETURN NULL;', hash='958b7f87ada009fc5a0d92c209860ab7914e97ae', operation='INSERT', pgid='pgtrigger_insert_insert_22c6c', table='indikatorer_fragesvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fragesvar',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_fragesvarevent" ("artal", "fraga_id", "id", "kalla", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarat_at", "svarat_av_id", "text") VALUES (NEW."artal", NEW."fraga_id", NEW."id", NEW."kalla", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."svarat_at", NEW."svarat_av_id", NEW."text"); RETURN NULL;', hash='e9b59350a261229bddf1f63cd34766126c36ba76', operation='UPDATE', pgid='pgtrigger_update_update_e8759', table='indikatorer_fragesvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fragesvar',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_fragesvarevent" ("artal", "fraga_id", "id", "kalla", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svarat_at", "svarat_av_id", "text") VALUES (OLD."artal", OLD."fraga_id", OLD."id", OLD."kalla", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."svarat_at", OLD."svarat_av_id", OLD."text"); RETURN NULL;', hash='d6c2f92d1d45091475f2f5fe75b7f04ac6a4fd06', operation='DELETE', pgid='pgtrigger_delete_delete_09e5b', table='indikatorer_fragesvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fragesvarevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6254d3e3b6bb8cd2a59c6a0629eb57fca2abf97c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9723d', table='indikatorer_fragesvarevent', when='BEFORE')),
        ),
    ]
