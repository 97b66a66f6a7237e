"""Choosing an actor: a list of those the agreement knows, and a line for someone else. Nothing needs JavaScript."""

from django import forms

VEM_HJALP = "Skriv de första bokstäverna för att komma till namnet."
ANNAN_HJALP = "Fyll i här om den ansvariga inte finns i listan."


def vem_falt(choices, label="Ansvarig", help_text=VEM_HJALP):
    return forms.ChoiceField(label=label, choices=choices, required=False, help_text=help_text)


def annan_falt(help_text=ANNAN_HJALP, label="Någon annan"):
    return forms.CharField(label=label, max_length=200, required=False, help_text=help_text)


def read_actor(vem, annan):
    """ "org:12" → {"organisation_id": 12}, "organ:3" → {"organ_id": 3}, else the words; {} when nothing is said."""
    if vem:
        kind, number = vem.split(":")
        return {"organisation_id" if kind == "org" else "organ_id": int(number)}
    return {"fritext": annan} if annan else {}


def write_actor(actor):
    """The choice that stands for a stored actor."""
    if actor.organisation_id:
        return f"org:{actor.organisation_id}"
    return f"organ:{actor.organ_id}" if actor.organ_id else ""
