import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('jobb', '0002_styrning'),
        ('konton', '__first__'),
        ('rapporter', '0001_initial'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Sammanslagning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.DateField(verbose_name='från och med')),
                ('flyttat', models.JSONField(default=dict, verbose_name='flyttat')),
                ('kvar', models.JSONField(default=dict, verbose_name='står kvar')),
                ('nar', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('fran_organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.organisation')),
                ('till_organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'sammanslagning',
                'verbose_name_plural': 'sammanslagningar',
                'ordering': ['-nar', '-pk'],
            },
        ),
        core.migrering.RemoveTrigger(
            model_name='rapportdokument',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='rapportdokument',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='rapportdokument',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='rapporttext',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='rapporttext',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='rapporttext',
            name='delete_delete',
        ),
        core.migrering.AddField(
            model_name='rapportdokument',
            name='jobb',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rapportdokument', to='jobb.jobb'),
        ),
        core.migrering.AddField(
            model_name='rapportdokumentevent',
            name='jobb',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='jobb.jobb'),
        ),
        core.migrering.AddField(
            model_name='rapporttext',
            name='revision',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='revision'),
        ),
        core.migrering.AddField(
            model_name='rapporttextevent',
            name='revision',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='revision'),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "jobb_id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (NEW."arsrapport_id", NEW."created_at", NEW."fil", NEW."har_demodata", NEW."id", NEW."jobb_id", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."skapat_av_id", NEW."storlek"); RETURN NULL;', hash='426fe9da698640d59c34f95b7f268eab447324aa', operation='INSERT', pgid='pgtrigger_insert_insert_b602c', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."arsrapport_id" IS DISTINCT FROM (NEW."arsrapport_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."fil" IS DISTINCT FROM (NEW."fil") OR OLD."har_demodata" IS DISTINCT FROM (NEW."har_demodata") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jobb_id" IS DISTINCT FROM (NEW."jobb_id") OR OLD."nummer" IS DISTINCT FROM (NEW."nummer") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."skapat_av_id" IS DISTINCT FROM (NEW."skapat_av_id") OR OLD."storlek" IS DISTINCT FROM (NEW."storlek"))', func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "jobb_id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (NEW."arsrapport_id", NEW."created_at", NEW."fil", NEW."har_demodata", NEW."id", NEW."jobb_id", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."skapat_av_id", NEW."storlek"); RETURN NULL;', hash='653b462d7084fd6a1dbcd0c1a3fee550a902098a', operation='UPDATE', pgid='pgtrigger_update_update_c4797', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "jobb_id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (OLD."arsrapport_id", OLD."created_at", OLD."fil", OLD."har_demodata", OLD."id", OLD."jobb_id", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."skapat_av_id", OLD."storlek"); RETURN NULL;', hash='96042d44474dd63600cd4417535a7b8d3cc386d5', operation='DELETE', pgid='pgtrigger_delete_delete_615b5', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "text", "updated_at") VALUES (NEW."andrad_av_id", NEW."arsrapport_id", NEW."avsnitt", NEW."id", NEW."klar", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision", NEW."text", NEW."updated_at"); RETURN NULL;', hash='47e1ce209bf5c09897f00fee780b8430941c13ef', operation='INSERT', pgid='pgtrigger_insert_insert_a49e3', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "text", "updated_at") VALUES (NEW."andrad_av_id", NEW."arsrapport_id", NEW."avsnitt", NEW."id", NEW."klar", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision", NEW."text", NEW."updated_at"); RETURN NULL;', hash='633d4a627bf5c8ca2570331e1c6a6f9ab21fb80d', operation='UPDATE', pgid='pgtrigger_update_update_a4ef7', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "text", "updated_at") VALUES (OLD."andrad_av_id", OLD."arsrapport_id", OLD."avsnitt", OLD."id", OLD."klar", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision", OLD."text", OLD."updated_at"); RETURN NULL;', hash='e7bd886cc59ab651de5875fae6d363c84e5c84e3', operation='DELETE', pgid='pgtrigger_delete_delete_3442f', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='sammanslagning',
            trigger=pgtrigger.compiler.Trigger(name='sammanslagning_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b90fc1488870c2bc026d968a961a56bc9825626c', operation='UPDATE OR DELETE', pgid='pgtrigger_sammanslagning_andras_inte_349a6', table='rapporter_sammanslagning', when='BEFORE')),
        ),
    ]
