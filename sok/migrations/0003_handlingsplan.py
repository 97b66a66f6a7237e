import core.migrering
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sok', '0002_styrning'),
    ]

    operations = [
        core.migrering.RemoveTrigger(
            model_name='overenskommelse',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='overenskommelse',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='overenskommelse',
            name='delete_delete',
        ),
        core.migrering.AddField(
            model_name='overenskommelse',
            name='uppdateras_var',
            field=models.PositiveSmallIntegerField(default=6, verbose_name='insatser ska uppdateras inom, månader'),
        ),
        core.migrering.AddField(
            model_name='overenskommelseevent',
            name='uppdateras_var',
            field=models.PositiveSmallIntegerField(default=6, verbose_name='insatser ska uppdateras inom, månader'),
        ),
        core.migrering.AddConstraint(
            model_name='overenskommelse',
            constraint=models.CheckConstraint(condition=models.Q(('uppdateras_var__range', (1, 36))), name='overenskommelse_uppdateras_var', violation_error_message='Välj mellan 1 och 36 månader.'),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppdateras_var", "uppfoljning_till", "vision") VALUES (NEW."begrepp", NEW."efterfoljare_id", NEW."efterfoljare_text", NEW."id", NEW."kortnamn", NEW."lan_id", NEW."lan_namn", NEW."nationellt_mal", NEW."onskat_lage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."samordnare_id", NEW."slug", NEW."slutdatum", NEW."spridningsregel", NEW."startdatum", NEW."startdatum_osakert", NEW."syfte", NEW."uppdateras_var", NEW."uppfoljning_till", NEW."vision"); RETURN NULL;', hash='1c0aa5fbfc6e9ace64288e430332dae41bbab4fa', operation='INSERT', pgid='pgtrigger_insert_insert_255a0', table='sok_overenskommelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppdateras_var", "uppfoljning_till", "vision") VALUES (NEW."begrepp", NEW."efterfoljare_id", NEW."efterfoljare_text", NEW."id", NEW."kortnamn", NEW."lan_id", NEW."lan_namn", NEW."nationellt_mal", NEW."onskat_lage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."samordnare_id", NEW."slug", NEW."slutdatum", NEW."spridningsregel", NEW."startdatum", NEW."startdatum_osakert", NEW."syfte", NEW."uppdateras_var", NEW."uppfoljning_till", NEW."vision"); RETURN NULL;', hash='929c92b6d50376c8a98faf1f81536d5e0c4d0f58', operation='UPDATE', pgid='pgtrigger_update_update_a405f', table='sok_overenskommelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppdateras_var", "uppfoljning_till", "vision") VALUES (OLD."begrepp", OLD."efterfoljare_id", OLD."efterfoljare_text", OLD."id", OLD."kortnamn", OLD."lan_id", OLD."lan_namn", OLD."nationellt_mal", OLD."onskat_lage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."samordnare_id", OLD."slug", OLD."slutdatum", OLD."spridningsregel", OLD."startdatum", OLD."startdatum_osakert", OLD."syfte", OLD."uppdateras_var", OLD."uppfoljning_till", OLD."vision"); RETURN NULL;', hash='8f16d36c8df77d9f96f955034ebb069361dbeb3b', operation='DELETE', pgid='pgtrigger_delete_delete_01749', table='sok_overenskommelse', when='AFTER')),
        ),
    ]
