from django.apps import AppConfig


class UtskickConfig(AppConfig):
    name = "utskick"
    verbose_name = "Utskick"
