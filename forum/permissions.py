"""Who may see and do what around meetings, decisions and minutes."""

from django.utils import timezone

from sok.models import Medlemskap, Organtyp, Overenskommelse, Part, Roll, Uppdrag
from sok.permissions import har_roll, mina_organ, strukturdag

PREPARING = (Roll.LANSSTRATEG, Roll.BEREDNING)
DECIDING = (Roll.LANSSTRATEG, Roll.BEREDNING, Roll.FORUMLEDAMOT)
# Those who may report what their own organisation has decided.
SVARAR_FOR_PART = (Roll.FORUMLEDAMOT, Roll.BEHORIG, Roll.KOMMUNHANDLAGGARE)
SPEAKING = (*DECIDING, Roll.KOMMUNHANDLAGGARE, Roll.BEHORIG, Roll.STYRGRUPP, Roll.CIVILSAMHALLE)


def ser_utkast_roller():
    """Those who prepare a meeting see its draft."""
    return PREPARING


def ser_sekretess_roller():
    """Those who prepare or decide see what may be confidential."""
    return DECIDING


def avtal_dar(user, roller):
    """The agreements in which the person has one of the roles today: a subquery for `visible_to`."""
    return Overenskommelse.objects.filter(
        medlemskap__user=user.pk,
        medlemskap__roll__in=roller,
        medlemskap__giltighet__contains=timezone.localdate(),
    )


def ser_sekretess(user, overenskommelse):
    return har_roll(user, overenskommelse, *DECIDING)


def can_leda(user, overenskommelse):
    """Makes meetings and decisions and writes the minutes."""
    return har_roll(user, overenskommelse, Roll.LANSSTRATEG)


def can_bereda(user, overenskommelse):
    """Accepts, parks and declines what is proposed."""
    return har_roll(user, overenskommelse, *PREPARING)


def talar_for_roller():
    """Those who may propose, report and answer for their organisation."""
    return SPEAKING


def medlemskap_som(user, roller):
    """The person's memberships today in one of the roles."""
    return Medlemskap.objects.filter(user=user.pk, roll__in=roller).gallande(timezone.localdate())


def talar_for(user, overenskommelse):
    """Primary keys of the organisations the person speaks for in the agreement."""
    rows = medlemskap_som(user, SPEAKING).filter(overenskommelse=overenskommelse)
    return set(rows.values_list("organisation", flat=True))


def med_i_avtalet(overenskommelse):
    """Primary keys of the parties of the day and of those who sit in one of the organs."""
    dag = strukturdag(overenskommelse)
    parter = Part.objects.filter(overenskommelse=overenskommelse).gallande(dag)
    seats = Uppdrag.objects.filter(organ__overenskommelse=overenskommelse).gallande(dag)
    return set(parter.values_list("organisation", flat=True)) | set(seats.values_list("organisation", flat=True))


def far_foresla_till(organisation_pk, organ):
    """A party, or whoever sits in the organ, may ask it to take something up."""
    dag = strukturdag(organ.overenskommelse)
    mine = {"organisation": organisation_pk}
    return (
        Part.objects.filter(overenskommelse=organ.overenskommelse, **mine).gallande(dag).exists()
        or Uppdrag.objects.filter(organ=organ, **mine).gallande(dag).exists()
    )


def foreslar_for(user, overenskommelse):
    """Primary keys of the organisations the person may propose something for; the strategist may for everyone."""
    known = med_i_avtalet(overenskommelse)
    return known if can_leda(user, overenskommelse) else known & talar_for(user, overenskommelse)


def sitter_i(user, organ):
    return organ.pk in mina_organ(user, organ.overenskommelse)


def can_redovisa(user, organ):
    """Writes the group's reports before a meeting."""
    return can_leda(user, organ.overenskommelse) or sitter_i(user, organ)


def can_svara(user, overenskommelse, organisation_pk, organ):
    """Answers a recommendation: the organisation's own people; for an organ the preparers and those who sit in it."""
    if organ:
        return can_bereda(user, overenskommelse) or sitter_i(user, organ)
    return organisation_pk in talar_for(user, overenskommelse)


def var_narvarande(user, mote):
    """Was at the meeting: reads the draft of its minutes, comments it and may attest it."""
    return mote.narvaro_lista.filter(person=user.pk).exclude(form="franvarande").exists()


def ska_justera(user, protokoll):
    """Is appointed to attest."""
    return protokoll.justeringar.filter(person=user.pk).exists()


def can_rapportera_klart(user, beslut):
    """Says that a decision is carried out: who answers for it, or the strategist."""
    if can_leda(user, beslut.overenskommelse):
        return True
    if beslut.ansvarig_organisation_id:
        return beslut.ansvarig_organisation_id in talar_for(user, beslut.overenskommelse)
    organ = beslut.ansvarigt_organ
    if organ is None:
        return False
    prepares = organ.typ == Organtyp.BEREDANDE and can_bereda(user, beslut.overenskommelse)
    return prepares or sitter_i(user, organ)


def svarar_for(user, overenskommelse):
    """Primary keys of the organisations whose own decision the person may report; not the strategist's, who may all."""
    rows = medlemskap_som(user, SVARAR_FOR_PART).filter(overenskommelse=overenskommelse)
    return set(rows.values_list("organisation", flat=True))


def can_svara_for_part(user, overenskommelse, organisation_pk):
    """Reports a party's own decision: its people, or the strategist on its behalf."""
    return can_leda(user, overenskommelse) or organisation_pk in svarar_for(user, overenskommelse)
