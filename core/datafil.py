"""The project's own data files. A county's file comes from people and is read by core.inlasning instead."""

import yaml

# The parser in C where PyYAML has it, as its wheels do: ten times faster, the same content.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(path):
    """The content of one YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
