import core.migrering
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('konton', '0001_initial'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='Formularutkast',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=200, verbose_name='formulär')),
                ('data', models.JSONField(verbose_name='fält')),
                ('sparat_at', models.DateTimeField(auto_now=True, verbose_name='sparat')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='formularutkast', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'utkast till formulär',
                'verbose_name_plural': 'utkast till formulär',
                'ordering': ['user', 'nyckel'],
                'constraints': [models.UniqueConstraint(fields=('user', 'nyckel'), name='formularutkast_ett_per_formular')],
            },
        ),
    ]
