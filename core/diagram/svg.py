"""SVG as text: every attribute and every word escaped, no style attributes."""

from html import escape


def element(tag, *children, **attributes):
    """<tag …>children</tag>; class_ and other_name become class and other-name, None is left out."""
    parts = [tag]
    for name, value in attributes.items():
        if value is not None:
            parts.append(f'{name.rstrip("_").replace("_", "-")}="{_attribute(value)}"')
    inside = "".join(children)
    return f"<{' '.join(parts)}>{inside}</{tag}>" if inside else f"<{' '.join(parts)}/>"


def _attribute(value):
    return number(value) if isinstance(value, float) else escape(str(value), quote=True)


def number(value):
    """At most one decimal: a tenth of a pixel is as exact as anyone sees."""
    return f"{value:.1f}".removesuffix(".0")


def text(words, x, y, class_=None, anchor=None):
    return element("text", escape(str(words)), x=float(x), y=float(y), class_=class_, text_anchor=anchor)


def line(x1, y1, x2, y2, class_):
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), class_=class_)


def path(points, class_):
    """A straight-lined path through (x, y) points."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=f"M{steps}", class_=class_)


def title(words):
    return element("title", escape(str(words)))


def group(*children, class_=None):
    return element("g", *children, class_=class_)
