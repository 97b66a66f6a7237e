"""./portal bench [NAMN]: run one measurement, or all. Each is a module here with `TITEL`, `MAL` and `measure()`."""

import importlib
import pkgutil
import sys

import bench


def main(chosen):
    names = [module.name for module in pkgutil.iter_modules(bench.__path__) if module.name != "__main__"]
    unknown = sorted(set(chosen) - set(names))
    if unknown:
        sys.exit(f"Mätningen ”{unknown[0]}” finns inte. Det finns: {', '.join(names)}.")
    missed = [name for name in chosen or names if not run(importlib.import_module(f"bench.{name}"))]
    if missed:
        sys.exit(f"Målet nåddes inte: {', '.join(missed)}.")


def run(module):
    """Print one measurement: the two times, their ratio, and the goal. True when the ratio is within it."""
    ours, theirs = module.measure()
    ratio = ours / theirs
    print(f"{module.TITEL}: {swedish(ours)} s mot {swedish(theirs)} s, kvot {swedish(ratio)} (mål högst {module.MAL})")
    return ratio <= module.MAL


def swedish(number):
    return f"{number:.2f}".replace(".", ",")


main(sys.argv[1:])
