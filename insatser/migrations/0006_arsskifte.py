import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insatser', '0005_skede_och_lage'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0003_handlingsplan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Arsskifte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran_artal', models.PositiveSmallIntegerField(verbose_name='från år')),
                ('utfort', models.JSONField(verbose_name='vad som gjordes')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('angrat_at', models.DateTimeField(blank=True, null=True, verbose_name='ångrat')),
                ('angrat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arsskiften', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'årsskifte',
                'verbose_name_plural': 'årsskiften',
                'ordering': ['overenskommelse', '-fran_artal', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='ArsskifteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('fran_artal', models.PositiveSmallIntegerField(verbose_name='från år')),
                ('utfort', models.JSONField(verbose_name='vad som gjordes')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('angrat_at', models.DateTimeField(blank=True, null=True, verbose_name='ångrat')),
                ('angrat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.arsskifte')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='arsskifte',
            constraint=models.CheckConstraint(condition=models.Q(('fran_artal__range', (1990, 2099))), name='arsskifte_artal', violation_error_message='Skriv året med fyra siffror.'),
        ),
        core.migrering.AddTrigger(
            model_name='arsskifte',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_arsskifteevent" ("angrat_at", "angrat_av_id", "at", "av_id", "fran_artal", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfort") VALUES (NEW."angrat_at", NEW."angrat_av_id", NEW."at", NEW."av_id", NEW."fran_artal", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."utfort"); RETURN NULL;', hash='37d857464e7b76f2dd470874781eaa0c1c794dfa', operation='INSERT', pgid='pgtrigger_insert_insert_0dccf', table='insatser_arsskifte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsskifte',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_arsskifteevent" ("angrat_at", "angrat_av_id", "at", "av_id", "fran_artal", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfort") VALUES (NEW."angrat_at", NEW."angrat_av_id", NEW."at", NEW."av_id", NEW."fran_artal", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."utfort"); RETURN NULL;', hash='8c9a18e3cebf914fd3c302c7f574735e0be049a1', operation='UPDATE', pgid='pgtrigger_update_update_a0ece', table='insatser_arsskifte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsskifte',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_arsskifteevent" ("angrat_at", "angrat_av_id", "at", "av_id", "fran_artal", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfort") VALUES (OLD."angrat_at", OLD."angrat_av_id", OLD."at", OLD."av_id", OLD."fran_artal", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."utfort"); RETURN NULL;', hash='08a6464b11c3a1e1b4d9dc6af1bb673a2218dcfa', operation='DELETE', pgid='pgtrigger_delete_delete_189f2', table='insatser_arsskifte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsskifteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b1a1693e63141bb104b20d175484ee26703b1eb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_491f7', table='insatser_arsskifteevent', when='BEFORE')),
        ),
    ]
