from core.skillnad import jamfor


def texten(bitar, andrad=None):
    return "".join(bit.text for bit in bitar if andrad is None or bit.andrad == andrad)


def test_oforandrade_stycken_viks_ihop():
    rows = jamfor("Ett.\nTvå.\nTre.", "Ett.\nTvå.\nFyra.")

    assert rows[0].oforandrade == 2
    assert rows[0].text == ("Ett.", "Två.")
    assert texten(rows[1].fore) == "Tre."
    assert texten(rows[1].efter) == "Fyra."


def test_bara_de_andrade_orden_marks():
    [row] = jamfor("Andelen ska öka.", "Andelen kvinnor ska öka.")

    assert texten(row.fore, andrad=True) == ""
    assert texten(row.efter, andrad=True).strip() == "kvinnor"


def test_nytt_och_borttaget_stycke():
    assert texten(jamfor("", "Nytt.")[0].efter) == "Nytt."
    assert texten(jamfor("Gammalt.", "")[0].fore) == "Gammalt."


def test_samma_text_ar_oforandrad():
    assert [row.oforandrade for row in jamfor("Ett.", "Ett.")] == [1]
