"""The account's forms, and allauth's with our words: the label is the label, no greyed example repeats it."""

import json
import re

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from crispy_forms.helper import FormHelper
from django import forms

from konton.models import User

ETIKETTER = {
    "login": "E-post",
    "email": "E-post",
    "password": "Lösenord",
    "remember": "Kom ihåg mig på den här datorn",
    "oldpassword": "Nuvarande lösenord",
    "password1": "Nytt lösenord",
    "password2": "Nytt lösenord en gång till",
    "code": "Kod",
}
LOSENORDSHJALP = "Minst 12 tecken. Flera ord efter varandra är lätt att minnas och svårt att gissa."


class Ord:
    """Our labels on allauth's fields."""

    hjalp = {"password1": LOSENORDSHJALP}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = ETIKETTER.get(name, field.label)
            field.help_text = self.hjalp.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Ord, account.LoginForm):
    pass


class ChangePasswordForm(Ord, account.ChangePasswordForm):
    pass


class SetPasswordForm(Ord, account.SetPasswordForm):
    pass


class ResetPasswordForm(Ord, account.ResetPasswordForm):
    pass


class ResetPasswordKeyForm(Ord, account.ResetPasswordKeyForm):
    pass


class ReauthenticateForm(Ord, account.ReauthenticateForm):
    pass


class MfaAuthenticateForm(Ord, mfa.AuthenticateForm):
    hjalp = {"code": "Sex siffror ur appen, eller en av era reservkoder."}


class MfaReauthenticateForm(Ord, mfa.ReauthenticateForm):
    hjalp = {"code": "Sex siffror ur appen, eller en av era reservkoder."}


class ActivateTOTPForm(Ord, totp.ActivateTOTPForm):
    hjalp = {"code": "Sex siffror som appen visar."}


class UtseendeForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["utseende"]
        widgets = {"utseende": forms.RadioSelect}
        labels = {"utseende": "Utseende"}
        help_texts = {"utseende": "Gäller bara dig och sparas i ditt konto."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


STORSTA_UTKAST = 200_000
# What PostgreSQL's JSON refuses: the null character and half of a surrogate pair.
OLAGRAT = re.compile("[\x00\ud800-\udfff]")


class UtkastForm(forms.Form):
    """An autosaved form as the browser sends it: its key, and its fields as pairs of name and text."""

    nyckel = forms.RegexField(r"^[a-z0-9:_-]+$", max_length=200)
    data = forms.CharField(required=False, strip=False, max_length=STORSTA_UTKAST)
    kasta = forms.BooleanField(required=False)

    def clean_data(self):
        try:
            pairs = json.loads(self.cleaned_data["data"] or "[]")
        except json.JSONDecodeError:
            raise forms.ValidationError("Utkastet gick inte att läsa.") from None
        if not (isinstance(pairs, list) and all(map(_is_pair, pairs))):
            raise forms.ValidationError("Utkastet gick inte att läsa.")
        return pairs


def _is_pair(row):
    """Two texts that the database can hold: no null characters, no halves of a character."""
    return (
        isinstance(row, list)
        and len(row) == 2
        and all(isinstance(text, str) and not OLAGRAT.search(text) for text in row)
    )
