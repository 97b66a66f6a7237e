"""Municipalities that depart from what was to be expected, and what was done about it."""

urlpatterns = []
