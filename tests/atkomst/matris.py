"""Who gets what at every address. An address without a row here fails the suite.

A row says which roles get in (`ja`, with the status they meet), what the agreement's other members meet
(`annars`), and that everyone outside meets 404. Whoever is not signed in is sent to the sign-in page.
"""

from dataclasses import dataclass, field

MEDLEMMAR = (
    "strateg", "granskare", "ledamot", "beredare", "styrgruppsledamot", "lasare", "foreningsperson",
    "kommunhandlaggare", "kollega", "behorig",
)  # fmt: skip
UTANFOR = ("utomstaende", "utan_medlemskap")
MOTTAGAREN = ("kommunhandlaggare", "kollega", "behorig")
# The colleague has been appointed deputy signer.
FAR_SKICKA_IN = ("behorig", "kollega")
UTANFOR_MOTTAGAREN = tuple(roll for roll in MEDLEMMAR if roll not in MOTTAGAREN)
MYNDIGHETEN = ("granskare",)
UPPFOLJARE = ("granskare", "strateg")
SKRIVER_INSATS = ("strateg", "beredare", "styrgruppsledamot", "foreningsperson", "kommunhandlaggare", "kollega")
# The section is the municipality's own.
FOLJER_UPP_ATAGANDEN = ("strateg", "ledamot", "kommunhandlaggare", "kollega", "behorig")
UTSER = ("strateg", "ledamot", "kommunhandlaggare", "kollega")
ANSVARIG_FOR_INSATSEN = ("strateg", "styrgruppsledamot", "kommunhandlaggare", "kollega")

# Those of Lessebo kommun who answer for what it has been given to do, and who report what it has decided itself.
ANSVARIG_FOR_BESLUTET = ("strateg", "ledamot", "styrgruppsledamot", *MOTTAGAREN)
SVARAR_FOR_PARTEN = ("strateg", "ledamot", *MOTTAGAREN)
# A proposal is its party's and the preparers' own.
FORESLAR = ("ledamot", "styrgruppsledamot", *MOTTAGAREN)
BEREDER = ("strateg", "beredare")
SKRIVER_PLANRADER = (*BEREDER, "styrgruppsledamot")
SER_INTE_FORSLAGET = ("granskare", "lasare", "foreningsperson")
REDOVISAR = ("strateg", "styrgruppsledamot")
FOR_KOMMUNEN = ("ledamot", "kommunhandlaggare", "kollega", "behorig")
# A text that has not been sent out is seen by those who prepare it.
SER_INTE_UTKASTET = tuple(roll for roll in MEDLEMMAR if roll not in ("strateg", "beredare"))


@dataclass(frozen=True)
class Rad:
    args: tuple = ()
    ja: tuple = MEDLEMMAR
    status: int = 200
    annars: int = 403
    osynlig: tuple = ()  # members of the agreement for whom it does not exist: 404
    utanfor: int = 404  # a member of another agreement
    utan: int | None = None  # no membership at all, where that differs
    metod: str = "get"
    data: dict = field(default_factory=dict)


def las(*args, **rest):
    return Rad(("slug", *args), **rest)


def skicka(*args, **rest):
    return Rad(("slug", *args), metod="post", **{"status": 302, **rest})


def alla_inloggade(*args, **rest):
    return Rad(args, utanfor=200, **rest)


# Everyone in the world, signed in or not.
OPPNA = {
    "account_login", "account_logout", "account_signup", "account_inactive", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "account_confirm_email", "account_email_verification_sent", "account_confirm_login_code", "mfa_authenticate",
    "kalender:flode", "konton:demo_logga_in", "konton:logga_in", "forum:protokoll_publika", "forum:protokoll_publikt",
    "forum:protokoll_publikt_pdf", "rapporter:om", "rapporter:komponenter",
    "rapporter:komponenter_jobb",
}  # fmt: skip
# The person's own account, which only allauth knows; no object of the portal is behind them.
EGET_KONTO = {
    "account_reauthenticate", "account_email", "account_change_password", "account_set_password", "mfa_index",
    "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "konton:bekrafta",
}  # fmt: skip

