import core.migrering
import core.giltighet
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import statsbidrag.models.regler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('filer', '0001_initial'),
        ('insatser', '0003_handlingsplan'),
        ('konton', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('sok', '0003_handlingsplan'),
        ('statsbidrag', '0002_namn'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Aterkrav',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran_status', models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='från')),
                ('grund', models.CharField(choices=[('oriktiga', 'Oriktiga uppgifter'), ('for_hogt', 'Bidraget har lämnats felaktigt eller med för högt belopp'), ('andamal', 'Bidraget har inte använts för sitt ändamål'), ('oforbrukat', 'Oförbrukade medel har inte betalats tillbaka'), ('villkor', 'Villkor har inte följts eller redovisning saknas')], max_length=12, verbose_name='grund')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='belopp som övervägs')),
                ('underrattelse', models.TextField(verbose_name='skälen till att återkrav övervägs')),
                ('svara_senast', models.DateField(verbose_name='svara senast')),
                ('kommunicerat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='underrättad')),
                ('yttrande', models.TextField(blank=True, verbose_name='mottagarens svar')),
                ('yttrat_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('beslutat_belopp', models.PositiveIntegerField(blank=True, null=True, verbose_name='belopp att betala tillbaka')),
                ('eftergivet', models.PositiveIntegerField(default=0, verbose_name='eftergivet belopp')),
                ('motivering', models.TextField(blank=True, verbose_name='beslutets skäl')),
                ('overklagande', models.TextField(blank=True, verbose_name='hur beslutet överklagas')),
                ('foredragande', models.CharField(blank=True, max_length=120, verbose_name='föredragande')),
                ('betalas_senast', models.DateField(blank=True, null=True, verbose_name='betalas senast')),
                ('beslutat_at', models.DateTimeField(blank=True, null=True, verbose_name='beslutat')),
                ('betalt_at', models.DateField(blank=True, null=True, verbose_name='betalt')),
                ('avskrivet_at', models.DateTimeField(blank=True, null=True, verbose_name='avskrivet')),
                ('avskrivet_skal', models.TextField(blank=True, verbose_name='skäl till att det inte blev återkrav')),
                ('beslutat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kommunicerat_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aterkrav', to='statsbidrag.redovisning')),
                ('yttrat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'återkrav',
                'verbose_name_plural': 'återkrav',
                'ordering': ['redovisning', '-kommunicerat_at', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('avskrivet_at__isnull', True), ('beslutat_at__isnull', True)), fields=('redovisning',), name='aterkrav_ett_i_taget', violation_error_message='Återkrav övervägs redan.'), models.CheckConstraint(condition=models.Q(('beslutat_at__isnull', True), ('avskrivet_at__isnull', True), _connector='OR'), name='aterkrav_ett_slut'), models.CheckConstraint(condition=models.Q(models.Q(('beslutat_at__isnull', True), ('beslutat_av__isnull', True), ('beslutat_belopp__isnull', True)), models.Q(('beslutat_at__isnull', False), ('beslutat_av__isnull', False), ('beslutat_belopp__gt', 0), models.Q(('motivering', ''), _negated=True)), _connector='OR'), name='aterkrav_helt_beslut', violation_error_message='Ett beslut om återkrav har belopp och skäl.'), models.CheckConstraint(condition=models.Q(models.Q(('yttrande', ''), ('yttrat_at__isnull', True)), models.Q(('yttrat_at__isnull', False), models.Q(('yttrande', ''), _negated=True)), _connector='OR'), name='aterkrav_helt_yttrande')],
            },
        ),
        core.migrering.CreateModel(
            name='Beslutsforslag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('beslut', models.CharField(choices=[('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat')], max_length=15, verbose_name='beslut')),
                ('uppgifter', models.JSONField(blank=True, default=dict, verbose_name='uppgifter')),
                ('foreslaget_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='föreslaget')),
                ('avgjort_at', models.DateTimeField(blank=True, null=True, verbose_name='avgjort')),
                ('blev_beslut', models.BooleanField(null=True, verbose_name='blev beslut')),
                ('skal', models.TextField(blank=True, verbose_name='skäl att inte besluta så')),
                ('avgjort_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('foreslaget_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('inlamning', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statsbidrag.inlamning')),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beslutsforslag', to='statsbidrag.redovisning')),
            ],
            options={
                'verbose_name': 'beslutsförslag',
                'verbose_name_plural': 'beslutsförslag',
                'ordering': ['redovisning', '-foreslaget_at', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('avgjort_at__isnull', True)), fields=('redovisning',), name='beslutsforslag_ett_i_taget', violation_error_message='Det finns redan ett förslag till beslut.'), models.CheckConstraint(condition=models.Q(models.Q(('blev_beslut', True), _negated=True), models.Q(('avgjort_av', models.F('foreslaget_av')), _negated=True), _connector='OR'), name='beslutsforslag_tva_personer', violation_error_message='Den som föreslår kan inte också besluta.'), models.CheckConstraint(condition=models.Q(models.Q(('avgjort_at__isnull', True), ('avgjort_av__isnull', True), ('blev_beslut__isnull', True)), models.Q(('avgjort_at__isnull', False), ('avgjort_av__isnull', False), ('blev_beslut__isnull', False)), _connector='OR'), name='beslutsforslag_helt_avgorande')],
            },
        ),
        core.migrering.CreateModel(
            name='Bidragsandring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skal', models.TextField(verbose_name='skäl')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('svar', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('tillbakatagen', 'Tillbakatagen')], max_length=15, verbose_name='svar')),
                ('svar_text', models.TextField(blank=True, verbose_name='skäl till svaret')),
                ('svarad_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('vad', models.TextField(verbose_name='vad som ska ändras')),
                ('periodslut', models.DateField(blank=True, null=True, verbose_name='ny sista dag')),
                ('budget', models.JSONField(blank=True, default=dict, verbose_name='ny fördelning')),
                ('begard_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('bidrag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='andringar', to='statsbidrag.bidrag')),
                ('svarad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'ändring av bidrag',
                'verbose_name_plural': 'ändringar av bidrag',
                'ordering': ['bidrag', '-begard_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('svar', ''), ('svarad_at__isnull', True), ('svarad_av__isnull', True)), models.Q(('svar__in', ['beviljad', 'avslagen', 'tillbakatagen']), ('svarad_at__isnull', False), ('svarad_av__isnull', False)), _connector='OR'), name='bidragsandring_helt_svar'), models.UniqueConstraint(condition=models.Q(('svar', '')), fields=('bidrag',), name='bidragsandring_en_i_taget', violation_error_message='Det finns redan en ändring som väntar på svar.')],
            },
        ),
        core.migrering.CreateModel(
            name='Delegation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('beslut', models.CharField(help_text='Vilket beslut eller vilken fullmakt rätten bygger på.', max_length=200, verbose_name='delegationsbeslut')),
                ('given_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='given')),
                ('given_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ombud', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegationer', to=settings.AUTH_USER_MODEL, verbose_name='ombud')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegationer', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'delegation',
                'verbose_name_plural': 'delegationer',
                'ordering': ['organisation', 'pk'],
                'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('organisation', '='), ('ombud', '='), ('giltighet', '&&')], name='delegation_en_per_dag', violation_error_message='Perioden överlappar en annan version. Avsluta den andra först.'), models.CheckConstraint(condition=models.Q(('beslut', ''), _negated=True), name='delegation_har_beslut', violation_error_message='Skriv vilket beslut eller vilken fullmakt rätten bygger på.')],
            },
        ),
        core.migrering.CreateModel(
            name='Hjalptext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], max_length=20, verbose_name='typ')),
                ('avsnitt', models.SlugField(max_length=40, verbose_name='avsnitt')),
                ('falt', models.SlugField(blank=True, max_length=40, verbose_name='fält')),
                ('text', models.TextField(verbose_name='hjälptext')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hjalptexter', to='sok.overenskommelse')),
                ('updated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'hjälptext',
                'verbose_name_plural': 'hjälptexter',
                'ordering': ['overenskommelse', 'typ', 'avsnitt', 'falt'],
                'constraints': [models.UniqueConstraint(fields=('overenskommelse', 'typ', 'avsnitt', 'falt'), name='hjalptext_en_per_falt'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='hjalptext_har_text', violation_error_message='Skriv en hjälptext.')],
            },
        ),
        core.migrering.CreateModel(
            name='Inlamningsbilaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('utvardering', 'Utvärdering'), ('material', 'Material från insatsen'), ('intyg', 'Intyg från samverkanspart'), ('ekonomi', 'Utdrag ur ekonomisystemet'), ('revisor', 'Revisorsintyg'), ('delegation', 'Fullmakt eller delegation'), ('annat', 'Annat')], max_length=12, verbose_name='slag')),
                ('namn', models.CharField(max_length=200, verbose_name='vad det är')),
                ('lamnas_senast', models.DateField(blank=True, null=True, verbose_name='lämnas senast')),
                ('inkom_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='inkom')),
                ('fil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='filer.fil')),
                ('inlamning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='statsbidrag.inlamning')),
                ('inskickad_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('uppfyller', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppfylld_genom', to='statsbidrag.inlamningsbilaga')),
            ],
            options={
                'verbose_name': 'bilaga',
                'verbose_name_plural': 'bilagor',
                'ordering': ['inlamning', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('fil__isnull', False), ('lamnas_senast__isnull', True)), models.Q(('fil__isnull', True), ('lamnas_senast__isnull', False)), _connector='OR'), name='inlamningsbilaga_fil_eller_dag', violation_error_message='Välj en fil, eller skriv vilken dag den kommer.')],
            },
        ),
        core.migrering.CreateModel(
            name='Overforing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.SlugField(max_length=40, verbose_name='avsnitt')),
                ('falt', models.SlugField(max_length=60, verbose_name='fält')),
                ('resultat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overforingar', to='statsbidrag.resultat')),
                ('utfall', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='overforing', to='insatser.utfall')),
            ],
            options={
                'verbose_name': 'överföring',
                'verbose_name_plural': 'överföringar',
                'ordering': ['resultat', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('resultat', 'avsnitt', 'falt'), name='overforing_en_per_falt')],
            },
        ),
        core.migrering.CreateModel(
            name='Redovisningsregler',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avvikelse_procent', models.PositiveSmallIntegerField(default=10, help_text='Procent av det beviljade.', verbose_name='en budgetpost ska förklaras när den avviker mer än')),
                ('tva_par_ogon_over', models.PositiveIntegerField(blank=True, help_text='Kronor. Tomt: aldrig.', null=True, verbose_name='två personer beslutar när bidraget är större än')),
                ('revisorsintyg_over', models.PositiveIntegerField(blank=True, help_text='Kronor. Tomt: aldrig.', null=True, verbose_name='revisorsintyg krävs av föreningar och trossamfund när bidraget är större än')),
                ('bekrafta_vid_inskick', models.BooleanField(default=False, verbose_name='den som skickar in bekräftar sin inloggning på nytt')),
                ('paminnelsedagar', django.contrib.postgres.fields.ArrayField(base_field=models.SmallIntegerField(), default=statsbidrag.models.regler.paminnelsedagar, size=None, verbose_name='påminnelser, dagar före sista dagen')),
                ('beviljande', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='redovisningsregler', to='sok.organisation')),
            ],
            options={
                'verbose_name': 'redovisningsregler',
                'verbose_name_plural': 'redovisningsregler',
                'ordering': ['beviljande'],
            },
        ),
        core.migrering.CreateModel(
            name='Resultatdeltagare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aldersgrupp', models.CharField(choices=[('', 'Alla åldrar'), ('barn', '0–17 år'), ('unga', '18–24 år'), ('vuxna', '25–64 år'), ('aldre', '65 år och äldre')], max_length=6, verbose_name='ålder')),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('resultat', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deltagare', to='statsbidrag.resultat')),
            ],
            options={
                'verbose_name': 'redovisade deltagare',
                'verbose_name_plural': 'redovisade deltagare',
                'ordering': ['resultat', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('resultat', 'aldersgrupp'), name='resultatdeltagare_en_per_alder')],
            },
        ),
        core.migrering.CreateModel(
            name='Uppskov',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skal', models.TextField(verbose_name='skäl')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('svar', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('tillbakatagen', 'Tillbakatagen')], max_length=15, verbose_name='svar')),
                ('svar_text', models.TextField(blank=True, verbose_name='skäl till svaret')),
                ('svarad_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('till', models.DateField(verbose_name='ni vill lämna in senast')),
                ('ny_frist', models.DateField(blank=True, null=True, verbose_name='beviljat till')),
                ('begard_av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppskov', to='statsbidrag.redovisning')),
                ('svarad_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'uppskov',
                'verbose_name_plural': 'uppskov',
                'ordering': ['redovisning', '-begard_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('svar', ''), ('svarad_at__isnull', True), ('svarad_av__isnull', True)), models.Q(('svar__in', ['beviljad', 'avslagen', 'tillbakatagen']), ('svarad_at__isnull', False), ('svarad_av__isnull', False)), _connector='OR'), name='uppskov_helt_svar'), models.CheckConstraint(condition=models.Q(models.Q(('svar', 'beviljad'), ('ny_frist__isnull', False)), models.Q(models.Q(('svar', 'beviljad'), _negated=True), ('ny_frist__isnull', True)), _connector='OR'), name='uppskov_ny_frist_nar_beviljat', violation_error_message='Skriv vilken dag uppskovet gäller till.'), models.UniqueConstraint(condition=models.Q(('svar', '')), fields=('redovisning',), name='uppskov_ett_i_taget', violation_error_message='Det finns redan en begäran om uppskov som väntar på svar.')],
            },
        ),
        core.migrering.CreateModel(
            name='Utbetalning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='betald')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='belopp')),
                ('anmarkning', models.CharField(blank=True, max_length=200, verbose_name='anmärkning')),
                ('bidrag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningar', to='statsbidrag.bidrag')),
            ],
            options={
                'verbose_name': 'utbetalning',
                'verbose_name_plural': 'utbetalningar',
                'ordering': ['bidrag', 'datum', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('belopp__gt', 0)), name='utbetalning_over_noll', violation_error_message='Skriv ett belopp som är större än 0.')],
            },
        ),
        core.migrering.CreateModel(
            name='Utkastbilaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('utvardering', 'Utvärdering'), ('material', 'Material från insatsen'), ('intyg', 'Intyg från samverkanspart'), ('ekonomi', 'Utdrag ur ekonomisystemet'), ('revisor', 'Revisorsintyg'), ('delegation', 'Fullmakt eller delegation'), ('annat', 'Annat')], max_length=12, verbose_name='slag')),
                ('namn', models.CharField(max_length=200, verbose_name='vad det är')),
                ('lamnas_senast', models.DateField(blank=True, null=True, verbose_name='lämnas senast')),
                ('tillagd_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tillagd')),
                ('fil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='filer.fil')),
                ('tillagd_av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('utkast', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bilagor', to='statsbidrag.utkast')),
            ],
            options={
                'verbose_name': 'bilaga i utkast',
                'verbose_name_plural': 'bilagor i utkast',
                'ordering': ['utkast', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('fil__isnull', False), ('lamnas_senast__isnull', True)), models.Q(('fil__isnull', True), ('lamnas_senast__isnull', False)), _connector='OR'), name='utkastbilaga_fil_eller_dag', violation_error_message='Välj en fil, eller skriv vilken dag den kommer.')],
            },
        ),
        core.migrering.CreateModel(
            name='Utkasthandelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vad', models.CharField(choices=[('borjade', 'Började'), ('tog_over', 'Tog över'), ('tog_bort', 'Tog bort utkastet'), ('aterstallde', 'Återställde utkastet'), ('skickade_in', 'Skickade in')], max_length=12, verbose_name='vad')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('text', models.CharField(blank=True, max_length=300, verbose_name='text')),
                ('av', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='statsbidrag.redovisning')),
            ],
            options={
                'verbose_name': 'händelse i utkast',
                'verbose_name_plural': 'händelser i utkast',
                'ordering': ['redovisning', '-at', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='Utlysning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('oppnar', models.DateField(blank=True, null=True, verbose_name='öppnar')),
                ('sista_dag', models.DateField(blank=True, null=True, verbose_name='sista ansökningsdag')),
                ('belopp', models.PositiveBigIntegerField(blank=True, help_text='Hela kronor.', null=True, verbose_name='belopp att fördela')),
                ('prioriteringar', models.TextField(blank=True, verbose_name='prioriteringar')),
                ('adress', models.URLField(blank=True, max_length=500, verbose_name='webbadress')),
                ('beviljande', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utlysningar', to='sok.organisation', verbose_name='beviljande myndighet')),
                ('bidragstyp', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utlysningar', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utlysningar', to='sok.overenskommelse', verbose_name='överenskommelse')),
            ],
            options={
                'verbose_name': 'utlysning',
                'verbose_name_plural': 'utlysningar',
                'ordering': ['overenskommelse', '-artal', 'titel', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('oppnar__isnull', True), ('sista_dag__isnull', True), ('sista_dag__gte', models.F('oppnar')), _connector='OR'), name='utlysning_oppnar_forst', violation_error_message='Sista ansökningsdag kan inte vara före den dag utlysningen öppnar.')],
            },
        ),
        core.migrering.CreateModel(
            name='Ansokan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('titel', models.CharField(max_length=200, verbose_name='insatsens namn')),
                ('diarienummer', models.CharField(blank=True, max_length=20, null=True, verbose_name='diarienummer')),
                ('inkom', models.DateField(blank=True, null=True, verbose_name='inkom')),
                ('sokt_belopp', models.PositiveIntegerField(blank=True, help_text='Hela kronor.', null=True, verbose_name='sökt belopp')),
                ('beslut', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('delvis', 'Delvis beviljad'), ('avslagen', 'Avslagen'), ('aterkallad', 'Återkallad av den sökande')], max_length=12, verbose_name='beslut')),
                ('beslutsdatum', models.DateField(blank=True, null=True, verbose_name='beslutsdatum')),
                ('beslut_skal', models.TextField(blank=True, verbose_name='skäl')),
                ('bidragstyp', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ansokningar', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ansokningar', to='insatser.insats', verbose_name='insats')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ansokningar', to='sok.overenskommelse', verbose_name='överenskommelse')),
                ('sokande', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ansokningar', to='sok.organisation', verbose_name='sökande')),
                ('utlysning', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ansokningar', to='statsbidrag.utlysning', verbose_name='utlysning')),
            ],
            options={
                'verbose_name': 'ansökan',
                'verbose_name_plural': 'ansökningar',
                'ordering': ['-inkom', 'titel', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('diarienummer__isnull', True), ('diarienummer__regex', '^\\d{3}-\\d{1,6}-(\\d{2}|\\d{4})$'), _connector='OR'), name='ansokan_diarienummer_form', violation_error_message='Skriv diarienumret som 851-5425-2024, eller lämna det tomt.'), models.CheckConstraint(condition=models.Q(('beslut__in', ['', 'beviljad', 'delvis', 'avslagen', 'aterkallad'])), name='ansokan_kant_beslut', violation_error_message='Välj ett av besluten, eller lämna tomt.'), models.CheckConstraint(condition=models.Q(('beslut', ''), ('beslutsdatum__isnull', False), _connector='OR'), name='ansokan_beslut_har_dag', violation_error_message='Skriv vilken dag beslutet fattades.')],
            },
        ),
        core.migrering.CreateModel(
            name='AterkravEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('fran_status', models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='från')),
                ('grund', models.CharField(choices=[('oriktiga', 'Oriktiga uppgifter'), ('for_hogt', 'Bidraget har lämnats felaktigt eller med för högt belopp'), ('andamal', 'Bidraget har inte använts för sitt ändamål'), ('oforbrukat', 'Oförbrukade medel har inte betalats tillbaka'), ('villkor', 'Villkor har inte följts eller redovisning saknas')], max_length=12, verbose_name='grund')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='belopp som övervägs')),
                ('underrattelse', models.TextField(verbose_name='skälen till att återkrav övervägs')),
                ('svara_senast', models.DateField(verbose_name='svara senast')),
                ('kommunicerat_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='underrättad')),
                ('yttrande', models.TextField(blank=True, verbose_name='mottagarens svar')),
                ('yttrat_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('beslutat_belopp', models.PositiveIntegerField(blank=True, null=True, verbose_name='belopp att betala tillbaka')),
                ('eftergivet', models.PositiveIntegerField(default=0, verbose_name='eftergivet belopp')),
                ('motivering', models.TextField(blank=True, verbose_name='beslutets skäl')),
                ('overklagande', models.TextField(blank=True, verbose_name='hur beslutet överklagas')),
                ('foredragande', models.CharField(blank=True, max_length=120, verbose_name='föredragande')),
                ('betalas_senast', models.DateField(blank=True, null=True, verbose_name='betalas senast')),
                ('beslutat_at', models.DateTimeField(blank=True, null=True, verbose_name='beslutat')),
                ('betalt_at', models.DateField(blank=True, null=True, verbose_name='betalt')),
                ('avskrivet_at', models.DateTimeField(blank=True, null=True, verbose_name='avskrivet')),
                ('avskrivet_skal', models.TextField(blank=True, verbose_name='skäl till att det inte blev återkrav')),
                ('beslutat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('kommunicerat_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.aterkrav')),
                ('redovisning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.redovisning')),
                ('yttrat_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='BeslutsforslagEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('beslut', models.CharField(choices=[('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat')], max_length=15, verbose_name='beslut')),
                ('uppgifter', models.JSONField(blank=True, default=dict, verbose_name='uppgifter')),
                ('foreslaget_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='föreslaget')),
                ('avgjort_at', models.DateTimeField(blank=True, null=True, verbose_name='avgjort')),
                ('blev_beslut', models.BooleanField(null=True, verbose_name='blev beslut')),
                ('skal', models.TextField(blank=True, verbose_name='skäl att inte besluta så')),
                ('avgjort_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('foreslaget_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('inlamning', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.inlamning')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.beslutsforslag')),
                ('redovisning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.redovisning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='BidragsandringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('skal', models.TextField(verbose_name='skäl')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('svar', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('tillbakatagen', 'Tillbakatagen')], max_length=15, verbose_name='svar')),
                ('svar_text', models.TextField(blank=True, verbose_name='skäl till svaret')),
                ('svarad_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('vad', models.TextField(verbose_name='vad som ska ändras')),
                ('periodslut', models.DateField(blank=True, null=True, verbose_name='ny sista dag')),
                ('budget', models.JSONField(blank=True, default=dict, verbose_name='ny fördelning')),
                ('begard_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('bidrag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidrag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.bidragsandring')),
                ('svarad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='DelegationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('giltighet', django.contrib.postgres.fields.ranges.DateRangeField(default=core.giltighet.alltid, verbose_name='gäller')),
                ('osaker_grans', models.BooleanField(default=False, verbose_name='gränsen är osäker')),
                ('beslut', models.CharField(help_text='Vilket beslut eller vilken fullmakt rätten bygger på.', max_length=200, verbose_name='delegationsbeslut')),
                ('given_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='given')),
                ('given_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('ombud', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ombud')),
                ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.delegation')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='Fristandring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fran', models.DateField(verbose_name='från')),
                ('till', models.DateField(verbose_name='till')),
                ('skal', models.TextField(verbose_name='skäl')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('komplettering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fristandringar', to='statsbidrag.komplettering')),
                ('redovisning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fristandringar', to='statsbidrag.redovisning')),
                ('uppskov', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fristandringar', to='statsbidrag.uppskov')),
            ],
            options={
                'verbose_name': 'flyttad frist',
                'verbose_name_plural': 'flyttade frister',
                'ordering': ['redovisning', '-at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('fran', models.F('till')), _negated=True), name='fristandring_flyttar', violation_error_message='Den nya dagen är samma som den gamla.'), models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='fristandring_har_skal', violation_error_message='Skriv varför fristen flyttas.')],
            },
        ),
        core.migrering.CreateModel(
            name='HjalptextEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('typ', models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], max_length=20, verbose_name='typ')),
                ('avsnitt', models.SlugField(db_index=False, max_length=40, verbose_name='avsnitt')),
                ('falt', models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='fält')),
                ('text', models.TextField(verbose_name='hjälptext')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.hjalptext')),
                ('updated_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='OverforingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('avsnitt', models.SlugField(db_index=False, max_length=40, verbose_name='avsnitt')),
                ('falt', models.SlugField(db_index=False, max_length=60, verbose_name='fält')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.overforing')),
                ('resultat', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.resultat')),
                ('utfall', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.utfall')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='RedovisningsreglerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('avvikelse_procent', models.PositiveSmallIntegerField(default=10, help_text='Procent av det beviljade.', verbose_name='en budgetpost ska förklaras när den avviker mer än')),
                ('tva_par_ogon_over', models.PositiveIntegerField(blank=True, help_text='Kronor. Tomt: aldrig.', null=True, verbose_name='två personer beslutar när bidraget är större än')),
                ('revisorsintyg_over', models.PositiveIntegerField(blank=True, help_text='Kronor. Tomt: aldrig.', null=True, verbose_name='revisorsintyg krävs av föreningar och trossamfund när bidraget är större än')),
                ('bekrafta_vid_inskick', models.BooleanField(default=False, verbose_name='den som skickar in bekräftar sin inloggning på nytt')),
                ('paminnelsedagar', django.contrib.postgres.fields.ArrayField(base_field=models.SmallIntegerField(), default=statsbidrag.models.regler.paminnelsedagar, size=None, verbose_name='påminnelser, dagar före sista dagen')),
                ('beviljande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.redovisningsregler')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='ResultatdeltagareEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('aldersgrupp', models.CharField(choices=[('', 'Alla åldrar'), ('barn', '0–17 år'), ('unga', '18–24 år'), ('vuxna', '25–64 år'), ('aldre', '65 år och äldre')], max_length=6, verbose_name='ålder')),
                ('kvinnor', models.PositiveIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveIntegerField(blank=True, null=True, verbose_name='män')),
                ('annat', models.PositiveIntegerField(blank=True, null=True, verbose_name='annat eller ej uppgett')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.resultatdeltagare')),
                ('resultat', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.resultat')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='UppskovEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('skal', models.TextField(verbose_name='skäl')),
                ('begard_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begärd')),
                ('svar', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('avslagen', 'Avslagen'), ('tillbakatagen', 'Tillbakatagen')], max_length=15, verbose_name='svar')),
                ('svar_text', models.TextField(blank=True, verbose_name='skäl till svaret')),
                ('svarad_at', models.DateTimeField(blank=True, null=True, verbose_name='besvarad')),
                ('till', models.DateField(verbose_name='ni vill lämna in senast')),
                ('ny_frist', models.DateField(blank=True, null=True, verbose_name='beviljat till')),
                ('begard_av', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.uppskov')),
                ('redovisning', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.redovisning')),
                ('svarad_av', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='UtbetalningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('datum', models.DateField(verbose_name='betald')),
                ('belopp', models.PositiveIntegerField(help_text='Hela kronor.', verbose_name='belopp')),
                ('anmarkning', models.CharField(blank=True, max_length=200, verbose_name='anmärkning')),
                ('bidrag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidrag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.utbetalning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='UtlysningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('artal', models.PositiveSmallIntegerField(verbose_name='år')),
                ('oppnar', models.DateField(blank=True, null=True, verbose_name='öppnar')),
                ('sista_dag', models.DateField(blank=True, null=True, verbose_name='sista ansökningsdag')),
                ('belopp', models.PositiveBigIntegerField(blank=True, help_text='Hela kronor.', null=True, verbose_name='belopp att fördela')),
                ('prioriteringar', models.TextField(blank=True, verbose_name='prioriteringar')),
                ('adress', models.URLField(blank=True, max_length=500, verbose_name='webbadress')),
                ('beviljande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation', verbose_name='beviljande myndighet')),
                ('bidragstyp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse', verbose_name='överenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.utlysning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.CreateModel(
            name='AnsokanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('titel', models.CharField(max_length=200, verbose_name='insatsens namn')),
                ('diarienummer', models.CharField(blank=True, max_length=20, null=True, verbose_name='diarienummer')),
                ('inkom', models.DateField(blank=True, null=True, verbose_name='inkom')),
                ('sokt_belopp', models.PositiveIntegerField(blank=True, help_text='Hela kronor.', null=True, verbose_name='sökt belopp')),
                ('beslut', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('delvis', 'Delvis beviljad'), ('avslagen', 'Avslagen'), ('aterkallad', 'Återkallad av den sökande')], max_length=12, verbose_name='beslut')),
                ('beslutsdatum', models.DateField(blank=True, null=True, verbose_name='beslutsdatum')),
                ('beslut_skal', models.TextField(blank=True, verbose_name='skäl')),
                ('bidragstyp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.bidragstyp', verbose_name='bidragstyp')),
                ('insats', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='insatser.insats', verbose_name='insats')),
                ('overenskommelse', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.overenskommelse', verbose_name='överenskommelse')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statsbidrag.ansokan')),
                ('sokande', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sok.organisation', verbose_name='sökande')),
                ('utlysning', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.utlysning', verbose_name='utlysning')),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.RemoveTrigger(
            model_name='bidrag',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='bidrag',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='bidrag',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='bidragstyp',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='bidragstyp',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='bidragstyp',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='formularversion',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='formularversion',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='formularversion',
            name='delete_delete',
        ),
        core.migrering.RemoveTrigger(
            model_name='resultat',
            name='insert_insert',
        ),
        core.migrering.RemoveTrigger(
            model_name='resultat',
            name='update_update',
        ),
        core.migrering.RemoveTrigger(
            model_name='resultat',
            name='delete_delete',
        ),
        migrations.AlterModelOptions(
            name='formularversion',
            options={'ordering': ['typ', '-beviljandear', 'bidragstyp', '-version'], 'verbose_name': 'formulärversion', 'verbose_name_plural': 'formulärversioner'},
        ),
        migrations.AlterModelOptions(
            name='redovisning',
            options={'ordering': ['frist', 'pk'], 'verbose_name': 'redovisning', 'verbose_name_plural': 'redovisningar'},
        ),
        migrations.AlterModelOptions(
            name='resultat',
            options={'ordering': ['redovisning', '-pk'], 'verbose_name': 'redovisat resultat', 'verbose_name_plural': 'redovisade resultat'},
        ),
        migrations.RemoveConstraint(
            model_name='formularversion',
            name='formularversion_unik',
        ),
        migrations.RemoveConstraint(
            model_name='redovisning',
            name='slutredovisning_kand_status',
        ),
        migrations.RemoveConstraint(
            model_name='statushandelse',
            name='statushandelse_kand_status',
        ),
        core.migrering.AddField(
            model_name='bidrag',
            name='chefsadress',
            field=models.EmailField(blank=True, max_length=254, verbose_name='e-post till ansvarig chef hos mottagaren'),
        ),
        core.migrering.AddField(
            model_name='bidrag',
            name='created_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        core.migrering.AddField(
            model_name='bidragevent',
            name='chefsadress',
            field=models.EmailField(blank=True, max_length=254, verbose_name='e-post till ansvarig chef hos mottagaren'),
        ),
        core.migrering.AddField(
            model_name='bidragevent',
            name='created_by',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        core.migrering.AddField(
            model_name='bidragstyp',
            name='mottagartyper',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('kommunforbund', 'Kommunförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('kulturinstitution', 'Kulturinstitution'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('naringslivsorganisation', 'Näringslivsorganisation'), ('foretagsframjare', 'Företagsfrämjare'), ('foretag', 'Företag'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30), blank=True, default=list, size=None, verbose_name='mottagare'),
        ),
        core.migrering.AddField(
            model_name='bidragstypevent',
            name='mottagartyper',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('kommun', 'Kommun'), ('region', 'Region'), ('statlig_myndighet', 'Statlig myndighet'), ('lansstyrelse', 'Länsstyrelse'), ('larosate', 'Lärosäte'), ('kommunalforbund', 'Kommunalförbund'), ('kommunforbund', 'Kommunförbund'), ('samordningsforbund', 'Samordningsförbund'), ('civilsamhalle', 'Civilsamhälle'), ('trossamfund', 'Trossamfund'), ('natverk', 'Nätverk'), ('stiftelse', 'Stiftelse'), ('kulturinstitution', 'Kulturinstitution'), ('arbetsmarknadspart', 'Arbetsmarknadspart'), ('naringslivsorganisation', 'Näringslivsorganisation'), ('foretagsframjare', 'Företagsfrämjare'), ('foretag', 'Företag'), ('utbildningsanordnare', 'Utbildningsanordnare'), ('undersokningsforetag', 'Undersökningsföretag'), ('vardenhet', 'Vårdenhet'), ('forskola', 'Förskola')], max_length=30), blank=True, default=list, size=None, verbose_name='mottagare'),
        ),
        core.migrering.AddField(
            model_name='formularversion',
            name='bidragstyp',
            field=models.SlugField(blank=True, max_length=20, verbose_name='bidragstyp'),
        ),
        core.migrering.AddField(
            model_name='formularversionevent',
            name='bidragstyp',
            field=models.SlugField(blank=True, db_index=False, max_length=20, verbose_name='bidragstyp'),
        ),
        core.migrering.AddField(
            model_name='inlamning',
            name='delegation',
            field=models.CharField(blank=True, max_length=200, verbose_name='delegation'),
        ),
        core.migrering.AddField(
            model_name='inlamning',
            name='rattelse',
            field=models.TextField(blank=True, verbose_name='skäl till rättelsen'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='avvikelse_procent',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='förklaring krävs över, procent'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='handlaggare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='handläggare'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='intyg',
            field=models.CharField(choices=[('forsakran', 'Försäkran'), ('revisorsintyg', 'Försäkran och revisorsintyg')], default='forsakran', max_length=15, verbose_name='intyg'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='nummer',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='nummer'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='typ',
            field=models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ'),
        ),
        core.migrering.AddField(
            model_name='redovisning',
            name='utgang',
            field=models.CharField(blank=True, choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='utgång'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='avvikelse_procent',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='förklaring krävs över, procent'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='handlaggare',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='handläggare'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='intyg',
            field=models.CharField(choices=[('forsakran', 'Försäkran'), ('revisorsintyg', 'Försäkran och revisorsintyg')], default='forsakran', max_length=15, verbose_name='intyg'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='nummer',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='nummer'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='typ',
            field=models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ'),
        ),
        core.migrering.AddField(
            model_name='redovisningevent',
            name='utgang',
            field=models.CharField(blank=True, choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='utgång'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='aterkallat_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='återkallat'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='egen_bedomning',
            field=models.TextField(blank=True, verbose_name='målgruppens egen bedömning'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='fortsattning',
            field=models.SlugField(blank=True, max_length=40, verbose_name='fortsättning'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='insatsomrade',
            field=models.SlugField(blank=True, max_length=40, verbose_name='insatsområde'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='malgrupp',
            field=models.SlugField(blank=True, max_length=40, verbose_name='målgrupp'),
        ),
        core.migrering.AddField(
            model_name='resultat',
            name='medfinansiering',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='medfinansiering, kronor'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='aterkallat_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='återkallat'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='egen_bedomning',
            field=models.TextField(blank=True, verbose_name='målgruppens egen bedömning'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='fortsattning',
            field=models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='fortsättning'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='insatsomrade',
            field=models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='insatsområde'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='malgrupp',
            field=models.SlugField(blank=True, db_index=False, max_length=40, verbose_name='målgrupp'),
        ),
        core.migrering.AddField(
            model_name='resultatevent',
            name='medfinansiering',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='medfinansiering, kronor'),
        ),
        core.migrering.AddField(
            model_name='utkast',
            name='ansvarig',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        core.migrering.AddField(
            model_name='utkast',
            name='borttaget_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='borttaget'),
        ),
        migrations.AlterField(
            model_name='formularversion',
            name='typ',
            field=models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ'),
        ),
        migrations.AlterField(
            model_name='formularversionevent',
            name='typ',
            field=models.CharField(choices=[('delredovisning', 'Delredovisning'), ('slutredovisning', 'Slutredovisning')], default='slutredovisning', max_length=20, verbose_name='typ'),
        ),
        migrations.AlterField(
            model_name='redovisning',
            name='bidrag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redovisningar', to='statsbidrag.bidrag'),
        ),
        migrations.AlterField(
            model_name='redovisning',
            name='formularversion',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redovisningar', to='statsbidrag.formularversion'),
        ),
        migrations.AlterField(
            model_name='redovisning',
            name='status',
            field=models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], default='vantas', max_length=15, verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='redovisningevent',
            name='status',
            field=models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], default='vantas', max_length=15, verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='resultat',
            name='inlamning',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='resultat_lista', to='statsbidrag.inlamning'),
        ),
        migrations.AlterField(
            model_name='resultat',
            name='redovisning',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='resultat_lista', to='statsbidrag.redovisning'),
        ),
        migrations.AlterField(
            model_name='statushandelse',
            name='fran',
            field=models.CharField(blank=True, choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='från'),
        ),
        migrations.AlterField(
            model_name='statushandelse',
            name='till',
            field=models.CharField(choices=[('vantas', 'Inte inlämnad'), ('inkommen', 'Inskickad'), ('komplettering', 'Komplettering begärd'), ('kommunicering', 'Återkrav övervägs'), ('godkand', 'Godkänd'), ('godkand_anm', 'Godkänd med anmärkning'), ('aterkrav', 'Återkrav beslutat'), ('atertagen', 'Återtagen'), ('avslutad', 'Avslutad')], max_length=15, verbose_name='till'),
        ),
        core.migrering.AddField(
            model_name='bidrag',
            name='ansokan',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bidrag', to='statsbidrag.ansokan', verbose_name='ansökan'),
        ),
        core.migrering.AddField(
            model_name='bidragevent',
            name='ansokan',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statsbidrag.ansokan', verbose_name='ansökan'),
        ),
        # What was approved before there was an outcome to keep.
        migrations.RunSQL(
            "UPDATE statsbidrag_redovisning SET utgang = status WHERE status = 'godkand'", migrations.RunSQL.noop
        ),
        core.migrering.AddConstraint(
            model_name='formularversion',
            constraint=models.UniqueConstraint(fields=('typ', 'beviljandear', 'bidragstyp', 'version'), name='formularversion_unik'),
        ),
        core.migrering.AddConstraint(
            model_name='redovisning',
            constraint=models.UniqueConstraint(fields=('bidrag', 'typ', 'nummer'), name='redovisning_en_gang', violation_error_message='Redovisningen finns redan.'),
        ),
        core.migrering.AddConstraint(
            model_name='redovisning',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['vantas', 'inkommen', 'komplettering', 'kommunicering', 'godkand', 'godkand_anm', 'aterkrav', 'atertagen', 'avslutad'])), name='redovisning_kand_status', violation_error_message='Statusen finns inte i redovisningens gång.'),
        ),
        core.migrering.AddConstraint(
            model_name='redovisning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('godkand', 'godkand_anm', 'aterkrav')), ('utgang', models.F('status'))), models.Q(('status', 'avslutad'), ('utgang__in', ('godkand', 'godkand_anm', 'aterkrav'))), models.Q(models.Q(('status__in', ('godkand', 'godkand_anm', 'aterkrav', 'avslutad')), _negated=True), ('utgang', '')), _connector='OR'), name='redovisning_utgang_nar_beslutad', violation_error_message='Utgången hör ihop med beslutet.'),
        ),
        core.migrering.AddConstraint(
            model_name='resultat',
            constraint=models.UniqueConstraint(condition=models.Q(('aterkallat_at__isnull', True)), fields=('redovisning',), name='resultat_ett_gallande'),
        ),
        core.migrering.AddConstraint(
            model_name='statushandelse',
            constraint=models.CheckConstraint(condition=models.Q(('till__in', ['vantas', 'inkommen', 'komplettering', 'kommunicering', 'godkand', 'godkand_anm', 'aterkrav', 'atertagen', 'avslutad']), ('fran__in', ['', 'vantas', 'inkommen', 'komplettering', 'kommunicering', 'godkand', 'godkand_anm', 'aterkrav', 'atertagen', 'avslutad'])), name='statushandelse_kand_status', violation_error_message='Statusen finns inte i redovisningens gång.'),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragevent" ("ansokan_id", "beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "chefsadress", "created_by_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (NEW."ansokan_id", NEW."beslutsdatum", NEW."beviljande_id", NEW."beviljandear", NEW."beviljat_belopp", NEW."bidragstyp_id", NEW."chefsadress", NEW."created_by_id", NEW."diarienummer", NEW."id", NEW."insats_id", NEW."is_demo", NEW."mottagare_id", NEW."overenskommelse_id", NEW."periodslut", NEW."periodstart", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."titel", NEW."villkor"); RETURN NULL;', hash='3e40ea9754878539cb3b792246a0f16266befe22', operation='INSERT', pgid='pgtrigger_insert_insert_b1241', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragevent" ("ansokan_id", "beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "chefsadress", "created_by_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (NEW."ansokan_id", NEW."beslutsdatum", NEW."beviljande_id", NEW."beviljandear", NEW."beviljat_belopp", NEW."bidragstyp_id", NEW."chefsadress", NEW."created_by_id", NEW."diarienummer", NEW."id", NEW."insats_id", NEW."is_demo", NEW."mottagare_id", NEW."overenskommelse_id", NEW."periodslut", NEW."periodstart", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."titel", NEW."villkor"); RETURN NULL;', hash='547307e5f30994dad83a94085e898776e688a02e', operation='UPDATE', pgid='pgtrigger_update_update_f1466', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidrag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragevent" ("ansokan_id", "beslutsdatum", "beviljande_id", "beviljandear", "beviljat_belopp", "bidragstyp_id", "chefsadress", "created_by_id", "diarienummer", "id", "insats_id", "is_demo", "mottagare_id", "overenskommelse_id", "periodslut", "periodstart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "villkor") VALUES (OLD."ansokan_id", OLD."beslutsdatum", OLD."beviljande_id", OLD."beviljandear", OLD."beviljat_belopp", OLD."bidragstyp_id", OLD."chefsadress", OLD."created_by_id", OLD."diarienummer", OLD."id", OLD."insats_id", OLD."is_demo", OLD."mottagare_id", OLD."overenskommelse_id", OLD."periodslut", OLD."periodstart", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."titel", OLD."villkor"); RETURN NULL;', hash='174ffa3dac50ad45fe67cd1e78bbc14f717cfda4', operation='DELETE', pgid='pgtrigger_delete_delete_ce2c5', table='statsbidrag_bidrag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "mottagartyper", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forfattning", NEW."giltighet", NEW."id", NEW."mottagartyper", NEW."namn", NEW."nyckel", NEW."osaker_grans", NEW."paragraf", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='466122614abfcec8778a278ff7347aca46dfdfcc', operation='INSERT', pgid='pgtrigger_insert_insert_c194b', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "mottagartyper", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."forfattning", NEW."giltighet", NEW."id", NEW."mottagartyper", NEW."namn", NEW."nyckel", NEW."osaker_grans", NEW."paragraf", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='2722ca4e5f909d30233de0d424d0595c93676044', operation='UPDATE', pgid='pgtrigger_update_update_537c7', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragstyp',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragstypevent" ("forfattning", "giltighet", "id", "mottagartyper", "namn", "nyckel", "osaker_grans", "paragraf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."forfattning", OLD."giltighet", OLD."id", OLD."mottagartyper", OLD."namn", OLD."nyckel", OLD."osaker_grans", OLD."paragraf", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='b9d1651aa428f92ce691a62804728434b590b8b1', operation='DELETE', pgid='pgtrigger_delete_delete_cbaa7', table='statsbidrag_bidragstyp', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "bidragstyp", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (NEW."beviljandear", NEW."bidragstyp", NEW."id", NEW."innehall", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publicerad_at", NEW."typ", NEW."version"); RETURN NULL;', hash='d7feba3b0a07d0ee21fed9106f09d8205bdec015', operation='INSERT', pgid='pgtrigger_insert_insert_e0114', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "bidragstyp", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (NEW."beviljandear", NEW."bidragstyp", NEW."id", NEW."innehall", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publicerad_at", NEW."typ", NEW."version"); RETURN NULL;', hash='6582c86a5ca32697a698d67f5b0a47e11b907616', operation='UPDATE', pgid='pgtrigger_update_update_fc782', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='formularversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_formularversionevent" ("beviljandear", "bidragstyp", "id", "innehall", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publicerad_at", "typ", "version") VALUES (OLD."beviljandear", OLD."bidragstyp", OLD."id", OLD."innehall", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publicerad_at", OLD."typ", OLD."version"); RETURN NULL;', hash='733cbedd213e71568bcd936e483dd9656aabc7ae', operation='DELETE', pgid='pgtrigger_delete_delete_785f9', table='statsbidrag_formularversion', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisning',
            trigger=pgtrigger.compiler.Trigger(name='redovisningens_gang', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{aterkrav:avslutad,atertagen:inkommen,atertagen:kommunicering,godkand:avslutad,godkand:inkommen,godkand_anm:avslutad,godkand_anm:inkommen,inkommen:atertagen,inkommen:godkand,inkommen:godkand_anm,inkommen:kommunicering,inkommen:komplettering,kommunicering:aterkrav,kommunicering:godkand,kommunicering:godkand_anm,kommunicering:inkommen,kommunicering:vantas,komplettering:atertagen,komplettering:inkommen,vantas:inkommen,vantas:kommunicering}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='35292cff6d2520abecb4714592d146af7f81c5aa', operation='UPDATE', pgid='pgtrigger_redovisningens_gang_fa382', table='statsbidrag_redovisning', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_redovisningevent" ("avvikelse_procent", "bidrag_id", "formularversion_id", "frist", "handlaggare_id", "id", "intyg", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "typ", "utgang") VALUES (NEW."avvikelse_procent", NEW."bidrag_id", NEW."formularversion_id", NEW."frist", NEW."handlaggare_id", NEW."id", NEW."intyg", NEW."nummer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."typ", NEW."utgang"); RETURN NULL;', hash='ddc7ef395026f583b41a5bb66d1fa193a1461fd5', operation='INSERT', pgid='pgtrigger_insert_insert_1090a', table='statsbidrag_redovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_redovisningevent" ("avvikelse_procent", "bidrag_id", "formularversion_id", "frist", "handlaggare_id", "id", "intyg", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "typ", "utgang") VALUES (NEW."avvikelse_procent", NEW."bidrag_id", NEW."formularversion_id", NEW."frist", NEW."handlaggare_id", NEW."id", NEW."intyg", NEW."nummer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."typ", NEW."utgang"); RETURN NULL;', hash='e56c2ed47fbd769472318d7af491be30c8bb5a1a', operation='UPDATE', pgid='pgtrigger_update_update_b6728', table='statsbidrag_redovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_redovisningevent" ("avvikelse_procent", "bidrag_id", "formularversion_id", "frist", "handlaggare_id", "id", "intyg", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "typ", "utgang") VALUES (OLD."avvikelse_procent", OLD."bidrag_id", OLD."formularversion_id", OLD."frist", OLD."handlaggare_id", OLD."id", OLD."intyg", OLD."nummer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."typ", OLD."utgang"); RETURN NULL;', hash='57210362b8541c7fddc0d51ef4b2d01d1d3a5118', operation='DELETE', pgid='pgtrigger_delete_delete_76493', table='statsbidrag_redovisning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a59ad497f2163b43b647bff2d73a092aa3592555', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7e407', table='statsbidrag_redovisningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatevent" ("annat", "aterkallat_at", "deltagartillfallen", "egen_bedomning", "fortsattning", "id", "inlamning_id", "insatsomrade", "kvinnor", "malgrupp", "man", "medfinansiering", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (NEW."annat", NEW."aterkallat_at", NEW."deltagartillfallen", NEW."egen_bedomning", NEW."fortsattning", NEW."id", NEW."inlamning_id", NEW."insatsomrade", NEW."kvinnor", NEW."malgrupp", NEW."man", NEW."medfinansiering", NEW."oforbrukat", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."utfall"); RETURN NULL;', hash='04c89c0e7c2d0020f64f2091a98a52205fff3b93', operation='INSERT', pgid='pgtrigger_insert_insert_ec3fb', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_resultatevent" ("annat", "aterkallat_at", "deltagartillfallen", "egen_bedomning", "fortsattning", "id", "inlamning_id", "insatsomrade", "kvinnor", "malgrupp", "man", "medfinansiering", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (NEW."annat", NEW."aterkallat_at", NEW."deltagartillfallen", NEW."egen_bedomning", NEW."fortsattning", NEW."id", NEW."inlamning_id", NEW."insatsomrade", NEW."kvinnor", NEW."malgrupp", NEW."man", NEW."medfinansiering", NEW."oforbrukat", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."utfall"); RETURN NULL;', hash='2f5c078208b089a373545e00614ee998ac6df415', operation='UPDATE', pgid='pgtrigger_update_update_2fc44', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultat',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatevent" ("annat", "aterkallat_at", "deltagartillfallen", "egen_bedomning", "fortsattning", "id", "inlamning_id", "insatsomrade", "kvinnor", "malgrupp", "man", "medfinansiering", "oforbrukat", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "utfall") VALUES (OLD."annat", OLD."aterkallat_at", OLD."deltagartillfallen", OLD."egen_bedomning", OLD."fortsattning", OLD."id", OLD."inlamning_id", OLD."insatsomrade", OLD."kvinnor", OLD."malgrupp", OLD."man", OLD."medfinansiering", OLD."oforbrukat", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."utfall"); RETURN NULL;', hash='9e33c12399a912dff79818fb59bdaaf5233d80b7', operation='DELETE', pgid='pgtrigger_delete_delete_84424', table='statsbidrag_resultat', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aterkrav',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_aterkravevent" ("avskrivet_at", "avskrivet_skal", "belopp", "beslutat_at", "beslutat_av_id", "beslutat_belopp", "betalas_senast", "betalt_at", "eftergivet", "foredragande", "fran_status", "grund", "id", "kommunicerat_at", "kommunicerat_av_id", "motivering", "overklagande", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "svara_senast", "underrattelse", "yttrande", "yttrat_at", "yttrat_av_id") VALUES (NEW."avskrivet_at", NEW."avskrivet_skal", NEW."belopp", NEW."beslutat_at", NEW."beslutat_av_id", NEW."beslutat_belopp", NEW."betalas_senast", NEW."betalt_at", NEW."eftergivet", NEW."foredragande", NEW."fran_status", NEW."grund", NEW."id", NEW."kommunicerat_at", NEW."kommunicerat_av_id", NEW."motivering", NEW."overklagande", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."svara_senast", NEW."underrattelse", NEW."yttrande", NEW."yttrat_at", NEW."yttrat_av_id"); RETURN NULL;', hash='ba33613afc506522cdb55456394fd66853cabd64', operation='INSERT', pgid='pgtrigger_insert_insert_13400', table='statsbidrag_aterkrav', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aterkrav',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_aterkravevent" ("avskrivet_at", "avskrivet_skal", "belopp", "beslutat_at", "beslutat_av_id", "beslutat_belopp", "betalas_senast", "betalt_at", "eftergivet", "foredragande", "fran_status", "grund", "id", "kommunicerat_at", "kommunicerat_av_id", "motivering", "overklagande", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "svara_senast", "underrattelse", "yttrande", "yttrat_at", "yttrat_av_id") VALUES (NEW."avskrivet_at", NEW."avskrivet_skal", NEW."belopp", NEW."beslutat_at", NEW."beslutat_av_id", NEW."beslutat_belopp", NEW."betalas_senast", NEW."betalt_at", NEW."eftergivet", NEW."foredragande", NEW."fran_status", NEW."grund", NEW."id", NEW."kommunicerat_at", NEW."kommunicerat_av_id", NEW."motivering", NEW."overklagande", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."svara_senast", NEW."underrattelse", NEW."yttrande", NEW."yttrat_at", NEW."yttrat_av_id"); RETURN NULL;', hash='b5117bc98133412c6f089e7a618a5c93143f8682', operation='UPDATE', pgid='pgtrigger_update_update_42235', table='statsbidrag_aterkrav', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aterkrav',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_aterkravevent" ("avskrivet_at", "avskrivet_skal", "belopp", "beslutat_at", "beslutat_av_id", "beslutat_belopp", "betalas_senast", "betalt_at", "eftergivet", "foredragande", "fran_status", "grund", "id", "kommunicerat_at", "kommunicerat_av_id", "motivering", "overklagande", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "svara_senast", "underrattelse", "yttrande", "yttrat_at", "yttrat_av_id") VALUES (OLD."avskrivet_at", OLD."avskrivet_skal", OLD."belopp", OLD."beslutat_at", OLD."beslutat_av_id", OLD."beslutat_belopp", OLD."betalas_senast", OLD."betalt_at", OLD."eftergivet", OLD."foredragande", OLD."fran_status", OLD."grund", OLD."id", OLD."kommunicerat_at", OLD."kommunicerat_av_id", OLD."motivering", OLD."overklagande", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."svara_senast", OLD."underrattelse", OLD."yttrande", OLD."yttrat_at", OLD."yttrat_av_id"); RETURN NULL;', hash='7f6bdf30e62d83e8ba164316e44a9e7c229793de', operation='DELETE', pgid='pgtrigger_delete_delete_46011', table='statsbidrag_aterkrav', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='aterkravevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='923fc1d82fcd9bc783294a571e58763f805e9689', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33417', table='statsbidrag_aterkravevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='beslutsforslag',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_beslutsforslagevent" ("avgjort_at", "avgjort_av_id", "beslut", "blev_beslut", "foreslaget_at", "foreslaget_av_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "uppgifter") VALUES (NEW."avgjort_at", NEW."avgjort_av_id", NEW."beslut", NEW."blev_beslut", NEW."foreslaget_at", NEW."foreslaget_av_id", NEW."id", NEW."inlamning_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."uppgifter"); RETURN NULL;', hash='1ff947af94a03077e3f7f4a1a2221dd28eda284a', operation='INSERT', pgid='pgtrigger_insert_insert_02af2', table='statsbidrag_beslutsforslag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslutsforslag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_beslutsforslagevent" ("avgjort_at", "avgjort_av_id", "beslut", "blev_beslut", "foreslaget_at", "foreslaget_av_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "uppgifter") VALUES (NEW."avgjort_at", NEW."avgjort_av_id", NEW."beslut", NEW."blev_beslut", NEW."foreslaget_at", NEW."foreslaget_av_id", NEW."id", NEW."inlamning_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."uppgifter"); RETURN NULL;', hash='49409c443eb3c8ad8287912f16a2b6409ec2d235', operation='UPDATE', pgid='pgtrigger_update_update_a8636', table='statsbidrag_beslutsforslag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslutsforslag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_beslutsforslagevent" ("avgjort_at", "avgjort_av_id", "beslut", "blev_beslut", "foreslaget_at", "foreslaget_av_id", "id", "inlamning_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "uppgifter") VALUES (OLD."avgjort_at", OLD."avgjort_av_id", OLD."beslut", OLD."blev_beslut", OLD."foreslaget_at", OLD."foreslaget_av_id", OLD."id", OLD."inlamning_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."skal", OLD."uppgifter"); RETURN NULL;', hash='bfda10e3b29ad8438516b1be5ab98795721bb8c1', operation='DELETE', pgid='pgtrigger_delete_delete_b0c08', table='statsbidrag_beslutsforslag', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='beslutsforslagevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7d7c71ac44eac4fd2c6e12a001ad8fc34bc7df08', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3973a', table='statsbidrag_beslutsforslagevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsandring',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragsandringevent" ("begard_at", "begard_av_id", "bidrag_id", "budget", "id", "periodslut", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "vad") VALUES (NEW."begard_at", NEW."begard_av_id", NEW."bidrag_id", NEW."budget", NEW."id", NEW."periodslut", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."skal", NEW."svar", NEW."svar_text", NEW."svarad_at", NEW."svarad_av_id", NEW."vad"); RETURN NULL;', hash='b09f606c69f07069682f3522adc24e61a5300d08', operation='INSERT', pgid='pgtrigger_insert_insert_3009d', table='statsbidrag_bidragsandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsandring',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_bidragsandringevent" ("begard_at", "begard_av_id", "bidrag_id", "budget", "id", "periodslut", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "vad") VALUES (NEW."begard_at", NEW."begard_av_id", NEW."bidrag_id", NEW."budget", NEW."id", NEW."periodslut", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."skal", NEW."svar", NEW."svar_text", NEW."svarad_at", NEW."svarad_av_id", NEW."vad"); RETURN NULL;', hash='89b08c9567cc5e93caccf495e70be1e07a3d7c22', operation='UPDATE', pgid='pgtrigger_update_update_708f3', table='statsbidrag_bidragsandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsandring',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_bidragsandringevent" ("begard_at", "begard_av_id", "bidrag_id", "budget", "id", "periodslut", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "vad") VALUES (OLD."begard_at", OLD."begard_av_id", OLD."bidrag_id", OLD."budget", OLD."id", OLD."periodslut", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."skal", OLD."svar", OLD."svar_text", OLD."svarad_at", OLD."svarad_av_id", OLD."vad"); RETURN NULL;', hash='bac2fb694aac334df60aa50d79e6bd5985d564ea', operation='DELETE', pgid='pgtrigger_delete_delete_07894', table='statsbidrag_bidragsandring', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='bidragsandringevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4c29e99a7c88f73c822e3a93fa8725422138c442', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_639cc', table='statsbidrag_bidragsandringevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='delegation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_delegationevent" ("beslut", "giltighet", "given_at", "given_av_id", "id", "ombud_id", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beslut", NEW."giltighet", NEW."given_at", NEW."given_av_id", NEW."id", NEW."ombud_id", NEW."organisation_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='e847863b213e13d9fdfee46f7c8451c88ed867f1', operation='INSERT', pgid='pgtrigger_insert_insert_0e3cb', table='statsbidrag_delegation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delegation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_delegationevent" ("beslut", "giltighet", "given_at", "given_av_id", "id", "ombud_id", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."beslut", NEW."giltighet", NEW."given_at", NEW."given_av_id", NEW."id", NEW."ombud_id", NEW."organisation_id", NEW."osaker_grans", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='808eacb87db2977cd162def98c474c8156c25b29', operation='UPDATE', pgid='pgtrigger_update_update_84657', table='statsbidrag_delegation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delegation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_delegationevent" ("beslut", "giltighet", "given_at", "given_av_id", "id", "ombud_id", "organisation_id", "osaker_grans", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."beslut", OLD."giltighet", OLD."given_at", OLD."given_av_id", OLD."id", OLD."ombud_id", OLD."organisation_id", OLD."osaker_grans", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='33932851baba68a22ee10f4c9255b918c1fee4f5', operation='DELETE', pgid='pgtrigger_delete_delete_d4350', table='statsbidrag_delegation', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='delegationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40d7a3cdb86301aba41ef7ffd69fbe4fcaac299b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2fe6a', table='statsbidrag_delegationevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='hjalptext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_hjalptextevent" ("avsnitt", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "typ", "updated_at", "updated_by_id") VALUES (NEW."avsnitt", NEW."falt", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."typ", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='04a56196cb36767f183a99a81fbb6fae3546c941', operation='INSERT', pgid='pgtrigger_insert_insert_3e571', table='statsbidrag_hjalptext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hjalptext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_hjalptextevent" ("avsnitt", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "typ", "updated_at", "updated_by_id") VALUES (NEW."avsnitt", NEW."falt", NEW."id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."typ", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;', hash='103a2e5e5d2d94fc674130056637a3e6aab55dcf', operation='UPDATE', pgid='pgtrigger_update_update_ecae3', table='statsbidrag_hjalptext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hjalptext',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_hjalptextevent" ("avsnitt", "falt", "id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "typ", "updated_at", "updated_by_id") VALUES (OLD."avsnitt", OLD."falt", OLD."id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."typ", OLD."updated_at", OLD."updated_by_id"); RETURN NULL;', hash='3a615768376c0d8526425cd47cb1962fa5a993b7', operation='DELETE', pgid='pgtrigger_delete_delete_f868d', table='statsbidrag_hjalptext', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='hjalptextevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8f3ecda2ebf2a8c1f1461b08e6a52e56a3d87bf7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_556bc', table='statsbidrag_hjalptextevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='inlamningsbilaga',
            trigger=pgtrigger.compiler.Trigger(name='inlamningsbilaga_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d3112a5b09284caf1d3cb7d596aa786c75aa2f5', operation='UPDATE OR DELETE', pgid='pgtrigger_inlamningsbilaga_andras_inte_35d88', table='statsbidrag_inlamningsbilaga', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='overforing',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_overforingevent" ("avsnitt", "falt", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id", "utfall_id") VALUES (NEW."avsnitt", NEW."falt", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultat_id", NEW."utfall_id"); RETURN NULL;', hash='e82afc93ac49296bf05e69c3bc09d38e7abdfcdf', operation='INSERT', pgid='pgtrigger_insert_insert_3d5f9', table='statsbidrag_overforing', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overforing',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_overforingevent" ("avsnitt", "falt", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id", "utfall_id") VALUES (NEW."avsnitt", NEW."falt", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultat_id", NEW."utfall_id"); RETURN NULL;', hash='087f2adb55f679f7fbecc061990fe2e798546727', operation='UPDATE', pgid='pgtrigger_update_update_c8aa4', table='statsbidrag_overforing', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overforing',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_overforingevent" ("avsnitt", "falt", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id", "utfall_id") VALUES (OLD."avsnitt", OLD."falt", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultat_id", OLD."utfall_id"); RETURN NULL;', hash='c327e398973913a5a65ba81234a45dd98dfdb8ed', operation='DELETE', pgid='pgtrigger_delete_delete_7bacd', table='statsbidrag_overforing', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='overforingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e74b65d1935029db6fb4158b3b3234536d2d94ab', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_65e6d', table='statsbidrag_overforingevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisningsregler',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_redovisningsreglerevent" ("avvikelse_procent", "bekrafta_vid_inskick", "beviljande_id", "id", "paminnelsedagar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisorsintyg_over", "tva_par_ogon_over") VALUES (NEW."avvikelse_procent", NEW."bekrafta_vid_inskick", NEW."beviljande_id", NEW."id", NEW."paminnelsedagar", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revisorsintyg_over", NEW."tva_par_ogon_over"); RETURN NULL;', hash='a47171b70ad3dcfff4328755841eb216e959f32a', operation='INSERT', pgid='pgtrigger_insert_insert_2e835', table='statsbidrag_redovisningsregler', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisningsregler',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_redovisningsreglerevent" ("avvikelse_procent", "bekrafta_vid_inskick", "beviljande_id", "id", "paminnelsedagar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisorsintyg_over", "tva_par_ogon_over") VALUES (NEW."avvikelse_procent", NEW."bekrafta_vid_inskick", NEW."beviljande_id", NEW."id", NEW."paminnelsedagar", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revisorsintyg_over", NEW."tva_par_ogon_over"); RETURN NULL;', hash='0d51cb24a630296f03966ba3c68075449427feb8', operation='UPDATE', pgid='pgtrigger_update_update_7e72c', table='statsbidrag_redovisningsregler', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisningsregler',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_redovisningsreglerevent" ("avvikelse_procent", "bekrafta_vid_inskick", "beviljande_id", "id", "paminnelsedagar", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revisorsintyg_over", "tva_par_ogon_over") VALUES (OLD."avvikelse_procent", OLD."bekrafta_vid_inskick", OLD."beviljande_id", OLD."id", OLD."paminnelsedagar", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revisorsintyg_over", OLD."tva_par_ogon_over"); RETURN NULL;', hash='a5170066bcb8d2487dad1184fab8f294493e1568', operation='DELETE', pgid='pgtrigger_delete_delete_bd444', table='statsbidrag_redovisningsregler', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='redovisningsreglerevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='90b7d54aab8e9793f65566fcce492d079b3842ce', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_40505', table='statsbidrag_redovisningsreglerevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='resultatdeltagare',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatdeltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id") VALUES (NEW."aldersgrupp", NEW."annat", NEW."id", NEW."kvinnor", NEW."man", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."resultat_id"); RETURN NULL;', hash='5684daeadac4aa8f75af81b2303c2b89280cc4bb', operation='INSERT', pgid='pgtrigger_insert_insert_cbc21', table='statsbidrag_resultatdeltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultatdeltagare',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_resultatdeltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id") VALUES (NEW."aldersgrupp", NEW."annat", NEW."id", NEW."kvinnor", NEW."man", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."resultat_id"); RETURN NULL;', hash='bffb01607b1a0016e396417e1e674b011c855396', operation='UPDATE', pgid='pgtrigger_update_update_3112d', table='statsbidrag_resultatdeltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultatdeltagare',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_resultatdeltagareevent" ("aldersgrupp", "annat", "id", "kvinnor", "man", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resultat_id") VALUES (OLD."aldersgrupp", OLD."annat", OLD."id", OLD."kvinnor", OLD."man", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."resultat_id"); RETURN NULL;', hash='cfb804b153c9a30b79d224223eb6724b6f3eb441', operation='DELETE', pgid='pgtrigger_delete_delete_ddb08', table='statsbidrag_resultatdeltagare', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='resultatdeltagareevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d0dcbe12f5f851c3769bbdaaf30f88d54f39214b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_16ef7', table='statsbidrag_resultatdeltagareevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='uppskov',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_uppskovevent" ("begard_at", "begard_av_id", "id", "ny_frist", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "till") VALUES (NEW."begard_at", NEW."begard_av_id", NEW."id", NEW."ny_frist", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."svar", NEW."svar_text", NEW."svarad_at", NEW."svarad_av_id", NEW."till"); RETURN NULL;', hash='53db4f325d7acd8b43234bceaa1a5359b639b52d', operation='INSERT', pgid='pgtrigger_insert_insert_971ca', table='statsbidrag_uppskov', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppskov',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_uppskovevent" ("begard_at", "begard_av_id", "id", "ny_frist", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "till") VALUES (NEW."begard_at", NEW."begard_av_id", NEW."id", NEW."ny_frist", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."redovisning_id", NEW."skal", NEW."svar", NEW."svar_text", NEW."svarad_at", NEW."svarad_av_id", NEW."till"); RETURN NULL;', hash='db0fb892ed2f2da0ad9aaffc94c4e64bc28cbc9d', operation='UPDATE', pgid='pgtrigger_update_update_e37ec', table='statsbidrag_uppskov', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='uppskov',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_uppskovevent" ("begard_at", "begard_av_id", "id", "ny_frist", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "redovisning_id", "skal", "svar", "svar_text", "svarad_at", "svarad_av_id", "till") VALUES (OLD."begard_at", OLD."begard_av_id", OLD."id", OLD."ny_frist", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."redovisning_id", OLD."skal", OLD."svar", OLD."svar_text", OLD."svarad_at", OLD."svarad_av_id", OLD."till"); RETURN NULL;', hash='35005017da92e087188db86800d6abd8b18a38c3', operation='DELETE', pgid='pgtrigger_delete_delete_54b9c', table='statsbidrag_uppskov', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='fristandring',
            trigger=pgtrigger.compiler.Trigger(name='fristandring_andras_inte', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='52a31c22a567549a3ba9d8fa501b8c30d6482cae', operation='UPDATE OR DELETE', pgid='pgtrigger_fristandring_andras_inte_0441f', table='statsbidrag_fristandring', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='uppskovevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5d4053aa23be417eb54cc6f33726036b6e0f934d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ed5df', table='statsbidrag_uppskovevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='utbetalning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_utbetalningevent" ("anmarkning", "belopp", "bidrag_id", "datum", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."anmarkning", NEW."belopp", NEW."bidrag_id", NEW."datum", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='635ff0d77aa57ca3c6d9d4fde384d0cd4274fdde', operation='INSERT', pgid='pgtrigger_insert_insert_f039a', table='statsbidrag_utbetalning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utbetalning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_utbetalningevent" ("anmarkning", "belopp", "bidrag_id", "datum", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."anmarkning", NEW."belopp", NEW."bidrag_id", NEW."datum", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='9e3a1f6215a2d10ff2369ca8ffc41f8e4117a3c6', operation='UPDATE', pgid='pgtrigger_update_update_eab97', table='statsbidrag_utbetalning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utbetalning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_utbetalningevent" ("anmarkning", "belopp", "bidrag_id", "datum", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."anmarkning", OLD."belopp", OLD."bidrag_id", OLD."datum", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='aa9523dacdea79d8003dd3ca82752dd2ce14fb57', operation='DELETE', pgid='pgtrigger_delete_delete_ccf18', table='statsbidrag_utbetalning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utbetalningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2c75715225736816ed159a6ddeb1189b5971db0b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2e711', table='statsbidrag_utbetalningevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='utlysning',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_utlysningevent" ("adress", "artal", "belopp", "beviljande_id", "bidragstyp_id", "id", "oppnar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prioriteringar", "sista_dag", "titel") VALUES (NEW."adress", NEW."artal", NEW."belopp", NEW."beviljande_id", NEW."bidragstyp_id", NEW."id", NEW."oppnar", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prioriteringar", NEW."sista_dag", NEW."titel"); RETURN NULL;', hash='541f3a93b62e2933388dcb4bcee6dcc882470c47', operation='INSERT', pgid='pgtrigger_insert_insert_c166e', table='statsbidrag_utlysning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utlysning',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_utlysningevent" ("adress", "artal", "belopp", "beviljande_id", "bidragstyp_id", "id", "oppnar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prioriteringar", "sista_dag", "titel") VALUES (NEW."adress", NEW."artal", NEW."belopp", NEW."beviljande_id", NEW."bidragstyp_id", NEW."id", NEW."oppnar", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prioriteringar", NEW."sista_dag", NEW."titel"); RETURN NULL;', hash='c5dcbacb3a3302a881f28adcbfff6b930f1930d2', operation='UPDATE', pgid='pgtrigger_update_update_b9520', table='statsbidrag_utlysning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utlysning',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_utlysningevent" ("adress", "artal", "belopp", "beviljande_id", "bidragstyp_id", "id", "oppnar", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prioriteringar", "sista_dag", "titel") VALUES (OLD."adress", OLD."artal", OLD."belopp", OLD."beviljande_id", OLD."bidragstyp_id", OLD."id", OLD."oppnar", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prioriteringar", OLD."sista_dag", OLD."titel"); RETURN NULL;', hash='b014be0c0ffeb452e2b53b141a4f8ea041d89fc8', operation='DELETE', pgid='pgtrigger_delete_delete_b8ffe', table='statsbidrag_utlysning', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='ansokanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='306476050648fbad13941d484c9076abf52cb6e7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_03571', table='statsbidrag_ansokanevent', when='BEFORE')),
        ),
        core.migrering.AddTrigger(
            model_name='ansokan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_ansokanevent" ("beslut", "beslut_skal", "beslutsdatum", "bidragstyp_id", "diarienummer", "id", "inkom", "insats_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sokande_id", "sokt_belopp", "titel", "utlysning_id") VALUES (NEW."beslut", NEW."beslut_skal", NEW."beslutsdatum", NEW."bidragstyp_id", NEW."diarienummer", NEW."id", NEW."inkom", NEW."insats_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sokande_id", NEW."sokt_belopp", NEW."titel", NEW."utlysning_id"); RETURN NULL;', hash='f2113268b4fb4083753bbf7a505fe6da5ecaaeca', operation='INSERT', pgid='pgtrigger_insert_insert_fd8c4', table='statsbidrag_ansokan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='ansokan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statsbidrag_ansokanevent" ("beslut", "beslut_skal", "beslutsdatum", "bidragstyp_id", "diarienummer", "id", "inkom", "insats_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sokande_id", "sokt_belopp", "titel", "utlysning_id") VALUES (NEW."beslut", NEW."beslut_skal", NEW."beslutsdatum", NEW."bidragstyp_id", NEW."diarienummer", NEW."id", NEW."inkom", NEW."insats_id", NEW."overenskommelse_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sokande_id", NEW."sokt_belopp", NEW."titel", NEW."utlysning_id"); RETURN NULL;', hash='e53d6211bca38ced1be71a407561502078938d04', operation='UPDATE', pgid='pgtrigger_update_update_b36aa', table='statsbidrag_ansokan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='ansokan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statsbidrag_ansokanevent" ("beslut", "beslut_skal", "beslutsdatum", "bidragstyp_id", "diarienummer", "id", "inkom", "insats_id", "overenskommelse_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sokande_id", "sokt_belopp", "titel", "utlysning_id") VALUES (OLD."beslut", OLD."beslut_skal", OLD."beslutsdatum", OLD."bidragstyp_id", OLD."diarienummer", OLD."id", OLD."inkom", OLD."insats_id", OLD."overenskommelse_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sokande_id", OLD."sokt_belopp", OLD."titel", OLD."utlysning_id"); RETURN NULL;', hash='97912f11fac75e74678c8ef12ab94df723229afa', operation='DELETE', pgid='pgtrigger_delete_delete_5db4e', table='statsbidrag_ansokan', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='utlysningevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1327b40c24570cef36474f8da07b22098cf5bcbf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0eb19', table='statsbidrag_utlysningevent', when='BEFORE')),
        ),
    ]
