from konton.services import utkast
from konton.services.konto import IngenDemoperson, byt_utseende, demogrupper, demoperson, logga_demo

__all__ = ["IngenDemoperson", "byt_utseende", "demogrupper", "demoperson", "logga_demo", "utkast"]
