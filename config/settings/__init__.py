"""The demo's settings only where ./portal start has asked for them; otherwise production's.

A module that is named outright (config.settings.test) stands alone and pulls in neither.
"""

import os

if os.environ.get("DJANGO_SETTINGS_MODULE", __name__) == __name__:
    if os.environ.get("PORTAL_DEMO") == "1":
        from .demo import *  # noqa: F403
    else:
        from .production import *  # noqa: F403
