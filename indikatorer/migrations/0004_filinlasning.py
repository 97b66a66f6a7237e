import core.migrering
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('filer', '0001_initial'),
        ('indikatorer', '0003_kallor'),
        ('jobb', '0002_styrning'),
        ('sok', '0003_handlingsplan'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Filinlasning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(blank=True, max_length=40, verbose_name='slag av fil')),
                ('lage', models.CharField(choices=[('lases', 'Läses'), ('granskas', 'Väntar på er'), ('stoppad', 'Gick inte att läsa'), ('sparas', 'Sparas'), ('sparad', 'Sparad'), ('avbruten', 'Lagd åt sidan')], default='lases', max_length=10, verbose_name='läge')),
                ('resultat', models.JSONField(blank=True, default=dict, verbose_name='resultat')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                ('av', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('avbildning', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inlasningar', to='indikatorer.filavbildning')),
                ('jobb', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='jobb.jobb')),
                ('overenskommelse', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filinlasningar', to='sok.overenskommelse')),
            ],
            options={
                'verbose_name': 'inläsning av fil',
                'verbose_name_plural': 'inläsningar av filer',
                'ordering': ['-at', '-pk'],
            },
        ),
        core.migrering.CreateModel(
            name='Inlasningsfil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='filer.fil')),
                ('hamtning', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indikatorer.hamtning')),
                ('inlasning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filer', to='indikatorer.filinlasning')),
            ],
            options={
                'verbose_name': 'fil i en inläsning',
                'verbose_name_plural': 'filer i en inläsning',
                'ordering': ['inlasning', 'pk'],
            },
        ),
        core.migrering.AddConstraint(
            model_name='filinlasning',
            constraint=models.CheckConstraint(condition=models.Q(('lage__in', ['lases', 'granskas', 'stoppad', 'sparas', 'sparad', 'avbruten'])), name='filinlasning_kant_lage'),
        ),
        core.migrering.AddConstraint(
            model_name='filinlasning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avbildning__isnull', False), ('slag', '')), models.Q(models.Q(('slag', ''), _negated=True), ('avbildning__isnull', True)), _connector='OR'), name='filinlasning_ett_satt_att_lasa'),
        ),
    ]
