"""The county's own help texts beside the form, and the authority's rules."""

urlpatterns = []
