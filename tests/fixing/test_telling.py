"""What was made and what is left, in words."""

from claimstead.fixing.changes import Change
from claimstead.fixing.proposals import Refusal
from claimstead.fixing.telling import told_change, told_refusal, told_rest
from claimstead.model.finding import Finding, Location, Severity
from tests.fixing.made import proposing

PLACE = Location("references.bib", 7)


def fixed(code: str, subject: str) -> Finding:
    return proposing(code, PLACE, "doi", "x", subject)


UNFIXED = Finding(code="EVI201", name="n", severity=Severity.ERROR, location=PLACE, field="", message="m")


def change(*made: Finding, moved_to: str = "") -> Change:
    return Change(path="references.bib", before=b"", after=b"", moved_to=moved_to, made=made)


def test_fixes_are_told_by_code_and_place() -> None:
    made = (fixed("REF101", "a"), fixed("REF106", "c"), fixed("REF101", "b"), fixed("REF101", "b"))
    assert told_change(change(*made)) == "4 fixes made in references.bib (REF101 in a, b; REF106 in c)."
    assert told_change(change(made[1]), foreseen=True) == "1 fix would be made in references.bib (REF106 in c)."
    assert told_change(change(fixed("FIL010", ""))) == "1 fix made in references.bib (FIL010)."


def test_many_places_are_counted() -> None:
    told = told_change(change(*(fixed("REF101", f"k{number}") for number in range(12))))
    assert told == "12 fixes made in references.bib (REF101 in k0, k1, k2, k3, k4, k5, k6, k7, k8, k9 and 2 more)."


def test_a_new_name_is_told() -> None:
    made = fixed("FIL008", "c")
    assert told_change(change(made, moved_to="x")) == "references.bib was renamed to x (FIL008 in c)."
    assert told_change(change(made, moved_to="x"), foreseen=True) == (
        "references.bib would be renamed to x (FIL008 in c)."
    )


def test_a_refusal_says_why() -> None:
    assert told_refusal(Refusal(fixed("REF101", "a"), "it is so")) == (
        "Not fixed: REF101 in a (references.bib:7), because it is so."
    )
    assert told_refusal(Refusal(fixed("FIL010", ""), "it is so")) == (
        "Not fixed: FIL010 (references.bib:7), because it is so."
    )


def test_what_is_left_is_counted() -> None:
    assert told_rest([]) == "No finding remains."
    assert told_rest([UNFIXED]) == "1 finding with no fix remains."
    assert told_rest([UNFIXED, UNFIXED]) == "2 findings with no fix remain."
    assert told_rest([UNFIXED, fixed("REF101", "a")]) == (
        "1 finding with no fix and 1 with a fix that was not made remain."
    )
