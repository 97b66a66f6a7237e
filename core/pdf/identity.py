"""A document that is PDF/A-3a and PDF/UA-1 at once, which WeasyPrint makes one at a time.

PDF/A accepts the PDF/UA property only when the metadata also describes its schema, and PDF/UA's
readers want the metadata stream uncompressed. Writing both while WeasyPrint writes the file keeps it
one pass.
"""

from weasyprint.pdf import VARIANTS
from weasyprint.pdf.pdfa import pdfa

VARIANT = "pdf/a-3a+ua-1"

PDFUA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""


def register():
    """Teach WeasyPrint the combined variant."""
    _, properties = VARIANTS["pdf/a-3a"]
    VARIANTS[VARIANT] = (_write, properties)


def _write(pdf, document, page_streams, attachments, compress):
    """PDF/A-3a's own steps, with the metadata uncompressed and PDF/UA's lines in it."""
    plain = document.metadata.generate_rdf_metadata
    document.metadata.generate_rdf_metadata = lambda *given: plain(*given).replace(b"</rdf:RDF>", PDFUA)
    pdfa(pdf, document, page_streams, attachments, compress=False, version=3, variant="A")
