"""Change the status of an initiative."""

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
    try:
        saved = services.byt_status(insats, form.cleaned_data["till"], av=request.user, skal=form.cleaned_data["skal"])
    except (services.Statusbytesfel, services.SkalSaknas) as reason:
        form.add_error(None, str(reason))
        return render(request, "insatser/status.html", {"insats": insats, "form": form})
    messages.success(request, f"Läget är nu {saved.get_status_display().lower()}.")
    return redirect(saved)
