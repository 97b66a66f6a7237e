"""Celery tasks that only tests send: the worker process of tests/servers.py knows them."""

import time

from celery import current_app, shared_task


@shared_task
def rakna_upp(nyckel, sekunder=0):
    """Count one start under the key, take the time given, then count one finish."""
    _count(f"{nyckel}:borjade")
    time.sleep(sekunder)
    _count(f"{nyckel}:klara")


def antal(nyckel):
    return int(_with_queue(lambda queue: queue.get(nyckel)) or 0)


def _count(nyckel):
    _with_queue(lambda queue: queue.incr(nyckel))


def _with_queue(action):
    with current_app.connection_for_write() as connection:
        return action(connection.default_channel.client)
