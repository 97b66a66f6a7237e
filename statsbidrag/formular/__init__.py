"""The form as data: what it asks (schema), how typed text is read (lasning) and shown (visning)."""
