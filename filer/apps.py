from django.apps import AppConfig


class FilerConfig(AppConfig):
    name = "filer"
    verbose_name = "Filer"
