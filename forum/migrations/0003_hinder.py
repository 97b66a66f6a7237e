import core.migrering
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('forum', '0002_styrning'),
        ('insatser', '0003_handlingsplan'),
    ]

    operations = [
        core.migrering.RemoveTrigger(
            model_name='forslag',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='forslag',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='forslag',
            name='delete_delete',
        ),
        core.migrering.AddField(
            model_name='forslag',
            name='hinder',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forslag_lista', to='insatser.hinder'),
        ),
        core.migrering.AddField(
            model_name='forslagevent',
            name='hinder',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.hinder'),
        ),
        core.migrering.AddTrigger(
            model_name='forslag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_forslagevent" ("forslag_till_beslut", "fran_id", "hinder_id", "id", "lamnat_at", "lamnat_av_id", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "sekretess", "slag", "status", "text") VALUES (NEW."forslag_till_beslut", NEW."fran_id", NEW."hinder_id", NEW."id", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organ_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rubrik", NEW."sekretess", NEW."slag", NEW."status", NEW."text"); RETURN NULL;', hash='a3fc9bd4860a097a69bd3b961248fe93bd321201', operation='INSERT', pgid='pgtrigger_insert_insert_0f409', table='forum_forslag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='forslag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "forum_forslagevent" ("forslag_till_beslut", "fran_id", "hinder_id", "id", "lamnat_at", "lamnat_av_id", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "sekretess", "slag", "status", "text") VALUES (NEW."forslag_till_beslut", NEW."fran_id", NEW."hinder_id", NEW."id", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organ_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rubrik", NEW."sekretess", NEW."slag", NEW."status", NEW."text"); RETURN NULL;', hash='4398d02385f2644a286a0221719f11ad67c277af', operation='UPDATE', pgid='pgtrigger_update_update_6dd2c', table='forum_forslag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='forslag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "forum_forslagevent" ("forslag_till_beslut", "fran_id", "hinder_id", "id", "lamnat_at", "lamnat_av_id", "organ_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "sekretess", "slag", "status", "text") VALUES (OLD."forslag_till_beslut", OLD."fran_id", OLD."hinder_id", OLD."id", OLD."lamnat_at", OLD."lamnat_av_id", OLD."organ_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rubrik", OLD."sekretess", OLD."slag", OLD."status", OLD."text"); RETURN NULL;', hash='84d236bcc3f291b4ec32852c289d8be24049ad2d', operation='DELETE', pgid='pgtrigger_delete_delete_c09c6', table='forum_forslag', when='AFTER')),
        ),
    ]
