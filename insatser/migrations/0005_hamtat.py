import core.migrering
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insatser', '0004_historik'),
    ]

    operations = [
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='insert_insert',
        ),
        core.migrering.AddField(
            model_name='utfall',
            name='hamtat',
            field=models.BooleanField(default=False, editable=False, verbose_name='hämtat ur en godkänd redovisning'),
        ),
        core.migrering.AddField(
            model_name='utfallevent',
            name='hamtat',
            field=models.BooleanField(default=False, editable=False, verbose_name='hämtat ur en godkänd redovisning'),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "hamtat", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") SELECT new_values."artal", new_values."borttagen_at", new_values."borttagen_av_id", new_values."enhet", new_values."hamtat", new_values."id", new_values."insats_id", new_values."kalla", new_values."malgrupp", new_values."matt", new_values."namnare", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."taljare", new_values."text", new_values."varde", new_values."varde_till" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='dec5f38a6ab32af8c51e5469112bb413bda084c8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_15b3a', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "hamtat", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (NEW."artal", NEW."borttagen_at", NEW."borttagen_av_id", NEW."enhet", NEW."hamtat", NEW."id", NEW."insats_id", NEW."kalla", NEW."malgrupp", NEW."matt", NEW."namnare", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taljare", NEW."text", NEW."varde", NEW."varde_till"); RETURN NULL;', hash='9e5a97085353287b3a511dc0eb708a93604f390e', operation='UPDATE', pgid='pgtrigger_update_update_05b6d', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "hamtat", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (OLD."artal", OLD."borttagen_at", OLD."borttagen_av_id", OLD."enhet", OLD."hamtat", OLD."id", OLD."insats_id", OLD."kalla", OLD."malgrupp", OLD."matt", OLD."namnare", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taljare", OLD."text", OLD."varde", OLD."varde_till"); RETURN NULL;', hash='2714559cac8bfb26a58bc0207de4418d36259842', operation='DELETE', pgid='pgtrigger_delete_delete_07219', table='insatser_utfall', when='AFTER')),
        ),
    ]
