import core.migrering
import core.giltighet
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

    initial = True

    dependencies = [
        ('insatser', '0001_initial'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Bidragstyp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('nyckel', models.SlugField(max_length=20, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('forfattning', models.CharField(max_length=200, verbose_name='författning')),
                ('paragraf', models.CharField(blank=True, max_length=40, verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'bidragstyp',
                'verbose_name_plural': 'bidragstyper',
                'ordering': ['nyckel', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('nyckel', '='), ('giltighet', '&&')], name='bidragstyp_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='Formularversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ')),
                ('beviljandear', models.PositiveSmallIntegerField(verbose_name='beviljandeår')),
                ('version', models.PositiveSmallIntegerField(verbose_name='version')),
                ('publicerad_at', models.DateTimeField(blank=True, null=True, verbose_name='publicerad')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
            ],
            options={
                'verbose_name': 'formulärversion',
                'verbose_name_plural': 'formulärversioner',
                'ordering': ['typ', '-beviljandear', '-version'],
                'constraints': [models.UniqueConstraint(fields=('typ', 'beviljandear', 'version'), name='formularversion_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Bidrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('titel', models.CharField(max_length=200, verbose_name='insatsens namn')),
                ('diarienummer', models.CharField(blank=True, max_length=20, null=True, verbose_name='diarienummer')),
                ('beslutsdatum', models.DateField(verbose_name='beslutsdatum')),
                ('beviljandear', models.PositiveSmallIntegerField(verbose_name='beviljandeår')),
                ('beviljat_belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='beviljat belopp')),
                ('periodstart', models.DateField(verbose_name='beviljad från')),
                ('periodslut', models.DateField(verbose_name='beviljad till och med')),
                ('villkor', models.TextField(blank=True, verbose_name='villkor')),
                ('is_demo', models.BooleanField(default=False, verbose_name='demodata')),
                ('beviljande', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beviljade_bidrag', to='sok.organisation', verbose_name='beviljande myndighet')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bidrag', to='insatser.insats', verbose_name='insats')),
                ('mottagare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mottagna_bidrag', to='sok.organisation', verbose_name='mottagare')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bidrag', to='sok.overenskommelse', verbose_name='överenskommelse')),
                ('bidragstyp', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bidrag', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
            ],
            options={
                'verbose_name': 'bidrag',
                'verbose_name_plural': 'bidrag',
                'ordering': ['-beviljandear', 'titel', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('diarienummer__isnull', True), ('diarienummer__regex', '^\\d{3}-\\d{1,6}-(\\d{2}|\\d{4})$'), _connector='OR'), name='bidrag_diarienummer_form', violation_error_message='Skriv diarienumret som 851-5425-2024, eller lämna det tomt.'), models.CheckConstraint(condition=models.Q(('periodslut__gte', models.F('periodstart'))), name='bidrag_period', violation_error_message='Perioden kan inte sluta innan den börjar.'), models.CheckConstraint(condition=models.Q(('mottagare', models.F('beviljande')), _negated=True), name='bidrag_inte_till_sig_sjalv', violation_error_message='En myndighet kan inte bevilja sig själv bidrag.')],
            },
        ),
        core.migrering.CreateModel(
            name='BidragstypEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('nyckel', models.SlugField(db_index=False, max_length=20, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('forfattning', models.CharField(max_length=200, verbose_name='författning')),
                ('paragraf', models.CharField(blank=True, max_length=40, verbose_name='paragraf')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.bidragstyp')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='FormularversionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('typ', models.CharField(choices=[('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ')),
                ('beviljandear', models.PositiveSmallIntegerField(verbose_name='beviljandeår')),
                ('version', models.PositiveSmallIntegerField(verbose_name='version')),
                ('publicerad_at', models.DateTimeField(blank=True, null=True, verbose_name='publicerad')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.formularversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Bidragsmal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='mål')),
                ('indikator', models.CharField(blank=True, max_length=200, verbose_name='så mäts det')),
                ('planerat', models.CharField(blank=True, max_length=200, verbose_name='planerat')),
                ('bidrag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mal_lista', to='statsbidrag.bidrag')),
            ],
            options={
                'verbose_name': 'bidragets mål',
                'verbose_name_plural': 'bidragets mål',
                'ordering': ['bidrag', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('bidrag', 'nummer'), name='bidragsmal_nummer_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='BidragEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('titel', models.CharField(max_length=200, verbose_name='insatsens namn')),
                ('diarienummer', models.CharField(blank=True, max_length=20, null=True, verbose_name='diarienummer')),
                ('beslutsdatum', models.DateField(verbose_name='beslutsdatum')),
                ('beviljandear', models.PositiveSmallIntegerField(verbose_name='beviljandeår')),
                ('beviljat_belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='beviljat belopp')),
                ('periodstart', models.DateField(verbose_name='beviljad från')),
                ('periodslut', models.DateField(verbose_name='beviljad till och med')),
                ('villkor', models.TextField(blank=True, verbose_name='villkor')),
                ('is_demo', models.BooleanField(default=False, verbose_name='demodata')),
                ('beviljande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation', verbose_name='beviljande myndighet')),
                ('insats', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats', verbose_name='insats')),
                ('mottagare', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation', verbose_name='mottagare')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse', verbose_name='överenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.bidrag')),
                ('bidragstyp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Budgetpost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('namn', models.CharField(max_length=80, verbose_name='post')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='beviljat')),
                ('bidrag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='budgetposter', to='statsbidrag.bidrag')),
            ],
            options={
                'verbose_name': 'budgetpost',
                'verbose_name_plural': 'budgetposter',
                'ordering': ['bidrag', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('bidrag', 'nummer'), name='budgetpost_nummer_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='Slutredovisning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('godkand', 'Godkänd')], default='vantas', max_length=15, verbose_name='status')),
                ('frist', models.DateField(verbose_name='lämnas in senast')),
                ('bidrag', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='slutredovisning', to='statsbidrag.bidrag')),
                ('formularversion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='slutredovisningar', to='statsbidrag.formularversion')),
            ],
            options={
                'verbose_name': 'slutredovisning',
                'verbose_name_plural': 'slutredovisningar',
                'ordering': ['frist', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['vantas', 'inkommen', 'komplettering', 'godkand'])), name='slutredovisning_kand_status', violation_error_message='Statusen finns inte i slutredovisningens gång.')],
            },
        ),
        core.migrering.CreateModel(
            name='BidragsmalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='mål')),
                ('indikator', models.CharField(blank=True, max_length=200, verbose_name='så mäts det')),
                ('planerat', models.CharField(blank=True, max_length=200, verbose_name='planerat')),
                ('bidrag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidrag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.bidragsmal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='BudgetpostEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('namn', models.CharField(max_length=80, verbose_name='post')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='beviljat')),
                ('bidrag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidrag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.budgetpost')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Inlamning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsumma')),
                ('inskickad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='inskickad')),
                ('formularversion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlamningar', to='statsbidrag.formularversion')),
                ('inskickad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlamningar', to=settings.AUTH_USER_MODEL)),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlamningar', to='statsbidrag.slutredovisning')),
            ],
            options={
                'verbose_name': 'inlämning',
                'verbose_name_plural': 'inlämningar',
                'ordering': ['redovisning', '-nummer'],
                'constraints': [models.UniqueConstraint(fields=('redovisning', 'nummer'), name='inlamning_nummer_unikt'), models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='inlamning_kontrollsumma_form')],
            },
        ),
        core.migrering.CreateModel(
            name='SlutredovisningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('status', models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('godkand', 'Godkänd')], default='vantas', max_length=15, verbose_name='status')),
                ('frist', models.DateField(verbose_name='lämnas in senast')),
                ('bidrag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidrag')),
                ('formularversion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.formularversion')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.slutredovisning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Statushandelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('godkand', 'Godkänd')], max_length=15, verbose_name='från')),
                ('till', models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('godkand', 'Godkänd')], max_length=15, verbose_name='till')),
                ('nar', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handelser', to='statsbidrag.slutredovisning')),
            ],
            options={
                'verbose_name': 'statushändelse',
                'verbose_name_plural': 'statushändelser',
                'ordering': ['redovisning', '-nar', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('till__in', ['vantas', 'inkommen', 'komplettering', 'godkand']), ('fran__in', ['', 'vantas', 'inkommen', 'komplettering', 'godkand'])), name='statushandelse_kand_status', violation_error_message='Statusen finns inte i slutredovisningens gång.')],
            },
        ),
        core.migrering.CreateModel(
            name='Utkast',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=0, verbose_name='version')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='påbörjat')),
                ('senast_sparad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='senast sparat')),
                ('redovisning', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statsbidrag.slutredovisning')),
                ('senast_sparad_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('skapat_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'utkast',
                'verbose_name_plural': 'utkast',
                'ordering': ['-senast_sparad_at', 'pk'],
            },
        ),
        core.migrering.CreateModel(
            name='Komplettering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.SlugField(max_length=40, verbose_name='avsnitt')),
                ('skal', models.TextField(verbose_name='vad som ska kompletteras')),
                ('svara_senast', models.DateField(verbose_name='svara senast')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
                ('aterkallad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('begard_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('besvarad_genom', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='besvarar', to='statsbidrag.inlamning')),
                ('inlamning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kompletteringar', to='statsbidrag.inlamning')),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kompletteringar', to='statsbidrag.slutredovisning')),
            ],
            options={
                'verbose_name': 'komplettering',
                'verbose_name_plural': 'kompletteringar',
                'ordering': ['redovisning', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('aterkallad_at__isnull', True), ('besvarad_genom__isnull', True)), fields=('redovisning', 'avsnitt'), name='komplettering_en_oppen_per_avsnitt', violation_error_message='Det finns redan en öppen komplettering för avsnittet.'), models.CheckConstraint(condition=models.Q(('besvarad_genom__isnull', True), ('aterkallad_at__isnull', True), _connector='OR'), name='komplettering_ett_slut', violation_error_message='En besvarad komplettering kan inte återkallas.'), models.CheckConstraint(condition=models.Q(models.Q(('aterkallad_at__isnull', True), ('aterkallad_av__isnull', True)), models.Q(('aterkallad_at__isnull', False), ('aterkallad_av__isnull', False)), _connector='OR'), name='komplettering_aterkallad_av_nagon'), models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='komplettering_har_skal', violation_error_message='Skriv vad som ska kompletteras.')],
            },
        ),
        core.migrering.CreateModel(
            name='Resultat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('deltagartillfallen', models.PositiveIntegerField(blank=True, null=True, verbose_name='deltagartillfällen')),
                ('utfall', models.PositiveIntegerField(blank=True, null=True, verbose_name='utfall, kronor')),
                ('oforbrukat', models.IntegerField(blank=True, null=True, verbose_name='oförbrukat, kronor')),
                ('inlamning', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='resultat', to='statsbidrag.inlamning')),
                ('redovisning', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='resultat', to='statsbidrag.slutredovisning')),
            ],
            options={
                'verbose_name': 'redovisat resultat',
                'verbose_name_plural': 'redovisade resultat',
                'ordering': ['redovisning'],
            },
        ),
        core.migrering.CreateModel(
            name='TidigareText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.SlugField(max_length=40, verbose_name='avsnitt')),
                ('varden', models.JSONField(default=dict, verbose_name='värden')),
                ('skriven_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skrivet')),
                ('skriven_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('utkast', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tidigare_texter', to='statsbidrag.utkast')),
            ],
            options={
                'verbose_name': 'tidigare text',
                'verbose_name_plural': 'tidigare texter',
                'ordering': ['utkast', 'avsnitt', '-skriven_at', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='Utkastavsnitt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.SlugField(max_length=40, verbose_name='avsnitt')),
                ('varden', models.JSONField(default=dict, verbose_name='värden')),
                ('version', models.PositiveIntegerField(default=0, verbose_name='version')),
                ('granskat', models.BooleanField(default=False, verbose_name='lämnat en gång')),
                ('sparad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='sparat')),
                ('sparad_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('utkast', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='avsnitt_lista', to='statsbidrag.utkast')),
            ],
            options={
                'verbose_name': 'avsnitt i utkast',
                'verbose_name_plural': 'avsnitt i utkast',
                'ordering': ['utkast', 'avsnitt'],
                'constraints': [models.UniqueConstraint(fields=('utkast', 'avsnitt'), name='utkastavsnitt_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='ResultatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('deltagartillfallen', models.PositiveIntegerField(blank=True, null=True, verbose_name='deltagartillfällen')),
                ('utfall', models.PositiveIntegerField(blank=True, null=True, verbose_name='utfall, kronor')),
                ('oforbrukat', models.IntegerField(blank=True, null=True, verbose_name='oförbrukat, kronor')),
                ('inlamning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.inlamning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.resultat')),
                ('redovisning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.slutredovisning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='KompletteringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('avsnitt', models.SlugField(db_index=False, max_length=40, verbose_name='avsnitt')),
                ('skal', models.TextField(verbose_name='vad som ska kompletteras')),
                ('svara_senast', models.DateField(verbose_name='svara senast')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
                ('aterkallad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('begard_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('besvarad_genom', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.inlamning')),
                ('inlamning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.inlamning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.komplettering')),
                ('redovisning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.slutredovisning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forfattning", NEW."giltighet", NEW."id", NEW."namn", NEW."nyckel", NEW."osaker_grans", NEW."paragraf", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='289a625b7cd6fb6b8e31adc39a9bc7ed60847add', operation='INSERT', pgid='pgtrigger_insert_insert_c194b', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forfattning", NEW."giltighet", NEW."id", NEW."namn", NEW."nyckel", NEW."osaker_grans", NEW."paragraf", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='ec056148509a9d7b0b7c271f567011eabb5b8622', operation='UPDATE', pgid='pgtrigger_update_update_537c7', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."forfattning", OLD."giltighet", OLD."id", OLD."namn", OLD."nyckel", OLD."osaker_grans", OLD."paragraf", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d78f8f953b99d6274aa285f0010e10776b7eb7c0', operation='DELETE', pgid='pgtrigger_delete_delete_cbaa7', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='publicerat_formular_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."publicerad_at" IS NOT NULL)', func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1ae9b847d5bfcd64f9c037bf7337da33783790c9', operation='UPDATE OR DELETE', pgid='pgtrigger_publicerat_formular_andras_inte_b655a', table='statsbidrag_formularversion', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (NEW."beviljandear", NEW."id", NEW."innehall", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publicerad_at", NEW."typ", NEW."version"); RETURN NULL;', hash='ac8cf31502714214bd173ac3bea4285c24680538', operation='INSERT', pgid='pgtrigger_insert_insert_e0114', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (NEW."beviljandear", NEW."id", NEW."innehall", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publicerad_at", NEW."typ", NEW."version"); RETURN NULL;', hash='85facaf8302633011f633d1104a1cfbdc5b7abf9', operation='UPDATE', pgid='pgtrigger_update_update_fc782', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (OLD."beviljandear", OLD."id", OLD."innehall", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publicerad_at", OLD."typ", OLD."version"); RETURN NULL;', hash='2cebd92ae0d07bb8b82465f59a6b881dfde16fd2', operation='DELETE', pgid='pgtrigger_delete_delete_785f9', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsmal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragsmalevent" ("bidrag_id", "id", "indikator", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planerat", "text") VALUES (NEW."bidrag_id", NEW."id", NEW."indikator", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planerat", NEW."text"); RETURN NULL;', hash='ac51e1a056dcaa1241fc27d28b930ce421195c88', operation='INSERT', pgid='pgtrigger_insert_insert_72e13', table='statsbidrag_bidragsmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsmal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragsmalevent" ("bidrag_id", "id", "indikator", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planerat", "text") VALUES (NEW."bidrag_id", NEW."id", NEW."indikator", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planerat", NEW."text"); RETURN NULL;', hash='031bb5fac5f17dbdb4e281881777b6055dc2f3cb', operation='UPDATE', pgid='pgtrigger_update_update_bc400', table='statsbidrag_bidragsmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsmal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragsmalevent" ("bidrag_id", "id", "indikator", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planerat", "text") VALUES (OLD."bidrag_id", OLD."id", OLD."indikator", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planerat", OLD."text"); RETURN NULL;', hash='a92d5d1c1cd84569a8460691c166c8f1b0f8b657', operation='DELETE', pgid='pgtrigger_delete_delete_75338', table='statsbidrag_bidragsmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsmalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='170b9cbb9b1ea5a1928bf9ba69afb1ebbcf3d0fe', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5583f', table='statsbidrag_bidragsmalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='97c61aae6cbf9f6f85e5380f6258940802841d07', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bb43a', table='statsbidrag_bidragevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragevent" ("beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (NEW."beslutsdatum", NEW."beviljande_id", NEW."beviljandear", NEW."beviljat_belopp", NEW."bidragstyp_id", NEW."diarienummer", NEW."id", NEW."insats_id", NEW."is_demo", NEW."mottagare_id", NEW."overenskommelse_id", NEW."periodslut", NEW."periodstart", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."titel", NEW."villkor"); RETURN NULL;', hash='11dafe7e2d91a424ba57a9a47dca16026bf46e70', operation='INSERT', pgid='pgtrigger_insert_insert_b1241', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragevent" ("beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (NEW."beslutsdatum", NEW."beviljande_id", NEW."beviljandear", NEW."beviljat_belopp", NEW."bidragstyp_id", NEW."diarienummer", NEW."id", NEW."insats_id", NEW."is_demo", NEW."mottagare_id", NEW."overenskommelse_id", NEW."periodslut", NEW."periodstart", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."titel", NEW."villkor"); RETURN NULL;', hash='5b6f2d7c2c50529f7ac36b8a4dbf9c77747c7aa7', operation='UPDATE', pgid='pgtrigger_update_update_f1466', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragevent" ("beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (OLD."beslutsdatum", OLD."beviljande_id", OLD."beviljandear", OLD."beviljat_belopp", OLD."bidragstyp_id", OLD."diarienummer", OLD."id", OLD."insats_id", OLD."is_demo", OLD."mottagare_id", OLD."overenskommelse_id", OLD."periodslut", OLD."periodstart", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."titel", OLD."villkor"); RETURN NULL;', hash='57ea424bde04922bc8aab3b8714d423bcaad8700', operation='DELETE', pgid='pgtrigger_delete_delete_ce2c5', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstypevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='20fd53aef8bfea93a0b4ff5c3da9b064094c4c59', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea025', table='statsbidrag_bidragstypevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='budgetpost',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_budgetpostevent" ("belopp", "bidrag_id", "id", "namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."belopp", NEW."bidrag_id", NEW."id", NEW."namn", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='c5657f1e4917b79f9d92cbd685818596637a44c0', operation='INSERT', pgid='pgtrigger_insert_insert_375bd', table='statsbidrag_budgetpost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='budgetpost',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_budgetpostevent" ("belopp", "bidrag_id", "id", "namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."belopp", NEW."bidrag_id", NEW."id", NEW."namn", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2592f80f02c301fc67963f4fca6a76f28431dd97', operation='UPDATE', pgid='pgtrigger_update_update_7b9ad', table='statsbidrag_budgetpost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='budgetpost',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_budgetpostevent" ("belopp", "bidrag_id", "id", "namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."belopp", OLD."bidrag_id", OLD."id", OLD."namn", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5d2ddf0b69467bf3f271574c390073df8e50de23', operation='DELETE', pgid='pgtrigger_delete_delete_b6351', table='statsbidrag_budgetpost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='budgetpostevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f559b755b51228a2f6d5113ba9b74a19d50ed5e8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dbb20', table='statsbidrag_budgetpostevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9906a0729cbe9701b68e5de08b639ca86ea9f660', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_169e0', table='statsbidrag_formularversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='slutredovisning',
            trigger=pgtrigger.compiler.Trigger(name='slutredovisningens_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{inkommen:godkand,inkommen:komplettering,komplettering:inkommen,vantas:inkommen}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='5d3372622fc86a306432b73f6afbc3b01fe6aa86', operation='UPDATE', pgid='pgtrigger_slutredovisningens_gang_8c962', table='statsbidrag_slutredovisning', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='slutredovisning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_slutredovisningevent" ("bidrag_id", "formularversion_id", "frist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."bidrag_id", NEW."formularversion_id", NEW."frist", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status"); RETURN NULL;', hash='2f70a22be52a16cdb2e6524b315e99fa0b8567ed', operation='INSERT', pgid='pgtrigger_insert_insert_34ac0', table='statsbidrag_slutredovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='slutredovisning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_slutredovisningevent" ("bidrag_id", "formularversion_id", "frist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."bidrag_id", NEW."formularversion_id", NEW."frist", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status"); RETURN NULL;', hash='b1a434989581bad81b6e137c48e8b8af2e296871', operation='UPDATE', pgid='pgtrigger_update_update_06212', table='statsbidrag_slutredovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='slutredovisning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_slutredovisningevent" ("bidrag_id", "formularversion_id", "frist", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (OLD."bidrag_id", OLD."formularversion_id", OLD."frist", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status"); RETURN NULL;', hash='6e348598b969f9111836801b182f6cbdf3e2a66f', operation='DELETE', pgid='pgtrigger_delete_delete_b0350', table='statsbidrag_slutredovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultatevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0fe67732495e8719bfd6ab56dd9dcf8fd286957', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_431cb', table='statsbidrag_resultatevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatevent" ("annat", "deltagartillfallen", "id", "inlamning_id", "kvinnor", "man", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (NEW."annat", NEW."deltagartillfallen", NEW."id", NEW."inlamning_id", NEW."kvinnor", NEW."man", NEW."oforbrukat", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."utfall"); RETURN NULL;', hash='5d86c8ba537ebe9d9f9f4af25c2af6b183e0a095', operation='INSERT', pgid='pgtrigger_insert_insert_ec3fb', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_resultatevent" ("annat", "deltagartillfallen", "id", "inlamning_id", "kvinnor", "man", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (NEW."annat", NEW."deltagartillfallen", NEW."id", NEW."inlamning_id", NEW."kvinnor", NEW."man", NEW."oforbrukat", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."utfall"); RETURN NULL;', hash='d0db3332f28c7b6ba237596e0d81d4bd83efdb86', operation='UPDATE', pgid='pgtrigger_update_update_2fc44', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatevent" ("annat", "deltagartillfallen", "id", "inlamning_id", "kvinnor", "man", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (OLD."annat", OLD."deltagartillfallen", OLD."id", OLD."inlamning_id", OLD."kvinnor", OLD."man", OLD."oforbrukat", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."utfall"); RETURN NULL;', hash='69a55142a61d5751a73d4f31adf32f22881e27f0', operation='DELETE', pgid='pgtrigger_delete_delete_84424', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kompletteringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a5ce90a9f8074bce5e3e1360e01aa7c0e8852fbd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_51fc5', table='statsbidrag_kompletteringevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='komplettering',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_kompletteringevent" ("aterkallad_at", "aterkallad_av_id", "avsnitt", "begard_at", "begard_av_id", "besvarad_genom_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svara_senast") VALUES (NEW."aterkallad_at", NEW."aterkallad_av_id", NEW."avsnitt", NEW."begard_at", NEW."begard_av_id", NEW."besvarad_genom_id", NEW."id", NEW."inlamning_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."svara_senast"); RETURN NULL;', hash='dc745156dca84e35fee0bbe89022b3564a51fef6', operation='INSERT', pgid='pgtrigger_insert_insert_ceb33', table='statsbidrag_komplettering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='komplettering',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_kompletteringevent" ("aterkallad_at", "aterkallad_av_id", "avsnitt", "begard_at", "begard_av_id", "besvarad_genom_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svara_senast") VALUES (NEW."aterkallad_at", NEW."aterkallad_av_id", NEW."avsnitt", NEW."begard_at", NEW."begard_av_id", NEW."besvarad_genom_id", NEW."id", NEW."inlamning_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."svara_senast"); RETURN NULL;', hash='4394e871ccf701101018d25c88dd2bf6eb5b0a8b', operation='UPDATE', pgid='pgtrigger_update_update_a0df3', table='statsbidrag_komplettering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='komplettering',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_kompletteringevent" ("aterkallad_at", "aterkallad_av_id", "avsnitt", "begard_at", "begard_av_id", "besvarad_genom_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svara_senast") VALUES (OLD."aterkallad_at", OLD."aterkallad_av_id", OLD."avsnitt", OLD."begard_at", OLD."begard_av_id", OLD."besvarad_genom_id", OLD."id", OLD."inlamning_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."skal", OLD."svara_senast"); RETURN NULL;', hash='4ca37b179d63349e1ee1f824cb5e06e24ecbebc6', operation='DELETE', pgid='pgtrigger_delete_delete_b43e4', table='statsbidrag_komplettering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='inlamning',
            trigger=pgtrigger.compiler.Trigger(name='inlamning_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f7d9ea8fe7c59cf447557aa27e7a43aa8e057f19', operation='UPDATE OR DELETE', pgid='pgtrigger_inlamning_andras_inte_276ad', table='statsbidrag_inlamning', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='slutredovisningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e2430e000f351a9525da777cc81ca089ceeb2cac', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_120bf', table='statsbidrag_slutredovisningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='statushandelse',
            trigger=pgtrigger.compiler.Trigger(name='statushandelse_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a2f9596e11a2f3a12a1ee27a31c5947c46352e92', operation='UPDATE OR DELETE', pgid='pgtrigger_statushandelse_andras_inte_76a18', table='statsbidrag_statushandelse', when='BEFORE')),
        ),
    ]
