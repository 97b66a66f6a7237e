"""How a source is named beside its values. The source's terms: unprocessed values say "Källa: Kolada", and what the
portal has worked out from them must never be credited to the source."""


def kallord(kalla, *, bearbetat=False, kalla_id=""):
    """ "Källa: Kolada (N00973)" for values as the source gives them; "Egen beräkning baserad på Kolada (N00973)" for
    anything worked out from them. `kalla` is the source's name; without one a calculation is only that."""
    named = f"{kalla} ({kalla_id})" if kalla and kalla_id else kalla
    if not bearbetat:
        return f"Källa: {named or 'anges ej'}"
    return f"Egen beräkning baserad på {named}" if named else "Egen beräkning"
