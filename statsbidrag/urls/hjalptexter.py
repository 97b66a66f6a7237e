"""The county's own help texts beside the form, and the authority's rules."""

from django.urls import path

from statsbidrag.views import hjalptexter, regler

urlpatterns = [path("", hjalptexter.hjalptexter, name="hjalptexter")]
reglerna = [path("", regler.regler, name="regler")]
