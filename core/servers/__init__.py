"""The portal's own servers: PostgreSQL and Valkey from pip wheels, and the processes around them."""
