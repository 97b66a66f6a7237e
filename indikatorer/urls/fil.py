"""Values from files, and values that somebody states."""

urlpatterns = []
