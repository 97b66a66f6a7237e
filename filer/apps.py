from django.apps import AppConfig

from filer import checks  # noqa: F401


class FilerConfig(AppConfig):
    name = "filer"
    verbose_name = "Filer"
