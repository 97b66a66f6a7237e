"""The child process: `python -m core.pdf.child`, an order on stdin, the answer on stdout."""

import gc
import logging
import pickle
import sys

from core.pdf.errors import PdfError
from core.pdf.request import Svar


def main():
    gc.disable()
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    order = pickle.load(sys.stdin.buffer)
    answer_to = sys.stdout.buffer
    # A library that prints must not end up in the middle of the answer.
    sys.stdout = sys.stderr
    from core.pdf.render import render

    try:
        answer = Svar(pdf=render(order))
    except PdfError as error:
        answer = Svar(error=type(error).__name__, message=str(error))
    pickle.dump(answer, answer_to)
    answer_to.flush()


if __name__ == "__main__":
    main()
