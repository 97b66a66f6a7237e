import core.migrering
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insatser', '0001_initial'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='GottExempel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('lardomar', models.JSONField(blank=True, default=list, verbose_name='vad som gjorde det möjligt')),
                ('resultat', models.TextField(blank=True, verbose_name='resultat')),
                ('period_i_kallan', models.CharField(blank=True, max_length=80, verbose_name='period i källan')),
                ('underlag', models.CharField(blank=True, max_length=200, verbose_name='hur vi vet')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goda_exempel', to='insatser.insats')),
                ('kommun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goda_exempel', to='sok.geografi')),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goda_exempel', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='goda_exempel', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'gott exempel',
                'verbose_name_plural': 'goda exempel',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='gottexempel_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='GottExempelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('lardomar', models.JSONField(blank=True, default=list, verbose_name='vad som gjorde det möjligt')),
                ('resultat', models.TextField(blank=True, verbose_name='resultat')),
                ('period_i_kallan', models.CharField(blank=True, max_length=80, verbose_name='period i källan')),
                ('underlag', models.CharField(blank=True, max_length=200, verbose_name='hur vi vet')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('insats', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('kommun', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.gottexempel')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AlterField(
            model_name='insatsstatusbyte',
            name='insats',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statusbyten', to='insatser.insats'),
        ),
        core.migrering.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['', 'planerad', 'pagar', 'pausad', 'avslutad', 'stoppad'])), name='insats_kand_status', violation_error_message='Läget finns inte i insatsens gång.'),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyte',
            trigger=pgtrigger.compiler.Trigger(name='statusbyte_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='55d78a06153768c6bd3c7524a5c1cb3be4099384', operation='UPDATE OR DELETE', pgid='pgtrigger_statusbyte_andras_inte_2c8c0', table='insatser_insatsstatusbyte', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_gottexempelevent" ("beskrivning", "id", "insats_id", "kalla", "kommun_id", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "titel", "underlag") VALUES (NEW."beskrivning", NEW."id", NEW."insats_id", NEW."kalla", NEW."kommun_id", NEW."lardomar", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultat", NEW."titel", NEW."underlag"); RETURN NULL;', hash='758ccb168a9c087615cb2c9a8b274d5508d714a6', operation='INSERT', pgid='pgtrigger_insert_insert_f7ca4', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_gottexempelevent" ("beskrivning", "id", "insats_id", "kalla", "kommun_id", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "titel", "underlag") VALUES (NEW."beskrivning", NEW."id", NEW."insats_id", NEW."kalla", NEW."kommun_id", NEW."lardomar", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultat", NEW."titel", NEW."underlag"); RETURN NULL;', hash='79a326a0bf7efaa4e03211968c7b5cbe4bb6c286', operation='UPDATE', pgid='pgtrigger_update_update_97724', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_gottexempelevent" ("beskrivning", "id", "insats_id", "kalla", "kommun_id", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "titel", "underlag") VALUES (OLD."beskrivning", OLD."id", OLD."insats_id", OLD."kalla", OLD."kommun_id", OLD."lardomar", OLD."nummer", OLD."nyckel", OLD."omrade_id", OLD."overenskommelse_id", OLD."period_i_kallan", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultat", OLD."titel", OLD."underlag"); RETURN NULL;', hash='c10299602238b740595b7cc59615fa74d428cc7a', operation='DELETE', pgid='pgtrigger_delete_delete_d11b5', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempelevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c3502f25112bfb66a863a0d5d975b0a5d2bc51e6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_afe24', table='insatser_gottexempelevent', when='BEFORE')),
        ),
    ]
