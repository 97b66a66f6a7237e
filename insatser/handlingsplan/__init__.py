"""The action plan as it is read: its page, its goals beside what came of them, as a table and as a document."""
