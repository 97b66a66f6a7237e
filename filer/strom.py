"""Reading a file piece by piece, so that memory does not grow with the file."""

BIT = 64 * 1024


def bitar(stream):
    """The stream from where it stands, in pieces."""
    while bit := stream.read(BIT):
        yield bit


def innehaller(stream, sokt):
    """Whether the bytes stand anywhere in the stream, also across two pieces. Reads it to the end."""
    rest, hittat = b"", False
    for bit in bitar(stream):
        fonster = rest + bit
        hittat = hittat or sokt in fonster
        rest = fonster[-(len(sokt) - 1) :]
    return hittat
