from allauth.account import views as allauth
from allauth.account.internal.flows.login import record_authentication
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from core.svenska import klockslag
from konton import services
from konton.bekraftelse import ar_demo
from konton.forms import UtkastForm, UtseendeForm


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
    return redirect(_next_page(request))


class DemoBekraftaView(allauth.BaseReauthenticateView):
    """Confirms who is signed in by a button, as the demo signs in; then what was under way goes on."""

    form_class = forms.Form
    template_name = "konton/bekrafta.html"

    def dispatch(self, request, *args, **kwargs):
        if not ar_demo(request.user):
            raise Http404("Sidan finns inte.")
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        record_authentication(self.request, self.request.user, method="demo", reauthenticated=True)
        return super().form_valid(form)


def _next_page(request):
    """The page that asked for the sign-in, when it is ours; else the first page."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return resolve_url(settings.LOGIN_REDIRECT_URL)


@require_POST
def utkast(request):
    """Keep or throw away what the person is writing in a form; the answer says when it was kept."""
    form = UtkastForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"fel": "Utkastet gick inte att spara."}, status=400)
    nyckel = form.cleaned_data["nyckel"]
    if form.cleaned_data["kasta"]:
        services.utkast.kasta(request.user, nyckel)
        return JsonResponse({"kastat": True})
    row = services.utkast.spara(request.user, nyckel, form.cleaned_data["data"])
    return JsonResponse({"sparat": klockslag(row.sparat_at)})
