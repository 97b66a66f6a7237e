"""The strategist's settings of an agreement."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from rapporter.forms import InstallningarForm
from sok.permissions import ar_lansstrateg
from sok.services.fel import OverenskommelsenAvslutad
from sok.services.installningar import satt_uppdateras_var
from sok.views import hamta_overenskommelse


def installningar(request, slug):
    overenskommelse = hamta_overenskommelse(request, slug)
    if not ar_lansstrateg(request.user, overenskommelse):
        raise PermissionDenied
    form = InstallningarForm(request.POST or None, initial={"uppdateras_var": overenskommelse.uppdateras_var})
    if request.method == "POST" and form.is_valid():
        try:
            satt_uppdateras_var(overenskommelse, form.cleaned_data["uppdateras_var"], av=request.user)
        except OverenskommelsenAvslutad as reason:
            return render(request, "insatser/stangd.html", {"skal": str(reason)}, status=403)
        messages.success(request, "Inställningen är sparad.")
        return redirect("rapporter:installningar", slug)
    return render(request, "rapporter/installningar.html", {"form": form})
