app_name = "konton"

urlpatterns = []
