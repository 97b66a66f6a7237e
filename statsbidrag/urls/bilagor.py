"""Attachments, on either side of handing in."""

mottagarens = []
myndighetens = []
