import core.migrering
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('konton', '__first__'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Jobb',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(max_length=40, verbose_name='typ')),
                ('nyckel', models.CharField(blank=True, max_length=100, verbose_name='gäller')),
                ('uppgift', models.CharField(max_length=100, verbose_name='Celery-uppgift')),
                ('tillstand', models.CharField(choices=[('vantar', 'Väntar'), ('pagar', 'Pågår'), ('klart', 'Klart'), ('misslyckat', 'Misslyckades')], default='vantar', max_length=12, verbose_name='tillstånd')),
                ('steg', models.PositiveIntegerField(default=0, verbose_name='steg')),
                ('steg_av', models.PositiveIntegerField(default=0, verbose_name='av')),
                ('text', models.CharField(blank=True, max_length=200, verbose_name='läget')),
                ('fel', models.TextField(blank=True, verbose_name='fel')),
                ('resultat', models.JSONField(blank=True, default=dict, verbose_name='resultat')),
                ('forsok', models.PositiveSmallIntegerField(default=0, verbose_name='försök')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='beställt')),
                ('livstecken', models.DateTimeField(default=django.utils.timezone.now, verbose_name='senaste livstecken')),
                ('avslutat', models.DateTimeField(blank=True, null=True, verbose_name='avslutat')),
                ('startat_av', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='startat av')),
            ],
            options={
                'verbose_name': 'jobb',
                'verbose_name_plural': 'jobb',
                'ordering': ['-created_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('tillstand', 'misslyckat'), _negated=True), models.Q(('fel', ''), _negated=True), _connector='OR'), name='jobb_fel_har_skal', violation_error_message='Ett misslyckat jobb ska säga varför.')],
            },
        ),
    ]
