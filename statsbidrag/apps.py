from django.apps import AppConfig


class StatsbidragConfig(AppConfig):
    name = "statsbidrag"
    verbose_name = "Statsbidrag"
