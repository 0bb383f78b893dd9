"""What is quoted of a measurement."""

from claimstead.precision import Measured, measured

MEASURED = Measured(
    on="120 made cases", cases=120, found=40, right=38, interval=(0.835, 0.986), recall=0.76, base_rate=0.417
)


def test_a_measurement_says_all_that_it_takes_to_judge_it() -> None:
    assert str(MEASURED) == (
        "0.95 (95% interval 0.83 to 0.99): right in 38 of 40 findings on 120 cases (120 made cases), "
        "of which 42% are faulty; it found 76% of the faults"
    )


def test_an_editor_is_told_how_often_such_findings_were_right() -> None:
    assert MEASURED.caution == "This rule reads prose; measured, 38 of 40 such findings were right (120 made cases)."


def test_nothing_found_is_no_precision() -> None:
    nothing = Measured(on="cases", cases=9, found=0, right=0, interval=(0.0, 1.0), recall=0.0, base_rate=0.5)
    assert nothing.precision == 0.0


def test_what_was_not_measured_has_no_figure() -> None:
    assert measured("XYZ999") is None
