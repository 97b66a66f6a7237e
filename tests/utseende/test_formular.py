"""The form pack: words for what is required and wrong, tied to the field for those who listen."""

from crispy_forms.helper import FormHelper
from django import forms
from django.template import Context, Template


class ProvForm(forms.Form):
    titel = forms.CharField(label="Titel", help_text="Så som den heter hos er.")
    artal = forms.IntegerField(label="År", required=False)
    vem = forms.ChoiceField(label="Vem leder?", choices=[("a", "Vi")], widget=forms.RadioSelect)
    klar = forms.BooleanField(label="Kontrollerat")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        if self.data:
            raise forms.ValidationError("Summan stämmer inte med åldrarna.")


def rita(form):
    return Template("{% load crispy_forms_tags %}{% crispy form %}").render(Context({"form": form}))


def test_obligatoriskt_sags_i_ord():
    html = rita(ProvForm())

    assert html.count("(måste fyllas i)") == 3
    assert "*" not in html


def test_hjalp_och_fel_hor_till_faltet():
    html = rita(ProvForm({"artal": "tjugo"}))

    assert 'aria-describedby="id_titel_helptext id_titel_error"' in html
    assert 'id="id_titel_error"><b>Fel:</b> Fyll i ”Titel”.' in html
    assert 'aria-invalid="true"' in html


def test_alla_fel_star_forst_med_lankar():
    html = rita(ProvForm({"artal": "tjugo"}))

    assert "Fem saker stämmer inte" in html
    assert html.index("Fem saker") < html.index("<label")
    assert "<li>Summan stämmer inte med åldrarna.</li>" in html
    assert '<a href="#id_titel">Fyll i ”Titel”.</a>' in html
    assert '<a href="#id_artal">År: ' in html
    assert '<a href="#id_vem_0">Svara på ”Vem leder?”.</a>' in html
    assert '<a href="#id_klar">Kryssa i ”Kontrollerat”.</a>' in html


def test_grupper_har_legend():
    html = rita(ProvForm())

    assert "<legend>Vem leder? " in html


def test_inga_stilar_i_formularet():
    assert "style=" not in rita(ProvForm({"artal": "tjugo"}))
