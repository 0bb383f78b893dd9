"""Only a known difference counts as one."""

import pytest

from claimstead.matching.comparison import Agreement, Comparison


@pytest.mark.parametrize("agreement", list(Agreement))
def test_only_different_differs(agreement: Agreement) -> None:
    assert Comparison(agreement, 0.5).differs is (agreement is Agreement.DIFFERENT)
