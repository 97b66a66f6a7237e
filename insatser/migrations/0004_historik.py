import core.migrering
import pgtrigger.compiler
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('insatser', '0003_handlingsplan'),
    ]

    operations = [
        core.migrering.RemoveTrigger(
            model_name='belagg',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='deltagare',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insats',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsaktor',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatskoppling',
            name='samma_omrade',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatskoppling',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsplats',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsskedebyte',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsstatusbyte',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='insert_insert',
        ),
        core.migrering.AddTrigger(
            model_name='belagg',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_belaggevent" ("adress", "fil_id", "id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "text", "utfall_id") SELECT new_values."adress", new_values."fil_id", new_values."id", new_values."ordning", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slag", new_values."text", new_values."utfall_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='58e18369eef0b36ab4051ff09af0be5741299215', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2b149', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_belagg', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='deltagare',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_deltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfall_id") SELECT new_values."aldersgrupp", new_values."annat", new_values."id", new_values."kvinnor", new_values."man", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."utfall_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ca8c78262401a4dd28503d65ef7315df19807247', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_4bdb8', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_deltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "bekraftad_at", "bekraftad_av_id", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "kontakt_id", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservkontakt_id", "revision", "skede", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") SELECT new_values."anmarkning", new_values."antal_kommuner", new_values."bekraftad_at", new_values."bekraftad_av_id", new_values."beskrivning", new_values."borttagen_at", new_values."borttagen_av_id", new_values."created_at", new_values."created_by_id", new_values."deltagarmal", new_values."finansiering", new_values."forsening", new_values."forsening_skal", new_values."galler_alla_omraden", new_values."id", new_values."kalla", new_values."kontakt_id", new_values."malgrupp", new_values."nyckel", new_values."overenskommelse_id", new_values."pagick", new_values."period_i_kallan", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reservkontakt_id", new_values."revision", new_values."skede", new_values."slag", new_values."slut", new_values."start", new_values."status", new_values."titel", new_values."updated_at", new_values."updated_by_id", new_values."uppfoljning" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='77d43cdf59edf5842a0c0e0bbd6747c8659260ab', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_10799', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "beviljat_belopp", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referens", "roll", "sokt_belopp", "trolig") SELECT new_values."anmarkning", new_values."beviljat_belopp", new_values."fritext", new_values."harledd", new_values."id", new_values."insats_id", new_values."ordning", new_values."organ_id", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."referens", new_values."roll", new_values."sokt_belopp", new_values."trolig" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e2bac2028615b5c372e53253a773ab7ed61f36fc', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_e6e04', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='samma_omrade', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM sok_omrade o JOIN insatser_insats i ON i.overenskommelse_id = o.overenskommelse_id\n               WHERE o.id = NEW.omrade_id AND i.id = NEW.insats_id)\nTHEN\n    RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';\nEND IF;\nIF NEW.delmal_id IS NOT NULL THEN\n    IF NOT EXISTS (SELECT 1 FROM sok_delmal d WHERE d.id = NEW.delmal_id AND d.omrade_id = NEW.omrade_id) THEN\n        RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';\n    END IF;\nEND IF;\nIF NEW.samverkansomrade_id IS NOT NULL THEN\n    IF NOT EXISTS (SELECT 1 FROM sok_samverkansomrade s\n                   WHERE s.id = NEW.samverkansomrade_id AND s.omrade_id = NEW.omrade_id) THEN\n        RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';\n    END IF;\nEND IF;\nRETURN NEW;\n", hash='c1360f797872e24b1319195f45b483897a75abeb', operation='INSERT OR UPDATE', pgid='pgtrigger_samma_omrade_cbe9a', table='insatser_insatskoppling', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatskopplingevent" ("delmal_id", "id", "insats_id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "primar", "samverkansomrade_id") SELECT new_values."delmal_id", new_values."id", new_values."insats_id", new_values."omrade_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."primar", new_values."samverkansomrade_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7a54208fc2758288459ff48429b3809635e86089', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9d965', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insatskoppling', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsplats',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatsplatsevent" ("geografi_id", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."geografi_id", new_values."id", new_values."insats_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='52ab7fda704431331ee01f4a29ca10702fbb5cd9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a6328', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insatsplats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyte',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatsskedebyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") SELECT new_values."at", new_values."av_id", new_values."fran", new_values."id", new_values."insats_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."skal", new_values."till" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6cbaed41f20fc9d8474e2f5e9a691fb05774df00', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_cb270', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insatsskedebyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyte',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_insatsstatusbyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") SELECT new_values."at", new_values."av_id", new_values."fran", new_values."id", new_values."insats_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."skal", new_values."till" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b0597e868bd64d9f6166a825ef93606184e7e12f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_237f5', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_insatsstatusbyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") SELECT new_values."artal", new_values."borttagen_at", new_values."borttagen_av_id", new_values."enhet", new_values."id", new_values."insats_id", new_values."kalla", new_values."malgrupp", new_values."matt", new_values."namnare", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."taljare", new_values."text", new_values."varde", new_values."varde_till" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fc3761de7c6748dee92587ec1a24d03d7d1c318a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_15b3a', referencing='REFERENCING NEW TABLE AS new_values ', table='insatser_utfall', when='AFTER')),
        ),
    ]
