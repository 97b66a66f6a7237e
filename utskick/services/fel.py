"""What may stop a mail from being sent again, each with the sentence the person meets."""


class Utskicksfel(Exception):
    text = ""

    def __str__(self):
        return self.text


class MejletArPaVag(Utskicksfel):
    text = "Mejlet väntar redan på att skickas. Vänta tills det är skickat eller har misslyckats."


class KontotArStangt(Utskicksfel):
    text = "Personens konto är stängt, så mejlet kan inte skickas igen."


class KontotHarIngenAdress(Utskicksfel):
    text = "Personen har ingen e-postadress. Lägg in en adress på kontot och skicka sedan igen."


class MejletFinnsInte(Utskicksfel):
    text = "Det finns inget i mejlet som ni kan skicka igen."
