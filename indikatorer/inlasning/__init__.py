"""The indicators' part of a county file: which measures each sub-goal is read with, and where none exists."""

from indikatorer.inlasning.former import Del
from indikatorer.inlasning.poster import kanda, poster

__all__ = ["Del", "kanda", "poster"]
