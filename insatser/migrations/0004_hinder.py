import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('insatser', '0003_handlingsplan'),
        ('sok', '0003_handlingsplan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Hinderhandelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('oppet', 'Väntar på svar'), ('besvarat', 'Besvarat'), ('atertaget', 'Återtaget')], max_length=10, verbose_name='från')),
                ('till', models.CharField(choices=[('oppet', 'Väntar på svar'), ('besvarat', 'Besvarat'), ('atertaget', 'Återtaget')], max_length=10, verbose_name='till')),
                ('text', models.TextField(blank=True, verbose_name='vad som sades')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('hinder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handelser', to='insatser.hinder')),
                ('organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.organ')),
            ],
            options={
                'verbose_name': 'händelse i ett hinder',
                'verbose_name_plural': 'händelser i hinder',
                'ordering': ['hinder', '-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('fran', 'besvarat'), ('till', 'oppet'), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='hinderhandelse_oppnat_igen_har_skal', violation_error_message='Skriv varför hindret behöver tas upp igen.')],
            },
        ),
        core.migrering.AddTrigger(
            model_name='hinder',
            trigger=pgtrigger.compiler.Trigger(name='hindrets_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{besvarat:oppet,oppet:atertaget,oppet:besvarat}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='fab2bff66a6de6addc59ff6c3e4154db045108b6', operation='UPDATE', pgid='pgtrigger_hindrets_gang_96d93', table='insatser_hinder', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderhandelse',
            trigger=pgtrigger.compiler.Trigger(name='hinderhandelse_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='31cb0ddf9f3496ca859da4845d4cf3c4f07cd1b8', operation='UPDATE OR DELETE', pgid='pgtrigger_hinderhandelse_andras_inte_c44f1', table='insatser_hinderhandelse', when='BEFORE')),
        ),
    ]
