import pytest

from tests.language.quantities.showing import read

YEARS_12, YEARS_65 = "4383 day", "2.374e+04 day"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0.12 g", ["measure 120 mg"]),
        ("16 weeks", ["measure 112 day"]),
        ("a 3-month trial", ["measure 91.31 day"]),
        ("over 12 weeks", ["measure 84 day"]),
        ("no more than 12 days", ["measure at most 12 day"]),
        ("98.6 °F", ["measure 37 °C"]),
        ("130/80 mm Hg", ["measure 130 mmHg", "measure 80 mmHg"]),
        ("week 16", ["time point 112 day"]),
        ("1.5% cream", ["concentration 0.015"]),
        ("0.03% tacrolimus ointment", ["concentration 0.0003"]),
        ("1.5% of cream users", ["share 0.015"]),
        ("~30%", ["share about 0.3"]),
        ("up to 75 per cent", ["share at most 0.75"]),
        ("aged 12 years and older", [f"age at least {YEARS_12}"]),
        ("≥12 years of age", [f"age at least {YEARS_12}"]),
        ("a 12-year-old", [f"age {YEARS_12}"]),
        ("12 years of age or younger", [f"age at most {YEARS_12}"]),
        ("aged 65+", [f"age at least {YEARS_65}"]),
        ("adults over 65 years", [f"age more than {YEARS_65}"]),
        ("aged between 6 months and 12 years", ["age 182.6..4383 day"]),
        ("a mean age of 65 (SD 12.1)", [f"age {YEARS_65}", "number 12.1"]),
        ("two of them", ["number 2"]),
        ("SMD was null; 12 in all", ["number 12"]),
    ],
)
def test_measures(text: str, found: list[str]) -> None:
    assert read(text) == found
