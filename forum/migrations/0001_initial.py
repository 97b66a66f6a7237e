import core.migrering
import core.oprecist
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Beslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('beslutsfattare', models.CharField(blank=True, max_length=120, verbose_name='beslutsfattare i källan')),
                ('nar', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='när')),
                ('nar_i_kallan', models.CharField(blank=True, max_length=80, verbose_name='när enligt källan')),
                ('text', models.TextField(verbose_name='beslut')),
                ('status', models.CharField(choices=[('planerat', 'Planerat'), ('fattat', 'Fattat')], default='fattat', max_length=10, verbose_name='status')),
                ('avser', models.JSONField(blank=True, default=list, verbose_name='avser')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('spann', models.GeneratedField(db_persist=True, expression=core.oprecist.Spann('nar'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='beslut_lista', to='sok.organ')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beslut_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'beslut',
                'verbose_name_plural': 'beslut',
                'ordering': ['overenskommelse', models.OrderBy(models.F('spann'), descending=True, nulls_last=True), 'nyckel'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='beslut_nyckel_unik'), models.CheckConstraint(condition=models.Q(('nar', ''), ('nar__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='beslut_nar_form')],
            },
        ),
        core.migrering.CreateModel(
            name='BeslutEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('beslutsfattare', models.CharField(blank=True, max_length=120, verbose_name='beslutsfattare i källan')),
                ('nar', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='när')),
                ('nar_i_kallan', models.CharField(blank=True, max_length=80, verbose_name='när enligt källan')),
                ('text', models.TextField(verbose_name='beslut')),
                ('status', models.CharField(choices=[('planerat', 'Planerat'), ('fattat', 'Fattat')], default='fattat', max_length=10, verbose_name='status')),
                ('avser', models.JSONField(blank=True, default=list, verbose_name='avser')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('spann', models.GeneratedField(db_persist=True, expression=core.oprecist.Spann('nar'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('organ', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='forum.beslut')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Rekommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='rekommendation')),
                ('frist', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='frist')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('agare_organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rekommendationer', to='sok.organ')),
                ('agare_organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rekommendationer', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rekommendationer', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'rekommendation',
                'verbose_name_plural': 'rekommendationer',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nummer'), name='rekommendation_nummer_unikt'), models.CheckConstraint(condition=models.Q(('agare_organ__isnull', True), ('agare_organisation__isnull', True), _connector='OR'), name='rekommendation_hogst_en_agare', violation_error_message='Ange ett organ eller en organisation, inte båda.'), models.CheckConstraint(condition=models.Q(('frist', ''), ('frist__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='rekommendation_frist_form')],
            },
        ),
        core.migrering.CreateModel(
            name='RekommendationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='rekommendation')),
                ('frist', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='frist')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('agare_organ', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('agare_organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='forum.rekommendation')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='beslut',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_beslutevent" ("anmarkning", "avser", "beslutsfattare", "id", "kalla", "nar", "nar_i_kallan", "nyckel", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."anmarkning", NEW."avser", NEW."beslutsfattare", NEW."id", NEW."kalla", NEW."nar", NEW."nar_i_kallan", NEW."nyckel", NEW."organ_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."text"); RETURN NULL;', hash='9dde1c650005b0f7c5134b1b638a26d616f5e901', operation='INSERT', pgid='pgtrigger_insert_insert_228b0', table='forum_beslut', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslut',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "forum_beslutevent" ("anmarkning", "avser", "beslutsfattare", "id", "kalla", "nar", "nar_i_kallan", "nyckel", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."anmarkning", NEW."avser", NEW."beslutsfattare", NEW."id", NEW."kalla", NEW."nar", NEW."nar_i_kallan", NEW."nyckel", NEW."organ_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."text"); RETURN NULL;', hash='9b5851ecd41b6b658c29a38de554976a8528d4da', operation='UPDATE', pgid='pgtrigger_update_update_c2aa5', table='forum_beslut', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslut',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_beslutevent" ("anmarkning", "avser", "beslutsfattare", "id", "kalla", "nar", "nar_i_kallan", "nyckel", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (OLD."anmarkning", OLD."avser", OLD."beslutsfattare", OLD."id", OLD."kalla", OLD."nar", OLD."nar_i_kallan", OLD."nyckel", OLD."organ_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."text"); RETURN NULL;', hash='c5ee48da5819e472c164fe3802bba3297fd068d6', operation='DELETE', pgid='pgtrigger_delete_delete_50fe9', table='forum_beslut', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslutevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='36ccbf20fdaf05a804d4a8ae7d1cd05967eaf4c2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e210b', table='forum_beslutevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='rekommendation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_rekommendationevent" ("agare_organ_id", "agare_organisation_id", "frist", "id", "kalla", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."agare_organ_id", NEW."agare_organisation_id", NEW."frist", NEW."id", NEW."kalla", NEW."nummer", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='12af88f56fc3bd58fae906a8fdc56db1dae49074', operation='INSERT', pgid='pgtrigger_insert_insert_c3f75', table='forum_rekommendation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rekommendation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "forum_rekommendationevent" ("agare_organ_id", "agare_organisation_id", "frist", "id", "kalla", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."agare_organ_id", NEW."agare_organisation_id", NEW."frist", NEW."id", NEW."kalla", NEW."nummer", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='f5b074dc564a9b429129052e747b23784ed47ef1', operation='UPDATE', pgid='pgtrigger_update_update_5a3d6', table='forum_rekommendation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rekommendation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_rekommendationevent" ("agare_organ_id", "agare_organisation_id", "frist", "id", "kalla", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."agare_organ_id", OLD."agare_organisation_id", OLD."frist", OLD."id", OLD."kalla", OLD."nummer", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='a0b60adda13042de90ed98a63d87ac57a61cb4de', operation='DELETE', pgid='pgtrigger_delete_delete_da59d', table='forum_rekommendation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rekommendationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1222981309ea94c1a573df69cb815f10fa1f360c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6a4e4', table='forum_rekommendationevent', when='BEFORE')),
        ),
    ]
