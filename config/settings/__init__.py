"""The demo's settings only where ./portal start has asked for them; otherwise production's."""

import os

if os.environ.get("PORTAL_DEMO") == "1":
    from .demo import *  # noqa: F403
else:
    from .production import *  # noqa: F403
