"""What must hold before a document is laid out, so that the person gets a sentence and not a
checker's rule number."""

from core.pdf.errors import AlternativtextSaknas, RubrikSaknas

SVG = "{http://www.w3.org/2000/svg}svg"
HEADINGS = {f"h{level}": level for level in range(1, 7)}


def check(root):
    """Walk the parsed document once; raise for the first thing that stops it."""
    _check_figures(root)
    _check_headings(root)


def _check_figures(root):
    """Every picture has a text: alt on <img>, <title> in an inline <svg>."""
    captions = {}
    for number, figure in enumerate(root.iter("figure"), start=1):
        for element in figure.iter():
            captions[element] = _figure_name(figure, number)
    for number, picture in enumerate(_pictures(root), start=1):
        if not _has_text(picture):
            name = captions.get(picture, f"Bild {number}")
            raise AlternativtextSaknas(f"{name} saknar alternativtext. Skriv den och försök igen.")


def _pictures(root):
    return [element for element in root.iter() if element.tag in ("img", SVG)]


def _has_text(picture):
    if picture.tag == "img":
        return bool(picture.get("alt", "").strip())
    return bool((picture.findtext("{http://www.w3.org/2000/svg}title") or "").strip())


def _figure_name(figure, number):
    """ "Figur 7" as its caption numbers it, else its place in the document."""
    caption = figure.find("figcaption")
    words = "".join(caption.itertext()).split() if caption is not None else []
    if len(words) > 1 and words[0] in ("Figur", "Tabell", "Karta"):
        return f"{words[0]} {words[1].rstrip('.')}"
    return f"Figur {number}"


def _check_headings(root):
    """The first heading is h1 and none skips a level, as PDF/UA-1 requires."""
    previous = 0
    for element in root.iter():
        level = HEADINGS.get(element.tag)
        if level is None:
            continue
        if level > previous + 1:
            words = " ".join("".join(element.itertext()).split())
            raise RubrikSaknas(
                f"Rubriken ”{words[:80]}” har nivå {level} men kommer efter nivå {previous}. "
                "Lägg in rubriken däremellan eller ändra nivån."
            )
        previous = level
