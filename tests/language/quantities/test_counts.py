import pytest

from tests.language.quantities.showing import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 of 44", ["share 0.04545 of 44"]),
        ("2/44", ["share 0.04545 of 44"]),
        ("2 out of the 44", ["share 0.04545 of 44"]),
        ("17 (39%) of 44", ["share 0.3864 of 44", "share 0.39", "number 44"]),
        ("Of 44 adults, 2 had it", ["share 0.04545 of 44"]),
        ("Out of the 44 adults, about 2 had it", ["share about 0.04545 of 44"]),
        ("Of 44 adults, 2 more had it", ["count 44", "number 2"]),
        ("Of 44 adults, 2 of them had it", ["count 44", "number 2"]),
        ("Of 44 adults, 2 mg", ["count 44", "measure 2 mg"]),
        ("Of 2 adults, 44 had it", ["count 2", "number 44"]),
        ("Of 44 adults; some left, 2 did not", ["count 44", "number 2"]),
        ("A total of 44 adults, 2 of whom", ["count 44", "number 2"]),
        ("1 in 7", ["share 0.1429 of 7"]),
        ("one child in ten", ["share 0.1 of 10"]),
        ("nine people out of ten", ["share 0.9 of 10"]),
        ("1 patient in 20 has it", ["share 0.05 of 20"]),
        ("1 patient in 3 trials", ["number 1", "count 3"]),
        ("One in ten", ["share 0.1 of 10"]),
        ("1 in every 4", ["share 0.25 of 4"]),
        ("1 in 2000", ["share 0.0005 of 2000"]),
        ("1 in 5 million", ["share 2e-07 of 5e+06"]),
        ("44 of 2", ["number 44", "number 2"]),
        ("one of the ten", ["number 10"]),
        ("5 in 2012", ["number 5"]),
        ("493 per million", ["share 0.000493"]),
        ("11.3 per 100,000", ["share 0.000113"]),
        ("18 to 30 per 1000 person-years", ["rate 4.928e-05..8.214e-05 /person-day"]),
        ("378/100 000 persons", ["share 0.00378 of 100000"]),
        ("n = 624", ["count 624"]),
        ("624 Danish adults", ["count 624"]),
        ("624, adults", ["number 624"]),
        ("BRCA 1 carriers", []),
        ("twice weekly", ["rate 0.2857 /day"]),
        ("3 times a day", ["rate 3 /day"]),
        ("once daily", ["rate 1 /day"]),
        ("once per month", ["rate 0.03285 /day"]),
        ("every 2 weeks", ["rate 0.07143 /day"]),
        ("every other week", ["rate 0.07143 /day"]),
        ("every 0 weeks", ["measure 0 day"]),
        ("once", []),
        ("growth factor 21 protects", []),
        ("one study", []),
    ],
)
def test_counts(text: str, found: list[str]) -> None:
    assert read(text) == found
