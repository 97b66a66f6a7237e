import core.migrering
import core.giltighet
import core.oprecist
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Aktualitetsprovning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('svar', models.CharField(choices=[('aktuell', 'Stämmer fortfarande'), ('uppdaterad', 'Uppdaterad i samband med prövningen'), ('behover_andras', 'Behöver ändras')], max_length=15, verbose_name='svar')),
                ('text', models.TextField(blank=True, verbose_name='vad som har ändrats eller behöver ändras')),
                ('provad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='prövad')),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aktualitetsprovningar', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aktualitetsprovningar', to='sok.overenskommelse')),
                ('provad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'aktualitetsprövning',
                'verbose_name_plural': 'aktualitetsprövningar',
                'ordering': ['overenskommelse', '-artal', 'omrade'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'omrade', 'artal'), name='aktualitetsprovning_en_per_ar', nulls_distinct=False, violation_error_message='Området är redan prövat i år.'), models.CheckConstraint(condition=models.Q(('svar', 'aktuell'), models.Q(('text', ''), _negated=True), _connector='OR'), name='aktualitetsprovning_andring_har_text', violation_error_message='Skriv vad som har ändrats eller behöver ändras.')],
            },
        ),
        core.migrering.CreateModel(
            name='Delregion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delregioner', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'delregion',
                'verbose_name_plural': 'delregioner',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='delregion_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Organisationsnamn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='namnversioner', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'namn på organisation',
                'verbose_name_plural': 'namn på organisationer',
                'ordering': ['organisation', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('organisation', '='), ('giltighet', '&&')], name='organisationsnamn_ett_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OverenskommelseAgendamal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(blank=True, max_length=200, verbose_name='vad det betyder här')),
                ('agendamal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.agendamal')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'mål i Agenda 2030 för hela överenskommelsen',
                'verbose_name_plural': 'mål i Agenda 2030 för hela överenskommelsen',
                'ordering': ['overenskommelse', 'agendamal'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'agendamal'), name='overenskommelseagendamal_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Styrdokument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('avtal', 'Överenskommelsens text'), ('nulage', 'Nulägesbeskrivning')], max_length=10, verbose_name='slag')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='styrdokument_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'styrdokument',
                'verbose_name_plural': 'styrdokument',
                'ordering': ['overenskommelse', 'slag'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'slag'), name='styrdokument_ett_per_slag')],
            },
        ),
        core.migrering.CreateModel(
            name='AktualitetsprovningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('svar', models.CharField(choices=[('aktuell', 'Stämmer fortfarande'), ('uppdaterad', 'Uppdaterad i samband med prövningen'), ('behover_andras', 'Behöver ändras')], max_length=15, verbose_name='svar')),
                ('text', models.TextField(blank=True, verbose_name='vad som har ändrats eller behöver ändras')),
                ('provad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='prövad')),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.aktualitetsprovning')),
                ('provad_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DelregionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.delregion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Delregionkommun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('delregion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kommuner', to='sok.delregion')),
                ('kommun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delregioner', to='sok.geografi')),
            ],
            options={
                'verbose_name': 'kommun i delregion',
                'verbose_name_plural': 'kommuner i delregioner',
                'ordering': ['delregion', 'kommun'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('delregion', '='), ('kommun', '='), ('giltighet', '&&')], name='delregionkommun_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='Dokumentversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('remiss', 'Hos parterna för synpunkter'), ('framlagd', 'Framlagd för beslut'), ('antagen', 'Antagen'), ('forkastad', 'Inte antagen')], default='utkast', max_length=10, verbose_name='status')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(blank=True, null=True, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('antagen', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='antagen')),
                ('utgangslage', models.BooleanField(default=False, verbose_name='utgångsläge som står kvar')),
                ('remiss_till', models.DateField(blank=True, null=True, verbose_name='synpunkter senast')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='påbörjad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('bygger_pa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='efterfoljare', to='sok.dokumentversion')),
                ('framlagd_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='framlagda_versioner', to='sok.organ')),
                ('skapad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('styrdokument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='sok.styrdokument')),
            ],
            options={
                'verbose_name': 'version av styrdokument',
                'verbose_name_plural': 'versioner av styrdokument',
                'ordering': ['styrdokument', '-nummer'],
                'constraints': [models.UniqueConstraint(fields=('styrdokument', 'nummer'), name='dokumentversion_nummer_unikt'), models.UniqueConstraint(condition=models.Q(('status__in', ['antagen', 'forkastad']), _negated=True), fields=('styrdokument',), name='dokumentversion_ett_utkast', violation_error_message='Det finns redan ett utkast. Arbeta vidare i det.'), models.CheckConstraint(condition=models.Q(models.Q(('giltighet__isnull', False), ('status', 'antagen')), models.Q(models.Q(('status', 'antagen'), _negated=True), ('giltighet__isnull', True)), _connector='OR'), name='dokumentversion_antagen_har_giltighet', violation_error_message='En antagen version gäller från en dag, ett utkast gäller inte.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'remiss'), _negated=True), ('remiss_till__isnull', False), _connector='OR'), name='dokumentversion_remiss_har_sista_dag', violation_error_message='Ange sista dag för synpunkter.'), models.CheckConstraint(condition=models.Q(('antagen', ''), ('antagen__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='dokumentversion_antagen_form'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('status', 'antagen')), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('styrdokument', '='), ('giltighet', '&&')], name='dokumentversion_en_per_dag', violation_error_message='Två antagna versioner kan inte gälla samma dag.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganisationsnamnEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organisationsnamn')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OverenskommelseAgendamalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('roll', models.CharField(blank=True, max_length=200, verbose_name='vad det betyder här')),
                ('agendamal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.agendamal')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.overenskommelseagendamal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='StyrdokumentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slag', models.CharField(choices=[('avtal', 'Överenskommelsens text'), ('nulage', 'Nulägesbeskrivning')], max_length=10, verbose_name='slag')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.styrdokument')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DelregionkommunEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('delregion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delregion')),
                ('kommun', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.delregionkommun')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DokumentversionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('remiss', 'Hos parterna för synpunkter'), ('framlagd', 'Framlagd för beslut'), ('antagen', 'Antagen'), ('forkastad', 'Inte antagen')], default='utkast', max_length=10, verbose_name='status')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(blank=True, null=True, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('antagen', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='antagen')),
                ('utgangslage', models.BooleanField(default=False, verbose_name='utgångsläge som står kvar')),
                ('remiss_till', models.DateField(blank=True, null=True, verbose_name='synpunkter senast')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='påbörjad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('bygger_pa', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.dokumentversion')),
                ('framlagd_for', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.dokumentversion')),
                ('skapad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('styrdokument', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.styrdokument')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Dokumentversionshandelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('utkast', 'Utkast'), ('remiss', 'Hos parterna för synpunkter'), ('framlagd', 'Framlagd för beslut'), ('antagen', 'Antagen'), ('forkastad', 'Inte antagen')], max_length=10, verbose_name='från')),
                ('till', models.CharField(choices=[('utkast', 'Utkast'), ('remiss', 'Hos parterna för synpunkter'), ('framlagd', 'Framlagd för beslut'), ('antagen', 'Antagen'), ('forkastad', 'Inte antagen')], max_length=10, verbose_name='till')),
                ('nar', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handelser', to='sok.dokumentversion')),
            ],
            options={
                'verbose_name': 'händelse i en versions gång',
                'verbose_name_plural': 'händelser i en versions gång',
                'ordering': ['version', '-nar', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='Stycke',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(blank=True, max_length=200, verbose_name='rubrik')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('slag', models.CharField(choices=[('text', 'Text'), ('fakta', 'Fakta'), ('utmaning', 'Utmaning')], default='text', max_length=10, verbose_name='slag')),
                ('revision', models.PositiveIntegerField(default=0, verbose_name='antal ändringar')),
                ('andrad_at', models.DateTimeField(blank=True, null=True, verbose_name='senast ändrat')),
                ('andrad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stycken', to='sok.omrade')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stycken', to='sok.dokumentversion')),
            ],
            options={
                'verbose_name': 'stycke',
                'verbose_name_plural': 'stycken',
                'ordering': ['version', 'nummer', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('version', 'nyckel'), name='stycke_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Yttrande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärt')),
                ('svar', models.CharField(blank=True, choices=[('tillstyrker', 'Tillstyrker'), ('med_synpunkter', 'Tillstyrker med synpunkter'), ('avstyrker', 'Avstyrker'), ('avstar', 'Avstår från att yttra sig')], max_length=15, verbose_name='svar')),
                ('text', models.TextField(blank=True, verbose_name='yttrande')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='ert diarienummer')),
                ('lamnat_at', models.DateTimeField(blank=True, null=True, verbose_name='lämnat')),
                ('lamnat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yttranden', to='sok.organisation')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yttranden', to='sok.dokumentversion')),
            ],
            options={
                'verbose_name': 'yttrande',
                'verbose_name_plural': 'yttranden',
                'ordering': ['version', 'organisation'],
                'constraints': [models.UniqueConstraint(fields=('version', 'organisation'), name='yttrande_ett_per_part'), models.CheckConstraint(condition=models.Q(models.Q(('lamnat_at__isnull', True), ('svar', '')), models.Q(models.Q(('svar', ''), _negated=True), ('lamnat_at__isnull', False)), _connector='OR'), name='yttrande_lamnat_har_svar', violation_error_message='Välj ett svar.')],
            },
        ),
        core.migrering.CreateModel(
            name='StyckeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(blank=True, max_length=200, verbose_name='rubrik')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('slag', models.CharField(choices=[('text', 'Text'), ('fakta', 'Fakta'), ('utmaning', 'Utmaning')], default='text', max_length=10, verbose_name='slag')),
                ('revision', models.PositiveIntegerField(default=0, verbose_name='antal ändringar')),
                ('andrad_at', models.DateTimeField(blank=True, null=True, verbose_name='senast ändrat')),
                ('andrad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.stycke')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.dokumentversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Styckessynpunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='synpunkt')),
                ('stycke', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='synpunkter', to='sok.stycke')),
                ('yttrande', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='synpunkter', to='sok.yttrande')),
            ],
            options={
                'verbose_name': 'synpunkt på stycke',
                'verbose_name_plural': 'synpunkter på stycken',
                'ordering': ['yttrande', 'stycke__nummer'],
                'constraints': [models.UniqueConstraint(fields=('yttrande', 'stycke'), name='styckessynpunkt_en_per_stycke')],
            },
        ),
        core.migrering.CreateModel(
            name='TidigareYttrande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('svar', models.CharField(choices=[('tillstyrker', 'Tillstyrker'), ('med_synpunkter', 'Tillstyrker med synpunkter'), ('avstyrker', 'Avstyrker'), ('avstar', 'Avstår från att yttra sig')], max_length=15, verbose_name='svar')),
                ('text', models.TextField(blank=True, verbose_name='yttrande')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='ert diarienummer')),
                ('synpunkter', models.JSONField(blank=True, default=list, verbose_name='synpunkter på stycken')),
                ('lamnat_at', models.DateTimeField(verbose_name='lämnat')),
                ('lamnat_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('yttrande', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tidigare', to='sok.yttrande')),
            ],
            options={
                'verbose_name': 'tidigare yttrande',
                'verbose_name_plural': 'tidigare yttranden',
                'ordering': ['yttrande', '-lamnat_at', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='YttrandeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärt')),
                ('svar', models.CharField(blank=True, choices=[('tillstyrker', 'Tillstyrker'), ('med_synpunkter', 'Tillstyrker med synpunkter'), ('avstyrker', 'Avstyrker'), ('avstar', 'Avstår från att yttra sig')], max_length=15, verbose_name='svar')),
                ('text', models.TextField(blank=True, verbose_name='yttrande')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='ert diarienummer')),
                ('lamnat_at', models.DateTimeField(blank=True, null=True, verbose_name='lämnat')),
                ('lamnat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.yttrande')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.dokumentversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='StyckessynpunktEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.TextField(verbose_name='synpunkt')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.styckessynpunkt')),
                ('stycke', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.stycke')),
                ('yttrande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.yttrande')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Atagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(verbose_name='åtagande')),
            ],
            options={
                'verbose_name': 'åtagande',
                'verbose_name_plural': 'åtaganden',
                'ordering': ['avsnitt', 'nummer'],
            },
        ),
        core.migrering.CreateModel(
            name='Atagandeuppfoljning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('lage', models.CharField(choices=[('genomfort', 'Genomfört'), ('pagar', 'Pågår'), ('ej_paborjat', 'Inte påbörjat'), ('ej_aktuellt', 'Inte längre aktuellt')], max_length=15, verbose_name='läge')),
                ('text', models.TextField(blank=True, verbose_name='vad ni har gjort')),
                ('lamnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnad')),
                ('atagande', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningar', to='sok.atagande')),
                ('lamnad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='atagandeuppfoljningar', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'uppföljning av åtagande',
                'verbose_name_plural': 'uppföljningar av åtaganden',
                'ordering': ['atagande', '-artal', 'organisation'],
                'constraints': [models.UniqueConstraint(fields=('atagande', 'organisation', 'artal'), name='atagandeuppfoljning_en_per_part_och_ar')],
            },
        ),
        core.migrering.CreateModel(
            name='AtagandeuppfoljningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('lage', models.CharField(choices=[('genomfort', 'Genomfört'), ('pagar', 'Pågår'), ('ej_paborjat', 'Inte påbörjat'), ('ej_aktuellt', 'Inte längre aktuellt')], max_length=15, verbose_name='läge')),
                ('text', models.TextField(blank=True, verbose_name='vad ni har gjort')),
                ('lamnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnad')),
                ('atagande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.atagande')),
                ('lamnad_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.atagandeuppfoljning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Atagandeavsnitt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=200, verbose_name='rubrik')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='atagandeavsnitt', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'avsnitt med åtaganden',
                'verbose_name_plural': 'avsnitt med åtaganden',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='atagandeavsnitt_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='AtagandeavsnittEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=200, verbose_name='rubrik')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.atagandeavsnitt')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='AtagandeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(verbose_name='åtagande')),
                ('avsnitt', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.atagandeavsnitt')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.atagande')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Atagandepart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parter', to='sok.atagandeavsnitt')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='atagandeparter', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'part i avsnitt',
                'verbose_name_plural': 'parter i avsnitt',
                'ordering': ['avsnitt', 'organisation'],
                'constraints': [models.UniqueConstraint(fields=('avsnitt', 'organisation'), name='atagandepart_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='AtagandepartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('avsnitt', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.atagandeavsnitt')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.atagandepart')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddField(
            model_name='atagande',
            name='avsnitt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ataganden', to='sok.atagandeavsnitt'),
        ),
        core.migrering.AddConstraint(
            model_name='atagande',
            constraint=models.UniqueConstraint(fields=('avsnitt', 'nummer'), name='atagande_nummer_unikt'),
        ),
        core.migrering.AddField(
            model_name='atagandeavsnitt',
            name='organisationer',
            field=models.ManyToManyField(related_name='atagandeavsnitt', through='sok.Atagandepart', to='sok.organisation'),
        ),
        core.migrering.RemoveTrigger(
            model_name='organ',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='organ',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='organ',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='organisation',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='organisation',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='organisation',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='part',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='part',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='part',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='uppdrag',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='uppdrag',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='uppdrag',
            name='delete_delete',
        ),
        core.migrering.AddField(
            model_name='organ',
            name='foregangare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fortsatter_i', to='sok.organ'),
        ),
        core.migrering.AddField(
            model_name='organ',
            name='moten_per_ar_fran',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='möten per år, minst'),
        ),
        core.migrering.AddField(
            model_name='organ',
            name='moten_per_ar_till',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='möten per år, högst'),
        ),
        core.migrering.AddField(
            model_name='organevent',
            name='foregangare',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ'),
        ),
        core.migrering.AddField(
            model_name='organevent',
            name='moten_per_ar_fran',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='möten per år, minst'),
        ),
        core.migrering.AddField(
            model_name='organevent',
            name='moten_per_ar_till',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='möten per år, högst'),
        ),
        core.migrering.AddField(
            model_name='organisation',
            name='sammanslagen_fran',
            field=models.DateField(blank=True, null=True, verbose_name='sammanslagen från'),
        ),
        core.migrering.AddField(
            model_name='organisation',
            name='sammanslagen_med',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='har_tagit_upp', to='sok.organisation'),
        ),
        core.migrering.AddField(
            model_name='organisationevent',
            name='sammanslagen_fran',
            field=models.DateField(blank=True, null=True, verbose_name='sammanslagen från'),
        ),
        core.migrering.AddField(
            model_name='organisationevent',
            name='sammanslagen_med',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation'),
        ),
        core.migrering.AddField(
            model_name='part',
            name='avslutsskal',
            field=models.TextField(blank=True, verbose_name='varför den lämnade'),
        ),
        core.migrering.AddField(
            model_name='partevent',
            name='avslutsskal',
            field=models.TextField(blank=True, verbose_name='varför den lämnade'),
        ),
        core.migrering.AddField(
            model_name='uppdrag',
            name='namn',
            field=models.CharField(blank=True, max_length=120, verbose_name='namn'),
        ),
        core.migrering.AddField(
            model_name='uppdragevent',
            name='namn',
            field=models.CharField(blank=True, max_length=120, verbose_name='namn'),
        ),
        migrations.AlterField(
            model_name='organ',
            name='typ',
            field=models.CharField(choices=[('beslutande', 'Beslutande'), ('beredande', 'Beredande'), ('styrgrupp', 'Styrgrupp'), ('arbetsgrupp', 'Arbetsgrupp'), ('gemensamt_ansvar', 'Gemensamt ansvar'), ('dialog', 'Dialog'), ('operativt_forum', 'Operativt forum'), ('natverk', 'Nätverk'), ('projektstod', 'Projektstöd'), ('motesplats', 'Mötesplats'), ('samverkansorgan', 'Samverkansorgan'), ('projektorgan', 'Projektorgan'), ('stodstruktur', 'Stödstruktur'), ('informationskanal', 'Informationskanal'), ('politisk_beredning', 'Politisk beredning'), ('styrelse', 'Styrelse'), ('overenskommelse', 'Överenskommelse'), ('roll', 'Roll'), ('extern', 'Utanför strukturen'), ('efterfoljare', 'Efterföljare')], max_length=20, verbose_name='typ'),
        ),
        migrations.AlterField(
            model_name='organevent',
            name='typ',
            field=models.CharField(choices=[('beslutande', 'Beslutande'), ('beredande', 'Beredande'), ('styrgrupp', 'Styrgrupp'), ('arbetsgrupp', 'Arbetsgrupp'), ('gemensamt_ansvar', 'Gemensamt ansvar'), ('dialog', 'Dialog'), ('operativt_forum', 'Operativt forum'), ('natverk', 'Nätverk'), ('projektstod', 'Projektstöd'), ('motesplats', 'Mötesplats'), ('samverkansorgan', 'Samverkansorgan'), ('projektorgan', 'Projektorgan'), ('stodstruktur', 'Stödstruktur'), ('informationskanal', 'Informationskanal'), ('politisk_beredning', 'Politisk beredning'), ('styrelse', 'Styrelse'), ('overenskommelse', 'Överenskommelse'), ('roll', 'Roll'), ('extern', 'Utanför strukturen'), ('efterfoljare', 'Efterföljare')], max_length=20, verbose_name='typ'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='typ',
            field=models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('kommunforbund', 'Kommunförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('kulturinstitution', 'Kulturinstitution'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('naringslivsorganisation', 'Näringslivsorganisation'), ('foretagsframjare', 'Företagsfrämjare'), ('foretag', 'Företag'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30, verbose_name='typ'),
        ),
        migrations.AlterField(
            model_name='organisationevent',
            name='typ',
            field=models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('kommunforbund', 'Kommunförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('kulturinstitution', 'Kulturinstitution'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('naringslivsorganisation', 'Näringslivsorganisation'), ('foretagsframjare', 'Företagsfrämjare'), ('foretag', 'Företag'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30, verbose_name='typ'),
        ),
        core.migrering.AddConstraint(
            model_name='organ',
            constraint=models.UniqueConstraint(fields=('overenskommelse', 'foregangare'), name='organ_fors_over_en_gang'),
        ),
        core.migrering.AddConstraint(
            model_name='organ',
            constraint=models.CheckConstraint(condition=models.Q(('moten_per_ar_till__isnull', True), ('moten_per_ar_till__gte', models.F('moten_per_ar_fran')), _connector='OR'), name='organ_moten_per_ar_i_ordning', violation_error_message='Högsta antalet möten kan inte vara lägre än det lägsta.'),
        ),
        core.migrering.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(('sammanslagen_med__isnull', True), models.Q(('sammanslagen_med', models.F('pk')), _negated=True), _connector='OR'), name='organisation_inte_sammanslagen_med_sig_sjalv', violation_error_message='En organisation kan inte slås ihop med sig själv.'),
        ),
        core.migrering.AddConstraint(
            model_name='organisation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sammanslagen_fran__isnull', True), ('sammanslagen_med__isnull', True)), models.Q(('sammanslagen_fran__isnull', False), ('sammanslagen_med__isnull', False)), _connector='OR'), name='organisation_sammanslagen_har_dag', violation_error_message='Ange dagen för sammanslagningen.'),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organevent" ("anmarkning", "foregangare_id", "id", "ledning", "moten_per_ar_fran", "moten_per_ar_till", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (NEW."anmarkning", NEW."foregangare_id", NEW."id", NEW."ledning", NEW."moten_per_ar_fran", NEW."moten_per_ar_till", NEW."motesfrekvens", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sammankallande_id", NEW."sammansattning", NEW."typ"); RETURN NULL;', hash='8b5e090777b5c94ac8444f31102c5576d31f4c88', operation='INSERT', pgid='pgtrigger_insert_insert_55426', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organevent" ("anmarkning", "foregangare_id", "id", "ledning", "moten_per_ar_fran", "moten_per_ar_till", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (NEW."anmarkning", NEW."foregangare_id", NEW."id", NEW."ledning", NEW."moten_per_ar_fran", NEW."moten_per_ar_till", NEW."motesfrekvens", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sammankallande_id", NEW."sammansattning", NEW."typ"); RETURN NULL;', hash='3e45331ea7bdf4ee24e40780ac5a966538f6e685', operation='UPDATE', pgid='pgtrigger_update_update_71bd6', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organevent" ("anmarkning", "foregangare_id", "id", "ledning", "moten_per_ar_fran", "moten_per_ar_till", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (OLD."anmarkning", OLD."foregangare_id", OLD."id", OLD."ledning", OLD."moten_per_ar_fran", OLD."moten_per_ar_till", OLD."motesfrekvens", OLD."nummer", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sammankallande_id", OLD."sammansattning", OLD."typ"); RETURN NULL;', hash='37572544d88ee9bbddc1b8e15e5e5ce44cd410cd', operation='DELETE', pgid='pgtrigger_delete_delete_2e34a', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanslagen_fran", "sammanslagen_med_id", "typ") VALUES (NEW."geografi_id", NEW."id", NEW."kortnamn", NEW."namn", NEW."nyckel", NEW."orgnr", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sammanslagen_fran", NEW."sammanslagen_med_id", NEW."typ"); RETURN NULL;', hash='5f2b47426a2821c77f779781c5ae60c63f54ee01', operation='INSERT', pgid='pgtrigger_insert_insert_ac928', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanslagen_fran", "sammanslagen_med_id", "typ") VALUES (NEW."geografi_id", NEW."id", NEW."kortnamn", NEW."namn", NEW."nyckel", NEW."orgnr", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sammanslagen_fran", NEW."sammanslagen_med_id", NEW."typ"); RETURN NULL;', hash='cf3796cfa0e0a44ee8b819e5311faecaf202d5c7', operation='UPDATE', pgid='pgtrigger_update_update_e0095', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammanslagen_fran", "sammanslagen_med_id", "typ") VALUES (OLD."geografi_id", OLD."id", OLD."kortnamn", OLD."namn", OLD."nyckel", OLD."orgnr", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sammanslagen_fran", OLD."sammanslagen_med_id", OLD."typ"); RETURN NULL;', hash='6a4ddc20d7582f2b516ebe9a877039426e6d2ab1', operation='DELETE', pgid='pgtrigger_delete_delete_c051d', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_partevent" ("anmarkning", "avslutsskal", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (NEW."anmarkning", NEW."avslutsskal", NEW."giltighet", NEW."id", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll", NEW."undertecknad", NEW."undertecknad_datum"); RETURN NULL;', hash='636c7efff433bbd607a60cac1ee495eb3acec114', operation='INSERT', pgid='pgtrigger_insert_insert_884d2', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_partevent" ("anmarkning", "avslutsskal", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (NEW."anmarkning", NEW."avslutsskal", NEW."giltighet", NEW."id", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll", NEW."undertecknad", NEW."undertecknad_datum"); RETURN NULL;', hash='b9b54355727cd5364de6aa04a9d650d959aed863', operation='UPDATE', pgid='pgtrigger_update_update_8a812', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_partevent" ("anmarkning", "avslutsskal", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (OLD."anmarkning", OLD."avslutsskal", OLD."giltighet", OLD."id", OLD."organisation_id", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll", OLD."undertecknad", OLD."undertecknad_datum"); RETURN NULL;', hash='ce74fe4c1b3e9b9d8774c1fd1385c11655f9cef6', operation='DELETE', pgid='pgtrigger_delete_delete_91bf7', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "namn", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."befattning", NEW."giltighet", NEW."id", NEW."kalla", NEW."namn", NEW."organ_id", NEW."organisation_id", NEW."osaker_grans", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll"); RETURN NULL;', hash='f1a9877931785e29e3d8d7c277e9143fcf4a7a27', operation='INSERT', pgid='pgtrigger_insert_insert_2223c', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "namn", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."befattning", NEW."giltighet", NEW."id", NEW."kalla", NEW."namn", NEW."organ_id", NEW."organisation_id", NEW."osaker_grans", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll"); RETURN NULL;', hash='b944ff931b00eb6222273c851e7001d0290400d7', operation='UPDATE', pgid='pgtrigger_update_update_41e48', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "namn", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (OLD."befattning", OLD."giltighet", OLD."id", OLD."kalla", OLD."namn", OLD."organ_id", OLD."organisation_id", OLD."osaker_grans", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll"); RETURN NULL;', hash='d7c479416e12c35740640af466da302450d17974', operation='DELETE', pgid='pgtrigger_delete_delete_12956', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aktualitetsprovning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_aktualitetsprovningevent" ("artal", "id", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provad_at", "provad_av_id", "svar", "text") VALUES (NEW."artal", NEW."id", NEW."omrade_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provad_at", NEW."provad_av_id", NEW."svar", NEW."text"); RETURN NULL;', hash='a09d2fccea37e1183f16fd5f28e91cdf544812ed', operation='INSERT', pgid='pgtrigger_insert_insert_e74cc', table='sok_aktualitetsprovning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aktualitetsprovning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_aktualitetsprovningevent" ("artal", "id", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provad_at", "provad_av_id", "svar", "text") VALUES (NEW."artal", NEW."id", NEW."omrade_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provad_at", NEW."provad_av_id", NEW."svar", NEW."text"); RETURN NULL;', hash='3bdb99bf248d095f01be331272b187c2902197a9', operation='UPDATE', pgid='pgtrigger_update_update_1135b', table='sok_aktualitetsprovning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aktualitetsprovning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_aktualitetsprovningevent" ("artal", "id", "omrade_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provad_at", "provad_av_id", "svar", "text") VALUES (OLD."artal", OLD."id", OLD."omrade_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provad_at", OLD."provad_av_id", OLD."svar", OLD."text"); RETURN NULL;', hash='206ef81709f43c11c90306711e128dae17f6589d', operation='DELETE', pgid='pgtrigger_delete_delete_098df', table='sok_aktualitetsprovning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aktualitetsprovningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dbaec70624ba6424049c01d6d46ad144e7f0a98e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c13f4', table='sok_aktualitetsprovningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='atagande',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeevent" ("avsnitt_id", "giltighet", "id", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."avsnitt_id", NEW."giltighet", NEW."id", NEW."nummer", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='72a94c032f9c1a173ea6a5337784ce2b98ffbee2', operation='INSERT', pgid='pgtrigger_insert_insert_5942c', table='sok_atagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagande',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_atagandeevent" ("avsnitt_id", "giltighet", "id", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."avsnitt_id", NEW."giltighet", NEW."id", NEW."nummer", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='8581e263687a3245e152e7aa74fd9b0e84efcdb7', operation='UPDATE', pgid='pgtrigger_update_update_70ff9', table='sok_atagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagande',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeevent" ("avsnitt_id", "giltighet", "id", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."avsnitt_id", OLD."giltighet", OLD."id", OLD."nummer", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='62770fb0e6c14db069066934e2964f27b3784950', operation='DELETE', pgid='pgtrigger_delete_delete_36293', table='sok_atagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeavsnittevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a6c82ab8be197c330afcf0a44549e9cd87584ff2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_31e87', table='sok_atagandeavsnittevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b9eeb1ec219d0466aae87b31d72846681cab457e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0312b', table='sok_atagandeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandepart',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandepartevent" ("avsnitt_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."avsnitt_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f38cdd6b68712ce19f6c43e72856891d40f39f58', operation='INSERT', pgid='pgtrigger_insert_insert_fb1ea', table='sok_atagandepart', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandepart',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_atagandepartevent" ("avsnitt_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."avsnitt_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='12b425d4069fa98d24e9af320b05a9ce9a0d4cad', operation='UPDATE', pgid='pgtrigger_update_update_cc592', table='sok_atagandepart', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandepart',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandepartevent" ("avsnitt_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."avsnitt_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='cc2a0724fce63b94c4c638a0db3fcb147c8d87cc', operation='DELETE', pgid='pgtrigger_delete_delete_86b6e', table='sok_atagandepart', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeavsnitt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeavsnittevent" ("id", "kalla", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik") VALUES (NEW."id", NEW."kalla", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rubrik"); RETURN NULL;', hash='0a02b8608e3e2f49a0b71b2a42cbaee7e1a8e3f8', operation='INSERT', pgid='pgtrigger_insert_insert_eaa7c', table='sok_atagandeavsnitt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeavsnitt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_atagandeavsnittevent" ("id", "kalla", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik") VALUES (NEW."id", NEW."kalla", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rubrik"); RETURN NULL;', hash='407ae1d2f6181abca4d3817850e367c7e3e416fb', operation='UPDATE', pgid='pgtrigger_update_update_8a899', table='sok_atagandeavsnitt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeavsnitt',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeavsnittevent" ("id", "kalla", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik") VALUES (OLD."id", OLD."kalla", OLD."nummer", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rubrik"); RETURN NULL;', hash='ec8f00875bde788ad61d0e04f3faa98222068a23', operation='DELETE', pgid='pgtrigger_delete_delete_731a7', table='sok_atagandeavsnitt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandepartevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f3cf53c68ed19e805876835b2955511bfe2cc605', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bdd92', table='sok_atagandepartevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeuppfoljning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeuppfoljningevent" ("artal", "atagande_id", "id", "lage", "lamnad_at", "lamnad_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."artal", NEW."atagande_id", NEW."id", NEW."lage", NEW."lamnad_at", NEW."lamnad_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='4aefe98c2402681d0a3057a68416815b449ff8c1', operation='INSERT', pgid='pgtrigger_insert_insert_ed2be', table='sok_atagandeuppfoljning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeuppfoljning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_atagandeuppfoljningevent" ("artal", "atagande_id", "id", "lage", "lamnad_at", "lamnad_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."artal", NEW."atagande_id", NEW."id", NEW."lage", NEW."lamnad_at", NEW."lamnad_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='4237e0afbce245291d5e7805e377b381c51c7766', operation='UPDATE', pgid='pgtrigger_update_update_96ba5', table='sok_atagandeuppfoljning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeuppfoljning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_atagandeuppfoljningevent" ("artal", "atagande_id", "id", "lage", "lamnad_at", "lamnad_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."artal", OLD."atagande_id", OLD."id", OLD."lage", OLD."lamnad_at", OLD."lamnad_av_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='0ec2aca384b661d53b222eecf3fbfcd81b6be882', operation='DELETE', pgid='pgtrigger_delete_delete_02a9d', table='sok_atagandeuppfoljning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='atagandeuppfoljningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='69f1223997b2bae0058f6682bb915675561b4661', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1a788', table='sok_atagandeuppfoljningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delregion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delregionevent" ("anmarkning", "id", "kalla", "namn", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."anmarkning", NEW."id", NEW."kalla", NEW."namn", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='ae379d7bffaf515552d8657f3ee3bb492c0988b8', operation='INSERT', pgid='pgtrigger_insert_insert_78d1a', table='sok_delregion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_delregionevent" ("anmarkning", "id", "kalla", "namn", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."anmarkning", NEW."id", NEW."kalla", NEW."namn", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='7abd927160f627a555750d5e3be02522764748d0', operation='UPDATE', pgid='pgtrigger_update_update_b2a16', table='sok_delregion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delregionevent" ("anmarkning", "id", "kalla", "namn", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."anmarkning", OLD."id", OLD."kalla", OLD."namn", OLD."nummer", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='c911668df506a95153ae89cef233683ee34cb570', operation='DELETE', pgid='pgtrigger_delete_delete_8641b', table='sok_delregion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0107b006837dd1209928dd634ac8a6ad0dae3a21', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b7377', table='sok_delregionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delregionkommun',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delregionkommunevent" ("delregion_id", "giltighet", "id", "kommun_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."delregion_id", NEW."giltighet", NEW."id", NEW."kommun_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='0ac22300ce99a1452c53ab34677b2b2a4b575ab8', operation='INSERT', pgid='pgtrigger_insert_insert_a1e82', table='sok_delregionkommun', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregionkommun',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_delregionkommunevent" ("delregion_id", "giltighet", "id", "kommun_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."delregion_id", NEW."giltighet", NEW."id", NEW."kommun_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='590b642a64a4df896e6a1519beb89bdbdecf4812', operation='UPDATE', pgid='pgtrigger_update_update_ae6af', table='sok_delregionkommun', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregionkommun',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delregionkommunevent" ("delregion_id", "giltighet", "id", "kommun_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."delregion_id", OLD."giltighet", OLD."id", OLD."kommun_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='551f6cc62bb066bbd71091abd3d9e294a4c1334d', operation='DELETE', pgid='pgtrigger_delete_delete_ff54a', table='sok_delregionkommun', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delregionkommunevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='14ee179d4536212cd224ae74acb9a92c01e47b41', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3db62', table='sok_delregionkommunevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversionshandelse',
            trigger=pgtrigger.compiler.Trigger(name='dokumentversionshandelse_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='84a6ab226105446ed659a09993c93ed20fe13f8b', operation='UPDATE OR DELETE', pgid='pgtrigger_dokumentversionshandelse_andras_inte_26c6a', table='sok_dokumentversionshandelse', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organisationsnamn',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationsnamnevent" ("giltighet", "id", "kalla", "kortnamn", "namn", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."kortnamn", NEW."namn", NEW."organisation_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='01af2c4e82d3c4419cd0e4929a49916700dbc1b1', operation='INSERT', pgid='pgtrigger_insert_insert_3b714', table='sok_organisationsnamn', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisationsnamn',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organisationsnamnevent" ("giltighet", "id", "kalla", "kortnamn", "namn", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."kortnamn", NEW."namn", NEW."organisation_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='66a29160bf3448f2d7fcc18ee87f8af78e15a977', operation='UPDATE', pgid='pgtrigger_update_update_47f56', table='sok_organisationsnamn', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisationsnamn',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationsnamnevent" ("giltighet", "id", "kalla", "kortnamn", "namn", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."kortnamn", OLD."namn", OLD."organisation_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='e63edfc5a6b839c292f3b8487cff27f794dcb7c9', operation='DELETE', pgid='pgtrigger_delete_delete_e7971', table='sok_organisationsnamn', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisationsnamnevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0bd3c1c9409e53fabffccaff7682055fb795f0d8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_53af0', table='sok_organisationsnamnevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseagendamal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseagendamalevent" ("agendamal_id", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."agendamal_id", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll"); RETURN NULL;', hash='223324f20372032b6f56be6c011005b40d57c3cf', operation='INSERT', pgid='pgtrigger_insert_insert_c3bc4', table='sok_overenskommelseagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseagendamal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_overenskommelseagendamalevent" ("agendamal_id", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."agendamal_id", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll"); RETURN NULL;', hash='4c15cdbb106113466db9cb17e27f65aa58903cb6', operation='UPDATE', pgid='pgtrigger_update_update_86e1a', table='sok_overenskommelseagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseagendamal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseagendamalevent" ("agendamal_id", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (OLD."agendamal_id", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll"); RETURN NULL;', hash='e92f485b3392303818f2b63826401355eecabd60', operation='DELETE', pgid='pgtrigger_delete_delete_60f43', table='sok_overenskommelseagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseagendamalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='88dd1264093ecd1375335ac573d75f2b84d423a0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b7e1c', table='sok_overenskommelseagendamalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='stycke',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styckeevent" ("andrad_at", "andrad_av_id", "id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rubrik", "slag", "text", "version_id") VALUES (NEW."andrad_at", NEW."andrad_av_id", NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision", NEW."rubrik", NEW."slag", NEW."text", NEW."version_id"); RETURN NULL;', hash='f98df9aa0e604bc5eb863468e7ae111b0cddda45', operation='INSERT', pgid='pgtrigger_insert_insert_dff80', table='sok_stycke', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='stycke',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_styckeevent" ("andrad_at", "andrad_av_id", "id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rubrik", "slag", "text", "version_id") VALUES (NEW."andrad_at", NEW."andrad_av_id", NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision", NEW."rubrik", NEW."slag", NEW."text", NEW."version_id"); RETURN NULL;', hash='20e7658564e24a98d63c8ead32f02ebc7284c1ba', operation='UPDATE', pgid='pgtrigger_update_update_ff285', table='sok_stycke', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='stycke',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styckeevent" ("andrad_at", "andrad_av_id", "id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "rubrik", "slag", "text", "version_id") VALUES (OLD."andrad_at", OLD."andrad_av_id", OLD."id", OLD."nummer", OLD."nyckel", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision", OLD."rubrik", OLD."slag", OLD."text", OLD."version_id"); RETURN NULL;', hash='086423d4390aa78a54121e00308fddc0f03d47f3', operation='DELETE', pgid='pgtrigger_delete_delete_3ebde', table='sok_stycke', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styckeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5dc00b45f8ec4509a14052b2eb31e5c61fcdcb0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8c14c', table='sok_styckeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='styrdokument',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styrdokumentevent" ("id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag") VALUES (NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slag"); RETURN NULL;', hash='64217a92abf29b42fdc220cee51e0366d32ad6de', operation='INSERT', pgid='pgtrigger_insert_insert_888fa', table='sok_styrdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styrdokument',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_styrdokumentevent" ("id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag") VALUES (NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slag"); RETURN NULL;', hash='8e2c1156cde8370c51eca1eea24bcd5823ba9a48', operation='UPDATE', pgid='pgtrigger_update_update_12492', table='sok_styrdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styrdokument',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styrdokumentevent" ("id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag") VALUES (OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slag"); RETURN NULL;', hash='0f42c06f62ba0c759c34f227f2324c20a60c005b', operation='DELETE', pgid='pgtrigger_delete_delete_e7329', table='sok_styrdokument', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d39f79696c25259f487f014e4b8cfe9aeb90ef4e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_74227', table='sok_dokumentversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversion',
            trigger=pgtrigger.compiler.Trigger(name='dokumentversionens_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{framlagd:antagen,framlagd:forkastad,remiss:forkastad,remiss:framlagd,utkast:forkastad,utkast:framlagd,utkast:remiss}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='24ae36a905317014e5491bec6167e7cd3f10498a', operation='UPDATE', pgid='pgtrigger_dokumentversionens_gang_b310c', table='sok_dokumentversion', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_dokumentversionevent" ("antagen", "bygger_pa_id", "framlagd_for_id", "giltighet", "id", "kalla", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remiss_till", "skapad_at", "skapad_av_id", "status", "styrdokument_id", "titel", "utgangslage") VALUES (NEW."antagen", NEW."bygger_pa_id", NEW."framlagd_for_id", NEW."giltighet", NEW."id", NEW."kalla", NEW."nummer", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remiss_till", NEW."skapad_at", NEW."skapad_av_id", NEW."status", NEW."styrdokument_id", NEW."titel", NEW."utgangslage"); RETURN NULL;', hash='859390495ebe3032691d02a7f88e3b01f56a2743', operation='INSERT', pgid='pgtrigger_insert_insert_69ddd', table='sok_dokumentversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_dokumentversionevent" ("antagen", "bygger_pa_id", "framlagd_for_id", "giltighet", "id", "kalla", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remiss_till", "skapad_at", "skapad_av_id", "status", "styrdokument_id", "titel", "utgangslage") VALUES (NEW."antagen", NEW."bygger_pa_id", NEW."framlagd_for_id", NEW."giltighet", NEW."id", NEW."kalla", NEW."nummer", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remiss_till", NEW."skapad_at", NEW."skapad_av_id", NEW."status", NEW."styrdokument_id", NEW."titel", NEW."utgangslage"); RETURN NULL;', hash='e01c1d199e9ef27d5288e2b0708372770e8eddc8', operation='UPDATE', pgid='pgtrigger_update_update_4a84c', table='sok_dokumentversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='dokumentversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_dokumentversionevent" ("antagen", "bygger_pa_id", "framlagd_for_id", "giltighet", "id", "kalla", "nummer", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remiss_till", "skapad_at", "skapad_av_id", "status", "styrdokument_id", "titel", "utgangslage") VALUES (OLD."antagen", OLD."bygger_pa_id", OLD."framlagd_for_id", OLD."giltighet", OLD."id", OLD."kalla", OLD."nummer", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remiss_till", OLD."skapad_at", OLD."skapad_av_id", OLD."status", OLD."styrdokument_id", OLD."titel", OLD."utgangslage"); RETURN NULL;', hash='1b60a061c746cd1a32fa6c9987e82796798e3e40', operation='DELETE', pgid='pgtrigger_delete_delete_537f9', table='sok_dokumentversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styrdokumentevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='25a545631b11c5202511817c7169efb5439e5e23', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_21040', table='sok_styrdokumentevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='yttrande',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_yttrandeevent" ("begard_at", "diarienummer", "id", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svar", "text", "version_id") VALUES (NEW."begard_at", NEW."diarienummer", NEW."id", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."svar", NEW."text", NEW."version_id"); RETURN NULL;', hash='04e5ca3d889fe2c5861a9ee1b4e408ea4ff57054', operation='INSERT', pgid='pgtrigger_insert_insert_5d466', table='sok_yttrande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='yttrande',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_yttrandeevent" ("begard_at", "diarienummer", "id", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svar", "text", "version_id") VALUES (NEW."begard_at", NEW."diarienummer", NEW."id", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."svar", NEW."text", NEW."version_id"); RETURN NULL;', hash='00abd4b19df47b489844856f1b2cf37533a0dc99', operation='UPDATE', pgid='pgtrigger_update_update_8600d', table='sok_yttrande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='yttrande',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_yttrandeevent" ("begard_at", "diarienummer", "id", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "svar", "text", "version_id") VALUES (OLD."begard_at", OLD."diarienummer", OLD."id", OLD."lamnat_at", OLD."lamnat_av_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."svar", OLD."text", OLD."version_id"); RETURN NULL;', hash='e003107d24dc413589094fa60f25296c37fd317b', operation='DELETE', pgid='pgtrigger_delete_delete_08058', table='sok_yttrande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tidigareyttrande',
            trigger=pgtrigger.compiler.Trigger(name='tidigareyttrande_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c9800a1fcfa2e677013e01059df8d5198cbc24dd', operation='UPDATE OR DELETE', pgid='pgtrigger_tidigareyttrande_andras_inte_f2bf3', table='sok_tidigareyttrande', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='styckessynpunktevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c897af1a3f112eb3c703c95d030f3a300ef46c38', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5bfa4', table='sok_styckessynpunktevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='styckessynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styckessynpunktevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stycke_id", "text", "yttrande_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stycke_id", NEW."text", NEW."yttrande_id"); RETURN NULL;', hash='efcb2091bf6cc95e7a6ce6ac30da296d72071736', operation='INSERT', pgid='pgtrigger_insert_insert_6c5a1', table='sok_styckessynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styckessynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_styckessynpunktevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stycke_id", "text", "yttrande_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."stycke_id", NEW."text", NEW."yttrande_id"); RETURN NULL;', hash='3a560a8c52b1266c629d09d00b563ca693d9e1c1', operation='UPDATE', pgid='pgtrigger_update_update_f79fc', table='sok_styckessynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='styckessynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_styckessynpunktevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stycke_id", "text", "yttrande_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stycke_id", OLD."text", OLD."yttrande_id"); RETURN NULL;', hash='08642fccd8fdab2afb4785e73cc64005f50a1d71', operation='DELETE', pgid='pgtrigger_delete_delete_ffd92', table='sok_styckessynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='yttrandeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='050be138e29dc3e9a9d9fe66f6a777755254e2e1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c8589', table='sok_yttrandeevent', when='BEFORE')),
        ),
    ]
