"""One party's commitments on its own page."""

from rapporter.sidor.struktur import strukturdatum
from sok.permissions import can_folja_upp_atagande, egna_organisationer
from sok.services.atagandelista import partens_ataganden


def hos(request, overenskommelse, organisation):
    """What the page shows: the commitments of the day with their latest answers; nothing when there are none."""
    if not (organisation and overenskommelse.har_ataganden):
        return {"ataganden": []}
    dag = strukturdatum(overenskommelse, request.datum)
    can_write = overenskommelse.uppfoljning_oppen and not request.visar_per_datum
    return {
        "ataganden": partens_ataganden(overenskommelse, organisation, dag.year, dag),
        "ataganden_ar": dag.year,
        "ataganden_egna": organisation.pk in egna_organisationer(request.user, overenskommelse),
        "ataganden_skriver": can_write and can_folja_upp_atagande(request.user, overenskommelse, organisation),
    }
