"""The bytes behind a checksum."""

import json


def kanonisk(innehall):
    """The bytes that the checksum is made of: JSON with sorted keys, no spaces, UTF-8 (after RFC 8785)."""
    return json.dumps(innehall, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
