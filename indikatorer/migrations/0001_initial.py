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
        ('sok', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Indikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, unique=True, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel hos källan')),
                ('kort_titel', models.CharField(max_length=120, verbose_name='titel')),
                ('enhet', models.CharField(max_length=40, verbose_name='enhet')),
                ('decimaler', models.PositiveSmallIntegerField(default=1, verbose_name='decimaler')),
                ('beskrivning', models.TextField(blank=True, verbose_name='definition')),
                ('per_kon', models.BooleanField(default=False, verbose_name='delas upp på kvinnor och män')),
                ('aldersgrupp', models.CharField(blank=True, max_length=40, verbose_name='åldersgrupp')),
                ('uppgiftslamnare', models.CharField(blank=True, max_length=120, verbose_name='uppgiftslämnare')),
                ('frekvens', models.CharField(default='årligen', max_length=40, verbose_name='hur ofta')),
                ('riktning', models.CharField(choices=[('hogre', 'Högre är bättre'), ('lagre', 'Lägre är bättre'), ('ingen', 'Ingen riktning är bättre')], default='ingen', max_length=6, verbose_name='riktning')),
                ('kvalitetsnot', models.TextField(blank=True, verbose_name='kända brister')),
            ],
            options={
                'verbose_name': 'indikator',
                'verbose_name_plural': 'indikatorer',
                'ordering': ['nyckel'],
            },
        ),
        core.migrering.CreateModel(
            name='Hamtning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('af', 'Arbetsförmedlingen'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa')),
                ('tillstand', models.CharField(choices=[('pagar', 'Pågår'), ('klar', 'Klar'), ('misslyckad', 'Misslyckades')], default='pagar', max_length=10, verbose_name='tillstånd')),
                ('startad', models.DateTimeField(auto_now_add=True, verbose_name='startad')),
                ('avslutad', models.DateTimeField(blank=True, null=True, verbose_name='avslutad')),
                ('sedan', models.DateField(blank=True, null=True, verbose_name='ändrat sedan')),
                ('omfang', models.JSONField(blank=True, default=dict, verbose_name='vad som efterfrågades')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittade värden')),
                ('hamtade', models.PositiveIntegerField(default=0, verbose_name='hämtade')),
                ('nya', models.PositiveIntegerField(default=0, verbose_name='nya')),
                ('reviderade', models.PositiveIntegerField(default=0, verbose_name='reviderade')),
                ('borttagna', models.PositiveIntegerField(default=0, verbose_name='borttagna')),
                ('oforandrade', models.PositiveIntegerField(default=0, verbose_name='oförändrade')),
                ('fel', models.TextField(blank=True, verbose_name='varför det inte gick')),
                ('startad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'hämtning',
                'verbose_name_plural': 'hämtningar',
                'ordering': ['-startad', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('tillstand', 'misslyckad'), _negated=True), models.Q(('fel', ''), _negated=True), _connector='OR'), name='hamtning_fel_har_skal', violation_error_message='En misslyckad hämtning ska säga varför.')],
            },
        ),
        core.migrering.CreateModel(
            name='Mattlucka',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skal', models.TextField(verbose_name='varför mått saknas')),
                ('delmal', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mattlucka', to='sok.delmal')),
            ],
            options={
                'verbose_name': 'delmål utan mått',
                'verbose_name_plural': 'delmål utan mått',
                'ordering': ['delmal'],
            },
        ),
        core.migrering.CreateModel(
            name='DelmalIndikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(default=1, verbose_name='ordning')),
                ('huvud', models.BooleanField(default=False, verbose_name='målet prövas mot den här')),
                ('kon', models.CharField(choices=[('T', 'Totalt'), ('K', 'Kvinnor'), ('M', 'Män')], default='T', max_length=1, verbose_name='gäller')),
                ('utgangsar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='utgångsår')),
                ('kommentar', models.TextField(blank=True, verbose_name='vad måttet säger och inte säger')),
                ('delmal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indikatorkopplingar', to='sok.delmal')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delmalskopplingar', to='indikatorer.indikator')),
            ],
            options={
                'verbose_name': 'indikator för delmål',
                'verbose_name_plural': 'indikatorer för delmål',
                'ordering': ['delmal', 'ordning', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('delmal', 'indikator'), name='delmalindikator_unik'), models.UniqueConstraint(condition=models.Q(('huvud', True)), fields=('delmal',), name='delmalindikator_en_huvud')],
            },
        ),
        core.migrering.CreateModel(
            name='IndikatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel hos källan')),
                ('kort_titel', models.CharField(max_length=120, verbose_name='titel')),
                ('enhet', models.CharField(max_length=40, verbose_name='enhet')),
                ('decimaler', models.PositiveSmallIntegerField(default=1, verbose_name='decimaler')),
                ('beskrivning', models.TextField(blank=True, verbose_name='definition')),
                ('per_kon', models.BooleanField(default=False, verbose_name='delas upp på kvinnor och män')),
                ('aldersgrupp', models.CharField(blank=True, max_length=40, verbose_name='åldersgrupp')),
                ('uppgiftslamnare', models.CharField(blank=True, max_length=120, verbose_name='uppgiftslämnare')),
                ('frekvens', models.CharField(default='årligen', max_length=40, verbose_name='hur ofta')),
                ('riktning', models.CharField(choices=[('hogre', 'Högre är bättre'), ('lagre', 'Lägre är bättre'), ('ingen', 'Ingen riktning är bättre')], default='ingen', max_length=6, verbose_name='riktning')),
                ('kvalitetsnot', models.TextField(blank=True, verbose_name='kända brister')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.indikator')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='MattluckaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('skal', models.TextField(verbose_name='varför mått saknas')),
                ('delmal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.mattlucka')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Serie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('af', 'Arbetsförmedlingen'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa')),
                ('kalla_id', models.CharField(max_length=40, verbose_name='källans id')),
                ('kommuntyp', models.CharField(choices=[('K', 'Kommuner och riket'), ('L', 'Regioner och riket'), ('A', 'Kommuner, regioner och riket')], default='K', max_length=1, verbose_name='finns för')),
                ('titel_hash', models.CharField(blank=True, max_length=16, verbose_name='kontrollsumma för titel och definition')),
                ('nasta_publicering', models.DateField(blank=True, null=True, verbose_name='nästa publicering')),
                ('nasta_period', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='som gäller år')),
                ('sista_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='avslutad hos källan efter')),
                ('aktiv', models.BooleanField(default=True, verbose_name='hämtas')),
                ('hamtad', models.DateTimeField(blank=True, null=True, verbose_name='senast hämtad')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='serier', to='indikatorer.indikator')),
            ],
            options={
                'verbose_name': 'serie',
                'verbose_name_plural': 'serier',
                'ordering': ['kalla', 'kalla_id'],
                'constraints': [models.UniqueConstraint(fields=('kalla', 'kalla_id'), name='serie_unik_hos_kallan')],
            },
        ),
        core.migrering.CreateModel(
            name='DelmalIndikatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('ordning', models.PositiveSmallIntegerField(default=1, verbose_name='ordning')),
                ('huvud', models.BooleanField(default=False, verbose_name='målet prövas mot den här')),
                ('kon', models.CharField(choices=[('T', 'Totalt'), ('K', 'Kvinnor'), ('M', 'Män')], default='T', max_length=1, verbose_name='gäller')),
                ('utgangsar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='utgångsår')),
                ('kommentar', models.TextField(blank=True, verbose_name='vad måttet säger och inte säger')),
                ('delmal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.delmalindikator')),
                ('indikator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.indikator')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Seriebrott',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='första året med ny definition')),
                ('text', models.CharField(default='ny definition', max_length=200, verbose_name='vad som ändrades')),
                ('serie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='brott', to='indikatorer.serie')),
            ],
            options={
                'verbose_name': 'seriebrott',
                'verbose_name_plural': 'seriebrott',
                'ordering': ['serie', 'artal'],
                'constraints': [models.UniqueConstraint(fields=('serie', 'artal'), name='seriebrott_ett_per_ar')],
            },
        ),
        core.migrering.CreateModel(
            name='SerieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('af', 'Arbetsförmedlingen'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa')),
                ('kalla_id', models.CharField(max_length=40, verbose_name='källans id')),
                ('kommuntyp', models.CharField(choices=[('K', 'Kommuner och riket'), ('L', 'Regioner och riket'), ('A', 'Kommuner, regioner och riket')], default='K', max_length=1, verbose_name='finns för')),
                ('titel_hash', models.CharField(blank=True, max_length=16, verbose_name='kontrollsumma för titel och definition')),
                ('nasta_publicering', models.DateField(blank=True, null=True, verbose_name='nästa publicering')),
                ('nasta_period', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='som gäller år')),
                ('sista_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='avslutad hos källan efter')),
                ('aktiv', models.BooleanField(default=True, verbose_name='hämtas')),
                ('indikator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.indikator')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.serie')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SeriebrottEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='första året med ny definition')),
                ('text', models.CharField(default='ny definition', max_length=200, verbose_name='vad som ändrades')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.seriebrott')),
                ('serie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.serie')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Gruppmedlem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('geografi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.geografi')),
            ],
            options={
                'verbose_name': 'medlem i jämförelsegrupp',
                'verbose_name_plural': 'medlemmar i jämförelsegrupper',
                'ordering': ['grupp', 'geografi'],
            },
        ),
        core.migrering.CreateModel(
            name='Jamforelsegrupp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=60, unique=True, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('af', 'Arbetsförmedlingen'), ('manuell', 'Egen uppgift')], default='kolada', max_length=8, verbose_name='källa')),
                ('kalla_id', models.CharField(max_length=40, verbose_name='källans id')),
                ('vagning', models.CharField(default='ovägt medelvärde', max_length=60, verbose_name='vägning')),
                ('lan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jamforelsegrupper', to='sok.geografi', verbose_name='länets kommuner')),
                ('medlemmar', models.ManyToManyField(related_name='+', through='indikatorer.Gruppmedlem', to='sok.geografi', verbose_name='medlemmar')),
            ],
            options={
                'verbose_name': 'jämförelsegrupp',
                'verbose_name_plural': 'jämförelsegrupper',
                'ordering': ['nyckel'],
                'constraints': [models.UniqueConstraint(fields=('kalla', 'kalla_id'), name='jamforelsegrupp_unik_hos_kallan'), models.UniqueConstraint(fields=('lan',), name='jamforelsegrupp_en_per_lan')],
            },
        ),
        core.migrering.CreateModel(
            name='GruppmedlemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('geografi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.gruppmedlem')),
                ('grupp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.jamforelsegrupp')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='JamforelsegruppEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=60, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('af', 'Arbetsförmedlingen'), ('manuell', 'Egen uppgift')], default='kolada', max_length=8, verbose_name='källa')),
                ('kalla_id', models.CharField(max_length=40, verbose_name='källans id')),
                ('vagning', models.CharField(default='ovägt medelvärde', max_length=60, verbose_name='vägning')),
                ('lan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi', verbose_name='länets kommuner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.jamforelsegrupp')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Matvarde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kon', models.CharField(choices=[('T', 'Totalt'), ('K', 'Kvinnor'), ('M', 'Män')], max_length=1, verbose_name='kön')),
                ('varde', models.DecimalField(decimal_places=8, max_digits=24, null=True, verbose_name='värde')),
                ('status', models.CharField(blank=True, max_length=40, verbose_name='källans status')),
                ('antal', models.PositiveIntegerField(null=True, verbose_name='antal i gruppen')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittat')),
                ('giltig_fran', models.DateTimeField(default=django.utils.timezone.now, verbose_name='känt från')),
                ('giltig_till', models.DateTimeField(null=True, verbose_name='ersatt')),
                ('geografi', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.geografi')),
                ('grupp', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indikatorer.jamforelsegrupp')),
                ('hamtning', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indikatorer.hamtning')),
                ('serie', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='matvarden', to='indikatorer.serie')),
            ],
            options={
                'verbose_name': 'mätvärde',
                'verbose_name_plural': 'mätvärden',
                'ordering': ['serie', 'artal', 'kon', 'pk'],
                'indexes': [models.Index(condition=models.Q(('giltig_till__isnull', False)), fields=['serie'], name='matvarde_ersatta')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('geografi__isnull', False), ('grupp__isnull', True)), models.Q(('geografi__isnull', True), ('grupp__isnull', False)), _connector='OR'), name='matvarde_en_plats', violation_error_message='Ett värde gäller antingen en plats eller en grupp.'), models.CheckConstraint(condition=models.Q(('kon__in', ['T', 'K', 'M'])), name='matvarde_kon'), models.CheckConstraint(condition=models.Q(('giltig_till__isnull', True), ('giltig_till__gte', models.F('giltig_fran')), _connector='OR'), name='matvarde_ersatt_efter_kant'), models.UniqueConstraint(condition=models.Q(('geografi__isnull', False), ('giltig_till__isnull', True)), fields=('serie', 'geografi', 'artal', 'kon'), name='matvarde_ett_aktuellt_per_plats'), models.UniqueConstraint(condition=models.Q(('giltig_till__isnull', True), ('grupp__isnull', False)), fields=('serie', 'grupp', 'artal', 'kon'), name='matvarde_ett_aktuellt_per_grupp')],
            },
        ),
        core.migrering.CreateModel(
            name='Vardeandring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('reviderat', 'Ändrat hos källan'), ('borttaget', 'Borttaget hos källan'), ('definition', 'Ny titel eller definition hos källan')], max_length=10, verbose_name='typ')),
                ('text', models.TextField(blank=True, verbose_name='vad som ändrades')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='upptäckt')),
                ('sedd', models.DateTimeField(blank=True, null=True, verbose_name='sedd')),
                ('hamtning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='andringar', to='indikatorer.hamtning')),
                ('nytt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indikatorer.matvarde')),
                ('sedd_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('serie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='andringar', to='indikatorer.serie')),
                ('tidigare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indikatorer.matvarde')),
            ],
            options={
                'verbose_name': 'ändrat värde',
                'verbose_name_plural': 'ändrade värden',
                'ordering': ['-created_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('typ', 'definition'), models.Q(('text', ''), _negated=True)), models.Q(('nytt__isnull', False), ('tidigare__isnull', False), ('typ', 'reviderat')), models.Q(('nytt__isnull', True), ('tidigare__isnull', False), ('typ', 'borttaget')), _connector='OR'), name='vardeandring_har_innehall', violation_error_message='En ändring ska visa vad som gällde före och efter.')],
            },
        ),
        core.migrering.CreateModel(
            name='VardeandringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('typ', models.CharField(choices=[('reviderat', 'Ändrat hos källan'), ('borttaget', 'Borttaget hos källan'), ('definition', 'Ny titel eller definition hos källan')], max_length=10, verbose_name='typ')),
                ('text', models.TextField(blank=True, verbose_name='vad som ändrades')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='upptäckt')),
                ('sedd', models.DateTimeField(blank=True, null=True, verbose_name='sedd')),
                ('hamtning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.hamtning')),
                ('nytt', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.matvarde')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.vardeandring')),
                ('sedd_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('serie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.serie')),
                ('tidigare', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.matvarde')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddField(
            model_name='gruppmedlem',
            name='grupp',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gruppmedlemmar', to='indikatorer.jamforelsegrupp'),
        ),
        core.migrering.AddConstraint(
            model_name='gruppmedlem',
            constraint=models.UniqueConstraint(fields=('grupp', 'geografi'), name='gruppmedlem_unik'),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_indikatorevent" ("aldersgrupp", "beskrivning", "decimaler", "enhet", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "per_kon", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (NEW."aldersgrupp", NEW."beskrivning", NEW."decimaler", NEW."enhet", NEW."frekvens", NEW."id", NEW."kort_titel", NEW."kvalitetsnot", NEW."nyckel", NEW."per_kon", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."riktning", NEW."titel", NEW."uppgiftslamnare"); RETURN NULL;', hash='742c6514cf62a7d9e6fdf64c7b2f760a733ce07f', operation='INSERT', pgid='pgtrigger_insert_insert_0843a', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_indikatorevent" ("aldersgrupp", "beskrivning", "decimaler", "enhet", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "per_kon", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (NEW."aldersgrupp", NEW."beskrivning", NEW."decimaler", NEW."enhet", NEW."frekvens", NEW."id", NEW."kort_titel", NEW."kvalitetsnot", NEW."nyckel", NEW."per_kon", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."riktning", NEW."titel", NEW."uppgiftslamnare"); RETURN NULL;', hash='c0365ac4fb2fb1246c72398fcdf3fd5b6da007f8', operation='UPDATE', pgid='pgtrigger_update_update_39f55', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_indikatorevent" ("aldersgrupp", "beskrivning", "decimaler", "enhet", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "per_kon", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (OLD."aldersgrupp", OLD."beskrivning", OLD."decimaler", OLD."enhet", OLD."frekvens", OLD."id", OLD."kort_titel", OLD."kvalitetsnot", OLD."nyckel", OLD."per_kon", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."riktning", OLD."titel", OLD."uppgiftslamnare"); RETURN NULL;', hash='fa38115bc3b49c6137ecab102ef9ddc54433b44c', operation='DELETE', pgid='pgtrigger_delete_delete_049e2', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalindikatorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='823cd7aabb162e8513fa30cb4d2487a256b3e025', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_377eb', table='indikatorer_delmalindikatorevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalindikator',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_delmalindikatorevent" ("delmal_id", "huvud", "id", "indikator_id", "kommentar", "kon", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utgangsar") VALUES (NEW."delmal_id", NEW."huvud", NEW."id", NEW."indikator_id", NEW."kommentar", NEW."kon", NEW."ordning", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."utgangsar"); RETURN NULL;', hash='e8e8766b1e51a1597b1c8a5bb1ade80709441bc5', operation='INSERT', pgid='pgtrigger_insert_insert_7ba21', table='indikatorer_delmalindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalindikator',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_delmalindikatorevent" ("delmal_id", "huvud", "id", "indikator_id", "kommentar", "kon", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utgangsar") VALUES (NEW."delmal_id", NEW."huvud", NEW."id", NEW."indikator_id", NEW."kommentar", NEW."kon", NEW."ordning", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."utgangsar"); RETURN NULL;', hash='5740aad006d97eeea77730895943c901da7e5e38', operation='UPDATE', pgid='pgtrigger_update_update_7ec64', table='indikatorer_delmalindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delmalindikator',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_delmalindikatorevent" ("delmal_id", "huvud", "id", "indikator_id", "kommentar", "kon", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utgangsar") VALUES (OLD."delmal_id", OLD."huvud", OLD."id", OLD."indikator_id", OLD."kommentar", OLD."kon", OLD."ordning", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."utgangsar"); RETURN NULL;', hash='236ecde2aaf28ccda7be9efb2a6c490fcb774f88', operation='DELETE', pgid='pgtrigger_delete_delete_5cb62', table='indikatorer_delmalindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='indikatorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='af16fa60c7c6d3e232a86b0476c39112f4c2ae01', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b3e9d', table='indikatorer_indikatorevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (NEW."id", NEW."kalla", NEW."kalla_id", NEW."lan_id", NEW."namn", NEW."nyckel", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vagning"); RETURN NULL;', hash='cd02c945b5db9980c313dee92cd524c3aa0a4b32', operation='INSERT', pgid='pgtrigger_insert_insert_4a79d', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (NEW."id", NEW."kalla", NEW."kalla_id", NEW."lan_id", NEW."namn", NEW."nyckel", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vagning"); RETURN NULL;', hash='397c04a1847478b657efd392e386ec236bb7b8ba', operation='UPDATE', pgid='pgtrigger_update_update_e62df', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (OLD."id", OLD."kalla", OLD."kalla_id", OLD."lan_id", OLD."namn", OLD."nyckel", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vagning"); RETURN NULL;', hash='c44c630b5a71b9f5b90456d2b9c92222e53f69f3', operation='DELETE', pgid='pgtrigger_delete_delete_5f98d', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gruppmedlemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3e862a96e2c7aa4e20b0a447e7d4b89cf6e36c14', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_62c08', table='indikatorer_gruppmedlemevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='gruppmedlem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_gruppmedlemevent" ("geografi_id", "grupp_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geografi_id", NEW."grupp_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='94d1fbf6a76a35270af808a4a8308dc453ba6fae', operation='INSERT', pgid='pgtrigger_insert_insert_07c4e', table='indikatorer_gruppmedlem', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gruppmedlem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_gruppmedlemevent" ("geografi_id", "grupp_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geografi_id", NEW."grupp_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='309e288c0a27879f42362176a07d3fc75e6bebf4', operation='UPDATE', pgid='pgtrigger_update_update_38085', table='indikatorer_gruppmedlem', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gruppmedlem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_gruppmedlemevent" ("geografi_id", "grupp_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geografi_id", OLD."grupp_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='2232a632617ac0f516f7e953b8cb5dc5565ea5ef', operation='DELETE', pgid='pgtrigger_delete_delete_8d88e', table='indikatorer_gruppmedlem', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegruppevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='58e7f877724aa80607195396797664a28000a1ef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ab17b', table='indikatorer_jamforelsegruppevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='mattlucka',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_mattluckaevent" ("delmal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (NEW."delmal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skal"); RETURN NULL;', hash='a68adf844e238c7ba73876674016ca7c91bb77c4', operation='INSERT', pgid='pgtrigger_insert_insert_07f87', table='indikatorer_mattlucka', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mattlucka',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_mattluckaevent" ("delmal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (NEW."delmal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skal"); RETURN NULL;', hash='b2ac539a222879815ebb50d13c61615f766dc36e', operation='UPDATE', pgid='pgtrigger_update_update_0a022', table='indikatorer_mattlucka', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mattlucka',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_mattluckaevent" ("delmal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (OLD."delmal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skal"); RETURN NULL;', hash='93fad6f339a712e736d953771e266bd9b5ba9033', operation='DELETE', pgid='pgtrigger_delete_delete_3857d', table='indikatorer_mattlucka', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mattluckaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f44f53d94b594f74ae37e5c46bbe79260188eaa8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9429a', table='indikatorer_mattluckaevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_serieevent" ("aktiv", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (NEW."aktiv", NEW."id", NEW."indikator_id", NEW."kalla", NEW."kalla_id", NEW."kommuntyp", NEW."nasta_period", NEW."nasta_publicering", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sista_ar", NEW."titel_hash"); RETURN NULL;', hash='89ecb5bfad8c0a395810c848ca22a33319c035c9', operation='INSERT', pgid='pgtrigger_insert_insert_fcd6b', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aktiv" IS DISTINCT FROM (NEW."aktiv") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indikator_id" IS DISTINCT FROM (NEW."indikator_id") OR OLD."kalla" IS DISTINCT FROM (NEW."kalla") OR OLD."kalla_id" IS DISTINCT FROM (NEW."kalla_id") OR OLD."kommuntyp" IS DISTINCT FROM (NEW."kommuntyp") OR OLD."nasta_period" IS DISTINCT FROM (NEW."nasta_period") OR OLD."nasta_publicering" IS DISTINCT FROM (NEW."nasta_publicering") OR OLD."sista_ar" IS DISTINCT FROM (NEW."sista_ar") OR OLD."titel_hash" IS DISTINCT FROM (NEW."titel_hash"))', func='INSERT INTO "indikatorer_serieevent" ("aktiv", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (NEW."aktiv", NEW."id", NEW."indikator_id", NEW."kalla", NEW."kalla_id", NEW."kommuntyp", NEW."nasta_period", NEW."nasta_publicering", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sista_ar", NEW."titel_hash"); RETURN NULL;', hash='426f20034d7c8fbd07156ac25314a10afe4bcfa2', operation='UPDATE', pgid='pgtrigger_update_update_1bfe1', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_serieevent" ("aktiv", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (OLD."aktiv", OLD."id", OLD."indikator_id", OLD."kalla", OLD."kalla_id", OLD."kommuntyp", OLD."nasta_period", OLD."nasta_publicering", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sista_ar", OLD."titel_hash"); RETURN NULL;', hash='52e44c8d42a033dc325eb2e9cdb8107b2813992c', operation='DELETE', pgid='pgtrigger_delete_delete_ba3eb', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_seriebrottevent" ("artal", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "text") VALUES (NEW."artal", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."serie_id", NEW."text"); RETURN NULL;', hash='79af4606326152e85c2d13fa966e483924d98994', operation='INSERT', pgid='pgtrigger_insert_insert_37b83', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_seriebrottevent" ("artal", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "text") VALUES (NEW."artal", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."serie_id", NEW."text"); RETURN NULL;', hash='75cf4359861d4038a4fd27b5bb85da9bccc05dc3', operation='UPDATE', pgid='pgtrigger_update_update_618ba', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_seriebrottevent" ("artal", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "text") VALUES (OLD."artal", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."serie_id", OLD."text"); RETURN NULL;', hash='690026c31888e1c912a7b6fc71fbbd0398039fd4', operation='DELETE', pgid='pgtrigger_delete_delete_beca8', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrottevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c8ccb2f1d34b013ca71b69f99e4f190b7a9ee90a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2f440', table='indikatorer_seriebrottevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='serieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a6253ef9e609bf675203b09addc4194f27cbbb7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_51115', table='indikatorer_serieevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='vardeandring',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_vardeandringevent" ("created_at", "hamtning_id", "id", "nytt_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sedd", "sedd_av_id", "serie_id", "text", "tidigare_id", "typ") VALUES (NEW."created_at", NEW."hamtning_id", NEW."id", NEW."nytt_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sedd", NEW."sedd_av_id", NEW."serie_id", NEW."text", NEW."tidigare_id", NEW."typ"); RETURN NULL;', hash='5fd361e88c07ea7d3775a2ea96cf2ab37e147555', operation='INSERT', pgid='pgtrigger_insert_insert_861e9', table='indikatorer_vardeandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='vardeandring',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_vardeandringevent" ("created_at", "hamtning_id", "id", "nytt_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sedd", "sedd_av_id", "serie_id", "text", "tidigare_id", "typ") VALUES (NEW."created_at", NEW."hamtning_id", NEW."id", NEW."nytt_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sedd", NEW."sedd_av_id", NEW."serie_id", NEW."text", NEW."tidigare_id", NEW."typ"); RETURN NULL;', hash='213d3cc03760bc9f572857c7d5660759f74404d7', operation='UPDATE', pgid='pgtrigger_update_update_7bc11', table='indikatorer_vardeandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='vardeandring',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_vardeandringevent" ("created_at", "hamtning_id", "id", "nytt_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sedd", "sedd_av_id", "serie_id", "text", "tidigare_id", "typ") VALUES (OLD."created_at", OLD."hamtning_id", OLD."id", OLD."nytt_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sedd", OLD."sedd_av_id", OLD."serie_id", OLD."text", OLD."tidigare_id", OLD."typ"); RETURN NULL;', hash='8a709ab9e3224e94d943d4a71d5ffc4e292fa4b2', operation='DELETE', pgid='pgtrigger_delete_delete_5d239', table='indikatorer_vardeandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='vardeandringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cc5367a890959e4689be3a5df46d7d83d3f5cf9e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_72874', table='indikatorer_vardeandringevent', when='BEFORE')),
        ),
    ]
