"""What every page's frame needs: the agreement, the person's roles, the menu, the strips."""

from django.conf import settings


def portal(request):
    return {
        "portal_demo": settings.PORTAL_DEMO,
        "overenskommelse": getattr(request, "overenskommelse", None),
    }
