"""The county's municipalities by subregion, as far as the sources or the county itself say where each belongs."""

from sok.services import delregioner


def per_delregion(overenskommelse, datum):
    """The subregions of the day with their municipalities; empty when the agreement has no subregions."""
    return delregioner.grupper(overenskommelse, datum) if overenskommelse.har_delregioner else []


def om_kommunen(overenskommelse, kommun, datum):
    """What one municipality's page says about its subregion; empty when the agreement has none."""
    if not overenskommelse.har_delregioner:
        return ""
    rad = delregioner.kommuner_med_delregioner(overenskommelse, datum).get(pk=kommun.pk)
    names = [ett["namn"] for ett in sorted(rad.i_delregioner, key=lambda ett: (ett["nummer"], ett["pk"]))]
    return f"Delregion: {', '.join(names)}" if names else delregioner.utan_delregion(rad)
