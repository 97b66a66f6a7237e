import core.migrering
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('filer', '0001_initial'),
        ('indikatorer', '0002_styrning'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0003_handlingsplan'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Anvisningsomgang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('lanstal', models.PositiveIntegerField(blank=True, null=True, verbose_name='länstal')),
                ('lanstal_kalla', models.CharField(blank=True, max_length=200, verbose_name='källa till länstalet')),
                ('lage', models.CharField(choices=[('forslag', 'Förslag'), ('synpunkter', 'Ute för synpunkter'), ('beslutad', 'Beslutad')], default='forslag', max_length=10, verbose_name='läge')),
                ('synpunkter_senast', models.DateField(blank=True, null=True, verbose_name='synpunkter senast')),
                ('beslutad', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='anvisningsomgangar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'anvisningsomgång',
                'verbose_name_plural': 'anvisningsomgångar',
                'ordering': ['overenskommelse', '-artal'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'artal'), name='anvisningsomgang_en_per_ar'), models.CheckConstraint(condition=models.Q(('lage__in', ['forslag', 'synpunkter', 'beslutad'])), name='anvisningsomgang_kant_lage')],
            },
        ),
        core.migrering.CreateModel(
            name='Avvikelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kon', models.CharField(choices=[('T', 'Totalt'), ('K', 'Kvinnor'), ('M', 'Män')], max_length=1, verbose_name='kön')),
                ('jamfort', models.CharField(choices=[('trend', 'kommunens egen utveckling'), ('liknande', 'liknande kommuner'), ('lanet', 'länets kommuner')], max_length=8, verbose_name='jämfört med')),
                ('varde', models.DecimalField(decimal_places=8, max_digits=24, verbose_name='värde')),
                ('vantat', models.DecimalField(decimal_places=8, max_digits=24, verbose_name='väntat')),
                ('matt', models.DecimalField(decimal_places=2, max_digits=8, verbose_name='hur långt ifrån')),
                ('metod', models.TextField(verbose_name='metod')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittade värden')),
                ('lage', models.CharField(choices=[('bevakas', 'Bevakas'), ('lyft', 'Lyft till styrgrupp'), ('avfardad', 'Ingen åtgärd'), ('avslutad', 'Uppföljd och avslutad')], default='bevakas', max_length=8, verbose_name='läge')),
                ('uppfoljning_senast', models.DateField(blank=True, null=True, verbose_name='följs upp senast')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='uppmärksammad')),
                ('geografi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.geografi')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avvikelser', to='indikatorer.indikator')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avvikelser', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'avvikelse',
                'verbose_name_plural': 'avvikelser',
                'ordering': ['overenskommelse', '-created_at', '-pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'indikator', 'geografi', 'artal', 'kon', 'jamfort'), name='avvikelse_unik'), models.CheckConstraint(condition=models.Q(('lage__in', ['bevakas', 'lyft', 'avfardad', 'avslutad'])), name='avvikelse_kant_lage'), models.CheckConstraint(condition=models.Q(('jamfort__in', ['trend', 'liknande', 'lanet'])), name='avvikelse_kand_jamforelse')],
            },
        ),
        core.migrering.CreateModel(
            name='Filavbildning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], default='fil', max_length=8, verbose_name='källa')),
                ('avbildning', models.JSONField(verbose_name='så läses filen')),
                ('aktiv', models.BooleanField(default=True, verbose_name='används')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filavbildningar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'filavbildning',
                'verbose_name_plural': 'filavbildningar',
                'ordering': ['overenskommelse', 'nyckel'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'nyckel'), name='filavbildning_nyckel_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='Mottagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('manad', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='månad')),
                ('vag', models.CharField(choices=[('alla', 'Alla'), ('abo', 'Från anläggningsboende'), ('ebo', 'Från eget boende'), ('kvot', 'Kvotflyktingar'), ('anknytning', 'Anknytning och övriga'), ('anvisade', 'Anvisade')], default='alla', max_length=10, verbose_name='väg')),
                ('antal', models.PositiveIntegerField(null=True, verbose_name='antal')),
                ('status', models.CharField(blank=True, max_length=40, verbose_name='varför antalet saknas')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittat')),
                ('geografi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.geografi')),
            ],
            options={
                'verbose_name': 'mottagande',
                'verbose_name_plural': 'mottagande',
                'ordering': ['geografi', '-artal', 'manad', 'vag'],
                'constraints': [models.UniqueConstraint(fields=('geografi', 'artal', 'manad', 'vag'), name='mottagande_ett_per_vag', nulls_distinct=False), models.CheckConstraint(condition=models.Q(('vag__in', ['alla', 'abo', 'ebo', 'kvot', 'anknytning', 'anvisade'])), name='mottagande_kand_vag'), models.CheckConstraint(condition=models.Q(('manad__isnull', True), models.Q(('manad__gte', 1), ('manad__lte', 12)), _connector='OR'), name='mottagande_manad'), models.CheckConstraint(condition=models.Q(('antal__isnull', False), models.Q(('status', ''), _negated=True), _connector='OR'), name='mottagande_antal_eller_skal', violation_error_message='Skriv antalet, eller varför det saknas.')],
            },
        ),
        core.migrering.CreateModel(
            name='OmradeIndikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(default=1, verbose_name='ordning')),
                ('kommentar', models.TextField(blank=True, verbose_name='vad måttet säger och inte säger')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='omradeskopplingar', to='indikatorer.indikator')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='indikatorkopplingar', to='sok.omrade')),
            ],
            options={
                'verbose_name': 'indikator för område',
                'verbose_name_plural': 'indikatorer för områden',
                'ordering': ['omrade', 'ordning', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('omrade', 'indikator'), name='omradeindikator_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='AnvisningsomgangEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('lanstal', models.PositiveIntegerField(blank=True, null=True, verbose_name='länstal')),
                ('lanstal_kalla', models.CharField(blank=True, max_length=200, verbose_name='källa till länstalet')),
                ('lage', models.CharField(choices=[('forslag', 'Förslag'), ('synpunkter', 'Ute för synpunkter'), ('beslutad', 'Beslutad')], default='forslag', max_length=10, verbose_name='läge')),
                ('synpunkter_senast', models.DateField(blank=True, null=True, verbose_name='synpunkter senast')),
                ('beslutad', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.anvisningsomgang')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='AvvikelseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kon', models.CharField(choices=[('T', 'Totalt'), ('K', 'Kvinnor'), ('M', 'Män')], max_length=1, verbose_name='kön')),
                ('jamfort', models.CharField(choices=[('trend', 'kommunens egen utveckling'), ('liknande', 'liknande kommuner'), ('lanet', 'länets kommuner')], max_length=8, verbose_name='jämfört med')),
                ('varde', models.DecimalField(decimal_places=8, max_digits=24, verbose_name='värde')),
                ('vantat', models.DecimalField(decimal_places=8, max_digits=24, verbose_name='väntat')),
                ('matt', models.DecimalField(decimal_places=2, max_digits=8, verbose_name='hur långt ifrån')),
                ('metod', models.TextField(verbose_name='metod')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittade värden')),
                ('lage', models.CharField(choices=[('bevakas', 'Bevakas'), ('lyft', 'Lyft till styrgrupp'), ('avfardad', 'Ingen åtgärd'), ('avslutad', 'Uppföljd och avslutad')], default='bevakas', max_length=8, verbose_name='läge')),
                ('uppfoljning_senast', models.DateField(blank=True, null=True, verbose_name='följs upp senast')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='uppmärksammad')),
                ('geografi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('indikator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.indikator')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.avvikelse')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Avvikelsehandelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('bevakas', 'Bevakas'), ('lyft', 'Lyft till styrgrupp'), ('avfardad', 'Ingen åtgärd'), ('avslutad', 'Uppföljd och avslutad')], max_length=8, verbose_name='från')),
                ('till', models.CharField(choices=[('bevakas', 'Bevakas'), ('lyft', 'Lyft till styrgrupp'), ('avfardad', 'Ingen åtgärd'), ('avslutad', 'Uppföljd och avslutad')], max_length=8, verbose_name='till')),
                ('text', models.TextField(blank=True, verbose_name='vad som gjordes')),
                ('nar', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('avvikelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handelser', to='indikatorer.avvikelse')),
            ],
            options={
                'verbose_name': 'händelse för avvikelse',
                'verbose_name_plural': 'händelser för avvikelser',
                'ordering': ['avvikelse', '-nar', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='FilavbildningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(db_index=False, max_length=40, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('kalla', models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], default='fil', max_length=8, verbose_name='källa')),
                ('avbildning', models.JSONField(verbose_name='så läses filen')),
                ('aktiv', models.BooleanField(default=True, verbose_name='används')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.filavbildning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Kommuntal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('forslag', models.PositiveIntegerField(blank=True, null=True, verbose_name='förslag')),
                ('motivering', models.TextField(blank=True, verbose_name='motivering')),
                ('kommun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.geografi')),
                ('omgang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kommuntal_lista', to='indikatorer.anvisningsomgang')),
            ],
            options={
                'verbose_name': 'kommuntal',
                'verbose_name_plural': 'kommuntal',
                'ordering': ['omgang', 'kommun'],
                'constraints': [models.UniqueConstraint(fields=('omgang', 'kommun'), name='kommuntal_ett_per_kommun')],
            },
        ),
        core.migrering.CreateModel(
            name='MottagandeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('manad', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='månad')),
                ('vag', models.CharField(choices=[('alla', 'Alla'), ('abo', 'Från anläggningsboende'), ('ebo', 'Från eget boende'), ('kvot', 'Kvotflyktingar'), ('anknytning', 'Anknytning och övriga'), ('anvisade', 'Anvisade')], default='alla', max_length=10, verbose_name='väg')),
                ('antal', models.PositiveIntegerField(null=True, verbose_name='antal')),
                ('status', models.CharField(blank=True, max_length=40, verbose_name='varför antalet saknas')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
                ('demo', models.BooleanField(default=False, verbose_name='påhittat')),
                ('geografi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.mottagande')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OmradeIndikatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('ordning', models.PositiveSmallIntegerField(default=1, verbose_name='ordning')),
                ('kommentar', models.TextField(blank=True, verbose_name='vad måttet säger och inte säger')),
                ('indikator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.indikator')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.omradeindikator')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Kommunsynpunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stallning', models.CharField(choices=[('godtar', 'Godtar förslaget'), ('fler', 'Kan ta emot fler'), ('farre', 'Önskar färre'), ('avstar', 'Har inga synpunkter')], max_length=8, verbose_name='ställning')),
                ('onskat_antal', models.PositiveIntegerField(blank=True, null=True, verbose_name='önskat antal')),
                ('text', models.TextField(blank=True, verbose_name='synpunkter')),
                ('lamnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnad')),
                ('lamnad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.organisation')),
                ('kommuntal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='synpunkt', to='indikatorer.kommuntal')),
            ],
            options={
                'verbose_name': 'synpunkt på kommuntal',
                'verbose_name_plural': 'synpunkter på kommuntal',
                'ordering': ['kommuntal'],
                'constraints': [models.CheckConstraint(condition=models.Q(('stallning__in', ['godtar', 'fler', 'farre', 'avstar'])), name='kommunsynpunkt_kand'), models.CheckConstraint(condition=models.Q(models.Q(('stallning__in', ['fler', 'farre']), _negated=True), ('onskat_antal__isnull', False), models.Q(('text', ''), _negated=True), _connector='OR'), name='kommunsynpunkt_antal_eller_text', violation_error_message='Skriv hur många ni kan ta emot, eller varför ni vill ändra förslaget.')],
            },
        ),
        core.migrering.CreateModel(
            name='KommuntalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('forslag', models.PositiveIntegerField(blank=True, null=True, verbose_name='förslag')),
                ('motivering', models.TextField(blank=True, verbose_name='motivering')),
                ('kommun', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('omgang', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.anvisningsomgang')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.kommuntal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Kommuntalsbeslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('antal', models.PositiveIntegerField(verbose_name='antal')),
                ('datum', models.DateField(blank=True, null=True, verbose_name='beslutsdatum')),
                ('diarienummer', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('skal', models.TextField(blank=True, verbose_name='skäl till ändringen')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='inskrivet')),
                ('av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kommuntal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beslut_lista', to='indikatorer.kommuntal')),
            ],
            options={
                'verbose_name': 'kommuntalsbeslut',
                'verbose_name_plural': 'kommuntalsbeslut',
                'ordering': ['kommuntal', 'pk'],
            },
        ),
        core.migrering.CreateModel(
            name='KommunsynpunktEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('stallning', models.CharField(choices=[('godtar', 'Godtar förslaget'), ('fler', 'Kan ta emot fler'), ('farre', 'Önskar färre'), ('avstar', 'Har inga synpunkter')], max_length=8, verbose_name='ställning')),
                ('onskat_antal', models.PositiveIntegerField(blank=True, null=True, verbose_name='önskat antal')),
                ('text', models.TextField(blank=True, verbose_name='synpunkter')),
                ('lamnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnad')),
                ('lamnad_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='indikatorer.kommunsynpunkt')),
                ('kommuntal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.kommuntal')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.RemoveTrigger(
            model_name='indikator',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='indikator',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='indikator',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='jamforelsegrupp',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='jamforelsegrupp',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='jamforelsegrupp',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='serie',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='serie',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='serie',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='seriebrott',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='seriebrott',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='seriebrott',
            name='delete_delete',
        ),
        core.migrering.AddField(
            model_name='hamtning',
            name='fil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='filer.fil'),
        ),
        core.migrering.AddField(
            model_name='hamtning',
            name='hanvisning',
            field=models.CharField(blank=True, max_length=200, verbose_name='källa'),
        ),
        core.migrering.AddField(
            model_name='hamtning',
            name='uppgiftsdatum',
            field=models.DateField(blank=True, null=True, verbose_name='uppgiftens datum'),
        ),
        core.migrering.AddField(
            model_name='indikator',
            name='agare',
            field=models.CharField(blank=True, max_length=120, verbose_name='vem som svarar för indikatorn i portalen'),
        ),
        core.migrering.AddField(
            model_name='indikator',
            name='bakgrund',
            field=models.CharField(blank=True, choices=[('utrikes', 'Utrikes födda'), ('inrikes', 'Inrikes födda')], max_length=8, verbose_name='bakgrund'),
        ),
        core.migrering.AddField(
            model_name='indikator',
            name='familj',
            field=models.SlugField(blank=True, max_length=40, verbose_name='mått som hör ihop'),
        ),
        core.migrering.AddField(
            model_name='indikator',
            name='overenskommelse',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='egna_indikatorer', to='sok.overenskommelse'),
        ),
        core.migrering.AddField(
            model_name='indikator',
            name='personer',
            field=models.BooleanField(default=False, verbose_name='räknar personer'),
        ),
        core.migrering.AddField(
            model_name='indikatorevent',
            name='agare',
            field=models.CharField(blank=True, max_length=120, verbose_name='vem som svarar för indikatorn i portalen'),
        ),
        core.migrering.AddField(
            model_name='indikatorevent',
            name='bakgrund',
            field=models.CharField(blank=True, choices=[('utrikes', 'Utrikes födda'), ('inrikes', 'Inrikes födda')], max_length=8, verbose_name='bakgrund'),
        ),
        core.migrering.AddField(
            model_name='indikatorevent',
            name='familj',
            field=models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='mått som hör ihop'),
        ),
        core.migrering.AddField(
            model_name='indikatorevent',
            name='overenskommelse',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse'),
        ),
        core.migrering.AddField(
            model_name='indikatorevent',
            name='personer',
            field=models.BooleanField(default=False, verbose_name='räknar personer'),
        ),
        core.migrering.AddField(
            model_name='jamforelsegrupp',
            name='liknar',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='liknande_grupper', to='sok.geografi', verbose_name='kommunen som gruppen liknar'),
        ),
        core.migrering.AddField(
            model_name='jamforelsegruppevent',
            name='liknar',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi', verbose_name='kommunen som gruppen liknar'),
        ),
        core.migrering.AddField(
            model_name='matvarde',
            name='hog',
            field=models.DecimalField(decimal_places=8, max_digits=24, null=True, verbose_name='osäkerhet, högst'),
        ),
        core.migrering.AddField(
            model_name='matvarde',
            name='lag',
            field=models.DecimalField(decimal_places=8, max_digits=24, null=True, verbose_name='osäkerhet, lägst'),
        ),
        core.migrering.AddField(
            model_name='matvarde',
            name='underlag',
            field=models.PositiveIntegerField(null=True, verbose_name='personer bakom värdet'),
        ),
        core.migrering.AddField(
            model_name='serie',
            name='fraga',
            field=models.JSONField(blank=True, default=dict, verbose_name='frågan till källan'),
        ),
        core.migrering.AddField(
            model_name='seriebrott',
            name='andring',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='brott', to='indikatorer.vardeandring'),
        ),
        core.migrering.AddField(
            model_name='seriebrott',
            name='lage',
            field=models.CharField(choices=[('foreslaget', 'Upptäckt, ska prövas'), ('bekraftat', 'Bekräftat'), ('avfardat', 'Inget brott')], default='bekraftat', max_length=10, verbose_name='läge'),
        ),
        core.migrering.AddField(
            model_name='seriebrott',
            name='skal',
            field=models.TextField(blank=True, verbose_name='skäl'),
        ),
        core.migrering.AddField(
            model_name='seriebrottevent',
            name='andring',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='indikatorer.vardeandring'),
        ),
        core.migrering.AddField(
            model_name='seriebrottevent',
            name='lage',
            field=models.CharField(choices=[('foreslaget', 'Upptäckt, ska prövas'), ('bekraftat', 'Bekräftat'), ('avfardat', 'Inget brott')], default='bekraftat', max_length=10, verbose_name='läge'),
        ),
        core.migrering.AddField(
            model_name='seriebrottevent',
            name='skal',
            field=models.TextField(blank=True, verbose_name='skäl'),
        ),
        core.migrering.AddField(
            model_name='serieevent',
            name='fraga',
            field=models.JSONField(blank=True, default=dict, verbose_name='frågan till källan'),
        ),
        migrations.AlterField(
            model_name='hamtning',
            name='kalla',
            field=models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa'),
        ),
        migrations.AlterField(
            model_name='jamforelsegrupp',
            name='kalla',
            field=models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], default='kolada', max_length=8, verbose_name='källa'),
        ),
        migrations.AlterField(
            model_name='jamforelsegruppevent',
            name='kalla',
            field=models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], default='kolada', max_length=8, verbose_name='källa'),
        ),
        migrations.AlterField(
            model_name='serie',
            name='kalla',
            field=models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa'),
        ),
        migrations.AlterField(
            model_name='serie',
            name='kalla_id',
            field=models.CharField(max_length=80, verbose_name='källans id'),
        ),
        migrations.AlterField(
            model_name='serieevent',
            name='kalla',
            field=models.CharField(choices=[('kolada', 'Kolada'), ('scb', 'SCB'), ('fohm', 'Folkhälsomyndigheten'), ('af', 'Arbetsförmedlingen'), ('mv', 'Migrationsverket'), ('fil', 'Länets egen fil'), ('manuell', 'Egen uppgift')], max_length=8, verbose_name='källa'),
        ),
        migrations.AlterField(
            model_name='serieevent',
            name='kalla_id',
            field=models.CharField(max_length=80, verbose_name='källans id'),
        ),
        core.migrering.AddConstraint(
            model_name='hamtning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kalla', 'manuell'), _negated=True), ('demo', True), models.Q(models.Q(('hanvisning', ''), _negated=True), ('fil__isnull', False), ('uppgiftsdatum__isnull', False)), _connector='OR'), name='hamtning_egen_uppgift_har_belagg', violation_error_message='En egen uppgift behöver källa, datum och en fil som visar den.'),
        ),
        core.migrering.AddConstraint(
            model_name='jamforelsegrupp',
            constraint=models.CheckConstraint(condition=models.Q(('lan__isnull', True), ('liknar__isnull', True), _connector='OR'), name='jamforelsegrupp_lan_eller_liknande'),
        ),
        core.migrering.AddConstraint(
            model_name='seriebrott',
            constraint=models.CheckConstraint(condition=models.Q(('lage__in', ['foreslaget', 'bekraftat', 'avfardat'])), name='seriebrott_kant_lage'),
        ),
        core.migrering.AddConstraint(
            model_name='seriebrott',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('lage', 'avfardat'), _negated=True), models.Q(('skal', ''), _negated=True), _connector='OR'), name='seriebrott_avfardat_har_skal', violation_error_message='Skriv varför det inte är ett brott.'),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_indikatorevent" ("agare", "aldersgrupp", "bakgrund", "beskrivning", "decimaler", "enhet", "familj", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "overenskommelse_id", "per_kon", "personer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (NEW."agare", NEW."aldersgrupp", NEW."bakgrund", NEW."beskrivning", NEW."decimaler", NEW."enhet", NEW."familj", NEW."frekvens", NEW."id", NEW."kort_titel", NEW."kvalitetsnot", NEW."nyckel", NEW."overenskommelse_id", NEW."per_kon", NEW."personer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."riktning", NEW."titel", NEW."uppgiftslamnare"); RETURN NULL;', hash='c8e72f0df792a62287e68830a34bb42f97a2c5c9', operation='INSERT', pgid='pgtrigger_insert_insert_0843a', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_indikatorevent" ("agare", "aldersgrupp", "bakgrund", "beskrivning", "decimaler", "enhet", "familj", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "overenskommelse_id", "per_kon", "personer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (NEW."agare", NEW."aldersgrupp", NEW."bakgrund", NEW."beskrivning", NEW."decimaler", NEW."enhet", NEW."familj", NEW."frekvens", NEW."id", NEW."kort_titel", NEW."kvalitetsnot", NEW."nyckel", NEW."overenskommelse_id", NEW."per_kon", NEW."personer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."riktning", NEW."titel", NEW."uppgiftslamnare"); RETURN NULL;', hash='5a327c25a7c3887c3eb948623d39cdd73b8d2c67', operation='UPDATE', pgid='pgtrigger_update_update_39f55', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='indikator',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_indikatorevent" ("agare", "aldersgrupp", "bakgrund", "beskrivning", "decimaler", "enhet", "familj", "frekvens", "id", "kort_titel", "kvalitetsnot", "nyckel", "overenskommelse_id", "per_kon", "personer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "riktning", "titel", "uppgiftslamnare") VALUES (OLD."agare", OLD."aldersgrupp", OLD."bakgrund", OLD."beskrivning", OLD."decimaler", OLD."enhet", OLD."familj", OLD."frekvens", OLD."id", OLD."kort_titel", OLD."kvalitetsnot", OLD."nyckel", OLD."overenskommelse_id", OLD."per_kon", OLD."personer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."riktning", OLD."titel", OLD."uppgiftslamnare"); RETURN NULL;', hash='9867a60158bf65171df9a2f8e6115b917c0e9e60', operation='DELETE', pgid='pgtrigger_delete_delete_049e2', table='indikatorer_indikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "liknar_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (NEW."id", NEW."kalla", NEW."kalla_id", NEW."lan_id", NEW."liknar_id", NEW."namn", NEW."nyckel", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vagning"); RETURN NULL;', hash='dc1fd42c30f590df5f80274073ae87d224324f08', operation='INSERT', pgid='pgtrigger_insert_insert_4a79d', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "liknar_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (NEW."id", NEW."kalla", NEW."kalla_id", NEW."lan_id", NEW."liknar_id", NEW."namn", NEW."nyckel", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vagning"); RETURN NULL;', hash='c4c34f9785efe5de5b62414175a889104b73b3fc', operation='UPDATE', pgid='pgtrigger_update_update_e62df', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='jamforelsegrupp',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_jamforelsegruppevent" ("id", "kalla", "kalla_id", "lan_id", "liknar_id", "namn", "nyckel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vagning") VALUES (OLD."id", OLD."kalla", OLD."kalla_id", OLD."lan_id", OLD."liknar_id", OLD."namn", OLD."nyckel", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vagning"); RETURN NULL;', hash='1fe4fd9bb4ab47cc14be8e9bb9df54fe1ce757ce', operation='DELETE', pgid='pgtrigger_delete_delete_5f98d', table='indikatorer_jamforelsegrupp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_serieevent" ("aktiv", "fraga", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (NEW."aktiv", NEW."fraga", NEW."id", NEW."indikator_id", NEW."kalla", NEW."kalla_id", NEW."kommuntyp", NEW."nasta_period", NEW."nasta_publicering", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sista_ar", NEW."titel_hash"); RETURN NULL;', hash='376498f4cee8f500615394e6724f324b687f4936', operation='INSERT', pgid='pgtrigger_insert_insert_fcd6b', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aktiv" IS DISTINCT FROM (NEW."aktiv") OR OLD."fraga" IS DISTINCT FROM (NEW."fraga") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indikator_id" IS DISTINCT FROM (NEW."indikator_id") OR OLD."kalla" IS DISTINCT FROM (NEW."kalla") OR OLD."kalla_id" IS DISTINCT FROM (NEW."kalla_id") OR OLD."kommuntyp" IS DISTINCT FROM (NEW."kommuntyp") OR OLD."nasta_period" IS DISTINCT FROM (NEW."nasta_period") OR OLD."nasta_publicering" IS DISTINCT FROM (NEW."nasta_publicering") OR OLD."sista_ar" IS DISTINCT FROM (NEW."sista_ar") OR OLD."titel_hash" IS DISTINCT FROM (NEW."titel_hash"))', func='INSERT INTO "indikatorer_serieevent" ("aktiv", "fraga", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (NEW."aktiv", NEW."fraga", NEW."id", NEW."indikator_id", NEW."kalla", NEW."kalla_id", NEW."kommuntyp", NEW."nasta_period", NEW."nasta_publicering", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sista_ar", NEW."titel_hash"); RETURN NULL;', hash='ec9535122dc1eeec7acae0b70432548a1eee9233', operation='UPDATE', pgid='pgtrigger_update_update_1bfe1', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='serie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_serieevent" ("aktiv", "fraga", "id", "indikator_id", "kalla", "kalla_id", "kommuntyp", "nasta_period", "nasta_publicering", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_ar", "titel_hash") VALUES (OLD."aktiv", OLD."fraga", OLD."id", OLD."indikator_id", OLD."kalla", OLD."kalla_id", OLD."kommuntyp", OLD."nasta_period", OLD."nasta_publicering", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sista_ar", OLD."titel_hash"); RETURN NULL;', hash='c08c406f0253f6afa1e8f5d7ee14a4708a609899', operation='DELETE', pgid='pgtrigger_delete_delete_ba3eb', table='indikatorer_serie', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_seriebrottevent" ("andring_id", "artal", "id", "lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "skal", "text") VALUES (NEW."andring_id", NEW."artal", NEW."id", NEW."lage", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."serie_id", NEW."skal", NEW."text"); RETURN NULL;', hash='a8c0fe58f4ef669902bf7eb6cdab4d86d382c49f', operation='INSERT', pgid='pgtrigger_insert_insert_37b83', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_seriebrottevent" ("andring_id", "artal", "id", "lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "skal", "text") VALUES (NEW."andring_id", NEW."artal", NEW."id", NEW."lage", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."serie_id", NEW."skal", NEW."text"); RETURN NULL;', hash='a52e4b163481048f17d93b19f6440ac8c935b760', operation='UPDATE', pgid='pgtrigger_update_update_618ba', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='seriebrott',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_seriebrottevent" ("andring_id", "artal", "id", "lage", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "serie_id", "skal", "text") VALUES (OLD."andring_id", OLD."artal", OLD."id", OLD."lage", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."serie_id", OLD."skal", OLD."text"); RETURN NULL;', hash='1620208dda233c0f10bf768a13e9a8a6d642aa98', operation='DELETE', pgid='pgtrigger_delete_delete_beca8', table='indikatorer_seriebrott', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='anvisningsomgang',
            trigger=pgtrigger.compiler.Trigger(name='anvisningsomgangens_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."lage", \':\', NEW."lage") = ANY(\'{forslag:beslutad,forslag:synpunkter,synpunkter:beslutad,synpunkter:forslag}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."lage" IS DISTINCT FROM NEW."lage") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "lage" from "%" to "%" on table %\', OLD."lage", NEW."lage", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='21abbf2b9193fb2eccb5b29039fb22cd27ab5372', operation='UPDATE', pgid='pgtrigger_anvisningsomgangens_gang_543b5', table='indikatorer_anvisningsomgang', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='anvisningsomgang',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_anvisningsomgangevent" ("artal", "beslutad", "diarienummer", "id", "kalla", "lage", "lanstal", "lanstal_kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synpunkter_senast") VALUES (NEW."artal", NEW."beslutad", NEW."diarienummer", NEW."id", NEW."kalla", NEW."lage", NEW."lanstal", NEW."lanstal_kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."synpunkter_senast"); RETURN NULL;', hash='87bee51f598aacbea2e97065eaf4de7ce25dc2fa', operation='INSERT', pgid='pgtrigger_insert_insert_22385', table='indikatorer_anvisningsomgang', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='anvisningsomgang',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_anvisningsomgangevent" ("artal", "beslutad", "diarienummer", "id", "kalla", "lage", "lanstal", "lanstal_kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synpunkter_senast") VALUES (NEW."artal", NEW."beslutad", NEW."diarienummer", NEW."id", NEW."kalla", NEW."lage", NEW."lanstal", NEW."lanstal_kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."synpunkter_senast"); RETURN NULL;', hash='7262845b241634ac726dd7f83ba73230e8149ec5', operation='UPDATE', pgid='pgtrigger_update_update_251a8', table='indikatorer_anvisningsomgang', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='anvisningsomgang',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_anvisningsomgangevent" ("artal", "beslutad", "diarienummer", "id", "kalla", "lage", "lanstal", "lanstal_kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "synpunkter_senast") VALUES (OLD."artal", OLD."beslutad", OLD."diarienummer", OLD."id", OLD."kalla", OLD."lage", OLD."lanstal", OLD."lanstal_kalla", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."synpunkter_senast"); RETURN NULL;', hash='61003bbb4357b2b570d7f654ce1578eb9ff20650', operation='DELETE', pgid='pgtrigger_delete_delete_04706', table='indikatorer_anvisningsomgang', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='anvisningsomgangevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b55f3e6e37764333a612e806b610f07b3bca64ab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bccda', table='indikatorer_anvisningsomgangevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelse',
            trigger=pgtrigger.compiler.Trigger(name='avvikelsens_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."lage", \':\', NEW."lage") = ANY(\'{avfardad:bevakas,avfardad:lyft,avslutad:bevakas,bevakas:avfardad,bevakas:avslutad,bevakas:lyft,lyft:avfardad,lyft:avslutad,lyft:bevakas}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."lage" IS DISTINCT FROM NEW."lage") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "lage" from "%" to "%" on table %\', OLD."lage", NEW."lage", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='2ee93086f2866efa1bfe647a6488b7d03ff53776', operation='UPDATE', pgid='pgtrigger_avvikelsens_gang_c854b', table='indikatorer_avvikelse', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelse',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_avvikelseevent" ("artal", "created_at", "demo", "geografi_id", "id", "indikator_id", "jamfort", "kon", "lage", "matt", "metod", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uppfoljning_senast", "vantat", "varde") VALUES (NEW."artal", NEW."created_at", NEW."demo", NEW."geografi_id", NEW."id", NEW."indikator_id", NEW."jamfort", NEW."kon", NEW."lage", NEW."matt", NEW."metod", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."uppfoljning_senast", NEW."vantat", NEW."varde"); RETURN NULL;', hash='5be1499439b67b6ed19c0ecb71b0386c4a0b905b', operation='INSERT', pgid='pgtrigger_insert_insert_3a4dc', table='indikatorer_avvikelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelse',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_avvikelseevent" ("artal", "created_at", "demo", "geografi_id", "id", "indikator_id", "jamfort", "kon", "lage", "matt", "metod", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uppfoljning_senast", "vantat", "varde") VALUES (NEW."artal", NEW."created_at", NEW."demo", NEW."geografi_id", NEW."id", NEW."indikator_id", NEW."jamfort", NEW."kon", NEW."lage", NEW."matt", NEW."metod", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."uppfoljning_senast", NEW."vantat", NEW."varde"); RETURN NULL;', hash='1921261ab7be656b39158d6fa7b5318a8c6dc03d', operation='UPDATE', pgid='pgtrigger_update_update_e5884', table='indikatorer_avvikelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelse',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_avvikelseevent" ("artal", "created_at", "demo", "geografi_id", "id", "indikator_id", "jamfort", "kon", "lage", "matt", "metod", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uppfoljning_senast", "vantat", "varde") VALUES (OLD."artal", OLD."created_at", OLD."demo", OLD."geografi_id", OLD."id", OLD."indikator_id", OLD."jamfort", OLD."kon", OLD."lage", OLD."matt", OLD."metod", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."uppfoljning_senast", OLD."vantat", OLD."varde"); RETURN NULL;', hash='59c799d60477812fffbe08fa5ec0fa984452ecc4', operation='DELETE', pgid='pgtrigger_delete_delete_3d111', table='indikatorer_avvikelse', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelseevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6dbfdf9d01f19faa501733dd18a90f080926fd68', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7d070', table='indikatorer_avvikelseevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='avvikelsehandelse',
            trigger=pgtrigger.compiler.Trigger(name='avvikelsehandelse_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3a49496c50ce2ba80b73cd3f3bd41dacb8fa0f2f', operation='UPDATE OR DELETE', pgid='pgtrigger_avvikelsehandelse_andras_inte_673a9', table='indikatorer_avvikelsehandelse', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='filavbildning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_filavbildningevent" ("aktiv", "avbildning", "id", "kalla", "namn", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aktiv", NEW."avbildning", NEW."id", NEW."kalla", NEW."namn", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='7d79b525ed37a0d8040b9fb24b02d0be609bbccc', operation='INSERT', pgid='pgtrigger_insert_insert_6e473', table='indikatorer_filavbildning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='filavbildning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_filavbildningevent" ("aktiv", "avbildning", "id", "kalla", "namn", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aktiv", NEW."avbildning", NEW."id", NEW."kalla", NEW."namn", NEW."nyckel", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='db93b558d81a83e5bc3b93f660482584d6bcc30d', operation='UPDATE', pgid='pgtrigger_update_update_c26c9', table='indikatorer_filavbildning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='filavbildning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_filavbildningevent" ("aktiv", "avbildning", "id", "kalla", "namn", "nyckel", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aktiv", OLD."avbildning", OLD."id", OLD."kalla", OLD."namn", OLD."nyckel", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='59decc5790f6754270d75d263ad496ee10a8b789', operation='DELETE', pgid='pgtrigger_delete_delete_763ed', table='indikatorer_filavbildning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='filavbildningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e957ba015675d89125ea2f4a41d99f017e344429', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_23a0d', table='indikatorer_filavbildningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='kommuntal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_kommuntalevent" ("forslag", "id", "kommun_id", "motivering", "omgang_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forslag", NEW."id", NEW."kommun_id", NEW."motivering", NEW."omgang_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='d4d01497a519bc86eabbff9f1923aeeb58bf70b2', operation='INSERT', pgid='pgtrigger_insert_insert_84450', table='indikatorer_kommuntal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommuntal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_kommuntalevent" ("forslag", "id", "kommun_id", "motivering", "omgang_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forslag", NEW."id", NEW."kommun_id", NEW."motivering", NEW."omgang_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='58256ea6437b3d4f1ae09348b20305200cfcf865', operation='UPDATE', pgid='pgtrigger_update_update_e9643', table='indikatorer_kommuntal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommuntal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_kommuntalevent" ("forslag", "id", "kommun_id", "motivering", "omgang_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."forslag", OLD."id", OLD."kommun_id", OLD."motivering", OLD."omgang_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d002c0cbd158b5877c62966e16cab9c0e65cdf2b', operation='DELETE', pgid='pgtrigger_delete_delete_6a93e', table='indikatorer_kommuntal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommunsynpunktevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d13945c75b65818147bec4b501410123861e18b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c29af', table='indikatorer_kommunsynpunktevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='kommunsynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_kommunsynpunktevent" ("id", "kommuntal_id", "lamnad_at", "lamnad_av_id", "onskat_antal", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stallning", "text") VALUES (NEW."id", NEW."kommuntal_id", NEW."lamnad_at", NEW."lamnad_av_id", NEW."onskat_antal", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stallning", NEW."text"); RETURN NULL;', hash='143049cb5db2194028f20a050e049be06e6e260d', operation='INSERT', pgid='pgtrigger_insert_insert_e369b', table='indikatorer_kommunsynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommunsynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_kommunsynpunktevent" ("id", "kommuntal_id", "lamnad_at", "lamnad_av_id", "onskat_antal", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stallning", "text") VALUES (NEW."id", NEW."kommuntal_id", NEW."lamnad_at", NEW."lamnad_av_id", NEW."onskat_antal", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."stallning", NEW."text"); RETURN NULL;', hash='4e579fd32d1a4e9d948072605f14b927bb1d0d76', operation='UPDATE', pgid='pgtrigger_update_update_ad124', table='indikatorer_kommunsynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommunsynpunkt',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_kommunsynpunktevent" ("id", "kommuntal_id", "lamnad_at", "lamnad_av_id", "onskat_antal", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stallning", "text") VALUES (OLD."id", OLD."kommuntal_id", OLD."lamnad_at", OLD."lamnad_av_id", OLD."onskat_antal", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stallning", OLD."text"); RETURN NULL;', hash='3aabb1ced5e0c53e3278f6f0a3cf5bf1d31cf1de', operation='DELETE', pgid='pgtrigger_delete_delete_c6065', table='indikatorer_kommunsynpunkt', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='kommuntalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='518cd01f3f0ed49b203f0f8173e0d69c541f4156', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_04fe9', table='indikatorer_kommuntalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='kommuntalsbeslut',
            trigger=pgtrigger.compiler.Trigger(name='kommuntalsbeslut_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dbbd4b41a3292e500537b5e1eee9d817d3e32956', operation='UPDATE OR DELETE', pgid='pgtrigger_kommuntalsbeslut_andras_inte_7a672', table='indikatorer_kommuntalsbeslut', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='mottagande',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_mottagandeevent" ("antal", "artal", "demo", "geografi_id", "id", "kalla", "manad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "vag") VALUES (NEW."antal", NEW."artal", NEW."demo", NEW."geografi_id", NEW."id", NEW."kalla", NEW."manad", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."vag"); RETURN NULL;', hash='8775f8d7773e10577a07c33995373f38f5d525c2', operation='INSERT', pgid='pgtrigger_insert_insert_c7d33', table='indikatorer_mottagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mottagande',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_mottagandeevent" ("antal", "artal", "demo", "geografi_id", "id", "kalla", "manad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "vag") VALUES (NEW."antal", NEW."artal", NEW."demo", NEW."geografi_id", NEW."id", NEW."kalla", NEW."manad", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."vag"); RETURN NULL;', hash='ce08b75c87cb77f7b7540604e81fa6bbaeca62fa', operation='UPDATE', pgid='pgtrigger_update_update_a023b', table='indikatorer_mottagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mottagande',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_mottagandeevent" ("antal", "artal", "demo", "geografi_id", "id", "kalla", "manad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "vag") VALUES (OLD."antal", OLD."artal", OLD."demo", OLD."geografi_id", OLD."id", OLD."kalla", OLD."manad", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."vag"); RETURN NULL;', hash='ceae5a755750423fac817ac246a5313563108072', operation='DELETE', pgid='pgtrigger_delete_delete_2f0dc', table='indikatorer_mottagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='mottagandeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b08483173c758e5ef0ec7a3bd20678a09c22beef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1cff5', table='indikatorer_mottagandeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeindikator',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_omradeindikatorevent" ("id", "indikator_id", "kommentar", "omrade_id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."indikator_id", NEW."kommentar", NEW."omrade_id", NEW."ordning", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='f9d244bcb71d0a8d2c2bf1574797b5a6e9632ec2', operation='INSERT', pgid='pgtrigger_insert_insert_a49d7', table='indikatorer_omradeindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeindikator',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "indikatorer_omradeindikatorevent" ("id", "indikator_id", "kommentar", "omrade_id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."indikator_id", NEW."kommentar", NEW."omrade_id", NEW."ordning", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='b28fa783fd39b47cbbc134919f96921ae4536421', operation='UPDATE', pgid='pgtrigger_update_update_b9589', table='indikatorer_omradeindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeindikator',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "indikatorer_omradeindikatorevent" ("id", "indikator_id", "kommentar", "omrade_id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."indikator_id", OLD."kommentar", OLD."omrade_id", OLD."ordning", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='a32e01689601f832f8747155c6812a1eaf2cefa2', operation='DELETE', pgid='pgtrigger_delete_delete_545e9', table='indikatorer_omradeindikator', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='omradeindikatorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7b2605c10a1bf0b510b32188f6064b8d2e21878a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9db55', table='indikatorer_omradeindikatorevent', when='BEFORE')),
        ),
    ]
