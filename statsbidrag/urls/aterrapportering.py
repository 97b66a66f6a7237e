"""The national account: what approved reports add up to."""

urlpatterns = []
