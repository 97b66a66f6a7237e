from celery import shared_task

from filer import gallring


@shared_task
def gallra_filer():
    """Beat's nightly round: files that nothing points at any more are removed."""
    return gallring.gallra()
