"""Tables in and out: one description of each column serves the export, the import, the template and the code book."""
