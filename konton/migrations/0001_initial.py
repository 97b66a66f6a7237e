import core.migrering
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        core.migrering.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-post')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('is_active', models.BooleanField(default=True, verbose_name='aktivt')),
                ('is_staff', models.BooleanField(default=False, verbose_name='drift')),
                ('is_demo', models.BooleanField(default=False, verbose_name='demoperson')),
                ('utseende', models.CharField(choices=[('enheten', 'Som enheten'), ('ljust', 'Ljust'), ('morkt', 'Mörkt')], default='enheten', max_length=10, verbose_name='utseende')),
                ('date_joined', models.DateTimeField(auto_now_add=True, verbose_name='skapat')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'konto',
                'verbose_name_plural': 'konton',
                'ordering': ['namn', 'pk'],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='konto_epost_unik')],
            },
        ),
        core.migrering.CreateModel(
            name='UserEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, verbose_name='e-post')),
                ('namn', models.CharField(max_length=200, verbose_name='namn')),
                ('is_active', models.BooleanField(default=True, verbose_name='aktivt')),
                ('is_staff', models.BooleanField(default=False, verbose_name='drift')),
                ('is_demo', models.BooleanField(default=False, verbose_name='demoperson')),
                ('utseende', models.CharField(choices=[('enheten', 'Som enheten'), ('ljust', 'Ljust'), ('morkt', 'Mörkt')], default='enheten', max_length=10, verbose_name='utseende')),
                ('date_joined', models.DateTimeField(auto_now_add=True, verbose_name='skapat')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        core.migrering.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "konton_userevent" ("date_joined", "email", "id", "is_active", "is_demo", "is_staff", "is_superuser", "namn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utseende") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."is_active", NEW."is_demo", NEW."is_staff", NEW."is_superuser", NEW."namn", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."utseende"); RETURN NULL;', hash='fb80a3865a8b1321f600962100fd1809b4be5560', operation='INSERT', pgid='pgtrigger_insert_insert_5d6ec', table='konton_user', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_joined" IS DISTINCT FROM (NEW."date_joined") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_demo" IS DISTINCT FROM (NEW."is_demo") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."namn" IS DISTINCT FROM (NEW."namn") OR OLD."utseende" IS DISTINCT FROM (NEW."utseende"))', func='INSERT INTO "konton_userevent" ("date_joined", "email", "id", "is_active", "is_demo", "is_staff", "is_superuser", "namn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utseende") VALUES (NEW."date_joined", NEW."email", NEW."id", NEW."is_active", NEW."is_demo", NEW."is_staff", NEW."is_superuser", NEW."namn", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."utseende"); RETURN NULL;', hash='401433a0024469b7bb66efddebe3f8728ecf7103', operation='UPDATE', pgid='pgtrigger_update_update_f584f', table='konton_user', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "konton_userevent" ("date_joined", "email", "id", "is_active", "is_demo", "is_staff", "is_superuser", "namn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "utseende") VALUES (OLD."date_joined", OLD."email", OLD."id", OLD."is_active", OLD."is_demo", OLD."is_staff", OLD."is_superuser", OLD."namn", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."utseende"); RETURN NULL;', hash='cadd3e46831aab6fb86f7ae0fc5f42b45ad2a1af', operation='DELETE', pgid='pgtrigger_delete_delete_66092', table='konton_user', when='AFTER')),
        ),
        core.migrering.AddTrigger(
            model_name='userevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d39b1be4bcec5d15ef30893a5a5b35ed766b72ef', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ca042', table='konton_userevent', when='BEFORE')),
        ),
    ]
