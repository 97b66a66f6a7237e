"""Municipalities side by side, on a map and over time."""

urlpatterns = []
