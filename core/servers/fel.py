"""The one exception of the command line."""


class Hinder(Exception):
    """Something stops the command; the text is a Swedish sentence that says what to do."""
