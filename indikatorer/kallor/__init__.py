"""The sources that indicator values are fetched from: one client per source, no models."""
