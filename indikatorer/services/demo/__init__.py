"""What the demonstration makes up about indicators: values, and what a source might change in them afterwards."""

from indikatorer.services.demo.andringar import demoandringar
from indikatorer.services.demo.varden import demovarden

__all__ = ["demoandringar", "demovarden"]
