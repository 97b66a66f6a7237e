from celery import shared_task

from jobb import services


@shared_task
def starta_om_tysta():
    """Beat's minute round: jobs whose worker died are sent again."""
    return services.starta_om_tysta()
