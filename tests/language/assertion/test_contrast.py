"""Whether a text tells that something speaks against it."""

import pytest

from claimstead.language.assertion.contrast import denies, tells_against
from tests.language.growth import grows_with_length

STATEMENT = "Vitamin D lowers the risk of falls."
FINDING = "Cohort of 20,000 adults in nursing homes: falls as frequent with tablets as without, HR 1.01."


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D may lower the risk of falls. One large study did not find this.",
        "Vitamin D may lower the risk of falls; this is not settled.",
        "Vitamin D may lower the risk (RR 0.88; in a cohort HR 1.01).",
        "Vitamin D may lower the risk. In 20,000 adults the risk was the same.",
        "Vitamin D may lower the risk. In nursing homes falls were as frequent with tablets.",
        "Results conflict.",
        "Vitamin D may lower the risk of falls, against one null trial.",
    ],
)
def test_what_tells_of_the_other_side(text: str) -> None:
    assert tells_against(text, STATEMENT, FINDING, (1.01,))


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D may lower the risk of falls.",
        "Vitamin D may lower the risk of falls, but too much can harm the kidneys.",
        "Vitamin D may lower the risk of falls (RR 0.88, 95% CI 0.80 to 0.97).",
    ],
)
def test_what_does_not(text: str) -> None:
    assert not tells_against(text, STATEMENT, FINDING, (1.01,))


def test_what_denies_the_statement() -> None:
    assert denies("It is a habit. Vitamin D does not lower the risk of falls.", STATEMENT)
    assert not denies("Vitamin D may lower the risk of falls. Do not take more.", STATEMENT)
    assert not denies("Vitamin D does not lower the risk.", "Vitamin D does not lower the risk of falls.")


@pytest.mark.parametrize("pattern", ["but ", "1,", "1.2.", "not find ", "study ", "falls ", "(", "a", "It is. ", "\n"])
def test_hostile_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(lambda text: tells_against(text, STATEMENT, FINDING), pattern)
