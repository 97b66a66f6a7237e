from celery import shared_task

from konton import services


@shared_task
def gallra_utkast():
    """Beat's nightly round: drafts that no one has written in for ninety days are removed."""
    return services.utkast.gallra()
