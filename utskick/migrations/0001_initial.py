import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Mejl',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('till', models.EmailField(max_length=254, verbose_name='till')),
                ('amne', models.CharField(max_length=200, verbose_name='ämne')),
                ('text', models.TextField(verbose_name='text')),
                ('html', models.TextField(blank=True, verbose_name='html')),
                ('status', models.CharField(choices=[('koat', 'Väntar på att skickas'), ('skickat', 'Skickat'), ('misslyckat', 'Gick inte att skicka')], default='koat', max_length=10, verbose_name='läge')),
                ('forsok', models.PositiveSmallIntegerField(default=0, verbose_name='försök')),
                ('fel', models.TextField(blank=True, verbose_name='fel')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skrivet')),
                ('skickat_at', models.DateTimeField(blank=True, null=True, verbose_name='skickat')),
                ('mottagare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mejl_lista', to=settings.AUTH_USER_MODEL)),
                ('omsandning_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='omsandningar', to='utskick.mejl')),
            ],
            options={
                'verbose_name': 'mejl',
                'verbose_name_plural': 'mejl',
                'ordering': ['-created_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['koat', 'skickat', 'misslyckat'])), name='mejl_kant_lage'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'misslyckat'), _negated=True), models.Q(('fel', ''), _negated=True), _connector='OR'), name='mejl_misslyckat_har_skal'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'skickat'), _negated=True), ('skickat_at__isnull', False), _connector='OR'), name='mejl_skickat_har_tid')],
            },
        ),
        core.migrering.CreateModel(
            name='Paminnelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=300, verbose_name='nyckel')),
                ('forst_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='första gången')),
                ('senast_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='senaste gången')),
                ('ganger', models.PositiveSmallIntegerField(default=1, verbose_name='antal gånger')),
                ('mottagare', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='paminnelser', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'påminnelse',
                'verbose_name_plural': 'påminnelser',
                'ordering': ['mottagare', 'nyckel'],
                'constraints': [models.UniqueConstraint(fields=('mottagare', 'nyckel'), name='paminnelse_en_per_sak')],
            },
        ),
        core.migrering.CreateModel(
            name='Utskicksval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('frekvens', models.CharField(choices=[('genast', 'Genast, ett mejl per händelse'), ('dagligen', 'Samlat, varje vardag'), ('veckovis', 'Samlat, en gång i veckan'), ('bradskande', 'Bara det som är brådskande')], default='dagligen', max_length=10, verbose_name='hur ofta')),
                ('veckodag', models.PositiveSmallIntegerField(choices=[(1, 'Måndag'), (2, 'Tisdag'), (3, 'Onsdag'), (4, 'Torsdag'), (5, 'Fredag')], default=1, verbose_name='veckodag')),
                ('senast_samlat', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='senaste samlade mejl')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='utskicksval', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'val av utskick',
                'verbose_name_plural': 'val av utskick',
                'ordering': ['user'],
                'constraints': [models.CheckConstraint(condition=models.Q(('frekvens__in', ['genast', 'dagligen', 'veckovis', 'bradskande'])), name='utskicksval_kand_frekvens', violation_error_message='Välj hur ofta ni vill ha mejl.')],
            },
        ),
        core.migrering.CreateModel(
            name='Notis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=200, verbose_name='nyckel')),
                ('galler', models.CharField(blank=True, max_length=60, verbose_name='gäller')),
                ('rubrik', models.CharField(max_length=200, verbose_name='rubrik')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('orsak', models.CharField(max_length=200, verbose_name='varför ni får det')),
                ('adress', models.CharField(blank=True, max_length=300, verbose_name='adress i portalen')),
                ('bradskande', models.BooleanField(default=False, verbose_name='brådskande')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skapad')),
                ('avford_at', models.DateTimeField(blank=True, null=True, verbose_name='avförd')),
                ('mejl', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notiser', to='utskick.mejl')),
                ('mottagare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notiser', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'notis',
                'verbose_name_plural': 'notiser',
                'ordering': ['-created_at', '-pk'],
                'indexes': [models.Index(fields=['galler', '-created_at'], name='notis_galler')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('avford_at', None), ('mejl', None)), fields=('mottagare', 'nyckel'), name='notis_en_vantande')],
            },
        ),
        core.migrering.CreateModel(
            name='UtskicksvalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('frekvens', models.CharField(choices=[('genast', 'Genast, ett mejl per händelse'), ('dagligen', 'Samlat, varje vardag'), ('veckovis', 'Samlat, en gång i veckan'), ('bradskande', 'Bara det som är brådskande')], default='dagligen', max_length=10, verbose_name='hur ofta')),
                ('veckodag', models.PositiveSmallIntegerField(choices=[(1, 'Måndag'), (2, 'Tisdag'), (3, 'Onsdag'), (4, 'Torsdag'), (5, 'Fredag')], default=1, verbose_name='veckodag')),
                ('senast_samlat', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='senaste samlade mejl')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='utskick.utskicksval')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='utskicksval',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "utskick_utskicksvalevent" ("frekvens", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "senast_samlat", "user_id", "veckodag") VALUES (NEW."frekvens", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."senast_samlat", NEW."user_id", NEW."veckodag"); RETURN NULL;', hash='308e697327df45a77bae8df8adbeeb55527b70ff', operation='INSERT', pgid='pgtrigger_insert_insert_e0503', table='utskick_utskicksval', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utskicksval',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "utskick_utskicksvalevent" ("frekvens", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "senast_samlat", "user_id", "veckodag") VALUES (NEW."frekvens", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."senast_samlat", NEW."user_id", NEW."veckodag"); RETURN NULL;', hash='41157ff495ffa7c4178ca501bf37c25538463cd2', operation='UPDATE', pgid='pgtrigger_update_update_fa75d', table='utskick_utskicksval', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utskicksval',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "utskick_utskicksvalevent" ("frekvens", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "senast_samlat", "user_id", "veckodag") VALUES (OLD."frekvens", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."senast_samlat", OLD."user_id", OLD."veckodag"); RETURN NULL;', hash='687713c3796fabaa32ac24fcd6446ef184cde275', operation='DELETE', pgid='pgtrigger_delete_delete_fea32', table='utskick_utskicksval', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utskicksvalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2e8292a4092b8042320d96852c15a07538864c8d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2b113', table='utskick_utskicksvalevent', when='BEFORE')),
        ),
    ]
