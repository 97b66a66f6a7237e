"""The agreement's part of a county file: the form of what it says, and the posts it becomes."""

from sok.inlasning.former import Del
from sok.inlasning.poster import poster
from sok.inlasning.referenser import kanda

__all__ = ["Del", "kanda", "poster"]
