import pytest

from tests.language.quantities.showing import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("54% lower risk", ["ratio 0.46 lower"]),
        ("54% higher risk", ["ratio 1.54 higher"]),
        ("a 54% reduction", ["ratio 0.46 lower"]),
        ("30% relative risk reduction", ["ratio 0.7 lower"]),
        ("30% fewer", ["ratio 0.7 lower"]),
        ("reduced by 30%", ["ratio 0.7 lower"]),
        ("reduced mortality by about 30%", ["ratio about 0.7 lower"]),
        ("a reduction in mortality of 30%", ["ratio 0.7 lower"]),
        ("increased 30%", ["ratio 1.3 higher"]),
        ("decreased by 20% to 30%", ["ratio 0.7..0.8 lower"]),
        ("reduced to 30%", ["share 0.3"]),
        ("30% of patients reduced", ["share 0.3"]),
        ("30% or more", ["share at least 0.3"]),
        ("lower in 30%", ["share 0.3"]),
        ("reduced by 130%", ["share 1.3"]),
        ("cut by a third", ["ratio 0.6667 lower"]),
        ("half the risk", ["ratio 0.5 lower"]),
        ("half as likely", ["ratio 0.5 lower"]),
        ("half of them", ["share 0.5"]),
        ("12 percentage points lower", ["difference 12 pp lower"]),
        ("an absolute risk reduction of 5%", ["difference 5 pp lower"]),
        ("increased 2-fold", ["ratio 2 higher"]),
        ("threefold lower", ["ratio 0.3333 lower"]),
        ("2-4 times lower", ["ratio 0.25..0.5 lower"]),
        ("doubled", ["ratio 2 higher"]),
        ("double the risk", ["ratio 2 higher"]),
        ("a double dose", []),
        ("halved", ["ratio 0.5 lower"]),
        ("twice as likely", ["ratio 2 higher"]),
        ("ten times that of men", ["ratio 10 higher"]),
        ("tried three times", []),
        ("0 times as many", []),
        ("reduced by 4 mmHg", ["measure 4 mmHg lower"]),
        ("4 mmHg higher", ["measure 4 mmHg higher"]),
    ],
)
def test_changes(text: str, found: list[str]) -> None:
    assert read(text) == found