MATRIS = {
    "konton:mitt_konto": alla_inloggade(),
    # An empty draft says what is wrong; everyone has drafts of their own, and no one another's.
    "konton:utkast": Rad((), status=400, utanfor=400, metod="post"),
    "utskick:val": alla_inloggade(),
    "utskick:mina": alla_inloggade(),
    # The demo's inbox; tests/utskick/test_inkorg.py asks for it in production.
    "utskick:inkorg": alla_inloggade(),
    "utskick:brev": Rad(("brev",), utanfor=200),
    "utskick:brev_html": Rad(("brev",), utanfor=200),
    "rapporter:utskick": las(ja=("strateg",)),
    "rapporter:utskick_igen": skicka("notis", ja=("strateg",)),
    "jobb:visa": Rad(("jobb",), ja=("strateg",), annars=404),
    "jobb:forsok_igen": Rad(("jobb",), ja=("strateg",), status=302, annars=404, metod="post"),
    "rapporter:start": Rad((), status=302, utanfor=302, utan=200),
    "rapporter:overenskommelse": las(),
    "rapporter:mitt_arbete": las(),
    "rapporter:oversikt": las(),
    "rapporter:installningar": las(ja=("strateg",)),
    "rapporter:malgrupp": las(),
    "rapporter:historik": las(),
    "rapporter:luckor": las(),
    "rapporter:parter": las(),
    "rapporter:part": las("part"),
    "rapporter:kommun": las("kommunkod"),
    "rapporter:organ": las(),
    "rapporter:organ_ett": las("organ"),
    "rapporter:omrade": las("omrade"),
    "rapporter:delmal": las("delmal"),
    "rapporter:rapporter": las(),
    "rapporter:arsrapport": las("rapport", ja=("strateg",), annars=404),
    "rapporter:skapa_dokument": skicka("rapport", ja=("strateg",), annars=404),
    "rapporter:rapporttext": las("rapport", "avsnitt", ja=("strateg",), annars=404),
    "rapporter:dokument": las("dokument", ja=("strateg",), annars=404),
    "kalender:adress": alla_inloggade(),
    "kalender:fornya": Rad((), status=302, utanfor=302, metod="post"),
    "forum:forslag_lista": las(),
    "forum:forslag_nytt": las(ja=(*BEREDER, *FORESLAR)),
    "forum:forslag": las("forslag", ja=(*BEREDER, *FORESLAR), annars=404),
    # An empty form: the page says what is missing.
    "forum:forslag_bered": skicka("forslag", ja=BEREDER, status=200, osynlig=SER_INTE_FORSLAGET),
    "forum:forslag_aterta": las("forslag", ja=FORESLAR, osynlig=SER_INTE_FORSLAGET),
    "forum:redovisningar": las("redovisningsmote"),
    "forum:redovisning": las("redovisningsmote", "grupp", "gruppinsats", ja=REDOVISAR),
    "forum:arshjul": las(),
    "forum:arshjul_regler": las("grupp", ja=("strateg",)),
    "forum:rekommendationer": las(),
    "forum:rekommendation": las("rekommendation"),
    "forum:rekommendation_svar": las("rekommendation", "rekommendationsmottagare", ja=FORESLAR),
    "forum:rekommendation_folj_upp": skicka("rekommendation", ja=(*BEREDER, *FORESLAR), status=200),
    "forum:rekommendation_mottagare": las("rekommendation", ja=("strateg",)),
    "forum:moten": las(),
    "forum:mote_nytt": las(ja=("strateg",)),
    "forum:mote": las("mote"),
    "forum:mote_andra": las("mote", ja=("strateg",)),
    "forum:mote_oppna": las("mote", ja=("strateg",)),
    "forum:mote_hallet": las("mote", ja=("strateg",)),
    "forum:mote_stang": las("mote", ja=("strateg",)),
    "forum:mote_stall_in": las("mote", ja=("strateg",)),
    "forum:mote_beslut": las("mote"),
    "forum:mote_ics": las("mote"),
    "forum:narvaro": las("mote"),
    "forum:anteckningar": las("mote", ja=("strateg",)),
    "forum:punkt_ny": las("mote", ja=("strateg",)),
    "forum:punkt_andra": las("mote", "punkt", ja=("strateg",)),
    "forum:punkt_flytta": skicka("mote", "punkt", ja=("strateg",)),
    "forum:punkt_ta_bort": las("mote", "punkt", ja=("strateg",)),
    "forum:underlag_nytt": las("mote", "punkt", ja=("strateg",)),
    "forum:underlag": las("underlag"),
    "forum:underlag_andra": las("underlag", ja=("strateg",)),
    "forum:underlag_ta_bort": las("underlag", ja=("strateg",)),
    # Attested minutes, which every member sees; the strategist wrote them, the member was there and attested.
    "forum:beslutslogg": las(),
    "forum:beslutslogg_csv": las(),
    "forum:beslut_nytt": las(ja=("strateg",)),
    "forum:beslut_fatta": las("beslutsmote", "beslutspunkt", ja=("strateg",)),
    "forum:beslut": las("beslut"),
    "forum:beslut_ratta": las("beslut", ja=("strateg",)),
    "forum:beslut_klart": las("beslut", ja=ANSVARIG_FOR_BESLUTET),
    "forum:beslut_ateroppna": las("beslut", ja=("strateg",)),
    "forum:beslut_fraga": skicka("beslut", ja=("strateg",)),
    "forum:partsbeslut": las("beslut", "part", ja=SVARAR_FOR_PARTEN),
    "forum:protokoll": las("protokollmote"),
    "forum:protokoll_pdf": las("protokollmote"),
    "forum:protokoll_med_tillagg": las("protokollmote", status=302),
    "forum:protokoll_inledning": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_skicka": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_ta_tillbaka": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_synpunkt": las("protokollmote", ja=("strateg", "ledamot")),
    "forum:protokoll_svar": las("protokollmote", "synpunkt", ja=("strateg",)),
    "forum:protokoll_justerare": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_justerare_bort": skicka("protokollmote", "justering", ja=("strateg",)),
    "forum:protokoll_starta": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_justera": las("protokollmote", ja=("ledamot",), status=302),
    "forum:protokoll_tillbaka": las("protokollmote", ja=("strateg", "ledamot")),
    "forum:protokoll_dokument": skicka("protokollmote", ja=("strateg",)),
    "forum:protokoll_tillagg": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_publicera": las("protokollmote", ja=("strateg",)),
    "forum:protokoll_avpublicera": las("protokollmote", ja=("strateg",)),
    "sok:ataganden": las(),
    "sok:atagande_uppfoljning": las("atagandeavsnitt", "part", "artal", ja=FOLJER_UPP_ATAGANDEN),
    "rapporter:avslut": las(ja=("strateg",)),
    "rapporter:efterfoljare_ny": las(ja=("strateg",)),
    "rapporter:efterfoljare_valj": las(ja=("strateg",)),
    # Without a successor there is nothing to carry to.
    "rapporter:overfor": las(ja=("strateg",), status=302),
    # Nothing follows the agreement of the matrix, and it follows nothing.
    "rapporter:overfort": las(ja=(), annars=404),
    "rapporter:sammanslagning": las("part", ja=("strateg",)),
    "sok:part_sok": las(ja=("strateg",)),
    "sok:part_ny": las(ja=("strateg",)),
    "sok:part_anslut": las("part", ja=("strateg",)),
    "sok:part_lamna": las("part", ja=("strateg",)),
    "sok:organisation_namn": las("part", ja=("strateg",)),
    "sok:delregioner": las(ja=("strateg",)),
    "sok:delregion_ny": las(ja=("strateg",)),
    "sok:delregion_kommuner": las(ja=("strateg",)),
    "sok:delregion_namn": las("delregion", ja=("strateg",)),
    "sok:delregion_ta_bort": las("delregion", ja=("strateg",)),
    "sok:uppdrag_utse": las("part", ja=UTSER),
    "sok:uppdrag_byt": las("uppdrag", ja=UTSER),
    "sok:uppdrag_avsluta": las("uppdrag", ja=UTSER),
    "sok:organ_nytt": las(ja=("strateg",)),
    "sok:organ_andra": las("organ", ja=("strateg",)),
    "sok:organ_lydelse": las("organ", ja=("strateg",)),
    "sok:organ_uppgifter": las("organ", ja=("strateg",)),
    "sok:organ_ansvar": las("organ", ja=("strateg",)),
    "sok:organ_relation": las("organ", ja=("strateg",)),
    "sok:organ_avsluta": las("organ", ja=("strateg",)),
    "sok:organ_avsluta_rad": las("organ", "slag_ansvar", "organansvar", ja=("strateg",)),
    "insatser:lista": las(),
    "insatser:goda_exempel": las(),
    "insatser:gott_exempel": las("exempel"),
    "insatser:gott_exempel_nytt": las(ja=("strateg",)),
    # Made of Lessebo kommun's initiative, so its people change it too.
    "insatser:gott_exempel_andra": las("exempel", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:gott_exempel_ta_bort": las("exempel", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:gott_exempel_aterstall": skicka("borttaget_exempel", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:gott_exempel_lyft": las("insats", ja=ANSVARIG_FOR_INSATSEN, status=302),
    "insatser:goda_exempel_borttagna": las(ja=SKRIVER_INSATS),
    # Everyone sees which years are locked; the strategist changes the year, locks and opens.
    "insatser:arsskifte": las(),
    "insatser:arsskifte_granska": las("forra_aret", ja=("strateg",)),
    "insatser:arsskifte_genomfor": skicka("forra_aret", ja=("strateg",)),
    "insatser:arsskifte_angra": las("arsskifte", ja=("strateg",)),
    "insatser:ar_las": las("forra_aret", ja=("strateg",)),
    "insatser:ar_las_upp": las("last_ar", ja=("strateg",)),
    "insatser:att_komplettera": las(),
    # A view is its owner's.
    "insatser:vyer": las(),
    "insatser:vy_spara": las(),
    "insatser:vy": las("vy", ja=("strateg",), annars=404),
    "insatser:vy_ta_bort": skicka("vy", ja=("strateg",), annars=404),
    "insatser:flera": las(ja=SKRIVER_INSATS),
    "insatser:flera_mina": las(),
    # What one has changed, one takes back oneself.
    "insatser:flera_angra": las(
        "massandring", ja=("strateg",), osynlig=tuple(roll for roll in SKRIVER_INSATS if roll != "strateg")
    ),
    "insatser:spridning": las(),
    "insatser:spridning_ny": las(ja=("strateg",)),
    "insatser:spridning_runda": las("artal"),
    "insatser:spridning_svar": las(
        "artal", "part", ja=("strateg", "ledamot", "styrgruppsledamot", "kommunhandlaggare", "kollega", "behorig")
    ),
    "insatser:spridning_paminn": skicka("artal", ja=("strateg",)),
    "insatser:spridning_stang": las("artal", ja=("strateg",)),
    "insatser:spridning_csv": las("artal"),
    "insatser:borttagna": las(ja=SKRIVER_INSATS),
    "insatser:ny": las(ja=SKRIVER_INSATS),
    "insatser:liknande": las(ja=SKRIVER_INSATS),
    "insatser:insats": las("insats"),
    "insatser:andra": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:status": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:bekrafta": skicka("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:ta_bort": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:aterstall": skicka("borttagen", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:historik": las("insats"),
    "insatser:trad": las("insats"),
    "insatser:samband": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:samband_ta_bort": las("insats", "samband", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:fortsatt": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:hinder_lista": las(),
    "insatser:hinder": las("hinder"),
    # Nobody's organ answers for the initiative of the matrix: the co-ordinator's strategist answers.
    "insatser:hinder_svara": skicka("hinder", ja=("strateg",), status=200),
    # An empty form: the page says what is missing.
    "insatser:hinder_oppna_igen": skicka("hinder", ja=ANSVARIG_FOR_INSATSEN, status=200),
    "insatser:hinder_ta_tillbaka": las("hinder", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:hinder_nytt": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:utfall_nytt": las("insats", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:utfall": las("insats", "utfall", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:utfall_ta_bort": las("insats", "utfall", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:utfall_aterstall": skicka("insats", "borttaget_utfall", ja=ANSVARIG_FOR_INSATSEN),
    "insatser:belagg_fil": las("insats", "utfall", "belagg"),
    # A plan in force, which every member reads; the rows are those of an area that Lessebo's group answers for.
    "insatser:handlingsplaner": las(),
    "insatser:handlingsplan_ny": las(ja=BEREDER),
    "insatser:handlingsplan": las("artal"),
    "insatser:handlingsplan_andra": las("artal", ja=BEREDER),
    "insatser:handlingsplan_galler": las("artal", ja=("strateg",)),
    "insatser:handlingsplan_skillnad": las("artal"),
    "insatser:planantagande": las("artal", "planantagande"),
    "insatser:handlingsplan_pdf": las("artal"),
    "insatser:handlingsplan_excel": las("artal"),
    "insatser:planrad_ny": las("artal", ja=SKRIVER_PLANRADER),
    "insatser:planrad": las("artal", "planrad", ja=SKRIVER_PLANRADER),
    "insatser:planrad_stryk": las("artal", "planrad", ja=SKRIVER_PLANRADER),
    "insatser:planrad_aterta": skicka("artal", "struken_planrad", ja=SKRIVER_PLANRADER),
    "insatser:planrad_flytta": skicka("artal", "planrad", ja=SKRIVER_PLANRADER),
    "insatser:planrad_insats": las("artal", "planrad", ja=SKRIVER_PLANRADER),
    "insatser:tabell_ut": las(),
    "insatser:tabell_mall": las(),
    "insatser:tabell_in": las(ja=SKRIVER_INSATS),
    # What someone has read in is their own.
    "insatser:tabell_inlasning": las("tabell", ja=("strateg",), annars=404),
    "insatser:tabell_bekrafta": skicka("tabell", ja=("strateg",), annars=404),
    "insatser:tabell_avbryt": skicka("tabell", ja=("strateg",), annars=404),
    "sok:texter": las(),
    "sok:text": las("remisslag"),
    "sok:text_jamfor": las("remisslag"),
    "sok:utkast_nytt": las("remisslag", ja=("strateg",)),
    "sok:version": las("remisslag", "remissversion"),
    "sok:stycken": las("utkastslag", "utkastversion", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:stycke_nytt": las("utkastslag", "utkastversion", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:stycke": las("utkastslag", "utkastversion", "stycke", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:stycke_flytta": skicka("utkastslag", "utkastversion", "stycke", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:stycke_ta_bort": las("utkastslag", "utkastversion", "stycke", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:remiss": las("utkastslag", "utkastversion", ja=("strateg",), osynlig=SER_INTE_UTKASTET),
    "sok:lagg_fram": las("remisslag", "remissversion", ja=("strateg",)),
    "sok:arbeta_om": las("remisslag", "remissversion", ja=("strateg",)),
    "sok:forkasta": las("remisslag", "remissversion", ja=("strateg",)),
    "sok:yttranden": las("remisslag", "remissversion"),
    # The party's own people and those who prepare the text, while the last day is ahead.
    "sok:yttrande": las("remisslag", "remissversion", "part", ja=(*BEREDER, *FOR_KOMMUNEN), annars=404),
    "sok:aktualitet": las(),
    # The agreement has areas, so it is not checked as a whole.
    "sok:aktualitet_hela": las(ja=(), annars=404),
    "sok:aktualitet_svara": las("omrade", ja=(*BEREDER, "styrgruppsledamot")),
    "indikatorer:lista": las(),
    "indikatorer:hamtningar": las(),
    "indikatorer:hamtning_ny": skicka(ja=("strateg",)),
    "indikatorer:hamta_liknande": skicka(ja=("strateg",)),
    "indikatorer:brott": las(),
    "indikatorer:brott_prova": las("seriebrott", ja=("strateg",)),
    "indikatorer:andringar": las(),
    "indikatorer:andringar_sedda": skicka(ja=("strateg",)),
    "indikatorer:fragor": las(),
    "indikatorer:fragesvar": las("fraga", "artal", ja=("strateg", "beredare")),
    "indikatorer:fragesvar_i_omrade": las("staende_fraga", "omrade", "artal", ja=("strateg", "beredare")),
    "indikatorer:kommuntal": las(),
    "indikatorer:kommuntal_ar": las("forslagsar"),
    "indikatorer:kommuntal_tabell": las("synpunktsar", "csv"),
    "indikatorer:kommuntal_kommun": las("kommunkod"),
    "indikatorer:mottagande_ut": las("csv", ja=("strateg",)),
    "indikatorer:mottagande_in": las(ja=("strateg",)),
    # Nothing has been read: the page says so.
    "indikatorer:mottagande_spara": skicka(ja=("strateg",)),
    "indikatorer:kommuntal_ny": las(ja=("strateg",)),
    "indikatorer:kommuntal_forslag": las("forslagsar", ja=("strateg",)),
    "indikatorer:kommuntal_fraga": las("forslagsar", ja=("strateg",)),
    "indikatorer:kommuntal_ta_tillbaka": skicka("synpunktsar", ja=("strateg",)),
    # The municipality's own people, while the last day is ahead.
    "indikatorer:kommuntal_synpunkt": las("synpunktsar", "kommunkod", ja=FOR_KOMMUNEN),
    "indikatorer:kommuntal_beslut": las("forslagsar", ja=("strateg",)),
    "indikatorer:kommuntal_revidera": las("beslutsar", ja=("strateg",)),
    "indikatorer:filer": las(ja=("strateg",)),
    # What someone has read in is their own.
    "indikatorer:filinlasning": las("filinlasning", ja=("strateg",), annars=404),
    "indikatorer:filinlasning_bekrafta": skicka("filinlasning", ja=("strateg",), annars=404),
    "indikatorer:filinlasning_avbryt": skicka("filinlasning", ja=("strateg",), annars=404),
    "indikatorer:belagg": las("egen_uppgift"),
    "indikatorer:filavbildning_ny": las(ja=("strateg",)),
    "indikatorer:filavbildning_kolumner": las("arbetsbok", ja=("strateg",)),
    "indikatorer:filavbildning_sluta": las("filavbildning", ja=("strateg",)),
    "indikatorer:egna_indikatorer": las(),
    "indikatorer:egen_indikator_ny": las(ja=("strateg",)),
    "indikatorer:egna_varden": las("egen_indikator"),
    "indikatorer:egna_varden_nya": las("egen_indikator", ja=("strateg",)),
    "indikatorer:avvikelser": las(),
    "indikatorer:avvikelse": las("avvikelse"),
    # No such departure: the list says so.
    "indikatorer:avvikelse_ny": skicka(ja=("strateg", "beredare")),
    "indikatorer:katalog": las(),
    "indikatorer:koppla": las("indikator", ja=("strateg",)),
    "indikatorer:koppla_bort": skicka("kopplingsslag", "koppling", ja=("strateg",)),
    "indikatorer:koppla_tillbaka": skicka("kopplingsslag", "bortkoppling", ja=("strateg",)),
    "indikatorer:kort": las("indikator"),
    "indikatorer:kort_andra": las("indikator", ja=("strateg",)),
    "indikatorer:visa": las("indikator"),
    "indikatorer:utforska": las("indikator"),
    "indikatorer:json": las("indikator"),
    "indikatorer:csv": las("indikator"),
    "indikatorer:svg": las("indikator"),
    "indikatorer:png": las("indikator"),
    "indikatorer:jamfor": las(),
    # The world of the roles has an indicator without values: an empty comparison, which is still a page and files.
    "indikatorer:jamfor_utforska": las(),
    "indikatorer:jamfor_json": las(),
    "indikatorer:jamfor_csv": las(),
    "indikatorer:jamfor_svg": las(),
    "indikatorer:jamfor_png": las(),
    "statsbidrag:redovisningar": alla_inloggade(),
    "statsbidrag:redovisning": Rad(("med_utkast",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:kvittens": Rad(("inlamnad", "nummer"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:innehall": Rad(("inlamnad", "nummer"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:borja": Rad(("med_utkast",), ja=MOTTAGAREN, status=302, annars=404, metod="post"),
    "statsbidrag:avsnitt": Rad(("med_utkast", "formularavsnitt"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:kontrollera": Rad(("med_utkast",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:skicka_in": Rad(("med_utkast",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:ta_over": Rad(("med_utkast",), ja=MOTTAGAREN, status=302, annars=404, metod="post"),
    "statsbidrag:utkast_ta_bort": Rad(("med_utkast",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:utkast_aterstall": Rad(("med_borttaget",), ja=MOTTAGAREN, status=302, annars=404, metod="post"),
    # Seen by the recipient's people, decided by its authorised representative; nobody else has any part in it.
    "statsbidrag:ombud": Rad(("part",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:ombud_nytt": Rad(("part",), ja=("behorig",), osynlig=UTANFOR_MOTTAGAREN),
    "statsbidrag:ombud_avsluta": Rad(("part", "delegation"), ja=("behorig",), osynlig=UTANFOR_MOTTAGAREN),
    "statsbidrag:begar_uppskov": Rad(("med_utkast",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:uppskov_ta_tillbaka": Rad(
        ("med_utkast", "uppskov"), ja=MOTTAGAREN, status=302, annars=404, metod="post"
    ),
    "statsbidrag:svara_pa_uppskov": las("med_utkast", "uppskov", ja=MYNDIGHETEN, annars=404),
    # The document is made in the background, so there is none yet: back to the page.
    "statsbidrag:kvittens_pdf": Rad(("inlamnad", "nummer"), ja=(*MOTTAGAREN, *MYNDIGHETEN), status=302, annars=404),
    "statsbidrag:kvittens_igen": Rad(("inlamnad", "nummer"), ja=MOTTAGAREN, status=302, annars=404, metod="post"),
    # Nothing is ticked: back to the list.
    "statsbidrag:valda": skicka(ja=UPPFOLJARE, annars=404, data={"atgard": "csv"}),
    "statsbidrag:bidrag_xlsx": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:lista": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:bidrag_csv": las(ja=UPPFOLJARE, annars=404),
    # Applications, grants and payments are the granting authority's; the calls are read by the strategist too.
    "statsbidrag:utlysningar": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:utlysning_ny": las(ja=MYNDIGHETEN, annars=404),
    "statsbidrag:utlysning": las("utlysning", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:ansokningar": las(ja=MYNDIGHETEN, annars=404),
    "statsbidrag:ansokan_ny": las(ja=MYNDIGHETEN, annars=404),
    "statsbidrag:ansokan": las("ansokan", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:ansokan_andra": las("ansokan", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:ansokan_beslut": las("ansokan", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:bidrag_nytt": las(ja=MYNDIGHETEN, annars=404),
    "statsbidrag:bidrag": las("bidrag", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:bidrag_andra": las("bidrag", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:utbetalning_ny": las("bidrag", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:utbetalning_ta_bort": las("bidrag", "utbetalning", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:delredovisning_ny": las("bidrag", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:svara_andring": las("bidrag", "bidragsandring", ja=MYNDIGHETEN, annars=404),
    # The recipient's own page of the grant. One change waits already, so asking leads back to it.
    "statsbidrag:eget_bidrag": Rad(("bidrag",), ja=MOTTAGAREN, annars=404),
    "statsbidrag:begar_andring": Rad(("bidrag",), ja=MOTTAGAREN, status=302, annars=404),
    "statsbidrag:andring_ta_tillbaka": Rad(
        ("bidrag", "bidragsandring"), ja=MOTTAGAREN, status=302, annars=404, metod="post"
    ),
    "statsbidrag:hjalptexter": las(ja=("strateg",)),
    "statsbidrag:regler": las(ja=MYNDIGHETEN),
    "statsbidrag:aterrapportering": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:aterrapportering_csv": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:aterrapportering_xlsx": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:for_over": skicka("resultat", ja=UPPFOLJARE, annars=404),
    "statsbidrag:granskning": las(ja=UPPFOLJARE, annars=404),
    "statsbidrag:granska": las("inlamnad", ja=MYNDIGHETEN, annars=404),
    # An empty form: 400 says that the person came in and was told what is missing.
    "statsbidrag:begar_komplettering": skicka("inlamnad", "formularavsnitt", ja=MYNDIGHETEN, annars=404, status=400),
    "statsbidrag:aterkalla": skicka("inlamnad", "komplettering", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:godkann": skicka("inlamnad", ja=MYNDIGHETEN, annars=404),
    # The officer's steps: done, refused with the reason (both back to the case), or 400 for what is not filled in.
    "statsbidrag:ratta": las("inkommen", "formularavsnitt", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:bifall_forslag": skicka("inkommen", "forslag_till_beslut", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:avsla_forslag": skicka("inkommen", "forslag_till_beslut", ja=MYNDIGHETEN, annars=404, status=400),
    "statsbidrag:overvag_aterkrav": las("inkommen", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:besluta_om_aterkrav": skicka("overvagd", "aterkrav", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:avskriv_aterkrav": las("overvagd", "aterkrav", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:registrera_betalning": skicka("overvagd", "aterkrav", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:avsluta": skicka("inkommen", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:oppna_igen": skicka("inkommen", ja=MYNDIGHETEN, annars=404),
    # Attachments: the draft's are the recipient's alone; the authority fetches what was handed in.
    # Nothing chosen: the section is saved and shown again.
    "statsbidrag:bifoga": Rad(("med_utkast", "bilageavsnitt"), ja=MOTTAGAREN, status=302, annars=404, metod="post"),
    "statsbidrag:utkastbilaga": Rad(("med_utkast", "utkastbilaga"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:ta_bort_bilaga": Rad(("med_utkast", "utkastbilaga"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:inskickad_bilaga": Rad(("inlamnad", "inskickad_bilaga"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:lamna_bilaga": Rad(("inlamnad", "utlovad_bilaga"), ja=MOTTAGAREN, annars=404),
    "statsbidrag:granska_bilaga": las("inlamnad", "inskickad_bilaga", ja=MYNDIGHETEN, annars=404),
    "statsbidrag:utlovade_bilagor": las(ja=UPPFOLJARE, annars=404),
    # Only who may hand in answers and withdraws: colleagues at the recipient read.
    "statsbidrag:dra_tillbaka": Rad(("inkommen",), ja=FAR_SKICKA_IN, osynlig=UTANFOR_MOTTAGAREN),
    "statsbidrag:yttrande": Rad(("overvagd",), ja=FAR_SKICKA_IN, osynlig=UTANFOR_MOTTAGAREN),
    # Version 1 is the recipient's own, so the way leads to its receipt.
    "statsbidrag:rattelse": Rad(("inkommen", "nummer"), ja=MOTTAGAREN, status=302, annars=404),
}
