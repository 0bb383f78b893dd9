"""Groups as authors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.groups import compare_groups, is_group
from claimstead.model.reference import Name


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("The PLOS ONE Editors", "PLOS ONE Editors", Agreement.SAME),
        ("WHO", "World Health Organization", Agreement.COMPATIBLE),
        ("on behalf of the Eczema Study Group", "Eczema Study Group", Agreement.SAME),
        ("American Academy of Dermatology", "American Academy of Dermatology Association", Agreement.COMPATIBLE),
        ("World Health Organisation", "World Health Organization", Agreement.COMPATIBLE),
        ("WHO Working Group", "World Health Organization Working Group", Agreement.COMPATIBLE),
        ("WHO Working Group", "World Health Organization Study Group", Agreement.DIFFERENT),
        ("ISAAC Phase I Study Group", "ISAAC Phase III Study Group", Agreement.DIFFERENT),
        ("World Health Organization", "European Medicines Agency", Agreement.DIFFERENT),
        ("…", "European Medicines Agency", Agreement.UNKNOWN),
    ],
)
def test_known_cases_both_ways(written: str, registered: str, agreement: Agreement) -> None:
    assert compare_groups(written, registered).agreement is agreement
    assert compare_groups(registered, written).agreement is agreement


def test_who_is_a_group() -> None:
    assert is_group(Name(literal="AAAAI/ACAAI JTF Atopic Dermatitis Guideline Panel"))
    assert is_group(Name(literal="WHO"))
    assert is_group(Name(family="Argus II Study Group", given="for the"))
    assert is_group(Name(family="Group", given="Argus II Study"))
    assert not is_group(Name(literal="Smith JA"))
    assert not is_group(Name(family="Group", given="A."))
    assert not is_group(Name())


@given(st.text(max_size=40), st.text(max_size=40))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_groups(one, other).agreement is compare_groups(other, one).agreement
