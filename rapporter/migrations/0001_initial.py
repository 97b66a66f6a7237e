import core.migrering
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Arsrapport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran_ar', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='från och med år')),
                ('till_ar', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='till och med år')),
                ('diarienummer', models.CharField(blank=True, max_length=20, verbose_name='diarienummer')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arsrapporter', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'årsrapport',
                'verbose_name_plural': 'årsrapporter',
                'ordering': ['overenskommelse', '-till_ar', '-fran_ar'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'fran_ar', 'till_ar'), name='arsrapport_en_per_period', violation_error_message='Det finns redan en rapport för de åren. Öppna den i stället.'), models.CheckConstraint(condition=models.Q(('fran_ar__lte', models.F('till_ar'))), name='arsrapport_ar_i_ordning', violation_error_message='Det första året kan inte vara efter det sista.')],
            },
        ),
        core.migrering.CreateModel(
            name='ArsrapportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('fran_ar', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='från och med år')),
                ('till_ar', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2000), django.core.validators.MaxValueValidator(2100)], verbose_name='till och med år')),
                ('diarienummer', models.CharField(blank=True, max_length=20, verbose_name='diarienummer')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rapporter.arsrapport')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Inlasning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filnamn', models.CharField(max_length=200, verbose_name='fil')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('sammanfattning', models.CharField(max_length=300, verbose_name='vad som hände')),
                ('varden', models.JSONField(verbose_name='inlästa värden')),
                ('av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlasningar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'inläsning',
                'verbose_name_plural': 'inläsningar',
                'ordering': ['overenskommelse', '-created_at', '-pk'],
                'get_latest_by': ['created_at', 'pk'],
            },
        ),
        core.migrering.CreateModel(
            name='InlasningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('filnamn', models.CharField(max_length=200, verbose_name='fil')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('sammanfattning', models.CharField(max_length=300, verbose_name='vad som hände')),
                ('av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rapporter.inlasning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Rapportdokument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('underlag', models.JSONField(verbose_name='underlag')),
                ('fil', models.FileField(max_length=200, upload_to='rapporter/%Y/', verbose_name='fil')),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsumma')),
                ('storlek', models.PositiveIntegerField(verbose_name='storlek i byte')),
                ('har_demodata', models.BooleanField(verbose_name='har demodata')),
                ('created_at', models.DateTimeField(verbose_name='skapat')),
                ('arsrapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dokument', to='rapporter.arsrapport')),
                ('skapat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'rapportdokument',
                'verbose_name_plural': 'rapportdokument',
                'ordering': ['arsrapport', '-nummer'],
                'constraints': [models.UniqueConstraint(fields=('arsrapport', 'nummer'), name='rapportdokument_nummer_unikt'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='rapportdokument_sha256_form')],
            },
        ),
        core.migrering.CreateModel(
            name='RapportdokumentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('fil', models.FileField(max_length=200, upload_to='rapporter/%Y/', verbose_name='fil')),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsumma')),
                ('storlek', models.PositiveIntegerField(verbose_name='storlek i byte')),
                ('har_demodata', models.BooleanField(verbose_name='har demodata')),
                ('created_at', models.DateTimeField(verbose_name='skapat')),
                ('arsrapport', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rapporter.arsrapport')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rapporter.rapportdokument')),
                ('skapat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Rapporttext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.CharField(max_length=80, verbose_name='avsnitt')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('klar', models.BooleanField(default=False, verbose_name='avsnittet är klart')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('andrad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('arsrapport', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texter', to='rapporter.arsrapport')),
            ],
            options={
                'verbose_name': 'rapporttext',
                'verbose_name_plural': 'rapporttexter',
                'ordering': ['arsrapport', 'avsnitt'],
                'constraints': [models.UniqueConstraint(fields=('arsrapport', 'avsnitt'), name='rapporttext_en_per_avsnitt')],
            },
        ),
        core.migrering.CreateModel(
            name='RapporttextEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('avsnitt', models.CharField(max_length=80, verbose_name='avsnitt')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('klar', models.BooleanField(default=False, verbose_name='avsnittet är klart')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('andrad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('arsrapport', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rapporter.arsrapport')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rapporter.rapporttext')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='arsrapport',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_arsrapportevent" ("diarienummer", "fran_ar", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_ar") VALUES (NEW."diarienummer", NEW."fran_ar", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."till_ar"); RETURN NULL;', hash='6d5f7de1d3991dd52363f1cc47e8ed361804532b', operation='INSERT', pgid='pgtrigger_insert_insert_eb6bc', table='rapporter_arsrapport', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsrapport',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rapporter_arsrapportevent" ("diarienummer", "fran_ar", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_ar") VALUES (NEW."diarienummer", NEW."fran_ar", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."till_ar"); RETURN NULL;', hash='2cee75c7b571e0ceb0a6cbac68a29128e96b5bf3', operation='UPDATE', pgid='pgtrigger_update_update_3757f', table='rapporter_arsrapport', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsrapport',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_arsrapportevent" ("diarienummer", "fran_ar", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_ar") VALUES (OLD."diarienummer", OLD."fran_ar", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."till_ar"); RETURN NULL;', hash='56f9e56b6e36f098be517f00633c34f6d4943c13', operation='DELETE', pgid='pgtrigger_delete_delete_2a8db', table='rapporter_arsrapport', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arsrapportevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='461a50bc49c4df3a54fe942c805263fb2745ab5f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_459a0', table='rapporter_arsrapportevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='inlasning',
            trigger=pgtrigger.compiler.Trigger(name='oforanderlig', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='28cd60f03f29e2570a27be5c4a261153112eeac3', operation='UPDATE', pgid='pgtrigger_oforanderlig_7ea1b', table='rapporter_inlasning', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='inlasning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_inlasningevent" ("av_id", "created_at", "filnamn", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanfattning", "sha256") VALUES (NEW."av_id", NEW."created_at", NEW."filnamn", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sammanfattning", NEW."sha256"); RETURN NULL;', hash='c292c5723eb9de4772a45234ec4e45ce87ef0109', operation='INSERT', pgid='pgtrigger_insert_insert_956fd', table='rapporter_inlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='inlasning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."av_id" IS DISTINCT FROM (NEW."av_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."filnamn" IS DISTINCT FROM (NEW."filnamn") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."overenskommelse_id" IS DISTINCT FROM (NEW."overenskommelse_id") OR OLD."sammanfattning" IS DISTINCT FROM (NEW."sammanfattning") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256"))', func='INSERT INTO "rapporter_inlasningevent" ("av_id", "created_at", "filnamn", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanfattning", "sha256") VALUES (NEW."av_id", NEW."created_at", NEW."filnamn", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sammanfattning", NEW."sha256"); RETURN NULL;', hash='162b995c206ad3c455fa27487b059ef9fc736916', operation='UPDATE', pgid='pgtrigger_update_update_b569d', table='rapporter_inlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='inlasning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_inlasningevent" ("av_id", "created_at", "filnamn", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanfattning", "sha256") VALUES (OLD."av_id", OLD."created_at", OLD."filnamn", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sammanfattning", OLD."sha256"); RETURN NULL;', hash='9f1b6a3379915756e1e4bc7e5e43cecc234868dd', operation='DELETE', pgid='pgtrigger_delete_delete_54ce5', table='rapporter_inlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='inlasningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5b4ad51124ae94baa3a9a543f09791d7c69fd3ee', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_abd7f', table='rapporter_inlasningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='dokumentet_ar_oforanderligt', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d20a24125022fbaf3e71c1e5eeb3485c63046c0b', operation='UPDATE OR DELETE', pgid='pgtrigger_dokumentet_ar_oforanderligt_18666', table='rapporter_rapportdokument', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (NEW."arsrapport_id", NEW."created_at", NEW."fil", NEW."har_demodata", NEW."id", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."skapat_av_id", NEW."storlek"); RETURN NULL;', hash='d4809a33fac7a60077c9318c2a1f558b4c5e5933', operation='INSERT', pgid='pgtrigger_insert_insert_b602c', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."arsrapport_id" IS DISTINCT FROM (NEW."arsrapport_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."fil" IS DISTINCT FROM (NEW."fil") OR OLD."har_demodata" IS DISTINCT FROM (NEW."har_demodata") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."nummer" IS DISTINCT FROM (NEW."nummer") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."skapat_av_id" IS DISTINCT FROM (NEW."skapat_av_id") OR OLD."storlek" IS DISTINCT FROM (NEW."storlek"))', func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (NEW."arsrapport_id", NEW."created_at", NEW."fil", NEW."har_demodata", NEW."id", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."skapat_av_id", NEW."storlek"); RETURN NULL;', hash='defd08a9f93010d29db8066d1b13379eca6a478c', operation='UPDATE', pgid='pgtrigger_update_update_c4797', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokument',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapportdokumentevent" ("arsrapport_id", "created_at", "fil", "har_demodata", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "skapat_av_id", "storlek") VALUES (OLD."arsrapport_id", OLD."created_at", OLD."fil", OLD."har_demodata", OLD."id", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."skapat_av_id", OLD."storlek"); RETURN NULL;', hash='e70caba75541440c05a92b7a0dc25d097e17cc2b', operation='DELETE', pgid='pgtrigger_delete_delete_615b5', table='rapporter_rapportdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapportdokumentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d32b6f71034068ad4486b8c51b21938ea31154c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bc997', table='rapporter_rapportdokumentevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "updated_at") VALUES (NEW."andrad_av_id", NEW."arsrapport_id", NEW."avsnitt", NEW."id", NEW."klar", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='08269c50e646909f1b839693725bd273171cba74', operation='INSERT', pgid='pgtrigger_insert_insert_a49e3', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "updated_at") VALUES (NEW."andrad_av_id", NEW."arsrapport_id", NEW."avsnitt", NEW."id", NEW."klar", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='9e8d3984881f45edcb23eb42fd9a1b56901ce4fc', operation='UPDATE', pgid='pgtrigger_update_update_a4ef7', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rapporter_rapporttextevent" ("andrad_av_id", "arsrapport_id", "avsnitt", "id", "klar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "updated_at") VALUES (OLD."andrad_av_id", OLD."arsrapport_id", OLD."avsnitt", OLD."id", OLD."klar", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."updated_at"); RETURN NULL;', hash='15d24e3bde4c767a0d548dea5cfc4f4f1dc496f6', operation='DELETE', pgid='pgtrigger_delete_delete_3442f', table='rapporter_rapporttext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='rapporttextevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0cac265a1f0c30e3623f0736148a173b04b0240e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e1724', table='rapporter_rapporttextevent', when='BEFORE')),
        ),
    ]
