"""Change the status or the stage of an initiative."""

from django.contrib import messages
from django.shortcuts import redirect, render

from insatser import services
from insatser.forms import StatusForm
from insatser.views.oppna import open_to_write, posted, writes


@writes
def status(request, slug, pk):
    insats = open_to_write(request, slug, pk)
    form = StatusForm(posted(request), insats=insats)
    if request.method != "POST" or not form.is_valid():
        return render(request, "insatser/status.html", {"insats": insats, "form": form})
    data = form.cleaned_data
    try:
        saved = services.byt_lage(insats, av=request.user, status=data["till"], skede=data["skede"], skal=data["skal"])
    except (services.Statusbytesfel, services.Skedesfel, services.SkalSaknas) as reason:
        form.add_error(None, str(reason))
        return render(request, "insatser/status.html", {"insats": insats, "form": form})
    messages.success(request, _told(saved))
    return redirect(saved)


def _told(insats):
    stage = f", skedet {insats.visat_skede.lower()}" if insats.visat_skede else ""
    return f"Läget är nu {insats.get_status_display().lower()}{stage}."
