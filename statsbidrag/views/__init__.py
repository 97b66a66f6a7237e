"""The recipient's pages (redovisning, utkast) and the authority's (granskning). They share no query on drafts."""
