"""Measurements: each a ratio of two things run side by side in the same minute on the same machine."""
