"""The reading of a county: every app's part joined into one file, compared with the portal and stored."""
