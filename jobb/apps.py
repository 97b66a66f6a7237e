from django.apps import AppConfig


class JobbConfig(AppConfig):
    name = "jobb"
    verbose_name = "Bakgrundsjobb"
