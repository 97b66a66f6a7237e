"""Visa per datum: one date in the address, read in one place."""

import datetime

from django.utils import timezone


class DatumMiddleware:
    """Sets request.datum (today unless ?datum=YYYY-MM-DD asks for another day) and
    request.visar_per_datum. A date that cannot be read is told in request.datum_fel."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.datum, request.visar_per_datum, request.datum_fel = read_date(request.GET.get("datum", ""))
        return self.get_response(request)


def read_date(text):
    today = timezone.localdate()
    if not text:
        return today, False, ""
    try:
        datum = datetime.date.fromisoformat(text)
    except ValueError:
        return today, False, f"”{text}” är inget datum. Skriv som 2023-03-29. Vi visar idag."
    return datum, datum != today, ""
