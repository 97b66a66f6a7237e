"""The county's number, its distribution over the municipalities, and how many came."""

urlpatterns = []
