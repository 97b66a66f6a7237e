app_name = "insatser"

urlpatterns = []
