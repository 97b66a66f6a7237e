"""Which indicators an agreement reads, and the card of each."""

urlpatterns = []
