app_name = "statsbidrag"

urlpatterns = []
