"""What is said beside a table in which something is hidden: the rule, never which cell it struck."""


def forklaring(grans=5):
    return f"Dolt: färre än {grans} personer. Vi döljer också ett värde till, så att det inte går att räkna ut."
