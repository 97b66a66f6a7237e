app_name = "rapporter"

urlpatterns = []
