"""Numbers that the table lacks but that can be worked out from it: what a source hides in one place it may give away
in another."""


def fyll_i(celler, summor):
    """{key: number}: the counts, and those that follow from exactly one sum in which all else is known. What follows
    only from several sums together is left out, and treated as anything from nothing and up."""
    known = {key: n for key, n in celler.items() if isinstance(n, int)}
    found = True
    while found:
        found = False
        for total, parts in summor:
            unknown = [key for key in (total, *parts) if key not in known]
            if len(unknown) != 1:
                continue
            rest = sum(known[key] for key in parts if key in known)
            n = rest if unknown[0] == total else known[total] - rest
            if n >= 0:
                known[unknown[0]] = n
                found = True
    return known
