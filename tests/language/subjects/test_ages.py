"""Ages in figures."""

import pytest

from claimstead.language.subjects.ages import NEVER, read_ages


@pytest.mark.parametrize(
    ("text", "low", "high", "groups"),
    [
        ("from 6 months to 5 years of age", 0.5, 5, "infants children"),
        ("those aged 2 to 17", 2, 17, "children adolescents"),
        ("people aged 12 and older", 12, NEVER, "adolescents adults older-adults"),
        ("patients (aged ≥18 years)", 18, NEVER, "adults older-adults"),
        ("younger than 12 years", 0, 12, "infants children"),
        ("Patients under 18 were left out", 0, 18, "infants children adolescents"),
        ("from birth to the age of 18", 0, 18, "infants children adolescents"),
        ("eczema by the age of 2", 0, 2, "infants"),
        ("some were under 18 years of age", 0, 18, "infants children adolescents"),
        ("6 to under 18 years of age", 6, 18, "children adolescents"),
        ("from infancy to 18 years of age", 0, 18, "infants children adolescents"),
        ("a 45-year-old cook", 45, 46, "adults"),
        ("People over 65 had", 65, NEVER, "older-adults"),
        ("72 infants (age 3 to 24 months)", 0.25, 2, "infants"),
        ("children aged 6\u201311 years", 6, 11, "children"),
    ],
)
def test_ages_are_read_in_years(text: str, low: float, high: float, groups: str) -> None:
    (ages,) = read_ages(text)
    assert ages.low == pytest.approx(low)
    assert ages.high == pytest.approx(high)
    assert ages.groups == tuple(groups.split())
    assert text[ages.span.start : ages.span.end] == ages.span.text


@pytest.mark.parametrize(
    "text",
    [
        "Over 10 years, prices doubled.",
        "in patients over 12 weeks of treatment",
        "people over 90% of the time",
        "The disease lasted 12 years.",
        "a gestational age of 26 weeks",
        "a score of 3 or above",
        "Over 65,000 people were asked.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert read_ages(text) == ()
