"""What the pages say of more time."""


def mottagarens_uppskov(redovisning):
    """What the recipient's pages say of more time: the latest request, and whether it may ask (again)."""
    senaste = redovisning.uppskov.select_related("begard_av", "svarad_av").order_by("-begard_at", "-pk").first()
    vantar = senaste is not None and senaste.vantar
    return {
        "senaste": senaste,
        "vantar": vantar,
        "kan_begaras": redovisning.kan_andras and redovisning.dagar_kvar >= 0 and not vantar,
    }


def att_svara_pa(redovisning):
    """The request that waits for the authority's answer, or None."""
    return redovisning.uppskov.filter(svar="").select_related("begard_av").first()
