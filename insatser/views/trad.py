"""An initiative over the years."""

from django.shortcuts import render

from insatser import permissions
from insatser.trad import trad as read_thread
from insatser.views.oppna import open_insats


def trad(request, slug, pk):
    insats = open_insats(request, slug, pk)
    context = {
        "insats": insats,
        "trad": read_thread(insats, request.user),
        "kan_andra": permissions.can_edit(request.user, insats),
    }
    return render(request, "insatser/trad.html", context)
