"""What the recipient asks of the authority, and its answers while recovery is considered."""

urlpatterns = []
