from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.urls import reverse

from konton.bekraftelse import ar_demo


class StangdRegistrering(DefaultAccountAdapter):
    """Nobody makes an account on their own: the organisation invites."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Kontot är stängt. Vänd er till den som samordnar er överenskommelse.",
        "email_password_mismatch": "E-postadressen eller lösenordet stämmer inte. "
        "Prova igen eller välj ett nytt lösenord.",
        "enter_current_password": "Skriv lösenordet ni har nu.",
        "incorrect_code": "Koden stämmer inte. Vänta på nästa kod i appen och prova igen.",
        "incorrect_password": "Lösenordet stämmer inte. Prova igen.",
        "too_many_login_attempts": "För många försök. Vänta några minuter och prova igen.",
        "rate_limited": "För många försök. Vänta några minuter och prova igen.",
        "unknown_email": "Ingen använder den e-postadressen här. Kontrollera stavningen.",
        "invalid_password_reset": "Länken gäller inte längre. Be om en ny.",
    }

    def is_open_for_signup(self, request):
        return False

    def get_reauthentication_methods(self, user):
        if user.is_authenticated and ar_demo(user):
            return [{"id": "demo", "description": "Demoperson", "url": reverse("konton:bekrafta")}]
        return super().get_reauthentication_methods(user)


class SvenskMfa(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": StangdRegistrering.error_messages["incorrect_code"],
        "rate_limited": StangdRegistrering.error_messages["rate_limited"],
        "cannot_delete_authenticator": "Tvåstegsinloggningen kan inte stängas av för det här kontot.",
        "cannot_generate_recovery_codes": "Slå på tvåstegsinloggning först. Sedan kan ni göra reservkoder.",
        "unverified_email": "Bekräfta e-postadressen innan ni slår på tvåstegsinloggning.",
    }

    def _get_site_name(self):
        return "Samverkansportalen"
