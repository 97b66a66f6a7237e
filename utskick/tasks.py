"""Mails leave through Celery: a task takes the mail's id and may run twice."""

from celery import shared_task
from django.utils import timezone

from utskick import services


@shared_task
def skicka(mejl_pk):
    services.skicka(mejl_pk)


@shared_task
def skicka_koade():
    """Beat's minute round: mails whose task was lost, and those that failed and are to be tried again."""
    for pk in services.koade(timezone.now()):
        skicka.delay(pk)
