"""What a chart says to someone who cannot see it: level, change and gap, then what is missing."""

from core import svenska


def alt_text(diagram):
    """The chart in Swedish sentences, for the alternative text of its figure."""
    sentences = [_heading(diagram)]
    sentences += [_serie(diagram, serie) for serie in diagram.series]
    sentences += _gap(diagram)
    sentences += _target(diagram)
    sentences += _missing(diagram)
    sentences += [f"År {year}: {what}." for year, what in diagram.breaks]
    return " ".join(sentence for sentence in sentences if sentence)


def _heading(diagram):
    unit = "procent" if diagram.is_percent else diagram.unit
    kind = "Linjediagram" if len(diagram.years) > 1 else "Diagram"
    words = [f"{kind}: {diagram.title}", *(part for part in (diagram.span, unit) if part)]
    said = [words[0], *(word for word in words[1:] if word.lower() not in words[0].lower())]
    return ", ".join(said) + "."


def _serie(diagram, serie):
    last = serie.last
    if last is None:
        return f"{serie.name}: uppgift saknas för alla år."
    level = f"{serie.name}: {diagram.value_text(last.varde)} år {last.ar}"
    first, why = _compared_with(diagram, serie)
    if first is None or first.ar == last.ar:
        return f"{level}."
    return f"{level}, {_change(diagram, first, last)} sedan {why}{first.ar}{_from(diagram, first)}."


def _compared_with(diagram, serie):
    """The point to measure change from: the baseline, or the first since the latest break."""
    known = serie.known
    changed = [year for year, _ in diagram.breaks if year <= known[-1].ar]
    known = [point for point in known if not changed or point.ar >= changed[-1]]
    for point in known:
        if point.ar == diagram.baseline_year:
            return point, "utgångsläget "
    return known[0], ""


def _from(diagram, first):
    return f" ({diagram.value_text(first.varde)})"


def _change(diagram, first, last):
    return difference_text(diagram, last.y - first.y)


def difference_text(diagram, difference):
    """up 10 percentage points, in Swedish; nothing is "oförändrat"."""
    size = svenska.tal(abs(difference), diagram.decimals)
    if size.strip("0,") == "":
        return "oförändrat"
    return f"{'upp' if difference > 0 else 'ned'} {_amount(diagram, abs(difference))}"


def _amount(diagram, size):
    text = svenska.tal(size, diagram.decimals)
    if diagram.is_percent:
        return f"{text} procentenhet{'' if text == '1' else 'er'}"
    return svenska.med_enhet(size, diagram.unit_mark, diagram.decimals)


def _gap(diagram):
    """The first series against each of the others, in the latest year that both have."""
    known = [serie for serie in diagram.series if serie.known]
    if len(known) < 2:
        return []
    return [_gap_between(diagram, known[0], other) for other in known[1:]]


def _gap_between(diagram, one, other):
    years = {point.ar for point in one.known} & {point.ar for point in other.known}
    if not years:
        return ""
    changed = [year for year, _ in diagram.breaks if year <= max(years)]
    years = {year for year in years if not changed or year >= changed[-1]}
    latest, first = max(years), min(years)
    now = abs(one.at(latest).y - other.at(latest).y)
    text = f"Skillnaden mellan {inside(one.name)} och {inside(other.name)}"
    text += f" är {_amount(diagram, now)} år {latest}"
    if first < latest:
        then = abs(one.at(first).y - other.at(first).y)
        text += f" och var {_amount(diagram, then)} år {first}"
    return f"{text}."


def inside(name):
    """A series' name inside a sentence: common nouns small, names of places as they are."""
    small = ("kvinnor", "män", "totalt", "länet", "riket", "utrikes", "inrikes", "liknande")
    return name.lower() if name.lower().startswith(small) else name


def _target(diagram):
    if diagram.target is None:
        return []
    target = diagram.target
    text = f"{target.name}: {diagram.value_text(target.value)}"
    text += f" år {target.year}" if target.year else ""
    serie = next((one for one in diagram.series if one.name.lower() == target.whose.lower()), None)
    if serie is None and len(diagram.series) == 1:
        serie = diagram.series[0]
    if serie is None or serie.last is None or (not target.whose and len(diagram.series) > 1):
        return [f"{text}."]
    left = float(target.value) - serie.last.y
    return [f"{text}, {_amount(diagram, abs(left))} {'över' if left > 0 else 'under'} senaste värdet."]


def _missing(diagram):
    sentences = []
    for serie in diagram.series:
        kinds = {}
        for point in serie.points:
            if not point.known and serie.known:
                kinds.setdefault(svenska.missing_text(point.varde), []).append(point.ar)
        for kind, years in kinds.items():
            sentences.append(f"{serie.name}, {svenska.lista(years)}: {kind}.")
    return sentences


def bars_alt_text(chart):
    """A bar chart in sentences: the range, one's own, the reference, and what is not shown."""
    unit = "procent" if chart.is_percent else chart.unit
    heading = f"Stapeldiagram: {chart.title}"
    if unit and unit.lower() not in heading.lower():
        heading += f", {unit}"
    parts = [f"{heading}."]
    known = [bar for bar in chart.bars if bar.known]
    if known:
        low, high = min(known, key=lambda bar: bar.value), max(known, key=lambda bar: bar.value)
        parts.append(
            f"Högst: {high.name}, {chart.value_text(high.value)}. Lägst: {low.name}, {chart.value_text(low.value)}."
        )
    parts += [f"{b.name}: {chart.value_text(b.value)}." for b in known if b.own]
    if chart.reference:
        name, value = chart.reference
        parts.append(f"{name}: {chart.value_text(value)}.")
    for kind in dict.fromkeys(svenska.missing_text(b.value) for b in chart.bars if not b.known):
        names = [b.name for b in chart.bars if svenska.missing_text(b.value) == kind]
        parts.append(f"{svenska.stor_bokstav(kind)}: {svenska.lista(names)}.")
    return " ".join(parts)
