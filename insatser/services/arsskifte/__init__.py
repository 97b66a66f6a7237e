"""The year change: what is proposed, what is done in one go, and how it is taken back."""

from insatser.services.arsskifte.angra import angra, hinder
from insatser.services.arsskifte.forslag import Forslag, Skiftesrad, Vag
from insatser.services.arsskifte.genomfor import Utfall, genomfor
from insatser.services.arsskifte.ratt import require_inom_perioden

__all__ = ["Forslag", "Skiftesrad", "Utfall", "Vag", "angra", "genomfor", "hinder", "require_inom_perioden"]
