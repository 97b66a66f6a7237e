"""Say that what is written still holds."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from insatser import services
from insatser.views.oppna import open_to_write, writes


@require_POST
@writes
def bekrafta(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    services.bekrafta(insats, av=request.user)
    messages.success(request, "Tack. Det står nu att uppgifterna stämmer i dag.")
    return redirect(insats)
