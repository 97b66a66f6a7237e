from allauth.account.adapter import DefaultAccountAdapter


class StangdRegistrering(DefaultAccountAdapter):
    """Nobody makes an account on their own: the organisation invites."""

    def is_open_for_signup(self, request):
        return False
