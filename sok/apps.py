from django.apps import AppConfig


class SokConfig(AppConfig):
    name = "sok"
    verbose_name = "Överenskommelser"
