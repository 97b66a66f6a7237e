"""People who sign in. The account knows no organisation: that is a Medlemskap in sok."""

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class Utseende(models.TextChoices):
    ENHETEN = "enheten", "Som enheten"
    LJUST = "ljust", "Ljust"
    MORKT = "morkt", "Mörkt"


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractBaseUser, PermissionsMixin):
    email = models.EmailField("e-post", unique=True)
    namn = models.CharField("namn", max_length=200)
    is_active = models.BooleanField("aktivt", default=True)
    is_staff = models.BooleanField("drift", default=False)
    is_demo = models.BooleanField("demoperson", default=False)
    utseende = models.CharField("utseende", max_length=10, choices=Utseende, default=Utseende.ENHETEN)
    date_joined = models.DateTimeField("skapat", auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["namn"]

    class Meta:
        verbose_name = "konto"
        verbose_name_plural = "konton"
        ordering = ["namn", "pk"]
        constraints = [models.UniqueConstraint(Lower("email"), name="konto_epost_unik")]

    def __str__(self):
        return self.namn or self.email

    def get_full_name(self):
        return self.namn


class Formularutkast(models.Model):
    """What a person was writing when they left a form: theirs alone, kept until saved or thrown away. `nyckel` names
    the form, `data` is its fields as the browser sent them."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="formularutkast")
    nyckel = models.CharField("formulär", max_length=200)
    data = models.JSONField("fält")
    sparat_at = models.DateTimeField("sparat", auto_now=True)

    class Meta:
        verbose_name = "utkast till formulär"
        verbose_name_plural = "utkast till formulär"
        ordering = ["user", "nyckel"]
        constraints = [models.UniqueConstraint(fields=["user", "nyckel"], name="formularutkast_ett_per_formular")]

    def __str__(self):
        return self.nyckel
