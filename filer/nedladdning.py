"""A stored file on its way out: as a download, never shown inside the portal, never kept by anyone between."""

from django.http import FileResponse


def som_nedladdning(fil):
    """Whoever calls this has asked whether the person may have it."""
    response = FileResponse(fil.innehall.open("rb"), as_attachment=True, filename=fil.namn, content_type=fil.typ)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response
