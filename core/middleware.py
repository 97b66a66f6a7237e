"""What every answer to a signed-in person carries."""

from django.utils.cache import patch_cache_control


class IngetSparasHosLasaren:
    """A signed-in person's pages and files are not kept by browsers or proxies: the next one at a shared computer
    must not find them. A view that sets its own caching is left alone."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response
