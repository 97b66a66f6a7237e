def test_rollerna(strateg, ledamot, behorig, utomstaende, overenskommelse):
    from sok.models import Overenskommelse
    assert overenskommelse in Overenskommelse.objects.visible_to(strateg)
    assert overenskommelse not in Overenskommelse.objects.visible_to(utomstaende)
