import core.migrering
import core.oprecist
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import insatser.models.insats
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0001_initial'),
    ]

    operations = [
        # Three-letter pieces of titles, to tell when two people write about the same initiative.
        TrigramExtension(),
        core.migrering.CreateModel(
            name='Insats',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(blank=True, max_length=40, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('slag', models.CharField(choices=[('insats', 'Insats'), ('arbetssatt', 'Arbetssätt'), ('undersokning', 'Undersökning'), ('bidragsprogram', 'Bidragsprogram')], default='insats', max_length=15, verbose_name='slag')),
                ('status', models.CharField(blank=True, choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='läge')),
                ('forsening', models.CharField(blank=True, choices=[('ja', 'Försenad'), ('nej', 'Inte försenad')], max_length=10, verbose_name='försenad')),
                ('forsening_skal', models.TextField(blank=True, verbose_name='skäl till bedömningen av förseningen')),
                ('start', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='börjar')),
                ('slut', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='slutar')),
                ('pagick', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='pågick')),
                ('period_i_kallan', models.CharField(blank=True, max_length=120, verbose_name='period enligt källan')),
                ('spann', models.GeneratedField(db_persist=True, expression=insatser.models.insats.Periodspann('start', 'slut', 'pagick'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('galler_alla_omraden', models.BooleanField(default=False, verbose_name='gäller alla områden')),
                ('malgrupp', models.TextField(blank=True, verbose_name='målgrupp')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('finansiering', models.TextField(blank=True, verbose_name='finansiering')),
                ('deltagarmal', models.TextField(blank=True, verbose_name='mål i antal')),
                ('uppfoljning', models.TextField(blank=True, verbose_name='uppföljning')),
                ('antal_kommuner', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antal kommuner')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('borttagen_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttagen')),
                ('borttagen_av', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatser', to='sok.overenskommelse')),
                ('updated_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'insats',
                'verbose_name_plural': 'insatser',
                'ordering': ['overenskommelse', 'titel', 'pk'],
                'indexes': [models.Index(fields=['overenskommelse', 'borttagen_at'], name='insats_levande')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('nyckel', ''), _negated=True), fields=('overenskommelse', 'nyckel'), name='insats_nyckel_unik', violation_error_message='Nyckeln används redan av en annan insats i överenskommelsen.'), models.CheckConstraint(condition=models.Q(('titel', ''), _negated=True), name='insats_titel_finns', violation_error_message='Skriv en titel.'), models.CheckConstraint(condition=models.Q(('start', ''), ('start__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='insats_start_form'), models.CheckConstraint(condition=models.Q(('slut', ''), ('slut__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='insats_slut_form'), models.CheckConstraint(condition=models.Q(('pagick', ''), ('pagick__regex', '^\\d{4}(-\\d{2}(-\\d{2})?)?$'), _connector='OR'), name='insats_pagick_form'), models.CheckConstraint(condition=models.Q(('start', ''), ('slut', ''), django.db.models.lookups.LessThanOrEqual(django.db.models.functions.comparison.Collate('start', 'C'), django.db.models.functions.comparison.Collate(django.db.models.functions.text.Concat('slut', models.Value('~')), 'C')), _connector='OR'), name='insats_slut_efter_start', violation_error_message='Insatsen kan inte sluta innan den har börjat.'), models.CheckConstraint(condition=models.Q(('pagick', ''), models.Q(('slut', ''), ('start', '')), _connector='OR'), name='insats_pagick_utan_period', violation_error_message='”Pågick” används bara när både början och slut är okända.'), models.CheckConstraint(condition=models.Q(models.Q(('forsening', ''), ('forsening_skal', '')), models.Q(models.Q(('forsening', ''), _negated=True), models.Q(('forsening_skal', ''), _negated=True)), _connector='OR'), name='insats_forsening_har_skal', violation_error_message='Skriv varför ni bedömer förseningen på annat sätt än datumen.'), models.CheckConstraint(condition=models.Q(('antal_kommuner__isnull', True), ('antal_kommuner__range', (1, 290)), _connector='OR'), name='insats_antal_kommuner', violation_error_message='Antalet kommuner är mellan 1 och 290. Lämna tomt om ni inte vet.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsAktor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(choices=[('ansvarig', 'Ansvarig'), ('medverkande', 'Medverkande'), ('finansiar', 'Finansiär'), ('styrande', 'Styrs av')], max_length=12, verbose_name='roll')),
                ('fritext', models.CharField(blank=True, max_length=200, verbose_name='annan')),
                ('harledd', models.BooleanField(default=False, verbose_name='härledd')),
                ('trolig', models.BooleanField(default=False, verbose_name='trolig')),
                ('anmarkning', models.CharField(blank=True, max_length=300, verbose_name='anmärkning')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aktorer', to='insatser.insats')),
                ('organ', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatsroller', to='sok.organ')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatsroller', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'aktör',
                'verbose_name_plural': 'aktörer',
                'ordering': ['insats', 'roll', 'ordning', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('fritext', ''), ('organ__isnull', True), ('organisation__isnull', False)), models.Q(('fritext', ''), ('organ__isnull', False), ('organisation__isnull', True)), models.Q(('organ__isnull', True), ('organisation__isnull', True), models.Q(('fritext', ''), _negated=True)), _connector='OR'), name='insatsaktor_exakt_en', violation_error_message='Välj en organisation eller ett organ, eller skriv vem det är: ett av dem.'), models.UniqueConstraint(fields=('insats', 'roll', 'organisation', 'organ', 'fritext'), name='insatsaktor_unik', nulls_distinct=False, violation_error_message='Aktören finns redan med i den rollen.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsAktorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('roll', models.CharField(choices=[('ansvarig', 'Ansvarig'), ('medverkande', 'Medverkande'), ('finansiar', 'Finansiär'), ('styrande', 'Styrs av')], max_length=12, verbose_name='roll')),
                ('fritext', models.CharField(blank=True, max_length=200, verbose_name='annan')),
                ('harledd', models.BooleanField(default=False, verbose_name='härledd')),
                ('trolig', models.BooleanField(default=False, verbose_name='trolig')),
                ('anmarkning', models.CharField(blank=True, max_length=300, verbose_name='anmärkning')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('organ', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organ')),
                ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatsaktor')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nyckel', models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='nyckel')),
                ('titel', models.CharField(max_length=300, verbose_name='titel')),
                ('slag', models.CharField(choices=[('insats', 'Insats'), ('arbetssatt', 'Arbetssätt'), ('undersokning', 'Undersökning'), ('bidragsprogram', 'Bidragsprogram')], default='insats', max_length=15, verbose_name='slag')),
                ('status', models.CharField(blank=True, choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='läge')),
                ('forsening', models.CharField(blank=True, choices=[('ja', 'Försenad'), ('nej', 'Inte försenad')], max_length=10, verbose_name='försenad')),
                ('forsening_skal', models.TextField(blank=True, verbose_name='skäl till bedömningen av förseningen')),
                ('start', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='börjar')),
                ('slut', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='slutar')),
                ('pagick', core.oprecist.OprecistDatumField(blank=True, default='', max_length=10, verbose_name='pågick')),
                ('period_i_kallan', models.CharField(blank=True, max_length=120, verbose_name='period enligt källan')),
                ('spann', models.GeneratedField(db_persist=True, expression=insatser.models.insats.Periodspann('start', 'slut', 'pagick'), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('galler_alla_omraden', models.BooleanField(default=False, verbose_name='gäller alla områden')),
                ('malgrupp', models.TextField(blank=True, verbose_name='målgrupp')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('finansiering', models.TextField(blank=True, verbose_name='finansiering')),
                ('deltagarmal', models.TextField(blank=True, verbose_name='mål i antal')),
                ('uppfoljning', models.TextField(blank=True, verbose_name='uppföljning')),
                ('antal_kommuner', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antal kommuner')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('borttagen_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='borttagen')),
                ('borttagen_av', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insats')),
                ('updated_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsKoppling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('primar', models.BooleanField(default=False, verbose_name='huvudsaklig')),
                ('delmal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatskopplingar', to='sok.delmal')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kopplingar', to='insatser.insats')),
                ('omrade', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatskopplingar', to='sok.omrade')),
                ('samverkansomrade', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatskopplingar', to='sok.samverkansomrade')),
            ],
            options={
                'verbose_name': 'koppling till mål',
                'verbose_name_plural': 'kopplingar till mål',
                'ordering': ['insats', '-primar', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('delmal__isnull', True), ('samverkansomrade__isnull', True), _connector='OR'), name='insatskoppling_hogst_en_niva', violation_error_message='Välj ett delmål eller ett samverkansområde per rad, inte båda.'), models.UniqueConstraint(fields=('insats', 'omrade', 'delmal', 'samverkansomrade'), name='insatskoppling_unik', nulls_distinct=False, violation_error_message='Insatsen är redan kopplad dit.'), models.UniqueConstraint(condition=models.Q(('primar', True)), fields=('insats',), name='insatskoppling_en_primar', violation_error_message='Bara en koppling kan vara den huvudsakliga.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsKopplingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('primar', models.BooleanField(default=False, verbose_name='huvudsaklig')),
                ('delmal', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.delmal')),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('omrade', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.omrade')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatskoppling')),
                ('samverkansomrade', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.samverkansomrade')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsPlats',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('geografi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatsplatser', to='sok.geografi')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='platser', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'plats',
                'verbose_name_plural': 'platser',
                'ordering': ['insats', 'geografi'],
                'constraints': [models.UniqueConstraint(fields=('insats', 'geografi'), name='insatsplats_unik', violation_error_message='Platsen finns redan med.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsPlatsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('geografi', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.geografi')),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatsplats')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('fortsattning', 'fortsätter i'), ('foregangare', 'är föregångare till'), ('avknoppning', 'har avknoppningen'), ('del_av', 'är del av')], max_length=12, verbose_name='samband')),
                ('fran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationer_ut', to='insatser.insats')),
                ('till', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationer_in', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'samband mellan insatser',
                'verbose_name_plural': 'samband mellan insatser',
                'ordering': ['fran', 'typ', 'till'],
                'constraints': [models.UniqueConstraint(fields=('fran', 'till', 'typ'), name='insatsrelation_unik', violation_error_message='Sambandet finns redan.'), models.CheckConstraint(condition=models.Q(('fran', models.F('till')), _negated=True), name='insatsrelation_inte_till_sig_sjalv', violation_error_message='En insats kan inte ha ett samband med sig själv.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsRelationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('typ', models.CharField(choices=[('fortsattning', 'fortsätter i'), ('foregangare', 'är föregångare till'), ('avknoppning', 'har avknoppningen'), ('del_av', 'är del av')], max_length=12, verbose_name='samband')),
                ('fran', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatsrelation')),
                ('till', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='InsatsStatusbyte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.CharField(blank=True, choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='från')),
                ('till', models.CharField(choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='till')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statusbyten', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'statusbyte',
                'verbose_name_plural': 'statusbyten',
                'ordering': ['insats', '-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('skal', ''), _negated=True), models.Q(models.Q(('till__in', ['pausad', 'stoppad']), _negated=True), models.Q(('fran__in', ['avslutad', 'stoppad']), _negated=True)), _connector='OR'), name='insatsstatusbyte_skal_nar_det_kravs', violation_error_message='Skriv varför läget ändras.'), models.CheckConstraint(condition=models.Q(('fran', models.F('till')), _negated=True), name='insatsstatusbyte_ar_ett_byte', violation_error_message='Insatsen har redan det läget.')],
            },
        ),
        core.migrering.CreateModel(
            name='InsatsStatusbyteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('fran', models.CharField(blank=True, choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='från')),
                ('till', models.CharField(choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('pausad', 'Pausad'), ('avslutad', 'Avslutad'), ('stoppad', 'Stoppad')], max_length=10, verbose_name='till')),
                ('skal', models.TextField(blank=True, verbose_name='skäl')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.insatsstatusbyte')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Utfall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('artal', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('text', models.TextField(blank=True, verbose_name='vad det har lett till')),
                ('matt', models.CharField(blank=True, choices=[('andel', 'Andel'), ('antal', 'Antal'), ('intervall', 'Intervall'), ('kvalitativt', 'Beskrivs i ord')], max_length=12, verbose_name='mått')),
                ('varde', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='värde')),
                ('varde_till', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='till och med')),
                ('taljare', models.PositiveIntegerField(blank=True, null=True, verbose_name='antal')),
                ('namnare', models.PositiveIntegerField(blank=True, null=True, verbose_name='av')),
                ('enhet', models.CharField(blank=True, max_length=80, verbose_name='enhet')),
                ('malgrupp', models.CharField(blank=True, max_length=200, verbose_name='vilka det gäller')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='utfall_lista', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'utfall',
                'verbose_name_plural': 'utfall',
                'ordering': ['insats', models.OrderBy(models.F('artal'), descending=True, nulls_last=True), 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('varde__isnull', False), ('taljare__isnull', False), _connector='OR'), name='utfall_sager_nagot', violation_error_message='Skriv vad insatsen har lett till, eller ange ett värde.'), models.CheckConstraint(condition=models.Q(('artal__isnull', True), ('artal__range', (1900, 2100)), _connector='OR'), name='utfall_artal', violation_error_message='Skriv årtalet med fyra siffror, eller lämna tomt om ni inte vet.'), models.CheckConstraint(condition=models.Q(models.Q(('namnare__isnull', True), ('taljare__isnull', True)), models.Q(('namnare__gt', 0), ('namnare__isnull', False), ('taljare__isnull', False), ('taljare__lte', models.F('namnare'))), _connector='OR'), name='utfall_taljare_av_namnare', violation_error_message='Ange både antal och av hur många. Antalet kan inte vara större än helheten.'), models.CheckConstraint(condition=models.Q(models.Q(('matt', 'andel'), _negated=True), models.Q(('varde_till__isnull', True), models.Q(('varde__isnull', True), ('varde__range', (0, 100)), _connector='OR'), models.Q(('varde__isnull', False), ('taljare__isnull', False), _connector='OR')), _connector='OR'), name='utfall_andel', violation_error_message='En andel är 0–100 procent, eller ett antal av hur många.'), models.CheckConstraint(condition=models.Q(models.Q(('matt', 'antal'), _negated=True), models.Q(('namnare__isnull', True), ('taljare__isnull', True), ('varde__gte', 0), ('varde__isnull', False), ('varde_till__isnull', True)), _connector='OR'), name='utfall_antal', violation_error_message='Ange antalet som ett enda värde.'), models.CheckConstraint(condition=models.Q(models.Q(('matt', 'intervall'), _negated=True), models.Q(('namnare__isnull', True), ('taljare__isnull', True), ('varde__isnull', False), ('varde_till__isnull', False), ('varde__gte', 0), ('varde_till__gt', models.F('varde'))), _connector='OR'), name='utfall_intervall', violation_error_message='Ange intervallets lägsta och högsta värde. Det högsta ska vara större.'), models.CheckConstraint(condition=models.Q(models.Q(('matt__in', ['', 'kvalitativt']), _negated=True), models.Q(('namnare__isnull', True), ('taljare__isnull', True), ('varde__isnull', True), ('varde_till__isnull', True), models.Q(('text', ''), _negated=True)), _connector='OR'), name='utfall_i_ord', violation_error_message='Välj mått när ni anger värden. Ett utfall i ord behöver en text.')],
            },
        ),
        core.migrering.CreateModel(
            name='UtfallEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('artal', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='år')),
                ('text', models.TextField(blank=True, verbose_name='vad det har lett till')),
                ('matt', models.CharField(blank=True, choices=[('andel', 'Andel'), ('antal', 'Antal'), ('intervall', 'Intervall'), ('kvalitativt', 'Beskrivs i ord')], max_length=12, verbose_name='mått')),
                ('varde', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='värde')),
                ('varde_till', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='till och med')),
                ('taljare', models.PositiveIntegerField(blank=True, null=True, verbose_name='antal')),
                ('namnare', models.PositiveIntegerField(blank=True, null=True, verbose_name='av')),
                ('enhet', models.CharField(blank=True, max_length=80, verbose_name='enhet')),
                ('malgrupp', models.CharField(blank=True, max_length=200, verbose_name='vilka det gäller')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
                ('insats', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='insatser.utfall')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (NEW."anmarkning", NEW."antal_kommuner", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_at", NEW."created_by_id", NEW."deltagarmal", NEW."finansiering", NEW."forsening", NEW."forsening_skal", NEW."galler_alla_omraden", NEW."id", NEW."kalla", NEW."malgrupp", NEW."nyckel", NEW."overenskommelse_id", NEW."pagick", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision", NEW."slag", NEW."slut", NEW."start", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id", NEW."uppfoljning"); RETURN NULL;', hash='6553c5ed15f085c1aa0848d1bf12bee3d4193e58', operation='INSERT', pgid='pgtrigger_insert_insert_10799', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (NEW."anmarkning", NEW."antal_kommuner", NEW."beskrivning", NEW."borttagen_at", NEW."borttagen_av_id", NEW."created_at", NEW."created_by_id", NEW."deltagarmal", NEW."finansiering", NEW."forsening", NEW."forsening_skal", NEW."galler_alla_omraden", NEW."id", NEW."kalla", NEW."malgrupp", NEW."nyckel", NEW."overenskommelse_id", NEW."pagick", NEW."period_i_kallan", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision", NEW."slag", NEW."slut", NEW."start", NEW."status", NEW."titel", NEW."updated_at", NEW."updated_by_id", NEW."uppfoljning"); RETURN NULL;', hash='b1c72734ceb6557fa7eb034002930bcb29f105cd', operation='UPDATE', pgid='pgtrigger_update_update_827bc', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insats',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsevent" ("anmarkning", "antal_kommuner", "beskrivning", "borttagen_at", "borttagen_av_id", "created_at", "created_by_id", "deltagarmal", "finansiering", "forsening", "forsening_skal", "galler_alla_omraden", "id", "kalla", "malgrupp", "nyckel", "overenskommelse_id", "pagick", "period_i_kallan", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "slag", "slut", "start", "status", "titel", "updated_at", "updated_by_id", "uppfoljning") VALUES (OLD."anmarkning", OLD."antal_kommuner", OLD."beskrivning", OLD."borttagen_at", OLD."borttagen_av_id", OLD."created_at", OLD."created_by_id", OLD."deltagarmal", OLD."finansiering", OLD."forsening", OLD."forsening_skal", OLD."galler_alla_omraden", OLD."id", OLD."kalla", OLD."malgrupp", OLD."nyckel", OLD."overenskommelse_id", OLD."pagick", OLD."period_i_kallan", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision", OLD."slag", OLD."slut", OLD."start", OLD."status", OLD."titel", OLD."updated_at", OLD."updated_by_id", OLD."uppfoljning"); RETURN NULL;', hash='6ff56326ffafb0a44cff72a0a983512a6b7b26d1', operation='DELETE', pgid='pgtrigger_delete_delete_2a517', table='insatser_insats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "trolig") VALUES (NEW."anmarkning", NEW."fritext", NEW."harledd", NEW."id", NEW."insats_id", NEW."ordning", NEW."organ_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."roll", NEW."trolig"); RETURN NULL;', hash='58048ae8235285c79f4e7878df3abc1b0c20612b', operation='INSERT', pgid='pgtrigger_insert_insert_e6e04', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "trolig") VALUES (NEW."anmarkning", NEW."fritext", NEW."harledd", NEW."id", NEW."insats_id", NEW."ordning", NEW."organ_id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."roll", NEW."trolig"); RETURN NULL;', hash='6cc861db30bbdbb0c03f9e3c90a15ee25b81ed43', operation='UPDATE', pgid='pgtrigger_update_update_2abd7', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsaktorevent" ("anmarkning", "fritext", "harledd", "id", "insats_id", "ordning", "organ_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roll", "trolig") VALUES (OLD."anmarkning", OLD."fritext", OLD."harledd", OLD."id", OLD."insats_id", OLD."ordning", OLD."organ_id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."roll", OLD."trolig"); RETURN NULL;', hash='9cdc011547e6ddd0ad52f97bb9b335ab2d6e6c80', operation='DELETE', pgid='pgtrigger_delete_delete_619fe', table='insatser_insatsaktor', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsaktorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='006512e46987a41651fbaf1162868a06523c4af5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_19d26', table='insatser_insatsaktorevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='35f52bf498214f5983123cee337363dfe6470f7c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_585b9', table='insatser_insatsevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='samma_omrade', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT EXISTS (SELECT 1 FROM sok_omrade o JOIN insatser_insats i ON i.overenskommelse_id = o.overenskommelse_id\n               WHERE o.id = NEW.omrade_id AND i.id = NEW.insats_id)\n   OR (NEW.delmal_id IS NOT NULL AND NOT EXISTS\n       (SELECT 1 FROM sok_delmal d WHERE d.id = NEW.delmal_id AND d.omrade_id = NEW.omrade_id))\n   OR (NEW.samverkansomrade_id IS NOT NULL AND NOT EXISTS\n       (SELECT 1 FROM sok_samverkansomrade s WHERE s.id = NEW.samverkansomrade_id AND s.omrade_id = NEW.omrade_id))\nTHEN\n    RAISE EXCEPTION 'insatskoppling_samma_omrade' USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n", hash='0ec94bc0ea5d94f4f9b41378491875112e2eb0ac', operation='INSERT OR UPDATE', pgid='pgtrigger_samma_omrade_cbe9a', table='insatser_insatskoppling', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatskopplingevent" ("delmal_id", "id", "insats_id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "primar", "samverkansomrade_id") VALUES (NEW."delmal_id", NEW."id", NEW."insats_id", NEW."omrade_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."primar", NEW."samverkansomrade_id"); RETURN NULL;', hash='dbbebb189935f6e80651a3e7f5f500e4ace38ac5', operation='INSERT', pgid='pgtrigger_insert_insert_9d965', table='insatser_insatskoppling', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatskopplingevent" ("delmal_id", "id", "insats_id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "primar", "samverkansomrade_id") VALUES (NEW."delmal_id", NEW."id", NEW."insats_id", NEW."omrade_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."primar", NEW."samverkansomrade_id"); RETURN NULL;', hash='89fdd57911a579ce990080d853ecf68599ceb524', operation='UPDATE', pgid='pgtrigger_update_update_f8940', table='insatser_insatskoppling', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskoppling',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatskopplingevent" ("delmal_id", "id", "insats_id", "omrade_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "primar", "samverkansomrade_id") VALUES (OLD."delmal_id", OLD."id", OLD."insats_id", OLD."omrade_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."primar", OLD."samverkansomrade_id"); RETURN NULL;', hash='aa5dcc3fb56ca0ba6c110f0a26fb235304b3b7cf', operation='DELETE', pgid='pgtrigger_delete_delete_08470', table='insatser_insatskoppling', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatskopplingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1f501ccfec41b9851fcf11afa73d34cd860631d7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fb1e0', table='insatser_insatskopplingevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsplats',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsplatsevent" ("geografi_id", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geografi_id", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='681df5d1898ffd1ce0d61c545c6e5c4695a315a8', operation='INSERT', pgid='pgtrigger_insert_insert_a6328', table='insatser_insatsplats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsplats',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsplatsevent" ("geografi_id", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geografi_id", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='4af1154d1fb334b3398d2307bd3820919efcde3b', operation='UPDATE', pgid='pgtrigger_update_update_defdf', table='insatser_insatsplats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsplats',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsplatsevent" ("geografi_id", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geografi_id", OLD."id", OLD."insats_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='49b375763f5a185c08e32b3fdd3034ae7d7ae49d', operation='DELETE', pgid='pgtrigger_delete_delete_170ca', table='insatser_insatsplats', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsplatsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='967e893942374395c989be05713ae6f116090804', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9e1b0', table='insatser_insatsplatsevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsrelation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsrelationevent" ("fran_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_id", "typ") VALUES (NEW."fran_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."till_id", NEW."typ"); RETURN NULL;', hash='3fe5e85883d2c564af5db915bf2a87f4cdce638e', operation='INSERT', pgid='pgtrigger_insert_insert_ea393', table='insatser_insatsrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsrelation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsrelationevent" ("fran_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_id", "typ") VALUES (NEW."fran_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."till_id", NEW."typ"); RETURN NULL;', hash='119deaaa9d62706300b1c80e9d4e242717e453ae', operation='UPDATE', pgid='pgtrigger_update_update_478ce', table='insatser_insatsrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsrelation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsrelationevent" ("fran_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "till_id", "typ") VALUES (OLD."fran_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."till_id", OLD."typ"); RETURN NULL;', hash='8a2881a2250f7e86eadc72b4b9f21a35f16b47b6', operation='DELETE', pgid='pgtrigger_delete_delete_75fc0', table='insatser_insatsrelation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsrelationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9de2f5f88e210a694dfb7c8a797d35a2c15c1644', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dd6a0', table='insatser_insatsrelationevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyte',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsstatusbyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (NEW."at", NEW."av_id", NEW."fran", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skal", NEW."till"); RETURN NULL;', hash='72b0272bef4fe47e66b32514c6353e7a406f42a7', operation='INSERT', pgid='pgtrigger_insert_insert_237f5', table='insatser_insatsstatusbyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyte',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_insatsstatusbyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (NEW."at", NEW."av_id", NEW."fran", NEW."id", NEW."insats_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skal", NEW."till"); RETURN NULL;', hash='c8b32d1506cfb34df7df5e69f28c70fa7339f47c', operation='UPDATE', pgid='pgtrigger_update_update_62b70', table='insatser_insatsstatusbyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyte',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_insatsstatusbyteevent" ("at", "av_id", "fran", "id", "insats_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "till") VALUES (OLD."at", OLD."av_id", OLD."fran", OLD."id", OLD."insats_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skal", OLD."till"); RETURN NULL;', hash='c8ac92960d925abb28eb6b59718a35d771c3edb7', operation='DELETE', pgid='pgtrigger_delete_delete_6700c', table='insatser_insatsstatusbyte', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='insatsstatusbyteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9208bb7c038ba15fde4639ba4a217906f63f6d31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4d3ff', table='insatser_insatsstatusbyteevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_utfallevent" ("artal", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (NEW."artal", NEW."enhet", NEW."id", NEW."insats_id", NEW."kalla", NEW."malgrupp", NEW."matt", NEW."namnare", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taljare", NEW."text", NEW."varde", NEW."varde_till"); RETURN NULL;', hash='058b46feff5a132230a51bd4bbaa28ad5a4524e0', operation='INSERT', pgid='pgtrigger_insert_insert_15b3a', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "insatser_utfallevent" ("artal", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (NEW."artal", NEW."enhet", NEW."id", NEW."insats_id", NEW."kalla", NEW."malgrupp", NEW."matt", NEW."namnare", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taljare", NEW."text", NEW."varde", NEW."varde_till"); RETURN NULL;', hash='b2a0f9dd1780b42a22b63ba3e05c3b8d0e06a7d7', operation='UPDATE', pgid='pgtrigger_update_update_05b6d', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfall',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "insatser_utfallevent" ("artal", "enhet", "id", "insats_id", "kalla", "malgrupp", "matt", "namnare", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taljare", "text", "varde", "varde_till") VALUES (OLD."artal", OLD."enhet", OLD."id", OLD."insats_id", OLD."kalla", OLD."malgrupp", OLD."matt", OLD."namnare", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taljare", OLD."text", OLD."varde", OLD."varde_till"); RETURN NULL;', hash='db35e14a90f4ac649fee0c1c0f4c096ce591b8d5', operation='DELETE', pgid='pgtrigger_delete_delete_07219', table='insatser_utfall', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utfallevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1448519c590b97e37886eb3d30450db6a07636b8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_db26e', table='insatser_utfallevent', when='BEFORE')),
        ),
    ]
