"""Several questions under way at once, read one by one, all stopped by the first that fails."""

import queue
from concurrent.futures import ThreadPoolExecutor


def tillsammans(work, parts, threads, stop):
    """Yield work(part) for every part as results arrive; the first exception is raised.

    `stop` is a threading.Event that is set while the rest is called off. The queue is short, so that a slow
    reader slows the fetching instead of filling the memory.
    """
    todo, done = queue.SimpleQueue(), queue.Queue(maxsize=threads * 2)
    for part in parts:
        todo.put(part)
    pool = ThreadPoolExecutor(threads)
    try:
        for _ in range(threads):
            pool.submit(_work_until_empty, work, todo, done, stop)
        for _ in parts:
            result, error = done.get()
            if error:
                raise error
            yield result
    finally:
        stop.set()
        pool.shutdown()
        stop.clear()


def _work_until_empty(work, todo, done, stop):
    while not stop.is_set():
        try:
            part = todo.get_nowait()
        except queue.Empty:
            return
        try:
            result = (work(part), None)
        except Exception as error:  # carried to the reader, who raises it
            result = (None, error)
        _put(done, result, stop)


def _put(target, item, stop):
    """Put in a bounded queue, giving up when nobody reads it any more."""
    while not stop.is_set():
        try:
            target.put(item, timeout=0.2)
        except queue.Full:
            continue
        return
