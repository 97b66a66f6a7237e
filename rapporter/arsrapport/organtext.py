"""The structure chapter: the organs of the day with mandate and who sits in them."""

from sok.models import Organtyp, OrganVersion, Skede

I_RAPPORTEN = (Skede.VERKSAMT, Skede.PLANERAT)


def las(overenskommelse, dag):
    """Organs of the structure, at work or planned on the day, in the agreement's order."""
    versions = (
        OrganVersion.objects.filter(organ__overenskommelse=overenskommelse, skede__in=I_RAPPORTEN)
        .exclude(organ__typ=Organtyp.EXTERN)
        .gallande(dag)
        .select_related("organ")
        .order_by("organ__nummer")
    )
    return [_organ(version) for version in versions]


def _organ(version):
    organ = version.organ
    return {
        "namn": version.namn,
        "typ": organ.get_typ_display(),
        "skede": version.get_skede_display() if version.skede != Skede.VERKSAMT else "",
        "mandat": version.mandat,
        "motesfrekvens": organ.motesfrekvens,
        "sammansattning": organ.sammansattning,
    }


def namn(overenskommelse, dag):
    """{organ id: name of the day}."""
    versions = OrganVersion.objects.filter(organ__overenskommelse=overenskommelse).gallande(dag)
    return dict(versions.values_list("organ", "namn"))
