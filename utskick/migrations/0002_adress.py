import core.migrering
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('utskick', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        core.migrering.AddField(
            model_name='notis',
            name='till',
            field=models.EmailField(blank=True, max_length=254, verbose_name='till'),
        ),
        migrations.AlterField(
            model_name='mejl',
            name='mottagare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mejl_lista', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='notis',
            name='mottagare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notiser', to=settings.AUTH_USER_MODEL),
        ),
        core.migrering.AddConstraint(
            model_name='notis',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mottagare__isnull', False), ('till', '')), models.Q(('mottagare__isnull', True), models.Q(('till', ''), _negated=True)), _connector='OR'), name='notis_person_eller_adress'),
        ),
    ]
