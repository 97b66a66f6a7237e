app_name = "indikatorer"

urlpatterns = []
