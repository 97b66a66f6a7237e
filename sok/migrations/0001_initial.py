import core.migrering
import core.giltighet
import core.oprecist
import core.svenska
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.operations
import django.core.validators
import django.db.models.constraints
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
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(
        ),
        core.migrering.CreateModel(
            name='AgendaMal',
            fields=[
                ('nummer', models.PositiveSmallIntegerField(primary_key=True, serialize=False, verbose_name='nummer')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
            ],
            options={
                'verbose_name': 'mål i Agenda 2030',
                'verbose_name_plural': 'mål i Agenda 2030',
                'ordering': ['nummer'],
            },
        ),
        core.migrering.CreateModel(
            name='Geografi',
            fields=[
                ('kod', models.CharField(max_length=4, primary_key=True, serialize=False, verbose_name='kod')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
                ('typ', models.CharField(choices=[('riket', 'Riket'), ('lan', 'Län'), ('kommun', 'Kommun')], max_length=6, verbose_name='typ')),
                ('overordnad', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delar', to='sok.geografi')),
            ],
            options={
                'verbose_name': 'geografi',
                'verbose_name_plural': 'geografier',
                'ordering': ['kod'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kod', '00'), ('typ', 'riket')), models.Q(('kod__regex', '^\\d{2}$'), ('typ', 'lan')), models.Q(('kod__regex', '^\\d{4}$'), ('typ', 'kommun')), _connector='OR'), name='geografi_kod_efter_typ', violation_error_message='Riket har koden 00, län två siffror, kommuner fyra.')],
            },
        ),
        core.migrering.CreateModel(
            name='AgendaMalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('nummer', models.PositiveSmallIntegerField(serialize=False, verbose_name='nummer')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.agendamal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='GeografiEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('kod', models.CharField(max_length=4, serialize=False, verbose_name='kod')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
                ('typ', models.CharField(choices=[('riket', 'Riket'), ('lan', 'Län'), ('kommun', 'Kommun')], max_length=6, verbose_name='typ')),
                ('overordnad', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.geografi')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=60, unique=True, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=200, unique=True, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('typ', models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30, verbose_name='typ')),
                ('orgnr', models.CharField(blank=True, max_length=11, verbose_name='organisationsnummer')),
                ('geografi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisationer', to='sok.geografi')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisationer',
                'ordering': [core.svenska.SvenskSortering('namn'), 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('orgnr', ''), ('orgnr__regex', '^\\d{6}-\\d{4}$'), _connector='OR'), name='organisation_orgnr_form', violation_error_message='Skriv organisationsnumret som 212000-0654.'), models.CheckConstraint(condition=models.Q(models.Q(('typ', 'kommun'), _negated=True), ('geografi__isnull', False), _connector='OR'), name='organisation_kommun_har_geografi', violation_error_message='Ange vilken kommun organisationen är.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganisationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=60, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('typ', models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30, verbose_name='typ')),
                ('orgnr', models.CharField(blank=True, max_length=11, verbose_name='organisationsnummer')),
                ('geografi', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organisation')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Overenskommelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=40, unique=True, verbose_name='adress')),
                ('kortnamn', models.CharField(max_length=60, verbose_name='kortnamn')),
                ('lan_namn', models.CharField(max_length=60, verbose_name='så kallas länet i text')),
                ('begrepp', models.JSONField(blank=True, default=dict, verbose_name='nivåernas namn')),
                ('startdatum', models.DateField(verbose_name='från')),
                ('slutdatum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('startdatum_osakert', models.BooleanField(default=False, verbose_name='startdagen anges inte i källan')),
                ('uppfoljning_till', models.DateField(blank=True, null=True, verbose_name='uppföljning öppen till och med')),
                ('vision', models.CharField(blank=True, max_length=300, verbose_name='vision')),
                ('syfte', models.TextField(blank=True, verbose_name='syfte')),
                ('onskat_lage', models.JSONField(blank=True, default=list, verbose_name='önskat framtida läge')),
                ('nationellt_mal', models.TextField(blank=True, verbose_name='nationellt mål')),
                ('efterfoljare_text', models.CharField(blank=True, max_length=200, verbose_name='planerad efterföljare')),
                ('spridningsregel', models.TextField(blank=True, verbose_name='regel för alla prioriterade')),
                ('efterfoljare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='foregangare', to='sok.overenskommelse')),
                ('lan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overenskommelser', to='sok.geografi', verbose_name='län')),
                ('samordnare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='samordnar', to='sok.organisation', verbose_name='samordnande organisation')),
            ],
            options={
                'verbose_name': 'överenskommelse',
                'verbose_name_plural': 'överenskommelser',
                'ordering': ['kortnamn'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slutdatum__isnull', True), ('slutdatum__gte', models.F('startdatum')), _connector='OR'), name='overenskommelse_period', violation_error_message='Slutdatum kan inte vara före startdatum.'), models.CheckConstraint(condition=models.Q(('uppfoljning_till__isnull', True), ('uppfoljning_till__gte', models.F('slutdatum')), _connector='OR'), name='overenskommelse_uppfoljning_efter_slut', violation_error_message='Uppföljningen kan inte stängas före slutdatum.')],
            },
        ),
        core.migrering.CreateModel(
            name='Definition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('term', models.CharField(max_length=80, verbose_name='term')),
                ('text', models.TextField(verbose_name='betydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'definition',
                'verbose_name_plural': 'definitioner',
                'ordering': ['overenskommelse', 'term', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('overenskommelse', '='), ('term', '='), ('giltighet', '&&')], name='definition_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='Kalla',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=20, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='så nämns källan')),
                ('utgivare', models.CharField(blank=True, max_length=120, verbose_name='utgivare')),
                ('utgiven', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='utgiven')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('lank', models.URLField(blank=True, max_length=400, verbose_name='länk')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'källa',
                'verbose_name_plural': 'källor',
                'ordering': ['overenskommelse', 'nyckel'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='kalla_nyckel_unik'), models.CheckConstraint(condition=models.Q(('utgiven', ''), ('utgiven__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='kalla_utgiven_form')],
            },
        ),
        core.migrering.CreateModel(
            name='Kallkonflikt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rubrik', models.CharField(max_length=120, verbose_name='vad')),
                ('uppgift_a', models.TextField(verbose_name='den ena källan')),
                ('uppgift_b', models.TextField(verbose_name='den andra källan')),
                ('uppgift_extern', models.TextField(blank=True, verbose_name='annan källa')),
                ('hantering', models.TextField(blank=True, verbose_name='så visas det')),
                ('avser', models.JSONField(blank=True, default=list, verbose_name='avser')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'källkonflikt',
                'verbose_name_plural': 'källkonflikter',
                'ordering': ['overenskommelse', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'rubrik'), name='kallkonflikt_rubrik_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Malgrupp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('niva', models.CharField(choices=[('primar', 'Primär'), ('sekundar', 'Sekundär')], max_length=10, verbose_name='nivå')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'målgrupp',
                'verbose_name_plural': 'målgrupper',
                'ordering': ['overenskommelse', 'niva', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('overenskommelse', '='), ('niva', '='), ('giltighet', '&&')], name='malgrupp_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='Organ',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('typ', models.CharField(choices=[('beslutande', 'Beslutande'), ('beredande', 'Beredande'), ('styrgrupp', 'Styrgrupp'), ('arbetsgrupp', 'Arbetsgrupp'), ('gemensamt_ansvar', 'Gemensamt ansvar'), ('dialog', 'Dialog'), ('operativt_forum', 'Operativt forum'), ('natverk', 'Nätverk'), ('projektstod', 'Projektstöd'), ('extern', 'Utanför strukturen'), ('efterfoljare', 'Efterföljare')], max_length=20, verbose_name='typ')),
                ('ledning', models.CharField(blank=True, max_length=120, verbose_name='leds av')),
                ('motesfrekvens', models.CharField(blank=True, max_length=200, verbose_name='hur ofta')),
                ('sammansattning', models.JSONField(blank=True, default=list, verbose_name='sammansättning')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('sammankallande', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sammankallar', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='organ_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'organ',
                'verbose_name_plural': 'organ',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='organ_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Medlemskap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('roll', models.CharField(choices=[('lansstrateg', 'Länsstrateg'), ('forumledamot', 'Forumledamot'), ('kommunhandlaggare', 'Handläggare hos mottagaren'), ('behorig', 'Behörig företrädare'), ('granskare', 'Handläggare av bidrag'), ('beredning', 'Beredningsgrupp'), ('styrgrupp', 'Styrgrupp'), ('civilsamhalle', 'Civilsamhälle'), ('lasare', 'Läsare')], max_length=20, verbose_name='roll')),
                ('omfattning', models.CharField(choices=[('overenskommelse', 'En överenskommelse'), ('egna_bidrag', 'Organisationens egna bidrag')], max_length=16, verbose_name='omfattning')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medlemskap', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medlemskap', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='medlemskap', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'medlemskap',
                'verbose_name_plural': 'medlemskap',
                'ordering': ['user', 'overenskommelse', 'roll', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('omfattning', 'overenskommelse'), ('overenskommelse__isnull', False)), models.Q(('omfattning', 'egna_bidrag'), ('overenskommelse__isnull', True)), _connector='OR'), name='medlemskap_en_omfattning', violation_error_message='Välj en överenskommelse eller organisationens egna bidrag.'), django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('user', '='), ('organisation', '='), ('roll', '='), ('overenskommelse', '='), ('giltighet', '&&')], name='medlemskap_ett_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('omfattning', 'egna_bidrag')), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('user', '='), ('organisation', '='), ('roll', '='), ('giltighet', '&&')], name='medlemskap_egna_bidrag_ett_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OverenskommelseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, max_length=40, verbose_name='adress')),
                ('kortnamn', models.CharField(max_length=60, verbose_name='kortnamn')),
                ('lan_namn', models.CharField(max_length=60, verbose_name='så kallas länet i text')),
                ('begrepp', models.JSONField(blank=True, default=dict, verbose_name='nivåernas namn')),
                ('startdatum', models.DateField(verbose_name='från')),
                ('slutdatum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('startdatum_osakert', models.BooleanField(default=False, verbose_name='startdagen anges inte i källan')),
                ('uppfoljning_till', models.DateField(blank=True, null=True, verbose_name='uppföljning öppen till och med')),
                ('vision', models.CharField(blank=True, max_length=300, verbose_name='vision')),
                ('syfte', models.TextField(blank=True, verbose_name='syfte')),
                ('onskat_lage', models.JSONField(blank=True, default=list, verbose_name='önskat framtida läge')),
                ('nationellt_mal', models.TextField(blank=True, verbose_name='nationellt mål')),
                ('efterfoljare_text', models.CharField(blank=True, max_length=200, verbose_name='planerad efterföljare')),
                ('spridningsregel', models.TextField(blank=True, verbose_name='regel för alla prioriterade')),
                ('efterfoljare', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('lan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi', verbose_name='län')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.overenskommelse')),
                ('samordnare', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation', verbose_name='samordnande organisation')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OverenskommelseVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=300, verbose_name='fullständigt namn')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versioner', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'version av överenskommelse',
                'verbose_name_plural': 'versioner av överenskommelser',
                'ordering': ['overenskommelse', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('overenskommelse', '='), ('giltighet', '&&')], name='overenskommelseversion_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('undertecknad', models.BooleanField(blank=True, null=True, verbose_name='har undertecknat')),
                ('undertecknad_datum', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='undertecknade')),
                ('roll', models.CharField(blank=True, max_length=200, verbose_name='roll')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='anslutningar', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parter', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'part',
                'verbose_name_plural': 'parter',
                'ordering': ['overenskommelse', 'organisation'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('overenskommelse', '='), ('organisation', '='), ('giltighet', '&&')], name='part_en_anslutning_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.'), models.CheckConstraint(condition=models.Q(('undertecknad_datum', ''), ('undertecknad_datum__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='part_undertecknad_datum_form')],
            },
        ),
        core.migrering.CreateModel(
            name='Pastaende',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('varde', models.CharField(max_length=40, verbose_name='värde')),
                ('vad', models.CharField(max_length=300, verbose_name='vad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'påstående',
                'verbose_name_plural': 'påståenden',
                'ordering': ['overenskommelse', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'vad'), name='pastaende_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='Princip',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='princip')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'princip',
                'verbose_name_plural': 'principer',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nummer'), name='princip_nummer_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='Strategi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('typ', models.CharField(blank=True, max_length=80, verbose_name='typ')),
                ('kopplingar', models.JSONField(blank=True, default=list, verbose_name='kopplingar')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'strategi',
                'verbose_name_plural': 'strategier',
                'ordering': ['overenskommelse', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'namn'), name='strategi_namn_unikt')],
            },
        ),
        core.migrering.CreateModel(
            name='Tidslinjepost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nar', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='när')),
                ('slut', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='till')),
                ('text', models.TextField(verbose_name='vad hände')),
                ('ledde_till', models.TextField(blank=True, verbose_name='ledde till')),
                ('spann', models.GeneratedField(db_persist=True, expression=core.oprecist.Spann('nar'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_lista', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'tidslinjepost',
                'verbose_name_plural': 'tidslinjeposter',
                'ordering': ['overenskommelse', 'spann', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nar', 'text'), name='tidslinjepost_unik'), models.CheckConstraint(condition=models.Q(('nar', ''), ('nar__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='tidslinjepost_nar_form')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('typ', models.CharField(choices=[('beslutar_over', 'beslutar över'), ('bereder_for', 'bereder för'), ('rapporterar_till', 'rapporterar till'), ('ger_uppdrag_till', 'ger uppdrag till'), ('informerar', 'informerar')], max_length=20, verbose_name='typ')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('fran_organ', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationer_ut', to='sok.organ')),
                ('till_organ', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationer_in', to='sok.organ')),
            ],
            options={
                'verbose_name': 'relation mellan organ',
                'verbose_name_plural': 'relationer mellan organ',
                'ordering': ['fran_organ', 'typ', 'till_organ'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('fran_organ', '='), ('till_organ', '='), ('typ', '='), ('giltighet', '&&')], name='organrelation_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.'), models.CheckConstraint(condition=models.Q(('fran_organ', models.F('till_organ')), _negated=True), name='organrelation_inte_till_sig_sjalv', violation_error_message='Ett organ kan inte ha en relation till sig självt.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('skede', models.CharField(choices=[('planerat', 'Planerat'), ('verksamt', 'Verksamt'), ('ej_inrattat', 'Inrättades aldrig'), ('avslutat', 'Avslutat')], default='verksamt', max_length=12, verbose_name='skede')),
                ('mandat', models.TextField(blank=True, verbose_name='mandat')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versioner', to='sok.organ')),
            ],
            options={
                'verbose_name': 'version av organ',
                'verbose_name_plural': 'versioner av organ',
                'ordering': ['organ', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('organ', '='), ('giltighet', '&&')], name='organversion_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('typ', models.CharField(choices=[('beslutande', 'Beslutande'), ('beredande', 'Beredande'), ('styrgrupp', 'Styrgrupp'), ('arbetsgrupp', 'Arbetsgrupp'), ('gemensamt_ansvar', 'Gemensamt ansvar'), ('dialog', 'Dialog'), ('operativt_forum', 'Operativt forum'), ('natverk', 'Nätverk'), ('projektstod', 'Projektstöd'), ('extern', 'Utanför strukturen'), ('efterfoljare', 'Efterföljare')], max_length=20, verbose_name='typ')),
                ('ledning', models.CharField(blank=True, max_length=120, verbose_name='leds av')),
                ('motesfrekvens', models.CharField(blank=True, max_length=200, verbose_name='hur ofta')),
                ('sammansattning', models.JSONField(blank=True, default=list, verbose_name='sammansättning')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organ')),
                ('sammankallande', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='MedlemskapEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('roll', models.CharField(choices=[('lansstrateg', 'Länsstrateg'), ('forumledamot', 'Forumledamot'), ('kommunhandlaggare', 'Handläggare hos mottagaren'), ('behorig', 'Behörig företrädare'), ('granskare', 'Handläggare av bidrag'), ('beredning', 'Beredningsgrupp'), ('styrgrupp', 'Styrgrupp'), ('civilsamhalle', 'Civilsamhälle'), ('lasare', 'Läsare')], max_length=20, verbose_name='roll')),
                ('omfattning', models.CharField(choices=[('overenskommelse', 'En överenskommelse'), ('egna_bidrag', 'Organisationens egna bidrag')], max_length=16, verbose_name='omfattning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.medlemskap')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='MalgruppEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('niva', models.CharField(choices=[('primar', 'Primär'), ('sekundar', 'Sekundär')], max_length=10, verbose_name='nivå')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.malgrupp')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='KallkonfliktEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('rubrik', models.CharField(max_length=120, verbose_name='vad')),
                ('uppgift_a', models.TextField(verbose_name='den ena källan')),
                ('uppgift_b', models.TextField(verbose_name='den andra källan')),
                ('uppgift_extern', models.TextField(blank=True, verbose_name='annan källa')),
                ('hantering', models.TextField(blank=True, verbose_name='så visas det')),
                ('avser', models.JSONField(blank=True, default=list, verbose_name='avser')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.kallkonflikt')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='KallaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=20, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='så nämns källan')),
                ('utgivare', models.CharField(blank=True, max_length=120, verbose_name='utgivare')),
                ('utgiven', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='utgiven')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('lank', models.URLField(blank=True, max_length=400, verbose_name='länk')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.kalla')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DefinitionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('term', models.CharField(max_length=80, verbose_name='term')),
                ('text', models.TextField(verbose_name='betydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.definition')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OverenskommelseVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=300, verbose_name='fullständigt namn')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.overenskommelseversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='PartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('undertecknad', models.BooleanField(blank=True, null=True, verbose_name='har undertecknat')),
                ('undertecknad_datum', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='undertecknade')),
                ('roll', models.CharField(blank=True, max_length=200, verbose_name='roll')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.part')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='PastaendeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('varde', models.CharField(max_length=40, verbose_name='värde')),
                ('vad', models.CharField(max_length=300, verbose_name='vad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.pastaende')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='PrincipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('text', models.TextField(verbose_name='princip')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.princip')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='StrategiEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('typ', models.CharField(blank=True, max_length=80, verbose_name='typ')),
                ('kopplingar', models.JSONField(blank=True, default=list, verbose_name='kopplingar')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.strategi')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='TidslinjepostEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nar', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='när')),
                ('slut', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='till')),
                ('text', models.TextField(verbose_name='vad hände')),
                ('ledde_till', models.TextField(blank=True, verbose_name='ledde till')),
                ('spann', models.GeneratedField(db_persist=True, expression=core.oprecist.Spann('nar'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.tidslinjepost')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Uppdrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('roll', models.CharField(choices=[('ordforande', 'Ordförande'), ('sammankallande', 'Sammankallande'), ('ordinarie', 'Ordinarie'), ('ersattare', 'Ersättare'), ('adjungerad', 'Adjungerad')], max_length=15, verbose_name='roll')),
                ('befattning', models.CharField(blank=True, max_length=120, verbose_name='befattning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='sok.organ')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='sok.organisation')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'uppdrag',
                'verbose_name_plural': 'uppdrag',
                'ordering': ['organ', 'roll', 'organisation'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('organ', '='), ('organisation', '='), ('roll', '='), ('befattning', '='), ('giltighet', '&&')], name='uppdrag_ett_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganRelationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('typ', models.CharField(choices=[('beslutar_over', 'beslutar över'), ('bereder_for', 'bereder för'), ('rapporterar_till', 'rapporterar till'), ('ger_uppdrag_till', 'ger uppdrag till'), ('informerar', 'informerar')], max_length=20, verbose_name='typ')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('fran_organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organrelation')),
                ('till_organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OrganVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=80, verbose_name='kortnamn')),
                ('skede', models.CharField(choices=[('planerat', 'Planerat'), ('verksamt', 'Verksamt'), ('ej_inrattat', 'Inrättades aldrig'), ('avslutat', 'Avslutat')], default='verksamt', max_length=12, verbose_name='skede')),
                ('mandat', models.TextField(blank=True, verbose_name='mandat')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='UppdragEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('roll', models.CharField(choices=[('ordforande', 'Ordförande'), ('sammankallande', 'Sammankallande'), ('ordinarie', 'Ordinarie'), ('ersattare', 'Ersättare'), ('adjungerad', 'Adjungerad')], max_length=15, verbose_name='roll')),
                ('befattning', models.CharField(blank=True, max_length=120, verbose_name='befattning')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.uppdrag')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Delmal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
            ],
            options={
                'verbose_name': 'delmål',
                'verbose_name_plural': 'delmål',
                'ordering': ['omrade__nummer', 'nummer'],
            },
        ),
        core.migrering.CreateModel(
            name='DelmalVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('malform', models.CharField(choices=[('multiplicera', 'Minst mångdubblas'), ('oka', 'Ska öka'), ('minska', 'Ska minska'), ('na_varde', 'Ska nå ett värde'), ('kvalitativt', 'Bedöms i ord')], default='kvalitativt', max_length=12, verbose_name='målform')),
                ('faktor', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='gånger utgångsläget')),
                ('malvarde', models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name='målvärde')),
                ('malar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='målår')),
                ('utgangsar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='utgångsår')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('delmal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versioner', to='sok.delmal')),
            ],
            options={
                'verbose_name': 'version av delmål',
                'verbose_name_plural': 'versioner av delmål',
                'ordering': ['delmal', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('delmal', '='), ('giltighet', '&&')], name='delmalversion_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.'), models.CheckConstraint(condition=models.Q(models.Q(('malform', 'multiplicera'), ('faktor__isnull', False)), models.Q(models.Q(('malform', 'multiplicera'), _negated=True), ('faktor__isnull', True)), _connector='OR'), name='delmalversion_faktor_vid_multiplicera', violation_error_message='Ange hur många gånger utgångsläget målet är.'), models.CheckConstraint(condition=models.Q(models.Q(('malform', 'na_varde'), ('malvarde__isnull', False)), models.Q(models.Q(('malform', 'na_varde'), _negated=True), ('malvarde__isnull', True)), _connector='OR'), name='delmalversion_varde_vid_na_varde', violation_error_message='Ange vilket värde som ska nås.')],
            },
        ),
        core.migrering.CreateModel(
            name='Utgangslage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(verbose_name='utgångsläge')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('delmal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='utgangslagen', to='sok.delmal')),
            ],
            options={
                'verbose_name': 'utgångsläge',
                'verbose_name_plural': 'utgångslägen',
                'ordering': ['delmal', 'artal'],
                'constraints': [models.UniqueConstraint(fields=('delmal', 'artal'), name='utgangslage_ett_per_ar')],
            },
        ),
        core.migrering.CreateModel(
            name='DelmalVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('malform', models.CharField(choices=[('multiplicera', 'Minst mångdubblas'), ('oka', 'Ska öka'), ('minska', 'Ska minska'), ('na_varde', 'Ska nå ett värde'), ('kvalitativt', 'Bedöms i ord')], default='kvalitativt', max_length=12, verbose_name='målform')),
                ('faktor', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='gånger utgångsläget')),
                ('malvarde', models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True, verbose_name='målvärde')),
                ('malar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='målår')),
                ('utgangsar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='utgångsår')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('delmal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.delmalversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='UtgangslageEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(verbose_name='utgångsläge')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('delmal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.utgangslage')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Omrade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='omraden', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'område',
                'verbose_name_plural': 'områden',
                'ordering': ['overenskommelse', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='omrade_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='DelmalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.delmal')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OmradeAgendamal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agendamal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.agendamal')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agendakopplingar', to='sok.omrade')),
            ],
            options={
                'verbose_name': 'koppling till Agenda 2030',
                'verbose_name_plural': 'kopplingar till Agenda 2030',
                'ordering': ['omrade', 'agendamal'],
                'constraints': [models.UniqueConstraint(fields=('omrade', 'agendamal'), name='omradeagendamal_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='OmradeVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('motiv', models.TextField(blank=True, verbose_name='varför området valdes')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versioner', to='sok.omrade')),
            ],
            options={
                'verbose_name': 'version av område',
                'verbose_name_plural': 'versioner av områden',
                'ordering': ['omrade', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('omrade', '='), ('giltighet', '&&')], name='omradeversion_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OrganAnsvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ansvariga', to='sok.omrade')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ansvar', to='sok.organ')),
            ],
            options={
                'verbose_name': 'områdesansvar',
                'verbose_name_plural': 'områdesansvar',
                'ordering': ['organ', 'omrade'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('organ', '='), ('omrade', '='), ('giltighet', '&&')], name='organansvar_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='OmradeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.omrade')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Samverkansomrade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='samverkansomraden', to='sok.omrade')),
            ],
            options={
                'verbose_name': 'samverkansområde',
                'verbose_name_plural': 'samverkansområden',
                'ordering': ['omrade__nummer', 'nummer'],
                'constraints': [models.UniqueConstraint(fields=('omrade', 'nyckel'), name='samverkansomrade_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Prioritering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(blank=True, verbose_name='lydelse för året')),
                ('beslutad', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='beslutad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('samverkansomrade', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='prioriteringar', to='sok.samverkansomrade')),
            ],
            options={
                'verbose_name': 'prioritering',
                'verbose_name_plural': 'prioriteringar',
                'ordering': ['artal', 'samverkansomrade'],
                'constraints': [models.UniqueConstraint(fields=('samverkansomrade', 'artal'), name='prioritering_en_per_ar'), models.CheckConstraint(condition=models.Q(('beslutad', ''), ('beslutad__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='prioritering_beslutad_form')],
            },
        ),
        core.migrering.CreateModel(
            name='OmradeAgendamalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('agendamal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.agendamal')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.omradeagendamal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OmradeVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('motiv', models.TextField(blank=True, verbose_name='varför området valdes')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.omradeversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OrganAnsvarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.organansvar')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SamverkansomradeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.samverkansomrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SamverkansomradeVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('samverkansomrade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versioner', to='sok.samverkansomrade')),
            ],
            options={
                'verbose_name': 'version av samverkansområde',
                'verbose_name_plural': 'versioner av samverkansområden',
                'ordering': ['samverkansomrade', 'giltighet'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('samverkansomrade', '='), ('giltighet', '&&')], name='samverkansomradeversion_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.')],
            },
        ),
        core.migrering.CreateModel(
            name='PrioriteringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('text', models.TextField(blank=True, verbose_name='lydelse för året')),
                ('beslutad', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='beslutad')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.prioritering')),
                ('samverkansomrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.samverkansomrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SamverkansomradeVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('text', models.TextField(verbose_name='lydelse')),
                ('kalla', models.CharField(blank=True, max_length=120, verbose_name='källa')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sok.samverkansomradeversion')),
                ('samverkansomrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.samverkansomrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddField(
            model_name='delmal',
            name='omrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delmal_lista', to='sok.omrade'),
        ),
        core.migrering.AddConstraint(
            model_name='delmal',
            constraint=models.UniqueConstraint(fields=('omrade', 'nyckel'), name='delmal_nyckel_unik'),
        ),
        core.migrering.AddField(
            model_name='omrade',
            name='agendamal',
            field=models.ManyToManyField(blank=True, related_name='omraden', through='sok.OmradeAgendamal', to='sok.agendamal'),
        ),
        core.migrering.AddTrigger(
            model_name='agendamal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_agendamalevent" ("namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."namn", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."nummer"); RETURN NULL;', hash='f29172fc5b7f8ece622499188d265908488a67dd', operation='INSERT', pgid='pgtrigger_insert_insert_2b10f', table='sok_agendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='agendamal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_agendamalevent" ("namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."namn", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."nummer"); RETURN NULL;', hash='47cdfb3522cbd6b739d2f74df2e1f208327156ff', operation='UPDATE', pgid='pgtrigger_update_update_5f698', table='sok_agendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='agendamal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_agendamalevent" ("namn", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."namn", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."nummer"); RETURN NULL;', hash='405a2ce7207320d3fbcf117c06e240150a7ef702', operation='DELETE', pgid='pgtrigger_delete_delete_37134', table='sok_agendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='agendamalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1d551a76b4b208e2c781364ebc9fdba210f4e969', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2c324', table='sok_agendamalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delmalversionevent" ("delmal_id", "faktor", "giltighet", "id", "kalla", "malar", "malform", "malvarde", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "utgangsar") VALUES (NEW."delmal_id", NEW."faktor", NEW."giltighet", NEW."id", NEW."kalla", NEW."malar", NEW."malform", NEW."malvarde", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."utgangsar"); RETURN NULL;', hash='b71737f5506feebdbe2fe32ccaf7dedd55e340a1', operation='INSERT', pgid='pgtrigger_insert_insert_13177', table='sok_delmalversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_delmalversionevent" ("delmal_id", "faktor", "giltighet", "id", "kalla", "malar", "malform", "malvarde", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "utgangsar") VALUES (NEW."delmal_id", NEW."faktor", NEW."giltighet", NEW."id", NEW."kalla", NEW."malar", NEW."malform", NEW."malvarde", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."utgangsar"); RETURN NULL;', hash='947787676ac70824a4d071ecee75f4bf4b6eb230', operation='UPDATE', pgid='pgtrigger_update_update_a81c1', table='sok_delmalversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delmalversionevent" ("delmal_id", "faktor", "giltighet", "id", "kalla", "malar", "malform", "malvarde", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "utgangsar") VALUES (OLD."delmal_id", OLD."faktor", OLD."giltighet", OLD."id", OLD."kalla", OLD."malar", OLD."malform", OLD."malvarde", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."utgangsar"); RETURN NULL;', hash='20549e8e093437c1453fb6f294752b139c26ba4a', operation='DELETE', pgid='pgtrigger_delete_delete_87f15', table='sok_delmalversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='17ac2018236ae7955d2bb985a6fa80f7c58c91ca', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5131', table='sok_delmalversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='geografi',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_geografievent" ("kod", "namn", "overordnad_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."kod", NEW."namn", NEW."overordnad_id", _pgh_attach_context(), NOW(), \'insert\', NEW."kod", NEW."typ"); RETURN NULL;', hash='a95f7cae43b48b90b1b14f38f81bdedf03c195e9', operation='INSERT', pgid='pgtrigger_insert_insert_cbca3', table='sok_geografi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='geografi',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_geografievent" ("kod", "namn", "overordnad_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."kod", NEW."namn", NEW."overordnad_id", _pgh_attach_context(), NOW(), \'update\', NEW."kod", NEW."typ"); RETURN NULL;', hash='e466bfec53bbeaac27239be1d09c47ad629a25c2', operation='UPDATE', pgid='pgtrigger_update_update_fc584', table='sok_geografi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='geografi',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_geografievent" ("kod", "namn", "overordnad_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (OLD."kod", OLD."namn", OLD."overordnad_id", _pgh_attach_context(), NOW(), \'delete\', OLD."kod", OLD."typ"); RETURN NULL;', hash='01dca70de5d61a5c1e24ef7490e4d28948929c0b', operation='DELETE', pgid='pgtrigger_delete_delete_caa5a', table='sok_geografi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='geografievent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='23d308763af6ca5b59d8fdd3db8a7d47e7e05ddb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_24ad6', table='sok_geografievent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f9e195ebf62fe58a45e4a68d775055312c807c5f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8caf5', table='sok_delmalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delmal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delmalevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='73463291a595ea93adb60b7829360db31f3fee62', operation='INSERT', pgid='pgtrigger_insert_insert_cefe0', table='sok_delmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_delmalevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='00c7a6ca62ccc1a4afc942dcb356212bfc58ee3d', operation='UPDATE', pgid='pgtrigger_update_update_efd4c', table='sok_delmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_delmalevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."nummer", OLD."nyckel", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='4a2b0c371b9b8131761168fc193773bb480dd81f', operation='DELETE', pgid='pgtrigger_delete_delete_ab38b', table='sok_delmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeagendamal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeagendamalevent" ("agendamal_id", "id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agendamal_id", NEW."id", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='ed78e9673d87c427e26ac6310bed96e8690ecb0b', operation='INSERT', pgid='pgtrigger_insert_insert_abb34', table='sok_omradeagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeagendamal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_omradeagendamalevent" ("agendamal_id", "id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agendamal_id", NEW."id", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='5fe6e4fd6cd4294cbb2bbe5e1d972e8d5e059e42', operation='UPDATE', pgid='pgtrigger_update_update_33a16', table='sok_omradeagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeagendamal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeagendamalevent" ("agendamal_id", "id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agendamal_id", OLD."id", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d881de3e8eae08bd5cc1ba2d585a6a8ee0695fe6', operation='DELETE', pgid='pgtrigger_delete_delete_48b9d', table='sok_omradeagendamal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeagendamalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b127ed00133c583146f09c858ffd505bca39d051', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d1857', table='sok_omradeagendamalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeversionevent" ("giltighet", "id", "kalla", "motiv", "namn", "omrade_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."motiv", NEW."namn", NEW."omrade_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='2d1cc9f9ad9a5008a2cb2e5649aa7f8fead1bf44', operation='INSERT', pgid='pgtrigger_insert_insert_bd27c', table='sok_omradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_omradeversionevent" ("giltighet", "id", "kalla", "motiv", "namn", "omrade_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."motiv", NEW."namn", NEW."omrade_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='9c9fbe44d70ce8388eecdca01d70fc32e2187df9', operation='UPDATE', pgid='pgtrigger_update_update_5766a', table='sok_omradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeversionevent" ("giltighet", "id", "kalla", "motiv", "namn", "omrade_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."motiv", OLD."namn", OLD."omrade_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='2a00f05ea5a87f4a42599568cffd50d432c67d7a', operation='DELETE', pgid='pgtrigger_delete_delete_5ca62', table='sok_omradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='10b3f21947ba311434029da4f9cdaa0b33be9262', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1526c', table='sok_omradeversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organansvar',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organansvarevent" ("giltighet", "id", "kalla", "omrade_id", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."omrade_id", NEW."organ_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='9fc25a386edd9f0f35ec169f037dbe272ee432b9', operation='INSERT', pgid='pgtrigger_insert_insert_8d984', table='sok_organansvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organansvar',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organansvarevent" ("giltighet", "id", "kalla", "omrade_id", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."omrade_id", NEW."organ_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='d6080e4c43416711fac477fba6bc63e512fcaf38', operation='UPDATE', pgid='pgtrigger_update_update_53a35', table='sok_organansvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organansvar',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organansvarevent" ("giltighet", "id", "kalla", "omrade_id", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."omrade_id", OLD."organ_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='e4bb9e5fdbaac5f3f2059f00e43f8c792fe51bf6', operation='DELETE', pgid='pgtrigger_delete_delete_a4859', table='sok_organansvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organansvarevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1ab6a5d2a4f431bca6f099bfd29cfadde6ec0d70', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5ae3', table='sok_organansvarevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."geografi_id", NEW."id", NEW."kortnamn", NEW."namn", NEW."nyckel", NEW."orgnr", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."typ"); RETURN NULL;', hash='852f4f3804440f4a2405b80bacd4ae094f6f70a1', operation='INSERT', pgid='pgtrigger_insert_insert_ac928', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."geografi_id", NEW."id", NEW."kortnamn", NEW."namn", NEW."nyckel", NEW."orgnr", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."typ"); RETURN NULL;', hash='1661ccc0c4e77bf1b6ba6b7d61b2a21f25edc587', operation='UPDATE', pgid='pgtrigger_update_update_e0095', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organisationevent" ("geografi_id", "id", "kortnamn", "namn", "nyckel", "orgnr", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (OLD."geografi_id", OLD."id", OLD."kortnamn", OLD."namn", OLD."nyckel", OLD."orgnr", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."typ"); RETURN NULL;', hash='0b69d92ead1717f4f632375bcf794f7ba73b760e', operation='DELETE', pgid='pgtrigger_delete_delete_c051d', table='sok_organisation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organisationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='14830c900b48448ecca345d044fab4a4f4935884', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1c375', table='sok_organisationevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organrelation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organrelationevent" ("fran_organ_id", "giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_organ_id", "typ") VALUES (NEW."fran_organ_id", NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."till_organ_id", NEW."typ"); RETURN NULL;', hash='9594f21e0bde72656c5b4cf7592cc1b8d7828442', operation='INSERT', pgid='pgtrigger_insert_insert_0eaf8', table='sok_organrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organrelation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organrelationevent" ("fran_organ_id", "giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_organ_id", "typ") VALUES (NEW."fran_organ_id", NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."till_organ_id", NEW."typ"); RETURN NULL;', hash='9e6e59fd0fc23a69eba6cb616571c66a2cead587', operation='UPDATE', pgid='pgtrigger_update_update_e55f7', table='sok_organrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organrelation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organrelationevent" ("fran_organ_id", "giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_organ_id", "typ") VALUES (OLD."fran_organ_id", OLD."giltighet", OLD."id", OLD."kalla", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."till_organ_id", OLD."typ"); RETURN NULL;', hash='16094d60a590d1fc81eba45a7c7b04aa5a9dc0ba', operation='DELETE', pgid='pgtrigger_delete_delete_8d053', table='sok_organrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organrelationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3e42aba4cc0eeed69b063b5936f5e58fc17f9e7c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1b0f0', table='sok_organrelationevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organversionevent" ("giltighet", "id", "kalla", "kortnamn", "mandat", "namn", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skede") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."kortnamn", NEW."mandat", NEW."namn", NEW."organ_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skede"); RETURN NULL;', hash='8c92ba724d03e845dc45fa50e3d5e86b3793e646', operation='INSERT', pgid='pgtrigger_insert_insert_e1152', table='sok_organversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organversionevent" ("giltighet", "id", "kalla", "kortnamn", "mandat", "namn", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skede") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."kortnamn", NEW."mandat", NEW."namn", NEW."organ_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skede"); RETURN NULL;', hash='8f8baf7e1355ca1490cb526b9c5c674d65e93b7a', operation='UPDATE', pgid='pgtrigger_update_update_8cb2e', table='sok_organversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organversionevent" ("giltighet", "id", "kalla", "kortnamn", "mandat", "namn", "organ_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skede") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."kortnamn", OLD."mandat", OLD."namn", OLD."organ_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skede"); RETURN NULL;', hash='b5ac4ae90a0e27aabe629d09b1ef8366de717b3a', operation='DELETE', pgid='pgtrigger_delete_delete_a17b1', table='sok_organversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2bd88bd83277db9c2b6ea18540f6a5a41b09fbeb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_90b89', table='sok_organversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppfoljning_till", "vision") VALUES (NEW."begrepp", NEW."efterfoljare_id", NEW."efterfoljare_text", NEW."id", NEW."kortnamn", NEW."lan_id", NEW."lan_namn", NEW."nationellt_mal", NEW."onskat_lage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."samordnare_id", NEW."slug", NEW."slutdatum", NEW."spridningsregel", NEW."startdatum", NEW."startdatum_osakert", NEW."syfte", NEW."uppfoljning_till", NEW."vision"); RETURN NULL;', hash='0737278492dab537ad13e7be07d259041988eea5', operation='INSERT', pgid='pgtrigger_insert_insert_255a0', table='sok_overenskommelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppfoljning_till", "vision") VALUES (NEW."begrepp", NEW."efterfoljare_id", NEW."efterfoljare_text", NEW."id", NEW."kortnamn", NEW."lan_id", NEW."lan_namn", NEW."nationellt_mal", NEW."onskat_lage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."samordnare_id", NEW."slug", NEW."slutdatum", NEW."spridningsregel", NEW."startdatum", NEW."startdatum_osakert", NEW."syfte", NEW."uppfoljning_till", NEW."vision"); RETURN NULL;', hash='a210c1a0993a33000e55d2baebc09ed2512e2abf', operation='UPDATE', pgid='pgtrigger_update_update_a405f', table='sok_overenskommelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelse',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseevent" ("begrepp", "efterfoljare_id", "efterfoljare_text", "id", "kortnamn", "lan_id", "lan_namn", "nationellt_mal", "onskat_lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samordnare_id", "slug", "slutdatum", "spridningsregel", "startdatum", "startdatum_osakert", "syfte", "uppfoljning_till", "vision") VALUES (OLD."begrepp", OLD."efterfoljare_id", OLD."efterfoljare_text", OLD."id", OLD."kortnamn", OLD."lan_id", OLD."lan_namn", OLD."nationellt_mal", OLD."onskat_lage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."samordnare_id", OLD."slug", OLD."slutdatum", OLD."spridningsregel", OLD."startdatum", OLD."startdatum_osakert", OLD."syfte", OLD."uppfoljning_till", OLD."vision"); RETURN NULL;', hash='4339b395635b95a238a20347ca68f957872c2871', operation='DELETE', pgid='pgtrigger_delete_delete_01749', table='sok_overenskommelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='48e458c5266caaf146aa2fc0121ff7c533f24caa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_27479', table='sok_organevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organevent" ("anmarkning", "id", "ledning", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (NEW."anmarkning", NEW."id", NEW."ledning", NEW."motesfrekvens", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sammankallande_id", NEW."sammansattning", NEW."typ"); RETURN NULL;', hash='62c784bbc26da3e82fb6963de2dc5ca0f629063c', operation='INSERT', pgid='pgtrigger_insert_insert_55426', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_organevent" ("anmarkning", "id", "ledning", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (NEW."anmarkning", NEW."id", NEW."ledning", NEW."motesfrekvens", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sammankallande_id", NEW."sammansattning", NEW."typ"); RETURN NULL;', hash='28379102d6fe49af835d66a14a23e6207e68a12e', operation='UPDATE', pgid='pgtrigger_update_update_71bd6', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='organ',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_organevent" ("anmarkning", "id", "ledning", "motesfrekvens", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sammankallande_id", "sammansattning", "typ") VALUES (OLD."anmarkning", OLD."id", OLD."ledning", OLD."motesfrekvens", OLD."nummer", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sammankallande_id", OLD."sammansattning", OLD."typ"); RETURN NULL;', hash='38dc54d51e9f00147904dbf95e2ecfd9f5df44c2', operation='DELETE', pgid='pgtrigger_delete_delete_2e34a', table='sok_organ', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3e4cef6e408fee542ca688a52db06a2b354c1b03', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d193d', table='sok_omradeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='omrade',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeevent" ("id", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='313a122516c850be1058896ce5dda04e7cf7fed5', operation='INSERT', pgid='pgtrigger_insert_insert_86cb6', table='sok_omrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omrade',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_omradeevent" ("id", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2e35f1ef9a0fe979fb4bfe49a977a13d908ebf2c', operation='UPDATE', pgid='pgtrigger_update_update_a5a5a', table='sok_omrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omrade',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_omradeevent" ("id", "nummer", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."nummer", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='46935994350722f6163c5e0c563ed60ff82554e5', operation='DELETE', pgid='pgtrigger_delete_delete_6fa51', table='sok_omrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='medlemskapevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c155030829488df143a5bed5670f3610ad66db97', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6b391', table='sok_medlemskapevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='medlemskap',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_medlemskapevent" ("giltighet", "id", "omfattning", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "user_id") VALUES (NEW."giltighet", NEW."id", NEW."omfattning", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll", NEW."user_id"); RETURN NULL;', hash='65005f4d547f8bcfe6635364666690e85f5bfe55', operation='INSERT', pgid='pgtrigger_insert_insert_d2413', table='sok_medlemskap', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='medlemskap',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_medlemskapevent" ("giltighet", "id", "omfattning", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "user_id") VALUES (NEW."giltighet", NEW."id", NEW."omfattning", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll", NEW."user_id"); RETURN NULL;', hash='010fa69b4297640082406d8e70d4bc34d1c3612c', operation='UPDATE', pgid='pgtrigger_update_update_23fff', table='sok_medlemskap', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='medlemskap',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_medlemskapevent" ("giltighet", "id", "omfattning", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "user_id") VALUES (OLD."giltighet", OLD."id", OLD."omfattning", OLD."organisation_id", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll", OLD."user_id"); RETURN NULL;', hash='3f44da9629d3147cc0b5a1df97d607e56e2e7ede', operation='DELETE', pgid='pgtrigger_delete_delete_4a399', table='sok_medlemskap', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='malgruppevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7fa515690c94217cec435a3a8e2c2cf549896798', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0fdf', table='sok_malgruppevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='malgrupp',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_malgruppevent" ("giltighet", "id", "kalla", "niva", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."niva", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='53b283424d049dca1b651a83950c0db0ce90f60b', operation='INSERT', pgid='pgtrigger_insert_insert_9d9d0', table='sok_malgrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='malgrupp',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_malgruppevent" ("giltighet", "id", "kalla", "niva", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."niva", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='19748512db4d6231248ee21ac37e1b7cb0171460', operation='UPDATE', pgid='pgtrigger_update_update_edd5b', table='sok_malgrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='malgrupp',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_malgruppevent" ("giltighet", "id", "kalla", "niva", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."niva", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='1c9571c300a9fb2c7d993431945b6ab1fc6a6821', operation='DELETE', pgid='pgtrigger_delete_delete_39509', table='sok_malgrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kallkonfliktevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8d5eb39933e1dac2eac532ce339f75e72ce09f4d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9ff46', table='sok_kallkonfliktevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='kallkonflikt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_kallkonfliktevent" ("avser", "hantering", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "uppgift_a", "uppgift_b", "uppgift_extern") VALUES (NEW."avser", NEW."hantering", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rubrik", NEW."uppgift_a", NEW."uppgift_b", NEW."uppgift_extern"); RETURN NULL;', hash='bb325a41020a7a7330f53944826a6559a5a95fcd', operation='INSERT', pgid='pgtrigger_insert_insert_833e7', table='sok_kallkonflikt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kallkonflikt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_kallkonfliktevent" ("avser", "hantering", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "uppgift_a", "uppgift_b", "uppgift_extern") VALUES (NEW."avser", NEW."hantering", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rubrik", NEW."uppgift_a", NEW."uppgift_b", NEW."uppgift_extern"); RETURN NULL;', hash='b1f0ddd395a9501776df49d993f65583b5a7f1c8', operation='UPDATE', pgid='pgtrigger_update_update_ead38', table='sok_kallkonflikt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kallkonflikt',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_kallkonfliktevent" ("avser", "hantering", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rubrik", "uppgift_a", "uppgift_b", "uppgift_extern") VALUES (OLD."avser", OLD."hantering", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rubrik", OLD."uppgift_a", OLD."uppgift_b", OLD."uppgift_extern"); RETURN NULL;', hash='b66c248d1c53129cb0787191fe1428c3004331b1', operation='DELETE', pgid='pgtrigger_delete_delete_e01ea', table='sok_kallkonflikt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kallaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='65ed4f1e1f81797aa11e3cf4905a5648f2b0269e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4fdc8', table='sok_kallaevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='kalla',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_kallaevent" ("diarienummer", "id", "kortnamn", "lank", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "utgivare", "utgiven") VALUES (NEW."diarienummer", NEW."id", NEW."kortnamn", NEW."lank", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."titel", NEW."utgivare", NEW."utgiven"); RETURN NULL;', hash='d1c3a61ab7cde43634e7a7b3b569e12ec7c95d87', operation='INSERT', pgid='pgtrigger_insert_insert_5307d', table='sok_kalla', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kalla',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_kallaevent" ("diarienummer", "id", "kortnamn", "lank", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "utgivare", "utgiven") VALUES (NEW."diarienummer", NEW."id", NEW."kortnamn", NEW."lank", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."titel", NEW."utgivare", NEW."utgiven"); RETURN NULL;', hash='066e727763d26a36da193eb4c17c122321b833f2', operation='UPDATE', pgid='pgtrigger_update_update_66914', table='sok_kalla', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kalla',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_kallaevent" ("diarienummer", "id", "kortnamn", "lank", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "utgivare", "utgiven") VALUES (OLD."diarienummer", OLD."id", OLD."kortnamn", OLD."lank", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."titel", OLD."utgivare", OLD."utgiven"); RETURN NULL;', hash='5781c534031fc011bb60b1f68c66158a76755f47', operation='DELETE', pgid='pgtrigger_delete_delete_e19e7', table='sok_kalla', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='definitionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5b0ec6bcb5f288e8e42f765112a232837e5c2dd1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8d0a4', table='sok_definitionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='definition',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_definitionevent" ("giltighet", "id", "kalla", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."term", NEW."text"); RETURN NULL;', hash='5264405fd08edc9beaeef0b1944849c86ff2d59f', operation='INSERT', pgid='pgtrigger_insert_insert_0a38b', table='sok_definition', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='definition',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_definitionevent" ("giltighet", "id", "kalla", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."term", NEW."text"); RETURN NULL;', hash='0ab7c2d9ff17f4801a61f9e693244699c7e590fd', operation='UPDATE', pgid='pgtrigger_update_update_83ddc', table='sok_definition', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='definition',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_definitionevent" ("giltighet", "id", "kalla", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "text") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."term", OLD."text"); RETURN NULL;', hash='d21f3642155671227023f85c28836e78c7451bf7', operation='DELETE', pgid='pgtrigger_delete_delete_131f3', table='sok_definition', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='eb27c5932b90dd5321a9f2f5ce3c6190386c1b9c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fb2c7', table='sok_overenskommelseevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseversionevent" ("giltighet", "id", "kalla", "namn", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."namn", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='9c28fd492fb3e8decb0a21fb860869b29a36ac69', operation='INSERT', pgid='pgtrigger_insert_insert_0d1d9', table='sok_overenskommelseversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_overenskommelseversionevent" ("giltighet", "id", "kalla", "namn", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."namn", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='1a89a5796eae1530104182357ffb83136c5dcceb', operation='UPDATE', pgid='pgtrigger_update_update_61c29', table='sok_overenskommelseversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_overenskommelseversionevent" ("giltighet", "id", "kalla", "namn", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."namn", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='6673e3154a101011b1f4b65500786c0297cd1241', operation='DELETE', pgid='pgtrigger_delete_delete_4aef0', table='sok_overenskommelseversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overenskommelseversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7677408065606da4bdb4dcacc716dda529bf3072', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8790a', table='sok_overenskommelseversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_partevent" ("anmarkning", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (NEW."anmarkning", NEW."giltighet", NEW."id", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll", NEW."undertecknad", NEW."undertecknad_datum"); RETURN NULL;', hash='1ee4f8e10c9a9fbd66b274491fd6439ffdee3fe0', operation='INSERT', pgid='pgtrigger_insert_insert_884d2', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_partevent" ("anmarkning", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (NEW."anmarkning", NEW."giltighet", NEW."id", NEW."organisation_id", NEW."osaker_grans", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll", NEW."undertecknad", NEW."undertecknad_datum"); RETURN NULL;', hash='06a0119c7382cbffb23185c6f463fe4076af2902', operation='UPDATE', pgid='pgtrigger_update_update_8a812', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='part',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_partevent" ("anmarkning", "giltighet", "id", "organisation_id", "osaker_grans", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "undertecknad", "undertecknad_datum") VALUES (OLD."anmarkning", OLD."giltighet", OLD."id", OLD."organisation_id", OLD."osaker_grans", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll", OLD."undertecknad", OLD."undertecknad_datum"); RETURN NULL;', hash='28ad8c45e6cefee2aadd74165f2f9e9381c51817', operation='DELETE', pgid='pgtrigger_delete_delete_91bf7', table='sok_part', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='partevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='66b40267a4c05e2cba41aecf0f9dd2d4e7650746', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2569c', table='sok_partevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='pastaende',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_pastaendeevent" ("id", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vad", "varde") VALUES (NEW."id", NEW."kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vad", NEW."varde"); RETURN NULL;', hash='64118414baa487f10bb3cd80314efe5838d15b6b', operation='INSERT', pgid='pgtrigger_insert_insert_6c1b0', table='sok_pastaende', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='pastaende',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_pastaendeevent" ("id", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vad", "varde") VALUES (NEW."id", NEW."kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vad", NEW."varde"); RETURN NULL;', hash='b05ffb0c6bbdf7c043cf8d8f7dd78a6d3a6cf59d', operation='UPDATE', pgid='pgtrigger_update_update_91f05', table='sok_pastaende', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='pastaende',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_pastaendeevent" ("id", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vad", "varde") VALUES (OLD."id", OLD."kalla", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vad", OLD."varde"); RETURN NULL;', hash='2295055c0399168c9f229b019f8c5f416eec440b', operation='DELETE', pgid='pgtrigger_delete_delete_b7bc7', table='sok_pastaende', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='pastaendeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='bc669d1ac263fa010f9228f665d0edd664c42de0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c8da6', table='sok_pastaendeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='princip',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_principevent" ("id", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."nummer", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='ebcf13c225a797b96b038979e6fee5a7a2dec19d', operation='INSERT', pgid='pgtrigger_insert_insert_d102f', table='sok_princip', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='princip',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_principevent" ("id", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."id", NEW."nummer", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='08e67d44f925f2ccf30a57bd4bb374d972685772', operation='UPDATE', pgid='pgtrigger_update_update_16afe', table='sok_princip', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='princip',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_principevent" ("id", "nummer", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."id", OLD."nummer", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='e40ad16cbee1b78dd9961827cae45c58b9e4898f', operation='DELETE', pgid='pgtrigger_delete_delete_635d8', table='sok_princip', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='principevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40cab5739bb231c91ed25179ebade4c766f2d87f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_09478', table='sok_principevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomrade',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_samverkansomradeevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f467c115c5720fb95ee457adbd1da54f926e10e2', operation='INSERT', pgid='pgtrigger_insert_insert_e40f5', table='sok_samverkansomrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomrade',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_samverkansomradeevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."nummer", NEW."nyckel", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='5e46f8d8262ed0eab13411ed2a2adbd505a8305e', operation='UPDATE', pgid='pgtrigger_update_update_a09d3', table='sok_samverkansomrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomrade',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_samverkansomradeevent" ("id", "nummer", "nyckel", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."nummer", OLD."nyckel", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='ae16a893d3b3fb2f7c6161e895c08ea36e3a9792', operation='DELETE', pgid='pgtrigger_delete_delete_e4a7d', table='sok_samverkansomrade', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='prioriteringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='83a5200df6a7a81a4e9db1cb2586b1ba678190b1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34878', table='sok_prioriteringevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='prioritering',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_prioriteringevent" ("artal", "beslutad", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (NEW."artal", NEW."beslutad", NEW."id", NEW."kalla", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."samverkansomrade_id", NEW."text"); RETURN NULL;', hash='ac8e870d7002af13d733baa46ae3e4faf5928a20', operation='INSERT', pgid='pgtrigger_insert_insert_a20b4', table='sok_prioritering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='prioritering',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_prioriteringevent" ("artal", "beslutad", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (NEW."artal", NEW."beslutad", NEW."id", NEW."kalla", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."samverkansomrade_id", NEW."text"); RETURN NULL;', hash='827509f1aea57769f40132a46b160bc2c65cab30', operation='UPDATE', pgid='pgtrigger_update_update_0efd5', table='sok_prioritering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='prioritering',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_prioriteringevent" ("artal", "beslutad", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (OLD."artal", OLD."beslutad", OLD."id", OLD."kalla", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."samverkansomrade_id", OLD."text"); RETURN NULL;', hash='30d12225d2dc061a27643a23601fc1a969dd7d2e', operation='DELETE', pgid='pgtrigger_delete_delete_db7de', table='sok_prioritering', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomradeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='564ad96ad75437304c6cc1813ff382a6f2faafd0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_365a7', table='sok_samverkansomradeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomradeversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_samverkansomradeversionevent" ("giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."samverkansomrade_id", NEW."text"); RETURN NULL;', hash='4cc688440c44c629558815999eaf4bbfcd6c4d29', operation='INSERT', pgid='pgtrigger_insert_insert_1bee2', table='sok_samverkansomradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomradeversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_samverkansomradeversionevent" ("giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (NEW."giltighet", NEW."id", NEW."kalla", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."samverkansomrade_id", NEW."text"); RETURN NULL;', hash='faadc09be74d6e0b0aa63f6cefa06e903dda6e6a', operation='UPDATE', pgid='pgtrigger_update_update_7e9c1', table='sok_samverkansomradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomradeversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_samverkansomradeversionevent" ("giltighet", "id", "kalla", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samverkansomrade_id", "text") VALUES (OLD."giltighet", OLD."id", OLD."kalla", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."samverkansomrade_id", OLD."text"); RETURN NULL;', hash='ed7dc5cfff8cdef3d15925cbbed5871eb74ddc40', operation='DELETE', pgid='pgtrigger_delete_delete_44b96', table='sok_samverkansomradeversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='samverkansomradeversionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='aca90163b29270ca4038d4301da0f30262dc0a3f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_af2e4', table='sok_samverkansomradeversionevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='strategi',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_strategievent" ("id", "kopplingar", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."id", NEW."kopplingar", NEW."namn", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."typ"); RETURN NULL;', hash='513d4189c57e1872d08ade2c9d488df31eefe9a2', operation='INSERT', pgid='pgtrigger_insert_insert_f8202', table='sok_strategi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='strategi',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_strategievent" ("id", "kopplingar", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (NEW."id", NEW."kopplingar", NEW."namn", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."typ"); RETURN NULL;', hash='010a52d5ab920cdc981da5e9debf3b7549bf8219', operation='UPDATE', pgid='pgtrigger_update_update_c4ddb', table='sok_strategi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='strategi',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_strategievent" ("id", "kopplingar", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "typ") VALUES (OLD."id", OLD."kopplingar", OLD."namn", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."typ"); RETURN NULL;', hash='9addbe79c1aa9f3751858c4698cde05edd3ba6ad', operation='DELETE', pgid='pgtrigger_delete_delete_177fb', table='sok_strategi', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='strategievent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='82f2684c948653b1a8549ecd5ea438630496f22e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_81016', table='sok_strategievent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='tidslinjepost',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_tidslinjepostevent" ("id", "ledde_till", "nar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slut", "text") VALUES (NEW."id", NEW."ledde_till", NEW."nar", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slut", NEW."text"); RETURN NULL;', hash='189bc6101de611c02798e4fb5e4aca1a1936ea28', operation='INSERT', pgid='pgtrigger_insert_insert_a25cc', table='sok_tidslinjepost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tidslinjepost',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_tidslinjepostevent" ("id", "ledde_till", "nar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slut", "text") VALUES (NEW."id", NEW."ledde_till", NEW."nar", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slut", NEW."text"); RETURN NULL;', hash='4351238e384edcc0b1ff16f3011f114489424886', operation='UPDATE', pgid='pgtrigger_update_update_91de9', table='sok_tidslinjepost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tidslinjepost',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_tidslinjepostevent" ("id", "ledde_till", "nar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slut", "text") VALUES (OLD."id", OLD."ledde_till", OLD."nar", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slut", OLD."text"); RETURN NULL;', hash='df14eb1d8cbf1a0c5130820242a7d31fe5a5729b', operation='DELETE', pgid='pgtrigger_delete_delete_c5892', table='sok_tidslinjepost', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tidslinjepostevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b523a49e664dfb536a995eb456c56eeb7e0977e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_59da5', table='sok_tidslinjepostevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."befattning", NEW."giltighet", NEW."id", NEW."kalla", NEW."organ_id", NEW."organisation_id", NEW."osaker_grans", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll"); RETURN NULL;', hash='27ebc8d1736b62eacba7fb16db2513e196b5ec8d', operation='INSERT', pgid='pgtrigger_insert_insert_2223c', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (NEW."befattning", NEW."giltighet", NEW."id", NEW."kalla", NEW."organ_id", NEW."organisation_id", NEW."osaker_grans", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll"); RETURN NULL;', hash='84fb388ea3f844d5ca927ad5b053d26386f48d76', operation='UPDATE', pgid='pgtrigger_update_update_41e48', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdrag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_uppdragevent" ("befattning", "giltighet", "id", "kalla", "organ_id", "organisation_id", "osaker_grans", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll") VALUES (OLD."befattning", OLD."giltighet", OLD."id", OLD."kalla", OLD."organ_id", OLD."organisation_id", OLD."osaker_grans", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll"); RETURN NULL;', hash='5bdac3a7534b3280d0ce0d2529a8a52d7eed28a8', operation='DELETE', pgid='pgtrigger_delete_delete_12956', table='sok_uppdrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppdragevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e9eb1f6e96516d74d639c6c8fb4cbf2782bb8add', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ce223', table='sok_uppdragevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='utgangslage',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_utgangslageevent" ("artal", "delmal_id", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."artal", NEW."delmal_id", NEW."id", NEW."kalla", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='0f7eb9e243e471ab41c85bcb4c13ffe840cbfdfd', operation='INSERT', pgid='pgtrigger_insert_insert_56dbc', table='sok_utgangslage', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utgangslage',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sok_utgangslageevent" ("artal", "delmal_id", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."artal", NEW."delmal_id", NEW."id", NEW."kalla", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='a7fa945f0154879f8481ca65d08388843b0356b3', operation='UPDATE', pgid='pgtrigger_update_update_bc4ad', table='sok_utgangslage', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utgangslage',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sok_utgangslageevent" ("artal", "delmal_id", "id", "kalla", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."artal", OLD."delmal_id", OLD."id", OLD."kalla", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='e952a779e0a974f75408ac03124bba806f5bf4ec', operation='DELETE', pgid='pgtrigger_delete_delete_7654e', table='sok_utgangslage', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utgangslageevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='00e91be86912d6fa75fc7f8f1f9646427ec88fd6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f1a49', table='sok_utgangslageevent', when='BEFORE')),
        ),
    ]
