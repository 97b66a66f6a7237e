from allauth.account import views as allauth
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from konton import services
from konton.forms import UtseendeForm


class LoginView(allauth.LoginView):
    """allauth's sign-in; in the demo with its invented people."""

    def get_context_data(self, **kwargs):
        demogrupper = services.demogrupper() if settings.PORTAL_DEMO else []
        return super().get_context_data(**kwargs) | {"demogrupper": demogrupper}


@require_http_methods(["GET", "POST"])
def mitt_konto(request):
    form = UtseendeForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        services.byt_utseende(request.user, form.cleaned_data["utseende"])
        messages.success(request, "Sparat.")
        return redirect("konton:mitt_konto")
    return render(request, "konton/mitt_konto.html", {"form": form})


@login_not_required
@require_POST
def demo_logga_in(request):
    """Signs a demo person in without a password; the address does not exist outside the demo."""
    if not settings.PORTAL_DEMO:
        raise Http404("Sidan finns inte.")
    try:
        user = services.demoperson(request.POST.get("email", ""))
    except services.IngenDemoperson:
        raise Http404("Demopersonen finns inte.") from None
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    services.logga_demo(user, request.META.get("REMOTE_ADDR", ""))
    return redirect(settings.LOGIN_REDIRECT_URL)
