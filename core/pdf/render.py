"""The order laid out by WeasyPrint and marked as both PDF/A-3a and PDF/UA-1."""

import base64
import hashlib

from weasyprint import HTML, Attachment
from weasyprint.text.fonts import FontConfiguration

from core.pdf import identity, preflight, streams
from core.pdf.fetch import BASE_URL, OwnFiles


def render(order):
    """The finished bytes; raises the errors of core.pdf.errors."""
    fetcher = OwnFiles(order)
    source = HTML(string=order.html, base_url=BASE_URL, url_fetcher=fetcher)
    source.etree_element.set("lang", order.sprak)
    preflight.check(source.etree_element)
    identity.register()
    streams.register()
    document = source.render(font_config=FontConfiguration(), pdf_variant=identity.VARIANT)
    fetcher.check()
    _describe(document.metadata, order)
    return document.write_pdf(pdf_variant=identity.VARIANT, pdf_identifier=_identifier(order))


def _describe(metadata, order):
    """The document's own facts; what the HTML says of them is not asked."""
    moment = order.skapad.strftime("%Y-%m-%dT%H:%M:%SZ")
    metadata.title = order.titel
    metadata.authors = [order.forfattare]
    metadata.description = order.amne or order.titel
    metadata.keywords = []
    metadata.generator = "Samverkansportalen"
    metadata.created = metadata.modified = moment
    metadata.lang = order.sprak
    metadata.attachments = [_attachment(bilaga, order.skapad) for bilaga in order.bilagor]


def _attachment(bilaga, moment):
    return Attachment(
        url=f"data:{bilaga.mime};base64,{base64.b64encode(bilaga.innehall).decode()}",
        name=bilaga.filnamn,
        description=bilaga.beskrivning,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def _identifier(order):
    """The file's identity follows from its content and moment."""
    digest = hashlib.sha256(order.html.encode())
    digest.update(order.skapad.isoformat().encode())
    return digest.hexdigest()[:32].encode()
