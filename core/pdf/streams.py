"""How a stream is written, in place of pydyf's own way, in the child process only.

A stream whose last byte happens to be a line break cannot be told from the line break that must
stand before `endstream`: a checker then finds a length that does not match, in about one stream of
a hundred. Such a stream gets one more coating, whose end is always "~>". And each stream is packed
once, though the file's identity and its writing both ask for it.
"""

import base64
import zlib

import pydyf

LINE_BREAKS = (b"\r", b"\n")


def register():
    pydyf.Stream.data = property(_packed)


def _packed(stream):
    if not hasattr(stream, "_packed"):
        stream._packed = _pack(stream)
    return stream._packed


def _pack(stream):
    """The stream's dictionary and content as bytes; its length is exact and its end unmistakable."""
    content = b"\n".join(pydyf._to_bytes(item) for item in stream.stream)
    extra = pydyf.Dictionary(stream.extra.copy())
    if stream.compress:
        content = zlib.compress(content, 9)
        extra["Filter"] = "/FlateDecode"
    if content.endswith(LINE_BREAKS):
        content = base64.a85encode(content) + b"~>"
        _coat(extra)
    extra["Length"] = len(content)
    return b"\n".join((extra.data, b"stream", content, b"endstream"))


def _coat(extra):
    """Say that the text coding is taken off first, before what was there already."""
    inner = [extra["Filter"]] if "Filter" in extra else []
    extra["Filter"] = pydyf.Array(["/ASCII85Decode", *inner])
    if "DecodeParms" in extra:
        extra["DecodeParms"] = pydyf.Array(["null", extra["DecodeParms"]])
