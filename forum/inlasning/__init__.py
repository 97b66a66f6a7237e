"""The forum's part of a county file: its form, what must agree in it, and the posts it becomes."""

from forum.inlasning.former import Del
from forum.inlasning.kontroll import motsagelser
from forum.inlasning.poster import poster

__all__ = ["Del", "motsagelser", "poster"]
