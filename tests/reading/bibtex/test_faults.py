"""What a message shows of a text."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.bibtex.faults import MAX_SHOWN, BibFault, shown


def test_the_first_line_is_shown() -> None:
    assert shown("  title = {x},\n  year = 2020") == "title = {x},"


def test_a_long_line_is_cut() -> None:
    assert shown("x" * 100) == "x" * (MAX_SHOWN - 1) + "…"


def test_a_fault_keeps_its_parts() -> None:
    fault = BibFault(3, "It is broken.", "this", "Mend it.")
    assert (fault.offset, fault.message, fault.found, fault.remedy) == (3, "It is broken.", "this", "Mend it.")


@given(st.text())
def test_it_is_one_short_line(text: str) -> None:
    assert len(shown(text)) <= MAX_SHOWN
    assert "\n" not in shown(text)
