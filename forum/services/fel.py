"""What can stop a step around a meeting, each with the sentence the person meets."""


class ForumFel(Exception):
    """The step is not possible now; `str()` says why and what to do."""


class OtillatenOvergang(ForumFel):
    """Someone has already taken the object further, or the step does not exist from where it stands."""

    def __init__(self, sak, fran, till):
        super().__init__(
            f"{sak} är ”{fran}” och kan inte bli ”{till}”. Någon annan kan ha hunnit före. "
            "Ladda om sidan för att se läget."
        )


class ProtokolletStarStilla(ForumFel):
    """Notes, presence or decisions were to change after attestation had begun."""

    def __init__(self, protokoll):
        super().__init__(
            "Protokollet är justerat och mötet kan inte ändras. Skriv ett tillägg till protokollet i stället."
            if protokoll.ar_justerat
            else "Protokollet är under justering och texten står stilla. Skicka tillbaka det från justeringen "
            "om något ska rättas."
        )
