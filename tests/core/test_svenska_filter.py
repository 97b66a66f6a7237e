import datetime

import pytest
from django.template import Context, Template

CASES = [
    ("{{ x|tal }}", 1234.5, "1\u00a0234,5"),
    ("{{ x|tal:1 }}", 29, "29,0"),
    ("{{ x|procent }}", None, "uppgift saknas"),
    ("{{ x|kronor }}", 400000, "400\u00a0000\u00a0kr"),
    ('{{ x|kronor:"tkr" }}', 400000, "400\u00a0tkr"),
    ('{{ x|antal:"insats,insatser" }}', 2, "2\u00a0insatser"),
    ("{{ x|datum }}", datetime.date(2025, 3, 27), "27\u00a0mars 2025"),
    ("{{ x|datum_kort }}", datetime.date(2025, 3, 27), "2025-03-27"),
    ('{{ x|eller_saknas:"anges_ej" }}', "", "anges ej i källan"),
    ("{{ x|eller_saknas }}", "text", "text"),
    ("{{ x|uppraknat }}", ["a", "b"], "a och b"),
    ("{% period x 2025 %}", 2019, "2019–2025"),
]


@pytest.mark.parametrize(("mall", "x", "text"), CASES)
def test_filter(mall, x, text):
    assert Template("{% load svenska %}" + mall).render(Context({"x": x})) == text
