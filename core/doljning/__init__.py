"""Small cells: which numbers of people in a table are left out so that nobody can be read out of it.

Use: dolj({key: number}, [Summa(total, parts), …], grans=5) gives the same table with Saknas.DOLT where nothing may be
shown; dolda_celler gives the keys only; visas_andel says of one share whether it may stand.
"""

from core.doljning.andel import visas_andel
from core.doljning.cell import Summa, dolda_celler, dolj
from core.doljning.ord import forklaring, teckenforklaring

__all__ = ["Summa", "dolda_celler", "dolj", "forklaring", "teckenforklaring", "visas_andel"]
