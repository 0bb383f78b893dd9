import pytest

from claimstead.language.quantities.lexing import tokens_of
from claimstead.language.quantities.naming import Names


def labels(text: str) -> list[str]:
    tokens = tokens_of(text)
    names = Names(text, tokens)
    return [names.label(index) for index, token in enumerate(tokens) if token.number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phase 3", ["name"]),
        ("grades 3–5", ["name", "name"]),
        ("types 1 and 2", ["name", "name"]),
        ("type two diabetes", ["name"]),
        ("section 3.2", ["name"]),
        ("vitamin K 2 mg", [""]),
        ("[12]", ["name"]),
        ("patients [3,5–7]", ["name", "name", "name"]),
        ("95% CI [1-3]", ["", "", ""]),
        ("randomised 1:1", ["name", "name"]),
        ("12/05/2020", ["name", "name", "name"]),
        ("12 March 2020", ["name", "name"]),
        ("March 12, 2020", ["name", "date"]),
        ("in 2012", ["date"]),
        ("1 in 2000", ["", ""]),
        ("2009-2014", ["date", "date"]),
        ("2010 patients", [""]),
        ("a total of 1950", [""]),
        ("2000 mg", [""]),
        ("1,950", [""]),
        ("week 16", ["week"]),
        ("weeks 4 and 16", ["weeks", "weeks"]),
        ("per week 3 mg", [""]),
        ("in the control group 24 patients", [""]),
        ("16 weeks", [""]),
    ],
)
def test_labels(text: str, found: list[str]) -> None:
    assert labels(text) == found
