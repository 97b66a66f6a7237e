import core.migrering
import core.oprecist
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('filer', '0001_initial'),
        ('insatser', '0002_styrning'),
        ('jobb', '0002_styrning'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0003_handlingsplan'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Arslas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('last', models.BooleanField(verbose_name='låst')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arslas', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'låsning av år',
                'verbose_name_plural': 'låsningar av år',
                'ordering': ['overenskommelse', 'artal', '-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('last', True), models.Q(('skal', ''), _negated=True), _connector='OR'), name='arslas_upplasning_har_skal', violation_error_message='Skriv varför året öppnas igen.')],
            },
        ),
        core.migrering.CreateModel(
            name='Belagg',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('statistik', 'Statistik'), ('lagesbild', 'Lägesbild'), ('enkat', 'Enkät'), ('intervju', 'Intervju'), ('slutredovisning', 'Slutredovisning'), ('bedomning', 'Styrgruppens bedömning'), ('utvardering', 'Utvärdering'), ('forskning', 'Forskning'), ('annat', 'Annat')], max_length=15, verbose_name='slag')),
                ('text', models.CharField(max_length=300, verbose_name='belägg')),
                ('adress', models.URLField(blank=True, max_length=500, verbose_name='webbadress')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('fil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='belagg_lista', to='filer.fil')),
                ('utfall', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='belagg_lista', to='insatser.utfall')),
            ],
            options={
                'verbose_name': 'belägg',
                'verbose_name_plural': 'belägg',
                'ordering': ['utfall', 'ordning', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('slag__in', ['statistik', 'lagesbild', 'enkat', 'intervju', 'slutredovisning', 'bedomning', 'utvardering', 'forskning', 'annat'])), name='belagg_kant_slag', violation_error_message='Välj vilket slags belägg det är.'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='belagg_har_text', violation_error_message='Skriv vad belägget är.'), models.UniqueConstraint(fields=('utfall', 'slag', 'text', 'adress', 'fil'), name='belagg_en_gang', nulls_distinct=False, violation_error_message='Samma belägg står redan med.')],
            },
        ),
        core.migrering.CreateModel(
            name='Deltagare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aldersgrupp', models.CharField(blank=True, choices=[('', 'Alla åldrar'), ('barn', '0–17 år'), ('unga', '18–24 år'), ('vuxna', '25–64 år'), ('aldre', '65 år och äldre')], max_length=6, verbose_name='ålder')),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('utfall', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deltagare', to='insatser.utfall')),
            ],
            options={
                'verbose_name': 'deltagare',
                'verbose_name_plural': 'deltagare',
                'ordering': ['utfall', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('utfall', 'aldersgrupp'), name='deltagare_en_per_alder', violation_error_message='Åldern står redan med.'), models.CheckConstraint(condition=models.Q(('aldersgrupp__in', ['', 'barn', 'unga', 'vuxna', 'aldre'])), name='deltagare_kand_alder', violation_error_message='Välj en av åldersgrupperna.'), models.CheckConstraint(condition=models.Q(('kvinnor__isnull', False), ('man__isnull', False), ('annat__isnull', False), _connector='OR'), name='deltagare_sager_nagot', violation_error_message='Skriv minst ett antal, eller lämna raden tom.')],
            },
        ),
        core.migrering.CreateModel(
            name='Handlingsplan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('titel', models.CharField(blank=True, max_length=200, verbose_name='titel')),
                ('inledning', models.TextField(blank=True, verbose_name='inledning')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('galler', 'Gäller')], default='utkast', max_length=10, verbose_name='läge')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handlingsplaner', to='sok.overenskommelse')),
                ('updated_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'handlingsplan',
                'verbose_name_plural': 'handlingsplaner',
                'ordering': ['overenskommelse', '-artal'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'artal'), name='handlingsplan_en_per_ar', violation_error_message='Det finns redan en handlingsplan för det året.'), models.CheckConstraint(condition=models.Q(('artal__range', (1990, 2100))), name='handlingsplan_artal', violation_error_message='Skriv året med fyra siffror.'), models.CheckConstraint(condition=models.Q(('status__in', ['utkast', 'galler'])), name='handlingsplan_kant_lage', violation_error_message='Läget finns inte i planens gång.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsSkedebyte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='från')),
                ('till', models.CharField(choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='till')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='skedebyten', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'skedebyte',
                'verbose_name_plural': 'skedebyten',
                'ordering': ['insats', '-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('fran', models.F('till')), _negated=True), name='insatsskedebyte_ar_ett_byte', violation_error_message='Insatsen har redan det skedet.'), models.CheckConstraint(condition=models.Q(models.Q(('till', 'avslagen'), _negated=True), models.Q(('skal', ''), _negated=True), _connector='OR'), name='insatsskedebyte_avslag_har_skal', violation_error_message='Skriv varför ansökan inte beviljades.')],
            },
        ),
        core.migrering.CreateModel(
            name='Massandring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('falt', models.CharField(max_length=40, verbose_name='vad som ändrades')),
                ('varde_text', models.CharField(blank=True, max_length=300, verbose_name='till')),
                ('urval', models.TextField(blank=True, verbose_name='urval')),
                ('rader', models.JSONField(verbose_name='insatser')),
                ('angrad_at', models.DateTimeField(blank=True, null=True, verbose_name='ångrad')),
                ('angrad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='massandringar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'ändring av flera',
                'verbose_name_plural': 'ändringar av flera',
                'ordering': ['-at', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='SparadVy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=60, verbose_name='namn')),
                ('fraga', models.TextField(blank=True, verbose_name='urval')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sparade_vyer', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'sparad vy',
                'verbose_name_plural': 'sparade vyer',
                'ordering': ['overenskommelse', 'namn', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'av', 'namn'), name='sparadvy_namn_unikt', violation_error_message='Ni har redan en vy med det namnet. Välj ett annat.'), models.CheckConstraint(condition=models.Q(('namn', ''), _negated=True), name='sparadvy_har_namn', violation_error_message='Ge vyn ett namn.')],
            },
        ),
        core.migrering.CreateModel(
            name='Spridningsrunda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('sista_dag', models.DateField(verbose_name='svara senast')),
                ('oppnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='öppnad')),
                ('stangd_at', models.DateTimeField(blank=True, null=True, verbose_name='stängd')),
                ('oppnad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spridningsrundor', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'fråga om spridning',
                'verbose_name_plural': 'frågor om spridning',
                'ordering': ['overenskommelse', '-artal'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'artal'), name='spridningsrunda_en_per_ar', violation_error_message='Parterna är redan tillfrågade det året.')],
            },
        ),
        core.migrering.CreateModel(
            name='Tabellinlasning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('insatser', 'Insatser'), ('utfall', 'Utfall')], max_length=10, verbose_name='slag')),
                ('status', models.CharField(choices=[('lases', 'Läses'), ('granskas', 'Att granska'), ('stoppad', 'Har fel att rätta'), ('sparas', 'Sparas'), ('sparad', 'Sparad'), ('avbruten', 'Avbruten')], default='lases', max_length=10, verbose_name='läge')),
                ('resultat', models.JSONField(blank=True, default=dict, verbose_name='resultat')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('sparad_at', models.DateTimeField(blank=True, null=True, verbose_name='sparad')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tabellinlasningar', to='filer.fil')),
                ('jobb', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='jobb.jobb')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tabellinlasningar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'inläsning av tabell',
                'verbose_name_plural': 'inläsningar av tabeller',
                'ordering': ['-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['lases', 'granskas', 'stoppad', 'sparas', 'sparad', 'avbruten'])), name='tabellinlasning_kant_lage', violation_error_message='Läget finns inte i inläsningens gång.')],
            },
        ),
        core.migrering.CreateModel(
            name='ArslasEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('last', models.BooleanField(verbose_name='låst')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.arslas')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='BelaggEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slag', models.CharField(choices=[('statistik', 'Statistik'), ('lagesbild', 'Lägesbild'), ('enkat', 'Enkät'), ('intervju', 'Intervju'), ('slutredovisning', 'Slutredovisning'), ('bedomning', 'Styrgruppens bedömning'), ('utvardering', 'Utvärdering'), ('forskning', 'Forskning'), ('annat', 'Annat')], max_length=15, verbose_name='slag')),
                ('text', models.CharField(max_length=300, verbose_name='belägg')),
                ('adress', models.URLField(blank=True, max_length=500, verbose_name='webbadress')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('fil', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='filer.fil')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.belagg')),
                ('utfall', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.utfall')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DeltagareEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('aldersgrupp', models.CharField(blank=True, choices=[('', 'Alla åldrar'), ('barn', '0–17 år'), ('unga', '18–24 år'), ('vuxna', '25–64 år'), ('aldre', '65 år och äldre')], max_length=6, verbose_name='ålder')),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.deltagare')),
                ('utfall', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.utfall')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='HandlingsplanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('titel', models.CharField(blank=True, max_length=200, verbose_name='titel')),
                ('inledning', models.TextField(blank=True, verbose_name='inledning')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('galler', 'Gäller')], default='utkast', max_length=10, verbose_name='läge')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.handlingsplan')),
                ('updated_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsSkedebyteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('fran', models.CharField(blank=True, choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='från')),
                ('till', models.CharField(choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='till')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatsskedebyte')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='MassandringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('falt', models.CharField(max_length=40, verbose_name='vad som ändrades')),
                ('varde_text', models.CharField(blank=True, max_length=300, verbose_name='till')),
                ('urval', models.TextField(blank=True, verbose_name='urval')),
                ('rader', models.JSONField(verbose_name='insatser')),
                ('angrad_at', models.DateTimeField(blank=True, null=True, verbose_name='ångrad')),
                ('angrad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.massandring')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Planantagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('antagen', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='antagen')),
                ('beslut_text', models.CharField(blank=True, max_length=200, verbose_name='genom')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='antaganden', to='insatser.handlingsplan')),
            ],
            options={
                'verbose_name': 'antagen handlingsplan',
                'verbose_name_plural': 'antagna handlingsplaner',
                'ordering': ['plan', '-nummer'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'nummer'), name='planantagande_nummer_unikt'), models.CheckConstraint(condition=models.Q(('antagen', ''), ('antagen__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='planantagande_antagen_form')],
            },
        ),
        core.migrering.CreateModel(
            name='Planrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('titel', models.CharField(blank=True, max_length=300, verbose_name='insats eller uppdrag')),
                ('genomforande', models.TextField(blank=True, verbose_name='genomförande: ansvar och hur')),
                ('uppfoljning', models.TextField(blank=True, verbose_name='uppföljning: ansvar och hur')),
                ('bakgrund', models.TextField(blank=True, verbose_name='bakgrund')),
                ('indikatorer', models.TextField(blank=True, verbose_name='indikatorer')),
                ('mottagare', models.TextField(blank=True, verbose_name='andra som får redovisningen')),
                ('lasbarhet', models.CharField(blank=True, choices=[('delvis', 'Delvis läsbar i källan'), ('ej_lasbar', 'Ej läsbar i källan')], max_length=10, verbose_name='läsbarhet')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('borttagen_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='struken')),
                ('borttagen_av', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('delmal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planrader', to='sok.delmal')),
                ('fran_rad', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fortsatter_i', to='insatser.planrad')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planrader', to='insatser.insats')),
                ('omrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planrader', to='sok.omrade')),
                ('organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planrader', to='sok.organ', verbose_name='grupp som redovisar')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='insatser.handlingsplan')),
                ('samverkansomrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planrader', to='sok.samverkansomrade')),
            ],
            options={
                'verbose_name': 'rad i handlingsplan',
                'verbose_name_plural': 'rader i handlingsplan',
                'ordering': ['plan', 'ordning', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('insats__isnull', False), models.Q(('titel', ''), _negated=True), _connector='OR'), name='planrad_har_insats_eller_titel', violation_error_message='Välj en insats eller skriv vad uppdraget kallas.'), models.CheckConstraint(condition=models.Q(('lasbarhet__in', ['', 'delvis', 'ej_lasbar'])), name='planrad_kand_lasbarhet', violation_error_message='Välj om raden går att läsa i källan.')],
            },
        ),
        core.migrering.CreateModel(
            name='SparadVyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('namn', models.CharField(max_length=60, verbose_name='namn')),
                ('fraga', models.TextField(blank=True, verbose_name='urval')),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.sparadvy')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Spridningsfraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spridningsfragor', to='insatser.insats')),
                ('runda', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fragor', to='insatser.spridningsrunda')),
            ],
            options={
                'verbose_name': 'insats i fråga om spridning',
                'verbose_name_plural': 'insatser i fråga om spridning',
                'ordering': ['runda', 'insats'],
                'constraints': [models.UniqueConstraint(fields=('runda', 'insats'), name='spridningsfraga_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='SpridningsrundaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('sista_dag', models.DateField(verbose_name='svara senast')),
                ('oppnad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='öppnad')),
                ('stangd_at', models.DateTimeField(blank=True, null=True, verbose_name='stängd')),
                ('oppnad_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.spridningsrunda')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='TabellinlasningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slag', models.CharField(choices=[('insatser', 'Insatser'), ('utfall', 'Utfall')], max_length=10, verbose_name='slag')),
                ('status', models.CharField(choices=[('lases', 'Läses'), ('granskas', 'Att granska'), ('stoppad', 'Har fel att rätta'), ('sparas', 'Sparas'), ('sparad', 'Sparad'), ('avbruten', 'Avbruten')], default='lases', max_length=10, verbose_name='läge')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('sparad_at', models.DateTimeField(blank=True, null=True, verbose_name='sparad')),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('fil', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='filer.fil')),
                ('jobb', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='jobb.jobb')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.tabellinlasning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='PlanantagandeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('antagen', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='antagen')),
                ('beslut_text', models.CharField(blank=True, max_length=200, verbose_name='genom')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.planantagande')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.handlingsplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Planmal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('lagst', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='antal, eller minst')),
                ('hogst', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='högst')),
                ('enhet', models.CharField(blank=True, max_length=80, verbose_name='enhet')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='mål i ord')),
                ('rad', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mal', to='insatser.planrad')),
            ],
            options={
                'verbose_name': 'mål i handlingsplan',
                'verbose_name_plural': 'mål i handlingsplan',
                'ordering': ['rad', 'ordning', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('lagst__isnull', False), models.Q(('text', ''), _negated=True), _connector='OR'), name='planmal_sager_nagot', violation_error_message='Skriv målet som ett antal eller i ord.'), models.CheckConstraint(condition=models.Q(('lagst__isnull', True), models.Q(('enhet', ''), _negated=True), _connector='OR'), name='planmal_antal_har_enhet', violation_error_message='Skriv vad antalet räknar, till exempel deltagare.'), models.CheckConstraint(condition=models.Q(('hogst__isnull', True), models.Q(('hogst__gt', models.F('lagst')), ('lagst__isnull', False)), _connector='OR'), name='planmal_intervall', violation_error_message='Ange intervallets lägsta och högsta värde. Det högsta ska vara större.')],
            },
        ),
        core.migrering.CreateModel(
            name='PlanradEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('titel', models.CharField(blank=True, max_length=300, verbose_name='insats eller uppdrag')),
                ('genomforande', models.TextField(blank=True, verbose_name='genomförande: ansvar och hur')),
                ('uppfoljning', models.TextField(blank=True, verbose_name='uppföljning: ansvar och hur')),
                ('bakgrund', models.TextField(blank=True, verbose_name='bakgrund')),
                ('indikatorer', models.TextField(blank=True, verbose_name='indikatorer')),
                ('mottagare', models.TextField(blank=True, verbose_name='andra som får redovisningen')),
                ('lasbarhet', models.CharField(blank=True, choices=[('delvis', 'Delvis läsbar i källan'), ('ej_lasbar', 'Ej läsbar i källan')], max_length=10, verbose_name='läsbarhet')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('borttagen_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='struken')),
                ('borttagen_av', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('delmal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('fran_rad', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.planrad')),
                ('insats', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('omrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('organ', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ', verbose_name='grupp som redovisar')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.planrad')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.handlingsplan')),
                ('samverkansomrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.samverkansomrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SpridningsfragaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.spridningsfraga')),
                ('runda', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.spridningsrunda')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Spridningssvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lage', models.CharField(choices=[('ej_aktuellt', 'Inte aktuellt hos oss'), ('planeras', 'Planeras'), ('provas', 'Prövas'), ('infort', 'Infört'), ('ordinarie', 'Ordinarie verksamhet'), ('upphort', 'Har upphört')], max_length=12, verbose_name='läge')),
                ('text', models.TextField(blank=True, verbose_name='kommentar')),
                ('lamnat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnat')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='insatser.spridningsfraga')),
                ('lamnat_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spridningssvar', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'svar om spridning',
                'verbose_name_plural': 'svar om spridning',
                'ordering': ['fraga', 'organisation'],
                'constraints': [models.UniqueConstraint(fields=('fraga', 'organisation'), name='spridningssvar_ett_per_part'), models.CheckConstraint(condition=models.Q(('lage__in', ['ej_aktuellt', 'planeras', 'provas', 'infort', 'ordinarie', 'upphort'])), name='spridningssvar_kant_lage', violation_error_message='Välj hur långt ni har kommit.')],
            },
        ),
        core.migrering.CreateModel(
            name='PlanmalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('lagst', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='antal, eller minst')),
                ('hogst', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='högst')),
                ('enhet', models.CharField(blank=True, max_length=80, verbose_name='enhet')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='mål i ord')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.planmal')),
                ('rad', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.planrad')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='SpridningssvarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('lage', models.CharField(choices=[('ej_aktuellt', 'Inte aktuellt hos oss'), ('planeras', 'Planeras'), ('provas', 'Prövas'), ('infort', 'Infört'), ('ordinarie', 'Ordinarie verksamhet'), ('upphort', 'Har upphört')], max_length=12, verbose_name='läge')),
                ('text', models.TextField(blank=True, verbose_name='kommentar')),
                ('lamnat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='lämnat')),
                ('fraga', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.spridningsfraga')),
                ('lamnat_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.spridningssvar')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Hinder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='vad som hindrar')),
                ('onskan', models.TextField(blank=True, verbose_name='vad ni behöver')),
                ('status', models.CharField(choices=[('oppet', 'Väntar på svar'), ('besvarat', 'Besvarat'), ('atertaget', 'Återtaget')], default='oppet', max_length=10, verbose_name='läge')),
                ('anmalt_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='anmält')),
                ('svar', models.TextField(blank=True, verbose_name='svar')),
                ('besvarat_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarat')),
                ('anmalt_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('besvarat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hinder_lista', to='insatser.insats')),
                ('svarande_organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sok.organ')),
            ],
            options={
                'verbose_name': 'hinder',
                'verbose_name_plural': 'hinder',
                'ordering': ['-anmalt_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='hinder_har_text', violation_error_message='Skriv vad som hindrar.'), models.CheckConstraint(condition=models.Q(('status__in', ['oppet', 'besvarat', 'atertaget'])), name='hinder_kant_lage', violation_error_message='Läget finns inte i hindrets gång.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'besvarat'), _negated=True), models.Q(models.Q(('svar', ''), _negated=True), ('besvarat_at__isnull', False), ('besvarat_av__isnull', False)), _connector='OR'), name='hinder_besvarat_har_svar', violation_error_message='Skriv ett svar.')],
            },
        ),
        core.migrering.CreateModel(
            name='HinderEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('text', models.TextField(verbose_name='vad som hindrar')),
                ('onskan', models.TextField(blank=True, verbose_name='vad ni behöver')),
                ('status', models.CharField(choices=[('oppet', 'Väntar på svar'), ('besvarat', 'Besvarat'), ('atertaget', 'Återtaget')], default='oppet', max_length=10, verbose_name='läge')),
                ('anmalt_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='anmält')),
                ('svar', models.TextField(blank=True, verbose_name='svar')),
                ('besvarat_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarat')),
                ('anmalt_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('besvarat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.hinder')),
                ('svarande_organ', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='HinderOrgan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hinder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='organrader', to='insatser.hinder')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hinderrader', to='sok.organ')),
            ],
            options={
                'verbose_name': 'organ som har hindret',
                'verbose_name_plural': 'organ som har hindret',
                'ordering': ['hinder', 'organ'],
                'constraints': [models.UniqueConstraint(fields=('hinder', 'organ'), name='hinderorgan_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='HinderOrganEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hinder', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.hinder')),
                ('organ', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.hinderorgan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='hinder',
            name='organ',
            field=models.ManyToManyField(related_name='hinder_lista', through='insatser.HinderOrgan', to='sok.organ'),
        ),
        core.migrering.RemoveTrigger(
            model_name='gottexempel',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='gottexempel',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='gottexempel',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='insats',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insats',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='insats',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsaktor',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsaktor',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='insatsaktor',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='utfall',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='gottexempel',
            name='gottexempel_nyckel_unik',
        ),
        migrations.RemoveConstraint(
            model_name='insatsaktor',
            name='insatsaktor_unik',
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='adress',
            field=models.URLField(blank=True, max_length=500, verbose_name='läs mer på'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='borttagen_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttaget'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='borttagen_av',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='created_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='forutsattningar',
            field=models.TextField(blank=True, verbose_name='vad som krävs för att göra likadant'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='kontaktorganisation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goda_exempel', to='sok.organisation'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='kontaktroll',
            field=models.CharField(blank=True, max_length=120, verbose_name='vem som svarar på frågor'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='kostnad',
            field=models.TextField(blank=True, verbose_name='vad det kostar'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='revision',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='revision'),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='updated_at',
            field=models.DateTimeField(auto_now=True),
        ),
        migrations.AddField(
            model_name='gottexempel',
            name='updated_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='adress',
            field=models.URLField(blank=True, max_length=500, verbose_name='läs mer på'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='borttagen_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttaget'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='borttagen_av',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='created_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='forutsattningar',
            field=models.TextField(blank=True, verbose_name='vad som krävs för att göra likadant'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='kontaktorganisation',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='kontaktroll',
            field=models.CharField(blank=True, max_length=120, verbose_name='vem som svarar på frågor'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='kostnad',
            field=models.TextField(blank=True, verbose_name='vad det kostar'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='revision',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='revision'),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='updated_at',
            field=models.DateTimeField(auto_now=True),
        ),
        migrations.AddField(
            model_name='gottexempelevent',
            name='updated_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='insats',
            name='bekraftad_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='bekräftad som aktuell'),
        ),
        migrations.AddField(
            model_name='insats',
            name='bekraftad_av',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='insats',
            name='kontakt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kontaktperson'),
        ),
        migrations.AddField(
            model_name='insats',
            name='reservkontakt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='reserv för kontaktpersonen'),
        ),
        migrations.AddField(
            model_name='insats',
            name='skede',
            field=models.CharField(blank=True, choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='skede'),
        ),
        migrations.AddField(
            model_name='insatsaktor',
            name='beviljat_belopp',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beviljat belopp'),
        ),
        migrations.AddField(
            model_name='insatsaktor',
            name='referens',
            field=models.CharField(blank=True, max_length=80, verbose_name='diarienummer eller annan referens'),
        ),
        migrations.AddField(
            model_name='insatsaktor',
            name='sokt_belopp',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='sökt belopp'),
        ),
        migrations.AddField(
            model_name='insatsaktorevent',
            name='beviljat_belopp',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='beviljat belopp'),
        ),
        migrations.AddField(
            model_name='insatsaktorevent',
            name='referens',
            field=models.CharField(blank=True, max_length=80, verbose_name='diarienummer eller annan referens'),
        ),
        migrations.AddField(
            model_name='insatsaktorevent',
            name='sokt_belopp',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='sökt belopp'),
        ),
        migrations.AddField(
            model_name='insatsevent',
            name='bekraftad_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='bekräftad som aktuell'),
        ),
        migrations.AddField(
            model_name='insatsevent',
            name='bekraftad_av',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='insatsevent',
            name='kontakt',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kontaktperson'),
        ),
        migrations.AddField(
            model_name='insatsevent',
            name='reservkontakt',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='reserv för kontaktpersonen'),
        ),
        migrations.AddField(
            model_name='insatsevent',
            name='skede',
            field=models.CharField(blank=True, choices=[('ide', 'Idé'), ('behovsanalys', 'Behovsanalys'), ('projektdirektiv', 'Projektdirektiv'), ('ansokan', 'Ansökan'), ('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('pagar', 'Pågår'), ('ordinarie', 'Ordinarie verksamhet'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='skede'),
        ),
        migrations.AddField(
            model_name='utfall',
            name='borttagen_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttaget'),
        ),
        migrations.AddField(
            model_name='utfall',
            name='borttagen_av',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='utfallevent',
            name='borttagen_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttaget'),
        ),
        migrations.AddField(
            model_name='utfallevent',
            name='borttagen_av',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='gottexempel',
            name='nyckel',
            field=models.SlugField(blank=True, max_length=40, verbose_name='nyckel'),
        ),
        migrations.AlterField(
            model_name='gottexempelevent',
            name='nyckel',
            field=models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='nyckel'),
        ),
        migrations.AddConstraint(
            model_name='gottexempel',
            constraint=models.UniqueConstraint(condition=models.Q(('nyckel', ''), _negated=True), fields=('overenskommelse', 'nyckel'), name='gottexempel_nyckel_unik'),
        ),
        migrations.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(('skede__in', ['', 'ide', 'behovsanalys', 'projektdirektiv', 'ansokan', 'beviljad', 'avslagen', 'pagar', 'ordinarie', 'avslutad'])), name='insats_kant_skede', violation_error_message='Skedet finns inte i insatsens gång.'),
        ),
        migrations.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(('kontakt', None), ('reservkontakt', None), models.Q(('kontakt', models.F('reservkontakt')), _negated=True), _connector='OR'), name='insats_reserven_ar_en_annan', violation_error_message='Reserven behöver vara någon annan än kontaktpersonen.'),
        ),
        migrations.AddConstraint(
            model_name='insatsaktor',
            constraint=models.UniqueConstraint(fields=('insats', 'roll', 'organisation', 'organ', 'fritext', 'referens'), name='insatsaktor_unik', nulls_distinct=False, violation_error_message='Aktören finns redan med i den rollen.'),
        ),
        migrations.AddConstraint(
            model_name='insatsaktor',
            constraint=models.CheckConstraint(condition=models.Q(('roll', 'finansiar'), models.Q(('beviljat_belopp__isnull', True), ('referens', ''), ('sokt_belopp__isnull', True)), _connector='OR'), name='insatsaktor_pengar_bara_fran_finansiar', violation_error_message='Belopp och referens hör till den som finansierar.'),
        ),
        migrations.AddConstraint(
            model_name='insatsaktor',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sokt_belopp__isnull', True), ('sokt_belopp__gte', 0), _connector='OR'), models.Q(('beviljat_belopp__isnull', True), ('beviljat_belopp__gte', 0), _connector='OR')), name='insatsaktor_belopp_inte_negativa', violation_error_message='Ett belopp är 0 eller mer.'),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_gottexempelevent" ("adress", "beskrivning", "borttagen_at", "borttagen_av_id", "created_by_id", "forutsattningar", "id", "insats_id", "kalla", "kommun_id", "kontaktorganisation_id", "kontaktroll", "kostnad", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "revision", "titel", "underlag", "updated_at", "updated_by_id") VALUES (NEW."adress", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_by_id", NEW."forutsattningar", NEW."id", NEW."insats_id", NEW."kalla", NEW."kommun_id", NEW."kontaktorganisation_id", NEW."kontaktroll", NEW."kostnad", NEW."lardomar", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultat", NEW."revision", NEW."titel", NEW."underlag", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='ee697a9afb8b47e2fe9113c7040619db1791dc44', operation='INSERT', pgid='pgtrigger_insert_insert_f7ca4', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_gottexempelevent" ("adress", "beskrivning", "borttagen_at", "borttagen_av_id", "created_by_id", "forutsattningar", "id", "insats_id", "kalla", "kommun_id", "kontaktorganisation_id", "kontaktroll", "kostnad", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "revision", "titel", "underlag", "updated_at", "updated_by_id") VALUES (NEW."adress", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_by_id", NEW."forutsattningar", NEW."id", NEW."insats_id", NEW."kalla", NEW."kommun_id", NEW."kontaktorganisation_id", NEW."kontaktroll", NEW."kostnad", NEW."lardomar", NEW."nummer", NEW."nyckel", NEW."omrade_id", NEW."overenskommelse_id", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultat", NEW."revision", NEW."titel", NEW."underlag", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='17fac47f7b6f3905642811f0fb225405742828d3', operation='UPDATE', pgid='pgtrigger_update_update_97724', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='gottexempel',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_gottexempelevent" ("adress", "beskrivning", "borttagen_at", "borttagen_av_id", "created_by_id", "forutsattningar", "id", "insats_id", "kalla", "kommun_id", "kontaktorganisation_id", "kontaktroll", "kostnad", "lardomar", "nummer", "nyckel", "omrade_id", "overenskommelse_id", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat", "revision", "titel", "underlag", "updated_at", "updated_by_id") VALUES (OLD."adress", OLD."beskrivning", OLD."borttagen_at", OLD."borttagen_av_id", OLD."created_by_id", OLD."forutsattningar", OLD."id", OLD."insats_id", OLD."kalla", OLD."kommun_id", OLD."kontaktorganisation_id", OLD."kontaktroll", OLD."kostnad", OLD."lardomar", OLD."nummer", OLD."nyckel", OLD."omrade_id", OLD."overenskommelse_id", OLD."period_i_kallan", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultat", OLD."revision", OLD."titel", OLD."underlag", OLD."updated_at", OLD."updated_by_id"); RETURN NULL;', hash='4c8afd97fc87956779827ebbd6656180f29fddfb', operation='DELETE', pgid='pgtrigger_delete_delete_d11b5', table='insatser_gottexempel', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "bekraftad_at", "bekraftad_av_id", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "kontakt_id", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservkontakt_id", "revision", "skede", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (NEW."anmarkning", NEW."antal_kommuner", NEW."bekraftad_at", NEW."bekraftad_av_id", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_at", NEW."created_by_id", NEW."deltagarmal", NEW."finansiering", NEW."forsening", NEW."forsening_skal", NEW."galler_alla_omraden", NEW."id", NEW."kalla", NEW."kontakt_id", NEW."malgrupp", NEW."nyckel", NEW."overenskommelse_id", NEW."pagick", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reservkontakt_id", NEW."revision", NEW."skede", NEW."slag", NEW."slut", NEW."start", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id", NEW."uppfoljning"); RETURN NULL;', hash='753475a67f522ab9e2742c55b448302f49bbbe0f', operation='INSERT', pgid='pgtrigger_insert_insert_10799', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "bekraftad_at", "bekraftad_av_id", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "kontakt_id", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservkontakt_id", "revision", "skede", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (NEW."anmarkning", NEW."antal_kommuner", NEW."bekraftad_at", NEW."bekraftad_av_id", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_at", NEW."created_by_id", NEW."deltagarmal", NEW."finansiering", NEW."forsening", NEW."forsening_skal", NEW."galler_alla_omraden", NEW."id", NEW."kalla", NEW."kontakt_id", NEW."malgrupp", NEW."nyckel", NEW."overenskommelse_id", NEW."pagick", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reservkontakt_id", NEW."revision", NEW."skede", NEW."slag", NEW."slut", NEW."start", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id", NEW."uppfoljning"); RETURN NULL;', hash='7379ce1cef0820f4529e70c7a11d6c4226c7f01c', operation='UPDATE', pgid='pgtrigger_update_update_827bc', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "bekraftad_at", "bekraftad_av_id", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "kontakt_id", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservkontakt_id", "revision", "skede", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (OLD."anmarkning", OLD."antal_kommuner", OLD."bekraftad_at", OLD."bekraftad_av_id", OLD."beskrivning", OLD."borttagen_at", OLD."borttagen_av_id", OLD."created_at", OLD."created_by_id", OLD."deltagarmal", OLD."finansiering", OLD."forsening", OLD."forsening_skal", OLD."galler_alla_omraden", OLD."id", OLD."kalla", OLD."kontakt_id", OLD."malgrupp", OLD."nyckel", OLD."overenskommelse_id", OLD."pagick", OLD."period_i_kallan", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reservkontakt_id", OLD."revision", OLD."skede", OLD."slag", OLD."slut", OLD."start", OLD."status", OLD."titel", OLD."updated_at", OLD."updated_by_id", OLD."uppfoljning"); RETURN NULL;', hash='19c1d81e18e3745416ecb5859c2a6f5ee0b640d2', operation='DELETE', pgid='pgtrigger_delete_delete_2a517', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "beviljat_belopp", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referens", "roll", "sokt_belopp", "trolig") VALUES (NEW."anmarkning", NEW."beviljat_belopp", NEW."fritext", NEW."harledd", NEW."id", NEW."insats_id", NEW."ordning", NEW."organ_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."referens", NEW."roll", NEW."sokt_belopp", NEW."trolig"); RETURN NULL;', hash='c852da13d58c19fe4d3bb17178e3a5a7fe25ddd1', operation='INSERT', pgid='pgtrigger_insert_insert_e6e04', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "beviljat_belopp", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referens", "roll", "sokt_belopp", "trolig") VALUES (NEW."anmarkning", NEW."beviljat_belopp", NEW."fritext", NEW."harledd", NEW."id", NEW."insats_id", NEW."ordning", NEW."organ_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."referens", NEW."roll", NEW."sokt_belopp", NEW."trolig"); RETURN NULL;', hash='ea897c42ac2b20728d4aa633452868f1d63fcd49', operation='UPDATE', pgid='pgtrigger_update_update_2abd7', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "beviljat_belopp", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referens", "roll", "sokt_belopp", "trolig") VALUES (OLD."anmarkning", OLD."beviljat_belopp", OLD."fritext", OLD."harledd", OLD."id", OLD."insats_id", OLD."ordning", OLD."organ_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."referens", OLD."roll", OLD."sokt_belopp", OLD."trolig"); RETURN NULL;', hash='1aae8ab9ab69b67979d8c0a11f87b0f805909c29', operation='DELETE', pgid='pgtrigger_delete_delete_619fe', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (NEW."artal", NEW."borttagen_at", NEW."borttagen_av_id", NEW."enhet", NEW."id", NEW."insats_id", NEW."kalla", NEW."malgrupp", NEW."matt", NEW."namnare", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taljare", NEW."text", NEW."varde", NEW."varde_till"); RETURN NULL;', hash='94a70369d22f92175c8de8f849d757271071cbc0', operation='INSERT', pgid='pgtrigger_insert_insert_15b3a', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (NEW."artal", NEW."borttagen_at", NEW."borttagen_av_id", NEW."enhet", NEW."id", NEW."insats_id", NEW."kalla", NEW."malgrupp", NEW."matt", NEW."namnare", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taljare", NEW."text", NEW."varde", NEW."varde_till"); RETURN NULL;', hash='62b5b4e3a576b1548b8afc9dc0f48777b4cc968a', operation='UPDATE', pgid='pgtrigger_update_update_05b6d', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_utfallevent" ("artal", "borttagen_at", "borttagen_av_id", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (OLD."artal", OLD."borttagen_at", OLD."borttagen_av_id", OLD."enhet", OLD."id", OLD."insats_id", OLD."kalla", OLD."malgrupp", OLD."matt", OLD."namnare", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taljare", OLD."text", OLD."varde", OLD."varde_till"); RETURN NULL;', hash='e3350c150832a5b73b45cc540afd209ab4dc12f4', operation='DELETE', pgid='pgtrigger_delete_delete_07219', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arslas',
            trigger=pgtrigger.compiler.Trigger(name='arslas_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0de151f77c0c254fbdb583d551e7d468233d0205', operation='UPDATE OR DELETE', pgid='pgtrigger_arslas_andras_inte_0d9b1', table='insatser_arslas', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='arslas',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_arslasevent" ("artal", "at", "av_id", "id", "last", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (NEW."artal", NEW."at", NEW."av_id", NEW."id", NEW."last", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skal"); RETURN NULL;', hash='77030d368950ecde3765db47cdbab6452d735779', operation='INSERT', pgid='pgtrigger_insert_insert_89646', table='insatser_arslas', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arslas',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_arslasevent" ("artal", "at", "av_id", "id", "last", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (NEW."artal", NEW."at", NEW."av_id", NEW."id", NEW."last", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skal"); RETURN NULL;', hash='34ae47a18610c935018a493a5adda14365e3d929', operation='UPDATE', pgid='pgtrigger_update_update_dc405', table='insatser_arslas', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arslas',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_arslasevent" ("artal", "at", "av_id", "id", "last", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal") VALUES (OLD."artal", OLD."at", OLD."av_id", OLD."id", OLD."last", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skal"); RETURN NULL;', hash='ae09503a33d2d054a6f05b3ba140dc356b321db7', operation='DELETE', pgid='pgtrigger_delete_delete_67200', table='insatser_arslas', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='arslasevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cbf31617aa73ecab2f51044947fcc5457474e1e6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d9d79', table='insatser_arslasevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='belagg',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_belaggevent" ("adress", "fil_id", "id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "text", "utfall_id") VALUES (NEW."adress", NEW."fil_id", NEW."id", NEW."ordning", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slag", NEW."text", NEW."utfall_id"); RETURN NULL;', hash='c29e09ccdf22fc372c7558232dda1995aa199079', operation='INSERT', pgid='pgtrigger_insert_insert_2b149', table='insatser_belagg', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='belagg',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_belaggevent" ("adress", "fil_id", "id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "text", "utfall_id") VALUES (NEW."adress", NEW."fil_id", NEW."id", NEW."ordning", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slag", NEW."text", NEW."utfall_id"); RETURN NULL;', hash='bd26655d1b2f0825fcc963f96e50f76d0a1ac012', operation='UPDATE', pgid='pgtrigger_update_update_69eb5', table='insatser_belagg', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='belagg',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_belaggevent" ("adress", "fil_id", "id", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "text", "utfall_id") VALUES (OLD."adress", OLD."fil_id", OLD."id", OLD."ordning", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slag", OLD."text", OLD."utfall_id"); RETURN NULL;', hash='93565d8abee0233ca379659496d139e63bf60920', operation='DELETE', pgid='pgtrigger_delete_delete_3a356', table='insatser_belagg', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='belaggevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='233ad9ec5d76ff30766bd467cd7068a8a78da505', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4cdce', table='insatser_belaggevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='deltagare',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_deltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfall_id") VALUES (NEW."aldersgrupp", NEW."annat", NEW."id", NEW."kvinnor", NEW."man", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."utfall_id"); RETURN NULL;', hash='2dbe5c9a1df5b86660563586f52c71d5134769e2', operation='INSERT', pgid='pgtrigger_insert_insert_4bdb8', table='insatser_deltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='deltagare',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_deltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfall_id") VALUES (NEW."aldersgrupp", NEW."annat", NEW."id", NEW."kvinnor", NEW."man", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."utfall_id"); RETURN NULL;', hash='7758d03aaea0e3e1220bf48397d90b58b88bc86e', operation='UPDATE', pgid='pgtrigger_update_update_5b1c4', table='insatser_deltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='deltagare',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_deltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utfall_id") VALUES (OLD."aldersgrupp", OLD."annat", OLD."id", OLD."kvinnor", OLD."man", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."utfall_id"); RETURN NULL;', hash='c91589621d3ddebe01a7ebd6370194de8b421391', operation='DELETE', pgid='pgtrigger_delete_delete_da5e6', table='insatser_deltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='deltagareevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='36a0523c9db4797108d0b3855e5622eabe40181f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_57130', table='insatser_deltagareevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='handlingsplan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_handlingsplanevent" ("anmarkning", "artal", "created_at", "id", "inledning", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "status", "titel", "updated_at", "updated_by_id") VALUES (NEW."anmarkning", NEW."artal", NEW."created_at", NEW."id", NEW."inledning", NEW."kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='6e711cb35d8a9596b54de80e71248cb142866062', operation='INSERT', pgid='pgtrigger_insert_insert_756f7', table='insatser_handlingsplan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='handlingsplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_handlingsplanevent" ("anmarkning", "artal", "created_at", "id", "inledning", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "status", "titel", "updated_at", "updated_by_id") VALUES (NEW."anmarkning", NEW."artal", NEW."created_at", NEW."id", NEW."inledning", NEW."kalla", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='4f69f9d73ecd5f7f26bf8e7731ce95bed34d90af', operation='UPDATE', pgid='pgtrigger_update_update_dc6a3', table='insatser_handlingsplan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='handlingsplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_handlingsplanevent" ("anmarkning", "artal", "created_at", "id", "inledning", "kalla", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "status", "titel", "updated_at", "updated_by_id") VALUES (OLD."anmarkning", OLD."artal", OLD."created_at", OLD."id", OLD."inledning", OLD."kalla", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision", OLD."status", OLD."titel", OLD."updated_at", OLD."updated_by_id"); RETURN NULL;', hash='b559c10461560bfcc28c7befa4f5ba15e7f6db61', operation='DELETE', pgid='pgtrigger_delete_delete_a3834', table='insatser_handlingsplan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='handlingsplanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='975474bb7b530c6b3ba2e148831af65665cdfdda', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_38b99', table='insatser_handlingsplanevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='91c6a77e4082627404b02cd0af3ab94189186948', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3fd3b', table='insatser_hinderevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderorgan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_hinderorganevent" ("hinder_id", "id", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."hinder_id", NEW."id", NEW."organ_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='213f3ea3d8f26310293cb4fb5897014068e6d71b', operation='INSERT', pgid='pgtrigger_insert_insert_f7426', table='insatser_hinderorgan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderorgan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_hinderorganevent" ("hinder_id", "id", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."hinder_id", NEW."id", NEW."organ_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='ee8f7b2433c5fd0fcb45d68a4457620a06a164d7', operation='UPDATE', pgid='pgtrigger_update_update_e67cd', table='insatser_hinderorgan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderorgan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_hinderorganevent" ("hinder_id", "id", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."hinder_id", OLD."id", OLD."organ_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='b2993e34e61b224cc1c806c265dab590e4b5613c', operation='DELETE', pgid='pgtrigger_delete_delete_6e0fc', table='insatser_hinderorgan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinder',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_hinderevent" ("anmalt_at", "anmalt_av_id", "besvarat_at", "besvarat_av_id", "id", "insats_id", "onskan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "svar", "svarande_organ_id", "text") VALUES (NEW."anmalt_at", NEW."anmalt_av_id", NEW."besvarat_at", NEW."besvarat_av_id", NEW."id", NEW."insats_id", NEW."onskan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."svar", NEW."svarande_organ_id", NEW."text"); RETURN NULL;', hash='90a2b865c8807ccf2d10d25ab7ac50dc24fb4603', operation='INSERT', pgid='pgtrigger_insert_insert_9c02c', table='insatser_hinder', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinder',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_hinderevent" ("anmalt_at", "anmalt_av_id", "besvarat_at", "besvarat_av_id", "id", "insats_id", "onskan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "svar", "svarande_organ_id", "text") VALUES (NEW."anmalt_at", NEW."anmalt_av_id", NEW."besvarat_at", NEW."besvarat_av_id", NEW."id", NEW."insats_id", NEW."onskan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."svar", NEW."svarande_organ_id", NEW."text"); RETURN NULL;', hash='f04762663f408c8547e86e3732ae687c1203ff3d', operation='UPDATE', pgid='pgtrigger_update_update_71c21', table='insatser_hinder', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinder',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_hinderevent" ("anmalt_at", "anmalt_av_id", "besvarat_at", "besvarat_av_id", "id", "insats_id", "onskan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "svar", "svarande_organ_id", "text") VALUES (OLD."anmalt_at", OLD."anmalt_av_id", OLD."besvarat_at", OLD."besvarat_av_id", OLD."id", OLD."insats_id", OLD."onskan", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."svar", OLD."svarande_organ_id", OLD."text"); RETURN NULL;', hash='c15bff145ec837753d784b7e1f74a39bd6d8e5c0', operation='DELETE', pgid='pgtrigger_delete_delete_8c756', table='insatser_hinder', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hinderorganevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='df8fb36ce9a361e3392909fc4decea483a348bc5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2e28f', table='insatser_hinderorganevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyte',
            trigger=pgtrigger.compiler.Trigger(name='skedebyte_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a3cb7574c3d2fc63377c8756cab247d4c3ce6619', operation='UPDATE OR DELETE', pgid='pgtrigger_skedebyte_andras_inte_b514f', table='insatser_insatsskedebyte', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyte',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsskedebyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (NEW."at", NEW."av_id", NEW."fran", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skal", NEW."till"); RETURN NULL;', hash='40b52da9f759509edcf8d18e16d637432fe515d7', operation='INSERT', pgid='pgtrigger_insert_insert_cb270', table='insatser_insatsskedebyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyte',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsskedebyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (NEW."at", NEW."av_id", NEW."fran", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skal", NEW."till"); RETURN NULL;', hash='1f13a068157bc08c384d7e2467d6f08cccdb4783', operation='UPDATE', pgid='pgtrigger_update_update_6b3b3', table='insatser_insatsskedebyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyte',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsskedebyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (OLD."at", OLD."av_id", OLD."fran", OLD."id", OLD."insats_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skal", OLD."till"); RETURN NULL;', hash='903f07f6afea11128e73a16bfae39349a251a847', operation='DELETE', pgid='pgtrigger_delete_delete_c96d7', table='insatser_insatsskedebyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsskedebyteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='649cf7015a3d072ea0227717532670e9fe5f1bc8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_816bd', table='insatser_insatsskedebyteevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='massandring',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_massandringevent" ("angrad_at", "angrad_av_id", "at", "av_id", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rader", "urval", "varde_text") VALUES (NEW."angrad_at", NEW."angrad_av_id", NEW."at", NEW."av_id", NEW."falt", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rader", NEW."urval", NEW."varde_text"); RETURN NULL;', hash='843eed38fef8817ad89b2e8235981ea9803b6685', operation='INSERT', pgid='pgtrigger_insert_insert_c8af7', table='insatser_massandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='massandring',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_massandringevent" ("angrad_at", "angrad_av_id", "at", "av_id", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rader", "urval", "varde_text") VALUES (NEW."angrad_at", NEW."angrad_av_id", NEW."at", NEW."av_id", NEW."falt", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rader", NEW."urval", NEW."varde_text"); RETURN NULL;', hash='751e162856c9d4d0f39ee09818924337f915d1cd', operation='UPDATE', pgid='pgtrigger_update_update_3eac8', table='insatser_massandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='massandring',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_massandringevent" ("angrad_at", "angrad_av_id", "at", "av_id", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rader", "urval", "varde_text") VALUES (OLD."angrad_at", OLD."angrad_av_id", OLD."at", OLD."av_id", OLD."falt", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rader", OLD."urval", OLD."varde_text"); RETURN NULL;', hash='cb20e6d9dba35928d69659601773a5238214e0bb', operation='DELETE', pgid='pgtrigger_delete_delete_8d119', table='insatser_massandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='massandringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='271f7151288565257dfeec20f575b044818153ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3982e', table='insatser_massandringevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='planantagande',
            trigger=pgtrigger.compiler.Trigger(name='planantagande_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1248da886cb8bc797efc0960bcc5e3d5da4773f2', operation='UPDATE OR DELETE', pgid='pgtrigger_planantagande_andras_inte_54853', table='insatser_planantagande', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='planantagande',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planantagandeevent" ("antagen", "at", "av_id", "beslut_text", "id", "innehall", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."antagen", NEW."at", NEW."av_id", NEW."beslut_text", NEW."id", NEW."innehall", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id"); RETURN NULL;', hash='b85bb2280e590e33d2d70bed6bc6bbf577dfe291', operation='INSERT', pgid='pgtrigger_insert_insert_554f5', table='insatser_planantagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planantagande',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_planantagandeevent" ("antagen", "at", "av_id", "beslut_text", "id", "innehall", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (NEW."antagen", NEW."at", NEW."av_id", NEW."beslut_text", NEW."id", NEW."innehall", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id"); RETURN NULL;', hash='05c767343f27b695b47bac741728dbb1c480fc69', operation='UPDATE', pgid='pgtrigger_update_update_379f0', table='insatser_planantagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planantagande',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planantagandeevent" ("antagen", "at", "av_id", "beslut_text", "id", "innehall", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id") VALUES (OLD."antagen", OLD."at", OLD."av_id", OLD."beslut_text", OLD."id", OLD."innehall", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id"); RETURN NULL;', hash='be64cb9908aea161a3de4bf0d61407bacb9f23c8', operation='DELETE', pgid='pgtrigger_delete_delete_40ac7', table='insatser_planantagande', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planantagandeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='86d96cbb13aee219846876af54725ddefa53e77c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_eabf8', table='insatser_planantagandeevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='planrad',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planradevent" ("anmarkning", "bakgrund", "borttagen_at", "borttagen_av_id", "delmal_id", "fran_rad_id", "genomforande", "id", "indikatorer", "insats_id", "lasbarhet", "mottagare", "omrade_id", "ordning", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samverkansomrade_id", "titel", "uppfoljning") VALUES (NEW."anmarkning", NEW."bakgrund", NEW."borttagen_at", NEW."borttagen_av_id", NEW."delmal_id", NEW."fran_rad_id", NEW."genomforande", NEW."id", NEW."indikatorer", NEW."insats_id", NEW."lasbarhet", NEW."mottagare", NEW."omrade_id", NEW."ordning", NEW."organ_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."samverkansomrade_id", NEW."titel", NEW."uppfoljning"); RETURN NULL;', hash='78ba3953f312323342049ed49dbcb211b18c2cba', operation='INSERT', pgid='pgtrigger_insert_insert_1ce0d', table='insatser_planrad', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planrad',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_planradevent" ("anmarkning", "bakgrund", "borttagen_at", "borttagen_av_id", "delmal_id", "fran_rad_id", "genomforande", "id", "indikatorer", "insats_id", "lasbarhet", "mottagare", "omrade_id", "ordning", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samverkansomrade_id", "titel", "uppfoljning") VALUES (NEW."anmarkning", NEW."bakgrund", NEW."borttagen_at", NEW."borttagen_av_id", NEW."delmal_id", NEW."fran_rad_id", NEW."genomforande", NEW."id", NEW."indikatorer", NEW."insats_id", NEW."lasbarhet", NEW."mottagare", NEW."omrade_id", NEW."ordning", NEW."organ_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."samverkansomrade_id", NEW."titel", NEW."uppfoljning"); RETURN NULL;', hash='d5a7bb3717de4948c1132814260decb164104b60', operation='UPDATE', pgid='pgtrigger_update_update_64818', table='insatser_planrad', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planrad',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planradevent" ("anmarkning", "bakgrund", "borttagen_at", "borttagen_av_id", "delmal_id", "fran_rad_id", "genomforande", "id", "indikatorer", "insats_id", "lasbarhet", "mottagare", "omrade_id", "ordning", "organ_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "samverkansomrade_id", "titel", "uppfoljning") VALUES (OLD."anmarkning", OLD."bakgrund", OLD."borttagen_at", OLD."borttagen_av_id", OLD."delmal_id", OLD."fran_rad_id", OLD."genomforande", OLD."id", OLD."indikatorer", OLD."insats_id", OLD."lasbarhet", OLD."mottagare", OLD."omrade_id", OLD."ordning", OLD."organ_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."samverkansomrade_id", OLD."titel", OLD."uppfoljning"); RETURN NULL;', hash='ae76624c2f36549ba8d6ee229b3ec479128e7fd2', operation='DELETE', pgid='pgtrigger_delete_delete_8afed', table='insatser_planrad', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planmalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8aed5aec5d3d12bfed571fd278c3fedb9bc4e629', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_99490', table='insatser_planmalevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='planmal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planmalevent" ("enhet", "hogst", "id", "lagst", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rad_id", "text") VALUES (NEW."enhet", NEW."hogst", NEW."id", NEW."lagst", NEW."ordning", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rad_id", NEW."text"); RETURN NULL;', hash='eba59db6164f9b337fef5cdf677bffd5167e19fc', operation='INSERT', pgid='pgtrigger_insert_insert_15c2b', table='insatser_planmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planmal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_planmalevent" ("enhet", "hogst", "id", "lagst", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rad_id", "text") VALUES (NEW."enhet", NEW."hogst", NEW."id", NEW."lagst", NEW."ordning", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rad_id", NEW."text"); RETURN NULL;', hash='103cf4e1d8660460ccfb9bba2f2257022f656373', operation='UPDATE', pgid='pgtrigger_update_update_ea713', table='insatser_planmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planmal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_planmalevent" ("enhet", "hogst", "id", "lagst", "ordning", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rad_id", "text") VALUES (OLD."enhet", OLD."hogst", OLD."id", OLD."lagst", OLD."ordning", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rad_id", OLD."text"); RETURN NULL;', hash='b62cf8a8ac87796e8c6f924361ca0310aa4f5892', operation='DELETE', pgid='pgtrigger_delete_delete_1a662', table='insatser_planmal', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='planradevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a5e9e5c1b2f73f24cd26b1b7f436d0bc8893dfa2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8759b', table='insatser_planradevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='sparadvy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_sparadvyevent" ("av_id", "fraga", "id", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."av_id", NEW."fraga", NEW."id", NEW."namn", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='365bcca6eb0b3dc9b1f38f88808ee056fe052b3b', operation='INSERT', pgid='pgtrigger_insert_insert_15b50', table='insatser_sparadvy', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='sparadvy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_sparadvyevent" ("av_id", "fraga", "id", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."av_id", NEW."fraga", NEW."id", NEW."namn", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='f3df87ed67fa9692f355cdfe174eee7e8f5e48b8', operation='UPDATE', pgid='pgtrigger_update_update_e9c51', table='insatser_sparadvy', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='sparadvy',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_sparadvyevent" ("av_id", "fraga", "id", "namn", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."av_id", OLD."fraga", OLD."id", OLD."namn", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='757f63ddb1236bc1c0a0b44b90a88b184e126130', operation='DELETE', pgid='pgtrigger_delete_delete_a11c5', table='insatser_sparadvy', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='sparadvyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='626b4f69c588595eda5eb458de1556cb135a0420', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d0dec', table='insatser_sparadvyevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsrunda',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningsrundaevent" ("artal", "id", "oppnad_at", "oppnad_av_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_dag", "stangd_at") VALUES (NEW."artal", NEW."id", NEW."oppnad_at", NEW."oppnad_av_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sista_dag", NEW."stangd_at"); RETURN NULL;', hash='0d8e0e626537427f9109d0ea31a2919a705269cf', operation='INSERT', pgid='pgtrigger_insert_insert_4e069', table='insatser_spridningsrunda', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsrunda',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_spridningsrundaevent" ("artal", "id", "oppnad_at", "oppnad_av_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_dag", "stangd_at") VALUES (NEW."artal", NEW."id", NEW."oppnad_at", NEW."oppnad_av_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sista_dag", NEW."stangd_at"); RETURN NULL;', hash='1c927bea386e843ff53ffc5c33df4cbf56c82a73', operation='UPDATE', pgid='pgtrigger_update_update_d9526', table='insatser_spridningsrunda', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsrunda',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningsrundaevent" ("artal", "id", "oppnad_at", "oppnad_av_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sista_dag", "stangd_at") VALUES (OLD."artal", OLD."id", OLD."oppnad_at", OLD."oppnad_av_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sista_dag", OLD."stangd_at"); RETURN NULL;', hash='f36d47201e5dae45329b92c6707a1f193c5d56b9', operation='DELETE', pgid='pgtrigger_delete_delete_027b8', table='insatser_spridningsrunda', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsfragaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cb482fa5293fe53af7ab631a66c508dba149b388', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f447b', table='insatser_spridningsfragaevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsfraga',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningsfragaevent" ("id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runda_id") VALUES (NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."runda_id"); RETURN NULL;', hash='9d6fd8ffc5cbb21a760c236f37c18f358cbe75ff', operation='INSERT', pgid='pgtrigger_insert_insert_a515d', table='insatser_spridningsfraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsfraga',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_spridningsfragaevent" ("id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runda_id") VALUES (NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."runda_id"); RETURN NULL;', hash='7a72a9644b26b961c7d2bc6bfb2c32f9da395e63', operation='UPDATE', pgid='pgtrigger_update_update_e2d01', table='insatser_spridningsfraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsfraga',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningsfragaevent" ("id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runda_id") VALUES (OLD."id", OLD."insats_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."runda_id"); RETURN NULL;', hash='d37bac688dc0d0fed8d3f0ce04fdf3017652af0c', operation='DELETE', pgid='pgtrigger_delete_delete_f1c64', table='insatser_spridningsfraga', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningsrundaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7ef6f9fc576cf5c51b02eecff50b7a1a083a9b49', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d9c46', table='insatser_spridningsrundaevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningssvar',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningssvarevent" ("fraga_id", "id", "lage", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."fraga_id", NEW."id", NEW."lage", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;', hash='18399912c0fbb52ba271b165f5d42bc4fc01fa30', operation='INSERT', pgid='pgtrigger_insert_insert_6cd18', table='insatser_spridningssvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningssvar',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_spridningssvarevent" ("fraga_id", "id", "lage", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."fraga_id", NEW."id", NEW."lage", NEW."lamnat_at", NEW."lamnat_av_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;', hash='4066f3eb97738bb8624ba6bf378ada388557c42b', operation='UPDATE', pgid='pgtrigger_update_update_18c34', table='insatser_spridningssvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningssvar',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_spridningssvarevent" ("fraga_id", "id", "lage", "lamnat_at", "lamnat_av_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."fraga_id", OLD."id", OLD."lage", OLD."lamnat_at", OLD."lamnat_av_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;', hash='4d1ea49c6a4d6d85221c35543f660e75c131b276', operation='DELETE', pgid='pgtrigger_delete_delete_47f52', table='insatser_spridningssvar', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='spridningssvarevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='15c30f39b0c00879c398b34e3390eac1c4acea2c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_46813', table='insatser_spridningssvarevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='tabellinlasning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_tabellinlasningevent" ("at", "av_id", "fil_id", "id", "jobb_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "sparad_at", "status") VALUES (NEW."at", NEW."av_id", NEW."fil_id", NEW."id", NEW."jobb_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slag", NEW."sparad_at", NEW."status"); RETURN NULL;', hash='eb66f8e1b271a088c296aafb32d0078c06bf27d7', operation='INSERT', pgid='pgtrigger_insert_insert_251b4', table='insatser_tabellinlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tabellinlasning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."at" IS DISTINCT FROM (NEW."at") OR OLD."av_id" IS DISTINCT FROM (NEW."av_id") OR OLD."fil_id" IS DISTINCT FROM (NEW."fil_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."jobb_id" IS DISTINCT FROM (NEW."jobb_id") OR OLD."overenskommelse_id" IS DISTINCT FROM (NEW."overenskommelse_id") OR OLD."slag" IS DISTINCT FROM (NEW."slag") OR OLD."sparad_at" IS DISTINCT FROM (NEW."sparad_at") OR OLD."status" IS DISTINCT FROM (NEW."status"))', func='INSERT INTO "insatser_tabellinlasningevent" ("at", "av_id", "fil_id", "id", "jobb_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "sparad_at", "status") VALUES (NEW."at", NEW."av_id", NEW."fil_id", NEW."id", NEW."jobb_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slag", NEW."sparad_at", NEW."status"); RETURN NULL;', hash='ec2b8ecdd999a2e8c6e9521fb39433b6601bd2a7', operation='UPDATE', pgid='pgtrigger_update_update_556f3', table='insatser_tabellinlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tabellinlasning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_tabellinlasningevent" ("at", "av_id", "fil_id", "id", "jobb_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slag", "sparad_at", "status") VALUES (OLD."at", OLD."av_id", OLD."fil_id", OLD."id", OLD."jobb_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slag", OLD."sparad_at", OLD."status"); RETURN NULL;', hash='ae58e1161dc9e8bce6eff5e582a5c3041436573b', operation='DELETE', pgid='pgtrigger_delete_delete_f9fa1', table='insatser_tabellinlasning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='tabellinlasningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3e65291eed7d7e1fe9f7904d2895b9f2fb3e651c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0166b', table='insatser_tabellinlasningevent', when='BEFORE')),
        ),
    ]
