"""An initiative over the years."""

from django.shortcuts import get_object_or_404, render

from insatser import permissions
from insatser.models import Insats
from insatser.trad import trad as read_thread
from sok.views import hamta_overenskommelse


def trad(request, slug, pk):
    """The thread tells everything itself, so the initiative is read without what hangs on it."""
    overenskommelse = hamta_overenskommelse(request, slug)
    rows = Insats.objects.visible_to(request.user).filter(overenskommelse=overenskommelse)
    insats = get_object_or_404(rows.prefetch_related("aktorer"), pk=pk)
    insats.overenskommelse = overenskommelse
    context = {
        "insats": insats,
        "trad": read_thread(insats, request.user),
        "kan_andra": permissions.can_edit(request.user, insats),
    }
    return render(request, "insatser/trad.html", context)
