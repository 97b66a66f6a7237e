"""manage skicka_samlat_mejl: the day's collected mail, sent now, or with --torrkorning only told about."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core import svenska
from rapporter.services import samlat_mejl
from utskick.services import ar_dags


class Command(BaseCommand):
    help = "Skicka dagens samlade mejl till dem som har något nytt och vars dag det är."

    def add_arguments(self, parser):
        parser.add_argument("--torrkorning", action="store_true", help="visa vad som skulle skickas, skicka inget")

    def handle(self, *args, torrkorning, **options):
        nu, antal, fel = timezone.now(), 0, []
        for user in samlat_mejl.mottagare(nu):
            try:
                antal += self._visa(user, nu) if torrkorning else self._skicka(user, nu)
            except Exception as fault:
                # One person's fault does not keep the others from their mail.
                fel.append(user.pk)
                self.stderr.write(f"Konto {user.pk}: {type(fault).__name__}: {fault}")
        verb = "skulle skickas" if torrkorning else "lades i kön"
        self.stdout.write(f"{svenska.antal(antal, 'samlat mejl', 'samlade mejl')} {verb}.")
        if not antal:
            self.stdout.write("Mejlen går måndag till fredag, en gång om dagen, till den som har något nytt.")
        if fel:
            raise CommandError(f"Det gick inte för {svenska.antal(len(fel), 'konto', 'konton')}; skälen står ovanför.")

    def _skicka(self, user, nu):
        return 1 if samlat_mejl.skicka_till(user, nu) else 0

    def _visa(self, user, nu):
        samling = samlat_mejl.planera(user, nu) if ar_dags(user, nu) else None
        if samling is None or not samling.antal:
            return 0
        self.stdout.write(f"{user.email}: {svenska.antal(samling.antal, 'sak', 'saker')}")
        for rubrik, notiser in samling.delar:
            self.stdout.writelines(f"  {rubrik}: {notis.rubrik}" for notis in notiser)
        return 1
