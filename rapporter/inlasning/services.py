"""Read one county's file: all of it or nothing, and never over what people have changed."""

import hashlib
from pathlib import Path

import pghistory
from django.db import connection, transaction

from core.inlasning import Fel, Filfel, kontroll, yamlfil
from core.inlasning.motor import Motor
from core.inlasning.post import dubbletter
from rapporter.inlasning import delar
from rapporter.models import Inlasning

# Raised when the same file would be stored differently, so that the first load reads it again.
UTGAVA = 1


class Torrkorning(Exception):
    """Carries the result out of the transaction that it undoes."""


def kontrollsumma(innehall):
    return hashlib.sha256(innehall + f"\n{UTGAVA}".encode()).hexdigest()


def las_fil(path):
    """The file's bytes; Filfel in plain words when it cannot be read."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise Filfel([Fel(f"filen {path} finns inte. Se över sökvägen.")]) from None
    except OSError as error:
        reason = "det är en mapp" if isinstance(error, IsADirectoryError) else "läsrättighet saknas"
        raise Filfel([Fel(f"filen {path} går inte att läsa: {reason}.")]) from None


def las_in(innehall, *, filnamn, av=None, torrkorning=False):
    """Store what the file's bytes say and return the Utfall; with `torrkorning` only tell what would happen.
    Filfel lists every fault, and then nothing has been stored."""
    text, fil = _checked(innehall)
    try:
        with transaction.atomic(), pghistory.context(inlasning=filnamn, av=str(av or "")):
            utfall = _store(text, fil, innehall, filnamn, av)
            if torrkorning:
                raise Torrkorning
    except Torrkorning:
        pass
    return utfall


def _checked(innehall):
    try:
        text = yamlfil.read(innehall.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Filfel([Fel("filen är inte sparad som UTF-8. Spara om den så.")]) from None
    fil = kontroll.granska(delar.form(), text, delar.kanda())
    if motsagelser := delar.motsagelser(fil):
        raise Filfel(_placed(motsagelser, text))
    return text, fil


def _store(text, fil, innehall, filnamn, av):
    with connection.cursor() as cursor:
        # One reading at a time: two at once would each take the other's rows for the portal's changes.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('inlasning'))")
    poster = delar.poster(fil)
    if dubbla := list(dubbletter(poster)):
        raise Filfel(_placed(dubbla, text))
    forra = Inlasning.objects.filter(overenskommelse__slug=fil.overenskommelse.slug).order_by("-pk").first()
    motor = Motor(forra.varden if forra else {})
    try:
        utfall = motor.kor(poster)
    except Filfel as fault:
        raise Filfel(_placed(fault.fel, text)) from None
    summa = kontrollsumma(innehall)
    if not forra or forra.sha256 != summa or forra.varden != motor.minne:
        Inlasning.objects.create(
            overenskommelse=motor.rad("overenskommelse"),
            filnamn=filnamn,
            sha256=summa,
            av=av,
            sammanfattning=utfall.sammanfattning(),
            varden=motor.minne,
        )
    return utfall


def _placed(fel, text):
    return [text.fel(ett.plats, ett.text) if ett.plats else ett for ett in fel]
