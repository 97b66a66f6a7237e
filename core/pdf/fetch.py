"""Where a document's pictures, style sheets and typefaces come from: never from the network."""

import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

from core.pdf.errors import ResursSaknas

# A name that can never be looked up; only a scheme that is known can carry relative addresses.
BASE_URL = "https://portal.invalid/"


# A document always says /static/, whatever name the pages give the collected files.
STATIC = "/static/"


class OwnFiles(URLFetcher):
    """Answers data:, /static/… and the document's own fil:…; all else is kept in `refused`.

    WeasyPrint swallows what a fetcher raises and leaves the picture out, so what was refused is
    looked at afterwards.
    """

    def __init__(self, order):
        super().__init__(allowed_protocols=["data"])
        self.order = order
        self.refused = []

    def fetch(self, url, headers=None):
        if url.startswith("data:"):
            return super().fetch(url, headers)
        found = self._own(url) or self._static(url)
        if found is None:
            self.refused.append(url)
            raise ValueError(url)
        content, mime = found
        return URLFetcherResponse(url, content, {"Content-Type": mime})

    def _own(self, url):
        return self.order.filer.get(url)

    def _static(self, url):
        """A file below one of the static folders, and nothing outside them."""
        path = unquote(urlsplit(url).path)
        if not url.startswith(BASE_URL) or not path.startswith(STATIC):
            return None
        for root in map(Path, self.order.roots):
            file = (root / path.removeprefix(STATIC)).resolve()
            if file.is_relative_to(root.resolve()) and file.is_file():
                return file.read_bytes(), mimetypes.guess_type(file.name)[0] or "font/ttf"
        return None

    def check(self):
        """Raise when anything the document asked for was not there."""
        if self.refused:
            url = self.refused[0].removeprefix(BASE_URL.rstrip("/"))
            raise ResursSaknas(
                f"Dokumentet hänvisar till ”{url[:200]}”, som inte finns i portalen. "
                "Bilder och typsnitt måste ligga bland portalens egna filer."
            )
