"""The minutes as a document: built from the meeting's record, cut for its reader, made into a PDF."""
