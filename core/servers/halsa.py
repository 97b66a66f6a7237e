"""The web container's health check: the sign-in page answers as it would behind the proxy."""

import os
import sys
import urllib.error
import urllib.request


def main():
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip()
    headers = {"Host": host, "X-Forwarded-Proto": "https"}
    request = urllib.request.Request("http://127.0.0.1:8000/konto/login/", headers=headers)
    try:
        urllib.request.urlopen(request, timeout=8).close()
    except (OSError, urllib.error.URLError) as problem:
        sys.exit(f"Portalen svarar inte: {problem}")


if __name__ == "__main__":
    main()
