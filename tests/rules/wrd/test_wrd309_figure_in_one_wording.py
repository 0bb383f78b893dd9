"""WRD309 beyond its examples."""

import pytest

from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd309_figure_in_one_wording import FigureInOneWording
from tests.language.figures.figured_claims import claim


def messages(patient: str | None, clinician: str | None) -> list[str]:
    return [one.message for one in FigureInOneWording().read(claim(patient, clinician), Surroundings())]


@pytest.mark.parametrize(
    ("patient", "clinician"),
    [
        (None, "RR 0.46"),
        ("17 of 100", None),
        ("It helps.", "RR 0.46 (95% CI 0.38 to 0.55)"),
        ("It helped 17 of 100 people.", "Clear skin in 16.8%."),
        ("Flares were 54% less likely.", "RR 0.46"),
        ("Use it twice a week.", "RR 0.46"),
        ("It is for people from 18 to 75 years.", "RR 0.46"),
        ("Three studies found this.", "RR 0.46"),
    ],
)
def test_figures_that_are_in_both_or_need_not_be(patient: str | None, clinician: str | None) -> None:
    assert messages(patient, clinician) == []


def test_a_figure_that_clinicians_do_not_get() -> None:
    (message,) = messages("It helped 17 of 100 people.", "It helps.")
    assert message == "The wording for patients says “17 of 100” (17%), the one for clinicians nothing of it."


def test_a_figure_that_clinicians_get_otherwise() -> None:
    (message,) = messages("The cream cleared the skin of 17 of 100.", "The cream cleared the skin of 15.8%.")
    assert message.endswith("the one for clinicians something else.")
